"""Of which kind an occasion is: what its trigger says, or what its company, its series or the distance make it."""

from __future__ import annotations

from itertools import takewhile

from workbench.article import within
from workbench.coding.actors import people_of
from workbench.coding.interactions.forces.ports import ships_come
from workbench.coding.interactions.forces.pupils import aim_of_journey, of_pupils
from workbench.coding.interactions.goods.transfers import of_goods
from workbench.coding.interactions.happening import Happening
from workbench.coding.interactions.journeys.arrivals import of_an_arrival
from workbench.coding.interactions.journeys.travels import go_together
from workbench.coding.interactions.meetings.bodies import ministers, of_a_named_body, of_no_party, of_several
from workbench.coding.interactions.meetings.nouns import of_an_organisation
from workbench.coding.interactions.occasions.editions import last_of_them, numbered
from workbench.coding.interactions.scene import Cast, Scene, determiner, next_trigger
from workbench.coding.interactions.setting.day_and_place import date_near, place_near
from workbench.coding.interactions.sides.parties import Sides
from workbench.wording import any_of, words
from workbench.wording.lists import table

DIGNITARIES = ("head_of_state", "head_of_government", "minister", "chief_of_defence", "service_chief")
SAYING = ("tells", "discuss")
NEAR = 5  # tokens from "at" to its building
SHIP = 7  # tokens from a call to the ship that makes it
BODY = 12  # tokens from a body to its verb
REMOTE = 16  # tokens from a conversation to "over the phone"


def kind_of(scene: Scene, cast: Cast, sides: Sides, earlier: list[Happening]) -> str:
    """The kind of what a scene tells (codebook, "Interactions")."""
    kind = "dialogue" if _of_sessions(scene, sides, earlier) else _kind(scene, cast)
    kind = "meeting" if kind == "call" and _of_those_met(scene, cast, earlier) else kind
    return "port_call" if kind == "visit" and _of_the_ships(scene, cast, sides, earlier) else kind


def _of_the_ships(scene: Scene, cast: Cast, sides: Sides, earlier: list[Happening]) -> bool:
    """Whether "the visit", or "the visiting ships", is that of ships whose call at a port was told of, and of nobody
    high in rank ("the state visit of President X").
    """
    if any(scene.article.people[person].level in DIGNITARIES for person in people_of(cast.subjects)):
        return False
    of_the_crew = determiner(scene) == "their" and not people_of(cast.subjects)  # "during their visit the sailors will"
    known = determiner(scene) in words("definite") or of_the_crew
    if scene.mark.entry.get("frame") not in ("visit", "guest") or not known:
        return False
    theirs = {one.kind for one in earlier if one.countries == sides.parties and one.kind in ("visit", "port_call")}
    return theirs == {"port_call"}


def _of_those_met(scene: Scene, cast: Cast, earlier: list[Happening]) -> bool:
    """Whether "speaking with" somebody is the meeting with them told of before ("Before speaking with X, Y urged")."""
    lowers, mark = scene.article.lowers, scene.mark
    people = set(people_of([*cast.subjects, *cast.objects]))
    if not people or lowers[mark.start] != "speaking" or any_of("remote", scene.lowers):
        return False
    return any(one.kind == "meeting" and people <= set(one.people) for one in earlier)


def _in_rounds(scene: Scene, cast: Cast) -> bool:
    """Whether talks are held every year, or in rounds of which it is one more ("a fresh round of talks")."""
    lowers, mark = scene.article.lowers, scene.mark
    before = lowers[max(scene.sentence.start, mark.start - 4) : mark.start]
    if last_of_them(scene):
        return True
    if mark.entry.id == "talks" and any_of("yearly", before):
        return True
    people = people_of([*cast.subjects, *cast.objects])
    round_of = "round" in lowers[mark.start : mark.end] or (mark.group == "forms" and before[-2:-1] == ["round"])
    round_of = round_of and lowers[mark.end - 1] != "negotiations"
    return not people and round_of and (numbered(scene) or any_of("renewed", (*before, *lowers[mark.start : mark.end])))


