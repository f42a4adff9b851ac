"""Whom a pronoun means around a trigger: "whom", "him", the other one."""

from __future__ import annotations

from bisect import bisect_right

from workbench.article import within
from workbench.coding.actors import Actor, countries_of, people_of, subjects_of
from workbench.coding.interactions.scene import Scene
from workbench.wording import any_of

CLAUSE = 14  # tokens from "whom" to its verb
LATELY = 6  # mentions of people before "him"
ASIDE = 3  # tokens from somebody to "with whom"


def whom(scene: Scene) -> tuple[list[Actor], list[Actor]] | None:
    """The subject and the object of a relative clause ("X praised Y, with whom she later met"), or None."""
    article, start = scene.article, scene.mark.start
    near = range(start - 1, max(scene.sentence.start, start - CLAUSE), -1)
    opens = next((at for at in near if article.lowers[at] == "whom"), 0)
    if not opens or any(mark.group == "verbs" for mark in within(article.marks["interactions"], opens, start)):
        return None
    objects = subjects_of(article, scene.actors, opens)
    if not objects or opens - objects[-1].end > ASIDE:
        return None
    theirs = people_of(objects)
    inside = [a for a in scene.actors if opens < a.start and a.end <= start and a.person not in theirs]
    before = [actor for actor in scene.actors if actor.end <= objects[0].start]
    return inside or subjects_of(article, before, objects[0].start), objects


def other_person_before(scene: Scene, countries: tuple[str, ...]) -> list[Actor]:
    """The last person before the trigger whose states are others than these, if there is one."""
    before = (actor for actor in scene.actors if actor.person is not None and actor.end <= scene.mark.start)
    return [actor for actor in before if actor.countries and actor.countries != countries][-1:]


def him(scene: Scene, others: list[Actor]) -> list[Actor]:
    """Whom "him" means right behind a verb: the last one told of before who serves another state than the `others`."""
    article, at = scene.article, scene.mark.end
    alone = article.lowers[at + 1 : at + 2]
    if not any_of("pronouns_met", article.lowers[at : at + 1]) or (
        alone and alone[0].isalpha() and not any_of("behind_him", alone)
    ):
        return []
    theirs = set(countries_of(others))
    before = bisect_right(article.mentions, scene.mark.start, key=lambda mention: mention.start)
    for mention in reversed(article.mentions[max(0, before - LATELY) : before]):
        country = article.people[mention.person].country
        if theirs and country and country not in theirs:
            return [Actor(at, at + 1, (country,), mention.person)]
    return []
