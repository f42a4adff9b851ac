"""From a trigger word to its parties, frame by frame (the frames are told in this room's lexicon)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from workbench.article import Mark
from workbench.coding.interactions.forces.exercises import joint, takes_part
from workbench.coding.interactions.forces.instructors import instructs, of_instructors
from workbench.coding.interactions.forces.intakes import intake
from workbench.coding.interactions.forces.ports import at_their_ports, calls, of_a_call_in_port
from workbench.coding.interactions.forces.pupils import of_pupils
from workbench.coding.interactions.forces.teaching import teaches
from workbench.coding.interactions.goods.packages import announces
from workbench.coding.interactions.goods.transfers import follows, gives, of_goods, received_goods, takes
from workbench.coding.interactions.journeys.arrivals import arrives, of_an_arrival
from workbench.coding.interactions.journeys.departures import departs
from workbench.coding.interactions.journeys.guests import guest
from workbench.coding.interactions.journeys.stays import stays
from workbench.coding.interactions.journeys.travels import travels, visit
from workbench.coding.interactions.meetings.bodies import of_a_named_body
from workbench.coding.interactions.meetings.ceremonies import honours
from workbench.coding.interactions.meetings.discussions import discusses, remotely, tells_somebody
from workbench.coding.interactions.meetings.nouns import noun
from workbench.coding.interactions.meetings.receptions import received, receives
from workbench.coding.interactions.meetings.sessions import edition, session
from workbench.coding.interactions.meetings.turns import opened, turn
from workbench.coding.interactions.meetings.verbs import joins, meets
from workbench.coding.interactions.scene import Cast, Scene

FRAMES: dict[str, Callable[[Scene], Iterator[Cast]]] = {
    "with": meets,
    "receives": receives,
    "received": received,
    "noun": noun,
    "travels": travels,
    "departs": departs,
    "stays": stays,
    "visit": visit,
    "calls": calls,
    "guest": guest,
    "session": session,
    "edition": edition,
    "joint": joint,
    "takes_part": takes_part,
    "honours": honours,
    "gives": gives,
    "announces": announces,
    "takes": takes,
    "follows": follows,
    "teaches": teaches,
    "instructs": instructs,
    "intake": intake,
    "discuss": discusses,
    "tells": tells_somebody,
    "remote": remotely,
    "joins": joins,
    "turn": turn,
    "opened": opened,
}


def tells(mark: Mark) -> bool:
    """Whether a mark may tell of an interaction: some only name the sides, or keep words from being read otherwise."""
    return mark.entry.get("frame") in FRAMES


def casts(scene: Scene) -> Iterator[Cast]:
    """The casts of a scene: mostly one; several where a verb has several objects ("with A, and separately with B")."""
    if of_goods(scene):
        yield from received_goods(scene)
    elif of_instructors(scene):
        return
    elif of_pupils(scene):
        yield from teaches(scene)
    elif of_an_arrival(scene):
        yield from arrives(scene)
    elif of_a_call_in_port(scene):
        yield from at_their_ports(scene)
    elif of_a_named_body(scene):
        yield from session(scene)
    else:
        yield from FRAMES[scene.mark.entry.get("frame")](scene)