def _kind(scene: Scene, cast: Cast) -> str:
    kind = str(scene.mark.entry.get("kind"))
    if of_goods(scene):
        return "transfer"
    if of_pupils(scene):
        return "training"
    if of_an_arrival(scene):
        return "visit"
    if aim := aim_of_journey(scene, cast.subjects):
        return aim
    if scene.mark.entry.id == "visited" and people_of(cast.subjects):  # "was visited in his office by"
        return "meeting"
    if kind == "visit" and cast.objects and scene.mark.entry.get("frame") in ("travels", "visit"):
        return "meeting"  # "paid a visit to the army chief"
    if scene.mark.entry.get("in_person_at_a_place") and (
        place_near(scene.article, scene.sentence, scene.mark.start) or _in_a_state(scene) or _in_a_room(scene)
    ):
        kind = "meeting"
    of_ships = kind == "call" and any_of("ships", scene.article.lowers[scene.mark.end : scene.mark.end + SHIP])
    if of_ships or (kind == "visit" and ships_come(scene, cast)):
        return "port_call"
    if scene.mark.entry.get("frame") == "travels" and go_together(scene, cast):
        return "meeting"
    if kind == "meeting" and not cast.objects and of_no_party(scene):
        return "dialogue"
    if of_a_named_body(scene) or (kind == "meeting" and (_in_rounds(scene, cast) or _of_a_body_that_meets(scene))):
        return "dialogue"
    noun = scene.mark.entry.get("frame") == "noun"
    members = (cast.objects or cast.subjects) if noun else ministers(scene, cast)
    if kind == "meeting" and of_an_organisation(scene.article, members):
        return "dialogue"
    return "call" if kind == "meeting" and _is_remote(scene) else kind


def _of_a_body_that_meets(scene: Scene) -> bool:
    """Whether it is a body that will meet ("agreed to form a joint committee that will meet in Oslo in May")."""
    article, start = scene.article, scene.mark.start
    near = within(article.marks["interactions"], max(scene.sentence.start, start - BODY), start)
    body = next((mark.end for mark in reversed(near) if mark.entry.get("frame") == "session"), start)
    if scene.mark.group != "verbs" or any(body <= actor.start < start for actor in scene.actors):
        return False
    gap = article.lowers[body : scene.mark.end]
    led = body < start and not set(gap).isdisjoint(("that", "which", "to")) and not any_of("conjunctions", gap)
    return led and date_near(article, scene.sentence, start, to_come=True) is not None  # not "will meet twice a year"


def _in_a_state(scene: Scene) -> bool:
    """Whether a state opens the sentence in which somebody was ("In Iraq, he spoke with General X")."""
    start = scene.sentence.start
    first = next(iter(within(scene.article.parties, start + 1, start + 3)), None)
    if first is None or first.group != "name":
        return False
    return scene.article.lowers[start] == "in" and scene.article.words[first.end] == ","


def _in_a_room(scene: Scene) -> bool:
    """Whether somebody spoke in a building or alone with somebody ("At the ministry X spoke with Y", "in private")."""
    lowers, start = scene.article.lowers, scene.sentence.start
    end = min(next_trigger(scene), scene.mark.end + REMOTE)
    if any_of("remote", lowers[start:end]):
        return False
    if any_of("face_to_face", lowers[scene.mark.end : end]):
        return True
    topic = next((at for at in range(scene.mark.end, end) if lowers[at] == "about"), end)
    near = [*range(scene.mark.end, topic), *range(start, min(start + NEAR, scene.mark.start))]
    opens = (at for at in near if lowers[at] in words("set_at"))
    return any(any_of("buildings", takewhile(str.isalpha, lowers[at + 1 : at + NEAR])) for at in opens)


def _is_remote(scene: Scene) -> bool:
    """Whether people talked over a distance ("over the phone"; not "were joined by X by phone")."""
    before = REMOTE if scene.mark.entry.get("frame") in SAYING else 4  # "By telephone, X told Y"
    start = max(scene.sentence.start, scene.mark.start - before)
    end = min(scene.sentence.end, scene.mark.end + REMOTE)
    further = within(scene.article.marks["interactions"], scene.mark.end, end)
    if scene.article.lowers[scene.mark.start - 1] == "to":
        start = scene.mark.start  # "agreed by phone to meet"
    if scene.mark.entry.id == "agree":  # not "agreed to link their staffs by telephone"
        end = next(at for at in range(scene.mark.end, end + 1) if at == end or scene.article.lowers[at] == "to")
    joined = next((mark.start for mark in further if mark.entry.get("frame") == "joins"), end)
    return any_of("remote", scene.article.lowers[start:joined])


def _of_sessions(scene: Scene, sides: Sides, earlier: list[Happening]) -> bool:
    """Whether "the next meeting", or "the eighth", is that of those whose session was told of."""
    named = scene.article.lowers[scene.mark.start - 1 : scene.mark.end]
    noun = scene.mark.entry.get("frame") == "noun" and ("next" in named or numbered(scene))
    return (
        of_several(scene, sides.parties)
        or _of_a_format(scene, sides)
        or (noun and any(one.kind == "dialogue" and one.countries == sides.parties for one in earlier))
    )


def _of_a_format(scene: Scene, sides: Sides) -> bool:
    """Whether ministers of all states of a standing format met, which the text names ("the Baltic ministers")."""
    if scene.mark.entry.get("kind") != "meeting" or scene.mark.entry.get("frame") == "received":
        return False
    formats = table()["standing_formats"]
    names = [name for name, members in formats.items() if list(sides.parties) == members]
    here = scene.lowers
    return any(name in scene.article.lowers for name in names) and not any_of("venue_cues", here)
