"""Which state stands on either side of a word of inviting."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from workbench.article import Article, Mark, Party, Sentence, tokens_of, within
from workbench.coding.actors import actors_in, countries_of, subjects_of
from workbench.coding.sides import sides_at
from workbench.coding.words import words

FARTHEST = 25
WHOM_WITHIN = 5
NAMED_WITHIN = 7


def before(article: Article, token: int) -> str | None:
    """The state of whoever a verb at a token says something of, or who is last named before it; None where none is."""
    sentence = article.sentence_at(token)
    near = [actor for actor in actors_in(article, sentence) if token - FARTHEST <= actor.start and actor.end <= token]
    acting = countries_of(subjects_of(article, near, token))
    if len(acting) == 1:
        return acting[0]
    states = [actor.countries[0] for actor in near if len(actor.countries) == 1]
    return states[-1] if states else next(iter(reversed(_states(article, sentence.start, token))), None)


def after(article: Article, token: int) -> str | None:
    """The state of the person or party first named from a token on, up to its sentence's end."""
    end = min(article.sentence_at(token - 1).end, token + FARTHEST)
    return next(iter(_states(article, token, end)), None)


def opener(article: Article, sentence: Sentence, end: int) -> str | None:
    """The state of the person or party whom a sentence names first, up to a token."""
    return next(iter(_states(article, sentence.start, end)), None)


def addressee(article: Article, token: int, end: int | None = None) -> str | None:
    """The state of whoever is named from a token on, before it is said what to ("invited the Israeli chief to …")."""
    end = min(article.sentence_at(token - 1).end, token + FARTHEST) if end is None else end
    openers = words("invitations", "openers")
    stop = next((at for at in range(token, end) if article.lowers[at] in openers), end)
    return next(iter(_states(article, token, stop)), None)


def row_from(article: Article, token: int) -> tuple[str, ...]:
    """The states of the row that is named first from a token on ("at the invitation of Mali and Chad")."""
    row: list[Party] = []
    end = article.sentence_at(token - 1).end
    people = tokens_of(within(article.mentions, token, end))
    for party in within(article.parties, token, end):
        if row and party.start in people and row[-1].end not in people and article.lowers[party.start - 1] == ",":
            break  # "at the invitation of Mali, the Chadian General X flew"
        if row and not set(article.lowers[row[-1].end : party.start]) <= words("invitations", "row"):
            break
        row.append(party)
    return tuple(dict.fromkeys(party.code for party in row))


def guest_behind(article: Article, token: int, inviters: tuple[str | None, ...]) -> str | None:
    """The state of the first person named behind those who invite ("At the invitation of Mali, General X flew to"), or
    of the first party ("As guests of Mali, troops from Chad").
    """
    end = article.sentence_at(token - 1).end
    people = (article.people[mention.person].country for mention in within(article.mentions, token, end))
    parties = (party.code for party in within(article.parties, token, end))
    return next((state for state in (*people, *parties) if state not in (None, *inviters)), None)


def names_one(article: Article, token: int) -> bool:
    """Whether whoever is first spoken of from a token on has a name ("invited the Head of State" names none)."""
    following = bisect_left(article.mentions, token, key=lambda mention: mention.start)
    mention = next(iter(article.mentions[following:]), None)
    return mention is None or mention.kind not in ("post", "role", "pronoun")


def owner(article: Article, token: int) -> str | None:
    """The state of whoever stands with "'s" before a token ("his counterpart's invitation"); None where none does."""
    at = token - 1
    if article.lowers[at] not in words("invitations", "owning"):
        return None
    people = [mention for mention in article.mentions if mention.end in (at, at + 1)]
    state = article.people[people[-1].person].country if people else None
    named = (party.code for party in article.parties if party.end in (at - 1, at, at + 1))  # "the Thai navy's"
    return state or next(named, None)


def given_later(article: Article, token: int) -> int | None:
    """Where an invitation named before a token is said to be given ("an invitation to Oslo was handed to …")."""
    end = article.sentence_at(token - 1).end
    passive, given = words("invitations", "passive"), words("invitations", "given")
    pairs = pairwise(range(token, end))
    return next((b for a, b in pairs if article.lowers[a] in passive and article.lowers[b] in given), None)


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
    given = (at for at in range(start, token) if article.lowers[at] in words("invitations", "given"))
    return next((at for at in given if article.lowers[at - 1] != "to"), None)


def relative_whom(article: Article, mark: Mark) -> int | None:
    """Where "whom" leads to a word of inviting ("X of Peru, whom he has invited")."""
    near = range(max(0, mark.start - WHOM_WITHIN), mark.start)
    return next((at for at in reversed(near) if article.lowers[at] == "whom"), None)


def named_in(article: Article, start: int, end: int, *, but: str | None = None) -> str | None:
    """The state of whoever is named last between two tokens, and is of no state that is left out."""
    return next((state for state in reversed(_states(article, start, end)) if state != but), None)


def sent_to(article: Article, token: int) -> int | None:
    """ "an invitation from X to the ministers of Mali and Togo": where those are named to whom it was sent."""
    end = article.sentence_at(token - 1).end
    people = [mention for mention in within(article.mentions, token, end) if mention.kind != "pronoun"]
    inviter = people[0].end if people else token
    if article.lowers[inviter] != "to" or not _states(article, inviter, min(inviter + NAMED_WITHIN, end)):
        return None
    offices = words("invitations", "offices")
    return inviter + 1 if not offices.isdisjoint(article.lowers[inviter : inviter + NAMED_WITHIN]) else None


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


def who_asked(article: Article, sentence: Sentence, mark: Mark) -> str | None:
    """The state of whoever stands right before ", who had invited him"."""
    at = mark.start - 1
    if article.lowers[at] != "who" or article.lowers[at - 1] != ",":
        return None
    named = [one for one in within(article.mentions, sentence.start, at) if one.end <= at - 1]
    if not named or {"and", ";"} & set(article.lowers[named[-1].end : at - 1]):
        return None
    return article.people[named[-1].person].country
