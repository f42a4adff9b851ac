"""Frames of journeys: who travels, and to whom."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.coding.actors import Actor, countries_of, objects_of
from workbench.coding.datelines import dateline
from workbench.coding.interactions.forces.pupils import aim_of_journey
from workbench.coding.interactions.forces.ships import named_ships, told_ship, visits_a_ship
from workbench.coding.interactions.journeys.destinations import (
    DESTINATION,
    destinations,
    state_at,
    to_whom,
    where_bound,
    where_it_took_them,
    where_left,
    where_told,
)
from workbench.coding.interactions.journeys.legs import leaders_abroad, off_the_leg, stops
from workbench.coding.interactions.journeys.no_visits import (
    first_to_come,
    is_no_visit,
    of_nobody,
    on_a_visit,
    told_when,
)
from workbench.coding.interactions.journeys.owned_visits import owners_told_before, where_named, whom_it_is_paid
from workbench.coding.interactions.journeys.persons_visited import visits_somebody
from workbench.coding.interactions.journeys.regions import leads_to_a_region, where_listed, where_seen_on_it
from workbench.coding.interactions.journeys.travellers import (
    are_deployed,
    behind_a_comma,
    fellow_travellers,
    for_a_meeting,
    invited_to,
    next_guest,
    of_a_thing,
    of_those_bound,
    origin,
    spoken_of,
    thanked_for_it,
    whose_it_was,
)
from workbench.coding.interactions.pronouns import other_person_before
from workbench.coding.interactions.scene import ARTICLES, Cast, Scene, determiner, next_person, subjects
from workbench.coding.interactions.status.outcome import status_of
from workbench.wording import any_of, words

BESIDE = 3  # tokens from a sentence's start to "on a visit to", from "present" to "during the visit"
COMPLEMENT = 8  # tokens from the noun "visit" to its "of", "by", "to"


def travels(scene: Scene) -> Iterator[Cast]:
    """X arrived in, visited, left for a place, or visited somebody."""
    going = first_to_come(scene) or told_ship(scene.article, scene.mark.start) or subjects(scene)
    if is_no_visit(scene, going) or told_when(scene):
        return
    if callings := list(visits_somebody(scene, going)):
        yield from callings
        return
    hosts = where_listed(scene) or destinations(scene, scene.mark.end, led=_is_bare(scene)) or where_told(scene)
    if (not hosts and _leads_nowhere(scene)) or visits_a_ship(scene.article, scene.mark.end, scene.sentence.end):
        return
    travellers = [
        actor for actor in invited_to(scene) or going if not (of_a_thing(scene, actor) or origin(scene, actor))
    ]
    travellers = travellers or spoken_of(scene, going)
    travellers = travellers or named_ships(scene.article, scene.sentence.start, scene.mark.start)[-1:]
    early = scene.article.lowers[max(scene.sentence.start, scene.mark.start - 1)] in words("earlier_than")
    opens = bool(hosts) or scene.mark.start - scene.sentence.start <= BESIDE  # "on a visit to Oslo, X said"
    alone = not (travellers or any(actor.end <= scene.mark.start for actor in scene.actors))
    if opens and not early and alone:
        travellers = next_person(scene, [])
    if (not hosts and _at_a_door(scene)) or (scene.mark.group == "forms" and _not_at_once(scene)):
        return
    if for_a_meeting(scene, travellers, hosts) or are_deployed(scene, travellers) or of_those_bound(scene, travellers):
        return
    if aim_of_journey(scene, travellers) == "exercise" and status_of(scene.article, scene.mark) != "planned":
        return  # who has left for a drill has yet to take part in it
    opening = scene.article.lowers[scene.mark.start : scene.mark.start + 1]
    if any_of("under_way", opening) or opening == ["on"] or behind_a_comma(scene):
        travellers = _not_at_home(scene, travellers, hosts)
    place = dateline(scene.article)
    if not hosts and place is not None and (place.country,) != countries_of(travellers) and not on_a_visit(scene):
        hosts = [place.country]
    yield from to_whom(scene, travellers, hosts or [None])
    for fellow in fellow_travellers(scene, travellers, hosts):
        yield from to_whom(scene, [fellow], hosts)


def _is_bare(scene: Scene) -> bool:
    """Whether a verb tells of a journey abroad only with a "to" or a "for" ("flew on Monday to Oslo")."""
    return scene.article.lowers[scene.mark.end - 1] in words("bare_journeys")


def _at_a_door(scene: Scene) -> bool:
    """Whether "on arrival at" leads to no state and no airport ("upon arrival at the headquarters")."""
    end = scene.mark.end
    here = scene.article.lowers[end : min(end + DESTINATION, scene.sentence.end)]
    return "arrival" in scene.article.lowers[scene.mark.start : end] and not any_of("airports", here)


def _not_at_once(scene: Scene) -> bool:
    """Whether no place stands right behind "a delegation to" ("asked the delegation to leave Oslo")."""
    end = scene.mark.end
    return state_at(scene.article, end) is None and state_at(scene.article, end + 1) is None


def go_together(scene: Scene, cast: Cast) -> bool:
    """Whether people of several states go somewhere at home: they have met ("X and Y toured the training ground")."""
    if scene.article.lowers[scene.mark.start] not in words("visits"):
        return False
    people = [actor for actor in cast.subjects if actor.person is not None]
    countries = countries_of(people or [actor for actor in cast.subjects if not actor.state])
    return len(countries) > 1 and cast.host in (None, *countries)


def _leads_nowhere(scene: Scene) -> bool:
    """Whether a destination is missing: after "went to", after "travelled", after "visited" at a sentence's end."""
    article, end = scene.article, scene.mark.end
    if article.lowers[end - 1] == "in" and any_of("flown", article.lowers[scene.mark.start : end]):
        return False  # "who flew in from Oslo", "had flown in for the ceremony"
    if article.lowers[end - 1] in words("directions") or _is_bare(scene):
        return True
    return end >= scene.sentence.end - 1 and article.lowers[end - 1] in words("visits")


