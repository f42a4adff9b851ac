"""Frames of verbs of meeting, each with its two sides."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import tokens_of, within
from workbench.coding.actors import Actor, countries_of, objects_of
from workbench.coding.interactions.forces.drillers import forces_before, forces_behind
from workbench.coding.interactions.meetings.asides import past_a_day, past_asides
from workbench.coding.interactions.meetings.officials import with_officials
from workbench.coding.interactions.meetings.openings import told_next, with_fellows
from workbench.coding.interactions.meetings.rows import further_casts
from workbench.coding.interactions.pronouns import him, whom
from workbench.coding.interactions.scene import Cast, Scene, following, subjects
from workbench.coding.interactions.sides.presence import before_the_press
from workbench.wording import any_of, words

NEXT = 3  # tokens to an object that stands right behind its verb
SPAN = 5  # tokens from "spoke" to "an hour"
WITHIN = 14  # tokens from a verb to its "with"
AROUND = 6
ASIDE = (",", "also")
EVENTS = ("joint", "session")


def meets(scene: Scene) -> Iterator[Cast]:
    """X met Y, held talks with Y."""
    mark = scene.mark
    if (mark.entry.get("in_person_at_a_place") and (_spoken_of_before(scene) or _on_behalf(scene))) or _says_how(scene):
        return
    actors, objects = whom(scene) or (subjects(scene) or told_next(scene), _objects(scene))
    objects = objects or him(scene, actors)
    if mark.entry.id == "drill_with" and not (actors or objects) and (forces := forces_before(scene)):
        actors, objects = forces, forces_behind(scene)
    actors = actors if objects else with_fellows(scene, actors)
    alone = len(countries_of(actors)) <= 1 and not any(actor.collective for actor in actors)
    if mark.entry.get("of_several") and (alone or any_of("passive", scene.article.lowers[mark.start - 1 : mark.start])):
        return  # "tanks will be assembled"
    if _of_a_thing(scene, objects) or _only_taken_up(scene, objects) or _of_a_drill(scene):
        return
    if mark.entry.get("in_person_at_a_place") and not objects and not _to_each_other(scene, actors):
        return
    if mark.entry.get("kind") == "call":
        objects = [actor for actor in objects if not actor.state]
        if mark.entry.get("in_person_at_a_place") and not objects and not _to_each_other(scene, actors):
            return  # "the pair spoke of Togo"
        if not objects and scene.article.lowers[mark.end - 1 : mark.end] == ["to"]:
            return  # "agreed by phone to meet"
    if mark.entry.get("people_only") and not _person_follows(scene, objects):
        return
    if not objects and mark.entry.get("kind") == "meeting" and (casts := list(with_officials(scene, actors, mark.end))):
        yield from casts
        return
    yield Cast(actors, objects, definite=not objects and _talk_about(scene, actors))
    if objects:
        yield from further_casts(scene, actors, objects)


def _on_behalf(scene: Scene) -> bool:
    """Whether somebody only spoke for others, or for something ("X spoke for the hosts", "spoke up for peace")."""
    behind = scene.article.lowers[scene.mark.end : scene.mark.end + SPAN]
    return any_of("speaking_out", behind[:1]) and not any_of("spans_of_time", behind) and "time" not in behind


def _says_how(scene: Scene) -> bool:
    """Whether it only says how a talk told of right before was held ("in a conversation by video link with")."""
    before = within(scene.article.marks["interactions"], max(0, scene.mark.start - NEXT), scene.mark.start)
    return scene.mark.entry.id == "call" and any(
        one.end == scene.mark.start and one.entry.get("frame") in ("noun", "session") for one in before
    )


def _spoken_of_before(scene: Scene) -> bool:
    """Whether somebody spoke with whom the sentence says they met ("was received by X, with whom he spoke of")."""
    article, start = scene.article, scene.mark.start
    opened = article.lowers[max(scene.sentence.start, start - NEXT) : start]
    met = within(article.marks["interactions"], scene.sentence.start, start)
    return "whom" in opened and any(mark.group == "verbs" and mark.entry.get("kind") == "meeting" for mark in met)


def _talk_about(scene: Scene, actors: list[Actor]) -> bool:
    """Whether sides told of before talked about something, at a meeting that was told of as well ("They also")."""
    about = scene.article.lowers[scene.mark.end] == "about"
    return about and scene.mark.entry.id == "confer" and all(actor.collective for actor in actors)


def _to_each_other(scene: Scene, actors: list[Actor]) -> bool:
    """Whether those who spoke did so on the phone, beside a forum, or are of two states ("X and Y spoke on Monday")."""
    article, end = scene.article, min(scene.mark.end + AROUND, scene.sentence.end)
    several = len(countries_of([actor for actor in actors if actor.person is not None])) > 1
    start = past_a_day(scene)
    following = article.lowers[start : min(start + WITHIN, scene.sentence.end)]
    beside = any_of("margins", following) and any(actor.collective for actor in actors)
    lasted = following[:1] == ["for"] and any_of("spans_of_time", following[:SPAN])
    on_a_day = start > scene.mark.end and following[:1] == ["for"]  # "spoke on Monday for the second time"
    spoke = (several and (on_a_day or not any_of("spoken_of", following[:1]))) or ((beside or several) and lasted)
    return any_of("remote", article.lowers[scene.mark.start : end]) or spoke


def _of_a_thing(scene: Scene, objects: list[Actor]) -> bool:
    """Whether a thing and nobody follows "met" ("to meet the challenges of the day", "the standards of NATO")."""
    article, mark = scene.article, scene.mark
    if objects and not (objects[0].state and "of" in article.lowers[mark.end : objects[0].start]):
        return False
    near = article.lowers[mark.end : mark.end + NEXT]
    if any(date.start == mark.end for date in within(article.dates, mark.end, scene.sentence.end)):
        return False
    follows = article.lowers[mark.end - 1] in words("meeting_verbs") and near and near[0] in words("openers_of_things")
    return bool(follows) and not any_of("actor_nouns", near)


def _of_a_drill(scene: Scene) -> bool:
    """Whether a drill or a session follows, of which the verb's own end tells ("will hold a bilateral exercise")."""
    end = scene.mark.end
    next_to_it = within(scene.article.marks["interactions"], end, end + NEXT)
    held = any_of("sided", scene.article.lowers[end - 1 : end])
    return held and any(mark.group == "forms" and mark.entry.get("frame") in EVENTS for mark in next_to_it)


