"""Frames of events that have a name or a body of their own: sessions, ceremonies."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from workbench.article import within
from workbench.coding.actors import Actor, countries_of, objects_of, subjects_of
from workbench.coding.interactions.meetings.bodies import (
    at_its_opening,
    but_the_venue,
    by_its_letters,
    taking_part,
    told_after,
)
from workbench.coding.interactions.meetings.nouns import of_an_organisation
from workbench.coding.interactions.meetings.venues import is_described, only_named, only_set_up, remarked_on
from workbench.coding.interactions.meetings.verbs import meets
from workbench.coding.interactions.occasions.editions import another_edition, is_ordinal, numbered
from workbench.coding.interactions.scene import (
    Cast,
    Scene,
    determiner,
    following,
    modifiers,
    names_a_session,
    next_trigger,
)
from workbench.coding.interactions.setting.day_and_place import date_near
from workbench.coding.interactions.sides.leading import brought_together
from workbench.parties import PAIR
from workbench.wording import any_of, side_by_side, words

SERIES = ("dialogue", "exercise")
LINKS = (["between"], ["with"], ["of"], ["among"])
HOLD = 8  # tokens from whoever organises a session to it
SITTING = 11  # tokens from "the third meeting of the two countries'" to a body
SITS_BEFORE = 8  # tokens from another body's verb to it
SITS = 14  # tokens from a body to its verb
DURING = "during"
LINK = 8  # tokens from a session to its "with"


def session(scene: Scene) -> Iterator[Cast]:
    """A session of a standing body, a summit, a forum; a mere venue ("on the sidelines of") is none."""
    article, mark = scene.article, scene.mark
    before = article.lowers[max(scene.sentence.start, mark.start - 6) : mark.start]
    if mark.entry.id == "session" and article.words[mark.end - 1] == "dialogue" and not numbered(scene):
        return  # "Oslo, a dialogue partner", "called for dialogue"
    if article.lowers[mark.start - 3 : mark.start] == ["also", "attended", "the"]:
        return  # those of whom another frame tells that they joined
    if _met_during(scene, before):
        return
    if only_named(scene) or any_of("chambers", before) or remarked_on(scene, before) or is_described(scene):
        return
    if side_by_side(words("journeys"), {"of"}, before):
        return  # "the fourth visit of the Military Committee"
    body = mark.entry.id == "commission" or any_of("bodies", article.lowers[mark.end - 1 : mark.end + 1])
    body = body or _may_go_on(scene)
    if (body and not _sits(scene)) or only_set_up(scene, body=body):
        return  # "launched a ministerial committee", "agreed to establish a strategic dialogue"
    bodies = but_the_venue(scene, modifiers(scene)) or _named_within(scene)
    after = _partners(scene) or (brought_together(scene, reach=SITS) if mark.entry.id != "forum" else [])
    led = len(countries_of(after)) > 1 or of_an_organisation(article, after)  # "the session of the CSTO ministers"
    rounds = mark.entry.id == "session" and any_of("rounds_of", article.lowers[mark.end + 1 : mark.end + 2])
    rounds = rounds or article.lowers[mark.end - 1 : mark.end + 2] == ["ministerial", "-", "level"]
    if rounds or (mark.entry.id == "session" and _told_by_itself(scene)):
        return  # "a second round of contracts", "the fifth round of the exercise", "ministerial-level talks"
    if mark.entry.id == "session" and (
        _of_talks(scene) or not (bodies or led or another_edition(scene) or numbered(scene) or _of_ministers(scene))
    ):
        return
    start = bodies[0].start if bodies else mark.start
    attending = [
        actor
        for actor in subjects_of(article, [a for a in scene.actors if not _only_there(scene, a)], start)
        if not (
            any_of("conjunctions", article.lowers[actor.end : start])
            or names_a_session(scene, actor)
            or _speaks_of_others(scene, actor, bodies or _between(scene, after))
        )
    ]
    attending = [*(attending or _holding(scene, start)), *_hosting(scene)]
    after = [*after, *taking_part(scene)]
    if len(countries_of([*attending, *bodies, *after])) <= 1:
        after = [*after, *(at_its_opening(scene) or told_after(scene))]
    known = (
        not numbered(scene) and determiner(scene) in words("definite") and len(countries_of([*attending, *after])) <= 1
    )
    ahead = mark.entry.id == "dialogue" and article.verdict("planned", mark.start) is not None
    named = any(word[:1].isupper() for word in article.words[mark.start - 1 : mark.start + 1])
    named = ahead or bool(bodies) or (named and not by_its_letters(scene))
    yield Cast(attending, [*bodies, *after], definite=known and not named)


def _met_during(scene: Scene, before: list[str]) -> bool:
    """Whether a session is only the time of a meeting ("met during the 78th session of the UN General Assembly")."""
    marks = within(scene.article.marks["interactions"], scene.sentence.start, scene.mark.start)
    return DURING in before and any(mark.entry.id == "meet" for mark in marks)


def _only_there(scene: Scene, actor: Actor) -> bool:
    """Whether a state only says where several others are ("the chiefs of A, B and C ended in Oman a conference")."""
    there = actor.state and scene.article.lead_in(actor.start) == "in" and actor.end <= scene.mark.start
    return there and len(countries_of([one for one in scene.actors if one.end <= actor.start])) > 1


def _may_go_on(scene: Scene) -> bool:
    """Whether a dialogue without a name or a day may be no single session ("intends to broaden the dialogue with")."""
    before = scene.article.lowers[max(scene.sentence.start, scene.mark.start - LINK) : scene.mark.start]
    held = any_of("convening", before) or any_of("holding", before)
    if scene.article.words[scene.mark.end - 1] != "dialogue" or held:
        return False
    return date_near(scene.article, scene.sentence, scene.mark.start) is None


def _speaks_of_others(scene: Scene, actor: Actor, bodies: list[Actor]) -> bool:
    """Whether somebody is no part of the session of two states ("X hoped that the Peru-Chile summit would help")."""
    sides = set(countries_of(bodies))
    if len(sides) < PAIR or not sides.isdisjoint(actor.countries):
        return False
    gap = scene.article.lowers[actor.end : bodies[0].start]
    return not any(any_of(name, gap) for name in ("participation", "organising", "presiding"))


def _between(scene: Scene, partners: list[Actor]) -> list[Actor]:
    """Whom a session is said to be between ("Togo, which lent a hall for the second summit between A and B")."""
    return partners if scene.article.lowers[scene.mark.end : scene.mark.end + 1] == ["between"] else []


def _of_ministers(scene: Scene) -> bool:
    """Whether those who sit are an organisation's ministers ("the CSTO defence ministers approved it at a session")."""
    return of_an_organisation(scene.article, subjects_of(scene.article, scene.actors, scene.mark.start))


