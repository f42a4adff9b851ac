"""Journeys that are nobody's visit: of troops and things, to a stand at a fair, of those who stay at home."""

from __future__ import annotations

from workbench.article import Mark, within
from workbench.coding.actors import Actor, people_of
from workbench.coding.interactions.scene import Scene
from workbench.wording import any_of, words

TO_DRILL = 14  # tokens from troops who leave to the drill for which they do
RIDERS = 9  # tokens from "a convoy" to its verb
SHOWN = 5  # tokens from "toured" to "the pavilions of"
HELD_BACK = 3  # tokens from "preferred" to "to stay in"


def of_a_crowd(scene: Scene, travellers: list[Actor]) -> bool:
    """Whether people or things of no delegation move ("fighters returning from Mali", "a convoy left Oslo"): not troops
    on their way to a drill.
    """
    lowers, start = scene.article.lowers, scene.mark.start
    at = start - 1
    while at > scene.sentence.start and lowers[at] in words("before_verbs"):
        at -= 1
    if lowers[at] in words("crowds"):
        if (
            any(one.entry.get("kind") == "exercise" for one in _soon(scene))
            and "for" in lowers[start : start + TO_DRILL]
        ):
            return False
        return not any(actor.person is not None and actor.end > at for actor in travellers)
    if not travellers or people_of(travellers):
        return False
    behind = lowers[travellers[-1].start : min(start, travellers[-1].end + RIDERS)]
    return any_of("vehicles", behind) and not any_of("visitors", behind)


def _soon(scene: Scene) -> list[Mark]:
    """What is told right behind a verb of travel."""
    end = min(scene.mark.end + TO_DRILL, scene.sentence.end)
    return within(scene.article.marks["interactions"], scene.mark.end, end)


def at_a_show(scene: Scene) -> bool:
    """Whether a state's stand, and not the state, is where somebody was ("toured the pavilions of Peru and Chile")."""
    return any_of("exhibits", scene.article.lowers[scene.mark.end : min(scene.mark.end + SHOWN, scene.sentence.end)])


def at_home(scene: Scene) -> bool:
    """Whether somebody did not travel at all ("preferred to stay in Oslo", "was dropped: he stayed in Oslo")."""
    lowers, start = scene.article.lowers, scene.mark.start
    if not any_of("staying", lowers[start : scene.mark.end]):
        return False
    if any_of("held_back", lowers[max(scene.sentence.start, start - HELD_BACK) : start]):
        return True
    cancelled = scene.article.scopes.get("cancelled", ())
    return any(scene.sentence.start <= one.cue.start < scene.sentence.end for one in cancelled)
