"""What is only talked about: who "discussed ways to uphold the law" takes no stance on it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from workbench.article import Article, Mark, within
from workbench.coding.positions.parting import broken
from workbench.coding.words import words

IDLE = "idle"
COUNTERS = "counters"
TO, BACKING, RAISED_WITHIN = "to", "backing", 7


def hangs_idly(article: Article, marks: list[Mark], cue: Mark) -> bool:
    """Whether a participle hangs on words that take no stance ("discussed how to go on, including upholding …")."""
    told = _is_participle(article, cue) and cue.entry.id != COUNTERS
    last = next(_ruling(article, marks, cue), None) if told else None
    return last is not None and last.entry.get("role") == IDLE and not broken(article, last.end, cue.start)


def is_talked_of(article: Article, marks: list[Mark], cue: Mark) -> bool:
    """Whether a noun or an infinitive is only what was talked about ("discussed how to deepen their commitment to the
    alliance", "discussed ways to sail together in support of the law").
    """
    hanging = article.lowers[cue.start] in words("positions", "hanging") or article.lowers[cue.start - 1] == TO
    return hanging and cue.entry.id != COUNTERS and _is_discussed(article, marks, cue)


def only_worries(article: Article, cue: Mark) -> bool:
    """Whether it was only discussed how a threat can be met ("discussed ways to counter the threat posed by Togo"),
    which worries those who did.
    """
    if cue.entry.id != COUNTERS:
        return False
    start = article.sentence_at(cue.start).start
    return _is_discussed(article, within(article.marks["positions"], start, cue.start), cue)


def only_raised(article: Article, cue: Mark) -> bool:
    """Whether somebody's support is only what others bring up ("discussed Togo's support for", "citing Togo as")."""
    before = article.lowers[max(0, cue.start - RAISED_WITHIN) : cue.start]
    return cue.entry.id == BACKING and not words("positions", "raising").isdisjoint(before)


def _is_discussed(article: Article, marks: list[Mark], cue: Mark) -> bool:
    idle = takewhile(lambda mark: mark.entry.get("role") == IDLE, _ruling(article, marks, cue))
    return any(not words("positions", "talked_of").isdisjoint(article.lowers[one.start : one.end]) for one in idle)


def _ruling(article: Article, marks: list[Mark], cue: Mark) -> Iterator[Mark]:
    """The verbs before a cue that it may hang on, the nearest first."""
    before = reversed([mark for mark in marks if mark.end <= cue.start])
    return (mark for mark in before if mark.entry.get("role") in (IDLE, "asserts") or _is_finite(article, mark))


def _is_finite(article: Article, mark: Mark) -> bool:
    """Whether a cue is a verb of its own: no participle, no "to follow", "in support of" or "the unlawful"."""
    if mark.entry.get("role") != "stance" or mark.entry.get("asserted") or _is_participle(article, mark):
        return False
    before = article.lowers[mark.start - 1]
    if before == TO or article.lowers[mark.start] in words("positions", "hanging"):
        return False
    return mark.group == "before" or before in words("positions", "copulas")


def _is_participle(article: Article, cue: Mark) -> bool:
    """ "upholding", "working to"."""
    return article.lowers[cue.start].endswith("ing") or article.lowers[cue.end - 1].endswith("ing")
