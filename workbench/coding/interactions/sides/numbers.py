"""How many parties the words of a scene tell of."""

from __future__ import annotations

from itertools import pairwise

from workbench.coding.interactions.scene import Scene
from workbench.wording import any_of, words

NUMBERED = {2: "two_parties", 3: "three_parties", 4: "four_parties", 5: "five_parties", 6: "six_parties"}
NUMBERS = frozenset[str]().union(*map(words, NUMBERED.values()))


def number_of(scene: Scene) -> int | None:
    """How many parties the words tell of: "the two ministers", "a trilateral meeting"."""
    told = scene.article.lowers[scene.mark.start - 1 : scene.mark.end + 1]
    sides = [
        word for actor in scene.actors if actor.collective for word in scene.article.lowers[actor.start : actor.end]
    ]
    if NUMBERS.isdisjoint((*told, *sides)):
        return None
    near = [word for word, following in pairwise(told) if following not in words("spans_of_time")]
    for number, name in NUMBERED.items():
        if any_of(name, (*near, *sides)):
            return number
    return None
