"""Frames of nouns of meeting: whose "talks", "a call", "the meeting" it was."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import Article, within
from workbench.coding.actors import Actor, countries_of, objects_of, people_of
from workbench.coding.interactions.meetings.no_meetings import (
    beside_it,
    is_another_word,
    is_courtesy,
    is_that,
    is_topic,
    looked_on,
    of_months,
    only_counted,
    with_a_firm,
)
from workbench.coding.interactions.meetings.openings import arranged_with, by_participle
from workbench.coding.interactions.meetings.rows import further_casts
from workbench.coding.interactions.meetings.venues import of_a_channel
from workbench.coding.interactions.pronouns import other_person_before, whom
from workbench.coding.interactions.scene import (
    ARTICLES,
    Cast,
    Scene,
    determiner,
    following,
    modifiers,
    next_person,
    next_trigger,
    of_a_day,
    subjects,
)
from workbench.coding.interactions.setting.day_and_place import date_near
from workbench.coding.interactions.sides.leading import (
    brought_together,
    is_hailed,
    meets_nobody,
    met_by_participle,
    opening_partners,
    told_of_throughout,
    with_a_row,
)
from workbench.wording import any_of, words

NEAR_VERB = 8  # tokens from "hailed" or "is ready to host" to its noun
NEXT = 3  # tokens from a topic's "on" to its noun
COMPLEMENT = 12  # tokens from a noun to its "with", "between", "of"
FAR, AROUND = 20, 6  # tokens from a noun to its two sides, and to "of the two ministers"


def noun(scene: Scene) -> Iterator[Cast]:
    """A meeting, talks with, between or of somebody; else of "the two sides" and persons of the sentence."""
    article, mark = scene.article, scene.mark
    if of_months(scene) or of_a_channel(scene) or is_another_word(scene):
        return
    definite = determiner(scene) in words("definite") or of_a_day(scene)
    if (definite and is_courtesy(scene)) or meets_nobody(scene):
        return
    if sides := whom(scene) or met_by_participle(scene):
        yield Cast(*sides)
        return
    if not definite and (parted := _between(scene)):
        if not _only_hailed(scene, parted):
            yield Cast(parted[:1], parted[1:])
        return
    for position, word in _complement(scene):
        if word in ("between", "among"):
            if definite and any_of("bonds", article.lowers[position - 1 : position]):
                break  # "The meeting reaffirmed the partnership between Peru and Chile"
            members = objects_of(article, scene.actors, position + 1, reach=6)
            if members and not (_only_hailed(scene, members) or with_a_firm(scene, members)):
                yield Cast([], members, definite=is_that(scene))
            return  # "the price talks between the two yards" are no state's
        if word == "with":
            objects = objects_of(article, scene.actors, position + 1, reach=8)
            if is_topic(scene, objects):
                return
            holders = _possessor(scene, objects) or subjects(scene) or next_person(scene, objects)
            holders = holders or told_of_throughout(scene, objects)
            yield Cast(holders, objects)
            if objects:
                yield from further_casts(scene, holders, objects)
            return
        if word == "of" and position == mark.end:
            yield from _of_whom(scene, definite=definite)
            return
        if callers := _callers(scene, position):
            yield Cast(subjects(scene) or next_person(scene, callers), callers)
            return
        if word in words("clause_breaks") and not arranged_with(article, position):
            break
    yield from _bare(scene, definite=definite)


def _of_whom(scene: Scene, *, definite: bool) -> Iterator[Cast]:
    """Those of whom a meeting is told to be: "the meeting of X and Y", "a meeting of NATO defence ministers"."""
    article, position = scene.article, scene.mark.end
    if _of_a_body(scene):
        return
    members = objects_of(article, scene.actors, position + 1, reach=8)
    body = of_an_organisation(article, members)
    if body and beside_it(scene):
        return
    if members and members[0].state and any_of("debates", article.lowers[position - 1 : position]):
        return  # "in their discussion of Syria, the ministers agreed"
    if members and any_of("chambers", article.lowers[position : members[0].start]):
        return  # "at the meeting of the Parliament of Togo"
    theirs = any_of("possessives", article.lowers[position + 1 : position + 2])
    took_part = not members and any_of("participation", article.lowers[scene.mark.start - AROUND : scene.mark.start])
    took_part = took_part and len(countries_of(subjects(scene))) > 1
    attending = subjects(scene) if theirs or took_part or body else []
    attending = attending or (next_person(scene, members) if body else [])  # "In Rome for talks of NATO ministers, X"
    named = len(people_of(members)) > 1 and len(countries_of(members)) > 1  # "the meeting of X and Y"
    yield Cast(attending, members, definite=definite and not (attending or named))


def _complement(scene: Scene) -> Iterator[tuple[int, str]]:
    """The words behind a noun up to the next trigger; "with" and "between" may be its own last one."""
    last = scene.mark.end - 1
    if scene.article.lowers[last] in ("with", "between"):
        yield last, scene.article.lowers[last]
    yield from following(scene, min(COMPLEMENT, next_trigger(scene) - scene.mark.end))


def _possessor(scene: Scene, objects: list[Actor]) -> list[Actor]:
    """Whose talks "his talks" are: not his who is of the other side ("A told his host of his talks with B")."""
    governing = subjects(scene)
    theirs = people_of(governing) and countries_of(governing) == countries_of(objects)
    if determiner(scene) not in words("possessives") or not (objects and theirs):
        return []
    return other_person_before(scene, countries_of(objects))


def _only_hailed(scene: Scene, members: list[Actor]) -> bool:
    """Whether a third side speaks of the talks of two states ("hailed the talks between A and B") or offers a place."""
    lowers, end = scene.article.lowers, members[-1].end if members else scene.mark.end
    if any_of("relatives", lowers[end : end + 2]) and any_of("takes_place", lowers[end : end + NEXT + NEXT]):
        return False  # "hailed the talks between Oslo and Rome, which took place on Monday"
    before = lowers[max(scene.sentence.start, scene.mark.start - NEAR_VERB) : scene.mark.start]
    if before[-2:-1] == ["-"] and any_of("takes_place", lowers[end : end + NEXT]):
        before = before[:-2]  # "Togolese-mediated talks between Oslo and Rome were held"
    if all(actor.state for actor in members) and any_of("hails", before):
        return True
    others = all(actor.person is None for actor in members)
    spoken_of = any_of("greets", before) or (any_of("ready_for", before) and any_of("good_offices", before))
    return others and spoken_of and not set(countries_of(subjects(scene))) & set(countries_of(members))


def _bare(scene: Scene, *, definite: bool) -> Iterator[Cast]:
    """A noun without a complement: of the states before it, of those who hold it, or of who is in its sentence."""
    article, mark = scene.article, scene.mark
    if beside_it(scene) or only_counted(scene):
        return
    if members := brought_together(scene):
        yield Cast([], members)
        return
    states = modifiers(scene)
    if len(states) > 1:
        before = article.lowers[max(scene.sentence.start, states[0].start - AROUND) : states[0].start]
        if len(countries_of(states)) > 1 and not any_of("hails", before):  # not "Yemeni-Yemeni talks"
            yield Cast([], states)
        return
    holders = _holders(scene) or _signers(scene)
    if len(countries_of(holders)) > 1 or of_an_organisation(article, holders):
        yield Cast(holders, [])
        return
    bargaining = any_of("bargaining", article.lowers[mark.end - 1 : mark.end])
    if bargaining or any_of("routine", article.lowers[mark.start - 2 : mark.start]):
        return  # "officials will begin negotiations this summer", "the cabinet said after its weekly meeting"
    near = article.lowers[
        max(scene.sentence.start, mark.start - AROUND) : min(mark.end + COMPLEMENT, scene.sentence.end)
    ]
    takes_place = any_of("takes_place", near)
    when = date_near(article, scene.sentence, mark.start) if determiner(scene) in words("possessives") else None
    dated = when is not None and len(when) > len("2024")
    definite = definite and not by_participle(scene)
    everybody = with_a_row(scene, _people_and_sides(scene)) or opening_partners(scene, states=True)
    if definite and looked_on(scene, everybody):
        everybody = [actor for actor in everybody if actor.collective]
    call = mark.entry.get("kind") == "call"
    opened = determiner(scene) in ARTICLES or article.lowers[mark.start - 1] == "in"  # "agreed in phone talks"
    several = len(people_of(everybody)) > 1 or any(actor.collective for actor in everybody)
    theirs = call and determiner(scene) == "their" and "in" in article.lowers[scene.sentence.start : mark.start]
    theirs = theirs and len(countries_of(everybody)) > 1  # "In their three-way phone talks, X and his peers agreed"
    definite, told = definite and not theirs, theirs or (call and opened and several)
    if call and not (definite or takes_place or dated or told):
        return
    yield Cast([], everybody, definite=definite or not (takes_place or dated or told or by_participle(scene)))


def _holders(scene: Scene) -> list[Actor]:
    """Those of two states who hold it ("Greek and Turkish officials held a fresh round of talks")."""
    before = scene.article.lowers[max(scene.sentence.start, scene.mark.start - AROUND) : scene.mark.start]
    return subjects(scene) if any_of("holding", before) else []


def _signers(scene: Scene) -> list[Actor]:
    """Those of two states who did something at it ("the ministers of A and B signed a plan during a meeting")."""
    start = max(scene.sentence.start, scene.mark.start - AROUND)
    before = scene.article.lowers[start : scene.mark.start]
    opened = next((at for at in range(len(before) - 1, -1, -1) if before[at] in words("circumstances")), None)
    if opened is None or before[opened + 1 : opened + 2] not in (["a"], ["an"], ["their"]):
        return []
    named = any(
        actor.end > scene.mark.start - len(before) + opened for actor in scene.actors if actor.end <= scene.mark.start
    )
    return [] if named else subjects(scene)


def _between(scene: Scene) -> list[Actor]:
    """The two sides told far behind the noun ("talks were held at the ministry on Friday between A and B")."""
    start, lowers = scene.mark.end, scene.article.lowers
    if "between" not in lowers[start : min(start + FAR, scene.sentence.end)]:
        return []
    position = lowers.index("between", start)
    met = lowers.index("with", start) + 1 if "with" in lowers[start:position] else position
    if met < position and people_of(objects_of(scene.article, scene.actors, met, reach=8)):
        return []  # "In a meeting with minister X, Y asked for a railway between Oman and Peru"
    found = objects_of(scene.article, scene.actors, position + 1, reach=6) if position < next_trigger(scene) else []
    return found if len(found) > 1 else []


def _callers(scene: Scene, position: int) -> list[Actor]:
    """Whom a call came from or went to ("received a phone call on Monday from X", "a courtesy call from Y")."""
    last = scene.article.lowers[scene.mark.end - 1 : scene.mark.end]
    noun_of_calling = scene.mark.entry.get("kind") == "call" or any_of("courtesies", last)
    if not noun_of_calling or scene.article.lowers[position] not in words("call_directions"):
        return []
    others = objects_of(scene.article, scene.actors, position + 1, reach=4)
    return others if others and others[0].person is not None else []


def of_an_organisation(article: Article, members: list[Actor]) -> bool:
    """Whether those who meet are an organisation's ministers ("a meeting of NATO defence ministers"), not its head."""
    bodies = {party.start for party in article.parties if party.group == "organisation"}
    return bool(members) and members[0].start in bodies and not people_of(members)


def _of_a_body(scene: Scene) -> bool:
    """Whether a meeting is that of a standing body, whose own frame tells it ("a meeting of the EU-Mali Council")."""
    near = within(scene.article.marks["interactions"], scene.mark.end, min(scene.mark.end + 8, scene.sentence.end))
    return any(mark.entry.get("frame") == "session" for mark in near)


def _people_and_sides(scene: Scene) -> list[Actor]:
    """The persons and "the two sides" of the sentence, for a noun without a complement ("a meeting was held")."""
    return [a for a in scene.actors if a.collective or (a.person is not None and not is_hailed(scene, a))]