def _only_taken_up(scene: Scene, objects: list[Actor]) -> bool:
    """Whether talks with a state have begun, nobody knows where and when ("opened talks with Peru on the tanks")."""
    lowers, start, end = scene.article.lowers, scene.mark.start, scene.sentence.end
    begun = any_of("took_up", lowers[start : scene.mark.end]) and "talks" in lowers[start : scene.mark.end]
    set_there = bool(within(scene.article.places, start, end)) or bool(within(scene.article.dates, start, end))
    return begun and not set_there and all(actor.state for actor in objects)


def _person_follows(scene: Scene, objects: list[Actor]) -> bool:
    if not objects or objects[0].start - past_asides(scene) >= NEXT:
        return False
    peer = any_of("peers", scene.article.lowers[objects[0].end : objects[0].end + 2])
    return objects[0].person is not None or (peer and not objects[0].state)


def _objects(scene: Scene) -> list[Actor]:
    """Right after the verb, or after the next "with" of the clause ("met on Monday in Tbilisi with X")."""
    article, token = scene.article, past_a_day(scene)
    led = any_of("leading", article.lowers[token - 1 : token]) and "," not in article.lowers[token : token + 8]
    aside = any_of("set_at", article.lowers[token : token + 1])
    direct = objects_of(article, scene.actors, token, reach=8 if led or aside else 4)
    if not direct and (behind := _behind_asides(scene)):
        return [] if _looks_on(scene, behind) else behind
    direct = direct or _behind_an_office(scene)
    if _looks_on(scene, direct):
        return []
    if direct and (
        (direct[0].person is not None and _only_set(scene, direct[0].start))
        or not any(
            word in words("no_object_behind") or (word == "in" and article.words[token] != ",")
            for word in article.lowers[token : direct[0].start]
        )
    ):
        return direct
    days = tokens_of(within(article.dates, token, token + WITHIN))
    for position, word in following(scene, WITHIN):
        if position in days:
            continue  # "met the following day with"
        if word == "," and any_of("relatives", article.lowers[scene.mark.start - 1 : scene.mark.start]):
            break  # "the cabinet, which met on Monday, approved a pact with"
        called = word == "to" and scene.mark.entry.get("kind") == "call"
        if called and (hearers := objects_of(article, scene.actors, position + 1, reach=4)):
            return hearers
        if word == "with":
            found = objects_of(article, scene.actors, position + 1, reach=8)
            return [] if _looks_on(scene, found) else found
        if word in words("clause_breaks"):
            break
    return []


def _looks_on(scene: Scene, actors: list[Actor]) -> bool:
    """Whether somebody only watched ("met in Oslo, with the Swiss ambassador looking on", "with X, head of Y, also
    present").
    """
    if not actors:
        return False
    behind = (word for word in scene.article.lowers[actors[-1].end : actors[-1].end + NEXT] if word not in ASIDE)
    return any_of("onlooking", list(behind)[:1])


def _only_set(scene: Scene, end: int) -> bool:
    """Whether only a place and a day stand between a verb and somebody.

    "Met in Oslo on Tuesday Danish minister X", "met at his office the Danish minister X".
    """
    start, lowers = scene.mark.end, scene.article.lowers
    places, dates = within(scene.article.places, start, end), within(scene.article.dates, start, end)
    told = tokens_of((*places, *dates))
    rest = [at for at in range(start, end) if at not in told]
    set_there = bool(told) or any_of("buildings", lowers[start:end])
    asides = words("set_at") | words("set_by") | words("buildings")
    return set_there and all(lowers[at] in asides or scene.article.words[at].istitle() for at in rest)


def _behind_asides(scene: Scene) -> list[Actor]:
    """Whoever stands behind a place or a day set in commas ("has met, in Oslo, a delegation of the Danish army")."""
    start = past_asides(scene)
    return objects_of(scene.article, scene.actors, start, reach=4) if start > scene.mark.end else []


def _behind_an_office(scene: Scene) -> list[Actor]:
    """Somebody whose office of no known kind comes first ("met with the head of the flying school, Colonel X")."""
    found = objects_of(scene.article, scene.actors, scene.mark.end, reach=WITHIN)
    gap = scene.article.lowers[scene.mark.end : found[0].start] if found else []
    office = gap[:1] == ["the"] and gap[-1:] == [","] and gap.count(",") == 1 and any_of("offices", gap)
    return found if office and found[0].person is not None else []


def joins(scene: Scene) -> Iterator[Cast]:
    """X also attended: people who join the interaction last told of."""
    if not before_the_press(scene.article, scene.sentence):
        yield Cast([actor for actor in scene.actors if actor.person is not None or not actor.state], [])
