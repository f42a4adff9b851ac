"""How well a report fits an event, and why."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from workbench.linking.days import Span, exact, gap
from workbench.linking.events.reports import Report
from workbench.own_tables import own_table

_SHARED_PARTIES = 0.5


@dataclass(eq=False)
class Event:
    """An event while its reports are being gathered, with what they say taken together."""

    reports: list[Report] = field(default_factory=list)
    why: list[tuple[float, tuple[str, ...]]] = field(default_factory=list)
    documents: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)
    people: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    days: Span | None = None

    def add(self, report: Report, score: float, reasons: tuple[str, ...]) -> None:
        """Take a report in."""
        self.reports.append(report)
        self.why.append((score, reasons))
        self.documents.add(report.doc_id)
        self.sources.add(report.source)
        for country, people in report.people.items():
            self.people[country] |= people
        if self.days is None or (report.precise and not exact(self.days)):
            self.days = report.days

    @property
    def first(self) -> Report:
        """The report that the event began with, the surest of them."""
        return self.reports[0]

    @property
    def statuses(self) -> set[str]:
        """What the reports say of it: occurred, planned, cancelled."""
        return {report.status for report in self.reports}


def fits(report: Report, event: Event) -> tuple[float, tuple[str, ...]] | None:
    """How much speaks for a report telling of an event, and the codes of the reasons; None where something forbids it.

    Two records of one document are two events: the coder has made one of what is one. What took place was not
    cancelled. A side whose people are named by both must share one of them.
    """
    if report.doc_id in event.documents or {report.status, *event.statuses} >= {"occurred", "cancelled"}:
        return None
    found = [_parties(report, event), _date(report, event), _people(report, event)]
    if None in found:
        return None
    reasons = [*(reason for reason in found if reason), *_place(report, event)]
    if report.source in event.sources and "text_same" not in reasons:
        reasons.append("text_same")
    return round(sum(weights()["weight"][reason] for reason in reasons), 4), tuple(reasons)


def _parties(report: Report, event: Event) -> str | None:
    """ "" for equal parties, a reason for parties that mostly agree, None for others."""
    one, other = set(report.countries), set(event.first.countries)
    if one == other:
        return ""
    few = min(len(one), len(other)) < 3
    return None if few or len(one & other) / len(one | other) < _SHARED_PARTIES else "parties_differ"


def _date(report: Report, event: Event) -> str | None:
    if report.days is None or event.days is None:
        return _undated(report, event)
    if exact(report.days) and exact(event.days):
        return _days(report, event, gap(report.days, event.days))
    return "date_within" if gap(report.days, event.days) == 0 else None


def _days(report: Report, event: Event, days: int) -> str | None:
    if days == 0:
        return "date_same"
    dates = [(each.days, each.published) for each in (report, *event.reports) if each.days]
    of_publication = any(span[0] == published for span, published in dates)
    return "date_next_day" if days == 1 and of_publication else None


def _undated(report: Report, event: Event) -> str | None:
    """Reports without a date: copies of one text, or an event at the time of publication."""
    if report.source in event.sources:
        return "text_same"
    days, other = report.days or window(report), event.days or window(event.first)
    return "date_from_publication" if days and other and gap(days, other) == 0 else None


def window(report: Report) -> Span | None:
    """The days in which an undated report's event may lie, by the day of publication."""
    if report.published is None:
        return None
    if report.status == "occurred":
        return report.published - weights()["back"], report.published
    return report.published, report.published + weights()["ahead"]


def _people(report: Report, event: Event) -> str | None:
    sides = [country for country in report.people if country in event.people]
    if any(not report.people[country] & event.people[country] for country in sides):
        return None
    if sides:
        return "people_both_sides" if len(sides) > 1 else "people_one_side"
    nobody = not report.people and not event.people and report.kind in weights()["kinds"]["unnamed"]
    return "people_never_named" if nobody else "people_unnamed"


def _place(report: Report, event: Event) -> list[str]:
    cities = {each.city for each in event.reports} - {None}
    hosts = {each.host for each in event.reports} - {None}
    found = []
    if report.city and cities:
        found.append("city_same" if report.city in cities else "city_differs")
    if report.host and hosts and report.host not in hosts:
        found.append("host_differs")
    return found


def weights() -> dict[str, Any]:
    """The table of weights (weights.toml)."""
    return own_table(__package__, "weights.toml")
