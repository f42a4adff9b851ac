"""Linking a dataset again after it has grown, shrunk or changed: the same bytes, and only what is new is looked at."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow.parquet as pq
import pytest
from dataset.dataset_strategies import codings
from folders import files
from hypothesis import given, settings
from hypothesis import strategies as st
from linking.generator import make
from linking.told import document, meeting, person

from workbench.dataset import Dataset
from workbench.linking import copies, link, linker
from workbench.linking.events import linker as events
from workbench.linking.memory import EVENTS, KINDS
from workbench.records import Coding

FILLER = "the parties spoke at length of many things and came to no end of them on that long day in spring"


@cache
def world(seed: int = 4) -> list[Coding]:
    """Documents; another seed tells other things under the same names."""
    return make(90, seed=seed).codings


def linked(folder: Path, told: Iterable[Coding]) -> dict[str, bytes]:
    """The files of a dataset's links, made on top of whatever is in the folder."""
    Dataset.from_codings(told).write(folder)
    link(Dataset.read(folder), before=folder).write(folder)
    return files(folder / "linked")


told = st.dictionaries(st.integers(0, 89), st.sampled_from([4, 4, 4, 5]), max_size=60)


@settings(max_examples=25)
@given(st.lists(told, min_size=2, max_size=4))
def test_whatever_was_linked_before_the_bytes_are_those_of_linking_at_once(goes: list[dict[int, int]]) -> None:
    with TemporaryDirectory() as grown, TemporaryDirectory() as whole:
        for go in goes:
            found = linked(Path(grown), [world(seed)[number] for number, seed in go.items()])
        assert found == linked(Path(whole), [world(seed)[number] for number, seed in goes[-1].items()])


@settings(max_examples=25)
@given(st.lists(codings(), min_size=2, max_size=3))
def test_the_same_holds_for_documents_of_any_content(states: list[list[Coding]]) -> None:
    with TemporaryDirectory() as grown, TemporaryDirectory() as whole:
        for state in states:
            found = linked(Path(grown), state)
        assert found == linked(Path(whole), states[-1])


def test_a_text_that_has_not_changed_is_not_looked_through_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = [document(name, meeting(person("Zakir Hasanov")), text=f"{name} Hasanov {FILLER}") for name in "abc"]
    linked(tmp_path, told[:2])
    looked: list[str] = []
    for module, name in ((copies, "_shingles"), (linker, "written")):
        real = getattr(module, name)
        monkeypatch.setattr(module, name, lambda text, *rest, real=real: looked.append(text) or real(text, *rest))
    linked(tmp_path, told)
    assert looked.count(told[2].document.text) == 2
    # The others are compared with the new text, of which they are copies, and no more.
    assert sum(looked.count(each.document.text) for each in told[:2]) <= 2


def test_what_is_told_of_parties_of_whom_nothing_new_is_told_is_not_grouped_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = [document(name, meeting(person("Zakir Hasanov"), person("A B", name))) for name in ("CHN", "IRN", "TUR")]
    linked(tmp_path, told)
    grouped: list[tuple[str, ...]] = []
    real = events.group_reports
    monkeypatch.setattr(events, "group_reports", lambda own: grouped.extend(r.countries for r in own) or real(own))
    linked(tmp_path, [*told, document("new", meeting(person("Zakir Hasanov"), person("C D", "IRN")))])
    assert grouped == [("AZE", "IRN")] * 2


@pytest.mark.parametrize("name", EVENTS)
def test_rows_are_not_taken_from_tables_that_somebody_has_changed(tmp_path: Path, name: str) -> None:
    whole = linked(tmp_path, world())
    file = tmp_path / "linked" / f"{name}.parquet"
    pq.write_table(pq.read_table(file).slice(1), file)
    assert linked(tmp_path, world()) == whole


@pytest.mark.parametrize("kind", KINDS)
def test_a_damaged_memory_or_one_of_other_rules_costs_time_and_changes_nothing(tmp_path: Path, kind: str) -> None:
    whole = linked(tmp_path, world())
    file = tmp_path / "linked" / "memory" / f"{kind}.parquet"
    file.write_bytes(b"no parquet")
    assert linked(tmp_path, world()) == whole
    stale = pq.read_table(file)
    pq.write_table(stale.slice(0, 0).replace_schema_metadata({"rules": "others"}), file)
    assert linked(tmp_path, world()) == whole
