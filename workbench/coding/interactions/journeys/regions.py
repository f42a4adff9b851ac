"""Journeys to a part of the world, and those told of before the states that they lead to."""

from __future__ import annotations

from workbench.coding.interactions.journeys.destinations import destinations, state_at, where_it_took_them
from workbench.coding.interactions.scene import Scene
from workbench.wording import any_of, words

NAME = 4  # tokens of the longest name of a part of the world, an article among them
LISTED = 24  # tokens from "will visit" to "are Oman and Peru"


def leads_to_a_region(scene: Scene) -> bool:
    """Whether a part of the world is visited, and no state that is told of ("during a tour of Southeast Asia")."""
    lowers, end = scene.article.lowers, scene.mark.end
    led = lowers[end - 1] in words("leads_to_regions") or lowers[end] in words("leads_to_regions")
    region = led and any_of("parts_of_the_world", lowers[end : min(end + NAME, scene.sentence.end)])
    return region and not where_it_took_them(scene)


def where_seen_on_it(scene: Scene) -> list[str | None]:
    """Where something was done on a journey to a part of the world ("met X in Peru during a tour of")."""
    lowers, start = scene.article.lowers, scene.mark.start
    near = lowers[max(scene.sentence.start, start - NAME) : start]
    if not any_of("in_the_course_of", near):
        return []
    where = (state_at(scene.article, at + 1) for at in range(scene.sentence.start, start) if lowers[at] == "in")
    stops: list[str | None] = [found[0] for found in where if found]
    return stops[-1:]


def where_listed(scene: Scene) -> list[str | None]:
    """The states that a journey's stops are said to be ("Among the countries X will visit are Oman and Peru")."""
    lowers, sentence = scene.article.lowers, scene.sentence
    if "among" not in lowers[sentence.start : scene.mark.start]:
        return []
    end = min(scene.mark.end + LISTED, sentence.end)
    copula = next((at for at in range(scene.mark.end, end) if lowers[at] in words("copulas")), None)
    return destinations(scene, copula + 1) if copula is not None else []
