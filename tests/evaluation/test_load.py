"""Codings are read from wherever a coder left them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from workbench.dataset import Dataset
from workbench.errors import InputError
from workbench.evaluation.load import load
from workbench.records import Coding, Document


def test_a_folder_a_file_of_lines_and_a_dataset_are_read_alike(tmp_path: Path) -> None:
    Dataset.from_codings([Coding(Document(name, "Text.")) for name in ("a", "b")]).write(tmp_path / "dataset")
    expected = load(tmp_path / "dataset")
    assert list(expected) == ["a", "b"]
    (tmp_path / "folder").mkdir()
    for name, coding in expected.items():
        (tmp_path / "folder" / f"{name}.json").write_text(json.dumps(coding, indent=1))
    assert load(tmp_path / "folder") == expected
    assert load(tmp_path / "dataset/codings.jsonl") == expected
    assert load(tmp_path / "folder/a.json") == {"a": expected["a"]}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"{half", r"c.jsonl, line 2: not valid JSON"),
        (b"[]", r"c.jsonl, line 2: not a coding \(an object with a doc_id\)"),
        (b'{"doc_id": "b", "spheres": {"code": "cyber"}}', "line 2: 'spheres' is not a list of records"),
        (b'{"doc_id": "b", "spheres": ["cyber"]}', "line 2: 'spheres' is not a list of records"),
        (
            b'{"doc_id": "b", "spheres": [{"countries": [["AZE"]]}]}',
            "'countries' of record 1 in 'spheres' has the wrong",
        ),
        (
            b'{"doc_id": "b", "spheres": [{}, {"code": ["cyber"]}]}',
            "'code' of record 2 in 'spheres' has the wrong type",
        ),
        (b'{"doc_id": "b", "interactions": [{"participants": [3]}]}', "'participants' of record 1 in 'interactions'"),
        (b'{"doc_id": "b", "invitations": [{"from": 3}]}', "'from' of record 1 in 'invitations' has the wrong type"),
        (b'{"doc_id": "b", "spheres": [{"evidence": [{}]}]}', "'evidence' of record 1 in 'spheres' has the wrong type"),
        (b'{"doc_id": "a"}', "line 2: doc_id 'a' is there twice"),
        (b"\xff", "c.jsonl: not UTF-8 text"),
    ],
)
def test_what_is_no_coding_is_told_with_its_line(content: bytes, message: str, tmp_path: Path) -> None:
    (tmp_path / "c.jsonl").write_bytes(b'{"doc_id": "a"}\n' + content)
    with pytest.raises(InputError, match=message):
        load(tmp_path / "c.jsonl")


def test_an_empty_folder_and_a_missing_one_are_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no codings here"):
        load(tmp_path)
    with pytest.raises(InputError, match="cannot be read"):
        load(tmp_path / "missing")
