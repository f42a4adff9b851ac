"""Whose conflict a passage is about."""

from __future__ import annotations

from itertools import pairwise

from workbench.article import Article, Mark, Party, within
from workbench.coding.actors import OFFICES
from workbench.coding.pairs import named_pair
from workbench.coding.positions.calls import called_on
from workbench.coding.positions.disputed import region_before, region_in_sentence
from workbench.coding.positions.naming import (
    NOBODY,
    Abouts,
    codes_of,
    holders_beside,
    in_row,
    is_land,
    named_between,
    nearest,
    owner_before,
    parties_after,
    parties_in_sentence,
    preposition,
    soil_after,
    third_states,
)
from workbench.coding.positions.spread import is_spread
from workbench.coding.positions.stances import Stance
from workbench.coding.positions.subjects import clause_before
from workbench.coding.positions.troubled import nuclear_before, troubled_before
from workbench.coding.words import words
from workbench.wording import any_of

NEAR = 14
NEAR_WITH = 4
RIGHT_AFTER = 2
BROKERS_WITHIN = 4
POINTED_WITHIN = 3
NAME = 12  # tokens of the longest title and name
TOLD = "told"


def place_of_conflict(article: Article, stance: Stance, holder: str) -> Abouts:
    """Whose conflict it is: a disputed region's state, a third state, or what the passage is set in."""
    issue = stance.issue
    after = [party for party in parties_after(article, issue) if _may_be_place(article, party)]
    after = [party for party in after if not _is_apart(article, issue, party)]
    placed = [party for party in after if preposition(article, party) in words("positions", "locatives")]
    if at_odds(article, stance) or is_spread(article, issue):
        return NOBODY
    beside = holders_beside(article, stance, holder)
    thirds = [
        party
        for party in third_states(article, issue, holder)
        if party.code not in beside and _may_be_place(article, party) and not _is_apart(article, issue, party)
    ]
    third = nearest(thirds, issue, 2 * NEAR)
    if third and any(preposition(article, party) == "with" for party in thirds if party.code in third):
        third = NOBODY
    told = (
        _of_factions(article, thirds)
        or _right_after(article, issue, placed)
        or region_in_sentence(article, issue)
        or soil_after(article, issue, reach=RIGHT_AFTER)
        or codes_of(placed[:1], but=None)
        or codes_of(_parted_within(article, after), but=None)
        or (NOBODY if third and _in_pair(article, issue, third) else third)
    )
    if told:
        return _with_row(article, placed, told)
    if named_pair(article, issue.start):
        return NOBODY
    before = owner_before(article, stance) if issue is not stance.cue else None
    if before and not _may_be_place(article, before):
        return region_before(article, issue) or NOBODY
    ends = words("positions", "clause_ends")  # "demanded a truce and said Fiji would help"
    near = [party for party in after if ends.isdisjoint(article.lowers[issue.end : party.start])]
    around = [before] if before else [party for party in near if preposition(article, party) is None]
    if around:
        return codes_of(around[:1], but=None)
    named = [party for party in parties_in_sentence(article, issue.start) if _may_be_place(article, party)]
    named = [party for party in named if not _is_apart(article, issue, party)]
    others = {party.code for party in named if not _is_told(article, party)} - beside
    alone = tuple(others) if len(others) == 1 and not _is_calm(article, others, holder) else ()
    soil = soil_after(article, issue, reach=2 * NEAR)
    warring = {holder, *(party.code for party in named)} & words("positions", "embattled")
    disputed = region_before(article, issue)
    if warring and not words("positions", "war_lands").issuperset(code for code in disputed if code):
        disputed = ()  # "told his Ukrainian host", after much on another region
    found = (() if soil == (holder,) else soil) or disputed or alone
    if not found and warring:
        return NOBODY  # their own war
    return found or troubled_before(article, issue) or nuclear_before(article, issue, holder) or NOBODY


def _is_apart(article: Article, issue: Mark, party: Party) -> bool:
    """Whether a state is named in another clause behind an issue ("peace talks, and that envoys would go to Togo"), or
    only spoken to before it ("cautioned Togo, saying").
    """
    if party.start < issue.start:
        before = article.lowers[party.start - 1 - (article.lowers[party.start - 1] == "the")]
        return before == TOLD or before in words("positions", "admonishing")
    behind = article.lowers[issue.end : party.start]
    return not {"that", "when", "while", "will", "would"}.isdisjoint(behind)


def _is_calm(article: Article, others: set[str], holder: str) -> bool:
    """Whether it is only the holder, who has no war of its own, that a sentence names."""
    return others == {holder} and holder not in words("positions", "embattled")


