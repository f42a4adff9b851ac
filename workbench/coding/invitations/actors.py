"""Which state stands on either side of a word of inviting."""

from __future__ import annotations

from itertools import pairwise

from workbench.article import Article, within
from workbench.coding.sides import sides_at
from workbench.coding.words import words

FARTHEST = 25


def before(article: Article, token: int) -> str | None:
    """The state of the person or party last named before a token of its sentence; None where none is."""
    start = max(article.sentence_at(token).start, token - FARTHEST)
    return next(iter(reversed(_states(article, start, token))), None)


def after(article: Article, token: int) -> str | None:
    """The state of the person or party first named from a token on, up to its sentence's end."""
    end = min(article.sentence_at(token - 1).end, token + FARTHEST)
    return next(iter(_states(article, token, end)), None)


def addressee(article: Article, token: int) -> str | None:
    """The state of whoever is named from a token on, before it is said what to ("invited the Israeli chief to …")."""
    end = min(article.sentence_at(token - 1).end, token + FARTHEST)
    openers = words("invitations", "openers")
    stop = next((at for at in range(token, end) if article.lowers[at] in openers), end)
    return next(iter(_states(article, token, stop)), None)


def is_handed(article: Article, token: int) -> bool:
    """Whether an invitation at a token is one that the subject gets ("were handed an invitation", "received …")."""
    near = article.lowers[max(0, token - 5) : token]
    if not words("invitations", "gets").isdisjoint(near):
        return True
    passive, given = words("invitations", "passive"), words("invitations", "given")
    return any(one in passive and other in given for one, other in pairwise(near))


def giving_at(article: Article, token: int) -> int | None:
    """Where the verb stands by which an invitation at a token is given ("handed his host a letter of invitation")."""
    start = max(article.sentence_at(token).start, token - 8)
    return next((at for at in range(start, token) if article.lowers[at] in words("invitations", "given")), None)


def partner(article: Article, token: int, state: str | None) -> str | None:
    """The one other side of the passage; None where the sides are not two."""
    sides = sides_at(article, token)
    others = [side for side in sides if side != state]
    return others[0] if len(sides) == 2 and len(others) == 1 else None


def _states(article: Article, start: int, end: int) -> list[str]:
    people = [
        (mention.start, article.people[mention.person].country) for mention in within(article.mentions, start, end)
    ]
    parties = [(party.start, party.code) for party in within(article.parties, start, end)]
    return [state for _, state in sorted((at, state) for at, state in [*people, *parties] if state)]
