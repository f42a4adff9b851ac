"""The frame of courses: who teaches whose soldiers, and where."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, takewhile

from workbench.article import Party, within
from workbench.coding.actors import Actor, coordinated, countries_of, side_of
from workbench.coding.circumstances import parties_of
from workbench.coding.interactions.forces.courses import of_a_time
from workbench.coding.interactions.forces.instructors import instructors_at
from workbench.coding.interactions.forces.pupils import are_offered, is_sent
from workbench.coding.interactions.scene import Cast, Scene
from workbench.coding.interactions.setting.day_and_place import date_near, place_near
from workbench.coding.interactions.sides.homes import home_of
from workbench.coding.words import is_number
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
    if _is_topic(scene) or _at_an_exercise(scene):
        return  # "a protocol on the schooling of Gambian cadets"
    start, end = max(scene.sentence.start, mark.start - REACH), min(scene.sentence.end, mark.end + REACH)
    parties = parties_of(scene.article, start, end, mark.start)
    if not parties and not _learns(scene):
        return
    if mark.entry.id == "teaching" and mark.group == "verbs" and _has_no_object(scene):
        return
    its = _its_own(scene, parties)
    taught = [its[0]] if its else _taught(scene, parties)
    if not of_a_time(scene, taught):
        return
    codes = countries_of([side_of(party) for party in taught])
    if its:
        yield Cast([side_of(its[1])], [side_of(its[0])])
    elif taught:
        others = [party for party in parties if party.code not in codes]
        others = [party for party in others if party.group != "organisation"] or others
        if staff := _staff(scene, others):
            soil = [actor for actor in _soil(scene) or _on_soil_of(scene, others) if actor.countries[0] not in codes]
            yield Cast([*staff, *soil], [side_of(party) for party in taught])
            return
        teachers = (_learns(scene) and _behind_in(scene, codes)) or _teachers(scene, others) or _soil(scene)
        if not teachers and len(codes) > 1 and _drills_told_of(scene):
            return  # "soldiers of A, B and C have been learning to beat off a landing"
        if len(countries_of(teachers)) <= 1:
            yield Cast(teachers, [side_of(party) for party in taught])
    elif instructors := [party for party in parties if _are(scene, party, "instructors")]:
        states = [party for party in parties if party.group == "name" and party.code != instructors[0].code]
        if soil := _soil(scene) or [side_of(party) for party in states[:1]]:
            yield Cast([side_of(instructors[0])], soil)
    elif (ours := _ours(scene)) and (
        theirs := _teachers(scene, [p for p in parties if p.code not in ours]) or _soil(scene)
    ):
        yield Cast(theirs[:1], [Actor(mark.start, mark.start, ours, state=True)])
    elif _learns(scene) and (abroad := _abroad(scene)):
        yield Cast(abroad, _at_home(scene, abroad))


def _its_own(scene: Scene, parties: list[Party]) -> tuple[Party, Party] | None:
    """Whose troops "its troops" are, and who trains them ("told Chad that French soldiers would train its army")."""
    lowers, mark = scene.article.lowers, scene.mark
    before = [party for party in parties if party.end <= mark.start]
    owned = lowers[mark.end : mark.end + 1] == ["its"] and any_of("students", lowers[mark.end + 1 : mark.end + PHRASE])
    others = [party for party in before if party.code != before[-1].code]
    return (others[-1], before[-1]) if owned and others and mark.entry.id == "teaching" else None


def _has_no_object(scene: Scene) -> bool:
    """ "Trained Swiss pilots flew", "the army, meanwhile, trains: in May it drilled with X"."""
    mark = scene.mark
    return mark.start == scene.sentence.start or scene.article.lowers[mark.end] in (":", ";")


def _is_topic(scene: Scene) -> bool:
    """Whether a document or talks are about it ("a protocol on the schooling of", "the training of X came up")."""
    lowers, mark = scene.article.lowers, scene.mark
    before = lowers[max(scene.sentence.start, mark.start - 3) : mark.start]
    bare = [word for word in before if word not in words("openers_of_things")]
    if any_of("topics", bare[-1:]):
        return True
    drills = within(scene.article.marks["interactions"], mark.end, mark.end + 1)
    if mark.entry.id == "learning" and any(one.entry.get("frame") == "joint" for one in drills):
        return True  # "trained in exercise Brave Griffin"
    if mark.group != "forms" or mark.entry.id != "teaching":
        return False
    told = (*lowers[scene.sentence.start : mark.start], *lowers[mark.end : min(mark.end + SCHOOL, scene.sentence.end)])
    if any_of("talked_of", told) or (before[-2:-1] == ["and"] and any_of("fields", told) and "in" in told):
        return True
    opened = next((at for at, word in enumerate(told) if word in words("lists_fields")), 0)
    return any_of("fields", told[:opened])  # "to widen cooperation, including the training of cadets"


def _at_an_exercise(scene: Scene) -> bool:
    """Whether soldiers train at an exercise, and nobody teaches them ("trained in exercise Decisive Strike")."""
    marks = within(scene.article.marks["interactions"], scene.mark.end, scene.mark.end + PHRASE)
    return scene.mark.group == "verbs" and bool(marks) and marks[0].entry.get("kind") == "exercise"


def _behind_in(scene: Scene, taught: tuple[str, ...]) -> list[Actor]:
    """The state in which it is told right behind the verb to be ("will be trained in Oman")."""
    end = scene.mark.end
    inside = within(scene.article.parties, end, min(end + PHRASE, scene.sentence.end))
    near = [p for p in inside if p.group == "name" and p.code not in taught and scene.article.lead_in(p.start) == "in"]
    return [side_of(party) for party in near[:1]]


def _drills_told_of(scene: Scene) -> bool:
    """Whether an exercise is told of in the sentence or right before it."""
    start = scene.article.sentences[max(0, scene.sentence.number - 1)].start
    told = within(scene.article.marks["interactions"], start, scene.sentence.end)
    return any(mark.entry.get("kind") == "exercise" for mark in told)


def _staff(scene: Scene, others: list[Party]) -> list[Actor]:
    """The states whose instructors teach, where several do ("trained there with Dutch and Danish instructors")."""
    lowers, sentence = scene.article.lowers, scene.sentence
    named = [at for at in range(scene.mark.end, sentence.end) if lowers[at] in words("teaching_staff")]
    staff = instructors_at(scene, named[0]) if named else []
    codes = {party.code for party in others}
    return [side_of(party) for party in staff] if len(staff) > 1 and codes >= {p.code for p in staff} else []


def _teachers(scene: Scene, parties: list[Party]) -> list[Actor]:
    """The other states near; those in which it takes place only where there is no other."""
    agents = [party for party in parties if party.start >= scene.mark.end and _teaches(scene, party)]
    if agents:
        return [side_of(agents[0])]  # "were trained by Finnish officers"
    acting = [party for party in parties if scene.article.lead_in(party.start) != "in"]
    before = [party for party in acting if party.end <= scene.mark.start]
    return [side_of(party) for party in before or acting or parties]


def _taught(scene: Scene, parties: list[Party]) -> list[Party]:
    """The states whose soldiers are taught: behind a verb of teaching, before one of learning; and its row."""
    named = [party for party in parties if _are(scene, party, "students") and not _teaches(scene, party)]
    before = [party for party in named if party.end <= scene.mark.start]
    after = [party for party in named if party.start >= scene.mark.end]
    first = before[-1:] if before and _learns(scene) else after[:1]
    if scene.mark.entry.id == "course":
        first = [party for party in after if _for_whom(scene, party)][:1] or (before[-1:] if _learns(scene) else [])
        first = first or [party for party in before if are_offered(scene, party)][-1:]
    row = list(first)
    for party in parties:
        if row and party.start >= row[-1].end and coordinated(scene.article, row[-1].end, party.start):
            row.append(party)
    return row


def _learns(scene: Scene) -> bool:
    """Whether those before the trigger are taught ("are taking a course")."""
    mark = scene.mark
    if mark.entry.get("frame") == "gives":
        return is_sent(scene)
    if mark.entry.id != "course":
        return mark.entry.id == "learning" or bool(mark.entry.get("at_schools"))
    before = scene.article.lowers[max(scene.sentence.start, mark.start - NEAR) : mark.start]
    way = before[-PHRASE - 1 :]
    return any_of("attending", before) or "for" in way or "from" in way  # "left for a three-month course"


def _teaches(scene: Scene, party: Party) -> bool:
    """Whether it is by whom a course is given, or with whom it is taken ("went through a course with the Croats")."""
    before = scene.article.lowers[max(scene.mark.end - 1, party.start - 2) : party.start]
    return "by" in before or ("with" in before and scene.mark.entry.id == "course" and _learns(scene))


def _for_whom(scene: Scene, party: Party) -> bool:
    return any_of("for_whom", scene.article.lowers[max(scene.mark.end - 1, party.start - PHRASE) : party.start])


def _are(scene: Scene, party: Party, who: str) -> bool:
    """Whether a state's name stands with its soldiers ("Fijian cadets", "soldiers of Mali", "six Gambians")."""
    lowers = scene.article.lowers
    course = scene.mark.entry.id == "course" and _learns(scene)  # "two platoons of the Malta force took a course"
    of = party.start - 1 - (course and lowers[party.start - 1] == "the")
    linked = lowers[of] in words("origins") and any_of(who, lowers[of - 1 : of])
    if linked or party.group not in ("demonym", "force"):
        return linked
    taught = (
        scene.mark.entry.id == "teaching" and 0 <= party.start - scene.mark.end < 2
    )  # "to train X's administrators"
    nouns = (1 for word in lowers[party.end : party.end + 2] if word.endswith("s") and word not in words("irregulars"))
    people = who == "students" and (lowers[party.end - 1].endswith(PLURAL) or (taught and any(nouns)))
    after = list(takewhile(lambda word: word != ",", lowers[party.end : party.end + PHRASE + 1]))
    named = (
        one for one, other in pairwise((*after, "")) if other not in words("schools")
    )  # no "Hellenic Military Academy"
    return people or any_of(who, named)