def _of_talks(scene: Scene) -> bool:
    """Whether it is a round of talks or a session of a body that have a frame of their own."""
    start, end = scene.mark.end, min(scene.mark.end + LINK, scene.sentence.end)
    if scene.article.lowers[start : start + 1] != ["of"]:
        return False
    marks = within(scene.article.marks["interactions"], start, end)
    return any(mark.entry.id == "dialogue" for mark in marks)


def edition(scene: Scene) -> Iterator[Cast]:
    """Another one of a series ("its next edition will be hosted by Chile"): those of the one told of take part.

    A verb ("to meet again in Oslo") may tell of people as well.
    """
    article, mark = scene.article, scene.mark
    if mark.group == "verbs":
        yield from meets(scene)
    elif (
        _told_by_itself(scene)
        or _of_a_name(scene)
        or any_of("editions_of_today", article.lowers[mark.start - 2 : mark.start])
    ):
        return
    elif article.verdict("planned", mark.start) or date_near(article, scene.sentence, mark.start):
        yield Cast([], _holders(scene))


def _holders(scene: Scene) -> list[Actor]:
    """Those who held an edition ("the first edition was held by A and B in 2015", "between A and B")."""
    article, mark = scene.article, scene.mark
    for position in range(mark.end, min(mark.end + LINK, scene.sentence.end)):
        word = article.lowers[position]
        held = word in ("by", "with") and any_of("taken_place", article.lowers[position - 1 : position])
        if held or word == "between":
            found = objects_of(article, scene.actors, position + 1, reach=3)
            return found if word == "with" or len(countries_of(found)) > 1 else []
    return []


