"""Who deals with whom: parties on a circle, a line as wide as their events are many."""

from __future__ import annotations

import math

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from workbench.comparison.counting import unit
from workbench.comparison.units import counted
from workbench.figures.style import BLUE, INK, ORANGE, blank, paper
from workbench.figures.wording import NOTHING, listed

NODES = 24
FEW = 10


@paper
def network(table: pd.DataFrame, focal: str | None = None) -> Figure:
    """Draws `comparison.network`: the largest parties on a circle, the focal one in its own colour; the rest are named
    as a number.
    """
    if table.empty:
        return blank()
    nodes, edges, left_out = _chosen(table)
    size = min(5.0, 2.6 + 0.12 * len(nodes))
    figure = Figure(figsize=(size, size), layout="constrained")
    axes = figure.subplots()
    places = {name: _place(turn, len(nodes)) for turn, name in enumerate(nodes)}
    widest = max(number for _, _, number in edges)
    for a, b, number in sorted(edges, key=lambda edge: edge[2]):
        _edge(axes, places[a], places[b], number / widest, ORANGE if focal in (a, b) else "#8C8C8C")
        if len(edges) <= FEW:
            _count(axes, places[a], places[b], number)
    heaviest = max(nodes.values())
    for name, (x, y) in places.items():
        axes.scatter(
            x, y, s=25 + 160 * nodes[name] / heaviest, color=BLUE if name == focal else INK, zorder=3, linewidth=0
        )
        weight = "bold" if name == focal else "normal"
        shift = (20 * x, 16 * y)
        axes.annotate(
            name, (x, y), shift, textcoords="offset points", ha="center", va="center", fontsize=8, fontweight=weight
        )
    axes.set(xlim=(-1.25, 1.25), ylim=(min(y for _, y in places.values()) - 0.25, 1.25), aspect="equal")
    axes.axis("off")
    if left_out:
        figure.supxlabel(
            f"Not drawn: {counted(left_out, 'party', 'parties')} with fewer {unit(table)}s.",
            fontsize=7.5,
            color="#666666",
        )
    return figure


def network_text(table: pd.DataFrame) -> str:
    """What `network` shows, in words, computed from the same table."""
    if table.empty:
        return NOTHING
    nodes, edges, left_out = _chosen(table)
    pairs = listed({f"{a} and {b}": number for a, b, number in edges})
    rest = f" {left_out} parties with fewer {unit(table)}s are not drawn." if left_out else ""
    size = f"{counted(len(nodes), 'party', 'parties')} and {counted(len(edges), 'pair')}"
    return f"Network of {size}, by {unit(table)}s: {pairs}.{rest}"


def _count(axes: Axes, start: tuple[float, float], end: tuple[float, float], number: int) -> None:
    """The number at the middle of the bent line, where the curve is a quarter of the chord's ends away from
    the centre.
    """
    middle = [(a + b) / 4 for a, b in zip(start, end, strict=True)]
    box = {"facecolor": "white", "edgecolor": "none", "pad": 1.5}
    axes.text(middle[0], middle[1], f"{number:,}", ha="center", va="center", fontsize=8, bbox=box)


def _chosen(table: pd.DataFrame) -> tuple[dict[str, int], list[tuple[str, str, int]], int]:
    """The parties with the largest numbers, the edges among them, and how many parties are left out."""
    totals: dict[str, int] = {}
    for side in ("a", "b"):
        for name, number in zip(table[side], table["number"], strict=True):
            totals[name] = totals.get(name, 0) + int(number)
    nodes = dict(sorted(totals.items(), key=lambda item: (-item[1], item[0]))[:NODES])
    rows = zip(table["a"], table["b"], table["number"], strict=True)
    edges = [(a, b, int(number)) for a, b, number in rows if a in nodes and b in nodes]
    return nodes, edges, len(totals) - len(nodes)


def _place(turn: int, number: int) -> tuple[float, float]:
    angle = math.pi / 2 - 2 * math.pi * turn / number
    return math.cos(angle), math.sin(angle)


def _edge(axes: Axes, start: tuple[float, float], end: tuple[float, float], share: float, colour: str) -> None:
    """A line bent toward the middle, so that neighbours' lines do not run along the circle."""
    curve = Path([start, (0.0, 0.0), end], [Path.MOVETO, Path.CURVE3, Path.CURVE3])
    axes.add_patch(
        PathPatch(curve, fill=False, edgecolor=colour, linewidth=0.5 + 6 * share, alpha=0.75, capstyle="round")
    )
