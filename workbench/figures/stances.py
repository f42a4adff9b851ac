"""How the stock phrases change: each position a row, each year a dot as large as the number."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure

from workbench.comparison.counting import unit
from workbench.comparison.units import counted
from workbench.figures.partners import largest
from workbench.figures.spots import mark
from workbench.figures.style import BLUE, ORANGE, VERMILION, blank, paper
from workbench.figures.wording import NOTHING, label

ROWS = 24
COLOURS = {"supports": BLUE, "concerned": ORANGE, "opposes": VERMILION}
MARKERS = {"supports": "o", "concerned": "^", "opposes": "X"}


@paper
def positions_by_year(table: pd.DataFrame) -> Figure:
    """Draws `comparison.positions_by_year`: the most frequent positions, who toward whom, year by year."""
    table = _named(table.dropna(subset=["year"]))
    if table.empty:
        return blank("No dated report found")
    names = largest(table, "name", ROWS)
    rows = table[table["name"].isin(names)]
    years = sorted({int(year) for year in rows["year"]})
    order = sorted(names, key=lambda name: (name.split(":")[0], names.index(name)))
    figure = Figure(figsize=(6.6, 0.9 + 0.25 * len(order)), layout="constrained")
    axes = figure.subplots()
    heaviest = max(9, int(rows["number"].max()))
    for stance, group in rows.groupby("stance"):
        sizes = [20 + 150 * int(number) / heaviest for number in group["number"]]
        places = [order.index(name) for name in group["name"]]
        colour, marker = COLOURS.get(str(stance), BLUE), MARKERS.get(str(stance), "o")
        for row in group.to_dict("records"):
            told = f"{row['name']}, {row['year']}, {counted(int(row['number']), row['unit'])}"
            mark(axes, int(row["year"]), order.index(row["name"]), 9, told, row["record_ids"])
        axes.scatter(group["year"].astype(int), places, s=sizes, color=colour, marker=marker, linewidth=0, label=stance)
    axes.set_yticks(range(len(order)), order)
    axes.set_ylim(len(order) - 0.4, -0.6)
    axes.set_xlim(years[0] - 0.6, years[-1] + 0.6)
    span = range(years[0], years[-1] + 1)[:: max(1, -(-(years[-1] - years[0] + 1) // 10))]
    axes.set_xticks(list(span))
    axes.grid(axis="y")
    axes.spines["left"].set_visible(False)
    figure.legend(loc="outside upper left", ncols=3)
    return figure


def positions_by_year_text(table: pd.DataFrame) -> str:
    """What `positions_by_year` shows, in words, computed from the same table."""
    table = _named(table.dropna(subset=["year"]))
    if table.empty:
        return NOTHING
    parts = []
    for name in largest(table, "name", ROWS):
        rows = table[table["name"] == name]
        first, last = int(rows["year"].min()), int(rows["year"].max())
        years = f"{first}" if first == last else f"{first} to {last}"
        parts.append(f"{name}, {counted(int(rows['number'].sum()), unit(rows))}, {years}")
    rest = table["name"].nunique() - len(parts)
    return f"Positions by year. {'; '.join(parts)}" + f"; {counted(rest, 'position')} more not drawn" * (rest > 0) + "."


def _named(table: pd.DataFrame) -> pd.DataFrame:
    about = [other if isinstance(other, str) else "no one named" for other in table["about"]]
    rows = zip(table["holder"], about, table["stance"], table["issue"], strict=True)
    names = [f"{holder} → {other}: {stance} {label(issue)}" for holder, other, stance, issue in rows]
    return table.assign(name=pd.Series(names, index=table.index, dtype=object))
