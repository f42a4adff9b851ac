"""Which fields a word of cooperation reaches: how far, past what, and after which words."""

from __future__ import annotations

from workbench.article import Article, Mark, within
from workbench.coding.curbs import is_curbed
from workbench.coding.spheres.binding import (
    BOTH_BEFORE,
    BOUND,
    LONGEST_GIVER,
    LONGEST_HELP,
    LONGEST_PAIR,
    helps_with,
    is_done_for_another,
    is_willed_by_both,
    with_all_allies,
)
from workbench.coding.spheres.lists import OPENING
from workbench.coding.spheres.names import is_a_menace, is_an_effect, is_one_thing
from workbench.coding.spheres.parting import parted, past_aside, past_relative
from workbench.coding.words import either, words
from workbench.wording import side_by_side

TALK = ("talk", "tabled", "thanks")
LONGEST_FRAME = 45
LONGEST_PROMOTION = 8
LONGEST_TOGETHER = 6
PARTS_BEFORE = 6
PRAISE_BEFORE = 18
OPENED_WITHIN = 6
LONGEST_FRONT = 18
LONGEST_AWAY = 9
CURBED = 4  # tokens from "restrictions on" to what is to be less
SAID = (*TALK, "agreeing", "cooperation", "working", "helping", "documents")
POINTED_AT = ("cooperation", "working", "agreeing", "documents", "heads")
LIMITS = {"joint": 8, "documents": 30, "helping": 16, "leaning": 16, "willing": 10, "agreeing": 25}
OPENERS = {"documents": "contents", "cooperation": "openers"}


def holds(article: Article, cue: Mark, mark: Mark, *, in_list: bool) -> bool:
    """Whether a word of cooperation reaches a field; `in_list` is a field of a list that ends in "spheres" or so."""
    start, end = (cue.end, mark.start) if cue.end <= mark.start else (past_aside(article, mark, cue), cue.start)
    if end - start > LONGEST_FRAME or parted(article, past_relative(article, cue, start), end):
        return False
    since = cue.end if cue.end <= mark.start else 0
    if mark.entry.get("object") and cue.group in SAID and is_done_away_with(article, since, mark):
        return False
    curbed = mark.entry.get("talked") and is_curbed(article, max(0, mark.start - CURBED), mark.start)
    if curbed or _is_barred(article, cue, mark):
        return False
    worked = cue.group in ("cooperation", "advancing", "willing")
    if worked and not words("spheres", "debates").isdisjoint(article.lowers[start:end]):
        return False  # "deepen their cooperation by deliberations on economic and security issues"
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
    if cue.group == "documents":  # "a letter of intent to buy", "a memorandum between their arms industries"
        shared = article.lowers[cue.end] == "between" and bool(mark.entry.get("talked"))
        shared = shared and not (mark.entry.get("object") or mark.entry.get("general"))
        return shared or (article.lowers[cue.end] == "to" and mark.group in OPENING)
    return cue.group == "cooperation" and _lists_its_parts(article, cue)


def _is_promoted(article: Article, cue: Mark, mark: Mark, between: list[str]) -> bool:
    """ "promote regional security", "its support to Togo in demining"; what is done with all allies is no pair's."""
    sentence = article.sentence_at(mark.start)
    if side_by_side(words("spheres", "allied"), {"allies"}, article.lowers[sentence.start : sentence.end]):
        return False
    supports = "support" in article.lowers[cue.start : cue.end] and len(between) <= LIMITS["helping"]
    if supports and (mark.entry.get("talked") or mark.entry.get("listed")) and helps_with(article, cue, mark):
        return True
    if is_done_for_another(article, cue, mark):
        return True
    shared = article.lowers[mark.start] in words("spheres", "shared")
    promoted = shared or mark.entry.get("advanced") or is_willed_by_both(article, cue, mark)
    if not promoted or len(between) > LONGEST_PROMOTION or "," in between:
        return False
    owned = not {"'s", "’s"}.isdisjoint(between)  # "a loan to bolster her country's economy"
    return not (owned and words("spheres", "abilities").isdisjoint(between))


