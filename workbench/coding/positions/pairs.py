"""Words that are an issue beside a second one only: "deliveries" with "tanks", "settlement" with "peaceful"."""

from __future__ import annotations

from workbench.article import Article, Mark
from workbench.coding.words import words

BEFORE = 4
AFTER = 7


def completed(article: Article) -> list[Mark]:
    """The marks of the room, without those that lack the second word which makes them an issue."""
    return [mark for mark in article.marks["positions"] if _is_complete(article, mark)]


def _is_complete(article: Article, mark: Mark) -> bool:
    lists = mark.entry.get("beside")
    if lists is None:
        return True
    sentence = article.sentence_at(mark.start)
    after = article.lowers[mark.end : min(sentence.end, mark.end + AFTER)]
    before = article.lowers[max(sentence.start, mark.start - BEFORE) : mark.start]
    return any(_stands_in(near, words("positions", "beside", name)) for name in lists for near in (after, before[::-1]))


def _stands_in(near: list[str], second: frozenset[str]) -> bool:
    """Whether one of the words wanted comes before a word that parts them."""
    if second.isdisjoint(near):
        return False
    first = next(at for at, word in enumerate(near) if word in second)
    return words("positions", "beside", "parts").isdisjoint(near[:first])
