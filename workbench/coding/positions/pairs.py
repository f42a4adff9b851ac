"""Words that are an issue beside a second one only: "deliveries" with "tanks", "settlement" with "peaceful"."""

from __future__ import annotations

from workbench.article import Article, Mark
from workbench.coding.words import words

BEFORE = 4
AFTER = 7
MANNER = 7


def completed(article: Article) -> list[Mark]:
    """The marks of the room, without those that lack the second word which makes them an issue or a cue."""
    found = (_whole(article.lowers, mark) for mark in article.marks["positions"])
    return [mark for mark in found if mark is not None]


def _whole(lowers: list[str], mark: Mark) -> Mark | None:
    """A mark with the second word that it lacks, if it lacks one; None where none stands near."""
    if "beside" in mark.entry.attributes:
        return mark if _is_complete(lowers, mark) else None
    return mark if "until" not in mark.entry.attributes else _extended(lowers, mark)


def _extended(lowers: list[str], mark: Mark) -> Mark | None:
    """A cue up to its preposition, where only adverbs or when, where and how it is said part the two.

    "called in a joint statement for", "adheres firmly to", "stands only for".
    """
    last, leads = mark.entry.attributes["until"], words("positions", "manner")
    between = lowers[mark.end : mark.end + MANNER]
    at = between.index(last) if last in between else 0
    if not at or not (between[0] in leads or between[0].endswith("ly")):
        return None
    return (
        None if words("positions", "manner_ends").intersection(between[:at]) else mark._replace(end=mark.end + at + 1)
    )


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
