"""Whose matter a stance is about, by the way its issue tells it (see this room's lexicon)."""

from __future__ import annotations

from collections.abc import Callable

from workbench.article import Article, Mark, Party, within
from workbench.coding.positions.arms import given, recipient
from workbench.coding.positions.calls import addressee
from workbench.coding.positions.codes import TIES
from workbench.coding.positions.conflicts import ANSWER, answer, conflict
from workbench.coding.positions.culprits import culprit
from workbench.coding.positions.doers import actor, doer, keeper, leaver, possessor, stayer
from workbench.coding.positions.earlier import meant_by_its
from workbench.coding.positions.lands import claimant, owner
from workbench.coding.positions.leagues import leagued
from workbench.coding.positions.naming import (
    NOBODY,
    OWNER_BEFORE,
    Abouts,
    codes_of,
    holders_beside,
    in_row,
    listed_after,
    named_between,
    own_words_end,
    owner_before,
    preposition,
)
from workbench.coding.positions.need import attacked, victim
from workbench.coding.positions.partners import longed_for, partner, single_partner
from workbench.coding.positions.predicates import naming_before
from workbench.coding.positions.regions import place_of_conflict
from workbench.coding.positions.spread import is_spread
from workbench.coding.positions.stances import Stance
from workbench.coding.words import words

OF, CROWD = 4, 3
NAME = 6  # tokens of a state's name
THREAT = "threat"
ACCUSES, COMMITTED = "accuses", "resolves"


def abouts_of(article: Article, stance: Stance, holder: str) -> Abouts:
    """The parties that a stance is about: (None,) where nobody in particular is, () where the text does not tell."""
    way = str(stance.issue.entry.get("about", "nobody"))
    find = WAYS.get(way)
    return find(article, stance, holder) if find else (way,)


def _nobody(article: Article, stance: Stance, holder: str) -> Abouts:
    """Nobody's, but for whoever is accused of it ("accused Togo of terrorism")."""
    if stance.cue.entry.id != ACCUSES or stance.issue_code != THREAT:
        return NOBODY
    accused = within(article.parties, stance.cue.end, stance.issue.start)[:1]
    return codes_of([one for one in accused if article.lowers[one.end] == "of"], but=holder) or NOBODY


def _named(article: Article, stance: Stance, holder: str) -> Abouts:
    """The state or body that the issue names, or that follows with "of" ("become a member of NATO"), and the rest of a
    row ("stands by Togo, Mali and Chad", not "stands by Togo, Mali said").
    """
    end = stance.issue.end + (OF if article.lowers[stance.issue.end] == "of" else 0)
    first = within(article.parties, stance.issue.start, end)[:1]
    row = (
        in_row(article, named_between(article, first[0].start, article.sentence_at(stance.issue.start).end))
        if first
        else []
    )
    closed = bool(row) and article.lead_in(row[-1].start) == "and"
    return codes_of(row if closed else first, but=holder)


def _defended(article: Article, stance: Stance, holder: str) -> Abouts:
    """The states that follow right upon the words, or its soil."""
    after = listed_after(article, stance.issue)
    if after and words("positions", "whole_of").issuperset(article.lowers[stance.issue.end : after[0].start]):
        return codes_of(after, but=holder)
    its = words("positions", "realms").isdisjoint(article.lowers[stance.issue.end : stance.issue.end + 2])
    told = [] if its else within(article.parties, article.sentence_at(stance.issue.start).start, stance.issue.start)
    return codes_of(told[-1:], but=holder)


def _backer(article: Article, stance: Stance, holder: str) -> Abouts:
    """Who backs the group ("denounced Togo's support for the rebels", "accused Togo of letting gunmen train")."""
    accused = within(article.parties, stance.cue.end, min(stance.cue.end + NAME, stance.issue.start))[:1]
    told = bool(accused) and accused[0].start <= stance.cue.end + 1 and article.lowers[accused[0].end] == "of"
    if told and stance.cue.entry.id == ACCUSES:
        return codes_of(accused[:1], but=holder)
    marks = within(article.marks["positions"], stance.cue.end, stance.issue.start)
    backing = [mark for mark in marks if mark.group == "before" and mark.entry.get("stance") == "supports"]
    owner = owner_before(article, stance._replace(issue=backing[0])) if backing else None
    return (owner.code,) if owner and owner.code != holder else NOBODY


def _regarded(article: Article, stance: Stance, holder: str) -> Abouts:
    """Whom somebody regards as its first partner, else the other side."""
    verb = naming_before(article, stance.issue.start)
    objects = [] if verb is None else within(article.parties, verb, stance.issue.start)
    return codes_of(in_row(article, objects), but=holder) or partner(article, stance, holder)


