"""Offices and ranks over time, and whether two belong in one career."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from workbench.linking.days import Span, gap
from workbench.linking.people.sightings import Sighting
from workbench.own_tables import own_table


@dataclass(frozen=True, slots=True)
class Stint:
    """A level and rank held from the first to the last day they were seen; `days` is None where that is unknown."""

    level: str | None
    rank: str | None
    days: Span | None


def stints(seen: Iterable[Sighting]) -> tuple[Stint, ...]:
    """What a person was, and from when until when: one stint for each level and rank."""
    spans: dict[tuple[str, str], Span | None] = {}
    for sighting in seen:
        what = (sighting.level or "", sighting.rank or "")
        if any(what):
            spans[what] = _joined(spans.get(what), sighting.days)
    return tuple(Stint(level or None, rank or None, days) for (level, rank), days in sorted(spans.items()))


def contradict(one: Iterable[Stint], other: Iterable[Stint]) -> bool:
    """Whether nobody can have held both: too far apart in office, rank or calling for the time between."""
    others = tuple(other)
    return any(_clash(a, b) for a in one for b in others)


def share_level(one: Iterable[Stint], other: Iterable[Stint], *, within: int) -> bool:
    """Whether both held one level with no more than `within` days between, as far as days are known."""
    return any(
        a.level is not None and a.level == b.level and (not a.days or not b.days or gap(a.days, b.days) <= within)
        for a in one
        for b in tuple(other)
    )


def share_rank(one: Iterable[Stint], other: Iterable[Stint]) -> bool:
    """Whether both held one rank."""
    ranks = {seniority(stint.rank) for stint in one} - {None}
    return any(seniority(stint.rank) in ranks for stint in other)


@lru_cache(maxsize=4096)
def seniority(rank: str | None) -> int | None:
    """How high a rank stands, 1 the lowest; None for none, or one that is not known."""
    if rank is None:
        return None
    words = " " + " ".join(re.findall(r"\w+", rank.casefold())) + " "
    known = [form for form in _table()["seniority"] if f" {form} " in words]
    return int(_table()["seniority"][max(known, key=len)]) if known else None


@lru_cache(maxsize=65536)
def _clash(one: Stint, other: Stint) -> bool:
    if one.days is None or other.days is None:
        return False
    days, limits = gap(one.days, other.days), _table()["limits"]
    if _apart(_rung(one), _rung(other)) >= limits["rungs"] and days < limits["rungs_days"]:
        return True
    if _apart(seniority(one.rank), seniority(other.rank)) >= limits["ranks"] and days < limits["ranks_days"]:
        return True
    callings = {_table()["calling"].get(stint.level) for stint in (one, other)} - {None}
    return len(callings) > 1 and days < limits["callings_days"]


def _rung(stint: Stint) -> int | None:
    found = _table()["rung"].get(stint.level)
    return None if found is None else int(found)


def _apart(one: int | None, other: int | None) -> int:
    return 0 if one is None or other is None else abs(one - other)


def _joined(one: Span | None, other: Span | None) -> Span | None:
    if one is None or other is None:
        return one or other
    return min(one[0], other[0]), max(one[1], other[1])


def _table() -> dict[str, Any]:
    return own_table(__package__, "careers.toml")
