"""On whose soil an exercise or a session takes place that is set in no city: its host's, a region's, a coast's."""

from __future__ import annotations

from collections.abc import Collection

from workbench.article import Party, Place, organisations_of, within
from workbench.coding.dates import is_to_come
from workbench.coding.interactions.scene import Scene
from workbench.coding.interactions.setting.day_and_place import date_near, state_near
from workbench.wording import any_of, words

KINDS = ("exercise", "dialogue")
FAR = 22  # tokens from an event to its host or its ground
HOST = 5  # tokens from a host to its verb
OPENS = 8  # tokens from a sentence's start to the state where talks were
OWN = 8  # tokens from "will host" to what is hosted
STATES = ("name", "capital")
LEFT = 5  # tokens from "left" to a town
COAST = 3  # tokens from "off" or "coast" to the state it is of


Ground = tuple[str | None, str | None]


def ground(scene: Scene) -> Ground:
    """The state that is said to host the event of a scene, or in whose waters, region or province it is held; and the
    city: a capital that hosts, or a port off which it is.
    """
    if scene.mark.entry.get("kind") == "training":
        return _of_a_school(scene), None
    if scene.mark.entry.get("kind") not in KINDS and scene.mark.entry.get("frame") != "edition":
        return None, None
    return _host(scene) or _region(scene) or (_soil(scene), None)


def _of_a_school(scene: Scene) -> str | None:
    """The state whose school is told of ("graduated from the Greek Military Academy", "at Oman's staff college")."""
    lowers, start = scene.article.lowers, max(scene.sentence.start, scene.mark.start - COAST)
    for party in within(scene.article.parties, start, min(scene.mark.end + FAR, scene.sentence.end)):
        led = [word for word in lowers[party.start - COAST : party.start] if word != "the"][-1:]
        if any_of("leads_to_schools", led) and any_of("places_of_schooling", lowers[party.end : party.end + HOST]):
            return party.code
    return None


def with_soil(scene: Scene, host: str | None) -> str | None:
    """The host if it is a state: an organisation has no soil, its headquarters are somewhere."""
    return None if host in organisations_of(scene.article) else host


def at_sea(scene: Scene) -> bool:
    """Whether an exercise is held on the high seas: no state's soil is lent to it."""
    if scene.mark.entry.get("kind") != "exercise":
        return False
    places = within(scene.article.places, scene.sentence.start, min(scene.mark.end + FAR, scene.sentence.end))
    return any_of("passages", scene.article.lowers[scene.mark.start : scene.mark.end]) or any(
        place.kind == "sea" for place in places
    )


def _host(scene: Scene) -> Ground | None:
    """ "Hosted by Oman", "which Oman will host", "Oman is to host"."""
    lowers, mark, end = scene.article.lowers, scene.mark, min(scene.mark.end + FAR, scene.sentence.end)
    for at in range(mark.end, end):
        if lowers[at] == "by" and any_of("hosting", lowers[at - 1 : at]):
            return _named(scene, within(scene.article.parties, at + 1, min(at + HOST, end)))
        if any_of("hosts", lowers[at : at + 1]):
            return _named(scene, within(scene.article.parties, max(mark.end, at - HOST), at)[::-1])
    within_it = mark.end - 1 if scene.mark.entry.get("frame") == "edition" else mark.start - 1  # "will host the fourth"
    for at in range(within_it, max(scene.sentence.start, mark.start - OWN), -1):
        if any_of("hosts", lowers[at : at + 1]):
            start = max(scene.sentence.start, at - HOST)
            return _named(scene, within(scene.article.parties, start, at)[::-1]) or _town(scene, start, at)
    return None


def _town(scene: Scene, start: int, end: int) -> Ground | None:
    """ "Lima will host the fourth": the city that is told of last, and its state."""
    cities = [place for place in within(scene.article.places, start, end) if place.kind == "city"]
    return (cities[-1].country, cities[-1].name) if cities else None


def _named(scene: Scene, parties: list[Party]) -> Ground | None:
    if not parties or parties[0].group not in STATES:
        return None
    host = parties[0]
    return host.code, scene.article.text_of(host.start, host.end) if host.group == "capital" else None


def _region(scene: Scene) -> Ground | None:
    """The state of a region, an island or a coast named with it ("on Crete", "off Bataan", "off the Dhofar coast")."""
    lowers = scene.article.lowers
    for place in within(scene.article.places, scene.mark.end, min(scene.mark.end + FAR, scene.sentence.end)):
        before = lowers[max(0, place.start - COAST) : place.start]
        held = any_of("locatives", before[-2:]) or before[-1:] == ["on"]
        if (place.kind == "region" and held) or any_of("coasts", before):
            return place.country, place.name if place.kind == "city" else None
    return None


def _soil(scene: Scene) -> str | None:
    """The state whose soil, coast or province is told of ("on the territory of Peru", "in the Peruvian city of")."""
    lowers = scene.article.lowers
    for party in within(scene.article.parties, scene.mark.end, min(scene.mark.end + FAR, scene.sentence.end)):
        before = lowers[max(0, party.start - COAST) : party.start]
        owned = [word for word in before if word != "the"]
        if (
            party.group in STATES
            and owned[-1:] == ["of"]
            and any(any_of(name, owned[-2:]) for name in ("soil", "coasts"))
        ):
            return party.code
        provinces = before[-1:] == [","] and any_of("provinces", before)
        if party.group == "name" and (before[-1:] == ["off"] or provinces):
            return party.code
        if party.group == "demonym" and before[-2:] == ["in", "the"] and lowers[party.end] in words("soil"):
            return party.code
    return None


