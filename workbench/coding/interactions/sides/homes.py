"""The side that a text leaves unsaid: newsrooms and ministries do not name their own state."""

from __future__ import annotations

from workbench.article import ENVOY, Place, within
from workbench.coding.actors import countries_of
from workbench.coding.home import VENUES
from workbench.coding.home import home_of as home_of
from workbench.coding.home import state_called as state_called
from workbench.coding.interactions.scene import Cast, Scene
from workbench.mentions.people.names import grammar
from workbench.wording import any_of

TWO_SIDED = ("with", "receives", "received", "noun", "turn", "opened")
WENT, PERSONAL = grammar()["went"], ("he", "she", "they")
AT_HOME = (*TWO_SIDED, "discuss", "tells", "travels", "departs", "visit")
POSTED = 4  # tokens from an envoy to the state of the post
FORUM = 12  # tokens from "on the sidelines of" to the town of a forum
ON_SOIL = ("welcome", "wreath", "award")


def unsaid_side(scene: Scene, cast: Cast, parties: set[str], place: Place | None) -> str | None:
    """The second party of a scene that names one: the state of somebody whose state the text does not say."""
    frame = scene.mark.entry.get("frame")
    if frame == "honours":
        return _hosting(scene, cast, parties, place)
    soil = place.country if place is not None and not _away(scene, place) else None
    if frame in TWO_SIDED and _one_side_unsaid(cast):
        soil = _accredited_to(scene, cast) or soil
        if soil is not None and soil not in parties:
            return soil
    if frame in TWO_SIDED and cast.subjects and not cast.objects and (theirs := _at_their_house(scene, parties)):
        return theirs
    hosted = frame == "received" and not cast.objects  # "the delegation was received with honours"
    if hosted or (frame in AT_HOME and _officials_unsaid(scene, cast)):
        home = home_of(scene.article)
        return home if home not in parties else None
    return None


def _at_their_house(scene: Scene, parties: set[str]) -> str | None:
    """The state at whose ministry guests hold talks ("held talks at the Ministry of Defence of Oman")."""
    lowers, end = scene.article.lowers, scene.mark.end
    at = next((at for at in range(end, min(end + POSTED, scene.sentence.end)) if lowers[at] == "at"), None)
    near = within(scene.article.parties, at, min(at + FORUM, scene.sentence.end)) if at is not None else []
    if at is None or not near or not any_of("houses_of_state", lowers[at : near[0].end + POSTED]):
        return None
    return near[0].code if near[0].code not in parties else None


def nobodys_colleagues(scene: Scene, cast: Cast) -> bool:
    """Whether one of no state told met his colleagues of several: "X met his counterparts from Oman and Peru"."""
    alone = bool(cast.subjects) and all(a.person is not None and not a.countries for a in cast.subjects)
    if not alone or len(countries_of(cast.objects)) <= 1:
        return False
    return any_of("colleagues_of_several", scene.lowers[: cast.objects[-1].end - scene.sentence.start])


def told_where(scene: Scene, cast: Cast) -> bool:
    """Whether the one state named owns the place of an occasion ("a ceremony held in the Omani ministry")."""
    leads = {scene.article.lead_in(actor.start) for actor in (*cast.subjects, *cast.objects) if actor.person is None}
    return not leads.isdisjoint(("in", "at"))


def _away(scene: Scene, place: Place) -> bool:
    """Whether nobody need be at home in a place.

    All the world meets there ("on the sidelines of the forum in Lima"), or those who met are told to have come ("in
    Lima, Peru, where he went for talks").
    """
    lowers = scene.article.lowers
    near = range(place.end, min(place.end + POSTED, scene.sentence.end - 1))
    where = next((at for at in near if lowers[at] == "where"), None)
    came = where is not None and lowers[where + 1] in PERSONAL and lowers[where + 2] in WENT
    beside = any_of("margins", scene.article.lowers[max(scene.sentence.start, place.start - FORUM) : place.start])
    return came or beside or place.name in VENUES


def _one_side_unsaid(cast: Cast) -> bool:
    sides = (cast.subjects, cast.objects)
    return sum(any(a.person is not None for a in side) and not countries_of(side) for side in sides) == 1


def _accredited_to(scene: Scene, cast: Cast) -> str | None:
    """The state that an envoy is posted to ("the ambassador of Hungary to Georgia met with the rector")."""
    for actor in (*cast.subjects, *cast.objects):
        if actor.person is not None and scene.article.people[actor.person].level == ENVOY:
            near = within(scene.article.parties, actor.start, min(actor.end + POSTED, scene.sentence.end))
            for party in near:
                posted = scene.article.lead_in(party.start) in ("to", "in")
                if posted and party.code not in actor.countries:
                    return party.code
    return None


def _officials_unsaid(scene: Scene, cast: Cast) -> bool:
    """Whether somebody takes part who holds an office, of no state that the text names."""
    people = (actor.person for actor in (*cast.subjects, *cast.objects) if not actor.countries)
    return any(person is not None and scene.article.people[person].level for person in people)


def _hosting(scene: Scene, cast: Cast, parties: set[str], place: Place | None) -> str | None:
    """The state that honours a guest, or at whose memorial a guest pays honours: it is on its soil."""
    if scene.mark.entry.get("subtype") not in ON_SOIL or not (cast.subjects or cast.objects):
        return None
    if scene.mark.entry.get("subtype") == "award" and all(a.person is None for a in (*cast.subjects, *cast.objects)):
        return None
    soil = place.country if place is not None else None
    guests = any(not (actor.state or actor.collective) for actor in cast.subjects)
    if soil is None and (scene.mark.entry.get("subtype") == "welcome" or guests):
        soil = home_of(scene.article)
    if soil is None and scene.mark.entry.get("subtype") == "welcome":
        soil = _seat(scene, parties)
    return soil if soil not in parties else None


def _seat(scene: Scene, parties: set[str]) -> str | None:
    """The one other state whose ministry or troops are named ("a salute greeted X at the Omani defence ministry")."""
    others = {a.countries for a in scene.actors if a.person is None and not (a.state or a.collective)}
    others = {countries for countries in others if parties.isdisjoint(countries)}
    return next(iter(others))[0] if len(others) == 1 else None
