"""Which records stand behind what is drawn: a bar, a cell or a mark of a figure, so that it can open to its quotes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox


@dataclass(frozen=True, slots=True)
class Spot:
    """A value that is drawn: what it says in words, and the records that it counts."""

    label: str
    record_ids: tuple[str, ...]


_BEHIND: WeakKeyDictionary[Artist, Spot] = WeakKeyDictionary()


def rests_on(artist: Artist, label: str, record_ids: Iterable[str]) -> None:
    """Says which records an artist of a figure stands for."""
    _BEHIND[artist] = Spot(label, tuple(record_ids))


def mark(axes: Axes, x: float, y: float, size: float, label: str, record_ids: Iterable[str]) -> None:
    """Says the same of a place on the axes, `size` points wide, where what is drawn has no artist of its own."""
    (place,) = axes.plot([x], [y], "s", markersize=size, alpha=0)
    rests_on(place, label, record_ids)


def spots(figure: Figure) -> list[tuple[Spot, Bbox]]:
    """The values of a figure that has been drawn, each with its place in pixels from the lower left corner."""
    artists = [artist for artist in figure.findobj(include_self=False) if artist in _BEHIND]
    return [(_BEHIND[artist], artist.get_window_extent()) for artist in artists]