def _holder(article: Article, stance: Stance, holder: str) -> Abouts:
    return (holder,)


def _rights(article: Article, stance: Stance, holder: str) -> Abouts:
    """Where people suffer: as a conflict's place, else the one other side that the matter is raised with; nowhere in
    particular where somebody is only committed to rights, or talks with an organisation.
    """
    found = place_of_conflict(article, stance, holder)
    alone = found == NOBODY and not is_spread(article, stance.issue) and stance.cue.entry.id != COMMITTED
    other = partner(article, stance, holder) if alone else ()
    beside = len(stance.holders) > 1 and set(other) <= set(stance.holders)  # "Oman and Togo are worried about abuses"
    told = other if len(other) == 1 and not beside else found
    return NOBODY if not words("positions", "organisations").isdisjoint(code for code in told if code) else told


def _helped(article: Article, stance: Stance, holder: str) -> Abouts:
    """Whom it helps: "X's bid", "the defence of X and Y", "X in its fight"; else nobody in particular."""
    issue = stance.issue
    if any(mention.start == issue.end and mention.kind == "name" for mention in article.mentions):
        return NOBODY  # "stands with General Lim of Singapore in a picture"
    before = owner_before(article, stance)
    near = within(article.parties, max(0, issue.start - OWNER_BEFORE - 2), issue.start)
    others = [party for party in near if party.code != holder]
    around = others if in_row(article, others) == others else others[-1:]
    for candidates in (
        [before] if before else [],
        listed_after(article, issue, but=holder),  # "the commitment of Togo to defend Mali and Chad"
        around or meant_by_its(article, issue, holder),
    ):
        allied, adverse = words("positions", "alliances"), words("positions", "adverse")
        states = [party for party in candidates if party.group != "organisation" or party.code in allied]
        states = [party for party in states if party.start < issue.end or not _told_anew(article, issue, party)]
        since = stance.cue.end if stance.cue.end <= issue.start else 0
        helped = [
            party
            for party in states
            if preposition(article, party, since=max(since, own_words_end(issue, party))) not in adverse
        ]
        if codes_of(helped, but=holder):
            beside = holders_beside(article, stance, holder)
            helped = [party for party in helped if party.code not in beside]
        if codes_of(helped, but=holder):
            return codes_of(helped, but=holder)
    return NOBODY


def _told_anew(article: Article, issue: Mark, party: Party) -> bool:
    """Whether a further stance begins between an issue and a party ("vowed to defend it, and warned of Togo")."""
    told = within(article.marks["positions"], issue.end, party.start)
    return any(mark.group == "before" and article.lowers[mark.start - 1] in ("and", ",") for mark in told)


def _beneficiary(article: Article, stance: Stance, holder: str) -> Abouts:
    """Whom it helps, else the one other side; none where it is the holder's own ("our people's security") or an ideal
    ("its commitment to defending peace").
    """
    behind = article.lowers[stance.issue.end : stance.issue.end + OF]
    if stance.issue_code == TIES and not words("positions", "crowd").isdisjoint(behind[:CROWD]):
        return ()  # "will go on helping African nations"
    led = behind[0] == "the" or behind[0] in words("positions", "their")
    if behind[led] in words("positions", "ideals"):
        return ()
    helped = _helped(article, stance, holder)
    if helped != NOBODY or holder in words("positions", "organisations"):
        return helped
    owned = article.lowers[stance.issue.start] in words("sides", "possessives")
    own = owned and (owner := owner_before(article, stance)) is not None and owner.code == holder
    return () if own else single_partner(article, stance, holder)


def _stationed(article: Article, stance: Stance, holder: str) -> Abouts:
    """Whose forces are stationed: the other side's where they are wanted."""
    return (partner if stance.code == "supports" else actor)(article, stance, holder)


WAYS: dict[str, Callable[[Article, Stance, str], Abouts]] = {
    "nobody": _nobody,
    "backer": _backer,
    "holder": _holder,
    ANSWER: answer,
    "regarded": _regarded,
    "owner": owner,
    "claimant": claimant,
    "actor": actor,
    "doer": doer,
    "possessor": possessor,
    "keeper": keeper,
    "leaver": leaver,
    "leagued": leagued,
    "stayer": stayer,
    "stationed": _stationed,
    "longed": longed_for,
    "named": _named,
    "defended": _defended,
    "culprit": culprit,
    "region": place_of_conflict,
    "conflict": conflict,
    "rights": _rights,
    "helped": _helped,
    "beneficiary": _beneficiary,
    "recipient": recipient,
    "given": given,
    "victim": victim,
    "attacked": attacked,
    "addressee": addressee,
    "partner": single_partner,
}
