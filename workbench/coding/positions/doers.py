"""Who does or has what a stance is about: whose attacks, troops or programme they are, and who is to leave."""

from __future__ import annotations

from workbench.article import Article, Mark, Party, within
from workbench.coding.clauses import row
from workbench.coding.positions.calls import called_on
from workbench.coding.positions.chains import SPEAKER
from workbench.coding.positions.disputed import region_in_sentence
from workbench.coding.positions.earlier import meant_by_its, told_of_before
from workbench.coding.positions.hints import hinted_at
from workbench.coding.positions.naming import (
    NOBODY,
    Abouts,
    charged,
    codes_of,
    holders_beside,
    in_row,
    listed_after,
    named_between,
    nearest,
    owned_after,
    owner_before,
    parties_after,
    preposition,
    subjects,
    third_states,
)
from workbench.coding.positions.stances import Stance
from workbench.coding.positions.together import bloc_of
from workbench.coding.words import words

FAR = 60
GROUP_NAME = 4
NAME = 6  # tokens of a state's name
GROUPS = "armed_groups"
TOPIC_WITHIN = 5
OPENING_WITHIN = 24
TOLD_TO_WITHIN = 3
PRESENCE = "military_presence"
THREAT, ARMS = "threat", "arms_supply"
FROM = "from"
BY, TO_TASK = "by", ["to", "task"]


def actor(article: Article, stance: Stance, holder: str) -> Abouts:
    """Who does it: "X must stop", "X's aggression", "posed by X"; a group, or a conflict as such, is nobody's."""
    cue, issue = stance.cue, stance.issue
    due = cue.group == "before" and cue.entry.get("holder") == SPEAKER and "told" not in cue.entry.attributes
    obliged = subjects(article, cue) if due else []
    before = owner_before(article, stance) if article.lowers[issue.start] not in words("positions", "adverse") else None
    between = named_between(article, cue.end, issue.start) if cue.end <= issue.start else [before] if before else []
    if article.lowers[issue.start] in words("positions", "alien"):
        between = []
    if before and article.lead_in(before.start) in ("and", ",") and before not in in_row(article, between):
        between = [before]  # "condemned Togo's missile tests and Malian aggression"
    since = cue.end if cue.end <= issue.start else 0
    victims = words("positions", "victims")
    doers = [party for party in between if party == before or preposition(article, party, since=since) not in victims]
    led = article.lowers[cue.end - 1] in words("positions", "agents")
    after = [party for party in parties_after(article, issue) if led or not issue.end <= cue.start <= party.start]
    leaving = words("positions", "leaving")  # "stop its aggression and withdraw from Togo"
    after = [party for party in after if leaving.isdisjoint(article.lowers[issue.end : party.start])]
    agents = words("positions", "agents") - ({FROM} if _is_groups(article, issue) else set())
    doers += [party for party in after if preposition(article, party) in agents]
    doers += _of_relative(article, issue)
    doers += [party for party in after if charged(article, party)]
    doers = [party for party in (*doers, *_whose(article, stance)) if not _names_group(article, party)]
    named = [*obliged, *(party.code for party in doers)]
    if not named and "suffered" in cue.entry.attributes:
        named = subjects(article, issue)[:1]  # "Togo tested a missile, drawing protests from"
    if not named and cue.end <= issue.start:
        named = [party.code for party in called_on(article, issue)]
    if not named and stance.issue_code in (THREAT, ARMS):
        named = [party.code for party in meant_by_its(article, issue, holder)]
    others = [code for code in named if code != holder]
    beside = holders_beside(article, stance, holder) if others else set()
    found = next((code for code in others if code not in beside), None)
    if found is None:
        acting = region_in_sentence(article, issue, acting=True) or _topic(article, issue, holder)
        acting = acting or codes_of(hinted_at(article, issue), but=holder)
        before_it = _complained_to(article, cue) or told_of_before(article, issue)
        return acting or codes_of(before_it, but=holder) or bloc_of(article, stance.issue, but=holder)
    together = codes_of(owned_after(article, issue), but=holder)
    return together if found in together else _all_in_row(article, doers or called_on(article, issue), found, holder)


def _is_groups(article: Article, issue: Mark) -> bool:
    """Whether a group does it, from wherever ("Hezbollah's rocket fire from Lebanon")."""
    near = within(article.marks["positions"], max(0, issue.start - GROUP_NAME), issue.start)
    return any(mark.entry.id == GROUPS and issue.start - mark.end <= 1 for mark in near)


def _all_in_row(article: Article, doers: list[Party], found: str, holder: str) -> Abouts:
    """Whoever does it, with those listed with them ("accused Togo and Fiji of arming the rebels")."""
    first = next((party for party in doers if party.code == found), None)
    if first is None:
        return (found,)
    end = article.sentence_at(first.start).end
    return codes_of(row(article, within(article.parties, first.start, end)), but=holder)


def _complained_to(article: Article, cue: Mark) -> list[Party]:
    """To whom somebody complains of what is theirs ("protested to Togo over the intrusion"), or whose envoy hears it
    ("summoned the Togolese envoy to protest against the raid").
    """
    if article.lowers[cue.start : cue.start + 2] == TO_TASK:
        return [one for one in within(article.parties, cue.start - NAME, cue.start) if one.end == cue.start]
    start = article.sentence_at(cue.start).start
    summoned = (at for at in range(start, cue.start) if article.lowers[at] in words("positions", "summoning"))
    if (at := next(summoned, None)) is not None:
        near = within(article.parties, at, at + TOLD_TO_WITHIN)[:1]
        return [one for one in near if _is_envoy(article, one)]
    if article.lowers[cue.start] not in words("positions", "complaining"):
        return []
    told = within(article.parties, cue.start, cue.end + TOLD_TO_WITHIN)[:1]
    return [party for party in told if article.lead_in(party.start) in ("to", "with")]


