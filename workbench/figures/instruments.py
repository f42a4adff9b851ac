"""The ladder of instruments: how many instruments stand at which stage."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from workbench.comparison.counting import in_codebook_order, unit
from workbench.comparison.units import opening
from workbench.figures.partners import divided, each_partner, foremost, in_order
from workbench.figures.spots import rests_on
from workbench.figures.style import FAINT, blank, colours, key, paper
from workbench.figures.wording import label
from workbench.parties import party_name

PANELS = 4
# From the ground up; what was suspended has left the ladder and stands below it.
RUNGS = ("suspended", "proposed", "agreed", "signed", "in_force")


@paper
def instrument_ladder(table: pd.DataFrame) -> Figure:
    """Draws `comparison.instruments`: a panel a partner, a rung a stage, bars by type of instrument."""
    if table.empty:
        return blank()
    table, rest = foremost(table, PANELS)
    partners = in_order(table)
    rungs = [stage for stage in RUNGS if stage != "suspended" or stage in set(table["stage"])]
    figure = Figure(figsize=(max(4.2, 1.3 + 2.0 * len(partners)), 1.0 + 0.36 * len(rungs)), layout="constrained")
    panels = figure.subplots(1, len(partners), sharey=True, sharex=True, squeeze=False)[0]
    for axes, partner in zip(panels, partners, strict=True):
        _panel(axes, table[table["partner"] == partner], rungs)
        axes.set_title(party_name(str(partner)))
    panels[0].set_yticks(range(len(rungs)), [label(stage) for stage in rungs])
    figure.supxlabel(f"{unit(table)}s\n{rest}".strip(), fontsize=8, color="#444444")
    figure.legend(
        handles=key(table["type"], "instrument"), loc="outside upper left", ncols=min(5, 1 + 2 * len(partners))
    )
    return figure


def instrument_ladder_text(table: pd.DataFrame) -> str:
    """What `instrument_ladder` shows, in words, computed from the same table."""
    return each_partner("Instruments by stage and type.", table, PANELS, _partner_text)


def _partner_text(rows: pd.DataFrame) -> str:
    stages = [stage for stage in reversed(RUNGS) if stage in set(rows["stage"])]
    return "; ".join(f"{label(stage)} {divided(rows[rows['stage'] == stage], 'type')}" for stage in stages)


def _panel(axes: Axes, rows: pd.DataFrame, rungs: list[str]) -> None:
    palette = colours("instrument")
    for y, stage in enumerate(rungs):
        left = 0
        sums = in_codebook_order(rows[rows["stage"] == stage], "type", "instrument")
        for row in sums.to_dict("records"):
            number, colour = int(row["number"]), palette.get(row["type"], FAINT)
            (bar,) = axes.barh(y, number, 0.62, left, color=colour, edgecolor="white", linewidth=0.8)
            told = opening(row["unit"], number, row["reports"], named=True)
            told = f"{party_name(row['partner'])}: {label(row['type'])}, {label(stage)}, {told}"
            rests_on(bar, told, row["record_ids"])
            left += number
        ink, told = ("#222222", f"{left:,}") if left else (FAINT, "–")
        axes.annotate(told, (left, y), (4, 0), textcoords="offset points", va="center_baseline", fontsize=8, color=ink)
    axes.xaxis.set_major_locator(MaxNLocator(nbins=4, integer=True, min_n_ticks=1))
    axes.margins(x=0.2)
    axes.set_ylim(-0.6, len(rungs) - 0.4)
    axes.grid(axis="x")
    axes.spines["bottom"].set_visible(False)
