"""Who is who across documents."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from linking.told import document, linked, meeting, person, persons
from seeds_dataset import seeds_dataset

from workbench.dataset.schema import fault_of
from workbench.linking import link
from workbench.linking.people.spelling import fit, parse
from workbench.records import Position


def statement(speaker: str, holder: str = "AZE") -> Position:
    return Position(holder, "supports", "bilateral_ties", "CHN", speaker)


def one(*names: str, country: str = "AZE", level: str | None = "minister") -> list[set[str]]:
    """The persons of documents that each name somebody beside the same Chinese minister, on days far apart."""
    codings = [
        document(f"d{n}", meeting(person(name, country, level), person("Wei Fenghe", "CHN"), date=f"201{n}"))
        for n, name in enumerate(names)
    ]
    return [found for who, found in persons(linked(*codings)).items() if who.startswith(country)]


def test_the_seeds_name_fenghe_in_three_ways_and_mean_one_minister() -> None:
    found = persons(link(seeds_dataset()))
    assert {"Wei Fenghe", "Fenghe", "W. Fenghe"} <= found["CHN-wei-fenghe"]
    assert {"Zakir Hasanov", "Hasanov", "Z. Hasanov"} <= found["AZE-zakir-hasanov"]


def test_hajizade_and_hajizadeh_are_one_person_by_initial_and_transliteration() -> None:
    codings = [document(f"d{n}", statement(name)) for n, name in enumerate(["A. Hajizade", "A. Hajizadeh"])]
    assert list(persons(linked(*codings)).values()) == [{"A. Hajizade", "A. Hajizadeh"}]
    full = document("d9", statement("Aykhan Hajizade"))
    assert list(persons(linked(*codings, full)).values()) == [{"A. Hajizade", "A. Hajizadeh", "Aykhan Hajizade"}]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Mohammad Bagheri", "Mohammad Baqeri"),
        ("Kishida Fumio", "KISHIDA Fumio"),
        ("Kishida Fumio", "Fumio Kishida"),
        ("Lloyd J. Austin III", "Lloyd Austin"),
        ("Yaşar Güler", "Yashar Guler"),
        ("Lee Jong-sup", "Lee Jong Sup"),
        ("Benjamin “Benny” Gantz", "Benjamin Gantz"),
        ("Sergei Shoigu", "S. Shoygu"),
    ],
)
def test_transliteration_order_initials_and_further_parts_make_no_second_person(name: str, other: str) -> None:
    assert one(name, other) == [{name, other}]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Zakir Hasanov", "Ali Hasanov"),
        ("Heydar Aliyev", "Ilham Aliyev"),
        ("Fidel Castro", "Raul Castro Ruz"),
        ("Mohammed bin Salman", "Khalid bin Salman"),
        ("Rashid Karimov", "Z. Karimov"),
    ],
)
def test_a_part_that_each_has_and_the_other_lacks_makes_two_persons(name: str, other: str) -> None:
    assert len(one(name, other)) == 2


def test_a_speaker_without_an_office_is_whoever_bears_the_name_in_the_same_document() -> None:
    full = document("a", meeting(person("Joseph R. Biden, Jr.", "USA", "head_of_state"), date="2018-04-11"))
    guest = meeting(person("Biden", "USA", "head_of_state"), person("Fumio Kishida", "JPN"), date="2018-04-12")
    found = persons(linked(full, document("b", guest, statement("Biden", "USA"))))
    assert [names for names in found.values() if "Biden" in names] == [{"Biden", "Joseph R. Biden, Jr."}]


def test_one_name_in_two_countries_is_two_persons_and_the_pair_says_why() -> None:
    found = linked(document("a", meeting(person("Ali Hasan", "IRQ"), person("Ali Hasan", "JOR"))))
    assert set(persons(found)) == {"IRQ-ali-hasan", "JOR-ali-hasan"}
    (pair,) = found.tables["person_pairs"].to_pylist()
    assert (pair["decision"], pair["reasons"]) == ("apart", ["same_spelling", "country_contradicts"])


def test_a_colonel_and_a_minister_of_one_name_and_time_are_two_persons() -> None:
    minister = document("a", meeting(person("Ali Hasanov", level="minister", rank="Colonel General")))
    colonel = document("b", meeting(person("Ali Hasanov", level="officer", rank="Lieutenant Colonel")))
    found = linked(minister, colonel)
    assert set(persons(found)) == {"AZE-ali-hasanov", "AZE-ali-hasanov-2"}
    (pair,) = found.tables["person_pairs"].to_pylist()
    assert (pair["decision"], pair["reasons"]) == ("apart", ["same_spelling", "career_contradicts"])


def test_a_chief_of_staff_who_becomes_minister_is_one_person_with_two_dated_offices() -> None:
    before = meeting(person("Karim Valiyev", level="chief_of_defence", rank="Lieutenant General"), date="2021-03-01")
    after = meeting(person("Karim Valiyev", level="minister", rank="Colonel General"), date="2023-05-02")
    found = linked(document("a", before), document("b", after))
    levels = [row for row in found.tables["person_offices"].to_pylist() if row["what"] == "level"]
    assert [(row["value"], row["first_seen"], row["last_seen"]) for row in levels] == [
        ("chief_of_defence", "2021-03-01", "2021-03-01"),
        ("minister", "2023-05-02", "2023-05-02"),
    ]


def test_a_name_alone_is_who_the_document_names_in_full() -> None:
    found = linked(document("a", meeting(person("Zakir Hasanov")), statement("Hasanov")))
    assert list(persons(found).values()) == [{"Zakir Hasanov", "Hasanov"}]


def test_a_name_alone_is_who_another_document_names_on_the_same_occasion() -> None:
    wei = person("Wei Fenghe", "CHN")
    full, alone = meeting(person("Zakir Hasanov"), wei), meeting(person("Hasanov"), wei)
    namesake = meeting(person("Ali Hasanov"), person("Xi Jinping", "CHN"), date="2016-01-01")
    found = persons(linked(document("a", full), document("b", alone), document("c", namesake)))
    assert found["AZE-zakir-hasanov"] == {"Zakir Hasanov", "Hasanov"}


def test_a_name_alone_that_fits_two_persons_is_left_for_review() -> None:
    days = {"Zakir Hasanov": "2016-01-01", "Ali Hasanov": "2017-01-01", "Hasanov": "2016-06-01"}
    found = linked(*[document(name, meeting(person(name, level="minister"), date=day)) for name, day in days.items()])
    assert len(persons(found)) == 3
    undecided = [row for row in found.tables["person_pairs"].to_pylist() if row["decision"] == "undecided"]
    assert len(undecided) == 2
    assert all("several_fit" in row["reasons"] and row["score"] < 1 for row in undecided)


def test_a_speaker_for_an_alliance_is_the_minister_that_the_document_names() -> None:
    found = linked(document("a", meeting(person("Sergei Ivanov", "RUS")), statement("Sergei Ivanov", "CSTO")))
    assert list(persons(found)) == ["RUS-sergei-ivanov"]


def test_every_mention_has_a_person_and_no_person_is_without_mention() -> None:
    found = link(seeds_dataset())
    mentions = found.tables["person_mentions"].to_pylist()
    assert {row["person_id"] for row in mentions} == set(found.people["person_id"])
    named = [row for row in seeds_dataset().tables["participants"].to_pylist() if row["name"]]
    assert len([row for row in mentions if row["facet"] == "interactions"]) == len(named)


parts = st.sampled_from(["Zakir", "Ali", "Z.", "Hasanov", "Gasanov", "Wei", "bin", "Al"])
names = st.lists(parts, min_size=1, max_size=4)


@given(names, names)
def test_how_well_two_names_fit_does_not_depend_on_their_order(one: list[str], other: list[str]) -> None:
    first, second = parse(" ".join(one)), parse(" ".join(other))
    there, back = fit(first, second), fit(second, first)
    assert (there is None) == (back is None)
    assert there is None or back is None or there.score == back.score


@given(st.lists(names.map(" ".join), min_size=1, max_size=6, unique=True), st.randoms(use_true_random=False))
def test_who_is_one_person_does_not_depend_on_how_the_documents_are_called(spelled: list[str], chance: Random) -> None:
    numbers = list(range(len(spelled)))
    chance.shuffle(numbers)
    one = linked(*[document(f"d{n}", meeting(person(name))) for n, name in enumerate(spelled)])
    other = linked(*[document(f"d{n}", meeting(person(name))) for n, name in zip(numbers, spelled, strict=True)])
    assert sorted(map(sorted, persons(one).values())) == sorted(map(sorted, persons(other).values()))


@pytest.mark.parametrize("text", ["", ".", "A.", "“”", "-", "bin", "\n", "=1+1", "Ö", "김정은"])
def test_odd_names_are_nobody_or_somebody_but_no_error(text: str) -> None:
    from workbench.dataset.linked import LINKED

    found = linked(document("a", meeting(person(text or " ")), text=text))
    assert not any(fault_of(LINKED[name], table) for name, table in found.tables.items())
