"""The lexicons hold what they say: every form is found, every code is a state, and no text crashes the rooms."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.article import Article
from workbench.codebook import codes
from workbench.lexicon import Lexicon, load_all
from workbench.mentions import countries, dates, organisations, places
from workbench.records import Document
from workbench.wording import Reader, Vocabulary

LEXICONS = load_all()
PACKAGE = Path(__file__).parents[2] / "workbench"
RULES = sorted(file for file in PACKAGE.rglob("*.toml") if file.name != "examples.toml")
ROOMS = (countries.annotate, organisations.annotate, places.annotate, dates.annotate)

# ISO 3166-1 alpha-3, the states of ISO 3166-3 that the codebook's period needs, and Kosovo.
ISO = """
ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH
BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB
CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO
GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN
IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA
MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER
NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU
RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA
TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT
WLF WSM YEM ZAF ZMB ZWE SUN YUG DDR CSK SCG XKX
""".split()  # noqa: SIM905


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(Vocabulary(LEXICONS))


@pytest.fixture(scope="module")
def read(reader: Reader) -> Callable[..., Article]:
    def annotated(text: str, published: str | None = None) -> Article:
        article = reader(Document("text", text, published=published))
        for annotate in ROOMS:
            annotate(article)
        return article

    return annotated


@pytest.mark.parametrize("lexicon", LEXICONS.values(), ids=LEXICONS)
def test_every_form_finds_itself_in_its_three_casings(reader: Reader, lexicon: Lexicon) -> None:
    missed = []
    for entry in lexicon.entries.values():
        for form in entry.forms:
            for text in [form.text] if form.exact else [form.text, form.text.lower(), form.text.upper()]:
                article = reader(Document("form", text))
                marks = article.marks[lexicon.room]
                if not any(mark.entry is entry and mark.end - mark.start == len(article.words) for mark in marks):
                    missed.append(text)
    assert not missed


def test_the_countries_are_all_states_of_iso_3166_and_no_other() -> None:
    assert sorted(LEXICONS["countries"].entries) == sorted(ISO)


def test_organisations_that_are_parties_are_those_of_the_codebook() -> None:
    parties = {entry.id for entry in LEXICONS["organisations"].entries.values() if entry.get("party", True)}
    assert parties == set(codes("organisation"))


def test_members_of_organisations_are_countries() -> None:
    members = {code for entry in LEXICONS["organisations"].entries.values() for code in entry.get("members", ())}
    assert members <= set(ISO)


def test_every_place_lies_in_a_country_and_is_of_a_known_kind() -> None:
    entries = LEXICONS["places"].entries.values()
    assert {entry.get("kind", "city") for entry in entries} == {"city", "base", "venue", "region", "sea", "none"}
    assert {code for entry in entries for code in (entry.get("country"), *entry.get("also", ())) if code} <= set(ISO)


def test_every_city_base_and_venue_says_its_country() -> None:
    homeless = [
        entry.id
        for entry in LEXICONS["places"].entries.values()
        if entry.get("kind", "city") in ("city", "base", "venue") and not entry.get("country")
    ]
    assert not homeless


@settings(max_examples=150)
@given(text=st.text(min_size=1), published=st.none() | st.dates().map(str))
def test_no_text_in_any_script_crashes_the_rooms(
    read: Callable[..., Article], text: str, published: str | None
) -> None:
    article = read(" ".join(text.split()) or "-", published)
    _check(article)


def _lists(table: Any, path: str = "") -> Iterator[tuple[str, list[str]]]:
    for key, value in table.items() if isinstance(table, dict) else enumerate(table):
        if isinstance(value, list) and value and all(isinstance(word, str) for word in value):
            yield f"{path}{key}", value
        elif isinstance(value, dict | list):
            yield from _lists(value, f"{path}{key}.")


@pytest.mark.parametrize("file", RULES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_no_list_of_words_names_one_twice(file: Path) -> None:
    lists = _lists(tomllib.loads(file.read_text(encoding="utf-8")))
    assert [name for name, words in lists if len(set(words)) < len(words)] == []


PIECES = [
    "Beijing",
    "the Kremlin",
    "U.S.",
    "Georgia",
    "Atlanta",
    "May",
    "27",
    "27th",
    "11-14",
    "to",
    "of",
    "the",
    ",",
    "2018",
    "last",
    "year",
    "next day",
    "days later",
    "two",
    "Friday",
    "on",
    "in",
    "and",
    "-",
    "NATO",
    "'s",
    "Korean",
    "will meet",
    "said",
    "Alexandria",
    "(",
    ")",
    "27.04.2018",
    "31.31.2018",
    "spring",
    "September",
    "9999",
]


@settings(max_examples=300)
@given(words=st.lists(st.sampled_from(PIECES), min_size=1, max_size=25), published=st.none() | st.dates().map(str))
def test_names_places_and_dates_in_any_order_are_read_in_order_and_within_the_text(
    read: Callable[..., Article], words: list[str], published: str | None
) -> None:
    _check(read(" ".join(words), published))


def _check(article: Article) -> None:
    for found in (article.parties, article.places, article.dates):
        assert [item.start for item in found] == sorted(item.start for item in found)
        assert all(0 <= item.start < item.end <= len(article.words) for item in found)
    ends = [0, *(mention.end for mention in article.dates)]
    assert all(mention.start >= end for mention, end in zip(article.dates, ends, strict=False))
    for value in (value for mention in article.dates for value in (mention.value, mention.until) if value):
        assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value), value
