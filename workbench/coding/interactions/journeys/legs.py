"""Who makes a journey of several stops, or the one that the article is about."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.coding.actors import Actor
from workbench.coding.interactions.journeys.destinations import state_at
from workbench.coding.interactions.journeys.travellers import next_guest
from workbench.coding.interactions.scene import Cast, Scene, subjects
from workbench.coding.interactions.sides.leading import leading_people
from workbench.wording import side_by_side, words

BEFORE = 8  # tokens from "the last stop" to where it was
TOUR = 12  # tokens from "the second leg" to its "week-long Asia-Pacific tour"


def off_the_leg(scene: Scene, hosts: list[str | None]) -> list[Actor]:
    """Who travels: not the state that is one stop of it ("Peru is the second leg of his tour, which takes him to"), nor
    the one that it leads to ("his Peru trip").
    """
    travellers = [actor for actor in subjects(scene) if not _leads_there(scene, actor, hosts)]
    before = scene.article.lowers[max(scene.sentence.start, scene.mark.start - TOUR) : scene.mark.start]
    if not side_by_side(words("legs"), {"of", "on", "in"}, before):
        return travellers
    legs = [code for actor in travellers if actor.state for code in actor.countries]
    abroad = leaders_abroad(scene, [*hosts, *legs]) if legs and hosts else []
    return [actor for actor in travellers if not actor.state] or abroad


def _leads_there(scene: Scene, actor: Actor, hosts: list[str | None]) -> bool:
    """Whether it is the state right before a visit that leads there."""
    return actor.person is None and actor.end == scene.mark.start and list(actor.countries) == hosts


def stops(scene: Scene) -> Iterator[Cast]:
    """A stop of a tour ("The last stop on the general's tour was Oslo", "at his first stop, Oslo, he")."""
    article, start = scene.article, scene.mark.end
    for at in range(start, min(start + BEFORE, scene.sentence.end - 1)):
        beside = at == start and article.words[at] == ","
        named = at + 1 + (beside and article.lowers[at + 1] == "in")
        state = state_at(article, named) if beside or article.lowers[at] in words("copulas") else None
        if state is not None:
            owners = [actor for actor in scene.actors if start <= actor.start < at and not actor.state]
            before = [] if owners else [actor for actor in subjects(scene) if actor.start < scene.mark.start]
            behind = next_guest(scene) if beside else []  # "At his second stop, Oslo, X met"
            yield Cast(owners or before or behind or leaders_abroad(scene, [state[0]]), [], host=state[0])
            return


def leaders_abroad(scene: Scene, hosts: list[str | None]) -> list[Actor]:
    """Whoever an article tells of, where a later sentence tells of "the trip" ("The visit included stops in")."""
    leaders = [actor for actor in leading_people(scene.article) if actor.start < scene.sentence.start]
    return [actor for actor in leaders if set(hosts).isdisjoint(actor.countries)] if hosts else []
