"""From a trigger word to its parties, frame by frame (the frames are told in this room's lexicon)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from workbench.article import Article, Mark, Sentence, within
from workbench.coding.actors import Actor, actors_in, coordinated, countries_of, objects_of, subjects_of
from workbench.coding.interactions.setting import date_near, dateline
from workbench.wording import words


NEXT = 3
ORDINAL = re.compile(r"\d+(st|nd|rd|th)")


class Scene(NamedTuple):
    """A trigger in its sentence, with the actors there; `met` are the starts of those whom an earlier verb there governs."""

    article: Article
    sentence: Sentence
    mark: Mark
    actors: list[Actor]
    met: frozenset[int] = frozenset()


class Cast(NamedTuple):
    """Who takes part in a scene:

    the subject's side, the other side, and the country that it is known to take place in.
    """

    subjects: list[Actor]
    objects: list[Actor]
    host: str | None = None
    definite: bool = False


def scene_of(article: Article, mark: Mark, met: frozenset[int] = frozenset()) -> Scene:
    """The scene of a trigger."""
    sentence = article.sentence_at(mark.start)
    return Scene(article, sentence, mark, actors_in(article, sentence), met)


def _subjects(scene: Scene) -> list[Actor]:
    """Of whom the trigger says something. Whom an earlier verb governs is no subject of a later one ("met A and visited B")."""
    free = [actor for actor in scene.actors if actor.start not in scene.met or _relative_follows(scene, actor)]
    return subjects_of(scene.article, free, scene.mark.start)


def _relative_follows(scene: Scene, actor: Actor) -> bool:
    return any(word in words("relatives") for word in scene.article.lowers[actor.end : actor.end + 2])


def casts(scene: Scene) -> Iterator[Cast]:
    """The casts of a scene:

    mostly one; several where a verb has several objects ("with A, and later, separately, with B").
    """
    yield from FRAMES[scene.mark.entry.get("frame", "nothing")](scene)


def _with(scene: Scene) -> Iterator[Cast]:
    article, mark = scene.article, scene.mark
    subjects = _subjects(scene)
    objects = _objects(scene, mark.end)
    if mark.entry.get("kind") == "call":
        objects = [actor for actor in objects if not actor.state]
    if mark.entry.get("people_only") and not _person_follows(scene, objects):
        return
    yield Cast(subjects, objects)
    if objects:
        yield from (Cast(subjects, more) for more in _further_objects(scene, objects[-1].end))


def _person_follows(scene: Scene, objects: list[Actor]) -> bool:
    return bool(objects) and objects[0].person is not None and objects[0].start - scene.mark.end < NEXT


def _objects(scene: Scene, token: int) -> list[Actor]:
    """Right after the verb, or after the next "with" of the clause ("met on Monday in Tbilisi with X")."""
    article = scene.article
    direct = objects_of(article, scene.actors, token, reach=4)
    if direct and not any(word in ("in", "at", "on", "for") for word in article.lowers[token : direct[0].start]):
        return direct
    for position in range(token, min(token + 14, scene.sentence.end)):
        if article.lowers[position] == "with":
            return objects_of(article, scene.actors, position + 1, reach=8)
        if article.lowers[position] in words("clause_breaks"):
            break
    return []


def _further_objects(scene: Scene, token: int) -> Iterator[list[Actor]]:
    article, lowers = scene.article, scene.article.lowers
    triggers = within(article.marks["interactions"], token, scene.sentence.end)
    end = triggers[0].start if triggers else scene.sentence.end
    for position in range(token, end):
        if lowers[position] == "with" and any(
            word in words("separately") for word in lowers[max(token, position - 12) : position]
        ):
            found = objects_of(article, scene.actors, position + 1, reach=8)
            if found:
                yield found


def _receives(scene: Scene) -> Iterator[Cast]:
    subjects = _subjects(scene)
    objects = [
        actor
        for actor in objects_of(scene.article, scene.actors, scene.mark.end, reach=14)
        if not (actor.state or actor.collective)
    ]
    if objects and subjects and _direct(scene, objects[0]):
        hosts = {country for actor in subjects for country in actor.countries}
        yield Cast(subjects, objects, host=next(iter(hosts)) if len(hosts) == 1 else None)


def _direct(scene: Scene, guest: Actor) -> bool:
    """Whether a guest is received, and not only something of theirs ("received aid from", "welcomed the efforts of")."""
    gap = scene.article.lowers[scene.mark.end : guest.start]
    return "from" not in gap and ("of" not in gap or any(word in words("actor_nouns") for word in gap))


def _received(scene: Scene) -> Iterator[Cast]:
    """The guest's side and the host's, who may be left unsaid ("was received on Tuesday")."""
    subjects = _subjects(scene)
    objects = [actor for actor in objects_of(scene.article, scene.actors, scene.mark.end, reach=8) if not actor.state]
    hosts = {country for actor in objects for country in actor.countries}
    if objects or any(not actor.state for actor in subjects):
        yield Cast(subjects, objects, host=next(iter(hosts)) if len(hosts) == 1 else None)


def _noun(scene: Scene) -> Iterator[Cast]:
    article, mark = scene.article, scene.mark
    definite = _determiner(scene) in words("definite")
    for position in range(mark.end, min(mark.end + 12, _next_trigger(scene))):
        word = article.lowers[position]
        if word in ("between", "among"):
            yield Cast([], objects_of(article, scene.actors, position + 1, reach=6))
            return
        if word == "with":
            objects = objects_of(article, scene.actors, position + 1, reach=8)
            yield Cast(_subjects(scene) or _next_person(scene, objects), objects)
            return
        if word == "of" and position == mark.end:
            if not _of_a_body(scene):
                yield Cast([], objects_of(article, scene.actors, position + 1, reach=8), definite=definite)
            return
        if word in words("clause_breaks"):
            break
    modifiers = _modifiers(scene)
    if len(modifiers) > 1:
        yield Cast([], modifiers)
        return
    near = article.lowers[max(scene.sentence.start, mark.start - 6) : min(mark.end + 12, scene.sentence.end)]
    takes_place = any(word in words("takes_place") for word in near)
    dated = _determiner(scene) in words("possessives") and bool(
        within(article.dates, scene.sentence.start, scene.sentence.end)
    )
    yield Cast([], _people_and_sides(scene), definite=definite or not (takes_place or dated))


def _next_trigger(scene: Scene) -> int:
    """The start of the next trigger in the sentence, or the sentence's end."""
    later = within(scene.article.marks["interactions"], scene.mark.end, scene.sentence.end)
    triggers = [mark.start for mark in later if mark.entry.get("frame") not in ("sides", "nothing")]
    return triggers[0] if triggers else scene.sentence.end


