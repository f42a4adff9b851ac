"""Arms and relief that one state hands over to another: a field of the two, whatever else is told of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from workbench.article import Article, Mark, Sentence, within
from workbench.coding.sides import concerns
from workbench.coding.spheres.frames import Framed
from workbench.coding.spheres.selling import may_be_sold
from workbench.coding.words import words
from workbench.parties import PAIR
from workbench.records import Evidence

HANDED = "handed"
ARMS, RELIEF, SKIES = "military_technical", "humanitarian", "air_defence"


def handed_over(article: Article) -> Iterator[tuple[str, tuple[str, ...], Evidence, Framed]]:
    """The fields of the transfers that the article tells of, each with its two states and what tells of it."""
    for record in article.interactions:
        if record.kind != "transfer" or record.status == "cancelled" or len(record.countries) != PAIR:
            continue
        if not concerns(article, record.countries):
            continue
        for evidence in record.evidence:
            sentence = _sentence(article, evidence)
            marks = within(article.marks["spheres"], sentence.start, sentence.end)
            for code, mark in _goods(article, sentence, marks):
                yield code, record.countries, evidence, Framed(mark, mark, HANDED)


def _sentence(article: Article, evidence: Evidence) -> Sentence:
    return article.sentence_at(max(0, bisect_right(article.offsets, evidence.start) - 1))


def _goods(article: Article, sentence: Sentence, marks: list[Mark]) -> list[tuple[str, Mark]]:
    """Arms, and whether they guard the skies, or else relief; nothing where a sentence names neither."""
    arms = [mark for mark in marks if may_be_sold(mark)]
    skies = [(SKIES, mark) for mark in arms if mark.entry.id == SKIES]
    if arms:
        return [(ARMS, arms[0]), *skies[:1]]
    relief = words("spheres", "relief").isdisjoint(article.lowers[sentence.start : sentence.end])
    return [] if relief or not marks else [(RELIEF, marks[0])]
