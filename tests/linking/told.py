"""Short ways to tell of people and events in made-up documents."""

from __future__ import annotations

from typing import Any

from workbench.dataset import Dataset
from workbench.linking import Linked, link
from workbench.records import Coding, Document, Instrument, Interaction, Invitation, Participant, Position


def person(name: str, country: str = "AZE", level: str | None = None, rank: str | None = None) -> Participant:
    return Participant(name, country, rank, None, level)


def meeting(*people: Participant, date: str | None = "2018-04-27", **changed: Any) -> Interaction:
    countries = tuple(sorted({str(p.country) for p in people} or {"AZE", "CHN"}))
    fields = {"kind": "meeting", "status": "occurred", "countries": countries, **changed}
    return Interaction(**fields, date=date, participants=people)


def document(doc_id: str, *records: Any, text: str = "", published: str | None = "2018-04-28") -> Coding:
    return Coding(
        Document(doc_id, text, published, f"Outlet {doc_id}", source=doc_id),
        interactions=tuple(r for r in records if isinstance(r, Interaction)),
        instruments=tuple(r for r in records if isinstance(r, Instrument)),
        positions=tuple(r for r in records if isinstance(r, Position)),
        invitations=tuple(r for r in records if isinstance(r, Invitation)),
    )


def linked(*codings: Coding, roster: Any = None) -> Linked:
    return link(Dataset.from_codings(codings), roster)


def persons(found: Linked) -> dict[str, set[str]]:
    """The spellings of each person."""
    spelled: dict[str, set[str]] = {}
    for row in found.tables["person_names"].to_pylist():
        spelled.setdefault(row["person_id"], set()).add(row["name"])
    return spelled


def together(found: Linked) -> set[frozenset[str]]:
    """The documents of each event that more than one document tells of."""
    events: dict[str, set[str]] = {}
    for row in found.tables["event_reports"].to_pylist():
        events.setdefault(row["event_id"], set()).add(row["doc_id"])
    return {frozenset(docs) for docs in events.values() if len(docs) > 1}
