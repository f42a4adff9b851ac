"""Whatever a document says, shown it is text: nothing in it runs, is set as a formula, or leaves its place."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench import comparison, reading
from workbench.comparison import Scope
from workbench.corpus import Corpus, Unreadable
from workbench.dataset import Dataset
from workbench.reading import element, joined, view
from workbench.records import Coding, Document, Evidence, Interaction, Participant, Position

NASTY = (
    "<script>alert(1)</script> <img src=x onerror=alert(1)> **bold** [link](javascript:alert(1)) &lt;b&gt; "
    "\x1b[31mred\x1b[0m $x^2$ \\(y\\) =HYPERLINK(1) </div></table><style>*{display:none}</style>"
)


class Tags(HTMLParser):
    """Collects the elements and attributes that a browser would see."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.names: list[str] = []
        self.attributes: list[str] = []
        self.text = ""
        self.feed(markup)

    def handle_starttag(self, tag, attrs):
        self.names.append(tag)
        self.attributes.extend(name for name, _ in attrs)

    def handle_data(self, data):
        self.text += data


@pytest.fixture
def nasty() -> Coding:
    evidence = (Evidence(0, len(NASTY), NASTY),)
    person = Participant(NASTY, "CHN", NASTY, NASTY, "minister")
    return Coding(
        Document(NASTY, NASTY, None, NASTY, NASTY, NASTY, NASTY, "0"),
        interactions=(
            Interaction(
                "meeting", "occurred", ("AZE", "CHN"), None, None, NASTY, None, (person,), evidence, NASTY, evidence
            ),
        ),
        positions=(Position("AZE", "supports", "one_china", "CHN", NASTY, evidence, NASTY, evidence),),
    )


@cache
def views_of(coding: Coding) -> dict[str, reading.Html]:
    dataset, scope = Dataset.from_codings([coding]), Scope("AZE", ["CHN"])
    return {
        "article": reading.article(coding),
        "cards": reading.record_cards(coding),
        "card": reading.record_card(coding.interactions[0]),
        "corpus": reading.show(Corpus((coding.document,), (Unreadable(NASTY, "malformed", NASTY),))),
        "document": reading.show(coding.document),
        "coding": reading.show(coding),
        "table": reading.evidence_table(dataset, comparison.counterparts(dataset, scope), NASTY),
        "matrix": reading.evidence_matrix(dataset, comparison.overview(dataset, scope), "facet", "partner", NASTY),
        "sides": reading.side_by_side(dataset, comparison.reciprocity(dataset, scope), "AZE", NASTY),
        "documents": reading.plain_table(comparison.document_list(dataset), NASTY),
        "footer": reading.footer(dataset, note=NASTY),
        "timeline": reading.timeline_view(dataset, scope),
    }


NAMES = [
    "article",
    "cards",
    "card",
    "corpus",
    "document",
    "coding",
    "table",
    "matrix",
    "sides",
    "documents",
    "footer",
    "timeline",
]


@pytest.mark.parametrize("name", NAMES)
def test_no_view_lets_a_document_add_an_element_or_an_event(nasty, name):
    seen = Tags(views_of(nasty)[name].markup)
    assert not {"script", "style", "iframe", "a"} & set(seen.names)
    assert not [attribute for attribute in seen.attributes if attribute.startswith("on")]
    assert seen.names.count("img") == (name == "timeline")


@pytest.mark.parametrize("name", NAMES)
def test_no_view_hands_on_terminal_codes(nasty, name):
    shown = views_of(nasty)[name]
    assert "\x1b" not in shown.markup
    assert "\x1b" not in repr(shown)


@pytest.mark.parametrize("name", NAMES)
def test_every_view_keeps_formulas_from_being_set(nasty, name):
    assert 'tex2jax_ignore mathjax_ignore"' in views_of(nasty)[name].markup


@given(st.text())
def test_any_text_comes_out_as_it_went_in_without_control_characters(text):
    from workbench.reading.html import plain

    seen = Tags(element("p", text).markup)
    assert seen.names == ["p"]
    assert seen.text == plain(text)


@given(st.text())
def test_any_text_stays_inside_its_attribute(text):
    seen = Tags(element("mark", "x", title=text, class_="c").markup)
    assert (seen.names, seen.attributes) == (["mark"], ["title", "class"])


def test_missing_parts_and_attributes_are_left_out():
    assert element("td", None, "a", scope=None).markup == "<td>a</td>"
    assert joined(None, "<", element("b", 1)).markup == "&lt;<b>1</b>"
    assert repr(view("x", text="plain")) == "plain"
