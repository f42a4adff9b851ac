"""Whose stance it is where somebody is thanked for it ("thanked Togo for its support of")."""

from __future__ import annotations

from itertools import pairwise

from workbench.article import Article, Mark, within
from workbench.coding.actors import Actor
from workbench.coding.positions.parting import broken
from workbench.coding.positions.subjects import subjects_of_clause
from workbench.coding.sides import sides_at
from workbench.coding.words import words

THANKED_WITHIN = 14
THANKS = "thanks"


def thanked_for(article: Article, actors: list[Actor], cue: Mark) -> tuple[str, ...] | None:
    """The states that are thanked for the stance, or None where nobody is."""
    sentence = article.sentence_at(cue.start)
    marks = [mark for mark in within(article.marks["positions"], sentence.start, cue.start) if _tells(mark)]
    while marks and marks[-1].entry.get("role") == "stance" and marks[-1].end == cue.start:
        marks.pop()  # "gratitude for its firm stance on non-recognition of"
    again = article.lowers[cue.start - 1] == "for" and article.lowers[cue.start].endswith("ing")
    if again:  # "thanked Togo for condemning it, as well as for supporting"
        marks = [mark for mark in marks if mark.entry.get("role") == THANKS]
    last = marks[-1] if marks else None
    if last is None or last.entry.get("role") != THANKS or cue.entry.get("calls"):
        return None
    if cue.start - last.end > THANKED_WITHIN and not again:
        return None
    if broken(article, last.end, cue.start) or _goes_on(article, last.end, cue.start):
        return None
    noun = article.lowers[cue.start] in words(
        "positions", "lent_nouns"
    )  # "grateful for its interest in and support of"
    if article.lowers[cue.start - 1] == "and" and not noun:
        return None
    between = [actor for actor in actors if last.end <= actor.start < cue.start]
    named = next((actor.countries for actor in between if actor.countries), None)
    if named:
        return named
    thanking = {country for actor in subjects_of_clause(article, actors, last.start) for country in actor.countries}
    return tuple(side for side in sides_at(article, cue.start) if side not in thanking)


def _goes_on(article: Article, start: int, end: int) -> bool:
    """Whether something else is said to be done between two tokens ("thanked Togo and ratified its will to")."""
    return any(first == "and" and second.endswith("ed") for first, second in pairwise(article.lowers[start:end]))


def _tells(mark: Mark) -> bool:
    return mark.entry.get("role") in ("thanks", "asserts", "stance", "idle")
