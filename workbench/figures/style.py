"""The look that all figures share: one style sheet, one palette that colour-blind readers can tell apart, one blank
page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from importlib import resources
from typing import Any, ParamSpec

import matplotlib as mpl
import matplotlib.style
from matplotlib.figure import Figure
from matplotlib.patches import Patch

from workbench import codebook
from workbench.figures.wording import label

P = ParamSpec("P")

# Okabe and Ito's palette; its yellow is darkened a little so that it stands out from white paper.
BLUE, ORANGE, GREEN, VERMILION = "#0072B2", "#E69F00", "#009E73", "#D55E00"
SKY, PURPLE, YELLOW, GREY, BLACK = "#56B4E9", "#CC79A7", "#E3D32B", "#9A9A9A", "#333333"
PALETTE = (BLUE, ORANGE, GREEN, PURPLE, SKY, VERMILION, YELLOW, BLACK, GREY)
INK, FAINT = "#222222", "#B8B8B8"

# What took place is filled; what is only planned is striped, what was called off is crossed.
HATCHES = {"occurred": "", "planned": "//////", "cancelled": "xxxxxx"}


def paper(draw: Callable[P, Figure]) -> Callable[P, Figure]:
    """Draws a figure in the workbench's style and leaves matplotlib's own settings as they were."""

    @wraps(draw)
    def styled(*args: P.args, **kwargs: P.kwargs) -> Figure:
        sheet = resources.files("workbench.figures").joinpath("workbench.mplstyle")
        with resources.as_file(sheet) as path, mpl.rc_context(), matplotlib.style.context(["default", str(path)]):
            return draw(*args, **kwargs)

    return styled


def stripes(colour: str, status: str) -> dict[str, Any]:
    """The face, edge and hatch of a bar of one colour and status."""
    if status == "occurred":
        return {"facecolor": colour, "edgecolor": "white", "linewidth": 0.6}
    return {"facecolor": "white", "edgecolor": colour, "linewidth": 0.6, "hatch": HATCHES.get(status, "")}


def blank(message: str = "No report found") -> Figure:
    """The figure of an empty table: it says so."""
    figure = Figure(figsize=(5.0, 0.9))
    figure.text(0.5, 0.5, message, ha="center", va="center", color="#666666", style="italic")
    return figure


def key(drawn: Iterable[str], closed_list: str) -> list[Patch]:
    """The legend of the codes of a closed list that are drawn, in the codebook's order."""
    there = set(drawn)
    return [
        Patch(facecolor=colour, label=label(code)) for code, colour in colours(closed_list).items() if code in there
    ]


def colours(closed_list: str) -> dict[str, str]:
    """A colour for each code of a closed list: by its place in the list, so that a code has one colour in every
    figure.
    """
    return {code: PALETTE[place % len(PALETTE)] for place, code in enumerate(codebook.codes(closed_list))}
