"""People are found however country, post, rank and name are put together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.article import Article, Person
from workbench.coder import Coder
from workbench.records import Document

CODER = Coder()
COUNTRIES = {
    "Kenyan": ("Kenya", "KEN"),
    "Chilean": ("Chile", "CHL"),
    "Kazakh": ("Kazakhstan", "KAZ"),
    "Thai": ("Thailand", "THA"),
}
POSTS = {
    "Defence Minister": "minister",
    "Deputy Minister of Defence": "deputy_minister",
    "Chief of the General Staff": "chief_of_defence",
    "Navy Commander": "service_chief",
    "President": "head_of_state",
}
RANKS = ["General", "Lt. Gen.", "Colonel General", "Rear Admiral", "Major-General"]
NAMES = ["Somsak Chaiyong", "Aibek B. Omarov", "Nasser bin Hamad al-Farsi", "Hwang Min-su", "María Peña Jr."]
PIECES = st.tuples(
    st.sampled_from(sorted(COUNTRIES)), st.sampled_from(sorted(POSTS)), st.sampled_from(RANKS), st.sampled_from(NAMES)
)

ORDERS = {
    "title, rank, name": "{demonym} {post}, {rank} {name}, arrived on Monday.",
    "title and name": "The {demonym} {post} {rank} {name} arrived on Monday.",
    "genitive": "{country}'s {post} {rank} {name} arrived on Monday.",
    "post of country": "The {post} of {country}, {rank} {name}, arrived on Monday.",
    "name, then title": "{rank} {name}, {post} of {country}, arrived on Monday.",
    "led by": "A delegation led by {demonym} {post}, {rank} {name} arrived on Monday.",
}


def annotated(text: str) -> Article:
    return CODER.annotate(Document("example", text))


def only_person(text: str) -> Person:
    [person] = annotated(text).people
    return person


@pytest.mark.parametrize("order", ORDERS)
@given(pieces=PIECES)
def test_name_country_rank_and_level_come_out_of_every_order(order: str, pieces: tuple[str, str, str, str]) -> None:
    demonym, post, rank, name = pieces
    country, code = COUNTRIES[demonym]
    person = only_person(ORDERS[order].format(demonym=demonym, country=country, post=post, rank=rank, name=name))
    assert (person.name, person.country, person.rank, person.level) == (name, code, rank, POSTS[post])


@given(pieces=PIECES)
def test_a_surname_and_the_office_mean_the_one_who_was_named(pieces: tuple[str, str, str, str]) -> None:
    demonym, post, rank, name = pieces
    surname = name.removesuffix(" Jr.").split()[-1].removeprefix("al-")
    article = annotated(f"{demonym} {post} {rank} {name} arrived. {surname} met soldiers. The {demonym} {post} left.")
    assert [mention.person for mention in article.mentions] == [0, 0, 0]


@given(
    st.lists(
        st.sampled_from([*RANKS, *POSTS, *NAMES, *COUNTRIES, "said", ",", "of", "and", "(", ")", "the", "“", "-", "."]),
        max_size=30,
    )
)
def test_no_order_of_titles_and_names_stops_the_coder(words: list[str]) -> None:
    article = annotated(" ".join(words))
    for mention in article.mentions:
        assert 0 <= mention.start < mention.end <= len(article.words)
        assert mention.person < len(article.people)
    for statement in article.statements:
        assert 0 <= statement.start < statement.end <= len(article.words)


@pytest.mark.parametrize(
    "place",
    ["the Silk Road", "Camp Aguila", "the Iron Dome", "Heroes' Square", "General Dynamics", "the Shangri-La Dialogue"],
)
def test_what_only_looks_like_a_name_is_nobody(place: str) -> None:
    assert annotated(f"On Monday soldiers spoke of {place}.").people == []


def test_brothers_in_name_stay_two_people() -> None:
    article = annotated("Thai President Anan Suwan met Kenyan General Peter Suwan. Peter Suwan spoke first.")
    assert [person.name for person in article.people] == ["Anan Suwan", "Peter Suwan"]


def test_a_past_office_is_told_but_yields_to_the_present_one() -> None:
    person = only_person(
        "Former Kenyan Foreign Minister Peter Otieno, now the Prime Minister, arrived. Prime Minister Otieno left."
    )
    assert person.level == "head_of_government"
