"""Who states what toward whom: the two sides' positions face each other, and a mark joins what is returned."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from workbench.comparison.counting import unit
from workbench.comparison.units import counted
from workbench.figures.partners import each_partner, foremost, largest
from workbench.figures.spots import rests_on
from workbench.figures.style import BLUE, FAINT, ORANGE, blank, paper
from workbench.figures.wording import label
from workbench.parties import party_name

PANELS = 6
ROWS = 8
WIDTH = 6.8


@dataclass(frozen=True, slots=True)
class _Side:
    number: int
    unit: str
    record_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """What the partner and the focal country state in the same words, and whether both do."""

    name: str
    theirs: _Side
    ours: _Side
    both: bool


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
    widest = max(max(line.theirs.number, line.ours.number) for line in lines)
    half = 0.037 * max(len(line.name) for line in lines) + 0.1
    gap = widest * 1.15 * half / (WIDTH / 2 - half)
    for axes, (partner, told) in zip(panels, rows.items(), strict=True):
        _panel(axes, told, (party_name(partner), party_name(focal)), widest, gap)
        axes.set_title(f"{party_name(partner)} toward {party_name(focal)}", color=ORANGE, loc="left", fontsize=8.5)
        axes.set_title(f"{party_name(focal)} toward {party_name(partner)}", color=BLUE, loc="right", fontsize=8.5)
    figure.supxlabel(f"{unit(table)}s; in bold what both sides state\n{rest}".strip(), fontsize=8, color="#444444")
    return figure


def reciprocity_text(table: pd.DataFrame, focal: str) -> str:
    """What `reciprocity` shows, in words, computed from the same table."""
    heading = "Positions toward each other." if table.empty else f"Positions toward each other, in {unit(table)}s."
    return each_partner(heading, table, PANELS, lambda rows: _partner_text(rows, focal))


def _partner_text(rows: pd.DataFrame, focal: str) -> str:
    lines = _rows(rows, focal)
    partner, ours = party_name(rows["partner"].iloc[0]), party_name(focal)
    told = [f"{line.name}: {line.theirs.number} by {partner}, {line.ours.number} by {ours}" for line in lines]
    return f"{'; '.join(told)}; {counted(sum(line.both for line in lines), 'row')} stated by both"


def _rows(table: pd.DataFrame, focal: str) -> list[_Line]:
    """The largest rows of one partner."""
    lines = []
    for (theme, stance), group in table.groupby(["theme", "stance"]):
        by_focal = group["holder"] == focal
        issues = " / ".join(
            sorted((label(issue) for issue in set(group["issue"])), key=lambda name: (name != label(theme), name))
        )
        theirs, ours = (_side(group[side]) for side in (~by_focal, by_focal))
        lines.append(_Line(f"{stance} {issues}", theirs, ours, bool(group["returned"].any())))
    order = sorted(lines, key=lambda line: (not line.both, -line.theirs.number - line.ours.number, line.name))
    return order[:ROWS]


def _side(rows: pd.DataFrame) -> _Side:
    records = tuple(record_id for ids in rows["record_ids"] for record_id in ids)
    return _Side(len({name for ids in rows["counted_ids"] for name in ids}), unit(rows), records)


def _bars(axes: Axes, y: int, line: _Line, names: tuple[str, str], gap: float) -> None:
    for side, name, colour, sign in ((line.theirs, names[0], ORANGE, -1), (line.ours, names[1], BLUE, 1)):
        (bar,) = axes.barh(y, sign * side.number, 0.6, sign * gap, color=colour)
        if side.number:
            rests_on(bar, f"{name} {line.name}: {counted(side.number, side.unit)}", side.record_ids)


def _panel(axes: Axes, lines: list[_Line], names: tuple[str, str], widest: int, gap: float) -> None:
    for y, line in enumerate(lines):
        _bars(axes, y, line, names, gap)
        theirs, ours, weight = line.theirs.number, line.ours.number, "bold" if line.both else "normal"
        axes.text(0, y, line.name, ha="center", va="center_baseline", fontsize=7.5, fontweight=weight)
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
