"""Frame of ceremonies: for whom they are held, and who attends them."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import ENVOY, within
from workbench.coding.actors import Actor, countries_of, objects_of, people_of
from workbench.coding.interactions.scene import Cast, Scene, determiner, following, subjects
from workbench.coding.interactions.sides.homes import home_of
from workbench.wording import any_of, side_by_side, words

NEAR = 8  # tokens from an opening to the officials who open it
CLOSE = 3  # tokens from "on" to whoever is decorated
FAR = 16  # tokens from a ceremony to its "for"
GATHERINGS = ("occasion", "opening", "memorial")


def honours(scene: Scene) -> Iterator[Cast]:
    """A ceremony for or by somebody; what is opened is opened by people of several states or is none."""
    subtype = scene.mark.entry.get("subtype")
    if scene.mark.entry.id == "awarding" and not _decorates(scene):
        return  # "awarded the firm a contract"
    if scene.mark.entry.id == "tribute" and not any_of("graves", scene.lowers):
        return  # "paid tribute to the efforts of"
    attending = _attending(scene) if subtype in GATHERINGS else []
    attending = [actor for actor in attending if not _is_remembered(scene, actor)]
    if attending and _only_watched(scene, attending):
        return
    if len(countries_of(attending)) > 1:
        yield Cast(attending, [])
    elif subtype != "opening":
        known = subtype == "occasion" and determiner(scene) in words("definite")
        objects = _decorated(scene) if subtype == "award" else []
        objects = objects or objects_of(scene.article, scene.actors, scene.mark.end, reach=12)
        objects = [actor for actor in objects if not _is_stood_for(scene, actor.start)]
        objects = objects or _honoured(scene) or _greeted(scene)
        objects = [actor for actor in objects if not _is_remembered(scene, actor)]
        holders = subjects(scene)
        if _by_their_own(scene, holders):
            return
        if subtype != "farewell" or people_of(objects):  # not "ships seen off the lagoon"
            yield Cast(holders, objects, host=_left(scene, holders, objects), definite=known)


def _left(scene: Scene, holders: list[Actor], objects: list[Actor]) -> str | None:
    """The state that somebody leaves whom their own see off ("was seen off by his deputy and the envoy")."""
    if scene.mark.entry.get("subtype") != "farewell":
        return None
    return next((code for code in countries_of(holders) if code in countries_of(objects)), None)


def _by_their_own(scene: Scene, holders: list[Actor]) -> bool:
    """Whether those at home are honoured by an office of no named state ("X was decorated by the King")."""
    lowers, end = scene.article.lowers, scene.mark.end
    by = lowers[end : end + 2] == ["by", "the"] or lowers[end - 1 : end + 1] == ["by", "the"]
    if not by or len(holders) != 1 or holders[0].countries != (home_of(scene.article),):
        return False
    office = end + 1 + (lowers[end] == "by")
    return not any(
        party.start in (office, office - 1) for party in within(scene.article.parties, end, scene.sentence.end)
    )


def _only_watched(scene: Scene, attending: list[Actor]) -> bool:
    """Whether envoys alone were at what is told of before ("the handover was attended by the envoys of A and B")."""
    people = scene.article.people
    envoys = all(actor.person is not None and people[actor.person].level == ENVOY for actor in attending)
    return envoys and determiner(scene) in words("definite")


def _attending(scene: Scene) -> list[Actor]:
    """Those of whom a sentence says that they were there ("the parade, attended by A, was opened by B")."""
    here = scene.lowers
    opening = scene.mark.entry.get("subtype") == "opening"
    signed = side_by_side({"was", "were"}, words("signed_there"), here)  # "a plan was signed by A and B"
    if not (opening or signed or any_of("at_ceremonies", here)):
        return []
    people = [actor for actor in scene.actors if actor.person is not None]
    near = range(scene.mark.start - NEAR, scene.mark.end + NEAR)
    officials = [a for a in scene.actors if not (a.state or a.collective) and a.start in near]
    officials = [a for a in officials if "which" not in scene.article.lowers[a.start - 2 : a.start]]
    return people if len(countries_of(people)) > 1 else officials


def _decorates(scene: Scene) -> bool:
    """Whether somebody and then a decoration stand behind a verb ("awarded General X the Order of Merit")."""
    found = objects_of(scene.article, scene.actors, scene.mark.end, reach=CLOSE)
    last = found[-1].end if found else scene.sentence.end
    behind = scene.article.lowers[last : min(last + NEAR, scene.sentence.end)]
    return bool(people_of(found)) and any_of("decorations", behind)


def _is_stood_for(scene: Scene, token: int) -> bool:
    """Whether an honour is paid in somebody's name ("a guard of honour, on behalf of the army chief, General X")."""
    return "behalf" in scene.article.lowers[max(scene.mark.end, token - CLOSE) : token]


def _decorated(scene: Scene) -> list[Actor]:
    """On whom an honour is conferred ("conferred the rank of general of the Omani Army on the chief of staff")."""
    for position, word in following(scene, FAR):
        if word in words("conferred_on"):
            return objects_of(scene.article, scene.actors, position + 1, reach=CLOSE)
    return []


def _is_remembered(scene: Scene, actor: Actor) -> bool:
    """Whether it is somebody's monument or grave ("laid a wreath at the monument dedicated to President Soto")."""
    gap = scene.article.lowers[scene.mark.start : actor.start]
    at = next((at for at, word in enumerate(gap) if word in words("graves")), len(gap))
    return actor.person is not None and any_of("in_memory", gap[at:]) and "," not in gap[at:]


def _honoured(scene: Scene) -> list[Actor]:
    """For whom a ceremony is ("a welcome ceremony was held in Astana on Tuesday for the minister")."""
    for position, word in following(scene, FAR):
        if word in words("in_honour") and not _is_stood_for(scene, position + 1):
            found = objects_of(scene.article, scene.actors, position + 1, reach=6)
            if found and not found[0].state:
                return found
    return []


def _greeted(scene: Scene) -> list[Actor]:
    """Who is received with a ceremony ("welcomed his Omani counterpart at the ministry with a guard of honour")."""
    lowers, start = scene.article.lowers, scene.mark.start
    marks = within(scene.article.marks["interactions"], scene.sentence.start, start)
    verb = next((mark.end for mark in reversed(marks) if mark.entry.get("frame") == "receives"), start)
    if "with" not in lowers[max(verb, start - NEAR) : start]:
        return []
    found = objects_of(scene.article, scene.actors, verb, reach=CLOSE)
    return [actor for actor in found if actor.end <= start]
