"""What was loaded: documents by year and outlet."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from workbench.comparison.units import counted
from workbench.figures.partners import gathered, in_order
from workbench.figures.style import GREY, PALETTE, blank, paper
from workbench.figures.wording import listed
from workbench.figures.years import all_years, label_years, undated_place

OUTLETS = 6


@paper
def coverage(table: pd.DataFrame) -> Figure:
    """Draws `comparison.documents_by_year`: a bar a year, stacked by outlet; undated documents have a bar of their
    own.
    """
    if table.empty:
        return blank("No document")
    table = gathered(table, OUTLETS, "outlet", "documents")
    years = all_years(table["year"])
    table = table.assign(place=table["year"].fillna(undated_place(years)).astype(int))
    figure = Figure(figsize=(6.4, 2.4), layout="constrained")
    axes = figure.subplots()
    height = dict.fromkeys(table["place"], 0)
    for number, outlet in enumerate(in_order(table, "outlet", "documents")):
        colour = GREY if str(outlet).endswith(" others") else PALETTE[number]
        sums = table[table["outlet"] == outlet].groupby("place")["documents"].sum()
        bottoms = [height[place] for place in sums.index]
        axes.bar(sums.index, sums, 0.72, bottoms, color=colour, edgecolor="white", linewidth=0.8, label=str(outlet))
        height.update({place: height[place] + count for place, count in sums.items()})
    label_years(axes, years, undated=bool(table["year"].isna().any()))
    axes.yaxis.set_major_locator(MaxNLocator(nbins=4, integer=True, min_n_ticks=1))
    axes.grid(axis="y")
    axes.spines["left"].set_visible(False)
    axes.set_ylabel("documents")
    figure.legend(loc="outside upper left", ncols=4)
    return figure


def coverage_text(table: pd.DataFrame) -> str:
    """What `coverage` shows, in words, computed from the same table."""
    if table.empty:
        return "Nothing is drawn: no document."
    years = {str(year): int(number) for year, number in table.groupby("year")["documents"].sum().items()}
    outlets = {str(name): int(number) for name, number in table.groupby("outlet")["documents"].sum().items()}
    undated = int(table.loc[table["year"].isna(), "documents"].sum())
    total = counted(int(table["documents"].sum()), "document")
    return f"{total} by year: {listed(years) or 'none dated'}; {undated} undated. By outlet: {listed(outlets)}."
