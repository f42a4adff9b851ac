"""Which fields a word of cooperation reaches: how far, past what, and after which words."""

from __future__ import annotations

from workbench.article import Article, Mark, within
from workbench.coding.clauses import row
from workbench.coding.spheres.lists import OPENING
from workbench.coding.spheres.names import is_an_effect, is_one_thing
from workbench.coding.spheres.parting import parted, past_aside, past_relative
from workbench.coding.words import either, words
from workbench.wording import side_by_side

TALK = ("talk", "tabled", "thanks")
LONGEST_FRAME = 45
LONGEST_PROMOTION = 8
LONGEST_TOGETHER = 6
LONGEST_GIVER = 5
LONGEST_THANKS = 8
LONGEST_HELP = 7
LONGEST_PAIR = 9
BOTH_BEFORE = 3
PARTS_BEFORE = 6
PRAISE_BEFORE = 18
OPENED_WITHIN = 6
LONGEST_SALE = 14
LONGEST_FRONT = 18
LONGEST_AWAY = 5
SAID = (*TALK, "agreeing", "cooperation", "working", "helping", "documents")
LIMITS = {"joint": 8, "documents": 30, "helping": 16, "leaning": 16, "willing": 10, "agreeing": 25}
OPENERS = {"documents": "contents", "cooperation": "openers"}


def holds(article: Article, cue: Mark, mark: Mark, *, in_list: bool) -> bool:
    """Whether a word of cooperation reaches a field; `in_list` is a field of a list that ends in "spheres" or so."""
    start, end = (cue.end, mark.start) if cue.end <= mark.start else (past_aside(article, mark, cue), cue.start)
    if end - start > LONGEST_FRAME or parted(article, past_relative(article, cue, start), end):
        return False
    since = cue.end if cue.end <= mark.start else 0
    if mark.entry.get("object") and cue.group in SAID and _is_done_away_with(article, since, mark):
        return False
    if _is_barred(article, cue, mark):
        return False
    if cue.group in TALK:
        return _is_talked_of(article, cue, mark, in_list=in_list)
    if cue.end > mark.start:
        return (cue.group == "working" and _together(article, mark, cue)) or _is_fronted(article, mark, cue)
    if cue.group in BOUND and not BOUND[cue.group](article, cue, mark):
        return False
    if cue.group == "advancing":
        return _is_promoted(article, cue, mark, article.lowers[start:end])
    if cue.group in LIMITS and end - start > LIMITS[cue.group]:
        return False
    opener = OPENERS.get(cue.group)
    if opener is None or not words("spheres", opener).isdisjoint(article.lowers[start:end]):
        return True
    if cue.group == "documents":  # "a letter of intent to buy"
        return article.lowers[cue.end] == "to" and mark.group in OPENING
    return cue.group == "cooperation" and _lists_its_parts(article, cue)


def _is_promoted(article: Article, cue: Mark, mark: Mark, between: list[str]) -> bool:
    """ "promote regional security", "its support to Togo in demining"; what is done with all allies is no pair's."""
    supports = "support" in article.lowers[cue.start : cue.end] and len(between) <= LIMITS["helping"]
    if supports and (mark.entry.get("talked") or mark.entry.get("listed")) and _helps_with(article, cue, mark):
        return True
    shared = article.lowers[mark.start] in words("spheres", "shared")
    promoted = shared or mark.entry.get("advanced") or _is_willed_by_both(article, cue, mark)
    if not promoted or len(between) > LONGEST_PROMOTION or "," in between:
        return False
    if not {"'s", "’s"}.isdisjoint(between) and words("spheres", "abilities").isdisjoint(between):
        return False  # "a loan to bolster her country's economy"
    sentence = article.sentence_at(mark.start)
    return not side_by_side(words("spheres", "allied"), {"allies"}, article.lowers[sentence.start : sentence.end])


def _is_fronted(article: Article, mark: Mark, cue: Mark) -> bool:
    """ "With regard to demining, they agreed to step up cooperation": a field told before, cooperation told bare."""
    start = article.sentence_at(mark.start).start
    if cue.group != "cooperation" or article.lowers[start] not in words("spheres", "heading"):
        return False
    near = mark.start - start <= OPENED_WITHIN and cue.start - mark.end <= LONGEST_FRONT
    bare = article.lowers[cue.end] not in words("spheres", "openers")
    return near and bare and "," in article.lowers[mark.end : cue.start]


