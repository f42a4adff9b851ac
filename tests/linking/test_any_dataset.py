"""Linking and exporting whatever a dataset holds."""

from __future__ import annotations

from dataset.dataset_strategies import codings
from hypothesis import given, settings

from workbench.dataset import Dataset
from workbench.dataset.linked import LINKED
from workbench.dataset.schema import fault_of
from workbench.exports import dcad, icews
from workbench.exports.panel import columns, panel
from workbench.linking import link
from workbench.records import Coding


@settings(max_examples=60)
@given(codings())
def test_every_table_keeps_its_schema_and_every_record_its_place(found: list[Coding]) -> None:
    dataset = Dataset.from_codings(found)
    linked = link(dataset)
    assert [fault_of(LINKED[name], table) for name, table in linked.tables.items()] == [None] * len(LINKED)
    reported = [
        row["record_id"] for row in linked.tables["event_reports"].to_pylist() if row["facet"] == "interactions"
    ]
    assert sorted(reported) == sorted(dataset.tables["interactions"]["record_id"].to_pylist())
    steps = linked.tables["instrument_ladders"]["record_id"].to_pylist()
    assert sorted(steps) == sorted(dataset.tables["instruments"]["record_id"].to_pylist())
    assert linked.tables["events"].num_rows == linked.once.counts["interactions"]


@settings(max_examples=60)
@given(codings())
def test_every_export_keeps_its_columns(found: list[Coding]) -> None:
    linked = link(Dataset.from_codings(found))
    assert fault_of(icews.COLUMNS, icews.icews(linked)) is None
    assert fault_of(dcad.COLUMNS, dcad.dcad(linked)) is None
    for directed in (False, True):
        assert fault_of(columns(directed=directed), panel(linked, directed=directed).table) is None
