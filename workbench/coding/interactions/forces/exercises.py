"""The frame of exercises and courses that several states share."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import within
from workbench.coding.actors import Actor, countries_of
from workbench.coding.dates import is_to_come
from workbench.coding.interactions.forces.beginnings import those_who_began
from workbench.coding.interactions.forces.bound_for import bound_for
from workbench.coding.interactions.forces.drillers import (
    several_behind,
    those_who_share,
    those_whose_it_is,
    told_after,
    with_the_host,
)
from workbench.coding.interactions.forces.named_drills import has_a_name, in_a_name
from workbench.coding.interactions.forces.spoken_of import of_each_alone, only_prepared, talked_of
from workbench.coding.interactions.scene import ARTICLES, Cast, Scene, determiner
from workbench.coding.interactions.setting.day_and_place import date_near, place_near
from workbench.coding.interactions.status.outcome import goes_on, status_of
from workbench.wording import any_of, side_by_side, words

GOODS_AND_COURSES = (None, "transfer", "training")
REACH = 3  # sentences from an exercise to those who are said to take part
YEAR = len("2024")
BEFORE = 14
AFTER = 12
RELATIVE = 28  # tokens from an exercise through its relative clause ("in which soldiers of A, B and C are taking part")
ADJECTIVE = 2  # tokens of "military drill"
PHRASE = 4  # tokens from a nationality to its troops, and from an exercise to its name


def joint(scene: Scene) -> Iterator[Cast]:
    """An exercise or a course of the states in the sentence; as a topic of talks it is none."""
    article, mark = scene.article, scene.mark
    if (mark.entry.id == "series" and _told_beside(scene)) or talked_of(scene) or only_prepared(scene):
        return
    if mark.group == "forms" and of_each_alone(scene):
        return
    if told_whose := _bound_or_first(scene):
        yield told_whose
        return
    near = article.lowers[max(scene.sentence.start, mark.start - BEFORE) : min(scene.sentence.end, mark.end + AFTER)]
    told = any_of("takes_place", near) or any_of("exercise_cues", near) or goes_on(article, mark)
    told = told or (mark.group == "verbs" and "to" not in article.lowers[mark.start - 1 : mark.start + 1])
    named = any_of("troops", near) if mark.entry.id == "series" else has_a_name(scene)
    date = date_near(article, scene.sentence, mark.start)
    if side_by_side({"is"}, set(ARTICLES), near[:BEFORE]) and any_of("yearly", near[:BEFORE]):
        yield Cast([], those_who_share(scene), definite=True)  # "is a biennial drill held by A and B"
        return
    if not named and _told_before(scene):
        so_far = any_of("perfect", near) and any_of("so_far", near)  # "A and B have already taken part in the drill"
        joined = any_of("participation", near) and not so_far
        if joined or date:
            yield Cast([], those_who_share(scene) if joined else [], definite=True)
        return
    shared = those_whose_it_is(scene) or with_the_host(scene, those_who_share(scene))
    if not shared or _only_placed(scene, shared) or _only_opened(scene, shared):
        shared = told_after(scene) or shared
    alone = len(countries_of(shared)) <= 1 and not any(actor.collective for actor in shared)
    shared_by_words = named or any_of("shared_drills", (*near, *article.lowers[mark.start : mark.end]))
    of_one = alone or (mark.group == "forms" and _of_one_army(scene, shared))
    if (alone and mark.group == "verbs") or (of_one and not shared_by_words):
        return
    if not shared_by_words and article.lowers[mark.end] == "by" and not several_behind(scene):
        return  # "reckless manoeuvres by Peruvian aircraft"
    told = (
        told
        or _taught_together(scene, shared)
        or _in_its_clause(scene, shared)
        or _acted_in_it(scene, shared)
        or _took_part_in_one(scene, shared)
        or article.verdict("cancelled", mark.start) is not None
    )
    dated = mark.entry.id != "series" and _has_a_day(scene, date)  # no "Talisman Sabre headquarters"
    dated = dated or (date is not None and len(countries_of(shared)) > 1 and determiner(scene) in ARTICLES)
    ahead = status_of(article, mark) == "planned" and len(countries_of(shared)) > 1
    set_for = any_of("set_for", article.lowers[mark.end : min(mark.end + BEFORE, scene.sentence.end)])
    placed = ahead and (date is not None or set_for or place_near(article, scene.sentence, mark.end) is not None)
    habit = article.verdict("cancelled", mark.start) is None and _of_old(scene)
    habit = habit and (date is None or "since" in article.lowers[mark.end : mark.end + AFTER])
    happens = (named or told or dated or placed) and not habit
    yield Cast([], shared, definite=not happens)


def _bound_or_first(scene: Scene) -> Cast | None:
    """Whose troops go where to drill, or else between whom a series of drills was begun."""
    if bound := bound_for(scene.article, scene.mark):
        return Cast([], bound, host=bound[-1].countries[0])
    first = those_who_began(scene)
    return Cast([], first) if first else None


def _of_one_army(scene: Scene, shared: list[Actor]) -> bool:
    """Whether it is told behind a drill which one army held it ("told his guest of a drill that Togo's army held",
    "a war of words of Togo and Mali over the games that Togo held").
    """
    end = scene.mark.end
    armies = [actor for actor in shared if actor.person is None and actor.start > end]
    behind = bool(armies) and armies[0].start <= end + PHRASE
    relative = any_of("things", scene.article.lowers[end : end + 1])
    return behind and relative and len(countries_of(armies)) == 1 and not any(actor.collective for actor in armies)


def _only_placed(scene: Scene, shared: list[Actor]) -> bool:
    """Whether the sentence tells no more than in which state it is held ("has kicked off at a range in Germany")."""
    places = {*words("locatives"), ","}
    alone = len(countries_of(shared)) == 1 and all(
        actor.person is None and not actor.collective and scene.article.lead_in(actor.start) in places
        for actor in shared
    )
    return alone and not any_of("participation", scene.lowers)


def _only_opened(scene: Scene, shared: list[Actor]) -> bool:
    """Whether only somebody is named who opened or watched it ("was declared open by President X")."""
    people = all(actor.person is not None for actor in shared)
    return people and len(countries_of(shared)) == 1 and not any(actor.collective for actor in scene.actors)


def _in_its_clause(scene: Scene, shared: list[Actor]) -> bool:
    """Whether a relative clause tells of several who drill ("in which soldiers of A, B and C are taking part")."""
    lowers, end = scene.article.lowers, scene.mark.end
    several = len(countries_of(shared)) > 1 and "which" in lowers[end : end + 3]
    return several and any_of("exercise_cues", lowers[end : min(end + RELATIVE, scene.sentence.end)])


def _acted_in_it(scene: Scene, shared: list[Actor]) -> bool:
    """Whether troops of several states did something at it ("British and Omani soldiers fired shells in a drill")."""
    lowers, start, first = scene.article.lowers, scene.mark.start, scene.sentence.start
    at = next((at for at in range(start - 1, max(first, start - 1 - PHRASE), -1) if lowers[at] in ARTICLES), first)
    if at == first or not any_of("course_of", lowers[at - 1 : at]):
        return False
    acting = [actor for actor in shared if actor.end <= at]
    return len(countries_of(acting)) > 1 and any_of("troops", lowers[acting[-1].end : acting[-1].end + PHRASE])


def _took_part_in_one(scene: Scene, shared: list[Actor]) -> bool:
    """Whether several states took part in an exercise ("ships of A and B took part in a drill", "the troops of A and B
    are holding a command-post exercise").
    """
    near = scene.article.lowers[max(scene.sentence.start, scene.mark.start - BEFORE) : scene.mark.start]
    did = side_by_side(words("took"), {"part"}, near) or side_by_side(words("now_or_after"), {"taking"}, near)
    did = did or "participated" in near or any_of("holding", near[-PHRASE:])
    did = did or ("will" in near and side_by_side({"take"}, {"part"}, near))
    return did and determiner(scene) in ARTICLES and len(countries_of(shared)) > 1


def _told_beside(scene: Scene) -> bool:
    """Whether the sentence calls it a drill besides its name ("the Cobra Gold drill")."""
    marks = within(scene.article.marks["interactions"], scene.sentence.start, scene.sentence.end)
    return any(mark.entry.id == "exercise" for mark in marks)


def _taught_together(scene: Scene, shared: list[Actor]) -> bool:
    """Whether it is a course or an exchange of several states' soldiers."""
    together = scene.mark.entry.get("kind") == "training" and len(countries_of(shared)) > 1
    return together and any_of("students", scene.article.lowers[scene.sentence.start : scene.mark.start])


def _told_before(scene: Scene) -> bool:
    """Whether it is one that the article has told of ("the drill", but not "the drill in which X and Y")."""
    lowers, mark = scene.article.lowers, scene.mark
    bare = mark.end - mark.start == 1 or (mark.end - mark.start == ADJECTIVE and _told_of_any(scene))
    bare = bare and lowers[mark.start - 1] in words("definite")
    behind = 1 + (lowers[mark.end] == "in")
    return bare and not any_of("relative_pronouns", lowers[mark.end : mark.end + behind])


def _told_of_any(scene: Scene) -> bool:
    """Whether an exercise was told of before that "the military drill", and no "joint drill", may be."""
    mark, marks = scene.mark, scene.article.marks["interactions"]
    if any_of("shared_drills", scene.article.lowers[mark.start : mark.end]):
        return False
    return any(one.start < mark.start and one.entry.get("kind") == "exercise" for one in marks)


def takes_part(scene: Scene) -> Iterator[Cast]:
    """Further states that share the exercise told of just before ("troops of A and B are taking part")."""
    article, mark = scene.article, scene.mark
    if in_a_name(scene) and len(countries_of(shared := those_who_share(scene))) > 1:
        yield Cast([], shared)
        return
    if mark.entry.id == "involves" and not any_of("troops", article.lowers[mark.end : mark.end + PHRASE]):
        return
    start = article.sentences[max(0, scene.sentence.number - REACH)].start
    marks = within(article.marks["interactions"], start, scene.sentence.end)
    marks = [one for one in marks if one.entry.get("frame") != "edition"]
    kinds = [(one.entry.get("kind"), one.start) for one in marks if one.entry.get("kind") not in GOODS_AND_COURSES]
    if kinds and kinds[0][1] < mark.start and all(kind == "exercise" for kind, _ in kinds):
        yield Cast([], those_who_share(scene), definite=True)


def _has_a_day(scene: Scene, date: str | None) -> bool:
    """Whether its date is a day or a month, and to come or with a place."""
    if date is None or len(date) <= YEAR:
        return False
    return is_to_come(scene.article, date) or place_near(scene.article, scene.sentence, scene.mark.end) is not None


def _of_old(scene: Scene) -> bool:
    """ "Both countries have held joint exercises": several tell of a habit, where no day is told."""
    article, mark = scene.article, scene.mark
    before = article.lowers[max(scene.sentence.start, mark.start - 4) : mark.start]
    behind = article.lowers[mark.end : min(mark.end + PHRASE, scene.sentence.end)]
    return (any_of("perfect", before) or any_of("perfect", behind)) and article.lowers[mark.end - 1].endswith("s")