def _is_barred(article: Article, cue: Mark, mark: Mark) -> bool:
    """Whether a word of cooperation makes no field of such a name, however near they are."""
    if cue.group == "documents":
        told = mark.group == "fields" and bool(mark.entry.get("object")) and _is_only_told_of(article, cue, mark)
        return told or bool(mark.entry.get("civil")) or is_an_effect(article, cue, mark)
    last = article.lowers[cue.end - 1]
    if (cue.group == "working" and with_all_allies(article, cue)) or is_an_effect(article, cue, mark):
        return True
    if cue.group == "cooperation" and mark.group == "fields" and is_one_thing(article, mark):
        return True
    if last in words("spheres", "sessions") and mark.entry.get("general"):
        return True  # "the working group on defence" meets
    if mark.entry.get("object") and (cue.group == "joint" or last == "jointly"):
        return True  # "joint procurement of shells" is a purchase
    if cue.group == "advancing":  # "praised Oman's efforts to ensure peace in Yemen"
        return not words("spheres", "praising").isdisjoint(
            article.lowers[max(0, cue.start - PRAISE_BEFORE) : cue.start]
        )
    if last in words("spheres", "into") and article.lowers[cue.start] == "partners":
        return not words("spheres", "possessors").isdisjoint(article.lowers[max(0, cue.start - 3) : cue.start])
    alone = cue.end - cue.start == 1 and last == "together" and cue.end <= mark.start
    return alone and article.lowers[cue.end] not in words("spheres", "openers")  # "we sail together, and commerce is"


def _is_only_told_of(article: Article, cue: Mark, mark: Mark) -> bool:
    """ "a communiqué which states that missiles": arms that no document gives to anybody."""
    if not words("spheres", "statements").isdisjoint(article.lowers[cue.start : cue.end]):
        return True
    between = article.lowers[cue.end : mark.start]
    return len(between) > LONGEST_HELP or not words("spheres", "clausal").isdisjoint(between)


def with_all_allies(article: Article, cue: Mark) -> bool:
    """ "works with its allies and partners to": what is done with all of them is no pair's."""
    near = cue.end + BOTH_BEFORE + 1
    return "allies" in article.lowers[cue.start : near] and not within(article.parties, cue.end, near)


def _is_done_away_with(article: Article, start: int, mark: Mark) -> bool:
    """ "talked about the removal of heavy weapons": arms that nobody gets."""
    near = article.lowers[max(start, mark.start - LONGEST_AWAY) : mark.start]
    if "technical" in article.lowers[mark.start : mark.end]:
        return False  # "in the fight against piracy and in the military-technical field"
    return not words("spheres", "adverse").isdisjoint(near)


def _lists_its_parts(article: Article, cue: Mark) -> bool:
    """ "The pillars of cooperation are": what follows on such a word is a list of fields."""
    before, after = article.lowers[max(0, cue.start - PARTS_BEFORE) : cue.start], article.lowers[cue.end : cue.end + 2]
    standing, copulas = words("spheres", "standing"), words("spheres", "copulas")
    return not standing.isdisjoint(before) and not copulas.isdisjoint(after)


def _is_talked_of(article: Article, cue: Mark, mark: Mark, *, in_list: bool) -> bool:
    """Whether what is talked of is a field of work; a passive alone, or what is on the agenda, may follow it."""
    before = cue.end <= mark.start
    if not before and _is_offered(article, mark, cue):
        return True
    passive = not words("spheres", "passive").isdisjoint(article.lowers[max(0, cue.start - 2) : cue.start])
    if not before and cue.group != "tabled" and not passive:
        return False
    if (cue.group == "thanks" and not mark.entry.get("thanked")) or _is_ones_own(article, cue, mark):
        return False
    if article.lowers[cue.start : cue.end] == ["asked", "about"] and not mark.entry.get("object"):
        return False  # "asked about the drills there, he was silent"
    if article.lowers[cue.start] == "asked" and "," in article.lowers[cue.end : mark.start]:
        return False  # "asked about the islands, he regretted the drills there"
    if mark.group == "subjects":
        return cue.group == "talk"
    if mark.entry.get("listed") and "experience" in article.lowers[cue.end : mark.start]:
        return True  # "interested in Kenya's experience in counter-terrorism"
    return bool(mark.entry.get("talked")) or (in_list and before)


def _is_ones_own(article: Article, cue: Mark, mark: Mark) -> bool:
    """ "discussed Togo's air defence needs", "the role of the Togolese army in": a matter of one side alone."""
    named = within(article.parties, cue.end, mark.start)
    if len(named) != 1 or mark.entry.get("object") or within(article.parties, mark.end, mark.end + BOTH_BEFORE):
        return False
    owned = article.lowers[named[0].end] in ("'s", "’s") and named[0].start - cue.end < 1
    owned = owned and mark.start - named[0].end < LONGEST_GIVER and article.lowers[cue.start] != "learn"
    role = article.lowers[cue.start] == "role" and "with" not in article.lowers[cue.end : mark.start]
    return owned or role


