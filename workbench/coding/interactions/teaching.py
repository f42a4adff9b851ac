"""The frame of courses: who teaches whose soldiers, and where."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, takewhile

from workbench.article import Article, Party, within
from workbench.coding.actors import Actor, coordinated, countries_of, side_of
from workbench.coding.dates import is_over
from workbench.coding.interactions.scene import Cast, Scene
from workbench.coding.interactions.setting import date_near, place_near
from workbench.wording import any_of, words

REACH = 18  # tokens between a verb and those who are taught
PHRASE = 4  # tokens from a nationality to those of it who are taught ("Ivorian special forces sergeants")
NEAR = 7
SCHOOL = 10
PLURAL = ("ans", "is")  # of a nationality that means people ("Kenyans", "Iraqis")


def teaches(scene: Scene) -> Iterator[Cast]:
    """Soldiers of one state taught by another: who does it is named, or the place is, or the article's other side."""
    mark = scene.mark
    if mark.entry.get("at_schools") and not _at_a_school(scene):
        return
    if any_of("topics", scene.article.lowers[mark.start - 1 : mark.start]):
        return  # "a protocol on schooling Gambian cadets"
    start, end = max(scene.sentence.start, mark.start - REACH), min(scene.sentence.end, mark.end + REACH)
    parties = within(scene.article.parties, start, end)
    if not parties:
        return
    if mark.start == scene.sentence.start and mark.entry.id == "teaching" and mark.group == "verbs":
        return  # "Trained Swiss pilots flew"
    taught = _taught(scene, parties)
    if not _of_a_time(scene, taught):
        return
    codes = countries_of([side_of(party) for party in taught])
    if taught:
        teachers = _teachers(scene, [party for party in parties if party.code not in codes]) or _soil(scene)
        if len(countries_of(teachers)) <= 1:
            yield Cast(teachers, [side_of(party) for party in taught])
    elif (instructors := [party for party in parties if _are(scene, party, "instructors")]) and (soil := _soil(scene)):
        yield Cast([side_of(instructors[0])], soil)


def _teachers(scene: Scene, parties: list[Party]) -> list[Actor]:
    """The other states near; those in which it takes place only where there is no other."""
    acting = [party for party in parties if scene.article.lowers[party.start - 1] != "in"]
    before = [party for party in acting if party.end <= scene.mark.start]
    return [side_of(party) for party in before or acting or parties]


def _taught(scene: Scene, parties: list[Party]) -> list[Party]:
    """The states whose soldiers are taught: behind a verb of teaching, before one of learning; and its row."""
    named = [party for party in parties if _are(scene, party, "students")]
    before = [party for party in named if party.end <= scene.mark.start]
    after = [party for party in named if party.start >= scene.mark.end]
    learning = scene.mark.entry.id == "learning" or scene.mark.entry.get("at_schools")
    first = before[-1:] if learning and before else after[:1]
    row = list(first)
    for party in parties:
        if row and party.start >= row[-1].end and coordinated(scene.article, row[-1].end, party.start):
            row.append(party)
    return row


def _are(scene: Scene, party: Party, who: str) -> bool:
    """Whether a state's name stands with its soldiers ("Fijian cadets", "soldiers of Mali", "six Gambians")."""
    lowers = scene.article.lowers
    linked = lowers[party.start - 1] in words("origins") and any_of(who, lowers[party.start - 2 : party.start - 1])
    if linked or party.group != "demonym":
        return linked
    people = lowers[party.end - 1].endswith(PLURAL) and who == "students"
    after = lowers[party.end : party.end + PHRASE + 1]
    named = (one for one, other in pairwise(after) if other not in words("schools"))  # no "Hellenic Military Academy"
    return people or any_of(who, named)


def _soil(scene: Scene) -> list[Actor]:
    """The state on whose soil the course is, where a place is named."""
    place = place_near(scene.article, scene.sentence, scene.mark.end)
    behind = place is not None and (place.start >= scene.mark.end or scene.mark.entry.id == "learning")
    known = behind and place is not None and place.country is not None
    return [Actor(place.start, place.end, (str(place.country),), state=True)] if place is not None and known else []


def _at_a_school(scene: Scene) -> bool:
    return any_of("schools", scene.article.lowers[scene.mark.end : min(scene.mark.end + SCHOOL, scene.sentence.end)])


def _of_a_time(scene: Scene, taught: list[Party]) -> bool:
    """Whether it goes on or is called off, or a day, a month or a year is told of it, or a number of those taught."""
    article, mark = scene.article, scene.mark
    near = article.lowers[max(scene.sentence.start, mark.start - NEAR) : mark.end + PHRASE]
    if any_of("more_of_it", (one for one, other in pairwise((*near, "")) if other != "than")):
        return False
    if article.verdict("cancelled", mark.start) is not None:
        return True
    planned = article.verdict("planned", mark.start) is not None
    if any(_counted(article, party) for party in taught):
        return True
    date = date_near(article, scene.sentence, mark.start)
    if date is not None and not (planned and is_over(article, date)):
        return True
    close = near[-(mark.end - mark.start + 2 * PHRASE) :]
    return any(word.isdigit() for word in close) if planned else any_of("ongoing", near)


def _counted(article: Article, party: Party) -> bool:
    """Whether a number of a state's soldiers is told ("nine Gambian officers", "a dozen cadets from Togo")."""
    before = article.lowers[max(0, party.start - PHRASE) : party.start]
    close = list(takewhile(lambda word: word != ",", reversed(before)))
    return any_of("batches", close) or any(word.isdigit() for word in close)
