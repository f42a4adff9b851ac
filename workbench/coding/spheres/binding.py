"""Words of cooperation that bind what they lead to: help with, whom one counts on, what both will do."""

from __future__ import annotations

from workbench.article import Article, Mark, within
from workbench.coding.clauses import row
from workbench.coding.spheres.parting import parted
from workbench.coding.words import either, words
from workbench.wording import side_by_side

BOTH_BEFORE = 3
TWO_WITHIN = 3
LONGEST_GIVER = 5
LONGEST_HELP = 7
LONGEST_PAIR = 9
LONGEST_SALE = 14
LONGEST_THANKS = 11


def helps_with(article: Article, cue: Mark, mark: Mark) -> bool:
    """ "help with demining", "assistance from Brazil in", "help it secure its borders": with what, is told after.

    Thanks are for help with a field only where it follows at once ("thanked Rome for its aid in naval medicine").
    """
    helps = article.lowers[cue.start] in words("spheres", "helps")
    if mark.entry.get("object") and article.lowers[mark.start - 1] == "with" and not helps:
        return False  # "will support Togo with arms"
    if article.lowers[cue.start].startswith("provid"):
        return _provides(article, cue, mark)
    if article.lowers[cue.start] in words("spheres", "sums"):
        return _funds(article, cue, mark)
    if mark.entry.get("talked") and not words("spheres", "areal").isdisjoint(article.lowers[cue.end : mark.start]):
        return True  # "supporting the navy in the areas of"
    if not words("spheres", "thanking").isdisjoint(article.lowers[max(0, cue.start - LONGEST_THANKS) : cue.start]):
        led = article.lowers[cue.end] in words("spheres", "helped") and mark.start - cue.end < LONGEST_GIVER - 1
        return led and bool(mark.entry.get("talked"))
    after = article.lowers[cue.end : min(cue.end + LONGEST_GIVER, mark.end)]
    does = helps and mark.start - cue.end < LONGEST_HELP
    return does or not words("spheres", "helped").isdisjoint(after)


def _provides(article: Article, cue: Mark, mark: Mark) -> bool:
    """ "provides Togo with intelligence", "providing training to Togolese crews": what one party gives the other."""
    if mark.entry.get("object") or not (mark.entry.get("talked") or mark.entry.get("listed")):
        return False
    whom = within(article.parties, cue.end, cue.end + BOTH_BEFORE)
    if whom:
        return article.lowers[whom[0].end] == "with" and mark.start - whom[0].end < LONGEST_GIVER
    if mark.start - cue.end >= BOTH_BEFORE:
        return False
    to = next((party.start for party in within(article.parties, mark.end, mark.end + LONGEST_SALE)), mark.end)
    led = not words("spheres", "givens").isdisjoint(article.lowers[max(mark.end, to - BOTH_BEFORE) : to])
    return led and not parted(article, mark.end, to)


def _funds(article: Article, cue: Mark, mark: Mark) -> bool:
    """ "announced 10 million dollars for demining in Chad": money that one party gives for a field in another."""
    sentence = article.sentence_at(cue.start)
    granting = words("spheres", "granting")
    given = [at for at in range(sentence.start, cue.start) if article.lowers[at] in granting]
    talked = mark.entry.get("talked") or mark.entry.get("listed")
    if not given or not talked or mark.entry.get("object") or mark.start - cue.end >= LONGEST_HELP:
        return False
    givers = {party.code for party in within(article.parties, sentence.start, given[-1])}
    takers = {party.code for party in within(article.parties, given[-1], sentence.end)}
    return bool(takers - givers)


def with_all_allies(article: Article, cue: Mark) -> bool:
    """ "works with its allies and partners to": what is done with all of them is no pair's."""
    near = cue.end + BOTH_BEFORE + 1
    return "allies" in article.lowers[cue.start : near] and not within(article.parties, cue.end, near)


