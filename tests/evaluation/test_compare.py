"""Two codings are compared as the codebook's last section says."""

from __future__ import annotations

import copy
import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from evaluation_records import interaction
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import InputError
from workbench.evaluation.compare import MEASURED, Tally, as_plain, compare
from workbench.evaluation.matching import same_person

REFERENCE = Path(__file__).parents[3] / "shared/score.py"


def test_a_coding_compared_with_itself_has_no_error(gold: dict[str, Any]) -> None:
    comparison = compare(gold, gold)
    assert all(comparison.tallies[facet].f1 == 1 for facet in MEASURED)
    assert comparison.macro_f1 == 1
    assert not comparison.errors


def test_a_document_without_a_coding_is_all_missed_and_one_without_gold_is_left_out(gold: dict[str, Any]) -> None:
    comparison = compare(gold, {"b": gold["b"], "c": gold["a"]})
    assert comparison.tallies["interactions"] == Tally(both=1, missed=1, false=0)
    assert comparison.tallies["participants"] == Tally(both=0, missed=2, false=0)
    assert [error.sign for error in comparison.errors] == ["-"] * 8


def test_another_status_is_another_record_and_the_same_dyad(gold: dict[str, Any]) -> None:
    found = copy.deepcopy(gold)
    found["a"]["interactions"][0]["status"] = "planned"
    comparison = compare(gold, found)
    assert comparison.tallies["interactions"] == Tally(both=1, missed=1, false=1)
    assert comparison.tallies["dyads"] == Tally(both=2)


def test_another_date_is_the_same_record_with_an_unequal_attribute(gold: dict[str, Any]) -> None:
    found = copy.deepcopy(gold)
    found["a"]["interactions"][0]["date"] = "2018-04"
    comparison = compare(gold, found)
    assert comparison.tallies["interactions"] == Tally(both=2)
    assert comparison.attributes["interactions.date"] == (1, 2)
    assert comparison.attributes["published"] == (2, 2)


def test_records_with_equal_keys_pair_by_their_attributes_first() -> None:
    may, june = (interaction("meeting", "AZE", "CHN", date=date) for date in ("2018-05", "2018-06"))
    comparison = compare({"a": {"interactions": [may, june]}}, {"a": {"interactions": [june]}})
    assert comparison.errors[0].record is may
    assert comparison.attributes["interactions.date"] == (1, 1)


def test_a_person_counts_once_a_document_however_many_interactions_name_them(gold: dict[str, Any]) -> None:
    gold["a"]["interactions"].append({**gold["a"]["interactions"][0], "kind": "visit"})
    assert compare(gold, gold).tallies["participants"] == Tally(both=2)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Zakir Hasanov", "Hasanov", True),
        ("Wei Fenghe", "Fenghe Wei", True),
        ("Hulusi Akar", "Hülusi Akar", True),
        ("Zakir Hasanov", "Zakir Gasanov", True),
        ("Zakir Hasanov", "Ali Hasanov", False),
        ("Zakir Hasanov", "", False),
        ("魏凤和", "魏凤和", False),
    ],
)
def test_names_are_the_same_person_by_a_surname_or_a_few_letters(one: str, other: str, expected: bool) -> None:
    assert same_person(one, other) is expected


def test_an_empty_gold_is_refused() -> None:
    with pytest.raises(InputError, match="gold: no document in it"):
        compare({}, {})


parties = st.lists(st.sampled_from(["AZE", "CHN", "IRN"]), max_size=3)
word = st.sampled_from([None, "", "x", "yes", "Hasanov", "Zakir Hasanov", "Zakir Gasanov", "Wei-Fenghe", "2018-04"])


def some(**fields: Any) -> Any:
    return st.lists(st.fixed_dictionaries({}, optional=fields), max_size=4) | st.none()


codings = st.fixed_dictionaries(
    {"published": word},
    optional={
        "interactions": some(
            kind=word,
            status=word,
            countries=parties,
            date=word,
            host=word,
            city=word,
            domain=word,
            participants=some(name=word, country=word, rank=word, level=word),
        ),
        "spheres": some(code=word, countries=parties),
        "instruments": some(type=word, stage=word, countries=parties, date=word),
        "positions": some(holder=word, stance=word, issue=word, about=word, speaker=word),
        "invitations": some(**{"from": word, "to": word, "when": word, "status": word}),
    },
)


def reference() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", REFERENCE)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(not REFERENCE.exists(), reason="the project's reference script is not beside the repository")
@given(gold=st.dictionaries(st.sampled_from("abc"), codings, min_size=1), found=st.dictionaries(st.just("a"), codings))
def test_results_are_those_of_the_reference_script(gold: dict[str, Any], found: dict[str, Any]) -> None:
    score = reference().score
    table, errors = score(gold, found)
    comparison = compare(gold, found)
    assert as_plain(comparison) == table
    assert [(e.facet, e.doc_id, e.sign, e.record) for e in comparison.errors] == errors
