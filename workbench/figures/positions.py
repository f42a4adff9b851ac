"""Who states what toward whom: the two sides' positions face each other, and a mark joins what is returned."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from workbench.comparison.parties import party_name
from workbench.figures.partners import foremost, largest
from workbench.figures.style import BLUE, FAINT, ORANGE, blank, paper
from workbench.figures.wording import NOTHING, counted, label

PANELS = 6
ROWS = 8
WIDTH = 6.8


@paper
def reciprocity(table: pd.DataFrame, focal: str) -> Figure:
    """Draws `comparison.reciprocity`: left what the partner states toward the focal country, right what that states
    back.
    """
    if table.empty:
        return blank()
    table, rest = foremost(table, PANELS)
    partners = largest(table, "partner", PANELS)
    rows = {partner: _rows(table[table["partner"] == partner], focal) for partner in partners}
    heights = [len(told) + 1.4 for told in rows.values()]
    figure = Figure(figsize=(WIDTH, 0.5 + 0.27 * sum(heights)), layout="constrained")
    panels = figure.subplots(len(rows), 1, sharex=True, squeeze=False, height_ratios=heights)[:, 0]
    lines = [line for of_partner in rows.values() for line in of_partner]
    widest = max(max(theirs, ours) for _, theirs, ours, _ in lines)
    half = 0.037 * max(len(name) for name, *_ in lines) + 0.1
    gap = widest * 1.15 * half / (WIDTH / 2 - half)
    for axes, (partner, told) in zip(panels, rows.items(), strict=True):
        _panel(axes, told, widest, gap)
        axes.set_title(f"{party_name(partner)} toward {party_name(focal)}", color=ORANGE, loc="left", fontsize=8.5)
        axes.set_title(f"{party_name(focal)} toward {party_name(partner)}", color=BLUE, loc="right", fontsize=8.5)
    figure.supxlabel(
        f"documents that tell it; in bold what both sides state\n{rest}".strip(), fontsize=8, color="#444444"
    )
    return figure


def reciprocity_text(table: pd.DataFrame, focal: str) -> str:
    """What `reciprocity` shows, in words, computed from the same table."""
    if table.empty:
        return NOTHING
    table, rest = foremost(table, PANELS)
    parts = [_partner_text(name, table[table["partner"] == name], focal) for name in largest(table, "partner", PANELS)]
    return " ".join(["Positions toward each other, by number of documents.", *parts, rest]).strip()


def _partner_text(partner: str, rows: pd.DataFrame, focal: str) -> str:
    lines = _rows(rows, focal)
    told = [f"{name}: {theirs} by {partner}, {ours} by {focal}" for name, theirs, ours, _ in lines]
    returned = sum(both for *_, both in lines)
    return f"With {partner}: {'; '.join(told)}; {counted(returned, 'row')} stated by both."


def _rows(table: pd.DataFrame, focal: str) -> list[tuple[str, int, int, bool]]:
    """The largest rows of one partner: wording, documents of the partner's statements, of the focal country's, and
    whether both state it.
    """
    lines = []
    for (theme, stance), group in table.groupby(["theme", "stance"]):
        by_focal = group["holder"] == focal
        issues = " / ".join(
            sorted((label(issue) for issue in set(group["issue"])), key=lambda name: (name != label(theme), name))
        )
        theirs, ours = (_documents(group[side]) for side in (~by_focal, by_focal))
        lines.append((f"{stance} {issues}", theirs, ours, bool(group["returned"].any())))
    return sorted(lines, key=lambda line: (not line[3], -line[1] - line[2], line[0]))[:ROWS]


def _documents(rows: pd.DataFrame) -> int:
    return len({doc_id for ids in rows["doc_ids"] for doc_id in ids})


def _panel(axes: Axes, lines: list[tuple[str, int, int, bool]], widest: int, gap: float) -> None:
    for y, (name, theirs, ours, both) in enumerate(lines):
        axes.barh(y, -theirs, 0.6, -gap, color=ORANGE)
        axes.barh(y, ours, 0.6, gap, color=BLUE)
        axes.text(0, y, name, ha="center", va="center_baseline", fontsize=7.5, fontweight="bold" if both else "normal")
        for number, x, side in ((theirs, -gap - theirs, "right"), (ours, gap + ours, "left")):
            shift = -3 if side == "right" else 3
            ink, told = ("#222222", f"{number:,}") if number else (FAINT, "–")
            axes.annotate(
                told,
                (x, y),
                (shift, 0),
                textcoords="offset points",
                ha=side,
                va="center_baseline",
                fontsize=8,
                color=ink,
            )
    axes.set(ylim=(len(lines) - 0.4, -0.6), xlim=(-gap - widest * 1.15, gap + widest * 1.15), yticks=[], xticks=[])
    axes.spines[:].set_visible(False)
