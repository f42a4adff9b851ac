"""Whose conflict the passage has told of: "They discussed the crisis in Haiti and called for a settlement"."""

from __future__ import annotations

from workbench.article import Article, Mark, Party, within
from workbench.coding.positions.codes import issue_code_of
from workbench.coding.positions.naming import NOBODY, Abouts, codes_of, is_land
from workbench.coding.words import words

LED_WITHIN = 5  # tokens from "fighting" to the state that it is in ("in the east of")
NUCLEAR_WITHIN = 2  # sentences before
PROGRAMME = "nuclear_programme"
OWNED_WITHIN = 3  # tokens from a state to its "war"


def troubled_before(article: Article, issue: Mark) -> Abouts:
    """The state whose trouble the paragraph has named last before an issue, or that alone the article has; nobody where
    that is one between states, empty where there is none.
    """
    start = article.paragraph_start(article.sentence_at(issue.start))
    here = _troubled(article, start, issue.start)
    if here:
        return here[-1]
    told = set(_troubled(article, 0, start))
    return told.pop() if len(told) == 1 else ()


def nuclear_before(article: Article, issue: Mark, holder: str) -> Abouts:
    """The state whose nuclear programme the sentences before an issue are about; empty where there is none."""
    sentence = article.sentence_at(issue.start)
    start = article.sentence_starts[max(0, sentence.number - NUCLEAR_WITHIN)]
    for mark in reversed(within(article.marks["positions"], start, issue.start)):
        if mark.group == "objects" and issue_code_of(mark) == PROGRAMME:
            opening = article.sentence_at(mark.start).start
            named = [party for party in within(article.parties, opening, mark.start) if party.code != holder]
            return codes_of(named[-1:], but=holder) if named else ()
    return ()


def _troubled(article: Article, start: int, end: int) -> list[Abouts]:
    """Of every trouble that some tokens name, in the order of its states, the state that it is in, or nobody."""
    if words("positions", "troubles").isdisjoint(article.lowers[start:end]):
        return []
    told = (_trouble_of(article, party) for party in within(article.parties, start, end))
    return [whose for whose in told if whose]


def _trouble_of(article: Article, party: Party) -> Abouts:
    """A state that has trouble, nobody where it has it with another state; empty where it has none."""
    if party.group == "organisation" or is_land(party):
        return ()
    alone: Abouts = (party.code,)
    before = article.lowers[max(0, party.start - LED_WITHIN) : party.start]
    at = next((at for at in range(len(before) - 1, -1, -1) if _is_trouble(before[at])), None)
    if at is not None and _is_whole(before[at:]):
        if _is_with(before[at + 1 :]):
            return NOBODY
        return () if words("positions", "locatives").isdisjoint(before[at + 1 :]) else alone
    after = article.lowers[party.end : party.end + OWNED_WITHIN + 1]
    own = next((at for at, word in enumerate(after[:-1]) if _is_trouble(word)), None)
    if own is None or not _is_whole(after[:own]):
        return ()
    return NOBODY if _is_with(after[own + 1 :]) else alone


def _is_trouble(word: str) -> bool:
    return word in words("positions", "troubles")


def _is_whole(between: list[str]) -> bool:
    return words("positions", "parting").isdisjoint(between)


def _is_with(behind: list[str]) -> bool:
    """Whether those with whom a state has its trouble are told right behind it ("tensions between")."""
    return not words("positions", "against_whom").isdisjoint(behind[:1])
