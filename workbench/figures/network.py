"""Who deals with whom: parties on a circle, a line as wide as the reports are many."""

from __future__ import annotations

import math

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from workbench.figures.style import BLUE, INK, ORANGE, blank, paper
from workbench.figures.wording import NOTHING, counted, listed

NODES = 24


@paper
def network(table: pd.DataFrame, focal: str | None = None) -> Figure:
    """Draws `comparison.network`: the most reported parties on a circle, the focal one in its own colour; the rest are named as a number."""
    if table.empty:
        return blank()
    nodes, edges, left_out = _chosen(table)
    figure = Figure(figsize=(5.0, 5.0), layout="constrained")
    axes = figure.subplots()
    places = {name: _place(turn, len(nodes)) for turn, name in enumerate(nodes)}
    widest = max(number for _, _, number in edges)
    for a, b, number in sorted(edges, key=lambda edge: edge[2]):
        _edge(axes, places[a], places[b], number / widest, ORANGE if focal in (a, b) else "#8C8C8C")
    heaviest = max(nodes.values())
    for name, (x, y) in places.items():
        axes.scatter(x, y, s=25 + 160 * nodes[name] / heaviest, color=BLUE if name == focal else INK, zorder=3, linewidth=0)
        axes.text(x * 1.13, y * 1.13, name, ha="center", va="center", fontsize=8, fontweight="bold" if name == focal else "normal")
    axes.set(xlim=(-1.25, 1.25), ylim=(-1.25, 1.25), aspect="equal")
    axes.axis("off")
    if left_out:
        axes.text(0, -1.3, f"and {left_out} parties with fewer reports", ha="center", fontsize=7.5, color="#666666")
    return figure


def network_text(table: pd.DataFrame) -> str:
    """What `network` shows, in words, computed from the same table."""
    if table.empty:
        return NOTHING
    nodes, edges, left_out = _chosen(table)
    pairs = listed({f"{a} and {b}": number for a, b, number in edges})
    rest = f" {left_out} parties with fewer reports are not drawn." if left_out else ""
    return f"Network of {counted(len(nodes), 'party', 'parties')} and {counted(len(edges), 'pair')}, by reports: {pairs}.{rest}"


def _chosen(table: pd.DataFrame) -> tuple[dict[str, int], list[tuple[str, str, int]], int]:
    """The most reported parties with their reports, the edges among them, and how many parties are left out."""
    totals: dict[str, int] = {}
    for side in ("a", "b"):
        for name, number in zip(table[side], table["reports"], strict=True):
            totals[name] = totals.get(name, 0) + int(number)
    nodes = dict(sorted(totals.items(), key=lambda item: (-item[1], item[0]))[:NODES])
    rows = zip(table["a"], table["b"], table["reports"], strict=True)
    edges = [(a, b, int(number)) for a, b, number in rows if a in nodes and b in nodes]
    return nodes, edges, len(totals) - len(nodes)


def _place(turn: int, number: int) -> tuple[float, float]:
    angle = math.pi / 2 - 2 * math.pi * turn / number
    return math.cos(angle), math.sin(angle)


def _edge(axes: Axes, start: tuple[float, float], end: tuple[float, float], share: float, colour: str) -> None:
    """A line bent toward the middle, so that neighbours' lines do not run along the circle."""
    curve = Path([start, (0.0, 0.0), end], [Path.MOVETO, Path.CURVE3, Path.CURVE3])
    axes.add_patch(PathPatch(curve, fill=False, edgecolor=colour, linewidth=0.5 + 6 * share, alpha=0.75, capstyle="round"))
