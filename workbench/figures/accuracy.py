"""How far the coding can be trusted: F1 by facet with its interval, precision and recall beside it."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure

from workbench.figures.style import BLUE, GREEN, ORANGE, blank, paper
from workbench.figures.wording import label

MEASURES = (("precision", "<", ORANGE), ("recall", ">", GREEN), ("f1", "o", BLUE))


@paper
def accuracy(table: pd.DataFrame) -> Figure:
    """Draws `comparison.accuracy`: a row a facet, F1 with its 95 % interval, precision and recall as small
    triangles.
    """
    if table.empty:
        return blank("No document of this dataset has an expert's coding")
    figure = Figure(figsize=(6.2, 0.85 + 0.3 * len(table)), layout="constrained")
    axes = figure.subplots()
    rows = range(len(table))
    axes.hlines(rows, table["low"], table["high"], color=BLUE, linewidth=2.2, alpha=0.45)
    for name, marker, colour in MEASURES:
        size = 42 if name == "f1" else 26
        told = "F1 with 95 % interval" if name == "f1" else name
        axes.scatter(table[name], rows, marker=marker, color=colour, s=size, linewidth=0, label=told, zorder=3)
    names = [f"{label(facet)} ({gold})" for facet, gold in zip(table["facet"], table["gold"], strict=True)]
    axes.set_yticks(rows, names)
    axes.set(ylim=(len(table) - 0.5, -0.5), xlim=(-0.02, 1.03))
    axes.grid(axis="x")
    axes.spines["left"].set_visible(False)
    figure.legend(loc="outside upper left", ncols=3)
    return figure


def accuracy_text(table: pd.DataFrame) -> str:
    """What `accuracy` shows, in words, computed from the same table."""
    if table.empty:
        return "Nothing is drawn: no document of this dataset has an expert's coding."
    parts = [
        f"{label(row['facet'])} F1 {row['f1']:.2f} ({row['low']:.2f} to {row['high']:.2f}), "
        f"precision {row['precision']:.2f}, recall {row['recall']:.2f}, {row['gold']} in gold"
        for row in table.to_dict("records")
    ]
    return f"Accuracy by facet. {'; '.join(parts)}."
