"""Stays: somebody is or was in a city of another state."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import within
from workbench.coding.actors import countries_of
from workbench.coding.interactions.journeys.destinations import NAME, at_a_seat, owned_at, state_at
from workbench.coding.interactions.journeys.travellers import drill_there
from workbench.coding.interactions.scene import Cast, Scene, subjects
from workbench.coding.interactions.setting.day_and_place import STOPS
from workbench.coding.interactions.status.outcome import status_of
from workbench.wording import any_of

BESIDE = 3  # tokens from somebody to "is in"


def stays(scene: Scene) -> Iterator[Cast]:
    """X is or was in a city of another state ("the minister, who was in Oslo last week")."""
    article, end = scene.article, scene.mark.end
    guests = [actor for actor in subjects(scene) if not (actor.state or actor.collective)]
    capital = article.lowers[end : end + 1] == ["the"] and "capital" in article.lowers[end : end + 4]
    capital = capital and status_of(article, scene.mark) == "occurred"
    if guests and capital and (state := state_at(article, end + 1)) and (state[0],) != countries_of(guests):
        yield Cast(guests, [], host=state[0])
        return
    city = next((place for place in within(article.places, end, end + NAME) if place.start == end), None)
    if (
        not guests
        or city is None
        or city.kind not in STOPS
        or owned_at(article, city.end)
        or drill_there(scene, guests)
    ):
        return
    beside = scene.mark.start - guests[-1].end < BESIDE
    beside = beside or any_of("relatives", article.lowers[scene.mark.start - 1 : scene.mark.start])
    if beside and city.country and (city.country,) != countries_of(guests) and not at_a_seat(scene, city.country):
        yield Cast(guests, [], host=city.country)
