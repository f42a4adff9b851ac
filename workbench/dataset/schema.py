"""The dataset's tables, column by column: the one place for names, types and meanings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

TEXT = pa.string()
NUMBER = pa.int64()
CODES = pa.list_(pa.string())


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, arrow type and meaning, and whether a value may be missing."""

    name: str
    type: pa.DataType
    meaning: str
    required: bool = False


def given(name: str, type: pa.DataType, meaning: str) -> Column:
    """A column that has a value in every row."""
    return Column(name, type, meaning, required=True)


_DOC_ID = given("doc_id", TEXT, "the document, as in `documents`")
_RECORD = (given("record_id", TEXT, "the record; the same when the same text is coded again"), _DOC_ID)
_COUNTRIES = given("countries", CODES, "the parties, sorted: ISO 3166-1 alpha-3 codes, or an organisation's")
_BASIS = (
    given("rule", TEXT, "the coder's rule that fired"),
    Column("quote", TEXT, "the first passage that the record rests on; all of them are in `evidence`"),
)

TABLES: dict[str, tuple[Column, ...]] = {
    "documents": (
        given("doc_id", TEXT, "the document: its file's name without the last suffix, or the id column of a table"),
        Column("published", TEXT, "the day it was published, YYYY-MM-DD"),
        Column("outlet", TEXT, "who published it"),
        Column("attributed_to", TEXT, "the source that the outlet names"),
        Column("title", TEXT, "the headline, where it is known"),
        given("source", TEXT, "the file or row that it was read from, as the researcher named it"),
        given("sha256", TEXT, "hash of the raw input, which tells whether it has changed"),
        given("text", TEXT, "the cleaned text, which all offsets count characters in"),
        given("characters", NUMBER, "length of the cleaned text"),
    ),
    "interactions": (
        *_RECORD,
        given("kind", TEXT, "what took place (closed list `kind`)"),
        given("status", TEXT, "occurred, planned or cancelled (closed list `status`)"),
        _COUNTRIES,
        Column("date", TEXT, "the day it took place, or YYYY-MM or YYYY where no more is known"),
        Column("host", TEXT, "the country on whose soil it takes place"),
        Column("city", TEXT, "where, as commonly written in English"),
        Column("domain", TEXT, "defence, security, diplomatic or economic (closed list `domain`)"),
        *_BASIS,
    ),
    "participants": (
        *_RECORD,
        given("position", NUMBER, "the person's place in the interaction's list, from 0"),
        Column("name", TEXT, "the name as the document gives it"),
        Column("country", TEXT, "whom the person represents"),
        Column("rank", TEXT, "military rank as written"),
        Column("post", TEXT, "office as written"),
        Column("level", TEXT, "level of the office (closed list `level`)"),
    ),
    "spheres": (
        *_RECORD,
        given("code", TEXT, "field of cooperation (closed list `sphere`)"),
        _COUNTRIES,
        *_BASIS,
    ),
    "instruments": (
        *_RECORD,
        given("type", TEXT, "what sort of document it is (closed list `instrument`)"),
        given("stage", TEXT, "how far it has come (closed list `stage`)"),
        _COUNTRIES,
        Column("subject", TEXT, "what it is about, in the text's own words"),
        Column("date", TEXT, "when it came to that stage: YYYY-MM-DD, YYYY-MM or YYYY"),
        *_BASIS,
    ),
    "positions": (
        *_RECORD,
        given("holder", TEXT, "the country that holds it"),
        given("stance", TEXT, "supports, opposes or concerned (closed list `stance`)"),
        given("issue", TEXT, "what it is about (closed list `issue`)"),
        Column("about", TEXT, "the country that it is about"),
        Column("speaker", TEXT, "the person who stated it"),
        *_BASIS,
    ),
    "invitations": (
        *_RECORD,
        given("inviter", TEXT, "who asked (`from` in codings.jsonl)"),
        given("invitee", TEXT, "who was asked (`to` in codings.jsonl)"),
        Column("to_what", TEXT, "the visit or occasion"),
        Column("when", TEXT, "its date: YYYY-MM-DD, YYYY-MM or YYYY"),
        Column("where", TEXT, "its place"),
        given("status", TEXT, "extended, accepted or declined (closed list `invitation_status`)"),
        *_BASIS,
    ),
    "evidence": (
        *_RECORD,
        given("role", TEXT, "evidence: the record rests on it · cue: it decided how the record is qualified"),
        given("start", NUMBER, "first character in the document's text, from 0"),
        given("end", NUMBER, "character after the last"),
        given("quote", TEXT, "the passage: text[start:end]"),
    ),
    "skipped": (
        Column("record_id", TEXT, "leads to the passages in `evidence`; missing where a whole input could not be read"),
        Column("doc_id", TEXT, "the document; missing where a whole input could not be read"),
        given("source", TEXT, "the file or row that it comes from"),
        Column("facet", TEXT, "the list that the record would have been in; missing where a whole input was skipped"),
        given("reason", TEXT, "why, as a code"),
        Column("detail", TEXT, "why, in words"),
        Column("rule", TEXT, "the coder's rule that refused"),
        Column("quote", TEXT, "the first passage"),
        Column("start", NUMBER, "its first character in the document's text"),
        Column("end", NUMBER, "character after its last"),
    ),
}


def arrow_schema(table: str) -> pa.Schema:
    """The pyarrow schema of one table. KeyError where there is no such table."""
    return schema_of(TABLES[table])


def schema_of(columns: Sequence[Column]) -> pa.Schema:
    """The pyarrow schema of some columns."""
    return pa.schema([pa.field(c.name, c.type, nullable=not c.required) for c in columns])


def table_of(columns: Sequence[Column], rows: Iterable[Mapping[str, Any]]) -> pa.Table:
    """A table of some columns; what a row does not give is missing."""
    schema, given_rows = schema_of(columns), list(rows)
    return pa.table([pa.array([row.get(f.name) for row in given_rows], type=f.type) for f in schema], schema=schema)


def fault(name: str, table: pa.Table) -> str | None:
    """What is wrong with a table of the dataset by its schema, in a few words; None when nothing is."""
    return fault_of(TABLES[name], table)


def fault_of(columns: Sequence[Column], table: pa.Table) -> str | None:
    """What is wrong with a table that should have these columns, in a few words; None when nothing is."""
    expected = schema_of(columns)
    if table.schema.names != expected.names:
        return f"columns {table.schema.names}, not {expected.names}"
    for field in expected:
        if table.schema.field(field.name).type != field.type:
            return f"column '{field.name}' is {table.schema.field(field.name).type}, not {field.type}"
        if not field.nullable and table[field.name].null_count:
            return f"column '{field.name}' has empty cells"
    return None
