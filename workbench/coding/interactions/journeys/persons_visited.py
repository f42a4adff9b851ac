"""Whom a visit is to: who visits somebody meets them, be it abroad or around the corner."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import ENVOY
from workbench.coding.actors import Actor, countries_of, objects_of, people_of
from workbench.coding.interactions.journeys.destinations import destinations, owned_at
from workbench.coding.interactions.meetings.asides import past_a_day
from workbench.coding.interactions.pronouns import him
from workbench.coding.interactions.scene import Cast, Scene
from workbench.wording import words


def visits_somebody(scene: Scene, visitors: list[Actor]) -> Iterator[Cast]:
    """A meeting with whom somebody visits, and the visit where they come from abroad for it.

    "Paid a special visit to the army chief", "visited General X at his office", "visited President Y in Oslo".
    """
    hosts = _visited(scene, visitors)
    if hosts and set(countries_of(hosts)).isdisjoint(countries_of(visitors)):
        yield Cast(visitors, hosts, host=countries_of(hosts)[0] if len(countries_of(hosts)) == 1 else None)
        levels = {scene.article.people[person].level for person in people_of(visitors)}
        if ENVOY not in levels:
            stops = destinations(scene, hosts[-1].end)[:1]
            yield from (Cast(visitors, [], host=stop) for stop in stops if stop in countries_of(hosts))


def _visited(scene: Scene, visitors: list[Actor]) -> list[Actor]:
    lowers, token = scene.article.lowers, past_a_day(scene)
    if scene.mark.group != "verbs" or token > scene.mark.end:
        if lowers[token] not in ("to", "on"):
            return []
        token += 1
    elif lowers[token - 1] not in words("visits") and lowers[token - 1] != "to":
        return []
    token += lowers[token] == "the"
    found = objects_of(scene.article, scene.actors, token, reach=0) or him(scene, visitors)
    known = bool(found) and all(actor.person is not None and actor.countries for actor in found)
    return found if known and not owned_at(scene.article, found[-1].end) else []
