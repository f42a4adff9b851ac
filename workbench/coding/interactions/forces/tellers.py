"""Who only tells of an exercise, or against it, and has no share in it."""

from __future__ import annotations

from workbench.article import within
from workbench.coding.actors import Actor
from workbench.coding.interactions.scene import Scene
from workbench.wording import any_of

PHRASE = 4  # tokens from a state to its objection
SAYS = 2  # tokens from whoever is quoted to the end of "embassy said"


def is_quoted(scene: Scene, actor: Actor) -> bool:
    """Whether somebody is only quoted behind what they tell ("where NATO drills, Minister X said")."""
    lowers = scene.article.lowers
    if actor.person is not None and "according" in lowers[scene.mark.end : actor.start]:
        return True
    first = actor.start - (lowers[actor.start - 1] == "the")  # "the Omani embassy said"
    behind = not actor.collective and first > scene.mark.end and lowers[first - 1] == ","
    behind = behind and (
        actor.person is not None or lowers[scene.mark.end] != "with"
    )  # "a drill with Fiji is off, Apia said"
    return behind and any_of("report_verbs", lowers[actor.end : actor.end + SAYS])


def complains(scene: Scene, actor: Actor) -> bool:
    """Whether somebody is told to object to it ("X expressed concern about drills by A and B", "he pointed out")."""
    gap = scene.article.lowers[actor.end : min(actor.end + PHRASE, scene.mark.start)]
    return not actor.collective and any_of("complaints", gap)


def only_reports(scene: Scene, actor: Actor) -> bool:
    """Whether somebody says it of another state's troops ("Oslo said that Russian forces had begun a drill"), or
    condemns their drill.
    """
    lowers = scene.article.lowers
    if actor.end <= scene.mark.start and any_of("condemning", lowers[actor.end : scene.mark.start]):
        return True
    if not any_of("report_verbs", lowers[actor.end : actor.end + 1]):
        return False
    start = actor.end + 1 + (lowers[actor.end + 1 : actor.end + 2] == ["that"])
    return any(party.start == start for party in within(scene.article.parties, start, start + 1))
