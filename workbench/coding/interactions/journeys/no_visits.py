"""Journeys that are nobody's visit: of troops and things, to a stand at a fair, of those who stay at home."""

from __future__ import annotations

from workbench.article import within
from workbench.coding.actors import Actor, people_of
from workbench.coding.interactions.forces.pupils import aim_of_journey
from workbench.coding.interactions.scene import ARTICLES, Scene
from workbench.wording import any_of, words

UNTIL = 14  # tokens from a verb of travel to its day
RIDERS = 9  # tokens from "a convoy" to its verb
SHOWN = 5  # tokens from "toured" to "the pavilions of"
SHOWN_BEHIND = 16  # tokens from "arrived" to "on a visit to"
SINCE = 9  # tokens from "since" to a verb of travel
RANKED = 14  # tokens from "is" to "to set foot in"
EVENT = 16  # tokens from an event to "was in"
CLASH = 9  # tokens from "coincides" to the visit that it coincides with
SEEN = 3  # tokens from "present" to the visit
HELD_BACK = 3  # tokens from "preferred" to "to stay in"


def is_no_visit(scene: Scene, travellers: list[Actor]) -> bool:
    """Whether a verb of travel tells of nobody's visit."""
    told = (is_future(scene), of_a_kind(scene), at_a_show(scene), at_home(scene), is_excuse(scene), ever_since(scene))
    return any(told) or of_a_crowd(scene, travellers) or of_an_event(scene)


def is_future(scene: Scene) -> bool:
    """Whether "is going to" only tells that something will be done ("is going to bring the two to one table")."""
    article, end = scene.article, scene.mark.end
    goes = article.lowers[end - 2 : end] == ["going", "to"]
    follows = article.words[end : end + 1]
    return goes and any(map(str.islower, follows)) and not any_of("before_goals", follows)


def of_a_kind(scene: Scene) -> bool:
    """Whether the verb only tells of what kind something is ("the continued presence of the mission to Chad")."""
    before = scene.article.lowers[scene.mark.start - 1]
    participle = scene.mark.group == "verbs" and scene.article.lowers[scene.mark.start].endswith("ed")
    return participle and (before in words("possessives") or before in ("the", *ARTICLES))


def of_a_crowd(scene: Scene, travellers: list[Actor]) -> bool:
    """Whether people or things of no delegation move ("fighters returning from Mali", "a convoy left Oslo"): not troops
    on their way to a drill.
    """
    lowers, start = scene.article.lowers, scene.mark.start
    at = start - 1
    while at > scene.sentence.start and lowers[at] in words("before_verbs"):
        at -= 1
    if lowers[at] in words("crowds"):
        if aim_of_journey(scene, travellers) is not None:
            return False
        return not any(actor.person is not None and actor.end > at for actor in travellers)
    if not travellers or people_of(travellers):
        return False
    behind = lowers[travellers[-1].start : min(start, travellers[-1].end + RIDERS)]
    return any_of("vehicles", behind) and not any_of("visitors", behind)


def of_an_event(scene: Scene) -> bool:
    """Whether an event and nobody was somewhere ("the talks of last year were in Lima")."""
    mark, lowers = scene.mark, scene.article.lowers
    if lowers[mark.end - 1] != "in" or not any_of("copulas", lowers[mark.start : mark.start + 1]):
        return False
    before = within(scene.article.marks["interactions"], max(scene.sentence.start, mark.start - EVENT), mark.start)
    event = next((one for one in reversed(before) if one.group != "verbs" and one.entry.get("kind")), None)
    if event is None or lowers[event.end : mark.start].count(",") == 1:
        return False  # not "X, who held talks with Y, was in Lima"
    return not any(event.end <= actor.start and actor.person is not None for actor in scene.actors)


def is_excuse(scene: Scene) -> bool:
    """Whether it only tells why something else was called off ("fell through, as he had to leave for Lima")."""
    cancelled = scene.article.scopes.get("cancelled", ())
    before = [one.cue.end for one in cancelled if scene.sentence.start <= one.cue.start < scene.mark.start]
    return bool(before) and any_of("reasons_why", scene.article.lowers[before[0] : scene.mark.start])


