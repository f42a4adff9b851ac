"""Frames of meetings: a verb or a noun with its two sides."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import Article, within
from workbench.coding.actors import Actor, countries_of, objects_of, people_of
from workbench.coding.interactions.scene import (
    ARTICLES,
    Cast,
    Scene,
    determiner,
    following,
    modifiers,
    next_person,
    next_trigger,
    subjects,
    whom,
)
from workbench.coding.interactions.setting import date_near
from workbench.wording import any_of, words

NEXT = 3  # tokens to an object that stands right behind its verb
COMPLEMENT = 12  # tokens from a noun to its "with", "between", "of"
WITHIN = 14  # and from a verb to its "with"
FAR = 20  # tokens from a noun to its two sides
AROUND = 6


def meets(scene: Scene) -> Iterator[Cast]:
    """X met Y, held talks with Y."""
    mark = scene.mark
    actors, objects = whom(scene) or (subjects(scene), _objects(scene))
    if _of_a_thing(scene, objects):
        return
    if mark.entry.get("in_person_at_a_place") and not objects and not _to_each_other(scene, actors):
        return
    if mark.entry.get("kind") == "call":
        objects = [actor for actor in objects if not actor.state]
    if mark.entry.get("people_only") and not _person_follows(scene, objects):
        return
    yield Cast(actors, objects)
    if objects:
        yield from (Cast(actors, more) for more in _further_objects(scene, objects[-1].end))


def _to_each_other(scene: Scene, actors: list[Actor]) -> bool:
    """Whether those who spoke did so on the phone, or are persons of two states ("X and Y spoke on Monday")."""
    article, end = scene.article, min(scene.mark.end + AROUND, scene.sentence.end)
    several = len(countries_of([actor for actor in actors if actor.person is not None])) > 1
    following = article.lowers[scene.mark.end : scene.mark.end + 1]
    return any_of("remote", article.lowers[scene.mark.start : end]) or (several and not any_of("spoken_of", following))


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


def _person_follows(scene: Scene, objects: list[Actor]) -> bool:
    if not objects or objects[0].start - scene.mark.end >= NEXT:
        return False
    peer = any_of("peers", scene.article.lowers[objects[0].end : objects[0].end + 2])
    return objects[0].person is not None or (peer and not objects[0].state)


def _objects(scene: Scene) -> list[Actor]:
    """Right after the verb, or after the next "with" of the clause ("met on Monday in Tbilisi with X")."""
    article, token = scene.article, scene.mark.end
    led = any_of("leading", article.lowers[token - 1 : token]) and "," not in article.lowers[token : token + 8]
    direct = objects_of(article, scene.actors, token, reach=8 if led else 4)
    if direct and not any(word in ("in", "at", "on", "for") for word in article.lowers[token : direct[0].start]):
        return direct
    for position, word in following(scene, WITHIN):
        if word == "with":
            return objects_of(article, scene.actors, position + 1, reach=8)
        if word in words("clause_breaks"):
            break
    return []


def _further_objects(scene: Scene, token: int) -> Iterator[list[Actor]]:
    article, lowers = scene.article, scene.article.lowers
    triggers = within(article.marks["interactions"], token, scene.sentence.end)
    end = triggers[0].start if triggers else scene.sentence.end
    for position in range(token, end):
        if lowers[position] == "with" and any_of("separately", lowers[max(token, position - 12) : position]):
            found = objects_of(article, scene.actors, position + 1, reach=8)
            if found:
                yield found


def noun(scene: Scene) -> Iterator[Cast]:
    """A meeting, talks with, between or of somebody; else of "the two sides" and persons of the sentence."""
    article, mark = scene.article, scene.mark
    definite = determiner(scene) in words("definite")
    if sides := whom(scene):
        yield Cast(*sides)
        return
    if not definite and (parted := _between(scene)):
        yield Cast(parted[:1], parted[1:])
        return
    for position, word in following(scene, min(COMPLEMENT, next_trigger(scene) - mark.end)):
        if word in ("between", "among"):
            yield Cast([], objects_of(article, scene.actors, position + 1, reach=6))
            return
        if word == "with":
            objects = objects_of(article, scene.actors, position + 1, reach=8)
            yield Cast(subjects(scene) or next_person(scene, objects), objects)
            return
        if word == "of" and position == mark.end:
            if not _of_a_body(scene):
                members = objects_of(article, scene.actors, position + 1, reach=8)
                theirs = any_of("possessives", article.lowers[position + 1 : position + 2])
                attending = subjects(scene) if theirs or of_an_organisation(article, members) else []
                yield Cast(attending, members, definite=definite and not attending)
            return
        if callers := _callers(scene, position):
            yield Cast(subjects(scene), callers)
            return
        if word in words("clause_breaks"):
            break
    yield from _bare(scene, definite=definite)


def _bare(scene: Scene, *, definite: bool) -> Iterator[Cast]:
    """A noun without a complement: of the states before it, of those who hold it, or of who is in its sentence."""
    article, mark = scene.article, scene.mark
    states = modifiers(scene)
    if len(states) > 1:
        yield Cast([], states)
        return
    if len(countries_of(holders := _holders(scene))) > 1:
        yield Cast(holders, [])
        return
    if any_of("bargaining", article.lowers[mark.end - 1 : mark.end]):  # "officials will begin negotiations this summer"
        return
    near = article.lowers[
        max(scene.sentence.start, mark.start - AROUND) : min(mark.end + COMPLEMENT, scene.sentence.end)
    ]
    takes_place = any_of("takes_place", near)
    when = date_near(article, scene.sentence, mark.start) if determiner(scene) in words("possessives") else None
    dated = when is not None and len(when) > len("2024")
    definite = definite and not _participle(scene)
    everybody, call = _people_and_sides(scene), mark.entry.get("kind") == "call"
    opened = determiner(scene) in ARTICLES or article.lowers[mark.start - 1] == "in"  # "agreed in phone talks"
    several = len(people_of(everybody)) > 1 or any(actor.collective for actor in everybody)
    told = call and opened and several
    if call and not (definite or takes_place or dated or told):
        return
    yield Cast([], everybody, definite=definite or not (takes_place or dated or told or _participle(scene)))


def _holders(scene: Scene) -> list[Actor]:
    """Those of two states who hold it ("Greek and Turkish officials held a fresh round of talks")."""
    before = scene.article.lowers[max(scene.sentence.start, scene.mark.start - AROUND) : scene.mark.start]
    return subjects(scene) if any_of("holding", before) else []


def _between(scene: Scene) -> list[Actor]:
    """The two sides told far behind the noun ("talks were held at the ministry on Friday between A and B")."""
    start = scene.mark.end
    if "between" not in scene.article.lowers[start : min(start + FAR, scene.sentence.end)]:
        return []
    position = scene.article.lowers.index("between", start)
    if position >= next_trigger(scene):
        return []
    found = objects_of(scene.article, scene.actors, position + 1, reach=6)
    return found if len(found) > 1 else []


def _participle(scene: Scene) -> bool:
    """ "The two ministers, meeting in Oslo, said"."""
    article, mark = scene.article, scene.mark
    before, behind = article.lowers[mark.start - 1], article.lowers[mark.end : mark.end + 1]
    return article.lowers[mark.start : mark.end] == ["meeting"] and before == "," and any_of("locatives", behind)


def _callers(scene: Scene, position: int) -> list[Actor]:
    """Whom a call came from or went to ("received a phone call on Monday from X")."""
    if scene.mark.entry.get("kind") != "call" or scene.article.lowers[position] not in words("call_directions"):
        return []
    others = objects_of(scene.article, scene.actors, position + 1, reach=4)
    return others if others and others[0].person is not None else []


def of_an_organisation(article: Article, members: list[Actor]) -> bool:
    """Whether those who meet are an organisation's ministers or leaders ("a meeting of NATO defence ministers")."""
    bodies = {party.start for party in article.parties if party.group == "organisation"}
    return bool(members) and members[0].start in bodies


def _of_a_body(scene: Scene) -> bool:
    """Whether a meeting is that of a standing body, whose own frame tells it ("a meeting of the EU-Mali Council")."""
    near = within(scene.article.marks["interactions"], scene.mark.end, min(scene.mark.end + 8, scene.sentence.end))
    return any(mark.entry.get("frame") == "session" for mark in near)


def _people_and_sides(scene: Scene) -> list[Actor]:
    """The persons and "the two sides" of the sentence, for a noun without a complement ("a meeting was held")."""
    return [actor for actor in scene.actors if actor.person is not None or actor.collective]


def joins(scene: Scene) -> Iterator[Cast]:
    """X also attended: people who join the interaction last told of."""
    people = [actor for actor in scene.actors if actor.person is not None]
    yield Cast(people, [])
