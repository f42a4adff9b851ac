"""Who reaches a place visits it: "Admiral X reached Oslo on Monday on a three-day visit"."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.coding.actors import Actor, people_of
from workbench.coding.interactions.goods.deliveries import tells_of_goods
from workbench.coding.interactions.journeys.destinations import owned_at, state_at
from workbench.coding.interactions.journeys.travels import travels
from workbench.coding.interactions.scene import Cast, Scene, subjects
from workbench.wording import any_of, words


def of_an_arrival(scene: Scene) -> bool:
    """Whether somebody, and no goods, has reached a place."""
    mark, lowers = scene.mark, scene.article.lowers
    if mark.entry.get("frame") != "gives" or lowers[mark.end - 1] not in words("reaching"):
        return False
    place = state_at(scene.article, mark.end)
    the_capital = any_of("soil", lowers[mark.end + 1 : mark.end + 2])
    there = the_capital if place is None else not owned_at(scene.article, place[1])
    return there and bool(people_of(subjects(scene))) and not tells_of_goods(scene)


def arrives(scene: Scene) -> Iterator[Cast]:
    """The casts of the journey, with the state that somebody has reached as a side."""
    at = scene.mark.end
    for cast in travels(scene):
        yield cast._replace(objects=[Actor(at, at, (cast.host,), state=True)]) if cast.host is not None else cast
