"""Whose something was when the article spoke of it before, and whom "its" means."""

from __future__ import annotations

from workbench.article import Article, Mark, Party, within
from workbench.coding.positions.codes import issue_code_of
from workbench.coding.positions.naming import NAME, named_between
from workbench.coding.words import either, words

SUBJECT_WITHIN = 4
OWNED_WITHIN = 4
TOLD_WITHIN = 120
ITS_WITHIN = 2
GROUPS = "armed_groups"
MENACING = ("threat", "nuclear_programme", "military_presence")
ADJECTIVES = ("able", "al", "ary", "ate", "ful", "ible", "ic", "ical", "ive", "less", "ous", "ly")
SYNONYMS = ("launches", "drills", "assaults")


def told_of_before(article: Article, issue: Mark) -> list[Party]:
    """Whose it was when the article spoke of it before ("condemned the attack" behind "Togo's attack on")."""
    if not _is_pointed_at(article, issue):
        return []
    at = _told_at(article, article.lowers[issue.end - 1], range(issue.start - 2, max(0, issue.start - TOLD_WITHIN), -1))
    return (_author(article, at) if at is not None else []) or _menacing(article, issue)


def _is_pointed_at(article: Article, issue: Mark) -> bool:
    """Whether "the" or "this" leads to an issue, or is its first word ("the aggressive and unlawful attacks")."""
    first = issue.start
    while article.lowers[first - 1] == "and" or article.lowers[first - 1].endswith(ADJECTIVES):
        first -= 1
    return not words("positions", "pointing").isdisjoint(article.lowers[first - 1 : first + 1])


def _author(article: Article, at: int) -> list[Party]:
    """Whose something is by the words around a token that tells of it."""
    if article.lowers[at - 1] in words("positions", "passives"):  # "Lomé was shelled"
        return _by_whom(article, at + 1)
    relative = article.lowers[at + 1] in words("positions", "restrictive")
    return (_by_whom(article, at + 1) if relative else []) or _owning(article, at) or _by_whom(article, at + 1)


def _menacing(article: Article, issue: Mark) -> list[Party]:
    """Whose arms or deeds were told of last before "the threat" ("Togo's missiles worry Mali, which vowed to face the
    threat"); nobody's where those of a group were.
    """
    named = article.lowers[issue.end] in words("positions", "of_menaces")
    if named or article.lowers[issue.end - 1] not in words("positions", "menaces"):
        return []
    start = article.sentence_starts[max(0, article.sentence_at(issue.start).number - 1)]
    for mark in reversed(within(article.marks["positions"], start, issue.start)):
        if mark.entry.id == GROUPS:
            return []
        owners = within(article.parties, mark.start - OWNED_WITHIN, mark.start)[-1:]
        if owners and mark.group == "objects" and issue_code_of(mark) in MENACING:
            return owners
    return []


def _by_whom(article: Article, token: int) -> list[Party]:
    """Who did what is told of before a token ("launches by Togo", "the drills that Togo held")."""
    if article.lowers[token] not in either("positions", "doing", "restrictive"):
        return []
    return within(article.parties, token + 1, token + SUBJECT_WITHIN)[:1]


def said_before(article: Article, issue: Mark) -> list[str]:
    """Whose it was when the article spoke of it before ("the launch is a threat" behind "Togo's launch")."""
    start = issue.start - SUBJECT_WITHIN
    unpointed = words("positions", "pointing").isdisjoint(article.lowers[max(0, start) : issue.start - 1])
    if unpointed or within(article.parties, start, issue.start):
        return []
    at = _told_at(article, article.lowers[issue.start - 1], range(start, 0, -1))
    return [party.code for party in _owning(article, at)] if at is not None else []


def _told_at(article: Article, noun: str, before: range) -> int | None:
    """Where a noun was told last among the tokens `before`, or what is the same ("the tests" behind "launches")."""
    alike = (words("positions", name) for name in SYNONYMS)
    same = next((nouns for nouns in alike if noun in nouns), {noun})
    return next((at for at in before if article.lowers[at] in same), None)


def _owning(article: Article, noun: int) -> list[Party]:
    """Whose it is by what stands before a noun ("Togo's launch"), or who did it ("which Togo launched")."""
    start = article.sentence_at(noun).start
    if article.lowers[noun - 1] in words("positions", "their"):  # "broke with Togo over its raids"
        return [party for party in named_between(article, start, noun)[-1:] if party.start > start + SUBJECT_WITHIN]
    named = named_between(article, max(start, noun - NAME), noun)[-1:]
    return [party for party in named if party.end == noun or party.start >= noun - OWNED_WITHIN]


def meant_by_its(article: Article, issue: Mark, holder: str) -> list[Party]:
    """Whom "its" before an issue means: the last party named before but the holder, in a list of one or none."""
    if words("positions", "their").isdisjoint(article.lowers[max(0, issue.start - ITS_WITHIN) : issue.start]):
        return []
    parties = named_between(article, article.sentence_at(issue.start).start, issue.start)
    meant = [party for party in parties if party.code != holder][-1:]
    groups = [mark for mark in within(article.marks["positions"], 0, issue.start) if mark.entry.id == GROUPS]
    nearer = bool(meant and groups) and groups[-1].start >= meant[0].end
    return [] if nearer else meant  # "their support to Togo, and condemn the rebels and their attacks"
