"""Fields of cooperation: a matrix of sphere and partner, each cell how often it is named."""

from __future__ import annotations

from textwrap import fill

import pandas as pd
from matplotlib import colormaps
from matplotlib.axes import Axes
from matplotlib.colors import LogNorm, to_hex
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from workbench.comparison.counting import unit
from workbench.comparison.units import counted
from workbench.figures.partners import gathered, in_order
from workbench.figures.spots import rests_on
from workbench.figures.style import FAINT, blank, paper
from workbench.figures.wording import NOTHING, enumerated, label, listed
from workbench.parties import party_name

COLUMNS = 12
NAMED = 4


@paper
def sphere_matrix(table: pd.DataFrame) -> Figure:
    """Draws `comparison.spheres`: the more name a sphere, the darker its cell; a dot where none does."""
    if table.empty:
        return blank()
    cells = _matrix(table)
    rows, columns = cells.shape
    figure = Figure(
        figsize=(1.9 + (0.8 if columns <= NAMED else 0.62) * columns, 0.6 + 0.255 * rows), layout="constrained"
    )
    axes = figure.subplots()
    _draw_cells(axes, cells, _behind(table), unit(table))
    axes.set_xlim(-0.5, columns - 0.5)
    axes.set_ylim(rows - 0.5, -0.5)
    named = [fill(party_name(code), 10) for code in cells.columns] if columns <= NAMED else list(cells.columns)
    axes.set_xticks(range(columns), named, fontweight="bold")
    axes.set_yticks(range(rows), [label(code) for code in cells.index])
    axes.tick_params(length=0, labeltop=True, labelbottom=False)
    axes.spines[:].set_visible(False)
    return figure


def sphere_matrix_text(table: pd.DataFrame) -> str:
    """What `sphere_matrix` shows, in words, computed from the same table."""
    if table.empty:
        return NOTHING
    cells = _matrix(table)
    parts = [
        f"{name}: {counted(int((cells[name] > 0).sum()), 'sphere')} ({_named(cells[name])})" for name in cells.columns
    ]
    return (
        f"Matrix of {counted(len(cells), 'sphere')} and {enumerated(cells.columns)}, by number of {unit(table)}s. "
        + ". ".join(parts)
        + "."
    )


def _named(column: pd.Series[int]) -> str:
    return listed({str(code): int(number) for code, number in column.items() if number})


def _matrix(table: pd.DataFrame) -> pd.DataFrame:
    """Numbers by sphere and partner; the partners that are gathered count an occasion once for each of them."""
    table = gathered(table, COLUMNS)
    order = list(dict.fromkeys(table["code"]))
    cells = table.pivot_table(index="code", columns="partner", values="number", aggfunc="sum", fill_value=0)
    return cells.loc[order, in_order(table)].astype(int)


def _behind(table: pd.DataFrame) -> dict[tuple[str, str], list[str]]:
    """The records behind each cell of the matrix."""
    found: dict[tuple[str, str], list[str]] = {}
    rows = gathered(table, COLUMNS)
    for code, partner, ids in zip(rows["code"], rows["partner"], rows["record_ids"], strict=True):
        found.setdefault((code, partner), []).extend(ids)
    return found


def _draw_cells(axes: Axes, cells: pd.DataFrame, behind: dict[tuple[str, str], list[str]], noun: str) -> None:
    shade = LogNorm(1, max(int(cells.to_numpy().max()), 10))
    for y, (code, row) in enumerate(cells.iterrows()):
        for x, (partner, number) in enumerate(row.items()):
            if not number:
                axes.plot(x, y, ".", color=FAINT, markersize=2.5)
                continue
            depth = 0.18 + 0.72 * float(shade(number))
            cell = Rectangle((x - 0.47, y - 0.44), 0.94, 0.88, facecolor=to_hex(colormaps["Blues"](depth)))
            axes.add_patch(cell)
            told = f"{party_name(str(partner))}: {label(code)}, {counted(int(number), noun)}"
            rests_on(cell, told, behind[str(code), str(partner)])
            ink = "white" if depth > 0.55 else "#222222"
            axes.text(x, y, f"{number:,}", ha="center", va="center_baseline", fontsize=8, color=ink)
