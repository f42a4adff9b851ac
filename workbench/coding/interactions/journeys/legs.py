"""Who makes a journey of several stops, or the one that the article is about."""

from __future__ import annotations

from workbench.coding.actors import Actor
from workbench.coding.interactions.scene import Scene, subjects
from workbench.coding.interactions.sides.leading import leading_people
from workbench.wording import side_by_side, words

BEFORE = 8  # tokens from "the second leg" to its "tour"


def off_the_leg(scene: Scene) -> list[Actor]:
    """Who travels: not the state that is one stop of it ("Peru is the second leg of his tour, which takes him to")."""
    travellers = subjects(scene)
    before = scene.article.lowers[max(scene.sentence.start, scene.mark.start - BEFORE) : scene.mark.start]
    stop = side_by_side(words("legs"), {"of", "on", "in"}, before)
    return [actor for actor in travellers if not (stop and actor.state)]


def leaders_abroad(scene: Scene, hosts: list[str | None]) -> list[Actor]:
    """Whoever an article tells of, where a later sentence tells of "the trip" ("The visit included stops in")."""
    leaders = [actor for actor in leading_people(scene.article) if actor.start < scene.sentence.start]
    return [actor for actor in leaders if set(hosts).isdisjoint(actor.countries)] if hosts else []
