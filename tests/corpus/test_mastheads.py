"""Date, outlet and source as newsrooms all over the world show them."""

import tomllib
from pathlib import Path

import pytest

from workbench.corpus.mastheads.dates import find_date
from workbench.corpus.outcome import RawArticle
from workbench.corpus.reading import to_document
from workbench.records import Document

PAGES = tomllib.loads((Path(__file__).parent / "mastheads.toml").read_text("utf-8"))["page"]
BODY = (
    "\nThe two ministers spoke for an hour about the training of officers and about the border.\n"
    "They agreed to meet again in the spring, when the snow in the mountains is gone.\n"
)
PATTERNS = tomllib.loads(
    (Path(__file__).parents[2] / "workbench/corpus/mastheads/attribution.toml").read_text("utf-8")
)["pattern"]


def document(text: str, **hints: str) -> Document:
    found = to_document(RawArticle(doc_id="d", text=text, source="d.txt", sha256="", **hints))
    assert isinstance(found, Document)
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page["name"])
def test_a_masthead_gives_date_outlet_and_source(page: dict[str, str]) -> None:
    found = document(page.get("head", "") + BODY + page.get("tail", ""))
    expected = (page.get("published"), page.get("outlet"), page.get("attributed_to"))
    assert (found.published, found.outlet, found.attributed_to) == expected


@pytest.mark.parametrize("entry", PATTERNS, ids=lambda entry: entry["gives"])
def test_every_attribution_pattern_gives_what_its_example_says(entry: dict[str, str]) -> None:
    assert document(entry["example"] + BODY).attributed_to == entry["gives"]


def test_a_column_is_believed_before_the_text() -> None:
    found = document("date 2018-04-27\n" + BODY, published="2019-01-02T03:04:05", outlet="Xinhua News Agency")
    assert (found.published, found.outlet) == ("2019-01-02", "Xinhua")


def test_an_outlet_that_no_list_knows_is_kept_from_its_column() -> None:
    assert document(BODY, outlet="The Village Voice").outlet == "The Village Voice"


def test_the_address_names_the_outlet_also_below_its_host() -> None:
    assert document(BODY, url="https://en.trend.az/azerbaijan/politics/1.html").outlet == "Trend"


@pytest.mark.parametrize("line", ["31.02.2020", "2020-13-01", "99/99/2020", "May 2020", "version 1.2.2020.4", "", "12"])
def test_what_is_no_day_gives_no_date(line: str) -> None:
    assert find_date(line) is None
