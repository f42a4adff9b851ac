"""Whose conflict is to be settled, or which one two states would settle."""

from __future__ import annotations

from workbench.article import Article, within
from workbench.coding.positions.disputed import region_in_sentence
from workbench.coding.positions.naming import NOBODY, Abouts, parties_after
from workbench.coding.positions.regions import is_named, of_any, place_of_conflict
from workbench.coding.positions.stances import Stance
from workbench.coding.words import words

PAPER_WITHIN = 14  # tokens from "negotiations" to a paper
BORDER_WITHIN = 4
MEDIATES = "upholds"
ANSWER = "answer"


def conflict(article: Article, stance: Stance, holder: str) -> Abouts:
    """Whose conflict is to be settled; one that the passage does not name is none in particular."""
    if of_any(article, stance.issue) or _on_a_paper(article, stance):
        return ()
    if _at_border(article, stance):
        return NOBODY
    if named := _by_its_answer(article, stance):
        return (named,)
    found = place_of_conflict(article, stance, holder)
    if found == (holder,) and stance.cue.entry.id == MEDIATES and not region_in_sentence(article, stance.issue):
        return NOBODY  # "offered to help settle the border question"
    theirs = len(stance.holders) > 1 and set(stance.holders).issuperset(found)
    if theirs and not region_in_sentence(article, stance.issue):
        return NOBODY  # a quarrel of those who want it settled
    return () if found == NOBODY and not is_named(article, stance) else found


def _by_its_answer(article: Article, stance: Stance) -> str | None:
    """Whose conflict it is by the answer told of behind it ("no peace in the region without a two-state solution")."""
    end = article.sentence_at(stance.issue.start).end
    told = within(article.marks["positions"], stance.issue.end, end)
    if any(mark.entry.get("about") == ANSWER for mark in told):
        return answer(article, stance, "")[0]
    return next((code for mark in told if (code := mark.entry.get("about")) in words("positions", "answered")), None)


def _at_border(article: Article, stance: Stance) -> bool:
    """Whether it is a quarrel over a border, which is between two states ("told X that border issues must be")."""
    if region_in_sentence(article, stance.issue):
        return False
    first, last = sorted((stance.cue, stance.issue))
    near = article.lowers[max(0, first.start - BORDER_WITHIN) : last.end + BORDER_WITHIN]
    return not words("positions", "border_quarrels").isdisjoint(near)


def answer(article: Article, stance: Stance, holder: str) -> Abouts:
    """Whose conflict two states would settle: that of a divided island where the passage is on it, else in PSE."""
    issue, sentence = stance.issue, article.sentence_at(stance.issue.start)
    start = article.sentence_starts[max(0, sentence.number - 2)]
    regions = {mark.entry.get("about") for mark in within(article.marks["positions"], start, sentence.end)}
    placed = {party.code for party in parties_after(article, issue)[:1] if party.start <= issue.end + 2}
    return tuple(sorted((regions | placed) & words("positions", "divided") or words("positions", "answered")))


def _on_a_paper(article: Article, stance: Stance) -> bool:
    """Whether only a document is negotiated ("hopes to wrap up negotiations with Togo over a defence pact")."""
    if article.lowers[stance.issue.start] != "negotiations":
        return False
    end = min(stance.issue.end + PAPER_WITHIN, article.sentence_at(stance.issue.start).end)
    return any(mark.group == "nouns" for mark in within(article.marks["instruments"], stance.issue.end, end))
