"""The frame of whose turn it was, in a row of separate meetings ("His last caller was General X")."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.coding.actors import Actor, countries_of, objects_of, people_of
from workbench.coding.interactions.scene import Cast, Scene, other_person_before, subjects
from workbench.coding.interactions.sides.leading import told_of_throughout
from workbench.wording import any_of

REACH = 4  # tokens from "it was the turn of" to somebody
OWNER = 5  # tokens from "the minister's" to "last caller was"


def turn(scene: Scene) -> Iterator[Cast]:
    """Whoever was next, told behind a noun or as the subject, and whose caller they were."""
    guests = subjects(scene) if scene.mark.group == "verbs" else _named_behind(scene)
    if people_of(guests) and len(countries_of(guests)) == 1:
        yield Cast(_owner(scene, guests) or told_of_throughout(scene, guests), guests)


def _named_behind(scene: Scene) -> list[Actor]:
    found = objects_of(scene.article, scene.actors, scene.mark.end, reach=REACH)
    return [actor for actor in found if not actor.state]


def _owner(scene: Scene, guests: list[Actor]) -> list[Actor]:
    """Whose caller it was, where the words before tell it ("the minister's last caller was")."""
    others = other_person_before(scene, countries_of(guests))
    near = scene.article.lowers[others[-1].end : scene.mark.start] if others else []
    return others if others and len(near) <= OWNER and any_of("possession", near or ["'s"]) else []
