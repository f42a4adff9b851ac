"""Linked tables in a dataset's folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from folders import files
from seeds_dataset import empty_dataset, seeds_dataset
from typer.testing import CliRunner

from workbench.cli import app
from workbench.dataset import Dataset
from workbench.dataset.linked import LINKED
from workbench.dataset.schema import fault_of
from workbench.errors import InputError
from workbench.linking import Linked, link


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    seeds_dataset().write(tmp_path)
    return tmp_path


def test_linked_tables_are_read_as_they_were_written(folder: Path) -> None:
    link(seeds_dataset()).write(folder, csv=True)
    found = Linked.read(folder)
    assert all(found.tables[name].equals(link(seeds_dataset()).tables[name]) for name in LINKED)
    assert (folder / "linked" / "people.csv").read_text(encoding="utf-8-sig").startswith("person_id,name")


def test_the_same_dataset_gives_the_same_bytes(folder: Path) -> None:
    def written() -> dict[str, bytes]:
        link(Dataset.read(folder)).write(folder)
        return files(folder / "linked")

    assert written() == written()


def test_linking_changes_nothing_of_the_coding(folder: Path) -> None:
    before = {file.name: file.read_bytes() for file in (folder / "tables").iterdir()}
    assert CliRunner().invoke(app, ["link", str(folder)]).exit_code == 0
    assert {file.name: file.read_bytes() for file in (folder / "tables").iterdir()} == before


def test_every_column_says_what_it_means_and_every_table_keeps_its_schema() -> None:
    assert all(column.meaning for columns in LINKED.values() for column in columns)
    for dataset in (seeds_dataset(), empty_dataset()):
        assert [fault_of(LINKED[name], table) for name, table in link(dataset).tables.items()] == [None] * len(LINKED)


def test_what_was_not_linked_or_has_changed_since_is_told_with_the_command_that_mends_it(folder: Path) -> None:
    with pytest.raises(InputError, match="not linked yet; link it with: workbench link"):
        Linked.read(folder)
    link(seeds_dataset()).write(folder)
    Dataset.from_codings(seeds_dataset().codings()[:3]).write(folder)
    with pytest.raises(InputError, match="has changed since it was linked"):
        Linked.read(folder)


def test_a_damaged_table_is_told(folder: Path) -> None:
    link(seeds_dataset()).write(folder)
    (folder / "linked" / "events.parquet").write_bytes(b"no parquet")
    with pytest.raises(InputError, match="not readable"):
        Linked.read(folder)


def test_a_crash_between_writing_and_moving_loses_neither_old_nor_new(folder: Path) -> None:
    link(seeds_dataset()).write(folder)
    (folder / "linked").rename(folder / ".linked")
    assert Linked.read(folder).counts == link(seeds_dataset()).counts
    (folder / ".linking").mkdir()
    (folder / ".linking" / "people.parquet").write_bytes(b"half")
    assert Linked.read(folder).counts == link(seeds_dataset()).counts


def test_the_command_tells_what_it_wrote_and_refuses_what_is_no_dataset(folder: Path, tmp_path: Path) -> None:
    told = CliRunner().invoke(app, ["link", str(folder), "--csv"])
    assert told.exit_code == 0
    assert f"{link(seeds_dataset()).counts['events']:8} events" in told.output
    assert CliRunner().invoke(app, ["link", str(tmp_path / "none")]).exit_code == 2
