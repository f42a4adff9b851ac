"""A dataset's folder is written whole or not at all, the same bytes every time."""

from __future__ import annotations

import csv
import errno
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from folders import files

from workbench.dataset import Dataset, storage
from workbench.errors import InputError
from workbench.records import Coding, Document


def small(doc_id: str) -> Dataset:
    return Dataset.from_codings([Coding(Document(doc_id, f"Text of {doc_id}.", sha256=doc_id))], coder=doc_id)


def test_two_writings_give_the_same_bytes(dataset: Dataset, coding: Coding, tmp_path: Path) -> None:
    dataset.write(tmp_path / "one", csv=True)
    dataset.write(tmp_path / "two", csv=True)
    assert files(tmp_path / "one") == files(tmp_path / "two")
    dataset.write(tmp_path / "two", csv=True)
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_codings_are_one_line_a_document_whatever_splits_lines(tmp_path: Path) -> None:
    text = "One\u2028two\x85three\u2029four"
    Dataset.from_codings([Coding(Document("a", text, outlet=text)), Coding(Document("b", ""))]).write(tmp_path)
    lines = (tmp_path / "codings.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["doc_id"] for line in lines] == ["a", "b"]
    assert json.loads(lines[0])["outlet"] == text


def test_codings_have_the_fields_of_the_codebook(dataset: Dataset, tmp_path: Path) -> None:
    dataset.write(tmp_path)
    first = json.loads((tmp_path / "codings.jsonl").read_text(encoding="utf-8").splitlines()[0])
    assert set(first) == {
        *("doc_id", "published", "outlet", "attributed_to", "skipped"),
        *("interactions", "spheres", "instruments", "positions", "invitations"),
    }
    assert first["interactions"][0]["participants"][0]["level"] == "minister"
    assert first["spheres"][0]["evidence"][1] == {"start": 48, "end": 57, "quote": "=demining"}


def test_the_manifest_names_inputs_versions_rules_and_counts_and_no_time(dataset: Dataset, tmp_path: Path) -> None:
    dataset.write(tmp_path)
    section = json.loads((tmp_path / "manifest.json").read_text(encoding="utf-8"))["dataset"]
    assert section["coder"] == "rules-1"
    assert section["inputs"] == {"a": "aa", "b": "bb"}
    assert section["counts"]["documents"] == 2
    assert set(section) == {"coder", "counts", "files", "inputs", "versions"}


def test_a_csv_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(tmp_path: Path) -> None:
    for name, title in enumerate(["=cmd()", "+1", "-1", "@sum", "\tx", "plain"]):
        document = Document(str(name), "text", title=title)
        Dataset.from_codings([Coding(document)]).write(tmp_path, csv=True)
        with (tmp_path / "tables/documents.csv").open(encoding="utf-8-sig", newline="") as stream:
            assert next(csv.DictReader(stream))["title"] == (title if title == "plain" else f"'{title}")


def test_csv_of_an_earlier_writing_does_not_stay_beside_newer_tables(tmp_path: Path) -> None:
    small("a").write(tmp_path, csv=True)
    small("b").write(tmp_path)
    assert not list(tmp_path.glob("tables/*.csv"))


def test_what_else_is_in_the_folder_stays(tmp_path: Path) -> None:
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks/mine.ipynb").write_text("mine")
    (tmp_path / "manifest.json").write_text('{"runs": ["one"]}')
    small("a").write(tmp_path)
    assert (tmp_path / "notebooks/mine.ipynb").read_text() == "mine"
    assert json.loads((tmp_path / "manifest.json").read_text())["runs"] == ["one"]


def test_a_table_that_breaks_the_schema_is_not_written(tmp_path: Path) -> None:
    dataset = small("a")
    broken = {**dataset.tables, "documents": dataset.tables["documents"].drop_columns(["text"])}
    with pytest.raises(ValueError, match="table documents: columns"):
        storage.write(tmp_path / "out", broken, "", {}, csv=False)
    assert not (tmp_path / "out").exists()


def test_a_full_disk_leaves_the_earlier_dataset(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small("a").write(tmp_path)
    before = files(tmp_path)
    write = pq.write_table

    def full(table: object, where: Path, **options: object) -> None:
        if where.name == "skipped.parquet":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(where))
        write(table, where, **options)

    monkeypatch.setattr(pq, "write_table", full)
    with pytest.raises(InputError, match="No space left on device"):
        small("b").write(tmp_path)
    assert files(tmp_path) == before


@pytest.mark.parametrize("moves", range(13))
def test_a_crash_while_files_are_moved_is_made_good_by_the_next_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moves: int
) -> None:
    small("a").write(tmp_path, csv=True)
    small("b").write(tmp_path / "expected")
    move, done = Path.replace, 0

    class Crash(BaseException):
        pass

    def crashing(self: Path, target: Path) -> Path:
        nonlocal done
        done += 1
        if done > moves:
            raise Crash
        return move(self, target)

    with monkeypatch.context() as patch, pytest.raises(Crash if moves < 11 else ZeroDivisionError):
        patch.setattr(Path, "replace", crashing)
        small("b").write(tmp_path)
        raise ZeroDivisionError  # all eleven files were moved
    assert Dataset.read(tmp_path).codings() == small("b").codings()
    expected = files(tmp_path / "expected")
    assert {name: data for name, data in files(tmp_path).items() if not name.startswith("expected/")} == expected


