"""Who is called on, wanted or expected to do something."""

from __future__ import annotations

from workbench.article import Article, Mark, Party, within
from workbench.coding.positions.naming import NOBODY, Abouts, codes_of, in_row, subjects
from workbench.coding.positions.stances import Stance
from workbench.coding.words import words

WANTED_WITHIN = 8
WANTED_TO = 4
ASSERTS = "asserts"
OBLIGES = "obliges"


def called_on(article: Article, issue: Mark, *, listed: bool = False) -> list[Party]:
    """The party that is called on before an issue ("urged X to abide by"), alone or `listed` with others; or none.

    Not where something else is stressed behind it ("urged X to stop, and underscored the importance of").
    """
    marks = within(article.marks["positions"], article.sentence_at(issue.start).start, issue.start)
    calls = [mark for mark in marks if mark.entry.get("calls")]
    anew = bool(calls) and any(mark.entry.get("role") == ASSERTS for mark in marks if mark.start >= calls[-1].end)
    parties = within(article.parties, calls[-1].end, issue.start) if calls and not anew else []
    if not parties or parties[0].start > calls[-1].end + 1:
        return _wanted_of(article, issue)
    if prevailing := _to_prevail_on(article, parties, issue):
        return prevailing
    return in_row(article, parties) if listed else parties[:1]


def _to_prevail_on(article: Article, parties: list[Party], issue: Mark) -> list[Party]:
    """Whom somebody is called on to talk into it ("urged Togo to use its sway over Mali to press it to")."""
    between = range(parties[0].end, issue.start)
    pressed = [at for at in between if article.lowers[at] in words("positions", "prevailing")]
    if not pressed:
        return []
    behind = [party for party in parties[1:] if party.start <= pressed[-1] + 2]
    return behind[-1:]


def _wanted_of(article: Article, issue: Mark) -> list[Party]:
    """The party of whom an issue is wanted right behind it ("called for Togo to withdraw its troops")."""
    before = within(article.parties, max(0, issue.start - WANTED_WITHIN), issue.start)
    return [
        party
        for party in before
        if article.lowers[party.end] == "to"
        and issue.start - party.end <= WANTED_TO
        and (article.lead_in(party.start) == "for" or _is_expected(article, party))
    ]


def _is_expected(article: Article, party: Party) -> bool:
    """Whether a party is expected or wanted to do something ("expects Togo to begin withdrawing")."""
    return article.lead_in(party.start) in words("positions", "expecting")


def addressee(article: Article, stance: Stance, holder: str) -> Abouts:
    """Who is called on to heed it ("urged X to abide by", "X must heed"), else nobody in particular."""
    told = codes_of(called_on(article, stance.issue), but=holder)
    due = stance.cue.entry.id == OBLIGES and stance.cue.group == "before"
    obliged = subjects(article, stance.cue) if due else []
    return told or tuple(code for code in obliged if code != holder)[:1] or NOBODY
