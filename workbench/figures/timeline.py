"""Interactions by year: one panel a partner, bars stacked by kind, what did not take place is hatched."""

from __future__ import annotations

from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator

from workbench.comparison.counting import in_codebook_order, unit
from workbench.comparison.units import opening
from workbench.figures.partners import divided, each_partner, foremost, in_order, sums
from workbench.figures.spots import rests_on
from workbench.figures.style import GREY, HATCHES, blank, colours, key, paper, stripes
from workbench.figures.wording import label
from workbench.figures.years import all_years, label_years, undated_place
from workbench.parties import party_name

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
    return each_partner("Interactions by year.", table, PANELS, _partner_text)


def _partner_text(rows: pd.DataFrame) -> str:
    by_year = sums(rows.dropna(subset=["year"]), "year")
    peak = max(by_year, key=lambda year: (by_year[year], year), default=None)
    years = f"; {min(by_year)} to {max(by_year)}, most in {peak} ({by_year[peak]})" if peak else ""
    undated = int(rows.loc[rows["year"].isna(), "number"].sum())
    return f"{divided(rows, 'kind')}{years}" + f"; {undated} undated" * (undated > 0)


def _panel(axes: Axes, rows: pd.DataFrame, years: list[int]) -> None:
    place = rows["year"].fillna(undated_place(years)).astype(int)
    sums = in_codebook_order(rows.assign(place=place), "kind", "kind")
    palette, height = colours("kind"), dict.fromkeys(place, 0)
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
    states = [status for status in HATCHES if status != "occurred" and status in set(table["status"])]
    return key(table["kind"], "kind") + [Patch(**stripes("#666666", state), label=state) for state in states]