def _is_fronted(article: Article, mark: Mark, cue: Mark) -> bool:
    """ "With regard to demining, they step up cooperation", "Besides demining, they cooperate in": a field in front."""
    start = article.sentence_at(mark.start).start
    besides = not words("spheres", "besides").isdisjoint(article.lowers[start : start + 2])
    led = ("cooperation", "working") if besides else ("cooperation",)
    if cue.group not in led or not (besides or article.lowers[start] in words("spheres", "heading")):
        return False
    near = mark.start - start <= OPENED_WITHIN and cue.start - mark.end <= LONGEST_FRONT
    bare = besides or article.lowers[cue.end] not in words("spheres", "openers")
    return near and bare and "," in article.lowers[mark.end : cue.start]


def _is_barred(article: Article, cue: Mark, mark: Mark) -> bool:
    """Whether a word of cooperation makes no field of such a name, however near they are."""
    if cue.group == "documents":
        told = mark.group == "fields" and bool(mark.entry.get("object")) and _is_only_told_of(article, cue, mark)
        asks = article.lowers[cue.end] in words("spheres", "appealing")  # "The statement called on Togo to respect"
        return told or asks or is_an_effect(article, cue, mark)
    last = article.lowers[cue.end - 1]
    if cue.group == "working" and _points_at_nothing(article, cue):
        return True
    if (cue.group == "working" and with_all_allies(article, cue)) or is_an_effect(article, cue, mark):
        return True
    if cue.group == "cooperation" and mark.group == "fields" and is_one_thing(article, mark):
        return True
    if last in words("spheres", "sessions") and mark.entry.get("general"):
        return True  # "the working group on defence" meets
    if mark.entry.get("object") and (cue.group == "joint" or last == "jointly"):
        return True  # "joint procurement of shells" is a purchase
    if mark.entry.get("object") and last == "with" and article.lowers[mark.start - 1] in words("spheres", "making"):
        return True  # "make shells together with Togo" is industry
    if cue.group == "advancing":  # "give an address on", "praised Oman's efforts to ensure peace in Yemen"
        if last in words("spheres", "addressing") and article.lowers[cue.start - 1] in words("spheres", "articles"):
            return True
        praise = either("spheres", "praising", "thanking") if mark.entry.get("wide") else words("spheres", "praising")
        return not praise.isdisjoint(article.lowers[max(0, cue.start - PRAISE_BEFORE) : cue.start])
    if last in words("spheres", "into") and article.lowers[cue.start] == "partners":
        return not words("spheres", "possessors").isdisjoint(article.lowers[max(0, cue.start - 3) : cue.start])
    if cue.end <= mark.start and article.lowers[cue.start : cue.end] == ["together", "with"]:
        return article.lowers[cue.start - 1] != ","  # "will do its utmost, together with Togo, to guard the coast"
    alone = cue.end - cue.start == 1 and last == "together" and cue.end <= mark.start
    return alone and article.lowers[cue.end] not in words("spheres", "openers")  # "we sail together, and commerce is"


def _points_at_nothing(article: Article, cue: Mark) -> bool:
    """ "They include two frigates": whether no cooperation is told of in the sentence before, which is pointed at."""
    if article.lowers[cue.start] not in words("spheres", "backward"):
        return False
    before = article.sentences[max(0, article.sentence_at(cue.start).number - 1)]
    marks = within(article.marks["spheres"], before.start, before.end)
    return all(mark.group not in POINTED_AT for mark in marks)


def _is_only_told_of(article: Article, cue: Mark, mark: Mark) -> bool:
    """ "a communiqué which states that missiles": arms that no document gives to anybody."""
    if not words("spheres", "statements").isdisjoint(article.lowers[cue.start : cue.end]):
        return True
    between = article.lowers[cue.end : mark.start]
    return len(between) > LONGEST_HELP or not words("spheres", "clausal").isdisjoint(between)