def _of_a_body(scene: Scene) -> bool:
    """Whether a meeting is that of a standing body ("a meeting of the Russia-NATO Council"): the body's own frame tells it."""
    near = within(scene.article.marks["interactions"], scene.mark.end, min(scene.mark.end + 8, scene.sentence.end))
    return any(mark.entry.get("frame") == "session" for mark in near)


def _determiner(scene: Scene) -> str:
    """The word that opens the noun's phrase: up to seven words before it."""
    before = scene.article.lowers[max(scene.sentence.start, scene.mark.start - 7) : scene.mark.start]
    return next(
        (
            word
            for word in reversed(before)
            if word in words("definite") or word in words("possessives") or word in ("a", "an")
        ),
        "",
    )


def _next_person(scene: Scene, objects: list[Actor]) -> list[Actor]:
    """The subject that follows ("In his talks with X, he said")."""
    start = objects[-1].end if objects else scene.mark.end
    return [actor for actor in scene.actors if actor.person is not None and actor.start >= start][:1]


def _modifiers(scene: Scene) -> list[Actor]:
    """The states right before a noun: "Azerbaijani-Chinese talks", "U.S.-India 2+2"."""
    start = max(scene.sentence.start, scene.mark.start - 8)
    people = [
        actor
        for actor in scene.actors
        if actor.person is not None and start <= actor.start and actor.end <= scene.mark.start
    ]
    taken = {token for actor in people for token in range(actor.start, actor.end)}
    parties = within(scene.article.parties, start, scene.mark.start)
    group = sorted([*people, *(Actor(p.start, p.end, (p.code,)) for p in parties if p.start not in taken)])
    if not group or scene.mark.start - group[-1].end > 2:
        return []
    kept = [group[-1]]
    for actor in reversed(group[:-1]):
        if not coordinated(scene.article, actor.end, kept[0].start):
            break
        kept.insert(0, actor)
    return kept


