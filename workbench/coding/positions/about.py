"""Whose matter a stance is about."""

from __future__ import annotations

from workbench.article import Article, Mark, Party, within
from workbench.coding.sides import sides_at

OWNER_REACH = 6
NAMED_REACH = 12


def about_of(article: Article, issue: Mark, holder: str) -> str | None:
    """The party that a stance is about, by the way its issue says (see this room's lexicon); None where none is meant."""
    way = issue.entry.get("about", "none")
    if way == "owner":
        return _owner(article, issue) or _partner(article, issue, holder)
    if way == "named":
        return _named(article, issue, holder)
    if way == "partner":
        return _partner(article, issue, holder)
    return None if way == "none" else str(way)


def _owner(article: Article, issue: Mark) -> str | None:
    after = within(article.parties, issue.end, issue.end + OWNER_REACH)
    if after and "of" in article.lowers[issue.end : after[0].start]:
        return after[0].code
    before = within(article.parties, issue.start - 4, issue.start)
    return before[-1].code if before else None


def _named(article: Article, issue: Mark, holder: str) -> str | None:
    sentence = article.sentence_at(issue.start)
    parties = [party for party in within(article.parties, sentence.start, sentence.end) if party.code != holder]
    near = [party for party in parties if _gap(party, issue) <= NAMED_REACH]
    best = min(near, key=lambda party: _gap(party, issue), default=None)
    return best.code if best else None


def _gap(party: Party, issue: Mark) -> int:
    return party.start - issue.end if party.start >= issue.end else issue.start - party.end


def _partner(article: Article, issue: Mark, holder: str) -> str | None:
    sentence = article.sentence_at(issue.start)
    named = [party.code for party in within(article.parties, sentence.start, sentence.end) if party.code != holder]
    sides = [side for side in sides_at(article, issue.start) if side != holder]
    both = [code for code in named if code in sides]
    return both[0] if both else sides[0] if len(sides) == 1 else named[0] if len(set(named)) == 1 else None
