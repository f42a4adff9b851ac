"""Parity of rank: at which level the two sides of each talk stood."""

from __future__ import annotations

from textwrap import fill
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from workbench.comparison.conventions import ladder, rung
from workbench.comparison.units import counted
from workbench.figures.level_matrix import PANELS, level_matrix
from workbench.figures.partners import foremost, in_order
from workbench.figures.spots import rests_on
from workbench.figures.style import BLUE, FAINT, ORANGE, blank, paper
from workbench.figures.wording import NOTHING, label, listed

FEW = 30
MARKERS = {"focal": ("o", BLUE, 7.5), "partner": ("D", ORANGE, 6.0)}


@paper
def level_parity(table: pd.DataFrame, focal: str = "focal country") -> Figure:
    """Draws `comparison.counterparts`: each talk a line between the two sides' levels; many talks as a matrix of
    levels.
    """
    if table.empty:
        return blank()
    if len(table) > FEW:
        return level_matrix(table, focal)
    rows = table.sort_values(["partner", "when"], na_position="last", ignore_index=True)
    figure = Figure(figsize=(7.0, 1.25 + 0.27 * len(rows)), layout="constrained")
    axes = figure.subplots()
    for y, row in enumerate(rows.to_dict("records")):
        line = _talk(axes, y, row["focal_level"], row["partner_level"])
        rests_on(line, f"{_named(row)}: {label(row['kind'])}, {row['status']}, {row['parity']}", row["record_ids"])
    axes.set_yticks(range(len(rows)), [_named(row) for row in rows.to_dict("records")])
    axes.set_ylim(len(rows) - 0.4, -0.6)
    _ladder_above(axes)
    figure.legend(handles=_key(focal), loc="outside upper left", ncols=2)
    return figure


def level_parity_text(table: pd.DataFrame, focal: str = "focal country") -> str:
    """What `level_parity` shows, in words, computed from the same table."""
    if table.empty:
        return NOTHING
    parts = []
    table, rest = foremost(table.assign(number=1, unit="talk"), PANELS)
    for partner in in_order(table):
        rows = table[table["partner"] == partner]
        parity = listed(
            {
                str(name).replace("focal", focal).replace("partner", partner): int(n)
                for name, n in rows["parity"].value_counts().items()
            }
        )
        levels = listed({str(name): int(n) for name, n in rows["partner_level"].dropna().value_counts().items()})
        parts.append(f"{partner}: {counted(len(rows), 'talk')} ({parity}); its side's level: {levels or 'not named'}.")
    return " ".join(["Level of counterparts.", *parts, rest]).strip()


def _talk(axes: Axes, y: int, *levels: str | None) -> Line2D:
    """The line between two sides; one that is not named, or has no rung, stands left of the ladder as a hollow mark."""
    places = [-(rung(level) or len(ladder()) + 1) for level in levels]
    known = all(rung(level) for level in levels)
    look, ink = ("-", "#777777") if known else (":", FAINT)
    (line,) = axes.plot(places, [y, y], look, color=ink, linewidth=1.4, zorder=1)
    same = places[0] == places[1]
    for (marker, colour, size), place, level, shift in zip(MARKERS.values(), places, levels, (-0.1, 0.1), strict=True):
        face = colour if rung(level) else "white"
        axes.plot(
            place + shift * same, y, marker, color=colour, markerfacecolor=face, markersize=size, markeredgecolor=colour
        )
    return line


def _ladder_above(axes: Axes) -> None:
    names = [fill(", ".join(label(level) for level in levels), 13) for levels in ladder()]
    axes.set_xticks([-place for place in range(1, len(names) + 2)], [*names, "not named\nor no rung"], fontsize=7)
    axes.set_xlim(-len(names) - 1.5, -0.5)
    axes.tick_params(labeltop=True, labelbottom=False, length=0)
    axes.grid(axis="both")
    axes.spines[:].set_visible(False)


def _named(row: dict[Any, Any]) -> str:
    return f"{row['partner']}  {row['when'] if isinstance(row['when'], str) else 'undated'}"


def _key(focal: str) -> list[Line2D]:
    names = {"focal": focal, "partner": "its counterpart"}
    return [
        Line2D([], [], linestyle="", marker=marker, color=colour, markersize=size, label=names[side])
        for side, (marker, colour, size) in MARKERS.items()
    ]
