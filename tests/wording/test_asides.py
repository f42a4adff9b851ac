"""What a newsroom puts in by the way changes nothing of what is read."""

from __future__ import annotations

import re

import pytest

from workbench.article import Article
from workbench.lexicon import load_all
from workbench.records import Document
from workbench.wording import Reader, Vocabulary

PLAIN = "General Mensah met Minister Holm in Accra. The two sides signed a treaty."


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(Vocabulary(load_all()))


def _read(reader: Reader, text: str) -> Article:
    return reader(Document("told", text))


@pytest.mark.parametrize(
    "told",
    [
        "General Mensah, for his part, met Minister Holm in Accra. The two sides signed a treaty.",
        "General Mensah (pictured, left) met Minister Holm [photo] in Accra. The two sides signed a treaty.",
        "Meanwhile, in turn, General Mensah met Minister Holm in Accra. The two sides signed a treaty.",
        "General Mensah met, among others, Minister Holm in Accra. In this context, The two sides signed a treaty.",
        "General Mensah for his part once again met Minister Holm in Accra. The two sides in turn signed a treaty.",
        "General Mensah met Minister Holm in Accra, the statement said. The two sides signed a treaty, it added.",
    ],
)
def test_what_is_told_by_the_way_is_not_read(reader: Reader, told: str) -> None:
    plain, article = _read(reader, PLAIN), _read(reader, told)
    assert article.words == plain.words
    assert article.sentences == plain.sentences
    assert [mark for marks in article.marks.values() for mark in marks] == [
        mark for marks in plain.marks.values() for mark in marks
    ]


@pytest.mark.parametrize(
    "told",
    [
        "General Mensah, for his part, met Minister Holm.",
        "Meanwhile, General Mensah met Minister Holm.",
        "General Mensah met Minister Holm, for his part.",
    ],
)
def test_what_is_told_by_the_way_still_stands_in_the_evidence(reader: Reader, told: str) -> None:
    article = _read(reader, f"The guests came. {told} They left.")
    assert article.sentence_evidence(article.words.index("Mensah")).quote == told


@pytest.mark.parametrize(
    "told",
    [
        "However long it takes, they will meet.",
        "He met General Mensah (commander) and, in particular (or so he said).",
        "The statement said that they met.",
        "He took part and is in turning.",
    ],
)
def test_what_belongs_to_its_sentence_is_read(reader: Reader, told: str) -> None:
    assert [word for word in _read(reader, told).words if word.isalpha()] == re.findall(r"\w+", told)


def test_a_conjunction_of_several_words_reads_as_and_where_it_stands(reader: Reader) -> None:
    told = "As well as Peru, Chile as well as Fiji and also Mali signed."
    article = _read(reader, told)
    plain = _read(reader, "As well as Peru, Chile and Fiji and Mali signed.")
    assert article.lowers == plain.lowers
    assert article.text_of(6, 8) == "as well as Fiji"
    assert article.sentence_evidence(0).quote == told
