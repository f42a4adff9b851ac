"""The frame of whose turn it was, in a row of separate meetings ("His last caller was General X")."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.coding.actors import Actor, countries_of, objects_of, people_of
from workbench.coding.interactions.pronouns import other_person_before
from workbench.coding.interactions.scene import Cast, Scene, subjects
from workbench.coding.interactions.sides.leading import opening_partners, told_of_throughout
from workbench.wording import any_of

REACH = 4  # tokens from "it was the turn of" to somebody
OWNER = 5  # tokens from "the minister's" to "last caller was"


def turn(scene: Scene) -> Iterator[Cast]:
    """Whoever was next, told behind a noun or as the subject, and whose caller they were."""
    everybody = subjects(scene) if scene.mark.group == "verbs" else _named_behind(scene)
    for country in countries_of(everybody) if people_of(everybody) else ():
        guests = [actor for actor in everybody if country in actor.countries]
        yield Cast(_owner(scene, guests) or told_of_throughout(scene, guests), guests)


def opened(scene: Scene) -> Iterator[Cast]:
    """Of what somebody talked with whom a sentence opens with ("With Chile's X the talk was of frigates")."""
    if guests := opening_partners(scene):
        yield Cast(told_of_throughout(scene, guests), guests)


def _named_behind(scene: Scene) -> list[Actor]:
    found = objects_of(scene.article, scene.actors, scene.mark.end, reach=REACH)
    return [actor for actor in found if not actor.state]


def _owner(scene: Scene, guests: list[Actor]) -> list[Actor]:
    """Whose caller it was, where the words before tell it ("the minister's last caller was")."""
    others = other_person_before(scene, countries_of(guests))
    near = scene.article.lowers[others[-1].end : scene.mark.start] if others else []
    return others if others and len(near) <= OWNER and any_of("possession", near or ["'s"]) else []
