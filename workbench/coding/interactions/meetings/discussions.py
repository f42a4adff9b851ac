"""Frames of what is talked about: told of no other occasion, it tells of a meeting."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import within
from workbench.coding.actors import Actor, countries_of, objects_of, people_of, subjects_of
from workbench.coding.interactions.meetings.officials import with_officials
from workbench.coding.interactions.pronouns import him
from workbench.coding.interactions.scene import SILENT, Cast, Scene, following, subjects
from workbench.coding.interactions.setting.day_and_place import date_near
from workbench.coding.interactions.sides.leading import opening_partners, told_of_throughout
from workbench.wording import any_of, words

COMPLEMENT = 12  # tokens from "was discussed" to its "by"
TALKS = ("meeting", "call", "dialogue")
BESIDE = 7  # tokens from "reviewed" to what is reviewed
FAR = 20  # tokens from "discussed" to its "with"


def discusses(scene: Scene) -> Iterator[Cast]:
    """A and B discussed something: persons of two states, of whom nothing else may be told."""
    if _is_a_parade(scene):
        return
    opening = opening_partners(scene)
    objects = opening or _partners(scene)
    theirs = people_of(objects)
    everybody = [actor for actor in _by_whom(scene) or subjects(scene) if actor.person not in (*theirs,)]
    actors = [actor for actor in everybody if actor.person is not None] or told_of_throughout(scene, objects)
    officials = actors or [actor for actor in everybody if not actor.state]
    token = next((position + 1 for position, word in following(scene, FAR) if word == "with"), None)
    abroad = list(with_officials(scene, actors, token)) if token is not None and not objects else []
    if abroad:
        yield from abroad
    elif actors and objects:
        by_them = any_of("third_person", scene.article.lowers[scene.mark.start - 1 : scene.mark.start])
        yield Cast(actors, objects, definite=bool(opening) and not by_them)  # "With minister X she discussed drones"
    elif len(countries_of(officials)) > 1 or _the_two_of_them(scene, officials):
        yield Cast(officials, [], definite=True)


def _the_two_of_them(scene: Scene, actors: list[Actor]) -> bool:
    """Whether those told of before talked ("X and Y signed a plan in Oslo. The ministers discussed the border")."""
    article, start = scene.article, scene.mark.start
    parties = article.parties
    if scene.mark.entry.id != "discuss" or not actors or not parties or parties[0].start >= scene.sentence.start:
        return False
    last = actors[-1]
    ahead = article.verdict("planned", start) is not None
    if ahead and not within(article.marks["posts"], last.start, last.end):
        return False  # "the parties will examine the draft"
    return last.collective and start - last.end == ahead and article.lowers[last.start] == "the"


def _is_a_parade(scene: Scene) -> bool:
    """Whether it is troops that are reviewed ("reviewed the KPA guards of honour")."""
    near = within(scene.article.marks["interactions"], scene.mark.end, min(scene.mark.end + BESIDE, scene.sentence.end))
    return any(one.entry.get("subtype") == "welcome" for one in near)


def _by_whom(scene: Scene) -> list[Actor]:
    """Those by whom something "was discussed" on some day."""
    passive = any_of("passive", scene.article.lowers[scene.mark.start - 1 : scene.mark.start])
    if not passive or date_near(scene.article, scene.sentence, scene.mark.start) is None:
        return []
    by = next((position for position, word in following(scene, COMPLEMENT) if word == "by"), None)
    return objects_of(scene.article, scene.actors, by + 1, reach=4) if by is not None else []


def _partners(scene: Scene) -> list[Actor]:
    """The persons with whom something was discussed."""
    for position, word in following(scene, FAR):
        if word == "with":
            found = objects_of(scene.article, scene.actors, position + 1, reach=2)
            if found and found[0].person is not None:
                return found
        if word in words("clause_breaks"):
            break
    return []


def tells_somebody(scene: Scene) -> Iterator[Cast]:
    """X told Y of another state something: they have met, where nothing else is told of the two."""
    speakers = [actor for actor in subjects(scene) if actor.person is not None]
    hearers = him(scene, speakers) or objects_of(scene.article, scene.actors, scene.mark.end, reach=2)
    if not hearers or hearers[0].person is None:
        return
    said = scene.lowers
    if scene.mark.entry.get("kind") == "call" and not any_of("remote", said):
        return  # whom somebody urges or thanks may be far off
    if speakers and countries_of(speakers) != countries_of(hearers):
        yield Cast(speakers, hearers, definite=True)


def remotely(scene: Scene) -> Iterator[Cast]:
    """X did something for Y by telephone, of which no other word tells ("conveyed his condolences to Y by phone")."""
    article, start = scene.article, scene.mark.start
    told = within(article.marks["interactions"], scene.sentence.start, scene.sentence.end)
    if any(mark.entry.get("kind") in TALKS and mark.entry.get("frame") not in SILENT for mark in told):
        return
    people = [actor for actor in scene.actors if actor.person is not None and actor.end <= start]
    if article.lowers[scene.mark.end] == "to":  # "said by telephone to the minister of"
        heard = objects_of(article, scene.actors, scene.mark.end + 1, reach=2)
        people += [actor for actor in heard if actor.person is not None]
    if people and len(countries_of(people)) > 1:
        speakers = [actor for actor in subjects_of(article, people, people[-1].start) if actor.countries]
        if countries_of(speakers) != countries_of(people[-1:]):
            yield Cast(speakers, people[-1:])
