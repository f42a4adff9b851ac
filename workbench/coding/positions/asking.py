"""What somebody is asked to do or for, and what is only done beside it."""

from __future__ import annotations

from itertools import pairwise

from workbench.article import Article, Mark
from workbench.coding.positions.codes import issue_code_of
from workbench.coding.words import words

ARMS = "arms_supply"
COUNTERS = "counters"
TERROR = "counterterrorism"
PRESENCE = "military_presence"
ABSENT = (PRESENCE, ARMS)
WITHOUT_WITHIN = 4
LEAVE_WITHIN = 5
NONE_WITHIN = 5
DEFENDED_WITHIN = 6
LENT_WITHIN = 6
HAILS = "hails"
SOLICITED_WITHIN = 6
CUT_WITHIN = 3

TIES_THEMSELVES = ("allied", "bilateral_ties", "relationship")


def asked(article: Article, cue: Mark, issue: Mark) -> bool:
    """Whether somebody is asked to do it, or for arms ("asked X for two batteries")."""
    told = article.lowers[cue.end : issue.end]
    if "that" in told:
        return False  # "warned Togo that sending missiles to Chad would"
    return not words("positions", "asked_to").isdisjoint(told) or asks_for(article, cue, issue)


def harmed(article: Article, cue: Mark, issue: Mark) -> bool:
    """Whether what is not let happen would harm ties ("will not allow the dispute to disturb our relations")."""
    between = article.lowers[cue.end : issue.start]
    return "to" in between and not words("positions", "harming").isdisjoint(between)


def demanded(article: Article, call: Mark, cue: Mark) -> bool:
    """Whether a cue is what a call wants somebody to do ("demand that Togo abide by", not "insist that Togo backs")."""
    plain = not article.lowers[cue.start].endswith(("s", "ed"))
    return (
        plain
        and article.lowers[call.start] in words("positions", "demanding")
        and article.lowers[call.end - 1] == "that"
    )


def _in_relative(article: Article, cue: Mark, issue: Mark) -> bool:
    """Whether an issue is only told of what is wanted ("ready to sell arms that protect civilians")."""
    if issue.entry.id in TIES_THEMSELVES:
        return False  # "its commitment to expanding that partnership"
    led = article.lowers[cue.end - 1] == "to" and cue.end < issue.start - 1
    return led and article.lowers[issue.start - 1] in words("positions", "restrictive")


def asks_for(article: Article, cue: Mark, issue: Mark) -> bool:
    """Whether arms are asked for, from whoever is asked."""
    arms = issue_code_of(issue) == ARMS
    return bool(arms and cue.entry.get("calls")) and "for" in article.lowers[cue.end : issue.start]


def taken_away(article: Article, cue: Mark, issue: Mark) -> bool:
    """Whether arms are not given but taken away or put somewhere ("pledged to remove heavy weapons")."""
    arms = issue_code_of(issue) == ARMS
    return arms and not words("positions", "taking").isdisjoint(article.lowers[cue.end : issue.start])


def lent_for(article: Article, cue: Mark, issue: Mark) -> bool:
    """Whether only the use of something for a deed is told of ("would not let its soil be used for attacks"), or what
    will never be done ("reaffirmed that it would never normalise relations"), or what only tells more of it.
    """
    between = article.lowers[cue.end : issue.start]
    never = between[-1:] in (["never"], ["not"]) and cue.entry.get("stance") == "supports"
    return never or "used" in between or _in_relative(article, cue, issue)


def in_countering(article: Article, cue: Mark) -> bool:
    """Whether a fight is only what others' work is in ("joint work in countering terrorism", "a way of keeping lanes
    open"), or what somebody is defended against ("will defend Togo against any attack").
    """
    before = article.lowers[max(0, cue.start - DEFENDED_WITHIN) : cue.start]
    if article.lowers[cue.start] == "against":
        return not words("positions", "defending").isdisjoint(before)
    if before[-1:] == ["of"] and before[-2:-1] and before[-2] in words("positions", "ways"):
        return True
    return cue.entry.id == COUNTERS and before[-1:] != [] and before[-1] in ("in", "on", "of", "for")


