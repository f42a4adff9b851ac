"""Reports gathered into events: the surest first, the vague ones to the only event that they fit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from workbench.linking.events.matching import Event, fits, weights, window
from workbench.linking.events.reports import Report

_ORDER = {"occurred": 0, "cancelled": 1, "planned": 2}
_MONTH = 31
_Fit = tuple[float, tuple[str, ...], Event]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A report that may tell of an event to which it was not joined."""

    record_id: str
    event: Event
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grouping:
    """Every event, in order of its first report, and the doubts that are left."""

    events: tuple[Event, ...]
    doubts: tuple[Doubt, ...]


def group_reports(reports: Iterable[Report]) -> Grouping:
    """Gather reports of one kind and the same parties into events.

    First those with a day and people, each to the event that it fits best; then those that lack one or the other, each
    to the only event that it fits, and to none where several fit alike.
    """
    blocks: dict[tuple[str, tuple[str, ...]], list[Report]] = defaultdict(list)
    for report in reports:
        blocks[report.kind, block_of(report.countries)].append(report)
    events: list[Event] = []
    doubts: list[Doubt] = []
    for _, block in sorted(blocks.items()):
        diary = _Diary()
        for report in sorted(block, key=_surest_first):
            doubts += _place(report, diary)
        events += diary.events
    events.sort(key=lambda event: event.first.order)
    return Grouping(tuple(events), tuple(doubts))


def block_of(countries: tuple[str, ...]) -> tuple[str, ...]:
    """Whose reports may be of one event: those of the same two parties; with more, those of all that have more."""
    return countries if len(countries) <= 2 else ("many",)


class _Diary:
    """The events of one kind and dyad: those of a day by it, others by the month in which they may lie."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self._days: dict[int, list[Event]] = defaultdict(list)
        self._months: dict[int, list[Event]] = defaultdict(list)
        self._sources: dict[str, list[Event]] = defaultdict(list)

    def near(self, report: Report) -> list[Event]:
        """The events that a report may tell of, each once, the earliest gathered first."""
        found = {id(event): event for event in self._near(report)}
        return sorted(found.values(), key=lambda event: event.first.order)

    def _near(self, report: Report) -> Iterator[Event]:
        yield from self._sources[report.source]
        if days := report.days or window(report):
            for day in range(days[0] - 1, days[1] + 2):
                yield from self._days.get(day, ())
            for month in range((days[0] - 1) // _MONTH, (days[1] + 1) // _MONTH + 1):
                yield from self._months.get(month, ())

    def add(self, report: Report, event: Event, score: float, reasons: tuple[str, ...]) -> None:
        """Take a report into an event, a new one where it has no report yet."""
        if not event.reports:
            self.events.append(event)
            days = report.days or window(report)
            if report.precise and report.days:
                self._days[report.days[0]].append(event)
            else:
                for month in range(days[0] // _MONTH, days[1] // _MONTH + 1) if days else ():
                    self._months[month].append(event)
        event.add(report, score, reasons)
        self._sources[report.source].append(event)


def _place(report: Report, diary: _Diary) -> list[Doubt]:
    """Give a report to an event, or begin one with it; what else it may tell of is in doubt."""
    table = weights()
    candidates = [(*how, event) for event in diary.near(report) if (how := fits(report, event))]
    vague = not (report.precise and (report.people or report.kind in table["kinds"]["unnamed"]))
    if vague and len(candidates) == 1:
        score, reasons, event = candidates[0]
        extra = "nobody_else_fits"
        candidates = [(round(score + table["weight"][extra], 4), (*reasons, extra), event)]
    candidates.sort(key=lambda each: (-each[0], each[2].first.order))
    joined = _chosen(candidates, vague=vague)
    if joined is None:
        diary.add(report, Event(), 1.0, ("first_report",))
    else:
        diary.add(report, joined[2], min(joined[0], 1.0), joined[1])
    left = [each for each in candidates if each is not joined and each[0] >= table["undecided"]]
    return [] if joined else [Doubt(report.record_id, event, score, reasons) for score, reasons, event in left]


def _chosen(candidates: Sequence[_Fit], *, vague: bool) -> _Fit | None:
    if not candidates or candidates[0][0] < weights()["same"]:
        return None
    ahead = len(candidates) == 1 or candidates[0][0] - candidates[1][0] >= weights()["margin"]
    return candidates[0] if ahead or not vague or "text_same" in candidates[0][1] else None


def _surest_first(report: Report) -> tuple[bool, bool, int, int, int, int]:
    days = report.days
    named = bool(report.people) or report.kind in weights()["kinds"]["unnamed"]
    width = days[1] - days[0] if days else 9999
    start = days[0] if days else report.published or 0
    return (not report.precise, not named, width, start, _ORDER.get(report.status, len(_ORDER)), report.order)
