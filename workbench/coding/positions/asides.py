"""Words between two commas that only tell who says what stands around them ("Togo, he said, wants")."""

from __future__ import annotations

from workbench.article import Article
from workbench.coding.actors import Actor
from workbench.coding.words import either, words

ASIDE_WITHIN = 4
TOLD_WITHIN = 4


def is_aside(article: Article, verb: int) -> bool:
    """Whether a verb of saying only stands between two commas ("Togo, he said, wants", "Togo, he told the press,")."""
    following = article.lowers[verb + 1 : verb + 2 + TOLD_WITHIN]
    if "," not in following or not words("positions", "audience").issuperset(following[: following.index(",")]):
        return False
    before = article.lowers[max(0, verb - ASIDE_WITHIN) : verb]
    goes_on = article.lowers[verb + 2 + following.index(",")] in words("positions", "present")
    return "," in before and (goes_on or words("positions", "asides").issuperset(before[before.index(",") + 1 :]))


def tells_aside(article: Article, actor: Actor) -> bool:
    """Whether an actor behind a comma only tells what is said of the one before ("Togo, he replied, was ready")."""
    told = article.lowers[actor.end] in either("positions", "saying", "telling")
    return told and article.lowers[actor.end + 1] in words("positions", "asides_end")