def asked_not_to(article: Article, cue: Mark, issue: Mark) -> bool:
    """Whether somebody is asked to leave it ("urged X not to send arms", "warned X against sending arms")."""
    asked = article.lowers[cue.end : issue.start]
    left_off = issue_code_of(issue) == ARMS and not words("positions", "leaving_off").isdisjoint(asked)
    return left_off or "against" in asked or any(pair == ("not", "to") for pair in pairwise(asked))


def none_left(article: Article, mark: Mark) -> bool:
    """Whether it is none of whom it is said ("not a single soldier will remain", "no troops will stay")."""
    near = article.lowers[max(0, mark.start - NONE_WITHIN) : mark.start]
    return issue_code_of(mark) == PRESENCE and not words("positions", "none_of").isdisjoint(near)


def without(article: Article, cue: Mark, issue: Mark) -> bool:
    """Whether what is wanted is that there be none of it ("a region free of foreign bases", "that they leave")."""
    if issue_code_of(issue) not in ABSENT or cue.end > issue.start:
        return False
    forces = issue_code_of(issue) == PRESENCE
    if forces and not words("positions", "leaving").isdisjoint(article.lowers[issue.end : issue.end + LEAVE_WITHIN]):
        return True
    near = article.lowers[max(cue.end, issue.start - WITHOUT_WITHIN) : issue.start]
    if forces and not words("positions", "leaving").isdisjoint(near):
        return True  # "must withdraw from the outposts"
    return not words("positions", "without").isdisjoint(near) and article.lowers[cue.end - 1] not in ("no", "not")


def long_ago(article: Article, cue: Mark) -> bool:
    """Whether ties were only cut in what is told of earlier days ("who had severed", "a decade after they cut")."""
    return not words("positions", "of_old").isdisjoint(article.lowers[max(0, cue.start - CUT_WITHIN) : cue.start])


def keeps_on(article: Article, marks: list[Mark], cue: Mark) -> bool:
    """Whether somebody refuses to leave off what follows ("refusing to stop", "declined to halt its tests")."""
    refusing, lowers = words("positions", "refusing"), article.lowers
    if cue.entry.get("stance") != "opposes":
        return False
    if lowers[cue.start - 1 - (lowers[cue.start - 1] == "to")] in refusing:
        return True
    leads = [mark for mark in marks if cue.end <= mark.start <= cue.end + 1 and mark.group == "before"]
    return lowers[cue.end - 1] in refusing and any(mark.entry.get("stance") == "opposes" for mark in leads)


def solicited(article: Article, cue: Mark) -> bool:
    """Whether the support that a cue names is only asked for ("asked Togo for support of its candidacy")."""
    before = article.lowers[max(0, cue.start - SOLICITED_WITHIN) : cue.start]
    noun = article.lowers[cue.start] in words("positions", "backing_nouns") and before[-1:] != ["to"]
    return noun and not words("positions", "soliciting").isdisjoint(before)


def lent(article: Article, cue: Mark) -> bool:
    """Whether a verb of giving stands before what is given to something ("attaches the highest priority to")."""
    return not words("positions", "lending").isdisjoint(article.lowers[max(0, cue.start - LENT_WITHIN) : cue.start])


def hailed(marks: list[Mark], cue: Mark) -> bool:
    """Whether somebody is thanked for what a cue names, or hailed ("hailing the alliance's position on")."""
    before = [mark for mark in marks if mark.end <= cue.start][-2:]
    return any(mark.entry.get("role") == "thanks" or mark.entry.id == HAILS for mark in before)


def against_foe(marks: list[Mark], issue: Mark) -> bool:
    """Whether what is done together is a fight ("joint efforts to eradicate the pirates")."""
    after = [mark for mark in marks if 0 <= mark.start - issue.end <= CUT_WITHIN]
    return any(mark.entry.id == COUNTERS or issue_code_of(mark) == TERROR for mark in after)