def _is_envoy(article: Article, party: Party) -> bool:
    """Whether somebody's envoy is named ("the Togolese ambassador", "the ambassador of Togo", "Togo's envoy")."""
    around = article.lowers[party.start - TOLD_TO_WITHIN : party.end + TOLD_TO_WITHIN]
    return not words("positions", "diplomats").isdisjoint(around)


def _topic(article: Article, issue: Mark, holder: str) -> Abouts:
    """The state that a sentence says it is on ("As for Togo, they oppose attempts to")."""
    start = article.sentence_at(issue.start).start
    for party in within(article.parties, start, start + TOPIC_WITHIN)[:1]:
        lead = article.lowers[start : party.start]
        if lead and words("positions", "topics").issuperset(lead) and article.lowers[party.end] == ",":
            return codes_of([party], but=holder)
    if article.lowers[start] not in words("positions", "topics"):
        return ()
    opening = article.lowers[start : start + OPENING_WITHIN]
    comma = opening.index(",") if "," in opening else 0
    topic = within(article.parties, start, start + comma)[:1]
    return codes_of([party for party in topic if article.lead_in(party.start) != "in"], but=holder)


def _whose(article: Article, stance: Stance) -> list[Party]:
    """The parties that an issue belongs to; what is deployed is theirs ("the stationing of Dutch troops")."""
    issue = stance.issue
    deployed = stance.issue_code == PRESENCE and article.lowers[issue.end - 1] == "of"
    return listed_after(article, issue) if deployed else owned_after(article, issue)


def _of_relative(article: Article, issue: Mark) -> list[Party]:
    """Who does it by the relative clause right behind ("the missiles which Togo fired", not "that Togo says were")."""
    near = parties_after(article, issue)[:1]
    if near and near[0].start <= issue.end + 1 and article.lowers[near[0].end] in words("positions", "posing"):
        return near  # "the threat Togo poses"
    if article.lowers[issue.end] not in words("positions", "restrictive"):
        return []
    near = [
        party
        for party in parties_after(article, issue)[:1]
        if article.lowers[issue.end + 1 : party.start] in ([], ["the"])
    ]
    return [party for party in near if article.lowers[party.end] not in words("positions", "saying")]


def _names_group(article: Article, party: Party) -> bool:
    """Whether a nationality tells only where an armed group is from ("Lebanese Hezbollah")."""
    following = within(article.marks["positions"], party.end, party.end + GROUP_NAME)[:1]
    return party.group == "demonym" and any(mark.start == party.end and mark.entry.id == GROUPS for mark in following)


def doer(article: Article, stance: Stance, holder: str) -> Abouts:
    """Who does it, else a third state that the sentence names; nobody's where the holder does it."""
    found = actor(article, stance, holder)
    third = nearest(third_states(article, stance.issue, holder), stance.issue, FAR)
    return third or found if found == NOBODY else found


def possessor(article: Article, stance: Stance, holder: str) -> Abouts:
    """Whose forces they are: "X's troops", "the warships of X"."""
    before = owner_before(article, stance)
    if before and preposition(article, before, since=stance.cue.end) in words("positions", "adverse"):
        return NOBODY
    named = [before] if before else _whose(article, stance)
    named = named or _of_relative(article, stance.issue)
    named = named or meant_by_its(article, stance.issue, holder) or _planner(article, stance)
    named = named or told_of_before(article, stance.issue)
    return codes_of(named, but=holder) or bloc_of(article, stance.issue, but=holder)


def _planner(article: Article, stance: Stance) -> list[Party]:
    """Whose plan it is that a cue is followed by ("rejects X's plan to build a base", "the plan of X to")."""
    between = within(article.parties, stance.cue.end, stance.issue.start)[:1]
    return [
        party
        for party in between
        if party.group == "demonym"
        or article.lowers[party.end] in words("sides", "possessives")
        or preposition(article, party, since=stance.cue.end) == "of"
        or (stance.cue.end == party.start and article.lowers[party.end] == "of")  # "accused X of"
    ]


def keeper(article: Article, stance: Stance, holder: str) -> Abouts:
    """Whose it is; where nobody else is named, the holder's own."""
    found = possessor(article, stance, holder)
    return found if found != NOBODY else (holder,)


def stayer(article: Article, stance: Stance, holder: str) -> Abouts:
    """Whose forces stay; of the holder's own the state where they are."""
    found = possessor(article, stance, holder)
    if found != NOBODY:
        return found
    placed = [party for party in parties_after(article, stance.issue)[:1] if preposition(article, party) == "in"]
    return codes_of(placed, but=holder) or NOBODY


def leaver(article: Article, stance: Stance, holder: str) -> Abouts:
    """Whose forces are to go: "withdrawal of X's troops", "called on X to withdraw", "X must withdraw"."""
    found = possessor(article, stance, holder)
    if found != NOBODY:
        return found
    told = codes_of(called_on(article, stance.issue), but=holder)
    named = [code for code in subjects(article, stance.issue) if code != holder]
    return told or tuple(named[:1]) or NOBODY
