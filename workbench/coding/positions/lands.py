"""Whose land a stance is about: "the sovereignty of X", one's own, that country's, each other's."""

from __future__ import annotations

from collections.abc import Callable

from workbench.article import Article, Mark, Party, within
from workbench.coding.positions.codes import issue_code_of
from workbench.coding.positions.disputed import region_in_sentence
from workbench.coding.positions.naming import (
    NOBODY,
    Abouts,
    codes_of,
    in_row,
    is_land,
    nearest,
    owned_after,
    owner_before,
    parties_after,
    parties_in_sentence,
)
from workbench.coding.positions.partners import BILATERAL, partner
from workbench.coding.positions.stances import Stance
from workbench.coding.positions.subjects import clause_before
from workbench.coding.words import words

NEAR = 14
GENERAL_WITHIN = 4
GENERAL_LAW = frozenset(("international_law", "freedom_of_navigation"))
RIGHT_AFTER = 2
NATION_BEFORE = 3  # tokens from "the country's" to what it has
BROKEN = "broken"
AS_IT_DOES = (["as", "it"], ["as", "they"], ["while", "it"], ["while", "they"])


def owner(article: Article, stance: Stance, holder: str) -> Abouts:
    """Whose territory it is, as the first way tells that finds it, else the other side's.

    One's own only where it is pledged to be kept, not where it is told as a fact.
    """
    before = owner_before(article, stance)
    if before is not None and before.group == "organisation":
        return ()  # "its support for ASEAN's unity"
    ways = (way(article, stance, holder) for way in (WAYS[:-1] if "general" in stance.issue.entry.attributes else WAYS))
    found = next((told for told in ways if told is not None), NOBODY)
    told = stance.cue.entry.id == "upholds" and not _pledged(article, stance.cue)
    return tuple(code for code in found if code != holder) if told else found


def claimant(article: Article, stance: Stance, holder: str) -> Abouts:
    """Whose claim it is: another's whom the words before name as its owner ("backs Togo's right to its waters")."""
    before = within(article.parties, stance.cue.end, stance.issue.start)
    owners = [party for party in before if article.lowers[party.end] in words("sides", "possessives")]
    return codes_of(owners[-1:], but=holder) or (holder,)


def _pledged(article: Article, cue: Mark) -> bool:
    """Whether what a cue says is pledged ("will safeguard", "took measures to protect")."""
    before = article.lowers[max(0, cue.start - GENERAL_WITHIN) : cue.start]
    return not words("positions", "pledging").isdisjoint(before)


def _named_owner(article: Article, stance: Stance, holder: str) -> Abouts | None:
    """ "the sovereignty of Togo and Fiji"."""
    return codes_of(_states(owned_after(article, stance.issue)), but=None) or None


def _claimed(article: Article, stance: Stance, holder: str) -> Abouts | None:
    """ "sovereignty over the Falklands", "over the Aegean islands": the holder's, who claims them."""
    if owner_before(article, stance) is not None:
        return None
    if article.lowers[stance.issue.end - 1] == "over" and region_in_sentence(article, stance.issue, reach=RIGHT_AFTER):
        return (holder,)
    claimed = any(is_land(party) for party in _after(article, stance)[:1])
    return (holder,) if claimed and holder in words("positions", "claimants") else None


def _each_others(article: Article, stance: Stance, holder: str) -> Abouts | None:
    """ "respect each other's sovereignty", "their mutual support for"."""
    near = article.lowers[max(0, stance.cue.start - RIGHT_AFTER) : stance.issue.start]
    mutual = len(stance.holders) > 1 and not words("positions", "mutual").isdisjoint(near)
    return tuple(other for other in stance.holders if other != holder) if mutual else None


def _of_both(article: Article, stance: Stance, holder: str) -> Abouts | None:
    """ "the sovereignty of both": the other side's, or that of the two just named ("peace in Mali and Chad")."""
    if words("positions", "each").isdisjoint(_following(article, stance.issue)):
        return None
    named = parties_in_sentence(article, stance.issue.start)
    pair = in_row(article, [party for party in named if party.end <= stance.issue.start][-BILATERAL:])
    theirs = codes_of(pair, but=None)
    return theirs if len(theirs) == BILATERAL and holder not in theirs else partner(article, stance, holder)


def _of_all(article: Article, stance: Stance, holder: str) -> Abouts | None:
    """ "the sovereignty of all states": nobody's."""
    following = _following(article, stance.issue)
    return NOBODY if following[:1] == ["of"] and not words("positions", "general").isdisjoint(following) else None


def _ones_own(article: Article, stance: Stance, holder: str) -> Abouts | None:
    """ "will fight for its soil"; not where another's is named right before."""
    while_it = article.lowers[stance.cue.start - 2 : stance.cue.start] in AS_IT_DOES  # "stand by Togo as it fights for"
    if not stance.cue.entry.get("own") or while_it or owner_before(article, stance):
        return None
    return () if holder in words("positions", "organisations") else (holder,)


