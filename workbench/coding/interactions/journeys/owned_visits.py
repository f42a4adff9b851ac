"""Whose a visit is that somebody owns: "the minister's visit", "the high-ranking Thai official's first visit"."""

from __future__ import annotations

from workbench.article import within
from workbench.coding.actors import Actor, countries_of, subjects_of
from workbench.coding.home import home_of
from workbench.coding.interactions.journeys.destinations import owned_at
from workbench.coding.interactions.scene import Scene
from workbench.coding.words import either

BESIDE = 3  # tokens from "received" to a visit
OWNED = 4  # tokens from "'s" to the noun "visit"
OWNER = 8  # tokens from a state to "'s"


def _owned_until(scene: Scene) -> int | None:
    """Where the name of whoever owns the visit ends ("the minister's visit")."""
    near = range(scene.mark.start - 1, max(scene.sentence.start, scene.mark.start - OWNED), -1)
    return next((at for at in near if owned_at(scene.article, at)), None)


def _of_a_home_office(scene: Scene, owned: int) -> list[Actor]:
    """Whoever is of an office that is of no named state: the newsroom's own ("the command's last visit to Togo")."""
    home = home_of(scene.article)
    known = scene.article.lowers[owned - 1] in either("sides", "home_offices") and home is not None
    return [Actor(owned - 1, owned, (str(home),))] if known else []


def owners_told_before(scene: Scene) -> list[Actor] | None:
    """Of whom of a state the visit is, who was told of before ("the high-ranking Thai official's first visit").

    Nobody where that is unknown ("welcomed the minister's visit"), None where an actor named there owns it or
    nobody does.
    """
    owned = _owned_until(scene)
    if owned is None or any(actor.start < owned <= actor.end for actor in scene.actors):
        return None
    parties = within(scene.article.parties, max(scene.sentence.start, owned - OWNER), owned)
    owner = parties[-1] if parties and "," not in scene.article.lowers[parties[-1].end : owned] else None
    if owner is None:
        return _of_a_home_office(scene, owned)
    known = [actor for actor in scene.actors if actor.person is not None and actor.countries == (owner.code,)]
    return known[-1:] or [actor for actor in scene.actors if actor.start == owner.start]


def whom_it_is_paid(scene: Scene) -> list[str | None]:
    """The state of whoever "received a visit from" somebody, or "has put off a visit by" them."""
    article, start = scene.article, scene.mark.start
    near = within(article.marks["interactions"], max(scene.sentence.start, start - BESIDE), start)
    verb = next((mark.start for mark in reversed(near) if mark.entry.get("frame") == "receives"), None)
    cues = (scope.cue for scope in article.scopes.get("cancelled", ()))
    off = (cue.start for cue in cues if scene.sentence.start < cue.start and start - OWNER < cue.end <= start)
    at = verb if verb is not None else next(off, None)
    received = subjects_of(article, scene.actors, at) if at is not None else []
    return list(countries_of(received)) if len(countries_of(received)) == 1 else []


def where_named(scene: Scene) -> list[str | None]:
    """The state whose name stands right before a visit ("during his Peru trip", "the coming Peru visit by X")."""
    start = scene.mark.start
    if scene.mark.group == "plurals" or not scene.article.words[start - 1][0].isupper():
        return []
    named = within(scene.article.parties, max(scene.sentence.start, start - OWNER), start)[-1:]
    return [party.code for party in named if party.end == start and party.group in ("name", "capital")]
