"""Who "participated in the call" that one side alone was said to make a sentence or two before."""

from __future__ import annotations

from workbench.article import Article, within
from workbench.coding.actors import Actor, actors_in, countries_of, people_of
from workbench.coding.interactions.happening import Happening
from workbench.coding.interactions.scene import Scene, subjects
from workbench.wording import any_of

SOON = 4  # sentences from "X spoke with leaders" to who "participated in the call"
TAKING_PART = 4  # tokens from "participated" to "call"
KINDS = ("meeting", "call", "dialogue")


def with_callers(article: Article, happenings: list[Happening], scenes: list[Scene]) -> list[Happening]:
    """The happenings, each that some "participated in" with whoever one of the scenes says to hold it."""
    return [_with(article, one, scenes) if _is_attended(article, one) else one for one in happenings]


def _is_attended(article: Article, one: Happening) -> bool:
    """Whether states are told to have taken part in the talks that the text knows ("participated in the call")."""
    if one.kind not in KINDS or article.lowers[one.token - 1] != "the":
        return False
    return any_of("taking_part", article.lowers[max(0, one.token - TAKING_PART) : one.token])


def _with(article: Article, one: Happening, scenes: list[Scene]) -> Happening:
    here = article.sentence_at(one.token).number
    near = (by for by in reversed(scenes) if by.mark.start < one.token and by.mark.entry.get("kind") == one.kind)
    held_by = next((own for by in near if here - by.sentence.number <= SOON and (own := _callers(by))), None)
    if held_by is None:
        return one
    countries = tuple(sorted({*one.countries, *countries_of(held_by), *_listed(article, one)}))
    people = dict.fromkeys((*people_of(held_by), *one.people))
    return one._replace(countries=countries, people=tuple(people), fresh=True)


def _callers(scene: Scene) -> list[Actor]:
    """The one side that a sentence on talks names, where it says with none of them who the others are."""
    return subjects(scene) if len(countries_of(scene.actors)) == 1 else []


def _listed(article: Article, one: Happening) -> tuple[str, ...]:
    """All whom a sentence lists as having taken part ("the minister of A and those of B and C, along with D's")."""
    sentence = article.sentence_at(one.token)
    marks = within(article.marks["interactions"], sentence.start, one.token)
    if any(
        mark.entry.get("kind") not in (None, one.kind) and mark.entry.get("frame") != "takes_part" for mark in marks
    ):
        return ()
    return countries_of([actor for actor in actors_in(article, sentence) if actor.end <= one.token])
