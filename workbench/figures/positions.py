"""Who states what toward whom: the two sides' positions face each other, and a mark joins what is returned."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from workbench.figures.partners import largest
from workbench.figures.style import BLUE, FAINT, ORANGE, blank, paper
from workbench.figures.wording import NOTHING, counted, label

PANELS = 6
ROWS = 8


@paper
def reciprocity(table: pd.DataFrame, focal: str) -> Figure:
    """Draws `comparison.reciprocity`: left what the partner states toward the focal country, right what that states back."""
    if table.empty:
        return blank()
    partners = largest(table, "partner", PANELS)
    rows = {partner: _rows(table[table["partner"] == partner], focal) for partner in partners}
    heights = [len(lines) + 1.4 for lines in rows.values()]
    figure = Figure(figsize=(6.6, 0.5 + 0.27 * sum(heights)), layout="constrained")
    panels = figure.subplots(len(rows), 1, sharex=True, squeeze=False, height_ratios=heights)[:, 0]
    widest = max(number for lines in rows.values() for _, *sides, _ in lines for number in sides)
    for axes, (partner, lines) in zip(panels, rows.items(), strict=True):
        _panel(axes, lines, widest)
        axes.set_title(f"{partner} toward {focal}", color=ORANGE, loc="left", fontsize=8.5)
        axes.set_title(f"{focal} toward {partner}", color=BLUE, loc="right", fontsize=8.5)
    figure.supxlabel("documents that tell it; in bold what both sides state", fontsize=8, color="#444444")
    return figure


def reciprocity_text(table: pd.DataFrame, focal: str) -> str:
    """What `reciprocity` shows, in words, computed from the same table."""
    if table.empty:
        return NOTHING
    parts = [_partner_text(partner, table[table["partner"] == partner], focal) for partner in largest(table, "partner", PANELS)]
    return "Positions toward each other, by number of documents. " + " ".join(parts)


def _partner_text(partner: str, rows: pd.DataFrame, focal: str) -> str:
    lines = _rows(rows, focal)
    told = [f"{name}: {theirs} by {partner}, {ours} by {focal}" for name, theirs, ours, _ in lines]
    returned = sum(both for *_, both in lines)
    return f"With {partner}: {'; '.join(told)}; {counted(returned, 'row')} stated by both."


def _rows(table: pd.DataFrame, focal: str) -> list[tuple[str, int, int, bool]]:
    """The largest rows of one partner: wording, documents of the partner's statements, of the focal country's, and whether both state it."""
    lines = []
    for (theme, stance), group in table.groupby(["theme", "stance"]):
        ours = group["holder"] == focal
        issues = " / ".join(sorted((label(issue) for issue in set(group["issue"])), key=lambda name: (name != label(theme), name)))
        sides = [len({i for ids in group.loc[side, "doc_ids"] for i in ids}) for side in (~ours, ours)]
        lines.append((f"{stance} {issues}", *sides, bool(group["returned"].any())))
    return sorted(lines, key=lambda line: (not line[3], -line[1] - line[2], line[0]))[:ROWS]


def _panel(axes: Axes, lines: list[tuple[str, int, int, bool]], widest: int) -> None:
    gap = widest * 0.62
    for y, (name, theirs, ours, both) in enumerate(lines):
        axes.barh(y, -theirs, 0.6, -gap, color=ORANGE)
        axes.barh(y, ours, 0.6, gap, color=BLUE)
        axes.text(0, y, name, ha="center", va="center_baseline", fontsize=7.5, fontweight="bold" if both else "normal")
        for number, x, side in ((theirs, -gap - theirs, "right"), (ours, gap + ours, "left")):
            shift = -3 if side == "right" else 3
            axes.annotate(f"{number}" if number else "–", (x, y), (shift, 0), textcoords="offset points", ha=side,  va="center_baseline",
                          fontsize=8, color="#222222" if number else FAINT)  # fmt: skip
    axes.set(ylim=(len(lines) - 0.4, -0.6), xlim=(-gap - widest * 1.12, gap + widest * 1.12), yticks=[], xticks=[])
    axes.spines[:].set_visible(False)