def visit(scene: Scene) -> Iterator[Cast]:
    """A visit of or by X to a place."""
    article, mark = scene.article, scene.mark
    if callings := list(visits_somebody(scene, subjects(scene))):
        yield from callings
        return
    if article.lowers[mark.end - 1] in words("stops_told"):
        yield from stops(scene)
        return
    if (
        article.lowers[mark.start - 2 : mark.start] == ["during", "the"]
        and "present" in article.lowers[max(scene.sentence.start, mark.start - BESIDE) : mark.start]
    ):
        return  # "The deputy minister was also present during the visit"
    owners = owners_told_before(scene)
    if of_nobody(scene) or owners == []:
        return
    region = leads_to_a_region(scene)
    objects, hosts = ([], where_seen_on_it(scene)) if region else _whose_and_where(scene)
    if not hosts and (region or article.lowers[mark.end - 1] == "itinerary"):
        return
    visitors = (
        objects
        or owners
        or told_ship(article, mark.start)
        or whose_it_was(scene, _not_at_home(scene, off_the_leg(scene, hosts), hosts))
        or next_guest(scene)
    )
    if not (visitors or hosts) and determiner(scene) in ARTICLES:
        return  # "a trip abroad was refused" is nobody's
    this_one = determiner(scene) in words("definite")
    stop = any_of("stops_on_the_way", article.lowers[mark.start : mark.end])  # "A stopover in Oslo has been dropped"
    visitors = visitors or (leaders_abroad(scene, hosts) if this_one or stop else [])
    definite = this_one and not hosts
    yield from (cast._replace(definite=definite) for cast in to_whom(scene, visitors, hosts or [None]))


def _whose_and_where(scene: Scene) -> tuple[list[Actor], list[str | None]]:
    """Of whom a visit is and where it leads, by the words behind it or else by all that the sentence tells."""
    objects, hosts = _whose_and_whither(scene)
    hosts = hosts or where_it_took_them(scene) or where_told(scene) or where_bound(scene)
    hosts = hosts or where_named(scene) or where_left(scene) or (whom_it_is_paid(scene) if objects else [])
    return objects, hosts or where_listed(scene)


def _whose_and_whither(scene: Scene) -> tuple[list[Actor], list[str | None]]:
    """Of whom a visit is and where it leads, as far as the words behind it tell ("the visit by X to Oslo")."""
    article, mark = scene.article, scene.mark
    objects: list[Actor] = []
    named = 0
    verb = any_of("verb_markers", article.lowers[mark.start - 1 : mark.start])  # "will visit troops of NATO"
    leads = state_at(article, mark.end + (article.lowers[mark.end] == "the"))
    hosts = destinations(scene, mark.end) if leads else []
    for position in range(mark.end, scene.sentence.end):
        if objects and position < (named := _name_end(scene, objects[-1])):
            continue
        if position >= (named + BESIDE if objects else mark.end + COMPLEMENT):
            break
        word = article.lowers[position]
        if (word, article.lowers[position + 1][-3:]) == ("by", "ing"):  # "ended the visit by meeting X"
            break
        if (word in ("of", "by") or (word == "from" and position == mark.end)) and not (objects or verb):
            found = objects_of(article, scene.actors, position + 1, reach=6)
            if word == "of" and not hosts and any_of("tours", article.lowers[position - 1 : position]):
                hosts = destinations(scene, position + 1)
            if found and not hosts and _of_the_host(scene, position):
                hosts = list(found[0].countries[:1])
            elif not (found and set(found[0].countries) & set(hosts)):  # "to a brigade of its army in Bern"
                objects = found
        if (word in ("to", "in") or word in words("tour_parts")) and not hosts:
            hosts = destinations(scene, position + 1)
        parted = word in words("journey_breaks") and word != "by"
        if parted and not any_of("tour_parts", article.lowers[position : position + 4]):
            break
    return objects, hosts


def _name_end(scene: Scene, actor: Actor) -> int:
    """Where the name of somebody's body ends ("a delegation of the Kazakh Ministry of Defence to")."""
    article, end = scene.article, actor.end
    while end + 1 < scene.sentence.end and actor.person is None:
        step = 2 if article.lowers[end] in ("of", "for") else 1
        if not article.words[end + step - 1][0].isupper():
            break
        end += step
    return end


def _not_at_home(scene: Scene, visitors: list[Actor], hosts: list[str | None]) -> list[Actor]:
    """Whose visit "his visit" is: not his who is at home there ("A of Oslo met B during his visit to Norway")."""
    at_home = countries_of(visitors)
    if not hosts or at_home != (hosts[0],):
        return visitors
    return other_person_before(scene, at_home) or thanked_for_it(scene, at_home) or visitors


def _of_the_host(scene: Scene, position: int) -> bool:
    """Whether "of" and "by" lead to the host: "a visit to a brigade of its army", "hosted by"."""
    before = scene.article.lowers[scene.mark.end - 1 : position]
    return any_of("hosting", before[-1:]) if scene.article.lowers[position] == "by" else "to" in before
