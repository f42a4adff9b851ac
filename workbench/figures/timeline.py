"""Interactions by year: one panel a partner, bars stacked by kind, what did not take place is hatched."""

from __future__ import annotations

from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator

from workbench import codebook
from workbench.comparison.counting import in_codebook_order, unit
from workbench.comparison.parties import party_name
from workbench.comparison.units import counted, opening
from workbench.figures.partners import foremost, in_order
from workbench.figures.spots import rests_on
from workbench.figures.style import GREY, HATCHES, blank, colours, paper, stripes
from workbench.figures.wording import NOTHING, label, listed
from workbench.figures.years import all_years, label_years, undated_place

PANELS = 6


@paper
def timeline(table: pd.DataFrame) -> Figure:
    """Draws `comparison.timeline`. The partners with most to tell have a panel each, the others share one."""
    if table.empty:
        return blank()
    table, rest = foremost(table, PANELS)
    partners, years = in_order(table), all_years(table["year"])
    figure = Figure(figsize=(6.4, 0.75 + 1.15 * len(partners)), layout="constrained")
    panels = figure.subplots(len(partners), 1, sharex=True, sharey=True, squeeze=False)[:, 0]
    for axes, partner in zip(panels, partners, strict=True):
        _panel(axes, table[table["partner"] == partner], years)
        axes.set_title(party_name(str(partner)), pad=4)
    label_years(panels[-1], years, undated=bool(table["year"].isna().any()))
    figure.supylabel(f"{unit(table)}s", fontsize=8, color="#444444")
    figure.supxlabel(rest, fontsize=7.5, color="#666666")
    figure.legend(handles=_key(table), loc="outside upper left", ncols=5)
    return figure


def timeline_text(table: pd.DataFrame) -> str:
    """What `timeline` shows, in words, computed from the same table."""
    if table.empty:
        return NOTHING
    table, rest = foremost(table, PANELS)
    parts = [
        f"{party_name(partner)}: {_partner_text(table[table['partner'] == partner])}." for partner in in_order(table)
    ]
    return " ".join(["Interactions by year.", *parts, rest]).strip()


def _partner_text(rows: pd.DataFrame) -> str:
    kinds = listed(_sums(rows, "kind"))
    by_year = _sums(rows.dropna(subset=["year"]), "year")
    peak = max(by_year, key=lambda year: (by_year[year], year), default=None)
    years = f"; {min(by_year)} to {max(by_year)}, most in {peak} ({by_year[peak]})" if peak else ""
    undated = int(rows.loc[rows["year"].isna(), "number"].sum())
    return f"{counted(int(rows['number'].sum()), unit(rows))} ({kinds}){years}" + f"; {undated} undated" * (undated > 0)


def _sums(rows: pd.DataFrame, column: str) -> dict[str, int]:
    return {str(name): int(total) for name, total in rows.groupby(column)["number"].sum().items()}


def _panel(axes: Axes, rows: pd.DataFrame, years: list[int]) -> None:
    place = rows["year"].fillna(undated_place(years)).astype(int)
    sums = in_codebook_order(rows.assign(place=place), "kind", "kind")
    palette, height = colours(codebook.codes("kind")), dict.fromkeys(place, 0)
    for row in sums.to_dict("records"):
        x, kind, number = row["place"], row["kind"], row["number"]
        (bar,) = axes.bar(x, number, 0.72, height[x], **stripes(palette.get(kind, GREY), row["status"]))
        rests_on(bar, _told(row), row["record_ids"])
        height[x] += number
    if len(years) <= 25:
        for x, total in height.items():
            axes.annotate(f"{total}", (x, total), (0, 1.5), textcoords="offset points", ha="center", fontsize=7.5)
    axes.margins(y=0.22)
    axes.yaxis.set_major_locator(MaxNLocator(nbins=3, integer=True, min_n_ticks=1))
    axes.grid(axis="y")
    axes.spines["left"].set_visible(False)


def _told(row: dict[Any, Any]) -> str:
    when = "undated" if pd.isna(row["year"]) else row["year"]
    told = opening(row["unit"], row["number"], row["reports"], named=True)
    return f"{party_name(row['partner'])}, {when}: {label(row['kind'])}, {row['status']}, {told}"


def _key(table: pd.DataFrame) -> list[Patch]:
    palette = colours(codebook.codes("kind"))
    kinds = [Patch(facecolor=palette[kind], label=label(kind)) for kind in palette if kind in set(table["kind"])]
    states = [status for status in HATCHES if status != "occurred" and status in set(table["status"])]
    return kinds + [Patch(**stripes("#666666", state), label=state) for state in states]
