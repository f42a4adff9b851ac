"""Words that are an issue beside a second one only: "deliveries" with "tanks", "settlement" with "peaceful"."""

from __future__ import annotations

from workbench.article import Article, Mark
from workbench.coding.words import words

BEFORE = 4
AFTER = 7


def completed(article: Article) -> list[Mark]:
    """The marks of the room, without those that lack the second word which makes them an issue."""
    marks = article.marks["positions"]
    return [mark for mark in marks if "beside" not in mark.entry.attributes or _is_complete(article.lowers, mark)]


def _is_complete(lowers: list[str], mark: Mark) -> bool:
    """Whether a word wanted stands near a mark; a full stop parts them, so that no sentence need be looked up."""
    second = _wanted(mark)
    after = lowers[mark.end : mark.end + AFTER]
    before = [word for word in lowers[max(0, mark.start - BEFORE) : mark.start][::-1] if word != "and"]
    return _stands_in(after, second) or _stands_in(before, second)


def _wanted(mark: Mark) -> frozenset[str]:
    lists = [words("positions", "beside", name) for name in mark.entry.attributes["beside"]]
    return lists[0] if len(lists) == 1 else frozenset().union(*lists)


def _stands_in(near: list[str], second: frozenset[str]) -> bool:
    """Whether one of the words wanted comes before a word that parts them."""
    if second.isdisjoint(near):
        return False
    first = next(at for at, word in enumerate(near) if word in second)
    return words("positions", "beside", "parts").isdisjoint(near[:first])
