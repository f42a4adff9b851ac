"""The schema is the contract between the floors."""

from __future__ import annotations

from dataclasses import fields

import pyarrow as pa
import pytest

from workbench.dataset.schema import TABLES, arrow_schema, fault
from workbench.records import RECORD_TYPES, Document, Participant, Record


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.facet)
def test_every_field_of_a_record_has_its_column(kind: type[Record]) -> None:
    elsewhere = {"evidence", "cues", "participants"}
    assert {f.name for f in fields(kind)} - elsewhere <= {column.name for column in TABLES[kind.facet]}


@pytest.mark.parametrize(("table", "kind"), [("documents", Document), ("participants", Participant)])
def test_every_field_of_documents_and_people_has_its_column(table: str, kind: type) -> None:
    assert {f.name for f in fields(kind)} <= {column.name for column in TABLES[table]}


def test_every_column_says_what_it_means() -> None:
    assert all(column.meaning for columns in TABLES.values() for column in columns)


def test_a_table_of_its_schema_has_no_fault() -> None:
    assert fault("evidence", arrow_schema("evidence").empty_table()) is None


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda t: t.drop_columns(["quote"]), "columns"),
        (lambda t: t.set_column(3, "start", pa.array(["0"])), "column 'start' is string, not int64"),
        (lambda t: t.set_column(2, "role", pa.array([None], pa.string())), "column 'role' has empty cells"),
    ],
)
def test_a_fault_names_the_column(change: object, message: str) -> None:
    row = {"record_id": "r", "doc_id": "a", "role": "cue", "start": 0, "end": 1, "quote": "x"}
    table = pa.Table.from_pylist([row], schema=arrow_schema("evidence"))
    assert message in str(fault("evidence", change(table)))  # type: ignore[operator]
