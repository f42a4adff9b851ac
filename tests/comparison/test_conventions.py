"""The conventions fit the codebook."""

from __future__ import annotations

import pytest

from workbench import codebook
from workbench.comparison.conventions import ladder, rung, talking_kinds, theme
from workbench.comparison.counterparts import highest
from workbench.parties import party_name


def test_every_level_on_the_ladder_is_in_the_codebook_and_only_two_have_no_rung():
    on_ladder = {level for levels in ladder() for level in levels}
    assert set(codebook.codes("level")) - on_ladder == {"official", "legislator"}
    assert on_ladder <= set(codebook.codes("level"))


def test_the_kinds_in_which_both_sides_talk_are_in_the_codebook():
    assert set(talking_kinds()) <= set(codebook.codes("kind"))


@pytest.mark.parametrize("issue", codebook.codes("issue"))
def test_every_issue_is_compared_under_an_issue_of_the_codebook(issue):
    assert theme(issue) in codebook.codes("issue")


def test_the_highest_level_of_a_side_counts_and_one_without_a_rung_only_alone():
    assert highest(["officer", "minister", "official"]) == "minister"
    assert highest(["official", None]) == "official"
    assert highest([None]) is None
    assert rung("official") is None


def test_parties_are_named_and_an_unknown_code_stands_for_itself():
    assert party_name("CHN") == "China"
    assert party_name("QQQ") == "QQQ"