def _of_factions(article: Article, thirds: list[Party]) -> Abouts:
    """Whose factions are to make peace ("called on Mali's factions to stop", "with the Malian parties")."""
    factions = words("positions", "factions")
    owned = (party for party in thirds if not factions.isdisjoint(article.lowers[party.end : party.end + RIGHT_AFTER]))
    return codes_of([party for party in owned if party.group != "organisation"][:1], but=None)


def _with_row(article: Article, placed: list[Party], told: Abouts) -> Abouts:
    """A place and those that follow it in a row, each behind its preposition ("in Mali and in Libya")."""
    row = [party for party in placed[:1] if told == (party.code,)]
    for party in placed[1:] if row else ():
        between = article.lowers[row[-1].end : party.start]
        if not ({"and", "in"}.intersection(between) and words("positions", "rowing").issuperset(between)):
            break
        row.append(party)
    return codes_of(row, but=None) if len(row) > 1 else told


def _may_be_place(article: Article, party: Party) -> bool:
    """Whether a conflict may be a party's: no organisation, nor who brokers its end ("Fiji's mediation"), nor whose
    the people are who talk of it ("conveyed to his Malian opposite number that").
    """
    if article.lead_in(party.start) in ("for", "to") and article.lowers[party.start - 2] in words(
        "positions", "envoys"
    ):
        return True  # "the UN envoy for Libya"
    if party.group in OFFICES or is_land(party) or _in_title(article, party):
        return False
    if party.group == "demonym" and article.lowers[party.end] in words("positions", "towns"):
        return False  # "met in the Uzbek city of"
    if article.lead_in(party.start) in ("in", "to") and article.lowers[party.start - 2] in words("positions", "posted"):
        return False  # "the ambassador in Kyrgyzstan said"
    brokering = words("positions", "brokering")
    after = article.lowers[party.end : party.end + BROKERS_WITHIN]
    own = after[: after.index(",")] if "," in after else after
    before = article.lowers[max(0, party.start - 2 * BROKERS_WITHIN) : party.start]
    by = () if preposition(article, party) == "in" else words("positions", "brokered_by")
    led = any(
        word in brokering and (lead in by or (lead == "in" and word.endswith("ed"))) for word, lead in pairwise(before)
    )
    return not led and brokering.isdisjoint(own)


def _in_title(article: Article, party: Party) -> bool:
    """Whether a party stands in what somebody is called ("the Malian minister")."""
    return any(
        mention.start <= party.start < mention.end
        for mention in within(article.mentions, party.start - NAME, party.end + NAME)
    )


def _is_told(article: Article, party: Party) -> bool:
    """Whether a party is only who hears it ("told his Iranian counterpart that")."""
    before = article.lowers[party.start - 1 - (article.lowers[party.start - 1] == "the")]
    return preposition(article, party) in words("positions", "hearing") or before in words("positions", "admonishing")


def of_any(article: Article, issue: Mark) -> bool:
    """Whether it is said of no quarrel in particular ("disputes should be settled peacefully")."""
    before = article.lowers[max(0, issue.start - POINTED_WITHIN) : issue.start]
    near = [*before, *article.lowers[issue.end : issue.end + 1]]
    named = words("positions", "their") | words("sides", "between")
    wider = article.lowers[max(0, issue.start - NEAR) : issue.start]
    own = not named.isdisjoint(wider) and article.lowers[issue.end] not in words("positions", "any_quarrel")
    vague = not words("positions", "any_quarrel").isdisjoint(near) and not own
    return vague and not named_pair(article, issue.start)


def _right_after(article: Article, issue: Mark, placed: list[Party]) -> Abouts:
    """The state right after an issue that its place is ("the violence in Sudan"); not the first of two at odds."""
    near = [party for party in placed[:1] if party.start - issue.end <= RIGHT_AFTER]
    alone = [party for party in near if article.lowers[party.end] not in words("sides", "joints")]
    return codes_of(alone, but=None)


