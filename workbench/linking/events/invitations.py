"""Invitations led to the visit that followed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from workbench.linking.days import Span, exact, gap, span
from workbench.linking.events.matching import Event

_FOLLOWS_WITHIN, _MONTH = 365, 31
_KINDS = ("visit", "dialogue", "exercise")
_SCORES = {"same_document": 0.9, "date_same": 0.8, "date_within": 0.7, "nobody_else_fits": 0.6}


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation, the event that it led to, and why that one."""

    record_id: str
    doc_id: str
    event: Event
    score: float
    reasons: tuple[str, ...]


def invited(invitations: Iterable[Mapping[str, Any]], events: Iterable[Event]) -> list[Invited]:
    """The invitations that led to an event: told in the same document, on the date asked for, or the only one.

    The rows of `invitations` also have the day when their document was published.
    A dialogue or an exercise needs the date or the document; an invitation without a date leads to visits alone.
    """
    diaries: dict[tuple[str, ...], _Diary] = defaultdict(_Diary)
    for event in events:
        if event.first.kind in _KINDS:
            diaries[event.first.countries].add(event)
    found = []
    for row in invitations:
        asked = span(row["published"])
        near = diaries[tuple(sorted((row["inviter"], row["invitee"])))].near(row, asked)
        hosted = [event for event in near if _host(event) in (None, row["inviter"])]
        scored = [(reason, event) for event in hosted if (reason := _reason(row, event, asked))]
        scored.sort(key=lambda pair: (-_SCORES[pair[0]], _KINDS.index(pair[1].first.kind), pair[1].first.order))
        if scored and not (scored[0][0] == "nobody_else_fits" and len(scored) > 1):
            reason, event = scored[0]
            found.append(Invited(row["record_id"], row["doc_id"], event, _SCORES[reason], (reason,)))
    return found


class _Diary:
    """What two parties may have been invited to, by document and by month."""

    def __init__(self) -> None:
        self._months: dict[int, list[Event]] = defaultdict(list)
        self._documents: dict[str, list[Event]] = defaultdict(list)

    def add(self, event: Event) -> None:
        """Note an event."""
        for doc_id in event.documents:
            self._documents[doc_id].append(event)
        for month in _months(event.days):
            self._months[month].append(event)

    def near(self, row: Mapping[str, Any], asked: Span | None) -> list[Event]:
        """The events, each once, of an invitation's document, and of its time or the year after it was published."""
        when = span(row["when"]) or (asked and (asked[0], asked[0] + _FOLLOWS_WITHIN))
        found = [*self._documents.get(row["doc_id"], ())]
        for month in _months(when and (when[0] - 1, when[1] + 1)):
            found += self._months.get(month, ())
        return list({id(event): event for event in found}.values())


def _months(days: Span | None) -> range:
    return range(days[0] // _MONTH, days[1] // _MONTH + 1) if days else range(0)


def _reason(row: Mapping[str, Any], event: Event, asked: Span | None) -> str | None:
    when, visit = span(row["when"]), event.first.kind == "visit"
    if when and event.days and gap(when, event.days) > 1:
        return None
    if visit and row["status"] == "accepted" and row["doc_id"] in event.documents:
        return "same_document"
    if when and event.days:
        return "date_same" if exact(when) and exact(event.days) else "date_within"
    if when or not visit or not asked or not event.days:
        return None
    return "nobody_else_fits" if 0 <= event.days[0] - asked[0] <= _FOLLOWS_WITHIN else None


def _host(event: Event) -> str | None:
    return next((report.host for report in event.reports if report.host), None)
