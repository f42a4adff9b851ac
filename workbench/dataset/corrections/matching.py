"""Finding a corrected record again after a new extraction.

Within its document and facet, a record is found again
1. where the key fields and one of its quotes are the same; among several, the one whose values are all the same, and
   among several of these the nearest to its old place. Offsets do not matter.
2. else where the key fields are the same, the quotes are others, and no value contradicts: one that both give.
3. Never by a quote alone: one sentence tells of several things. But a record that shares the quote and all key fields
   but one may be the corrected one with another value (`recoded`): whoever decided is asked to look again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields

from workbench.records import Record

_MACHINERY = ("evidence", "rule", "cues")


class Ambiguous(Exception):
    """Several records fit equally well."""


def find(wanted: Record, records: Sequence[Record | None]) -> int | None:
    """Which of some records of the facet is the wanted one, by its place; None where none is.

    A place that holds None is passed over. Raises Ambiguous where several fit.
    """
    keyed = [i for i, record in enumerate(records) if record is not None and key(record) == key(wanted)]
    same_quote = [i for i in keyed if (record := records[i]) and quotes(record) & quotes(wanted)]
    if len(same_quote) == 1:
        return same_quote[0]
    if same_quote:
        equal = [i for i in same_quote if (record := records[i]) and values(record) == values(wanted)]
        if not equal:
            raise Ambiguous
        return min(equal, key=lambda i: abs(_start(records[i]) - _start(wanted)))
    moved = [i for i in keyed if (record := records[i]) and not contradict(record, wanted)]
    if len(moved) > 1:
        raise Ambiguous
    return moved[0] if moved else None


def recoded(wanted: Record, records: Sequence[Record]) -> tuple[Record, ...]:
    """Records that share a quote with the wanted one and all key fields but one."""
    return tuple(r for r in records if quotes(r) & quotes(wanted) and _differing(key(r), key(wanted)) == 1)


def key(record: Record) -> tuple[object, ...]:
    """The values of the fields that tell records of a facet apart."""
    return tuple(getattr(record, name) for name in record.key)


def quotes(record: Record) -> set[str]:
    """The passages that a record rests on."""
    return {evidence.quote for evidence in record.evidence}


def values(record: Record) -> tuple[object, ...]:
    """All that a record says, without where and why it was coded."""
    return tuple(getattr(record, f.name) for f in fields(record) if f.name not in _MACHINERY)


def contradict(one: Record, other: Record) -> bool:
    """Whether two records of a facet give different values of one field; a missing one contradicts nothing."""
    pairs = zip(values(one), values(other), strict=True)
    return any(a and b and a != b for a, b in pairs if isinstance(a, str) or isinstance(b, str))


def _differing(one: tuple[object, ...], other: tuple[object, ...]) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))


def _start(record: Record | None) -> int:
    return record.evidence[0].start if record is not None and record.evidence else 0