def _people_and_sides(scene: Scene) -> list[Actor]:
    """The persons and "the two sides" of the sentence, for a noun without a complement ("a meeting was held")."""
    return [actor for actor in scene.actors if actor.person is not None or actor.collective]


def _travels(scene: Scene) -> Iterator[Cast]:
    subjects = [actor for actor in _subjects(scene) if "that" not in scene.article.lowers[actor.end : scene.mark.start]]
    hosts = _destinations(scene, scene.mark.end)
    if not hosts and scene.article.lowers[scene.mark.end - 1] in words("directions"):
        return
    place = dateline(scene.article)
    if not hosts and place is not None and (place.country,) != countries_of(subjects):
        hosts = [place.country]
    yield from (Cast(subjects, [], host=host) for host in hosts or [None])


def _destinations(scene: Scene, token: int) -> list[str | None]:
    """The states that a journey goes to: those of the states and cities listed next, or the dateline's for "here"."""
    article = scene.article
    end = min(token + 10, scene.sentence.end)
    found: list[str | None] = []
    last = token
    for position in range(token - 1, end):
        if article.lowers[position] in words("here"):
            place = dateline(article)
            return [place.country] if place else []
        stop = _state_at(article, position)
        if stop is not None and position >= last - 1:
            found.append(stop[0])
            last = stop[1]
        elif found and position >= last and article.lowers[position] not in words("coordinators"):
            break
        elif not found and position >= token and article.lowers[position] in words("journey_breaks"):
            break
    return list(dict.fromkeys(found))


def _state_at(article: Article, token: int) -> tuple[str, int] | None:
    """The state named by a country or a city that starts at a token, and where that name ends."""
    for party in within(article.parties, token, token + 8):
        if party.start == token and party.group in ("name", "capital") and not _owns(article, party.end):
            return party.code, party.end
        if party.start == token and any(word in words("soil") for word in article.lowers[party.end : party.end + 2]):
            return party.code, party.end
    for place in within(article.places, token, token + 8):
        if place.start == token and place.kind in ("city", "base") and place.country:
            return place.country, place.end
    return None


def _owns(article: Article, token: int) -> bool:
    return article.lowers[token : token + 1] in (["'s"], ["’s"])


def _visit(scene: Scene) -> Iterator[Cast]:
    article, mark = scene.article, scene.mark
    objects: list[Actor] = []
    hosts: list[str | None] = [place[0]] if (place := _state_at(article, mark.end)) else []
    for position in range(mark.end, min(mark.end + 8, scene.sentence.end)):
        word = article.lowers[position]
        if word in ("of", "by") and not objects:
            objects = objects_of(article, scene.actors, position + 1, reach=6)
        if word in ("to", "in") and not hosts:
            hosts = _destinations(scene, position + 1)
        if word in words("journey_breaks"):
            break
    subjects = objects or _subjects(scene)
    if not subjects:
        subjects = _next_person(scene, [])
    definite = _determiner(scene) in words("definite") and not hosts
    yield from (Cast(subjects, [], host=host, definite=definite) for host in hosts or [None])


def _guest(scene: Scene) -> Iterator[Cast]:
    near = objects_of(scene.article, scene.actors, scene.mark.end, reach=5)
    guests = [actor for actor in near if not (actor.state or actor.collective)]
    if guests:
        yield Cast(guests, [])