def ever_since(scene: Scene) -> bool:
    """Whether it is only since when something else is so ("has come far since the first team went to Lima")."""
    lowers, start = scene.article.lowers, scene.mark.start
    near = lowers[max(scene.sentence.start, start - SINCE) : start]
    if "since" not in near or "," in near[near.index("since") :] or scene.mark.group != "verbs":
        return False
    return not within(scene.article.dates, start, min(scene.mark.end + UNTIL, scene.sentence.end))


def first_to_come(scene: Scene) -> list[Actor]:
    """Of whom it is said that nobody like them came before ("X is the highest ranking general to set foot in Togo")."""
    lowers, first = scene.article.lowers, scene.mark.start
    to = first if lowers[first] == "to" else first - 1
    near = range(to, max(scene.sentence.start, to - RANKED), -1)
    copula = next((at for at in near if lowers[at] in words("copulas")), None)
    if lowers[to] != "to" or copula is None or not any_of("superlatives", lowers[copula + 1 : to]):
        return []
    return [actor for actor in scene.actors if actor.end == copula and actor.person is not None]


def at_a_show(scene: Scene) -> bool:
    """Whether a state's stand, and not the state, is where somebody was ("toured the pavilions of Peru and Chile")."""
    return any_of("exhibits", scene.article.lowers[scene.mark.end : min(scene.mark.end + SHOWN, scene.sentence.end)])


def at_home(scene: Scene) -> bool:
    """Whether somebody did not travel at all ("preferred to stay in Oslo", "was dropped: he stayed in Oslo")."""
    lowers, start = scene.article.lowers, scene.mark.start
    if not any_of("staying", lowers[start : scene.mark.end]):
        return False
    if any_of("held_back", lowers[max(scene.sentence.start, start - HELD_BACK) : start]):
        return True
    cancelled = scene.article.scopes.get("cancelled", ())
    return any(scene.sentence.start <= one.cue.start < scene.sentence.end for one in cancelled)


def of_nobody(scene: Scene) -> bool:
    """Whether a noun tells of visits exchanged, of a tour of a ship, or of one that others saw or that only clashes.

    "The first visit between the two since", "was put off, for it coincides with X's visit", "was also present during
    the visit".
    """
    lowers, mark, first = scene.article.lowers, scene.mark, scene.sentence.start
    if mark.group == "plurals" and any_of("exchanging", lowers[mark.start - 2 : mark.start]):
        return True
    if any_of("crowds", lowers[mark.start - 1 : mark.start]):
        return True  # "Many tourists visit Oman"
    if lowers[mark.end] == "between" or any_of("on_board", lowers[mark.end : mark.end + 1]):
        return True
    seen = lowers[mark.start - 2 : mark.start] == ["during", "the"] and lowers[mark.start - SEEN] == "present"
    return seen or any_of("clashes", lowers[max(first, mark.start - CLASH) : mark.start])


def told_when(scene: Scene) -> bool:
    """Whether only a day follows "was in" ("the last time that they met was in March in Oslo")."""
    article, end = scene.article, scene.mark.end
    was_in = article.lowers[end - 1] == "in" and any_of("was", article.lowers[scene.mark.start : end - 1])
    return was_in and any(date.start == end for date in within(article.dates, end, scene.sentence.end))


def on_a_visit(scene: Scene) -> bool:
    """Whether the visit that an arrival begins is told behind it ("arrived on a brief visit to Oslo")."""
    article, end = scene.article, scene.mark.end
    visits = within(article.marks["interactions"], end, min(end + SHOWN_BEHIND, scene.sentence.end))
    behind = [one.end for one in visits if one.entry.get("kind") == "visit"]
    return any(any_of("onward", article.lowers[at - 1 : at + 1]) for at in behind)