def at_anothers_session(scene: Scene, parties: set[str]) -> bool:
    """Who has attended a forum or a summit in another country has dealt with its host; who goes to one will do so."""
    if scene.mark.entry.id not in ("forum", "summit"):
        return False
    if lies_ahead(scene) and not _goes_there(scene):
        return False
    states = {party.code for party in scene.article.parties if party.group != "organisation"}
    return len(parties & states) == 1 == len(parties)


def _goes_there(scene: Scene) -> bool:
    """Whether somebody is to go to a forum ("will attend the Dakar Forum", "travels to Oslo in June for the forum")."""
    before = scene.article.lowers[max(scene.sentence.start, scene.mark.start - OWN - OWN) : scene.mark.start]
    goes = any_of("participation", before) or any_of("to_attend", before) or any_of("going", before)
    return goes and scene.mark.entry.id == "forum" and any(actor.person is not None for actor in scene.actors)


def lies_ahead(scene: Scene) -> bool:
    """Whether a session is told of as one to come, or set on a day that is."""
    if scene.article.verdict("planned", scene.mark.start):
        return True
    date = date_near(scene.article, scene.sentence, scene.mark.start)
    return date is not None and is_to_come(scene.article, date)


def ground_of_talks(scene: Scene, parties: Collection[str]) -> str | None:
    """The side that opens a sentence on talks ("In Oman, she met X"), or where somebody went for them."""
    ahead = state_near(scene.article, scene.sentence, scene.sentence.start, reach=OPENS)
    return ahead if ahead in parties else _gone_there_for(scene)


def _gone_there_for(scene: Scene) -> str | None:
    """The state that somebody went to for talks ("came to Oman on Monday for talks with the Peruvian side")."""
    lowers, start = scene.article.lowers, scene.sentence.start
    near = range(scene.mark.start - 1, max(start, scene.mark.start - HOST), -1)
    led = next((at for at in near if lowers[at] == "for"), None)
    if led is None or scene.mark.entry.get("frame") != "noun":
        return None
    journeys = [m for m in within(scene.article.marks["interactions"], start, led) if m.entry.get("kind") == "visit"]
    if not journeys or led - journeys[-1].end > FAR:
        return None
    parties = within(scene.article.parties, journeys[-1].end, led)
    return parties[0].code if parties and parties[0].start - journeys[-1].end <= 1 else None


def left_behind(scene: Scene, host: str | None) -> Place | None:
    """The town abroad that somebody left, where a visit has ended ("left Zagreb on Friday", "departed from Zagreb")."""
    if scene.mark.entry.get("frame") != "departs":
        return None
    near = within(scene.article.places, scene.mark.end, min(scene.mark.end + LEFT, scene.sentence.end))
    return next((place for place in near if place.kind == "city" and place.country == host), None)


def leaves(scene: Scene, host: str | None) -> bool:
    """Whether somebody left the state of a visit, and not for it."""
    near = within(scene.article.parties, scene.mark.end, min(scene.mark.end + LEFT, scene.sentence.end))[:1]
    return left_behind(scene, host) is not None or any(party.code == host for party in near)


def yet_to_leave(scene: Scene, host: str | None) -> bool:
    """Whether somebody is still in a state that they will leave ("is due to leave Oman", not "for Oman")."""
    end, article = scene.mark.end, scene.article
    states = [party.code for party in within(article.parties, end, scene.sentence.end) if party.start - end <= 1]
    towns = [place.country for place in within(article.places, end, scene.sentence.end) if place.start - end <= 1]
    return host in (*states, *towns) and "for" not in article.lowers[end : end + 1]


def past_another_journey(scene: Scene, place: Place) -> bool:
    """Whether a place is where somebody goes on to ("flew in at the start of a tour that will take him to").

    Of talks only in a clause of its own ("told the general that the president would visit Moscow").
    """
    between = within(scene.article.marks["interactions"], scene.mark.end, place.start)
    journeys = [mark for mark in between if mark.entry.get("kind") == "visit"]
    if not journeys or scene.mark.entry.get("kind") == "visit":
        return bool(journeys) and scene.mark.group == "verbs"
    return any_of("new_clauses", scene.article.lowers[scene.mark.end : journeys[-1].start])


def is_sight(scene: Scene, place: Place) -> bool:
    """Whether only what a guest was shown is in a town ("toured a shipyard in Ulsan"): the stay is not set there."""
    lowers, end = scene.article.lowers, scene.mark.end
    named = lowers[place.start - 1] == "of" and any_of("soil", lowers[place.start - 2 : place.start - 1])
    last = place.start - 2 if named else place.start  # "visited the Omani port of Sohar"
    shown = any_of("was_shown", lowers[end - 1 : end]) and any_of("locatives", lowers[end + 1 : last])
    return shown and not any(actor.person is not None and end <= actor.start < place.start for actor in scene.actors)
