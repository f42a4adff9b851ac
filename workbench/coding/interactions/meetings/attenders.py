"""Who "participated in the call" that one side alone was said to make a sentence or two before."""

from __future__ import annotations

from typing import NamedTuple

from workbench.article import Article, within
from workbench.coding.actors import actors_in, countries_of, people_of
from workbench.coding.interactions.happening import Happening
from workbench.coding.interactions.scene import Scene, subjects
from workbench.wording import any_of

SOON = 4  # sentences from "X spoke with leaders" to who "participated in the call"
TAKING_PART = 4  # tokens from "participated" to "call"
KINDS = ("meeting", "call", "dialogue")


class Caller(NamedTuple):
    """Where one side alone is said to meet or call others, and who it is."""

    token: int
    kind: str
    countries: tuple[str, ...]
    people: tuple[int, ...]


def caller(scene: Scene) -> Caller | None:
    """The one side that a sentence on talks names, where it says with none of them who the others are."""
    kind = scene.mark.entry.get("kind")
    if kind not in KINDS or len(countries_of(scene.actors)) != 1:
        return None
    first = subjects(scene)
    return Caller(scene.mark.start, str(kind), countries_of(first), people_of(first)) if first else None


def with_callers(article: Article, happenings: list[Happening], callers: list[Caller]) -> list[Happening]:
    """The happenings, each that some "participated in" with whoever was said to hold it."""
    return [_with(article, one, callers) if _is_attended(article, one) else one for one in happenings]


def _is_attended(article: Article, one: Happening) -> bool:
    """Whether states are told to have taken part in the talks that the text knows ("participated in the call")."""
    if one.kind not in KINDS or article.lowers[one.token - 1] != "the":
        return False
    return any_of("taking_part", article.lowers[max(0, one.token - TAKING_PART) : one.token])


def _with(article: Article, one: Happening, callers: list[Caller]) -> Happening:
    here = article.sentence_at(one.token).number
    near = (by for by in reversed(callers) if by.token < one.token and by.kind == one.kind)
    by = next((by for by in near if here - article.sentence_at(by.token).number <= SOON), None)
    if by is None:
        return one
    countries = tuple(sorted({*one.countries, *by.countries, *_listed(article, one)}))
    return one._replace(countries=countries, people=tuple(dict.fromkeys((*by.people, *one.people))), fresh=True)


def _listed(article: Article, one: Happening) -> tuple[str, ...]:
    """All whom a sentence lists as having taken part ("the minister of A and those of B and C, along with D's")."""
    sentence = article.sentence_at(one.token)
    marks = within(article.marks["interactions"], sentence.start, one.token)
    if any(
        mark.entry.get("kind") not in (None, one.kind) and mark.entry.get("frame") != "takes_part" for mark in marks
    ):
        return ()
    return countries_of([actor for actor in actors_in(article, sentence) if actor.end <= one.token])
