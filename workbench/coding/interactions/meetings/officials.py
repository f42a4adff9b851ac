"""Officials of other states whom somebody meets there: "met with officials in Oman", "in Oman she met officials"."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.coding.actors import Actor, countries_of, people_of
from workbench.coding.interactions.journeys.destinations import destinations
from workbench.coding.interactions.scene import Cast, Scene
from workbench.wording import words

REACH = 7  # tokens from "with" to the officials
OPENING = 5  # tokens up to the "in" of an opening ("In Oman", "During his stop in Oman")


def with_officials(scene: Scene, actors: list[Actor], token: int) -> Iterator[Cast]:
    """Somebody and the officials of each of the states that a row behind a token names."""
    lowers = scene.article.lowers
    if not people_of(actors):
        return
    near = range(token, min(token + REACH, scene.sentence.end - 1))
    at = next((at for at in near if lowers[at] in words("met_abroad")), None)
    if at is None or lowers[at - 1] in words("of_no_state"):
        return  # "in Muscat he met with business leaders"
    opening = range(scene.sentence.start, scene.sentence.start + OPENING)
    there = at + 2 if lowers[at + 1] == "in" else next((one + 1 for one in opening if lowers[one] == "in"), None)
    for land in destinations(scene, there) if there is not None else ():
        if land is not None and (land,) != countries_of(actors):
            yield Cast(actors, [Actor(token, token, (land,), state=True)], host=land)
