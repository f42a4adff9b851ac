"""Parity of rank where talks are many: how often which level met which, a panel a partner."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib import colormaps
from matplotlib.axes import Axes
from matplotlib.colors import LogNorm, to_hex
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from workbench.comparison.conventions import ladder, rung
from workbench.comparison.units import counted
from workbench.figures.partners import foremost, in_order
from workbench.figures.spots import rests_on
from workbench.figures.style import FAINT, blank, paper
from workbench.figures.wording import label

PANELS = 6
ACROSS = 3


@paper
def level_matrix(table: pd.DataFrame, focal: str = "focal country") -> Figure:
    """Draws `comparison.counterparts` as counts by level: the focal side's down, the partner's across, equals on the
    diagonal.
    """
    if table.empty:
        return blank()
    table, rest = foremost(table.assign(number=1, unit="talk"), PANELS)
    partners = in_order(table)
    across = min(ACROSS, len(partners))
    down = -(-len(partners) // across)
    figure = Figure(figsize=(1.3 + 2.0 * across, 0.75 + 2.15 * down), layout="constrained")
    grid = figure.subplots(down, across, sharex=True, sharey=True, squeeze=False).ravel()
    shade = LogNorm(1, max(10, *(int(_cells(table[table["partner"] == name]).max()) for name in partners)))
    for axes, partner in zip(grid, partners, strict=False):
        rows = table[table["partner"] == partner]
        _panel(axes, rows, shade)
        axes.set_title(f"{partner}  ({counted(len(rows), 'talk')})", fontsize=8.5)
    for axes in grid[len(partners) :]:
        axes.set_visible(False)
    figure.supylabel(f"level of {focal}", fontsize=8, color="#444444")
    figure.supxlabel(f"level of the counterpart\n{rest}".strip(), fontsize=8, color="#444444")
    return figure


def _behind(rows: pd.DataFrame) -> dict[tuple[int, ...], list[str]]:
    """The records of each cell: the focal side's level down, the partner's across, those not named last."""
    found: dict[tuple[int, ...], list[str]] = {}
    for ours, theirs, ids in zip(rows["focal_level"], rows["partner_level"], rows["record_ids"], strict=True):
        found.setdefault(_place(ours, theirs), []).extend(ids)
    return found


def _place(*levels: str | None) -> tuple[int, ...]:
    """The cell of two levels; what is not named, or has no rung, is last."""
    return tuple((rung(level) or len(ladder()) + 1) - 1 for level in levels)


def _cells(rows: pd.DataFrame) -> np.ndarray[tuple[int, int], np.dtype[np.int64]]:
    cells = np.zeros((len(ladder()) + 1, len(ladder()) + 1), dtype=np.int64)
    for ours, theirs in zip(rows["focal_level"], rows["partner_level"], strict=True):
        cells[_place(ours, theirs)] += 1
    return cells


def _panel(axes: Axes, rows: pd.DataFrame, shade: LogNorm) -> None:
    cells, behind = _cells(rows), _behind(rows)
    side = len(cells)
    names = [label(levels[0]) for levels in ladder()] + ["not named"]
    axes.plot([-0.5, side - 1.5], [-0.5, side - 1.5], color=FAINT, linewidth=0.8, zorder=0)
    for y, x in zip(*np.nonzero(cells), strict=True):
        depth = 0.15 + 0.75 * float(shade(cells[y, x]))
        cell = Rectangle((x - 0.47, y - 0.47), 0.94, 0.94, facecolor=to_hex(colormaps["Blues"](depth)))
        axes.add_patch(cell)
        told = f"{rows['partner'].iloc[0]}: {names[y]} and {names[x]}, {counted(int(cells[y, x]), 'talk')}"
        rests_on(cell, told, behind[y, x])
        ink = "white" if depth > 0.55 else "#222222"
        axes.text(x, y, f"{cells[y, x]}", ha="center", va="center_baseline", fontsize=6.5, color=ink)
    axes.set_xticks(range(side), names, rotation=90, fontsize=7)
    axes.set_yticks(range(side), names, fontsize=7)
    axes.set(xlim=(-0.5, side - 0.5), ylim=(side - 0.5, -0.5), aspect="equal")
    axes.tick_params(length=0)
    axes.spines[:].set_color("#DDDDDD")
    axes.spines[:].set_visible(True)
