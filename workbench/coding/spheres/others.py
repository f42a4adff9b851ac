"""Cooperation that is others' matter: done by or with third parties, told by one, with so many that none is named."""

from __future__ import annotations

from workbench.article import Article, organisations_of, within
from workbench.coding.sides import parties_named
from workbench.coding.spheres.frames import Framed
from workbench.coding.spheres.teaching import TAUGHT
from workbench.coding.words import either, words
from workbench.parties import PAIR

OF_OTHERS = ("talk", "tabled", "thanks", "helping", "willing", "advancing")
NATION = 3
GIVEN_WITHIN = 8
BY_WITHIN = 3  # tokens from "joint" to "by", and to those who do it
DOERS_WITHIN = 8
CROWD_WITHIN = 3
FEW = 10


def is_of_others(article: Article, field: Framed, sides: tuple[str, ...]) -> bool:
    """Whether a field, whose parties are `sides`, is none that they share."""
    return (
        _is_of_a_body_aside(article, sides)
        or _is_of_two_aside(article, sides)
        or _others_matter(article, field, sides)
        or _alarms_others(article, field, sides)
        or _with_a_crowd(article, field, sides)
        or _is_anothers(article, field, sides)
    )


def _is_of_a_body_aside(article: Article, sides: tuple[str, ...]) -> bool:
    """ "told his guest of Togo's cooperation with the EU": a body that has no part in what the article tells of."""
    told = [set(record.countries) for record in article.interactions]
    bodies = organisations_of(article).intersection(sides) if told else set()
    return bool(bodies) and bodies.isdisjoint(set().union(*told))


def _is_of_two_aside(article: Article, sides: tuple[str, ...]) -> bool:
    """ "met his guest of Togo, whose ties with Mali are close": two states that the article tells of no dealings of."""
    two = set(sides) - organisations_of(article)
    told = [record.countries for record in article.interactions]
    return len(sides) == len(two) == PAIR and bool(told) and not any(two.issubset(parties) for parties in told)


def _is_anothers(article: Article, field: Framed, sides: tuple[str, ...]) -> bool:
    """ "discussed Oman's support for Mali's arms industry": a field that a third state owns."""
    start = field.field.start
    if article.lowers[start - 1] not in words("sides", "possessives"):
        return False
    owner = next((one for one in within(article.parties, start - NATION - 1, start) if one.end == start - 1), None)
    return owner is not None and owner.group != "organisation" and owner.code not in sides


def _with_a_crowd(article: Article, field: Framed, sides: tuple[str, ...]) -> bool:
    """ "trains in more than 40 countries", "works with 53 African nations": with so many that none is named."""
    sentence = article.sentence_at(field.cue.start)
    here = article.lowers[sentence.start : sentence.end]
    crowds = words("spheres", "crowds")
    if not organisations_of(article).isdisjoint(sides):
        return False  # "experts of 23 countries" are those of a body
    after = article.lowers[field.cue.end : field.cue.end + CROWD_WITHIN]
    if (
        after[1:2] == ["the"]
        and after[0] in words("spheres", "throughout")
        and after[2] in words("spheres", "at_large")
    ):
        return True  # "to promote its security ties in the region"
    if len(sides) > FEW or crowds.isdisjoint(here):
        return len(sides) > FEW  # "the attachés of A, B, …, Y and Z"
    numbers = (at for at, word in enumerate(here) if word.isdigit() and int(word) >= FEW)
    return any(not crowds.isdisjoint(here[at + 1 : at + CROWD_WITHIN]) for at in numbers)


def _alarms_others(article: Article, field: Framed, sides: tuple[str, ...]) -> bool:
    """ "Oslo is alarmed at the military cooperation of Moscow with Minsk": whether who tells of it is a third state."""
    sentence = article.sentence_at(field.cue.start)
    alarmed = words("spheres", "alarmed")
    at = next((at for at in range(sentence.start, sentence.end) if article.lowers[at] in alarmed), None)
    if at is None:
        return False
    named_after = at < field.field.start and set(sides) <= set(parties_named(article, at, sentence.end))
    if named_after and len(sides) == PAIR and not _have_met(article, sides):
        return True  # "They voiced concern over the growing ties between A and B"
    first = within(article.parties, sentence.start, sentence.end)[:1]
    return bool(first) and first[0].code not in sides and len(sides) == PAIR


def _have_met(article: Article, sides: tuple[str, ...]) -> bool:
    """Whether more is told of two than that one armed the other."""
    return any(set(sides) <= set(record.countries) and record.kind != "transfer" for record in article.interactions)


def _others_matter(article: Article, field: Framed, sides: tuple[str, ...]) -> bool:
    """Whether what is talked about, or who is taught, is another state's ("they discussed Moscow's arms industry")."""
    before = set(parties_named(article, field.cue.start - NATION, field.cue.start))
    if field.frame in TAUGHT:
        return not before <= set(sides)
    if not {*_given_to(article, field), *_doers(article, field)} <= set(sides):
        return True
    if field.frame in ("advancing", "talk") and not before <= set(sides):
        return True  # "China has been stepping up its maritime activities"
    first, last = sorted((field.field, field.cue), key=lambda mark: mark.start)
    named = {one.code for one in within(article.parties, first.end, last.start) if one.group != "organisation"}
    theirs = field.frame in OF_OTHERS or (field.frame == "agreeing" and field.field.entry.get("object"))
    return bool(theirs) and field.field.group != "subjects" and not named <= set(sides)


def _given_to(article: Article, framed: Framed) -> tuple[str, ...]:
    """To whom arms go, or from whom they come ("the supply of weapons to X", "buy air defence systems from X")."""
    field = framed.field
    if not (field.entry.get("object") or field.entry.get("armed")):
        return ()
    end = min(field.end + GIVEN_WITHIN, article.sentence_at(field.start).end)
    parties = within(article.parties, field.end, end)
    return tuple(
        party.code
        for party in parties
        if party.start == field.end
        or not either("spheres", "givens", "sources").isdisjoint(article.lowers[party.start - 2 : party.start])
    )


def _doers(article: Article, framed: Framed) -> tuple[str, ...]:
    """Who does it together: "joint flights by Togolese and Malian aircraft"."""
    end = framed.cue.end
    if framed.frame != "joint" or "by" not in article.lowers[end : end + BY_WITHIN]:
        return ()
    return parties_named(article, end, min(end + DOERS_WITHIN, article.sentence_at(framed.cue.start).end))
