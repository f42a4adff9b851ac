"""A dataset that tells everything once."""

from __future__ import annotations

from linking.told import document, linked, meeting, person
from seeds_dataset import empty_dataset, seeds_dataset

from workbench.comparison import Scope, counterparts
from workbench.linking import link
from workbench.records import Instrument, Position

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
