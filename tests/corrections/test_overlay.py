"""Corrections lie over the coding and find their records again; what does not fit is shown, never dropped."""

from __future__ import annotations

from dataclasses import replace

import pytest
from corrections.judging import ALL, DEMINING, MEETING, MILITARY, STANCE, TALKED, TEXT, coding, decision, moved
from hypothesis import given
from hypothesis import strategies as st

from workbench.dataset.corrections import Correction, overlay
from workbench.dataset.corrections.overlay import RULE
from workbench.records import Coding, Record


def standing(now: Coding, *corrections: Correction) -> tuple[Record, ...]:
    return overlay(now, corrections).coding.records


def reasons(now: Coding, *corrections: Correction) -> list[str]:
    return [conflict.reason for conflict in overlay(now, corrections).conflicts]


def test_without_corrections_the_coding_stands() -> None:
    assert overlay(ALL, ()).coding == ALL


def test_a_rejected_record_goes_and_the_rest_stays() -> None:
    assert standing(ALL, decision("reject", MILITARY)) == (MEETING, DEMINING, STANCE)


def test_an_accepted_record_stays_as_it_was_coded() -> None:
    assert standing(ALL, decision("accept", MILITARY)) == ALL.records


def test_an_edited_record_has_the_new_values_its_passage_and_a_rule_that_tells() -> None:
    later = replace(MEETING, date="2018-04-28", status="planned")
    assert standing(ALL, decision("edit", MEETING, later))[0] == replace(later, rule=RULE)


def test_an_added_record_stands_beside_the_coded_ones() -> None:
    cyber = replace(MILITARY, code="cyber", rule=RULE)
    assert standing(ALL, decision("add", cyber)) == (MEETING, MILITARY, DEMINING, cyber, STANCE)


def test_the_last_word_about_a_record_counts() -> None:
    away, back = decision("reject", MILITARY), decision("withdraw", MILITARY)
    assert standing(ALL, away, back) == ALL.records
    assert MILITARY not in standing(ALL, back, away)
    added = decision("add", replace(MILITARY, code="cyber"))
    assert standing(ALL, added, decision("reject", added.record)) == ALL.records


def test_a_record_is_found_again_where_offsets_moved_and_values_that_are_no_key_changed() -> None:
    text = f"Newly told.\n{TEXT}"
    now = coding(replace(moved(MEETING, MEETING.evidence[0].quote, text), date="2018-04-26", city=None), text=text)
    assert standing(now, decision("reject", MEETING)) == ()
    assert reasons(now, decision("reject", MEETING)) == []


def test_a_record_is_found_again_where_it_rests_on_another_sentence_and_nothing_contradicts() -> None:
    elsewhere = moved(STANCE, "Ministers meet in Baku", TEXT)
    assert standing(coding(elsewhere), decision("reject", STANCE)) == ()


def test_a_meeting_of_another_day_told_elsewhere_is_not_taken_for_the_rejected_one() -> None:
    other = replace(moved(MEETING, "Ministers meet in Baku", TEXT), date="2019-05-01")
    assert standing(coding(other), decision("reject", MEETING)) == (other,)


def test_another_record_of_the_same_sentence_is_never_taken_for_a_rejected_one_but_asked_about() -> None:
    assert standing(coding(MILITARY), decision("reject", DEMINING)) == (MILITARY,)
    assert reasons(coding(MILITARY), decision("reject", DEMINING)) == ["recoded"]
    settled = (decision("reject", DEMINING), decision("accept", MILITARY))
    assert reasons(coding(MILITARY), *settled) == []


@pytest.mark.parametrize("action", ["accept", "edit", "add"])
def test_what_a_researcher_holds_right_stays_when_new_rules_no_longer_find_it(action: str) -> None:
    edited = replace(MILITARY, code="cyber") if action == "edit" else None
    (record,) = standing(coding(), decision(action, MILITARY, edited))
    assert record.facet == "spheres" and record.evidence == (TALKED,)
    assert getattr(record, "code") == ("cyber" if edited else "military")  # noqa: B009


def test_an_edit_that_new_rules_make_themselves_is_not_there_twice() -> None:
    cyber = replace(MILITARY, code="cyber")
    assert standing(coding(cyber), decision("edit", MILITARY, cyber)) == (cyber,)


def test_an_added_record_that_new_rules_find_is_not_there_twice() -> None:
    assert standing(ALL, decision("add", replace(MILITARY, rule=RULE))) == ALL.records


def test_a_correction_whose_passage_is_no_longer_in_the_text_is_shown_and_does_nothing() -> None:
    now = coding(text="Another text altogether.")
    assert standing(now, decision("accept", MILITARY)) == ()
    assert reasons(now, decision("accept", MILITARY), decision("reject", STANCE)) == ["text_changed", "text_changed"]


def test_of_two_records_in_one_sentence_with_one_key_the_right_one_is_meant() -> None:
    june = replace(MEETING, date="2018-06-01")
    assert standing(coding(MEETING, june), decision("reject", june)) == (MEETING,)


def test_where_several_records_fit_equally_well_none_is_touched_and_it_is_told() -> None:
    may, june = replace(MEETING, date="2018-05"), replace(MEETING, date="2018-06")
    assert standing(coding(may, june), decision("reject", MEETING)) == (may, june)
    assert reasons(coding(may, june), decision("reject", MEETING)) == ["ambiguous"]


def test_a_quote_that_stands_twice_is_taken_nearest_to_its_old_place() -> None:
    text = f"{TALKED.quote}\n{TEXT}"
    (record,) = standing(coding(text=text), decision("accept", MILITARY))
    assert record.evidence[0].start == text.rindex(TALKED.quote)
    (record,) = standing(coding(text=f"{TEXT}\n{TALKED.quote}"), decision("accept", MILITARY))
    assert record.evidence[0].start == TALKED.start


made = st.sampled_from(ALL.records)
actions = st.sampled_from(["accept", "reject", "withdraw", "add"])


@given(st.lists(st.builds(decision, actions, made), max_size=6), st.sets(made))
def test_a_record_stands_exactly_if_the_last_word_or_else_the_coding_says_so(
    corrections: list[Correction], coded: set[Record]
) -> None:
    now = coding(*(record for record in ALL.records if record in coded))
    stands = set(standing(now, *corrections))
    for record in ALL.records:
        said = [c.action for c in corrections if c.record == record]
        last = said[-1] if said else "withdraw"
        expected = record in coded if last == "withdraw" else last in ("accept", "add")
        assert any(replace(r, rule="") == replace(record, rule="") for r in stands) == expected
