"""Who gets arms, and from whom they are wanted."""

from __future__ import annotations

from workbench.article import Article, Party, within
from workbench.coding.positions.asking import asks_for
from workbench.coding.positions.calls import called_on
from workbench.coding.positions.doers import actor
from workbench.coding.positions.naming import (
    NOBODY,
    Abouts,
    codes_of,
    nearest,
    parties_in_sentence,
    preposition,
    soil_after,
)
from workbench.coding.positions.parting import broken
from workbench.coding.positions.stances import Stance
from workbench.coding.sides import sides_at
from workbench.coding.words import words

NEAR = 14
RIGHT_AFTER = 2
CUE = 4  # tokens of a cue that ends in a preposition of its own ("stands by")
REALM_WITHIN = 6
REALMS = ("kingdom", "emirate", "sultanate")
AGAINST = ("against", "inside")
DELIVERIES = "deliveries"


def recipient(article: Article, stance: Stance, holder: str) -> Abouts:
    """Who gets the arms; where that is opposed, who gives them."""
    embargo = stance.issue.entry.get("inverse")
    if stance.code == "opposes" and not embargo and (called := codes_of(called_on(article, stance.issue), but=holder)):
        return called  # "urged Togo to stop selling tanks to Chad"
    if stance.code != "supports" and not embargo and (giving := actor(article, stance, holder)) != NOBODY:
        return giving
    if stance.code == "opposes" and (addressed := _addressed(article, stance, holder)):
        return addressed
    if asks_for(article, stance.cue, stance.issue):
        return codes_of(called_on(article, stance.issue), but=holder)
    if stance.cue.entry.get("asks"):
        return _giver(article, stance, holder)
    others = [party for party in parties_in_sentence(article, stance.issue.start) if _may_get(article, stance, party)]
    adjacent = [party for party in others if 0 <= party.start - stance.issue.end <= RIGHT_AFTER - 1]
    led_to = [party for party in others if stance.issue.end <= party.start <= stance.issue.end + NEAR]
    told = [party for party in led_to if article.lead_in(party.start) in words("positions", "recipients")]
    between = [party for party in others if stance.cue.end <= party.start < stance.issue.start]
    named = codes_of((told or adjacent or between)[:1], but=None) or nearest(others, stance.issue, NEAR)
    alone = codes_of(others, but=None)
    told_alone = len(alone) == 1 and "beside" in stance.issue.entry.attributes
    soil = alone if told_alone else soil_after(article, stance.issue, reach=NEAR)
    refused = stance.issue is stance.cue and stance.code == "opposes"
    sold = refused or (stance.issue.entry.id == DELIVERIES and stance.issue is not stance.cue)
    return named or _realm(article, stance) or soil or (_other_side(article, stance, holder) if sold else ())


def _realm(article: Article, stance: Stance) -> Abouts:
    """Which of the states named before "the kingdom" is, to which arms go ("arms exports to the kingdom")."""
    behind = article.lowers[stance.issue.end : stance.issue.end + REALM_WITHIN]
    name = next((word + "s" for word in behind if word in REALMS), None)
    if name is None or behind[behind.index(name[:-1]) - 1] != "the":
        return ()
    before = within(article.parties, 0, stance.issue.start)
    fitting = [party for party in before if party.code in words("positions", name)]
    return codes_of([party for party in fitting if party.code not in stance.holders][-1:], but=None)


def _addressed(article: Article, stance: Stance, holder: str) -> Abouts:
    """With whom a sale is taken up ("protested to Togo over the sale of")."""
    told = within(article.parties, stance.cue.end, min(stance.cue.end + 3, stance.issue.start))[:1]
    return codes_of([party for party in told if article.lead_in(party.start) in ("to", "with")], but=holder)


def _other_side(article: Article, stance: Stance, holder: str) -> Abouts:
    """The one other side of the talks in which a sale or delivery is spoken of."""
    others = tuple(side for side in sides_at(article, stance.issue.start) if side not in (holder, *stance.holders))
    return others if len(others) == 1 else ()


def given(article: Article, stance: Stance, holder: str) -> Abouts:
    """For whom arms are bought ("100 missiles for Togo"), and nobody else."""
    end = min(article.sentence_at(stance.issue.start).end, stance.issue.end + NEAR)
    parties = within(article.parties, stance.issue.end, end)
    told = [party for party in parties if preposition(article, party) in words("positions", "recipients")]
    return codes_of(told[:1], but=holder) or NOBODY


def _giver(article: Article, stance: Stance, holder: str) -> Abouts:
    """From whom arms are wanted: "from X", else the other side of the talks."""
    parties = parties_in_sentence(article, stance.issue.start)
    named = [party for party in parties if preposition(article, party) in words("positions", "givers")]
    return codes_of(named[:1], but=holder) or _other_side(article, stance, holder)


def _may_get(article: Article, stance: Stance, party: Party) -> bool:
    """Whether a party of the sentence may be the one that gets arms: no holder, nor who gives them."""
    if party.start >= stance.issue.end and broken(article, stance.issue.end, party.start):
        return False  # "its promise to hand over shells, and stressed that Togo"
    led = any(mark.end == party.start for mark in within(article.marks["positions"], party.start - CUE, party.start))
    gives = not led and preposition(article, party) in words("positions", "givers")
    gives = gives or article.lead_in(party.start) in AGAINST
    return party.code not in stance.holders and not gives and party.group != "organisation"
