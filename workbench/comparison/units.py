"""What a number counts, and every word for it: the one place from which tables, figures and captions have them.

On `Linked.once` everything counts once, however many reports tell of it; on any other dataset, reports count.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbench import codebook
from workbench.dataset import Dataset
from workbench.dataset.once import Once

COUNTS = ("events", "reports")
"""What a comparison may be asked to count; the first is the default."""

_EVENTS = {
    "interactions": "event",
    "spheres": "occasion",
    "instruments": "instrument",
    "positions": "occasion",
    "invitations": "invitation",
}
_REPORTS = {**dict.fromkeys(_EVENTS, "report"), "spheres": "document", "positions": "document"}
OF_TEXTS = ("report", "document")
"""The units of which one may tell what another tells, too."""


def unit_of(dataset: Dataset, facet: str) -> str:
    """What a number of a facet counts on a dataset, as a noun: `event` on `Linked.once`, else `report`.

    Fields and positions are of documents: they count occasions, or else documents, since a text says a thing twice.
    """
    return (_EVENTS if isinstance(dataset, Once) else _REPORTS)[facet]


def counted(number: int, noun: str, plural: str = "") -> str:
    """`1 report`, `2 reports`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def meaning(units: Iterable[str]) -> str:
    """What the numbers of a table count, told to a reader; of several units each by its name alone."""
    told = [codebook.load()["unit"][unit] for unit in dict.fromkeys(units)]
    return told[0] if len(told) == 1 else listed([each.split(",")[0] for each in told])


def listed(words: Sequence[str]) -> str:
    """`events`, `events and instruments`, `events, occasions and instruments`."""
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def opening(unit: str, number: int, reports: int, *, named: bool = False) -> str:
    """A number as it stands in a table, `2 in 5 reports` or `2`; with `named` the unit stands beside it."""
    told = counted(number, unit) if named else f"{number:,}"
    return told if unit in OF_TEXTS or reports == number else f"{told} in {counted(reports, 'report')}"