def _guarded(article: Article, stance: Stance, holder: str) -> Abouts | None:
    """ "will safeguard its sovereignty", "Togo is keen on its sovereignty": the holder's own, who alone is named."""
    issue = stance.issue
    near = article.lowers[max(0, issue.start - GENERAL_WITHIN) : issue.start]
    if _around(article, stance) or words("positions", "own_land").isdisjoint(near):
        return None
    clause = within(article.parties, clause_before(article, issue.start)[0], issue.start)
    named = {party.code for party in clause}
    return (holder,) if named == {holder} or (not named and stance.cue.entry.id == "upholds") else None


def _backed(article: Article, stance: Stance, holder: str) -> Abouts | None:
    """ "supports Togo in defending its sovereignty"."""
    backed = within(article.parties, stance.cue.end, stance.issue.start)[:1]
    led = bool(backed) and article.lowers[backed[0].end] in words("positions", "backed_in")
    return codes_of(backed, but=holder) if led and not _around(article, stance) else None


def _told(article: Article, stance: Stance, holder: str) -> Abouts | None:
    """The state named beside it, or that of a disputed region."""
    inverse = stance.issue.entry.get("inverse")
    region = region_in_sentence(article, stance.issue, reach=RIGHT_AFTER) if inverse else ()
    disputed = region_in_sentence(article, stance.issue)
    around = codes_of(_around(article, stance)[:1], but=None)
    return region or around or (() if disputed == NOBODY else disputed) or None


def _violated(article: Article, stance: Stance, holder: str) -> Abouts | None:
    """ "Togo has violated its sovereignty": the holder's, who says so of another."""
    issue = stance.issue
    if stance.cue.entry.id != BROKEN or article.lowers[issue.start - 1] not in words("positions", "their"):
        return None
    doers = within(article.parties, clause_before(article, stance.cue.start)[0], stance.cue.start)
    return (holder,) if doers and holder not in {party.code for party in doers} else None


def _pointed_at(article: Article, stance: Stance, holder: str) -> Abouts | None:
    """ "its sovereignty", "the integrity of that country", "the country's": the nearest other state of the sentence."""
    issue, following = stance.issue, _following(article, stance.issue)
    noun, owning = article.lowers[issue.start - 2 : issue.start] or ["", ""]
    owned = noun in words("positions", "country") and owning in words("sides", "possessives")
    pointing = owned or (following[:1] == ["of"] and not words("positions", "country").isdisjoint(following))
    if not pointing and words("positions", "their").isdisjoint([article.lowers[issue.start - 1], *following]):
        return None
    states = [party for party in parties_in_sentence(article, issue.start) if party.group != "organisation"]
    others = [party for party in states if party.code != holder]
    if owned and article.lowers[issue.start - NATION_BEFORE] == "the" and not others:
        # "will safeguard the country's sovereignty", where no other country is named; respect for it is nobody's
        return (holder,) if stance.cue.entry.id == "upholds" else ()
    return nearest(others, issue, NEAR) or None


def _as_principle(article: Article, stance: Stance, holder: str) -> Abouts | None:
    """ "the principles of sovereignty and territorial integrity", "respect for the law and sovereignty": nobody's."""
    near = article.lowers[max(0, stance.issue.start - GENERAL_WITHIN) : stance.issue.start]
    sentence = article.sentence_at(stance.issue.start)
    told = within(article.marks["positions"], sentence.start, sentence.end)
    beside = any(issue_code_of(mark) in GENERAL_LAW for mark in told if mark.group == "objects")
    return NOBODY if "principles" in near or beside else None


def _other_sides(article: Article, stance: Stance, holder: str) -> Abouts:
    """The other side's; of several nobody's in particular."""
    others = partner(article, stance, holder)
    return others if len(others) < BILATERAL else NOBODY


def _following(article: Article, issue: Mark) -> list[str]:
    return article.lowers[issue.end : min(issue.end + GENERAL_WITHIN, article.sentence_at(issue.start).end)]


def _after(article: Article, stance: Stance) -> list[Party]:
    """The parties soon after it; none where "its" tells that its owner was named before."""
    issue = stance.issue
    return [] if article.lowers[issue.start - 1] in words("positions", "their") else parties_after(article, issue)


def _around(article: Article, stance: Stance) -> list[Party]:
    """The state right before it, else those after."""
    before = owner_before(article, stance)
    return _states([before] if before else _after(article, stance))


def _states(parties: list[Party]) -> list[Party]:
    return [party for party in parties if party.group != "organisation" and not is_land(party)]


WAYS: tuple[Callable[[Article, Stance, str], Abouts | None], ...] = (
    _named_owner,
    _claimed,
    _each_others,
    _of_both,
    _of_all,
    _ones_own,
    _guarded,
    _backed,
    _told,
    _violated,
    _pointed_at,
    _as_principle,
    _other_sides,
)
