"""From tables back to codings: the inverse of `rows`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pyarrow as pa

from workbench.dataset.schema import TABLES
from workbench.records import RECORD_TYPES, Coding, Document, Evidence, Interaction, Participant, Record, Skipped

_Groups = dict[str, list[dict[str, Any]]]
_PERSON = ("name", "country", "rank", "post", "level")


def codings(tables: Mapping[str, pa.Table]) -> Iterator[Coding]:
    """The codings that the tables were made of, sorted by doc_id, one after the other."""
    records = {kind.facet: _grouped(tables[kind.facet], "doc_id") for kind in RECORD_TYPES}
    refused = _grouped(tables["skipped"], "doc_id")
    evidence = _grouped(tables["evidence"], "record_id")
    people = _grouped(tables["participants"], "record_id")
    for row in tables["documents"].to_pylist():
        document = Document(**{name: row[name] for name in Document.__dataclass_fields__})
        facets: dict[str, Any] = {
            kind.facet: tuple(_record(kind, each, evidence, people) for each in records[kind.facet][row["doc_id"]])
            for kind in RECORD_TYPES
        }
        skipped = tuple(_refusal(each, evidence) for each in refused[row["doc_id"]])
        yield Coding(document=document, **facets, skipped=skipped)


def _grouped(table: pa.Table, by: str) -> _Groups:
    groups: _Groups = defaultdict(list)
    for row in table.to_pylist():
        groups[row[by]].append(row)
    return groups


def _record(kind: type[Record], row: dict[str, Any], evidence: _Groups, people: _Groups) -> Record:
    names = {column.name for column in TABLES[kind.facet]} & set(kind.__dataclass_fields__)
    values = {name: tuple(row[name]) if isinstance(row[name], list) else row[name] for name in names}
    passages = evidence[row["record_id"]]
    values |= {"evidence": _passages(passages, "evidence"), "cues": _passages(passages, "cue")}
    if kind is Interaction:
        ordered = sorted(people[row["record_id"]], key=lambda person: person["position"])
        values["participants"] = tuple(Participant(**{name: p[name] for name in _PERSON}) for p in ordered)
    make: Callable[..., Record] = kind
    return make(**values)


def _refusal(row: dict[str, Any], evidence: _Groups) -> Skipped:
    passages = _passages(evidence[row["record_id"]], "evidence")
    return Skipped(facet=row["facet"], reason=row["reason"], evidence=passages, rule=row["rule"])


def _passages(rows: list[dict[str, Any]], role: str) -> tuple[Evidence, ...]:
    return tuple(Evidence(row["start"], row["end"], row["quote"]) for row in rows if row["role"] == role)