def _session(scene: Scene) -> Iterator[Cast]:
    article, mark = scene.article, scene.mark
    before = article.lowers[max(scene.sentence.start, mark.start - 6) : mark.start]
    if any(word in words("venue_cues") for word in before):
        return
    if mark.entry.id == "commission" and not _sits(scene):
        return
    if mark.entry.id == "session" and not (_modifiers(scene) or another_edition(scene)):
        return
    bodies = _modifiers(scene)
    start = bodies[0].start if bodies else mark.start
    subjects = [
        actor for actor in subjects_of(article, scene.actors, start) if not _other_clause(article, actor.end, start)
    ]
    linked = article.lowers[mark.end : mark.end + 1] in (["between"], ["with"], ["of"], ["among"])
    after = objects_of(article, scene.actors, mark.end + 1, reach=6) if linked else []
    named = bool(bodies) or any(word[:1].isupper() for word in article.words[mark.start - 1 : mark.start + 1])
    yield Cast(subjects, [*bodies, *after], definite=_determiner(scene) in words("definite") and not named)


def _other_clause(article: Article, start: int, end: int) -> bool:
    return any(word in words("conjunctions") for word in article.lowers[start:end])


def another_edition(scene: Scene) -> bool:
    """ "The exercise was last staged in 1985" and "the next summit" tell of others than "the exercise", "the summit"."""
    start, end = max(scene.sentence.start, scene.mark.start - 4), min(scene.sentence.end, scene.mark.end + 5)
    near = scene.article.lowers[start:end]
    if "next" in near:
        return True
    dated = date_near(scene.article, scene.sentence, scene.mark.start) is not None
    return dated and any(word in words("editions") or ORDINAL.fullmatch(word) for word in near)


def _sits(scene: Scene) -> bool:
    near = scene.article.lowers[
        max(scene.sentence.start, scene.mark.start - 8) : min(scene.sentence.end, scene.mark.end + 10)
    ]
    return any(word in words("session_cues") for word in near)


def _joint(scene: Scene) -> Iterator[Cast]:
    article, mark = scene.article, scene.mark
    named = article.words[mark.end : mark.end + 1] and article.words[mark.end][:1].isupper()
    near = article.lowers[max(scene.sentence.start, mark.start - 10) : min(scene.sentence.end, mark.end + 12)]
    happens = named or any(word in words("takes_place") for word in near)
    yield Cast([], scene.actors, definite=not happens)


def _honours(scene: Scene) -> Iterator[Cast]:
    subjects = _subjects(scene)
    known = scene.mark.entry.get("subtype") == "occasion" and _determiner(scene) in words("definite")
    yield Cast(subjects, objects_of(scene.article, scene.actors, scene.mark.end, reach=12), definite=known)


def _gives(scene: Scene) -> Iterator[Cast]:
    article, mark = scene.article, scene.mark
    passive = article.lowers[mark.start - 1] in words("passive")
    subjects = [] if passive else _subjects(scene)
    for position in range(mark.end, min(mark.end + 25, scene.sentence.end)):
        if article.lowers[position] in ("to", "from"):
            takers = objects_of(article, scene.actors, position + 1, reach=5)
            if takers:
                yield Cast(subjects, takers)
                return


def _joins(scene: Scene) -> Iterator[Cast]:
    people = [actor for actor in scene.actors if actor.person is not None]
    yield Cast(people, [])


def _nothing(scene: Scene) -> Iterator[Cast]:
    yield from ()


FRAMES: dict[str, Callable[[Scene], Iterator[Cast]]] = {
    "with": _with,
    "receives": _receives,
    "received": _received,
    "noun": _noun,
    "travels": _travels,
    "visit": _visit,
    "guest": _guest,
    "session": _session,
    "joint": _joint,
    "honours": _honours,
    "gives": _gives,
    "joins": _joins,
    "sides": _nothing,
    "nothing": _nothing,
}