WRITER = """
import sys
from workbench.dataset import Dataset
from workbench.records import Coding, Document
pair = [Dataset.from_codings([Coding(Document(n, n * 50_000))] , coder=n) for n in "ab"]
pair[0].write(sys.argv[1])
print("one is whole", flush=True)
while True:
    for dataset in pair:
        dataset.write(sys.argv[1])
"""


def test_a_killed_writer_leaves_one_whole_dataset(tmp_path: Path) -> None:
    for delay in (0.05, 0.083, 0.117):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE)
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(delay)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        dataset = Dataset.read(tmp_path)
        assert dataset.codings()[0].document.text == dataset.coder * 50_000


def in_the_way(tmp_path: Path) -> Path:
    (tmp_path / "file").write_text("mine")
    return tmp_path / "file"


@pytest.mark.parametrize(
    "folder",
    [in_the_way, lambda tmp: in_the_way(tmp) / "below", lambda tmp: Path("/proc/nowhere")],
    ids=["a file", "below a file", "no place for files"],
)
def test_a_folder_that_cannot_be_written_is_told_in_one_line(
    folder: Callable[[Path], Path], tmp_path: Path, dataset: Dataset
) -> None:
    path = folder(tmp_path)
    with pytest.raises(InputError, match=r"cannot write the dataset.*choose another folder") as told:
        dataset.write(path)
    assert str(told.value).startswith(f"{path}: ")
    assert "\n" not in str(told.value)


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (lambda folder: (folder / "tables/spheres.parquet").unlink(), "spheres.parquet: this table is missing"),
        (lambda folder: (folder / "tables/spheres.parquet").write_bytes(b"PAR1 no"), "spheres.parquet: not readable"),
        (lambda folder: (folder / "tables/spheres.parquet").write_bytes(b""), "spheres.parquet: not readable"),
        (
            lambda folder: (folder / "tables/evidence.parquet").replace(folder / "tables/spheres.parquet"),
            "spheres.parquet: columns",
        ),
        (lambda folder: (folder / "manifest.json").write_text("{half"), "manifest.json: not a manifest"),
        (lambda folder: (folder / "manifest.json").write_bytes(b"\xff"), "manifest.json: not a manifest"),
    ],
)
def test_damage_is_told_naming_the_file(
    damage: Callable[[Path], object], message: str, dataset: Dataset, tmp_path: Path
) -> None:
    dataset.write(tmp_path)
    damage(tmp_path)
    with pytest.raises(InputError, match=message) as told:
        Dataset.read(tmp_path)
    assert "\n" not in str(told.value)


def test_a_folder_without_a_dataset_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no dataset here; make one with: workbench extract"):
        Dataset.read(tmp_path)
