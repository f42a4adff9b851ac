"""The highlighted article: every passage in its place, every place with its record."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from tests.seeds_dataset import seeds_dataset
from workbench import reading
from workbench.reading.article import COLOURS
from workbench.records import Coding, Document, Evidence, Interaction, Sphere

TEXT = "Ministers met in Baku.\nThey want demining and border security."


def passage(quote: str) -> Evidence:
    return Evidence(TEXT.index(quote), TEXT.index(quote) + len(quote), quote)


def coded() -> Coding:
    meeting = Interaction(
        "meeting",
        "occurred",
        ("AZE", "CHN"),
        evidence=(passage("Ministers met in Baku."),),
        rule="met",
        cues=(passage("met"),),
    )
    spheres = tuple(
        Sphere(code, ("AZE", "CHN"), (passage(quote),), "want")
        for code, quote in (("demining", "They want demining"), ("border_security", "demining and border security"))
    )
    return Coding(Document("d", TEXT), (meeting,), spheres)


def text_of(markup: str) -> str:
    return unescape(re.sub(r"<sup>.*?</sup>|<[^>]+>", "", markup))


def test_hovering_tells_facet_values_rule_and_cue():
    shown = reading.article(coded()).markup
    assert 'title="1. interactions: meeting · occurred · Azerbaijan, China\nrule: met\ncue: met"' in shown


def test_a_passage_is_followed_by_the_number_of_its_record():
    shown = reading.article(coded()).markup
    assert "Ministers met in Baku.</mark><sup>1</sup>" in shown
    assert "<strong>1. meeting · occurred · Azerbaijan, China</strong>" in reading.record_cards(coded()).markup


def test_passages_that_overlap_keep_the_text_whole_and_tell_both_records():
    shown = reading.article(coded()).markup
    assert "They want demining and border security." in text_of(shown)
    assert re.search(r'title="2\. spheres: demining[^"]*3\. spheres: border security[^"]*">demining</mark>', shown)


def test_the_legend_names_the_facets_that_were_found_in_their_colours():
    legend = re.search(r'<p class="wb-legend">.*?</p>', reading.article(coded()).markup).group()
    assert re.findall(r">(\w+)</mark>", legend) == ["interactions", "spheres"]
    assert COLOURS["spheres"] in legend


def test_an_article_without_records_says_so():
    assert "No passage of this article was coded." in reading.article(Coding(Document("d", TEXT))).markup


def test_the_whole_text_of_every_seed_is_shown():
    for coding in seeds_dataset().codings():
        shown = re.sub(r"\s+", "", text_of(reading.article(coding).markup))
        assert re.sub(r"\s+", "", coding.document.text) in shown


@given(st.text(alphabet="ab <&\n.", min_size=1), st.data())
def test_highlighting_never_changes_the_text(text, data):
    edges = st.integers(0, len(text))
    spans = data.draw(st.lists(st.tuples(edges, edges).map(sorted), max_size=6))
    spheres = tuple(Sphere("military", ("AZE", "CHN"), (Evidence(a, b, text[a:b]),)) for a, b in spans if a < b)
    shown = reading.article(Coding(Document("d", text, "2020-01-01"), spheres=spheres)).markup
    body = shown.split('<p class="wb-legend">')[1].split("</p>", 1)[1]
    assert text_of(body).replace("\n", "") == "".join(line for line in text.split("\n") if line.strip())
