"""Whose a visit is that somebody owns: "the minister's visit", "the high-ranking Thai official's first visit"."""

from __future__ import annotations

from workbench.article import within
from workbench.coding.actors import Actor
from workbench.coding.interactions.destinations import owned_at
from workbench.coding.interactions.scene import Scene

OWNED = 4  # tokens from "'s" to the noun "visit"
OWNER = 8  # tokens from a state to "'s"


def _owned_until(scene: Scene) -> int | None:
    """Where the name of whoever owns the visit ends ("the minister's visit")."""
    near = range(scene.mark.start - 1, max(scene.sentence.start, scene.mark.start - OWNED), -1)
    return next((at for at in near if owned_at(scene.article, at)), None)


def of_one_unknown(scene: Scene) -> bool:
    """Whether somebody owns the visit who is no actor ("welcomed the minister's visit")."""
    owned = _owned_until(scene)
    return owned is not None and not any(actor.start < owned <= actor.end for actor in scene.actors)


def of_a_states(scene: Scene) -> list[Actor]:
    """Of whom of a state the visit is, who was told of before ("the high-ranking Thai official's first visit")."""
    owned = _owned_until(scene)
    if owned is None or not of_one_unknown(scene):
        return []
    parties = within(scene.article.parties, max(scene.sentence.start, owned - OWNER), owned)
    owner = parties[-1] if parties and "," not in scene.article.lowers[parties[-1].end : owned] else None
    return [a for a in scene.actors if owner and a.person is not None and a.countries == (owner.code,)][-1:]
