"""Frames of receptions: a host and whoever is received."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import within
from workbench.coding.actors import Actor, countries_of, objects_of, people_of
from workbench.coding.interactions.meetings.asides import past_asides
from workbench.coding.interactions.meetings.openings import told_next
from workbench.coding.interactions.meetings.rows import further_casts, further_objects, part_of
from workbench.coding.interactions.meetings.welcomes import (
    hosts_an_event,
    is_a_ship,
    is_a_things,
    is_good_news,
    of_words,
)
from workbench.coding.interactions.pronouns import him
from workbench.coding.interactions.scene import Cast, Scene, following, subjects
from workbench.coding.interactions.setting.day_and_place import place_near
from workbench.coding.interactions.sides.leading import opening_meeting, received_on_opening
from workbench.wording import any_of, words

NEAR = 4  # tokens of a city and "is to" before a verb of receiving
FAR = 12  # tokens from "was host" to its "to"
LEADS = {"host": "to", "hosts": "to", "visited": "by"}
EVENTS = ("noun", "session", "joint")


def receives(scene: Scene) -> Iterator[Cast]:
    """The host received the guest."""
    if _in_the_passive(scene):
        if scene.article.lowers[scene.mark.start : scene.mark.end] == ["welcome"]:
            return  # "they are welcome to come"
        before = scene.article.lowers[max(scene.sentence.start, scene.mark.start - NEAR) : scene.mark.start]
        near = any(0 < scene.mark.start - actor.end <= NEAR for actor in scene.actors)
        near = near or scene.article.lowers[scene.mark.end] == "by"
        if near or ("and" in before and people_of(subjects(scene))):  # and no conference was
            yield from received(scene)
        return
    if participle := opening_meeting(scene):
        yield Cast(participle[0], participle[1], host=(*countries_of(participle[0]), None)[0])
        return
    if opened := received_on_opening(scene):
        yield Cast(opened[0], opened[1], host=(*countries_of(opened[1]), None)[0])
        return
    actors = subjects(scene) or told_next(scene)
    if scene.mark.entry.id == "visited" and not any(0 <= scene.mark.start - actor.end <= NEAR for actor in actors):
        return  # a ship or a hall "will be visited by the minister"
    if _with_a_band(scene) or _of_the_hosts(scene):
        return
    start = _guests_from(scene)
    objects = [
        actor
        for actor in objects_of(scene.article, scene.actors, start, reach=14) or him(scene, actors)
        if not (actor.state or actor.collective)
    ]
    if actors and actors[0].start > start:  # "Hosting minister X, minister Y recalled"
        objects = [actor for actor in objects if actor.end <= actors[0].start]
    objects = objects or _guests(scene, start)
    if (objects and _is_host_of_others(scene, objects[0])) or _takes_in(scene, start) or of_words(scene, objects):
        return
    guests = people_of(objects)
    welcomes = any_of("welcomes", scene.article.lowers[scene.mark.start : scene.mark.start + 1])
    if not guests and welcomes and not _led_here(scene, objects):
        return  # "would welcome more officers at its schools"
    actors = [actor for actor in actors if actor.person is None or actor.person not in guests]
    if objects and not people_of(objects) and (_are_troops(scene, start, objects[0]) or _to_drill(scene, objects[0])):
        return  # "hosts allied forces", "hosted the Dutch air force for the joint drill"
    city = _city_before(scene) or (None if actors else _venue(scene))
    awaited = scene.mark.entry.id == "awaits"
    if awaited and objects and scene.article.lowers[objects[-1].end : objects[-1].end + 1] == ["to"]:
        return  # "expects the minister to resign"
    if city is not None and people_of(objects) and _direct(scene, start, objects[0]):
        yield Cast([], objects, host=city)
    elif objects and actors and _direct(scene, start, objects[0]) and not _a_visit(scene, actors, start, objects[0]):
        hosts = {country for actor in actors for country in actor.countries}
        host = next(iter(hosts)) if len(hosts) == 1 else None
        yield Cast(actors, objects, host=host)
        if people_of(objects):
            yield from (cast._replace(host=host) for cast in further_casts(scene, actors, objects))


def _in_the_passive(scene: Scene) -> bool:
    """Whether somebody "was welcomed at … by", be it "warmly" or "later"; not "is to host"."""
    at, lowers = scene.mark.start - 1, scene.article.lowers
    while at > scene.sentence.start and (lowers[at].endswith("ly") or lowers[at] in words("between_passives")):
        at -= 1
    return lowers[scene.mark.start] != "to" and any_of("passive", lowers[at : at + 1])


def _guests(scene: Scene, start: int) -> list[Actor]:
    """ "The guests" or "the delegation" told of before ("the general received the guests")."""
    behind = scene.article.lowers[start : start + 3]
    at = next((n for n, word in enumerate(behind) if word in words("guests_told_of")), 0)
    verb = scene.article.lowers[scene.mark.start : scene.mark.end]
    known = behind[:1] == ["the"] and at and any_of("past_receptions", verb)
    return [Actor(start, start + at + 1, (), collective=True)] if known else []


def _of_the_hosts(scene: Scene) -> bool:
    """Whether "hosts" is a noun ("X spoke for the hosts")."""
    before = scene.article.lowers[scene.mark.start - 1 : scene.mark.start]
    return scene.article.lowers[scene.mark.start] == "hosts" and any_of("owners_of_hosts", before)


def _with_a_band(scene: Scene) -> bool:
    """Whether the ceremony alone is told of ("received him at the airport with bread, salt and a band")."""
    behind = within(scene.article.marks["interactions"], scene.mark.end, scene.sentence.end)
    return any_of("quays", scene.lowers) and any(one.entry.get("subtype") == "welcome" for one in behind)


def _takes_in(scene: Scene, start: int) -> bool:
    """Whether learners or things, and no guests, are received ("will go on receiving cadets", "to receive a ship")."""
    near = scene.article.lowers[start : min(start + NEAR, scene.sentence.end)]
    taken = (at for at, word in enumerate(near) if word in words("taken_in"))
    return not any_of("of_a_guest", near[: next(taken, 0)]) and any_of("taken_in", near)


def _led_here(scene: Scene, objects: list[Actor]) -> bool:
    """Whether visitors are welcomed, and not just people ("welcomes a Polish delegation")."""
    end = objects[-1].end + 2 if objects else scene.mark.end
    return any_of("visitors", scene.article.lowers[scene.mark.end : end])


def _city_before(scene: Scene) -> str | None:
    """The state of a city that stands for the host ("Lisbon will play host to the admiral")."""
    start = max(scene.sentence.start, scene.mark.start - NEAR)
    cities = [p for p in within(scene.article.places, start, scene.mark.start) if p.kind == "city"]
    opens = bool(cities) and cities[-1].start == scene.sentence.start
    return cities[-1].country if opens else None


def _venue(scene: Scene) -> str | None:
    """The state of the place where somebody unnamed is the host ("The Secretary welcomed X to the Pentagon")."""
    place = place_near(scene.article, scene.sentence, scene.mark.start)
    return place.country if place is not None else None


def _to_drill(scene: Scene, guests: Actor) -> bool:
    marks = within(scene.article.marks["interactions"], guests.end, min(guests.end + FAR, scene.sentence.end))
    return any(mark.entry.get("kind") == "exercise" for mark in marks)


def _are_troops(scene: Scene, start: int, guests: Actor) -> bool:
    lowers = scene.article.lowers
    if any_of("visitors", lowers[start : guests.start]):
        return False
    return any_of("troops", lowers[guests.start : min(guests.end + 2, scene.sentence.end)])


def received(scene: Scene) -> Iterator[Cast]:
    """The guest's side and the host's, who may be left unsaid ("was received on Tuesday")."""
    article, mark = scene.article, scene.mark
    if hosts_an_event(scene):
        return
    actors = subjects(scene)
    passive = mark.entry.get("frame") == "receives" or any_of("passive", article.lowers[mark.start : mark.end])
    behind = passive and article.lowers[mark.end - 1] != "by"
    by = next((at + 1 for at, word in following(scene, FAR) if word == "by"), mark.end) if behind else mark.end
    by = mark.end if any_of("clause_openers", article.lowers[mark.end : by]) else by  # "was summoned when boats led by"
    named = objects_of(article, scene.actors, by, reach=8)
    if passive and not named and any_of("crowds", article.lowers[by : by + 2]):
        return  # "was received by soldiers of the garrison"
    objects = [actor for actor in named or him(scene, actors) if not actor.state]
    if objects and any_of("appeals", article.lowers[mark.start : mark.end]) and _to_do(scene, objects[-1].end):
        return
    welcomed = passive or article.lowers[mark.end - 1] == "by"
    if welcomed and (is_a_ship(scene, objects) or is_good_news(scene, named)):
        return
    things = any_of("met_or_hosted", article.lowers[mark.start : mark.end])
    if (things and not people_of(objects or actors)) or is_a_things(scene, actors):
        return  # "the targets were met by all states", "the format is hosted by the three in turn"
    hosts = countries_of(objects) if named else ()  # not of "him"
    if not objects and not passive and people_of(actors) and _calls_at_offices(scene):
        yield Cast(actors, [], abroad=True)
    elif objects or (passive and any(not actor.state for actor in actors)):
        host = hosts[0] if len(hosts) == 1 else None
        yield Cast(actors, objects, host=host)
        if people_of(objects) and named:
            more = further_objects(scene, objects[-1].end, article.lead_in(named[0].start))
            yield from (Cast(actors, others, host=host, part=part_of(scene, others)) for others in more)


def _calls_at_offices(scene: Scene) -> bool:
    """Whether holders of offices are called on of whom no name and no state is told ("called on the Navy Chief")."""
    article, start = scene.article, past_asides(scene)
    start += article.lowers[start : start + 1] == ["the"]
    return any(post.start == start for post in within(article.marks["posts"], start, scene.sentence.end)[:1])


def _to_do(scene: Scene, token: int) -> bool:
    """Whether somebody is only called on to do something ("called on President X to step aside")."""
    while any_of("actor_nouns", scene.article.lowers[token : token + 1]):  # "called on the Lao government to"
        token += 1
    token += any_of("quotation_marks", scene.article.lowers[token : token + 1])  # "called on both "to stop fighting""
    behind = scene.article.lowers[token : token + 2]
    return behind[:1] == ["to"] and not any_of("greetings", behind)


def _guests_from(scene: Scene) -> int:
    """From where on the guests stand: after "was host" and "was visited" a preposition leads to them."""
    lowers, mark = scene.article.lowers, scene.mark
    leads = LEADS.get(lowers[mark.end - 1])
    does = mark.end - mark.start == 1 or any_of("before_be", lowers[mark.end - 2 : mark.end - 1])
    if leads is None or (does and leads == "to"):  # "will host her counterpart"
        return past_asides(scene)
    return next((at + 1 for at, word in following(scene, FAR) if word == leads), scene.sentence.end)


def _is_host_of_others(scene: Scene, guest: Actor) -> bool:
    """Whether a comma closes the clause of whoever hosts ("the drill that Fiji will host in May, brings together")."""
    lowers, mark = scene.article.lowers, scene.mark
    return lowers[mark.end - 1] in LEADS and "," in lowers[mark.end : guest.start]


def _a_visit(scene: Scene, actors: list[Actor], start: int, guest: Actor) -> bool:
    """Whether a state, and nobody of it, is host to somebody's visit ("Peru hosted a visit by General X")."""
    between = within(scene.article.marks["interactions"], start, guest.start)
    return not people_of(actors) and any(mark.entry.get("frame") == "visit" for mark in between)


def _direct(scene: Scene, start: int, guest: Actor) -> bool:
    """Whether a guest is received, and not only something of theirs ("received aid from", "host the drill with")."""
    gap = scene.article.lowers[start : guest.start]
    events = within(scene.article.marks["interactions"], start, guest.start)
    if events and any_of("visitors", scene.article.lowers[start : events[0].start]):
        events = []  # "received a delegation of the military council of"
    if any(mark.group in ("forms", "plurals") and mark.entry.get("frame") in EVENTS for mark in events):
        return False  # "is to host a meeting of the ministers of"
    if "from" in gap and any(any_of(name, gap[: gap.index("from")]) for name in ("visitors", "peers")):
        return "with" not in gap  # "received a delegation from the navy of", "hosted his counterparts from"
    done = gap.index("by") - 1 if "by" in gap else 0
    if done > 0 and any_of("done_by", gap[done : done + 1]):
        return False  # "welcomed the announcement made by"
    return not {"from", "with"} & set(gap) and ("of" not in gap or any_of("actor_nouns", gap))
