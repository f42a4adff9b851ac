"""A dataset that tells everything once."""

from __future__ import annotations

from dataset.dataset_strategies import codings
from hypothesis import given, settings
from linking.told import document, linked, meeting, person
from seeds_dataset import empty_dataset, seeds_dataset

from workbench.comparison import Scope, counterparts
from workbench.dataset import Dataset
from workbench.linking import link
from workbench.records import RECORD_TYPES, Coding, Instrument, Invitation, Position

HASANOV, WEI = person("Zakir Hasanov", level="minister"), person("Wei Fenghe", "CHN", "minister")
TEXT = " ".join(f"word{n}" for n in range(60))


def test_ten_reports_of_one_meeting_are_one_interaction_with_a_quote_that_can_be_opened() -> None:
    once = linked(*[document(f"d{n}", meeting(HASANOV, WEI)) for n in range(10)]).once
    assert once.counts["interactions"] == 1
    assert list(once.participants["name"]) == ["Zakir Hasanov", "Wei Fenghe"]
    assert len(once.codings()) == 10


def test_people_of_all_reports_take_part_with_the_values_chosen() -> None:
    one = document("a", meeting(person("Z. Hasanov", level="minister"), WEI, city=None))
    other = [document(f"b{n}", meeting(person("Zakir Hasanov", level="minister"), WEI, city="Beijing")) for n in (1, 2)]
    once = linked(one, *other).once
    assert list(once.interactions["city"]) == ["Beijing"]
    assert set(once.participants["name"]) == {"Zakir Hasanov", "Wei Fenghe"}


def test_an_announcement_of_what_took_place_is_not_counted_beside_it() -> None:
    planned = document("a", meeting(HASANOV, WEI, status="planned"), published="2018-04-02")
    held = document("b", meeting(HASANOV, WEI))
    assert list(linked(planned, held).once.interactions["status"]) == ["occurred"]


def test_an_instrument_stands_at_its_last_stage_and_copies_state_nothing_twice() -> None:
    stages = {"proposed": "2017", "signed": "2018-04-27"}
    papers = [
        document(stage, Instrument("agreement", stage, ("AZE", "CHN"), "military cooperation", date))
        for stage, date in stages.items()
    ]
    assert list(linked(*papers).once.instruments["stage"]) == ["signed"]
    stance = Position("AZE", "supports", "one_china", "CHN")
    copies = [document(name, stance, text=TEXT) for name in "ab"]
    assert linked(*copies).once.counts["positions"] == 1


def test_what_nothing_links_is_told_as_before() -> None:
    once = link(seeds_dataset()).once
    assert once.counts == seeds_dataset().counts
    assert once.tables["interactions"].equals(seeds_dataset().tables["interactions"])
    assert link(empty_dataset()).once.counts == empty_dataset().counts


def test_comparisons_count_events_on_it_without_knowing() -> None:
    found = linked(*[document(f"d{n}", meeting(HASANOV, WEI)) for n in range(3)])
    scope = Scope("AZE", ["CHN"])
    assert [len(counterparts(dataset, scope)) for dataset in (found.dataset, found.once)] == [3, 1]


def test_reports_of_one_event_tell_a_position_once_however_each_words_the_rest() -> None:
    stance = Position("AZE", "supports", "one_china", "CHN")
    apart = document("c", meeting(HASANOV, WEI, date="2019-10-22"), stance, published="2019-10-23")
    found = linked(document("a", meeting(HASANOV, WEI), stance), document("b", meeting(HASANOV, WEI), stance), apart)
    assert sorted(len(found.once.told[i].record_ids) for i in found.once.positions["record_id"]) == [1, 2]
    events = set(found.events["event_id"])
    assert {found.once.told[i].counted_id for i in found.once.positions["record_id"]} == events


def test_an_invitation_told_by_several_counts_once_with_the_answer_to_it() -> None:
    asked = Invitation("CHN", "AZE", "official visit", "2018-04")
    accepted = Invitation("CHN", "AZE", "official visit", "2018-04", status="accepted")
    told = {"a": asked, "b": asked, "c": accepted}
    once = linked(*[document(name, meeting(HASANOV, WEI), record) for name, record in told.items()]).once
    assert list(once.invitations["status"]) == ["accepted"]


@settings(deadline=None, max_examples=60)
@given(codings())
def test_every_record_stands_behind_one_that_is_told_and_behind_no_other(found: list[Coding]) -> None:
    dataset = Dataset.from_codings(found)
    once = link(dataset).once
    for facet in (kind.facet for kind in RECORD_TYPES):
        heads = once.tables[facet]["record_id"].to_pylist()
        behind = [record_id for head in heads for record_id in once.told[head].record_ids]
        assert sorted(behind) == sorted(dataset.tables[facet]["record_id"].to_pylist())
        assert all(once.told[head].record_ids[0] == head for head in heads)