def _is_offered(article: Article, mark: Mark, cue: Mark) -> bool:
    """ "the training places that Oslo has offered us": what one party gives, told right after."""
    near = cue.start - mark.end <= LONGEST_GIVER and article.lowers[cue.start] == "offered"
    return near and bool(mark.entry.get("thanked") and within(article.parties, mark.end, cue.start))


def _together(article: Article, mark: Mark, cue: Mark) -> bool:
    """ "guard the shipping lanes together": the parties' acting as one may be told after the field."""
    between = article.lowers[mark.end : cue.start]
    start = article.sentence_at(mark.start).start
    fronted = not words("spheres", "fronts").isdisjoint(article.lowers[start : start + 2])
    if fronted and mark.start - start <= OPENED_WITHIN and "," in between:
        return bool(within(article.parties, mark.end, cue.start)) and len(between) <= LONGEST_PAIR
    near = len(between) <= LONGEST_TOGETHER and words("spheres", "links").isdisjoint(between)
    return near and article.lowers[cue.end - 1] in words("spheres", "together")


def _helps_with(article: Article, cue: Mark, mark: Mark) -> bool:
    """ "help with demining", "assistance from Brazil in", "help it secure its borders": with what, is told after.

    Thanks are for help with a field only where it follows at once ("thanked Rome for its aid in naval medicine").
    """
    if article.lowers[cue.start].startswith("provid"):
        return _provides(article, cue, mark)
    if mark.entry.get("talked") and not words("spheres", "areal").isdisjoint(article.lowers[cue.end : mark.start]):
        return True  # "supporting the navy in the areas of"
    if not words("spheres", "thanking").isdisjoint(article.lowers[max(0, cue.start - LONGEST_THANKS) : cue.start]):
        led = article.lowers[cue.end] in words("spheres", "helped") and mark.start - cue.end < LONGEST_GIVER - 1
        return led and bool(mark.entry.get("talked"))
    after = article.lowers[cue.end : min(cue.end + LONGEST_GIVER, mark.end)]
    does = article.lowers[cue.start] in words("spheres", "helps") and mark.start - cue.end < LONGEST_HELP
    return does or not words("spheres", "helped").isdisjoint(after)


def _provides(article: Article, cue: Mark, mark: Mark) -> bool:
    """ "provides Togo with intelligence", "providing training to Togolese crews": what one party gives the other."""
    if mark.entry.get("object") or not mark.entry.get("talked"):
        return False
    whom = within(article.parties, cue.end, cue.end + BOTH_BEFORE)
    if whom:
        return article.lowers[whom[0].end] == "with" and mark.start - whom[0].end < LONGEST_GIVER
    if mark.start - cue.end >= BOTH_BEFORE:
        return False
    to = next((party.start for party in within(article.parties, mark.end, mark.end + LONGEST_SALE)), mark.end)
    led = not words("spheres", "givens").isdisjoint(article.lowers[max(mark.end, to - BOTH_BEFORE) : to])
    return led and not parted(article, mark.end, to)


def _leans_on(article: Article, cue: Mark, _: Mark) -> bool:
    """ "count on Minsk for": whom one party turns to, and for what, is told right after."""
    near = cue.end + LONGEST_GIVER
    whom = within(article.parties, cue.end, near)
    return bool(whom) and not words("spheres", "leant").isdisjoint(article.lowers[whom[0].end : near + 1])


def _is_agreed(article: Article, cue: Mark, _: Mark) -> bool:
    """ "Kenya's resolve to defeat": what one side means to do by itself is not agreed."""
    owner = article.lowers[max(0, cue.start - 1) : cue.start]
    return words("spheres", "possessive").isdisjoint(owner)


def _is_willed_by_both(article: Article, cue: Mark, mark: Mark) -> bool:
    """ "Peru and Chile will police the sea": what two parties who are named together are to do, not to talk about."""
    between = article.lowers[cue.end : mark.start]
    if article.lowers[mark.start] in words("spheres", "buying") and len(between) <= BOTH_BEFORE:
        sellers = within(article.parties, mark.end, mark.end + LONGEST_SALE)
        return any(article.lead_in(seller.start) in ("from", "with") or seller.group == "demonym" for seller in sellers)
    if mark.entry.get("object") or not words("spheres", "talking").isdisjoint(between):
        return False
    before = article.lowers[max(0, cue.start - BOTH_BEFORE) : cue.start]
    if not either("spheres", "both", "sides").isdisjoint(before):
        return True
    named = within(article.parties, max(0, cue.start - LONGEST_PAIR), cue.start)[-2:]
    coupled = len({party.code for party in row(article, named)}) > 1 or (
        len(named) > 1 and side_by_side({"together"}, {"with"}, article.lowers[named[0].end : named[1].start])
    )
    return coupled and cue.start - named[-1].end < BOTH_BEFORE


BOUND = {"helping": _helps_with, "leaning": _leans_on, "willing": _is_willed_by_both, "agreeing": _is_agreed}
