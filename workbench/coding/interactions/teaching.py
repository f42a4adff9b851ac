"""The frame of courses: who teaches whose soldiers, and where."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbench.article import Article, Party, within
from workbench.coding.actors import Actor, countries_of
from workbench.coding.interactions.scene import Cast, Scene
from workbench.coding.interactions.setting import date_near, place_near
from workbench.wording import any_of

REACH = 18  # tokens between a verb and those who are taught
PHRASE = 4  # tokens from a nationality to those of it who are taught ("Ivorian special forces sergeants")
NEAR = 7
SCHOOL = 10


def teaches(scene: Scene) -> Iterator[Cast]:
    """Soldiers of one state taught by another: who does it is named, or the place is, or the article's other side."""
    mark = scene.mark
    if not _of_a_time(scene) or (mark.entry.get("at_schools") and not _at_a_school(scene)):
        return
    start, end = max(scene.sentence.start, mark.start - REACH), min(scene.sentence.end, mark.end + REACH)
    parties = within(scene.article.parties, start, end)
    if mark.start == scene.sentence.start and mark.entry.id == "teaching" and mark.group == "verbs":
        return  # "Trained Swiss pilots flew"
    taught, soil = _taught(scene, parties), _soil(scene)
    if taught is not None:
        teachers = _teachers(scene, [party for party in parties if party.code != taught.code]) or soil
        if len(countries_of(teachers)) <= 1:
            yield Cast(teachers, [_actor(taught)])
    elif soil and (instructors := [party for party in parties if _are(scene, party, "instructors")]):
        yield Cast([_actor(instructors[0])], soil)


def _teachers(scene: Scene, parties: list[Party]) -> list[Actor]:
    """The other states near; those in which it takes place only where there is no other."""
    acting = [party for party in parties if scene.article.lowers[party.start - 1] != "in"]
    before = [party for party in acting if party.end <= scene.mark.start]
    return [_actor(party) for party in before or acting or parties]


def _taught(scene: Scene, parties: list[Party]) -> Party | None:
    """The state whose soldiers are taught: behind a verb of teaching, before one of learning."""
    named = [party for party in parties if _are(scene, party, "students")]
    before = [party for party in named if party.end <= scene.mark.start]
    after = [party for party in named if party.start >= scene.mark.end]
    if (scene.mark.entry.id == "learning" or scene.mark.entry.get("at_schools")) and before:
        return before[-1]
    return after[0] if after else None


def _are(scene: Scene, party: Party, who: str) -> bool:
    """Whether a state's name stands with its soldiers ("Fijian cadets", "soldiers of Mali")."""
    lowers = scene.article.lowers
    of = lowers[party.start - 1 : party.start] == ["of"] and any_of(who, lowers[party.start - 2 : party.start - 1])
    return of or (party.group == "demonym" and any_of(who, lowers[party.end : party.end + PHRASE]))


def _soil(scene: Scene) -> list[Actor]:
    """The state on whose soil the course is, where a place is named."""
    place = place_near(scene.article, scene.sentence, scene.mark.end)
    known = place is not None and place.country is not None and place.start >= scene.mark.end
    return [Actor(place.start, place.end, (str(place.country),), state=True)] if place is not None and known else []


def _at_a_school(scene: Scene) -> bool:
    return any_of("schools", scene.article.lowers[scene.mark.end : min(scene.mark.end + SCHOOL, scene.sentence.end)])


def _of_a_time(scene: Scene) -> bool:
    """Whether it goes on, or a day, a month or a year is told of it, or a number of those to be taught."""
    article, mark = scene.article, scene.mark
    near = article.lowers[max(scene.sentence.start, mark.start - NEAR) : mark.end + PHRASE]
    if any_of("more_of_it", (one for one, other in pairwise((*near, "")) if other != "than")):
        return False
    planned = article.verdict("planned", mark.start) is not None
    date = date_near(article, scene.sentence, mark.start)
    if date is not None and not (planned and _is_over(article, date)):
        return True
    close = near[-(mark.end - mark.start + 2 * PHRASE) :]
    return any(word.isdigit() for word in close) if planned else any_of("ongoing", near)


def _is_over(article: Article, date: str) -> bool:
    """Whether a date lies before the day of the report."""
    published = article.document.published
    return published is not None and date < published[: len(date)]


def _actor(party: Party) -> Actor:
    return Actor(party.start, party.end, (party.code,), state=True)