def _soil(scene: Scene) -> list[Actor]:
    """The state on whose soil the course is, where a place is named."""
    place = place_near(scene.article, scene.sentence, scene.mark.end)
    behind = place is not None and (place.start >= scene.mark.end or scene.mark.entry.id == "learning")
    if place is None:
        regions = within(scene.article.places, scene.mark.end, scene.sentence.end)
        place = next((one for one in regions if one.kind == "region" and one.country), None)
        behind = place is not None and scene.article.lead_in(place.start) in words("locatives_of_schools")
    known = behind and place is not None and place.country is not None
    return [Actor(place.start, place.end, (str(place.country),), state=True)] if place is not None and known else []


def _on_soil_of(scene: Scene, parties: list[Party]) -> list[Actor]:
    """The state in which it is told to be ("in Germany", "on German soil")."""
    lowers = scene.article.lowers
    inside = (p for p in parties if p.group == "name" and lowers[p.start - 1] == "in")
    return [side_of(p) for p in parties if any_of("grounds", lowers[p.end : p.end + 1])] or [side_of(p) for p in inside]


def _ours(scene: Scene) -> tuple[str, ...]:
    """The state of who says "our pilots" ("We have had 90 of our pilots trained by the Italians")."""
    near = scene.article.lowers[max(scene.sentence.start, scene.mark.start - NEAR) : scene.mark.end + NEAR]
    if "our" not in near or not any_of("students", near[near.index("our") : near.index("our") + PHRASE]):
        return ()
    statement = scene.article.statement_at(scene.mark.start)
    home = home_of(scene.article)
    return statement.holders[:1] if statement is not None else (home,) if home is not None else ()


def _abroad(scene: Scene) -> list[Actor]:
    """Where soldiers of a state left unsaid are taught ("the first crews finished their schooling at Fort Sill")."""
    before = scene.article.lowers[max(scene.sentence.start, scene.mark.start - NEAR) : scene.mark.start]
    once = date_near(scene.article, scene.sentence, scene.mark.start) or any(is_number(word) for word in before)
    if not once or not any_of("students", before) or scene.mark.entry.id == "course":
        return []
    soil = _soil(scene) or _on_soil_of(scene, within(scene.article.parties, scene.mark.start, scene.sentence.end))[:1]
    return soil if countries_of(soil) != (home_of(scene.article),) else []


def _at_home(scene: Scene, abroad: list[Actor]) -> list[Actor]:
    """The state that the text is written from, as a side."""
    home = home_of(scene.article)
    start = abroad[0].start
    return [Actor(start, start, (home,), state=True)] if home is not None else []


def _at_a_school(scene: Scene) -> bool:
    return any_of("schools", scene.article.lowers[scene.mark.end : min(scene.mark.end + SCHOOL, scene.sentence.end)])