def _told_by_itself(scene: Scene) -> bool:
    """Whether an exercise follows that is told by itself ("the next edition of the bilateral drill X"), or a fair."""
    start, end = scene.mark.end, min(scene.mark.end + LINK, scene.sentence.end)
    if scene.article.lowers[start : start + 1] != ["of"]:
        return False
    marks = within(scene.article.marks["interactions"], start, end)
    return any(mark.entry.get("kind") in SERIES for mark in marks) or any_of("fairs", scene.article.lowers[start:end])


def _of_a_name(scene: Scene) -> bool:
    """Whether a number only opens the name of what is held ("will host the fourth Peru-Chile dialogue")."""
    end = scene.mark.end
    behind = [word for word in scene.article.lowers[end : end + 1] if word.isalpha()]
    return is_ordinal(scene.article.lowers[end - 1]) and behind != [] and not any_of("behind_editions", behind)


def _named_within(scene: Scene) -> list[Actor]:
    """The organisation that a session's own name holds ("the ASEAN Defence Ministers' Meeting")."""
    mark, parties = scene.mark, scene.article.parties
    number = bisect_right(parties, mark.start, key=lambda party: party.start) - 1
    party = parties[number] if number >= 0 else None
    inside = party is not None and party.end > mark.start and party.group == "organisation"
    return [Actor(party.start, party.end, (party.code,))] if party is not None and inside else []


def _holding(scene: Scene, start: int) -> list[Actor]:
    """Who organises a session ("Jakarta will organise the summit")."""
    before = [actor for actor in scene.actors if actor.countries and start - HOLD <= actor.end <= start]
    return before[-1:] if before and any_of("organising", scene.article.lowers[before[-1].end : start]) else []


def _hosting(scene: Scene) -> list[Actor]:
    """By whom a session is held ("to be hosted by Chile")."""
    article, mark = scene.article, scene.mark
    for position in range(mark.end + 1, min(mark.end + LINK, scene.sentence.end)):
        if article.lowers[position] == "by" and article.lowers[position - 1] in words("organising"):
            return objects_of(article, scene.actors, position + 1, reach=3)
    return []


def _partners(scene: Scene) -> list[Actor]:
    """Those whom a session is between or of, or with whom it is held ("a summit in Baku with", "on it between")."""
    article, mark = scene.article, scene.mark
    if article.lowers[mark.end : mark.end + 1] in LINKS and (
        linked := objects_of(article, scene.actors, mark.end + 1, reach=6)
    ):
        return linked
    if any_of("relative_pronouns", article.lowers[mark.end : mark.end + 1]):
        return objects_of(article, scene.actors, mark.end + 1, reach=2)
    for position, word in following(scene, LINK):
        between = word == "between" and position < next_trigger(scene)
        if (
            between
            or (word in words("company") and (word != "with" or position < next_trigger(scene)))
            or (word == "by" and article.lowers[position - 1] in words("organising"))
        ):
            return objects_of(article, scene.actors, position + 1, reach=6)
        if word in words("clause_breaks"):
            break
    return []


def _sits(scene: Scene) -> bool:
    lowers, mark = scene.article.lowers, scene.mark
    before = lowers[max(scene.sentence.start, mark.start - SITTING) : mark.start]
    owned = any_of("both_their", before)  # "after the fourth meeting of the two countries' joint security mechanism"
    before = before if owned else before[-SITS_BEFORE:]
    after = lowers[mark.end : min(scene.sentence.end, mark.end + SITS)]
    counted = numbered(scene) or ("first" in before and side_by_side(words("during") | {"for"}, {"the"}, before))
    if counted and not any_of("founding", after):
        return True
    together = side_by_side(words("gathering"), {"together"}, after)
    return together or any_of("session_cues", (*before, *after))
