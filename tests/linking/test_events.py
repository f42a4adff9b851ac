"""Which reports tell of one event."""

from __future__ import annotations

from typing import Any

import pytest
from linking.told import document, linked, meeting, person, together
from seeds_dataset import seeds_dataset

from workbench.linking import Linked, link
from workbench.records import Interaction, Invitation

HASANOV, WEI = person("Zakir Hasanov", level="minister"), person("Wei Fenghe", "CHN", "minister")
TEXT = " ".join(f"word{n}" for n in range(60))


def events(found: Linked) -> list[dict[str, Any]]:
    return found.tables["events"].to_pylist()  # type: ignore[no-any-return]


def values(found: Linked, field: str) -> dict[str, bool]:
    rows = found.tables["event_values"].to_pylist()
    return {row["value"]: row["chosen"] for row in rows if row["field"] == field}


def test_the_meetings_of_2018_and_2019_are_two_events_of_the_same_two_persons() -> None:
    rows = events(link(seeds_dataset()))
    met = [row for row in rows if row["kind"] == "meeting" and "CHN-wei-fenghe" in row["people"]]
    assert [row["date"] for row in met] == ["2018-04-27", "2019-10-22"]
    assert [row["people"] for row in met] == [["AZE-zakir-hasanov", "CHN-wei-fenghe"]] * 2


def test_ten_reports_of_one_meeting_are_one_event_with_ten_sources() -> None:
    found = linked(*[document(f"d{n}", meeting(HASANOV, WEI)) for n in range(10)])
    (event,) = events(found)
    assert (event["reports"], event["documents"], event["sources"]) == (10, 10, 10)


def test_wire_copies_do_not_count_as_independent_sources() -> None:
    copy = [document(f"d{n}", meeting(HASANOV, WEI), text=f"{TEXT} {n}") for n in range(3)]
    own = document("e", meeting(HASANOV, WEI), text=" ".join(f"other{n}" for n in range(60)))
    found = linked(*copy, own)
    (event,) = events(found)
    assert (event["documents"], event["sources"]) == (4, 2)
    assert {row["copy_of"] for row in found.tables["event_reports"].to_pylist()} == {"d0", "e"}


def test_copies_without_any_date_tell_of_one_event() -> None:
    codings = [document(name, meeting(HASANOV, WEI, date=None), text=TEXT, published=None) for name in "ab"]
    assert together(linked(*codings)) == {frozenset("ab")}


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        (meeting(HASANOV, WEI, date="2018-05-27"), "a month later"),
        (meeting(HASANOV, person("Xi Jinping", "CHN")), "another person on one side"),
        (meeting(HASANOV, person("Ali Khan", "PAK")), "another country"),
        (meeting(HASANOV, WEI, kind="call"), "another kind"),
        (meeting(HASANOV, WEI, status="cancelled"), "said not to have taken place"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_contradicts_is_another_event(other: Interaction, reason: str) -> None:
    assert not together(linked(document("a", meeting(HASANOV, WEI)), document("b", other))), reason


def test_two_records_of_one_document_are_two_events() -> None:
    assert len(events(linked(document("a", meeting(HASANOV, WEI), meeting(HASANOV, WEI))))) == 2


def test_the_next_day_is_the_same_day_only_where_it_is_that_of_publication() -> None:
    told, later = meeting(HASANOV, WEI), meeting(HASANOV, WEI, date="2018-04-28")
    assert together(linked(document("a", told), document("b", later, published="2018-04-28")))
    early = {"published": "2018-05-20"}
    assert not together(linked(document("a", told, **early), document("b", later, **early)))


def test_an_announcement_the_event_and_a_later_recollection_are_one_event_with_its_stages() -> None:
    announced = document("a", meeting(HASANOV, WEI, status="planned", date="2018-04"), published="2018-04-02")
    held = document("b", meeting(HASANOV, WEI))
    recalled = document("c", meeting(HASANOV, WEI, date="2018-04"), published="2019-06-01")
    (event,) = events(linked(announced, held, recalled))
    assert event["stages"] == ["announced", "reported", "recalled"]
    assert (event["status"], event["date"]) == ("occurred", "2018-04-27")


def test_a_vague_report_that_fits_two_events_is_joined_to_none_and_listed() -> None:
    first, second = (document(day, meeting(HASANOV, WEI, date=f"2018-04-{day}")) for day in ("05", "27"))
    vague = document("v", meeting(HASANOV, WEI, date="2018-04"), published="2018-06-30")
    found = linked(first, second, vague)
    assert not together(found)
    assert len(found.tables["event_pairs"].to_pylist()) == 2


def test_an_exercise_told_without_names_is_one_event_on_its_day() -> None:
    drill = Interaction("exercise", "occurred", ("AZE", "TUR"), "2019-05-01")
    assert together(linked(document("a", drill), document("b", drill))) == {frozenset("ab")}


def test_an_invitation_is_linked_to_the_visit_that_follows() -> None:
    asked = Invitation("CHN", "AZE", "visit", None, None, "extended")
    visit = Interaction("visit", "occurred", ("AZE", "CHN"), "2018-04-27", "CHN", participants=(HASANOV,))
    found = linked(document("a", asked, published="2018-01-10"), document("b", visit))
    (event,) = events(found)
    assert event["stages"] == ["invited", "reported"]
    other_way = Interaction("visit", "occurred", ("AZE", "CHN"), "2018-04-27", "AZE")
    assert events(linked(document("a", asked, published="2018-01-10"), document("b", other_way)))[0]["stages"] == [
        "reported"
    ]


def test_where_sources_disagree_all_values_are_kept_and_the_one_with_most_sources_is_chosen() -> None:
    ranks = ("Colonel General", "Colonel General", "Major General")
    codings = [
        document(f"d{n}", meeting(person("Zakir Hasanov", rank=rank), WEI, city=city))
        for n, (rank, city) in enumerate(zip(ranks, ("Beijing", "Beijing", "Shanghai"), strict=True))
    ]
    found = linked(*codings)
    assert values(found, "rank") == {"Colonel General": True, "Major General": False}
    assert values(found, "city") == {"Beijing": True, "Shanghai": False}
    assert events(found)[0]["city"] == "Beijing"


def test_three_copies_of_a_mistake_do_not_outvote_two_sources() -> None:
    wrong = [document(f"w{n}", meeting(HASANOV, WEI, city="Shanghai"), text=f"{TEXT} {n}") for n in range(3)]
    right = [document(f"r{n}", meeting(HASANOV, WEI, city="Beijing")) for n in range(2)]
    assert values(linked(*wrong, *right), "city") == {"Beijing": True, "Shanghai": False}


def test_every_interaction_is_in_just_one_event_and_every_field_has_one_chosen_value() -> None:
    found = link(seeds_dataset())
    reports = [row["record_id"] for row in found.tables["event_reports"].to_pylist() if row["facet"] == "interactions"]
    assert sorted(reports) == sorted(seeds_dataset().interactions["record_id"])
    table = found.table("event_values")
    chosen = table.groupby(["event_id", "field", table["person_id"].fillna("")])["chosen"].sum()
    assert set(chosen) == {1}