def at_odds(article: Article, stance: Stance) -> bool:
    """Whether it is a quarrel of the holder's "with" somebody, or of two who are both called on."""
    issue, cue = stance.issue, stance.cue
    if region_in_sentence(article, issue):
        return False
    called = called_on(article, issue, listed=True)
    start = cue.end if cue.end <= issue.start else clause_before(article, issue.start)[0]
    between = within(article.parties, start, issue.start)
    pair = in_row(article, [party for party in between if party.group != "organisation"])
    both = len({party.code for party in pair} - {*stance.holders}) > 1
    with_whom = any(preposition(article, party, since=start) == "with" for party in between)
    theirs = not words("positions", "their").isdisjoint(article.lowers[issue.start - NEAR_WITH - 1 : issue.start])
    told = named_between(article, article.sentence_at(issue.start).start, issue.start) if theirs else []
    row = next((found for at in range(len(told) - 1) if len(found := in_row(article, told[at : at + 2])) > 1), [])
    both = both or len({party.code for party in row} - {*stance.holders}) > 1  # "a friend of A and B … their dispute"
    pitting = any(
        not words("positions", "pitting").isdisjoint(article.lowers[party.start - 2 : party.start])
        for party in parties_in_sentence(article, issue.start)
    )
    signed = not words("positions", "signing").isdisjoint(article.lowers[cue.start : issue.start + 1])
    signed = signed and article.lowers[issue.end] != "in"  # not "the signing of a peace agreement in Togo"
    peace = signed or _peace_with(article, issue) or _quarrel_with(article, issue) or _among_parties(article, issue)
    return pitting or len(called) > 1 or both or with_whom or peace


def _among_parties(article: Article, issue: Mark) -> bool:
    """Whether two states are named as the parties ("calls on all parties, including Togo and Mali, to endorse"), or by
    their border behind an issue ("a truce across the Togo-Mali border").
    """
    behind, dashes = parties_after(article, issue), words("positions", "dashes")
    if any(one.end + 1 == other.start and article.lowers[one.end] in dashes for one, other in pairwise(behind)):
        return True
    start = article.sentence_at(issue.start).start
    told = article.lowers[start : issue.start]
    at = next((at for at, word in enumerate(told, start) if any_of("including", (word,))), None)
    if at is None or words("positions", "factions").isdisjoint(article.lowers[at - RIGHT_AFTER : at]):
        return False
    return len(in_row(article, within(article.parties, at, issue.start))) > 1


def _peace_with(article: Article, issue: Mark) -> bool:
    """Whether an issue is peace with the party after it ("a lasting peace with Togo")."""
    return article.lowers[issue.end] == "with" and bool(within(article.parties, issue.end, issue.end + NEAR_WITH))


def _quarrel_with(article: Article, issue: Mark) -> bool:
    """Whether an issue is a quarrel with the party after it ("settle the border dispute with Togo")."""
    end = min(article.sentence_at(issue.start).end, issue.end + NEAR)
    quarrels = words("positions", "beside", "quarrels")
    return any(
        word in quarrels and article.lowers[at + 1] == "with"
        for at, word in enumerate(article.lowers[issue.start : end - 1], issue.start)
    )


def _parted_within(article: Article, after: list[Party]) -> list[Party]:
    """The one state whose own sides are at odds ("talks between the Togolese government and the rebels")."""
    between = [party for party in after if preposition(article, party) == "between"]
    return between if len({party.code for party in in_row(article, after)}) == 1 else []


def _in_pair(article: Article, issue: Mark, states: Abouts) -> bool:
    """Whether states are one side of a conflict between two ("Greek-Turkish", "between Armenia and Azerbaijan")."""
    between = any(preposition(article, party) == "between" for party in parties_in_sentence(article, issue.start))
    return between or not set(states).isdisjoint(named_pair(article, issue.start))


def is_named(article: Article, stance: Stance) -> bool:
    """Whether the passage names the conflict: by its region, by the two states at odds, or as "this" one."""
    issue = stance.issue
    if at_odds(article, stance):
        return True
    pointing = {"this", "two", "their"} if len(stance.holders) > 1 else {"this", "two"}
    pointed = not pointing.isdisjoint(article.lowers[max(0, issue.start - POINTED_WITHIN) : issue.end + POINTED_WITHIN])
    states = parties_in_sentence(article, issue.start)
    named = region_in_sentence(article, issue) or region_before(article, issue) or named_pair(article, issue.start)
    named = named or troubled_before(article, issue)
    warring = any(party.code in words("positions", "embattled") for party in states)  # "told his Ukrainian host that"
    return pointed or bool(named) or warring or any(_at_table(article, party) for party in states)


def _at_table(article: Article, party: Party) -> bool:
    """Whether a party is one of two in a quarrel or talks ("between A and B", "the talks with Togo")."""
    noun, lead = ["", "", *article.lowers[max(0, party.start - 2) : party.start]][-2:]
    return preposition(article, party) == "between" or (lead == "with" and noun in words("positions", "parley"))
