"""From codings to tables."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from workbench.dataset.schema import TABLES, table_of
from workbench.errors import InputError
from workbench.records import Coding, Document, Evidence, Interaction, Skipped, record_id

if TYPE_CHECKING:
    from workbench.corpus import Unreadable

Row = dict[str, Any]


def tables(codings: Iterable[Coding], unreadable: Iterable[Unreadable] = ()) -> dict[str, pa.Table]:
    """The nine tables of some codings and of the inputs that could not be read.

    Raises InputError where two documents have one doc_id, ValueError where evidence is not in its document.
    """
    rows: dict[str, list[Row]] = {name: [] for name in TABLES}
    for item in unreadable:
        rows["skipped"].append({"source": item.source, "reason": item.reason, "detail": item.detail})
    for coding in _in_order(codings):
        _add(coding, rows)
    rows["skipped"].sort(key=lambda row: row["source"])
    return {name: table_of(TABLES[name], found) for name, found in rows.items()}


def _in_order(codings: Iterable[Coding]) -> list[Coding]:
    ordered = sorted(codings, key=lambda coding: coding.document.doc_id)
    for one, other in pairwise(ordered):
        if one.document.doc_id == other.document.doc_id:
            both = f"{one.document.source or 'one'} and {other.document.source or 'another'}"
            raise InputError(f"doc_id '{one.document.doc_id}' is given to two documents ({both}): give each its own")
    return ordered


def _add(coding: Coding, rows: dict[str, list[Row]]) -> None:
    """Append one coding's rows to the lists of every table."""
    document = coding.document
    rows["documents"].append(_document_row(document))
    for name, record in named(document.doc_id, coding.records):
        row = {c.name: getattr(record, c.name, None) for c in TABLES[record.facet]}
        row |= {"record_id": name, "doc_id": document.doc_id, "quote": _first(record.evidence).get("quote")}
        rows[record.facet].append(row)
        rows["evidence"] += _evidence_rows(name, document, "evidence", record.evidence)
        rows["evidence"] += _evidence_rows(name, document, "cue", record.cues)
        if isinstance(record, Interaction):
            rows["participants"] += _participant_rows(name, document.doc_id, record)
    for name, refusal in named(document.doc_id, coding.skipped):
        head = {"record_id": name, "doc_id": document.doc_id, "source": document.source}
        why = {"facet": refusal.facet, "reason": refusal.reason, "rule": refusal.rule}
        rows["skipped"].append({**head, **why, **_first(refusal.evidence)})
        rows["evidence"] += _evidence_rows(name, document, "evidence", refusal.evidence)


def _document_row(document: Document) -> Row:
    row = {name: getattr(document, name) for name in Document.__dataclass_fields__}
    return {**row, "characters": len(document.text)}


def named(doc_id: str, records: Sequence[Any]) -> Iterator[tuple[str, Any]]:
    """Each record with an id that no other row has.

    One sentence may tell of two records with equal key fields ("met in May and in June"): the second's id ends in `-2`.
    """
    seen: Counter[str] = Counter()
    for record in records:
        name = _refusal_id(doc_id, record) if isinstance(record, Skipped) else record_id(doc_id, record)
        seen[name] += 1
        yield (name if seen[name] == 1 else f"{name}-{seen[name]}"), record


def _refusal_id(doc_id: str, refusal: Skipped) -> str:
    spans = [f"{e.start}-{e.end}" for e in refusal.evidence]
    parts = [doc_id, "skipped", refusal.facet, refusal.reason, *spans]
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def _first(evidence: tuple[Evidence, ...]) -> Row:
    return {"quote": evidence[0].quote, "start": evidence[0].start, "end": evidence[0].end} if evidence else {}


def _evidence_rows(name: str, document: Document, role: str, evidence: tuple[Evidence, ...]) -> list[Row]:
    for e in evidence:
        if document.text[e.start : e.end] != e.quote:
            raise ValueError(f"{document.doc_id}: the text at {e.start}-{e.end} is not the quote '{e.quote}'")
    head = {"record_id": name, "doc_id": document.doc_id, "role": role}
    return [{**head, "start": e.start, "end": e.end, "quote": e.quote} for e in evidence]


def _participant_rows(name: str, doc_id: str, interaction: Interaction) -> list[Row]:
    fields = ("name", "country", "rank", "post", "level")
    return [
        {"record_id": name, "doc_id": doc_id, "position": i, **{field: getattr(person, field) for field in fields}}
        for i, person in enumerate(interaction.participants)
    ]
