"""What the documents tell, dated and with its parties: the one place where records are chosen for a comparison."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from weakref import WeakKeyDictionary

import pandas as pd

from workbench.comparison.counting import COUNTED
from workbench.comparison.scope import Scope
from workbench.comparison.units import unit_of
from workbench.dataset import Dataset
from workbench.dataset.once import Once
from workbench.records import RECORD_TYPES

FACETS: tuple[str, ...] = tuple(kind.facet for kind in RECORD_TYPES)
DEALINGS: tuple[str, ...] = tuple(facet for facet in FACETS if facet != "positions")
OWN_DATE = {"interactions": "date", "instruments": "date", "invitations": "when"}
# What a row of one record carries of its counts.
LISTED = ("unit", "counted_ids", "record_ids", "doc_ids")
PARTIES = {"positions": ("holder", "about"), "invitations": ("inviter", "invitee")}


# A comparison asks for the same records a dozen times; a dataset never changes.
_DATED: WeakKeyDictionary[Dataset, dict[str, pd.DataFrame]] = WeakKeyDictionary()
_SHARED: WeakKeyDictionary[Dataset, dict[tuple[str, Scope], pd.DataFrame]] = WeakKeyDictionary()


def reports(dataset: Dataset, facet: str, scope: Scope | None = None) -> pd.DataFrame:
    """The records of one facet in the scope's period, each with `parties`, `when`, `dated_by` and `year`.

    They are what the dataset holds: reports, or on `Linked.once` events, which tell of all their reports. What a row
    counts as stands in `unit`, `counted_id`, `record_ids` and `doc_ids`.
    `when` is the record's own date; where it has none it is the day the document was published. `dated_by` says which:
    `record`, `document`, or `undated`. A period leaves undated records out. Missing values are None, lists are tuples.
    """
    frame = _dated(dataset, facet)
    if scope is None or not scope.bounded:
        return frame.copy()
    inside = [scope.holds(day) for day in frame["when"]]
    return frame[pd.Series(inside, index=frame.index, dtype=bool)].reset_index(drop=True)


def _dated(dataset: Dataset, facet: str) -> pd.DataFrame:
    known = _DATED.setdefault(dataset, {})
    if facet not in known:
        frame = plain(dataset, facet)
        documents = dataset.tables["documents"]
        published = dict(zip(documents["doc_id"].to_pylist(), documents["published"].to_pylist(), strict=True))
        own = frame[OWN_DATE[facet]].tolist() if facet in OWN_DATE else [None] * len(frame)
        when = [day or published.get(doc_id) for day, doc_id in zip(own, frame["doc_id"], strict=True)]
        dated_by = [_dated_by(day, best) for day, best in zip(own, when, strict=True)]
        frame["parties"] = pd.Series(_parties(frame, facet), index=frame.index, dtype=object)
        frame["when"] = pd.Series(when, index=frame.index, dtype=object)
        frame["dated_by"] = pd.Series(dated_by, index=frame.index, dtype=object)
        frame["year"] = pd.array([int(day[:4]) if day else None for day in when], dtype="Int64")
        known[facet] = _counted(dataset, facet, frame)
    return known[facet]


def _counted(dataset: Dataset, facet: str, frame: pd.DataFrame) -> pd.DataFrame:
    """What each record counts as, the records that tell of it, and their documents."""
    unit, told = unit_of(dataset, facet), dataset.told if isinstance(dataset, Once) else {}
    own = ((doc_id if unit == "document" else name, (name,), (doc_id,)) for name, doc_id in _names(frame))
    behind = [(t.counted_id, t.record_ids, t.doc_ids) if (t := told.get(row[1][0])) else row for row in own]
    columns = {name: [row[place] for row in behind] for place, name in enumerate(COUNTED[1:])}
    return frame.assign(unit=unit, **{name: pd.Series(found, dtype=object) for name, found in columns.items()})


def _names(frame: pd.DataFrame) -> Iterator[tuple[str, str]]:
    return zip(frame["record_id"], frame["doc_id"], strict=True)


def with_partners(dataset: Dataset, facet: str, scope: Scope) -> pd.DataFrame:
    """The records that the focal country shares with a partner: one row per record and partner, in column `partner`.

    A record of several states stands once under each partner that it names; `parties` tells them all.
    """
    known = _SHARED.setdefault(dataset, {})
    if (facet, scope) not in known:
        frame = reports(dataset, facet, scope)
        shared = [_partners(parties, scope) for parties in frame["parties"]]
        frame["partner"] = pd.Series(shared, index=frame.index, dtype=object)
        known[facet, scope] = frame.explode("partner").dropna(subset=["partner"]).reset_index(drop=True)
    return known[facet, scope].copy()


def partners_of(dataset: Dataset, scope: Scope) -> tuple[str, ...]:
    """The scope's partners; where it names none, all that the focal country deals with, the most reported first.

    A stance toward a country is no dealing with it.
    """
    if scope.partners:
        return scope.partners
    counts = pd.concat([with_partners(dataset, facet, scope)["partner"] for facet in DEALINGS]).value_counts()
    return tuple(sorted(counts.index, key=lambda code: (-int(counts[code]), code)))


def plain(dataset: Dataset, name: str) -> pd.DataFrame:
    """A table of the dataset as plain Python objects: missing values are None, lists are tuples."""
    columns = dataset.tables[name].to_pydict()
    return pd.DataFrame({column: pd.Series(map(_frozen, values), dtype=object) for column, values in columns.items()})


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _parties(frame: pd.DataFrame, facet: str) -> list[tuple[str, ...]]:
    if facet not in PARTIES:
        return [tuple(sorted(countries)) for countries in frame["countries"]]
    sides = zip(*(frame[name] for name in PARTIES[facet]), strict=True)
    return [tuple(sorted({side for side in pair if side})) for pair in sides]


def _partners(parties: Sequence[str], scope: Scope) -> list[str]:
    if scope.focal not in parties:
        return []
    return [code for code in parties if code != scope.focal and (not scope.partners or code in scope.partners)]


def _dated_by(own: str | None, when: str | None) -> str:
    return "record" if own else "document" if when else "undated"
