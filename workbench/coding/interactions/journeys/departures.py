"""The frame of departures: where a visit has ended, and where the journey went from there."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.coding.actors import countries_of
from workbench.coding.interactions.forces.ports import ships_come
from workbench.coding.interactions.journeys.destinations import DESTINATION, destinations, state_at
from workbench.coding.interactions.journeys.no_visits import is_no_visit
from workbench.coding.interactions.scene import Cast, Scene, next_person, subjects
from workbench.coding.interactions.status.outcome import status_of
from workbench.wording import any_of, words

NEAR = 6  # tokens from "returned" to its "from"


def departs(scene: Scene) -> Iterator[Cast]:
    """X left a place abroad, where a visit has ended, and left somewhere for a place ("left Baku for Moscow")."""
    article, end = scene.article, _behind_its_from(scene)
    travellers = [a for a in subjects(scene) or next_person(scene, []) if not (a.state or a.collective)]
    origin = (state_at(article, end) or state_at(article, end + 1)) if end < scene.sentence.end else None
    home = countries_of(travellers)
    theirs = article.lowers[scene.mark.start] == "returning" and any_of(
        "actor_nouns", article.lowers[scene.mark.start - 1 : scene.mark.start]
    )  # "met the troops returning from Oslo"
    if theirs or is_no_visit(scene, travellers):
        return
    ships = article.lowers[end - 1] == "from" and ships_come(scene, Cast(travellers, []))  # on their way home from sea
    if not home or ships or any_of("sent_away", article.lowers[scene.sentence.start : scene.mark.start]):
        return  # "two diplomats who were expelled left Oslo"
    if origin is None:
        if article.lowers[scene.mark.end - 1] in words("returning"):
            return
        goals = destinations(scene, scene.mark.end, led=True)
        yield from (Cast(travellers, [], host=host) for host in goals if (host,) != home)
        return
    last = scene.sentence.end
    onward = (
        at for at in range(origin[1], min(origin[1] + DESTINATION, last)) if article.lowers[at] in words("onward")
    )
    goals = [host for host in destinations(scene, next(onward, last) + 1) if (host,) != home]
    if ships_come(scene, Cast(travellers, [])):
        goals = []  # "the frigate left Oslo for Kiel": there it is only to come
    stayed = not goals or status_of(article, scene.mark) != "planned"  # not "will leave Oslo for"
    been = [origin[0]] if stayed and (origin[0],) != home else []
    again = (
        article.lowers[scene.mark.start] == "leaving" and travellers[0].start > end
    )  # "Before leaving for Oslo, X said"
    yield from (Cast(travellers, [], host=host, definite=again) for host in (*been, *goals))


def _behind_its_from(scene: Scene) -> int:
    """Where the place that somebody left is named: at once, or behind "from" ("returned on Sunday from Oslo")."""
    lowers, end = scene.article.lowers, scene.mark.end
    if lowers[end - 1] not in words("returning"):
        return end
    near = (at + 1 for at in range(end, min(end + NEAR, scene.sentence.end)) if lowers[at] == "from")
    return next(near, scene.sentence.end)
