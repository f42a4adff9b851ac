"""The file of corrections: lines are added, none is lost, and a line that is none is told."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from corrections.judging import ALL, MEETING, MILITARY, decision
from dataset.dataset_strategies import coding as any_coding
from dataset.dataset_strategies import codings
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.dataset import Dataset
from workbench.dataset.corrections import FILE, Correction, append_corrections, overlay, read_corrections
from workbench.dataset.corrections.correction import from_plain, to_line
from workbench.dataset.corrections.tables import corrected_tables, orphans
from workbench.dataset.rows import tables
from workbench.errors import InputError
from workbench.records import Coding, Document

actions = st.sampled_from(["accept", "reject", "withdraw", "add"])
OTHER = Coding(Document("b", "Nothing here.", source="b.txt", sha256="bb"))


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(any_coding("a"), st.text(max_size=9), st.text(max_size=9))
def test_every_record_comes_back_from_its_line(made: Coding, who: str, why: str) -> None:
    for record in made.records:
        for action, edited in (("reject", None), ("edit", record)):
            correction = Correction(who, "now", why, action, "a", record, edited)
            line = to_line(correction)
            assert line.count("\n") == 1 and len(line.splitlines()) == 1
            assert from_plain(json.loads(line)) == correction


def test_corrections_are_added_in_order_and_earlier_ones_stay_byte_for_byte(tmp_path: Path) -> None:
    append_corrections(tmp_path / FILE, [decision("reject", MILITARY)])
    before = (tmp_path / FILE).read_bytes()
    append_corrections(tmp_path / FILE, [decision("withdraw", MILITARY)])
    assert (tmp_path / FILE).read_bytes().startswith(before)
    assert [c.action for c in read_corrections(tmp_path / FILE)] == ["reject", "withdraw"]


def test_many_who_add_at_once_lose_nothing(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        for number in range(24):
            pool.submit(append_corrections, tmp_path / FILE, [decision("reject", MILITARY, who=str(number))])
    assert {c.who for c in read_corrections(tmp_path / FILE)} == {str(number) for number in range(24)}


def line_with(**changes: Any) -> str:
    return json.dumps({**json.loads(to_line(decision("reject", MILITARY))), **changes})


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{half", "not valid JSON"),
        ("[" * 100_000, "not valid JSON"),
        ("[]", "not an object"),
        (line_with(who=3), "'who' is not a text"),
        (line_with(action="erase"), "action 'erase' is unknown; there are accept, reject"),
        (line_with(facet="people"), "facet 'people' is unknown"),
        (line_with(record=None), "the record is not an object"),
        (line_with(record={"code": "cyber", "colour": "red"}), "spheres have no field 'colour'"),
        (line_with(record={"code": 5, "countries": []}), "field 'code'"),
        (line_with(action="edit"), "'edited' belongs to the action edit"),
    ],
)
def test_a_line_that_is_no_correction_is_told_with_its_number(line: str, message: str, tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(f"{to_line(decision('reject', MILITARY))}\n{line}\n", encoding="utf-8")
    with pytest.raises(InputError) as told:
        read_corrections(tmp_path / FILE)
    assert f"{FILE}, line 3: no correction ({message}" in str(told.value)
    assert "\n" not in str(told.value)


def test_raw_and_corrected_are_both_readable_and_writing_a_dataset_anew_keeps_its_corrections(tmp_path: Path) -> None:
    dataset = Dataset.from_codings([ALL, OTHER])
    dataset.write(tmp_path)
    append_corrections(tmp_path / FILE, [decision("reject", MEETING)])
    for _ in range(2):
        raw, corrected = Dataset.read(tmp_path), Dataset.read(tmp_path, corrected=True)
        assert raw.codings() == dataset.codings()
        assert raw.corrected().codings() == corrected.codings()
        assert len(raw.interactions) == 1 and len(corrected.interactions) == len(corrected.participants) == 0
        raw.write(tmp_path)


def test_a_dataset_in_memory_needs_the_file_named(tmp_path: Path) -> None:
    dataset = Dataset.from_codings([ALL])
    append_corrections(tmp_path / "own.jsonl", [decision("reject", MEETING)])
    assert len(dataset.corrected(tmp_path / "own.jsonl").interactions) == 0
    with pytest.raises(InputError, match="name the file of corrections"):
        dataset.corrected()


def test_only_corrected_documents_are_touched_and_the_tables_are_those_of_the_corrected_codings() -> None:
    raw = tables([ALL, OTHER])
    found = corrected_tables(raw, [decision("reject", MILITARY), decision("accept", MEETING)])
    expected = tables([Coding(ALL.document, ALL.interactions, ALL.spheres[1:], (), ALL.positions), OTHER])
    assert {name: table.to_pylist() for name, table in found.items()} == {
        name: table.to_pylist() for name, table in expected.items()
    }


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=50)
@given(codings(), st.data())
def test_corrected_tables_are_those_of_corrected_codings_whatever_is_decided(
    made: list[Coding], data: st.DataObject
) -> None:
    pairs = [(coding.document.doc_id, record) for coding in made for record in coding.records]
    chosen = data.draw(st.lists(st.sampled_from(pairs), max_size=4)) if pairs else []
    decided = [Correction("anna", "now", "", data.draw(actions), doc_id, record) for doc_id, record in chosen]
    here = [overlay(coding, [c for c in decided if c.doc_id == coding.document.doc_id]).coding for coding in made]
    found, expected = corrected_tables(tables(made), decided), tables(here)
    assert {name: t.to_pylist() for name, t in found.items()} == {name: t.to_pylist() for name, t in expected.items()}


def test_corrections_of_a_document_that_is_gone_wait_for_its_return() -> None:
    (conflict,) = orphans(tables([OTHER]), [decision("reject", MEETING)])
    assert conflict.reason == "document_gone"
    assert corrected_tables(tables([OTHER]), [decision("reject", MEETING)])["interactions"].num_rows == 0