def _leans_on(article: Article, cue: Mark, _: Mark) -> bool:
    """ "count on Minsk for": whom one party turns to, and for what, is told right after."""
    near = cue.end + LONGEST_GIVER
    whom = within(article.parties, cue.end, near)
    return bool(whom) and not words("spheres", "leant").isdisjoint(article.lowers[whom[0].end : near + 1])


def _is_agreed(article: Article, cue: Mark, _: Mark) -> bool:
    """ "Kenya's resolve to defeat": what one side means to do by itself is not agreed."""
    owner = article.lowers[max(0, cue.start - 1) : cue.start]
    return words("spheres", "possessive").isdisjoint(owner)


def is_willed_by_both(article: Article, cue: Mark, mark: Mark) -> bool:
    """ "Peru and Chile will police the sea": what two parties who are named together are to do, not to talk about."""
    between = article.lowers[cue.end : mark.start]
    if article.lowers[mark.start] in words("spheres", "buying") and len(between) <= BOTH_BEFORE:
        sellers = within(article.parties, mark.end, mark.end + LONGEST_SALE)
        makers = within(article.parties, cue.end, mark.end + 1)  # "buy Kenyan tanks", "buy seven of the Kenyan boats"
        sold = any(article.lead_in(seller.start) in ("from", "with") for seller in sellers)
        return sold or any(maker.group == "demonym" for maker in makers)
    if mark.entry.get("object") or not words("spheres", "talking").isdisjoint(between):
        return False
    before = article.lowers[max(0, cue.start - BOTH_BEFORE) : cue.start]
    if "two" in before and not is_a_pair(article, cue.start - BOTH_BEFORE + before.index("two")):
        return False
    if not either("spheres", "both", "sides").isdisjoint(before):
        return True
    named = within(article.parties, max(0, cue.start - LONGEST_PAIR), cue.start)[-2:]
    if _is_done_abroad(article, cue, mark):
        return True
    coupled = len({party.code for party in row(article, named)}) > 1 or (
        len(named) > 1 and side_by_side({"together"}, {"with"}, article.lowers[named[0].end : named[1].start])
    )
    return coupled and cue.start - named[-1].end < BOTH_BEFORE


def is_a_pair(article: Article, two: int) -> bool:
    """ "the two marine police forces", "the two will", not "two policemen": whether "two" is said of the sides."""
    following = article.lowers[two + 1 : two + 1 + TWO_WITHIN]
    return following[0] in either("spheres", "to_be", "acting") or not words("spheres", "twosome").isdisjoint(following)


def _is_done_abroad(article: Article, cue: Mark, mark: Mark) -> bool:
    """ "Kenyan sappers will clear mines in the north of Chad", "Kenya will open a field hospital in Chad"."""
    doers = within(article.parties, max(0, cue.start - LONGEST_GIVER), cue.start)
    there = within(article.parties, mark.end, mark.end + LONGEST_PAIR)
    if not doers or not there or there[0].code == doers[-1].code or mark.group != "fields":
        return False
    if not mark.entry.get("object") and article.lowers[cue.end] in words("spheres", "opening_up"):
        return mark.start - cue.end < LONGEST_GIVER and article.lead_in(there[0].start) == "in"
    done = article.lowers[mark.start] in either("spheres", "deeds", "clearing")
    return done and mark.start - cue.end < BOTH_BEFORE and doers[-1].group == "demonym"


def is_done_for_another(article: Article, cue: Mark, mark: Mark) -> bool:
    """ "Kenya will strengthen the Chadian air defences": what one party does for a field of the other's."""
    owners = within(article.parties, mark.start - BOTH_BEFORE, mark.start)
    doers = within(article.parties, max(0, cue.start - LONGEST_GIVER), cue.start)
    if not owners or not doers or owners[-1].start < cue.end or doers[-1].code == owners[-1].code:
        return False
    return bool(mark.entry.get("talked")) and not mark.entry.get("object")


BOUND = {"helping": helps_with, "leaning": _leans_on, "willing": is_willed_by_both, "agreeing": _is_agreed}
