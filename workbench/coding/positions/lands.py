"""Whose land a stance is about: "the sovereignty of X", one's own, that country's, each other's."""

from __future__ import annotations

from workbench.article import Article, Mark, within
from workbench.coding.positions.naming import (
    NOBODY,
    Abouts,
    codes_of,
    is_land,
    nearest,
    owned_after,
    owner_before,
    parties_after,
    parties_in_sentence,
    region_in_sentence,
)
from workbench.coding.positions.partners import BILATERAL, partner
from workbench.coding.positions.stances import Stance
from workbench.coding.positions.subjects import clause_before
from workbench.coding.words import words

NEAR = 14
GENERAL_WITHIN = 4
RIGHT_AFTER = 2


def owner(article: Article, stance: Stance, holder: str) -> Abouts:
    """Whose territory it is; one's own only where it is pledged to be kept, not where it is told as a fact."""
    found = _land_of(article, stance, holder)
    told = stance.cue.entry.id == "upholds" and not _pledged(article, stance.cue)
    return tuple(code for code in found if code != holder) if told else found


def _pledged(article: Article, cue: Mark) -> bool:
    """Whether what a cue says is pledged ("will safeguard", "took measures to protect")."""
    before = article.lowers[max(0, cue.start - GENERAL_WITHIN) : cue.start]
    return not words("positions", "pledging").isdisjoint(before)


def _land_of(article: Article, stance: Stance, holder: str) -> Abouts:
    """Whose territory it is: "the sovereignty of X", "X's", else the other side's; that "of all states" is nobody's."""
    issue = stance.issue
    owned = [party for party in owned_after(article, issue) if party.group != "organisation" and not is_land(party)]
    if owned:
        return codes_of(owned, but=None)
    theirs = not words("positions", "their").isdisjoint(article.lowers[issue.start - 1 : issue.start])
    after = [] if theirs else parties_after(article, issue)
    before = owner_before(article, stance)
    claimed = before is None and any(is_land(party) for party in after[:1])
    if claimed and holder in words("positions", "claimants"):
        return (holder,)
    following = article.lowers[issue.end : min(issue.end + GENERAL_WITHIN, article.sentence_at(issue.start).end)]
    if _is_mutual(article, stance):
        return tuple(other for other in stance.holders if other != holder)
    if not words("positions", "each").isdisjoint(following):
        return partner(article, stance, holder)
    if following[:1] == ["of"] and not words("positions", "general").isdisjoint(following):
        return NOBODY
    around = [before] if before else after
    named = [party for party in around if party.group != "organisation" and not is_land(party)]
    if stance.cue.entry.get("own") and not (before or owned):
        return () if holder in words("positions", "organisations") else (holder,)
    region = region_in_sentence(article, issue, reach=RIGHT_AFTER) if issue.entry.get("inverse") else ()
    if not named and _guards_own(article, stance, holder):
        return (holder,)
    backed = within(article.parties, stance.cue.end, issue.start)[:1]
    if not named and backed and article.lowers[backed[0].end] in words("positions", "backed_in"):
        return codes_of(backed, but=holder)
    disputed = region_in_sentence(article, issue)
    told = region or codes_of(named[:1], but=None) or (() if disputed == NOBODY else disputed)
    pointing = following[:1] == ["of"] and not words("positions", "country").isdisjoint(following)
    if not told and (
        pointing or not words("positions", "their").isdisjoint([article.lowers[issue.start - 1], *following])
    ):
        states = [party for party in parties_in_sentence(article, issue.start) if party.group != "organisation"]
        told = nearest([party for party in states if party.code != holder], issue, NEAR)
    if told:
        return told
    others = partner(article, stance, holder)
    return others if len(others) < BILATERAL else NOBODY


def _is_mutual(article: Article, stance: Stance) -> bool:
    """Whether several back each other in it ("their mutual support for", "respect each other's")."""
    near = article.lowers[max(0, stance.cue.start - RIGHT_AFTER) : stance.issue.start]
    return len(stance.holders) > 1 and not words("positions", "mutual").isdisjoint(near)


def _guards_own(article: Article, stance: Stance, holder: str) -> bool:
    """Whether it is the holder's own that is kept ("will safeguard its sovereignty", no other state in the clause)."""
    issue = stance.issue
    near = article.lowers[max(0, issue.start - GENERAL_WITHIN) : issue.start]
    if stance.cue.entry.id != "upholds" or words("positions", "own_land").isdisjoint(near):
        return False
    clause = within(article.parties, clause_before(article, issue.start)[0], issue.start)
    return {party.code for party in clause} <= {holder}
