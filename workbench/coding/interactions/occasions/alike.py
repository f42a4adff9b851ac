"""Whether two places of a text may tell of one occasion, though their words name two kinds of it."""

from __future__ import annotations

from workbench.article import Article
from workbench.coding.interactions.happening import Happening
from workbench.wording import any_of, side_by_side

VAGUE = ("talks", "discuss", "agree", "tell", "urge", "appearance")


def same_kind(article: Article, earlier: Happening, later: Happening) -> bool:
    """ "The talks" and "the conversation" may be a call told of before, and so may what was discussed."""
    vague = earlier.kind == "call" and later.kind == "meeting" and later.rule in VAGUE
    numbered = (earlier.kind, later.kind, later.rule) == ("meeting", "dialogue", "talks")
    session = (earlier.kind, later.kind, later.rule) == ("dialogue", "meeting", "talks") and not later.people
    again = session and not later.named and earlier.countries == later.countries  # "the talks were the first to"
    same = earlier.kind == later.kind or vague or again or (numbered and earlier.countries == later.countries)
    return same or _the_conference(article, earlier, later) or _spoke_again(article, earlier, later)


def _the_conference(article: Article, earlier: Happening, later: Happening) -> bool:
    """Whether "in the conference" means the call or the meeting that was told before."""
    opened = article.lowers[later.token - 2 : later.token]
    told = later.rule == "forum" and opened[1:] == ["the"] and any_of("in_the_course", opened[:1])
    return told and earlier.kind in ("call", "meeting") and earlier.countries == later.countries


def _spoke_again(article: Article, earlier: Happening, later: Happening) -> bool:
    """Whether a call is meant by what is told of it: "the first time since 2018 that they have held talks"."""
    before = article.lowers[article.sentence_at(later.token).start : later.token]
    return side_by_side({"first"}, {"time"}, before) and (earlier.kind, later.kind) == ("call", "meeting")
