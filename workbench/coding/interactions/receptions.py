"""Frames of receptions: a host and whoever is received."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import within
from workbench.coding.actors import Actor, objects_of
from workbench.coding.interactions.scene import Cast, Scene, subjects
from workbench.wording import any_of

NEAR = 4  # tokens of a city and "is to" before a verb of receiving
AROUND = 6  # tokens before a verb of receiving in which an event stands


def receives(scene: Scene) -> Iterator[Cast]:
    """The host received the guest."""
    actors = subjects(scene)
    city = _city_before(scene)
    objects = [
        actor
        for actor in objects_of(scene.article, scene.actors, scene.mark.end, reach=14)
        if not (actor.state or actor.collective)
    ]
    awaited = scene.mark.entry.get("kind") == "visit"
    if awaited and objects and scene.article.lowers[objects[-1].end : objects[-1].end + 1] == ["to"]:
        return  # "expects the minister to resign"
    if objects and city is not None and _direct(scene, objects[0]) and objects[0].person is not None:
        yield Cast([], objects, host=city)
    elif objects and actors and _direct(scene, objects[0]):
        hosts = {country for actor in actors for country in actor.countries}
        yield Cast(actors, objects, host=next(iter(hosts)) if len(hosts) == 1 else None)


def _city_before(scene: Scene) -> str | None:
    """The state of a city that stands for the host ("Lisbon will play host to the admiral")."""
    start = max(scene.sentence.start, scene.mark.start - NEAR)
    cities = [p for p in within(scene.article.places, start, scene.mark.start) if p.kind == "city"]
    opens = bool(cities) and cities[-1].start == scene.sentence.start
    return cities[-1].country if opens else None


def received(scene: Scene) -> Iterator[Cast]:
    """The guest's side and the host's, who may be left unsaid ("was received on Tuesday")."""
    actors = subjects(scene)
    objects = [actor for actor in objects_of(scene.article, scene.actors, scene.mark.end, reach=8) if not actor.state]
    hosts = {country for actor in objects for country in actor.countries}
    if _hosts_an_event(scene):
        return
    passive = any_of("passive", scene.article.lowers[scene.mark.start : scene.mark.end])
    if objects or (passive and any(not actor.state for actor in actors)):
        yield Cast(actors, objects, host=next(iter(hosts)) if len(hosts) == 1 else None)


def _hosts_an_event(scene: Scene) -> bool:
    """Whether an event and nobody is hosted ("a visit hosted by the army")."""
    mark = scene.mark
    before = within(scene.article.marks["interactions"], max(scene.sentence.start, mark.start - AROUND), mark.start)
    return any(event.end == mark.start and event.group in ("forms", "plurals") for event in before)


def _direct(scene: Scene, guest: Actor) -> bool:
    """Whether a guest is received, and not only something of theirs ("received aid from", "host the drill with")."""
    gap = scene.article.lowers[scene.mark.end : guest.start]
    return not {"from", "with"} & set(gap) and ("of" not in gap or any_of("actor_nouns", gap))
