"""Tables whose numbers open to the quotes they rest on."""

from __future__ import annotations

import re

import pytest

from tests.seeds_dataset import empty_dataset, seeds_dataset
from workbench import comparison, reading
from workbench.comparison import Scope
from workbench.reading.quotes import Quotes

SEEDS = Scope("AZE", ["CHN", "IRN"])


@pytest.fixture(scope="module")
def timeline():
    return reading.evidence_table(seeds_dataset(), comparison.timeline(seeds_dataset(), SEEDS), "By year.").markup


def test_each_number_opens_to_its_quotes(timeline):
    table = comparison.timeline(seeds_dataset(), SEEDS)
    told = [int(number) for number in re.findall(r"<summary>(\d+)</summary>", timeline)]
    assert told == table["reports"].tolist()
    for cell, number in zip(re.findall(r"<details>.*?</details>", timeline), told, strict=True):
        shared = [int(more) for more in re.findall(r"· (\d+) records</cite>", cell)]
        assert cell.count("<blockquote>") - len(shared) + sum(shared) == number


def test_each_quote_names_its_outlet_day_document_and_place_and_is_verbatim(timeline):
    texts = {coding.document.doc_id: coding.document.text for coding in seeds_dataset().codings()}
    from html import unescape

    quotes = re.findall(r"<blockquote><p>“(.*?)”</p><cite>(.*?)</cite>", timeline)
    assert quotes
    for quote, cite in quotes:
        outlet, day, doc_id, place, *_ = cite.split(" · ")
        start, end = (int(edge) for edge in re.findall(r"\d+", place))
        assert texts[doc_id][start:end] == unescape(quote)
        assert outlet and re.fullmatch(r"\d{4}-\d\d-\d\d", day)


def test_tables_have_a_caption_and_heads_with_a_scope(timeline):
    assert "<caption>By year.</caption>" in timeline
    assert timeline.count('<th scope="col">') == 5
    assert timeline.count('<th scope="row">') == 12
    assert "<th>" not in timeline


def test_the_note_below_says_what_is_counted(timeline):
    assert "Counts are reports found, not events that happened; 14 reports in 5 documents." in timeline


def test_a_matrix_has_a_column_a_partner_and_a_dash_for_none():
    table = comparison.spheres(seeds_dataset(), SEEDS)
    shown = reading.evidence_matrix(seeds_dataset(), table, "code", "partner", "Spheres.").markup
    assert '<th scope="col">China</th><th scope="col">Iran</th>' in shown
    assert shown.count("<details>") == len(table)
    assert shown.count(">–</td>") == 2 * table["code"].nunique() - len(table)


def test_an_empty_table_says_that_no_report_was_found():
    table = comparison.timeline(empty_dataset(), SEEDS)
    shown = reading.evidence_table(empty_dataset(), table, "By year.")
    assert repr(shown) == "By year. No report found."
    assert "<table" not in shown.markup


def test_a_long_table_shows_its_beginning_and_says_how_long_it_is():
    import pandas as pd

    table = pd.concat([comparison.timeline(seeds_dataset(), SEEDS)] * 10, ignore_index=True)
    shown = reading.evidence_table(seeds_dataset(), table, "By year.").markup
    assert shown.count('<th scope="row">') == 60
    assert "Shown are the first 60 of 120 rows." in shown


def test_records_that_rest_on_one_passage_share_its_quote():
    table = comparison.tally(comparison.with_partners(seeds_dataset(), "spheres", SEEDS), "partner")
    shown = reading.evidence_table(seeds_dataset(), table, "All.").markup
    assert shown.count("<blockquote>") == 4 + 1
    assert "7 records</cite>" in shown


def test_a_number_of_many_quotes_opens_to_some_and_says_how_many_more_there_are():
    ids = seeds_dataset().spheres["record_id"].tolist()
    shown = Quotes(seeds_dataset()).behind(ids, "29", most=3).markup
    assert shown.count("<blockquote>") == 3
    assert "and 2 more" in shown


def test_the_two_sides_statements_stand_side_by_side():
    table = comparison.reciprocity(seeds_dataset(), SEEDS)
    shown = reading.side_by_side(seeds_dataset(), table, "AZE", "Sides.").markup
    assert '<th scope="col">the partner states</th><th scope="col">Azerbaijan states</th>' in shown
    rows = re.findall(r"<tr>.*?</tr>", shown)
    answered = next(row for row in rows if "territorial integrity</td>" in row and "China" in row)
    assert "territorial integrity, 3</summary>" in answered
    assert "one china, 3</summary>" in answered


def test_the_headline_names_parties_period_and_documents():
    told = repr(reading.headline(seeds_dataset(), Scope("AZE", ["IRN"], since="2018", until="2020")))
    assert told == "Azerbaijan with Iran · from 2018 until 2020 · 4 reports · 1 of 5 documents report on it"


def test_the_headline_says_of_which_partner_nothing_is_told():
    told = repr(reading.headline(seeds_dataset(), Scope("AZE", ["IRN", "KEN"])))
    assert told.endswith("documents report on it, none of them on Kenya")


def test_the_footer_tells_parameters_documents_and_hashes_of_inputs():
    shown = reading.footer(seeds_dataset(), focal="AZE", partners=["CHN", "IRN"], since=None)
    for told in ("CHN, IRN", "not set", "inputs by SHA-256", "000_9f82ac07412933dc", "pandas"):
        assert told in shown.markup
    assert "documents: 5" in repr(shown)
