"""What the reports of an event say, and which value is taken where they disagree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workbench.linking.events.matching import Event
from workbench.linking.events.reports import Report

FIELDS = ("date", "host", "city", "domain")
_PERSONAL = ("name", "rank", "post", "level")


@dataclass(frozen=True, slots=True)
class Value:
    """A value that reports give to a field of the event, or of one of its people."""

    field: str
    person_id: str | None
    value: str
    reports: tuple[Report, ...]
    chosen: bool


def values(event: Event, participants: Mapping[str, Sequence[Mapping[str, Any]]]) -> list[Value]:
    """Every value that the reports of an event give, one of each field chosen.

    Chosen is what is said by reports that it took place, before announcements; then a day before a month; then what
    most independent sources say; then what was published first. `participants` are rows by record_id, each
    with a person_id.
    """
    given: dict[tuple[str, str], dict[str, list[Report]]] = defaultdict(lambda: defaultdict(list))
    for report in event.reports:
        for field in FIELDS:
            if value := getattr(report, field):
                given[field, ""][value].append(report)
        given["countries", ""][" ".join(report.countries)].append(report)
        for row in participants.get(report.record_id, ()):
            for field in _PERSONAL:
                if row[field] and row["person_id"]:
                    given[field, row["person_id"]][row[field]].append(report)
    fields = sorted(given.items())
    return [value for (field, person), found in fields for value in _chosen(field, person or None, found)]


def _chosen(field: str, person: str | None, given: Mapping[str, list[Report]]) -> Iterable[Value]:
    best = min(given, key=lambda value: _rank(field, value, given[value]))
    for value, reports in sorted(given.items()):
        yield Value(field, person, value, tuple(reports), value == best)


def _rank(field: str, value: str, reports: Sequence[Report]) -> tuple[Any, ...]:
    told = any(report.status == "occurred" for report in reports)
    precise = len(value) if field == "date" else 0
    earliest = min(report.published or 9_999_999 for report in reports)
    return not told, -precise, -len({report.source for report in reports}), earliest, value
