"""Corrections as gold: precision and recall of the coding, and agreement between two coders."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from corrections.judging import ALL, DEMINING, MEETING, MILITARY, decision
from typer.testing import CliRunner

from workbench.cli import app
from workbench.dataset import Dataset
from workbench.dataset.corrections import FILE, append_corrections
from workbench.records import Coding, Document

OTHER = Coding(Document("b", "Nothing here.", source="b.txt", sha256="bb"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    Dataset.from_codings([ALL, OTHER]).write(tmp_path / "data")
    cyber = replace(MILITARY, code="cyber")
    append_corrections(tmp_path / "data" / FILE, [decision("reject", DEMINING), decision("add", cyber)])
    return tmp_path / "data"


def evaluated(*arguments: object) -> dict[str, object]:
    result = CliRunner().invoke(app, ["evaluate", *map(str, arguments), "--json"])
    assert result.exit_code == 0, result.output
    found: dict[str, object] = json.loads(result.stdout)
    return found


def test_a_file_of_corrections_is_gold_for_the_documents_that_it_is_about(folder: Path) -> None:
    found = evaluated(folder / FILE, folder)
    assert found["documents"] == 1
    assert found["facets"]["spheres"] | {"f1": 0} == {"gold": 2, "found": 2, "precision": 0.5, "recall": 0.5, "f1": 0}
    assert found["facets"]["interactions"]["f1"] == 1


def test_a_corrected_dataset_written_elsewhere_is_gold_too(folder: Path, tmp_path: Path) -> None:
    Dataset.read(folder, corrected=True).write(tmp_path / "gold")
    assert evaluated(tmp_path / "gold", folder)["facets"]["spheres"]["recall"] == 0.5


def test_the_corrections_of_two_coders_give_their_agreement(folder: Path) -> None:
    append_corrections(folder / "bob.jsonl", [decision("reject", MEETING), decision("reject", DEMINING)])
    result = CliRunner().invoke(
        app, ["evaluate", str(folder / FILE), str(folder / "bob.jsonl"), "--agreement", "--json"]
    )
    alphas = {each["what"]: each["alpha"] for each in json.loads(result.stdout)}
    assert alphas["interactions"] < alphas["spheres"] < 1
    assert alphas["positions"] == 1


def test_corrections_without_their_dataset_are_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "alone.jsonl").write_bytes((folder / FILE).read_bytes())
    result = CliRunner().invoke(app, ["evaluate", str(tmp_path / "alone.jsonl"), str(folder)])
    assert result.exit_code == 2
    assert "corrections need their dataset" in result.stderr