def is_done_away_with(article: Article, start: int, mark: Mark) -> bool:
    """ "talked about the removal of heavy weapons": arms that nobody gets."""
    near = article.lowers[max(start, mark.start - LONGEST_AWAY) : mark.start]
    if "technical" in article.lowers[mark.start : mark.end]:
        return False  # "in the fight against piracy and in the military-technical field"
    last = len(near) - near[::-1].index(",") if "," in near else 0  # "the fight against piracy, and arms sales"
    adverse = words("spheres", "adverse").intersection(near) - words("spheres", "fought")
    return bool(adverse) or not words("spheres", "adverse").isdisjoint(near[last:])


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
    if not before and mark.entry.get("object") and article.lowers[cue.start - 1] == "and":
        return False  # "will hand over missiles, and will go on with"
    passive = not words("spheres", "passive").isdisjoint(article.lowers[max(0, cue.start - 2) : cue.start])
    if not before and cue.group != "tabled" and not passive:
        return False
    worked = mark.entry.get("listed") or mark.entry.get("talked")
    if worked and cue.group != "thanks" and "experience" in article.lowers[cue.end : mark.start]:
        return True  # "interested in Kenya's experience in counter-terrorism"
    if (cue.group == "thanks" and not mark.entry.get("thanked")) or _is_ones_own(article, cue, mark):
        return False
    aside = not words("spheres", "bystanders").isdisjoint(article.lowers[max(0, cue.start - PARTS_BEFORE) : cue.start])
    aside = aside or side_by_side(words("spheres", "bills"), {"on"}, article.lowers[cue.end : mark.start])
    if aside or _is_of_whom(article, cue, mark):  # "The opposition called for"
        return False
    if article.lowers[cue.start : cue.end] == ["asked", "about"] and not mark.entry.get("object"):
        return False  # "asked about the drills there, he was silent"
    if article.lowers[cue.start] == "asked" and "," in article.lowers[cue.end : mark.start]:
        return False  # "asked about the islands, he regretted the drills there"
    if mark.group == "subjects":
        views = not words("spheres", "opinions").isdisjoint(article.lowers[cue.start : cue.end])
        views = views and bool(mark.entry.get("wide"))  # "exchanged views on global security" is a courtesy
        return cue.group == "talk" and before and not views
    if is_a_menace(article, mark):
        return False
    return bool(mark.entry.get("talked")) or (in_list and before)


def _is_of_whom(article: Article, cue: Mark, mark: Mark) -> bool:
    """ "exchange views with the adviser at the UN mission", "on "Role of Peacekeepers"": whom, or a title."""
    with_whom = article.lowers[cue.end] == "with" and article.lowers[cue.end - 1] in words("spheres", "opinions")
    if with_whom and words("spheres", "of_talk").isdisjoint(article.lowers[cue.end : mark.start]):
        return True
    quoted = not words("spheres", "quotes").isdisjoint(article.lowers[cue.start - 1 : mark.start])
    return quoted and article.words[mark.start].istitle()


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
    return near and (article.lowers[cue.end - 1] in words("spheres", "together") or _is_beside(article, cue))


def _is_beside(article: Article, cue: Mark) -> bool:
    """ "clear the lanes together with Togo": whether it is told with which state."""
    beside = article.lowers[cue.start : cue.end] == ["together", "with"]
    return beside and bool(within(article.parties, cue.end, cue.end + LONGEST_GIVER))


def worked_on(article: Article, noun: Mark, cues: list[Mark]) -> Mark | None:
    """ "transport and tourism as fields in which they would cooperate": the cue right after the list's head."""
    for cue in cues:
        if noun.end <= cue.start and cue.group in ("cooperation", "working"):
            near = cue.start - noun.end <= LONGEST_PROMOTION
            parted = not words("spheres", "stops").isdisjoint(article.lowers[noun.end : cue.start])
            return cue if near and not parted else None
    return None
