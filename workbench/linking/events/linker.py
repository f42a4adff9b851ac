"""From reports and invitations to the tables of events.

What some parties did with each other is told apart from what all others did. So the events of parties of whom nothing
new is told are taken from the tables of the earlier linking.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import partial
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from workbench.dataset import Dataset
from workbench.dataset.linked import LINKED
from workbench.dataset.schema import table_of
from workbench.linking.events import describing
from workbench.linking.events.grouping import block_of, group_reports
from workbench.linking.events.invitations import Invited, invited
from workbench.linking.events.reports import Report, reports
from workbench.linking.events.values import values
from workbench.linking.memory import EVENTS, Memory, hashed

Row = dict[str, Any]


@dataclass
class _Told:
    """What is told of some parties: the reports with their people, and the invitations with the day of publication."""

    reports: list[Report] = field(default_factory=list)
    people: dict[str, list[Row]] = field(default_factory=dict)
    invitations: list[Row] = field(default_factory=list)

    @property
    def hash(self) -> str:
        """By which it is known again; where a report stands among those of other parties is no part of it."""
        own = [[getattr(report, name) for name in _FIELDS] for report in self.reports]
        return hashed(repr((own, list(self.people.items()), self.invitations)))


# The people are hashed as rows: a set has no order that every run of Python keeps.
_FIELDS = [each.name for each in fields(Report) if each.name not in ("order", "people")]


def link_events(dataset: Dataset, mentions: list[Row], copies: list[Row], memory: Memory) -> dict[str, pa.Table]:
    """The tables of events, with the persons of `person_mentions` and the sources of `copies`."""
    sources = {row["doc_id"]: row["copy_of"] for row in copies}
    fresh: dict[str, list[Row]] = {name: [] for name in EVENTS}
    kept: set[str] = set()
    for told in _by_parties(dataset, mentions, sources).values():
        kept.update(memory.find("events", (told.hash,), partial(_linked, told, sources, fresh)))
    kept -= {row["event_id"] for row in fresh["events"]}
    found = {name: _joined(name, memory.tables, kept, fresh[name]) for name in EVENTS}
    return _in_order(found, dataset.tables["interactions"]["record_id"].to_pylist())


def _by_parties(dataset: Dataset, mentions: list[Row], sources: Mapping[str, str]) -> dict[tuple[str, ...], _Told]:
    people = _people(dataset, mentions)
    documents = dataset.tables["documents"].select(["doc_id", "published"]).to_pylist()
    published = {row["doc_id"]: row["published"] for row in documents}
    found: dict[tuple[str, ...], _Told] = defaultdict(_Told)
    for report in reports(dataset, people, sources):
        told = found[block_of(report.countries)]
        told.reports.append(report)
        if report.record_id in people:
            told.people[report.record_id] = people[report.record_id]
    for row in dataset.tables["invitations"].to_pylist():
        source = sources.get(row["doc_id"], row["doc_id"])
        asked = {**row, "published": published[row["doc_id"]], "source": source}
        found[tuple(sorted((row["inviter"], row["invitee"])))].invitations.append(asked)
    return found


def _people(dataset: Dataset, mentions: list[Row]) -> dict[str, list[Row]]:
    """The participants by record, each with the person's id."""
    persons = {(row["record_id"], row["position"]): row["person_id"] for row in mentions}
    found: dict[str, list[Row]] = defaultdict(list)
    for row in dataset.tables["participants"].to_pylist():
        found[row["record_id"]].append({**row, "person_id": persons.get((row["record_id"], row["position"]))})
    return found


def _linked(told: _Told, sources: Mapping[str, str], rows: dict[str, list[Row]]) -> tuple[str, ...]:
    """Link what is told of some parties; its rows are added to `rows`, and the ids of its events come back."""
    grouping = group_reports(told.reports)
    led: dict[int, list[Invited]] = defaultdict(list)
    for invitation in invited(told.invitations, grouping.events):
        led[id(invitation.event)].append(invitation)
    for event in grouping.events:
        given, invitations = values(event, told.people), led[id(event)]
        rows["events"].append(describing.event_row(event, given, invitations))
        rows["event_reports"] += describing.report_rows(event, invitations, sources)
        rows["event_values"] += describing.value_rows(event, given)
    rows["event_pairs"] += describing.doubt_rows(grouping.doubts)
    return tuple(describing.event_id(event) for event in grouping.events)


def _joined(name: str, before: Mapping[str, pa.Table], kept: set[str], fresh: list[Row]) -> pa.Table:
    """The rows of an earlier table that are of some events, and the new ones."""
    new = table_of(LINKED[name], fresh)
    if name not in before:
        return new
    old = before[name].filter(pc.is_in(before[name]["event_id"], value_set=pa.array(sorted(kept), pa.string())))
    return pa.concat_tables([old, new]).combine_chunks()


def _in_order(tables: Mapping[str, pa.Table], records: list[str]) -> dict[str, pa.Table]:
    """The tables' rows by the place of each event's first report in the dataset; doubts by their score."""
    place = {record: number for number, record in enumerate(records)}
    first: dict[str, int] = {}
    reported = tables["event_reports"].select(["event_id", "record_id"]).to_pylist()
    for row in reported:
        first.setdefault(row["event_id"], place.get(row["record_id"], 0))
    ordered = pa.array(sorted(first, key=first.__getitem__), pa.string())
    found = {
        name: table.take(pc.sort_indices(pc.index_in(table["event_id"], value_set=ordered)))
        for name, table in tables.items()
    }
    keys = [("score", "descending"), ("record_id", "ascending"), ("event_id", "ascending")]
    return {**found, "event_pairs": tables["event_pairs"].take(pc.sort_indices(tables["event_pairs"], keys))}
