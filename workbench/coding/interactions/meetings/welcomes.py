"""What is welcomed or hosted that is no guest."""

from __future__ import annotations

from workbench.article import Mark, within
from workbench.coding.actors import Actor, people_of
from workbench.coding.interactions.journeys.destinations import owned_at
from workbench.coding.interactions.scene import Scene
from workbench.wording import any_of

NEAR = 4  # tokens from whose words they are to what they said
FAR = 12  # tokens from an event to "hosted"
AROUND = 6  # tokens before a verb of receiving in which an event or a thing stands


def of_words(scene: Scene, objects: list[Actor]) -> bool:
    """Whether what somebody said or did is welcomed, and not they ("welcomed the president's reaffirmation of")."""
    lowers, end = scene.article.lowers, objects[0].end if objects else 0
    if not objects or not lowers[scene.mark.end - 1].startswith("welcom"):
        return False
    theirs = lowers[end + 1 : min(end + NEAR, scene.sentence.end)]
    return owned_at(scene.article, end) and not any_of("visitors", theirs)


def is_good_news(scene: Scene, hosts: list[Actor]) -> bool:
    """Whether what was done is welcomed, by nobody in particular ("the move was welcomed by Peru")."""
    near = scene.article.lowers[max(scene.sentence.start, scene.mark.start - AROUND) : scene.mark.start]
    return any_of("welcomed_things", near) and not people_of(hosts)


def is_a_ship(scene: Scene, hosts: list[Actor]) -> bool:
    """Whether a ship is welcomed by no person ("the frigate docked at Muscat and was welcomed by officers of Oman")."""
    before = scene.article.lowers[scene.sentence.start : scene.mark.start]
    return any_of("naval_ships", before) and not people_of(hosts)


def is_a_things(scene: Scene, actors: list[Actor]) -> bool:
    """Whether a thing of somebody's is welcomed ("Peru's offer was welcomed by X")."""
    if scene.mark.entry.id != "received_by" or people_of(actors) or not actors or actors[-1].collective:
        return False
    last = max(actor.end for actor in actors)
    owned = owned_at(scene.article, last) or owned_at(scene.article, last + 1)
    return owned and not any_of("visitors", scene.article.lowers[last : scene.mark.start])


def hosts_an_event(scene: Scene) -> bool:
    """Whether an event and nobody is hosted ("a visit hosted by the army", "the talks, held here, were hosted by")."""
    mark = scene.mark
    hosted = "hosted" in scene.article.lowers[mark.start : mark.end]
    reach = FAR if hosted else AROUND
    before = within(scene.article.marks["interactions"], max(scene.sentence.start, mark.start - reach), mark.start)
    parted = [actor.end for actor in scene.actors if actor.end <= mark.start]
    near = max(parted, default=scene.sentence.start) if hosted else mark.start
    events = [event for event in before if near <= event.end and event.group in ("forms", "plurals")]
    if any(event.entry.get("frame") != "nothing" for event in events):  # not "spoke to reporters after being"
        return True
    return hosted and any(_with_its_members(scene, event) for event in before)


def _with_its_members(scene: Scene, event: Mark) -> bool:
    """Whether only whose session it is stands between it and "hosted by" ("the summit of the Baltic states hosted")."""
    gap = scene.article.lowers[event.end : scene.mark.start]
    session = event.entry.get("frame") == "session" and event.group != "verbs"
    return session and gap[:1] == ["of"] and not any_of("relatives", gap) and not any_of("past_verbs", gap)
