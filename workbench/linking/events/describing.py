"""Events as rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from workbench.linking.events.grouping import Doubt
from workbench.linking.events.invitations import Invited
from workbench.linking.events.matching import Event
from workbench.linking.events.values import FIELDS, Value

Row = dict[str, Any]
_STAGES = ("invited", "announced", "cancelled", "reported", "recalled")


def event_id(event: Event) -> str:
    """The event's id: that of its report with the smallest record_id."""
    return f"e-{min(report.record_id for report in event.reports)}"


def event_row(event: Event, values: Sequence[Value], invited: Sequence[Invited]) -> Row:
    """One row of `events`."""
    chosen = {value.field: value.value for value in values if value.chosen and value.person_id is None}
    stages = {report.stage for report in event.reports} | ({"invited"} if invited else set())
    known = (status for status in ("occurred", "cancelled", "planned") if status in event.statuses)
    status = next(known, event.first.status)
    return {
        "event_id": event_id(event),
        "kind": event.first.kind,
        "status": status,
        "countries": chosen["countries"].split(),
        **{field: chosen.get(field) for field in FIELDS},
        "people": sorted(set().union(*event.people.values())),
        "stages": [stage for stage in _STAGES if stage in stages],
        "reports": len(event.reports),
        "documents": len(event.documents),
        "sources": len(event.sources),
    }


def report_rows(event: Event, invited: Iterable[Invited], sources: Mapping[str, str]) -> list[Row]:
    """The rows of `event_reports`."""
    head = {"event_id": event_id(event)}
    rows = [
        {
            **head,
            "record_id": report.record_id,
            "doc_id": report.doc_id,
            "facet": "interactions",
            "stage": report.stage,
            "copy_of": report.source,
            "score": score,
            "reasons": list(reasons),
        }
        for report, (score, reasons) in zip(event.reports, event.why, strict=True)
    ]
    for invitation in invited:
        own = {"record_id": invitation.record_id, "doc_id": invitation.doc_id, "facet": "invitations"}
        source = sources.get(invitation.doc_id, invitation.doc_id)
        why = {"score": invitation.score, "reasons": list(invitation.reasons)}
        rows.append({**head, **own, "stage": "invited", "copy_of": source, **why})
    return rows


def value_rows(event: Event, values: Iterable[Value]) -> list[Row]:
    """The rows of `event_values`."""
    return [
        {
            "event_id": event_id(event),
            "field": value.field,
            "person_id": value.person_id,
            "value": value.value,
            "chosen": value.chosen,
            "sources": len({report.source for report in value.reports}),
            "record_ids": [report.record_id for report in value.reports],
            "doc_ids": sorted({report.doc_id for report in value.reports}),
        }
        for value in values
    ]


def doubt_rows(doubts: Iterable[Doubt]) -> list[Row]:
    """The rows of `event_pairs`."""
    rows = [
        {"record_id": d.record_id, "event_id": event_id(d.event), "score": d.score, "reasons": list(d.reasons)}
        for d in doubts
    ]
    return sorted(rows, key=lambda row: (-row["score"], row["record_id"], row["event_id"]))
