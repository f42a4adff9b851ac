"""Journeys of which only a part of the world is told to be the goal."""

from __future__ import annotations

from workbench.article import within
from workbench.coding.interactions.scene import Scene
from workbench.wording import any_of


def to_a_continent(scene: Scene) -> bool:
    """Whether only a part of the world is told to be the goal ("a trip to Asia", "her tour of the Middle East")."""
    lowers, at = scene.article.lowers, scene.mark.end
    led = lowers[at : at + 1]
    at += 1 + (lowers[at + 1 : at + 2] == ["the"])
    return any_of("leads_to_parts", led) and any_of("parts_of_the_world", lowers[at : at + 2])


def where_it_was(scene: Scene) -> list[str | None]:
    """The state in which something was done on such a journey ("met X in Peru during a trip to South America")."""
    article, start = scene.article, scene.mark.start
    named = within(article.parties, scene.sentence.start, scene.sentence.end)
    places = within(article.places, scene.sentence.start, scene.sentence.end)
    told = [(party.start, party.code) for party in named] + [(one.start, one.country or "") for one in places]
    within_it = [(at, code) for at, code in sorted(told) if code and article.lead_in(at) == "in"]
    before = [code for at, code in within_it if at < start]
    return [*before[-1:]] or [code for _, code in within_it[:1]]
