"""A figure drawn once: its picture, cut to what is drawn, and the places in it that rest on records."""

from __future__ import annotations

import io
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox
from PIL import Image

from workbench.figures.spots import Spot, spots

DPI = 200
PAD = 12
WHITE = 255
# A place that can be hit with a finger's tip.
SMALLEST = 20


@dataclass(frozen=True, slots=True)
class Place:
    """A spot's rectangle, in hundredths of the picture's width, from its upper left corner."""

    spot: Spot
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """A PNG (the same bytes for the same figure), its width as it is shown, and its places."""

    png: bytes
    width: int
    places: tuple[Place, ...]


def drawing(figure: Figure) -> Drawing:
    """Draws the figure. It is cut to its ink here, since matplotlib would draw it a second time for that."""
    figure.set_dpi(DPI)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()  # type: ignore[no-untyped-call]
    whole: npt.NDArray[np.uint8] = np.asarray(canvas.buffer_rgba())  # type: ignore[no-untyped-call]
    pixels = whole[:, :, :3]
    left, top, right, bottom = _inked(pixels)
    buffer = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(pixels[top:bottom, left:right])).save(buffer, "PNG", dpi=(DPI, DPI))
    width = right - left
    places = [_place(spot, box, (left, top), width, len(pixels)) for spot, box in spots(figure)]
    return Drawing(buffer.getvalue(), round(width * 96 / DPI), tuple(places))


def _inked(pixels: npt.NDArray[np.uint8]) -> tuple[int, int, int, int]:
    """The edges of what is drawn, with a margin; of a blank picture all of it."""
    ink: npt.NDArray[np.bool_] = pixels.min(axis=2) < WHITE
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    height, width = ink.shape
    if not len(rows):
        return 0, 0, width, height
    return (
        max(0, int(columns[0]) - PAD),
        max(0, int(rows[0]) - PAD),
        min(width, int(columns[-1]) + 1 + PAD),
        min(height, int(rows[-1]) + 1 + PAD),
    )


def _place(spot: Spot, box: Bbox, corner: tuple[int, int], width: int, height: int) -> Place:
    wide, high = (max(SMALLEST, side) for side in (box.width, box.height))
    left = (box.x0 + box.x1 - wide) / 2 - corner[0]
    top = height - (box.y0 + box.y1 + high) / 2 - corner[1]
    return Place(spot, *(round(100 * value / width, 2) for value in (left, top, wide, high)))
