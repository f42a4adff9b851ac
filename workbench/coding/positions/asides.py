"""Words between two commas that only tell who says what stands around them ("Togo, he said, wants")."""

from __future__ import annotations

from workbench.article import Article
from workbench.coding.actors import Actor
from workbench.coding.words import either, words

ASIDE_WITHIN = 8
TOLD_WITHIN = 4
NAME_WITHIN = 4
LONG_ASIDE = 18


def is_aside(article: Article, verb: int) -> bool:
    """Whether a verb of saying only stands between two commas ("Togo, he said, wants", "Togo, he told the press,")."""
    if _in_long_aside(article, verb):
        return True
    following = article.lowers[verb + 1 : verb + 2 + TOLD_WITHIN]
    if "," not in following or not words("positions", "audience").issuperset(following[: following.index(",")]):
        return False
    return "," in article.lowers[max(article.sentence_at(verb).start, verb - ASIDE_WITHIN) : verb]


def _in_long_aside(article: Article, token: int) -> bool:
    """Whether a token is in a long aside behind a name that opens it ("Togo, X told Y when they met, wants")."""
    start = article.sentence_at(token).start
    opening = article.lowers[start : start + NAME_WITHIN]
    first = start + opening.index(",") if "," in opening else token
    if first >= token or "," in article.lowers[first + 1 : token]:
        return False
    rest = article.lowers[token : first + LONG_ASIDE]
    if "," not in rest:
        return False
    last = token + rest.index(",")
    goes_on = article.lowers[last + 1]
    finite = goes_on in words("positions", "present") or goes_on.endswith(("s", "ed"))
    return finite and not either("positions", "saying", "telling").isdisjoint(article.lowers[first:last])


def tells_aside(article: Article, actor: Actor) -> bool:
    """Whether an actor behind a comma only tells what is said of the one before ("Togo, he replied, was ready")."""
    told = article.lowers[actor.end] in either("positions", "saying", "telling")
    return told and article.lowers[actor.end + 1] in words("positions", "asides_end")
