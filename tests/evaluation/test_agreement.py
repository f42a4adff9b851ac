"""Agreement between coders is Krippendorff's alpha over the questions that the codebook asks."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from evaluation_records import interaction

from workbench.errors import InputError
from workbench.evaluation.agreement import Agreement, agreement


def by_name(found: list[Agreement]) -> dict[str, Agreement]:
    return {each.what: each for each in found}


def test_equal_codings_agree_fully(gold: dict[str, Any]) -> None:
    found = by_name(agreement([gold, gold, gold]))
    assert all(each.alpha in (None, 1) for each in found.values())
    assert found["spheres"].alpha == 1


def test_an_unlike_answer_lowers_its_own_facet_only(gold: dict[str, Any]) -> None:
    other = copy.deepcopy(gold)
    other["a"]["spheres"][1]["code"] = "cyber"
    found = by_name(agreement([gold, other]))
    assert found["spheres"].alpha is not None and 0 < found["spheres"].alpha < 1
    assert all(each.alpha in (None, 1) for name, each in found.items() if name != "spheres")


def test_alpha_is_that_of_the_textbook() -> None:
    """One dyad and nine kinds of interaction: one coder says meeting, the other meeting and visit.

    Coincidences: of 18 answers 3 are "occurred" and 15 "none"; 2 disagree. 1 - 17 * 2 / (2 * 3 * 15) = 0.6222.
    """
    one = {"a": {"interactions": [interaction("meeting", "AZE", "CHN")]}}
    other = {"a": {"interactions": [interaction("meeting", "AZE", "CHN"), interaction("visit", "AZE", "CHN")]}}
    found = by_name(agreement([one, other]))["interactions"]
    assert found.units == 9
    assert found.alpha == pytest.approx(1 - 17 * 2 / (2 * 3 * 15))


def test_attributes_are_compared_over_records_that_both_have(gold: dict[str, Any]) -> None:
    other = copy.deepcopy(gold)
    other["a"]["interactions"][0]["city"] = "Baku"
    other["b"]["interactions"][0]["kind"] = "meeting"
    found = by_name(agreement([gold, other]))
    assert found["interactions.city"].units == 1
    assert found["interactions.city"].alpha == 0
    assert found["interactions.date"].alpha is None


def test_a_person_known_by_surname_to_one_coder_is_the_same_person(gold: dict[str, Any]) -> None:
    other = copy.deepcopy(gold)
    other["a"]["interactions"][0]["participants"][0]["name"] = "Hasanov"
    other["a"]["interactions"][0]["participants"][1]["level"] = "official"
    participants = by_name(agreement([gold, other]))["participants"]
    assert participants.units == 2
    assert participants.alpha is not None and participants.alpha < 1


def test_only_documents_that_all_have_coded_count(gold: dict[str, Any]) -> None:
    assert by_name(agreement([gold, {"b": gold["b"]}]))["interactions"].units == 9


@pytest.mark.parametrize("coders", [[], [{"a": {}}]])
def test_one_coder_alone_is_refused(coders: list[Any]) -> None:
    with pytest.raises(InputError, match="two coders or more"):
        agreement(coders)


def test_coders_of_different_documents_are_refused() -> None:
    with pytest.raises(InputError, match="no doc_id in common"):
        agreement([{"a": {}}, {"b": {}}])
