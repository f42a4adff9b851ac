"""Whose occasion a scene tells of, and on whose soil: named by the scene itself, or by what was told around it."""

from __future__ import annotations

from typing import NamedTuple

from workbench.article import ENVOY, organisations_of, within
from workbench.coding.actors import Actor, countries_of, people_of
from workbench.coding.interactions.forces.drillers import joined_by, others_join
from workbench.coding.interactions.forces.named_drills import has_a_name
from workbench.coding.interactions.goods.transfers import of_goods
from workbench.coding.interactions.happening import Happening
from workbench.coding.interactions.journeys.destinations import at_a_seat
from workbench.coding.interactions.meetings.bodies import after_no_party, of_no_party, with_a_side
from workbench.coding.interactions.scene import Cast, Scene
from workbench.coding.interactions.setting.day_and_place import of_another_occasion, place_near, state_near, town_near
from workbench.coding.interactions.setting.grounds import (
    at_anothers_session,
    ground,
    ground_of_talks,
    is_sight,
    left_behind,
    past_another_journey,
    with_soil,
)
from workbench.coding.interactions.sides.at_hand import (
    JOURNEYS,
    came_for_it,
    joined_by_more,
    next_stop,
    of_its_kind,
    of_one_journey,
    pair_at_hand,
    row_before,
)
from workbench.coding.interactions.sides.homes import told_where, unsaid_side
from workbench.coding.interactions.sides.leading import hub, leading_parties, pair_of_paragraph, protagonist
from workbench.coding.interactions.sides.numbers import number_of
from workbench.coding.interactions.sides.unsaid import LEAST_PARTIES, all_of
from workbench.wording import any_of, side_by_side, words

ONE_TO_ANOTHER = ("gives", "takes", "follows", "teaches", "instructs", "announces", "received", "receives")
GOODS_AND_COURSES = ("transfer", "training")
ELSEWHERE = ("exercise", "dialogue", "training")
NEAR = 8
BESIDE = 3  # tokens from a verb of meeting to the third state where it was ("met in Peru")
GIFTS = ("gives", "takes", "follows", "announces")
LISTED = ("and", ",", "to")  # before a further stop
ROWS = ("turn", "opened")
TALKS = ("with", "noun")
DEALINGS = (*TALKS, "received", "receives")


class Sides(NamedTuple):
    """The parties of a scene, those of them that its words name, the host and the city."""

    parties: tuple[str, ...]
    named: tuple[str, ...]
    host: str | None
    city: str | None

    @property
    def complete(self) -> bool:
        """Whether there are two parties at least."""
        return len(self.parties) >= LEAST_PARTIES

    @property
    def by_name(self) -> bool:
        """Whether the scene itself names two."""
        return len(self.named) >= LEAST_PARTIES


def sides_of(scene: Scene, cast: Cast, earlier: list[Happening]) -> Sides:
    """The sides of a scene, completed from the article where it names one or none."""
    sides = _named(scene, cast, earlier)
    frame = scene.mark.entry.get("frame")
    joined = frame == "joint" and sides.named and others_join(scene)
    said = [*cast.subjects, *cast.objects] if frame == "session" else cast.objects if joined else []
    others_meet = of_no_party(scene)
    together = not others_meet and any(actor.collective for actor in said)  # not "the heads of state of the SADC"
    if together or (frame == "joint" and joined_by(scene, cast)):
        told_of = _context(scene, (), earlier)
        at_home = joined and bool(set(sides.named) & set(told_of))  # "both watched the drill, held in A's waters with"
        if not (together and sides.by_name) or at_home:
            named = tuple(sorted({*sides.named, *told_of}))
            sides = sides._replace(parties=named, named=named)
    alone = scene.mark.entry.id == "forum" and not together  # all the world meets there
    others = bool(cast.objects) and not (with_a_side(scene, cast) or came_for_it(scene, sides.named, earlier))
    others = others and frame == "session"
    told_here = bool(sides.named and earlier) and earlier[-1].token >= scene.sentence.start
    alone = alone or others or (others_meet and not (told_here or sides.by_name))  # whose members are told of later
    if sides.by_name or alone or domestic(scene, cast, sides):
        return sides
    host = sides.host
    parties = pair_of_paragraph(scene, sides.named, earlier) if frame == "joint" else ()
    parties = parties or _context(scene, sides.named, earlier, definite=cast.definite, host=host)
    if frame in JOURNEYS and sides.named == (host,) and _only_stops(scene, parties, host):
        return sides
    if not parties and frame in JOURNEYS and sides.named == (host,) and not any(a.collective for a in cast.subjects):
        parties = next_stop(host, earlier)
    if host is None and frame in JOURNEYS and len(sides.named) == 1 and len(parties) == LEAST_PARTIES:
        host = with_soil(scene, next(party for party in parties if party not in sides.named))
    return sides._replace(parties=parties or sides.parties, host=host)


def _only_stops(scene: Scene, parties: tuple[str, ...], host: str | None) -> bool:
    """Whether the other party is only one more stop of those who travel ("visited Kuwait, Oman and Qatar")."""
    mark, lowers = scene.mark, scene.article.lowers
    near = [actor for actor in scene.actors if set(actor.countries) & set(parties) - {host}]
    if mark.group != "verbs":  # "a trip to Oman and Peru"
        near = [actor for actor in near if not (actor.state and lowers[actor.start - 1] in LISTED)] or near
        return bool(near) and all(actor.state and lowers[actor.start - 1] in LISTED for actor in near)
    return bool(near) and all(a.start >= mark.end and a.person is None for a in near)


def domestic(scene: Scene, cast: Cast, sides: Sides) -> bool:
    """Whether a journey stays in the traveller's own country, or somebody deals with people of their own."""
    if _among_themselves(scene):
        return True
    frame, served = scene.mark.entry.get("frame"), countries_of(cast.subjects)
    if frame in DEALINGS and len(served) == 1 and served == countries_of(cast.objects):
        people = [scene.article.people[person] for person in people_of(cast.objects)]
        if len(people) < len(cast.objects):
            return True  # "the American general spoke with U.S. embassy staff", "called on the Danish troops there"
        sure = scene.mark.group == "verbs" and all(_told_as_such(scene, actor, served[0]) for actor in cast.objects)
        if frame in TALKS and (sure or any(person.level == ENVOY for person in people)):
            return True  # "with the U.S. ambassador"
    return frame in JOURNEYS and sides.host is not None and countries_of(cast.subjects) == (sides.host,)


def _told_as_such(scene: Scene, actor: Actor, code: str) -> bool:
    """Whether somebody's own title names their state ("also met Peruvian Interior Minister Eli Soto")."""
    return code in {party.code for party in within(scene.article.parties, actor.start, actor.end)}


def _among_themselves(scene: Scene) -> bool:
    """Whether a state's people deal with those of their own ("met the corps commanders", "decorated two veterans")."""
    start, end = max(scene.sentence.start, scene.mark.start - NEAR), min(scene.mark.end + NEAR, scene.sentence.end)
    near = scene.article.lowers[start:end]
    drills = scene.mark.entry.id == "drill_with" or (scene.mark.entry.get("frame") == "joint" and has_a_name(scene))
    armed = not drills and scene.mark.entry.get("frame") not in GIFTS  # a brigade may be given another state's tanks
    return any_of("own_people", near) or (armed and any_of("own_units", near)) or _own_heads(scene, near)


def _own_heads(scene: Scene, near: list[str]) -> bool:
    """Whether those who lead a state's own services or regions are met ("with the chiefs of the services")."""
    return scene.mark.group != "verbs" and side_by_side(words("own_heads"), {"of"}, near) and any_of("own_bodies", near)


def _named(scene: Scene, cast: Cast, earlier: list[Happening]) -> Sides:
    """The parties, the host and the city that a scene itself names."""
    article, frame = scene.article, scene.mark.entry.get("frame")
    place = place_near(article, scene.sentence, scene.mark.start)
    if place and scene.mark.entry.get("kind") == "exercise" and of_another_occasion(article, place, scene.mark):
        place = None
    if place and not cast.host and past_another_journey(scene, place):
        place = None
    place = (left_behind(scene, cast.host) if people_of(cast.subjects) else None) or place
    parties = set(countries_of([*cast.subjects, *cast.objects]))
    city: str | None = None
    host = with_soil(scene, cast.host or (_receiver(scene, parties) if frame == "guest" and cast.subjects else None))
    if host is None and frame == "edition":
        host, city = ground(scene)
    if host is None and place is not None:
        host = place.country
    if host is None and frame not in JOURNEYS:
        state = state_near(article, scene.sentence, scene.mark.end)
        certain = state in parties or scene.mark.entry.get("kind") in ELSEWHERE
        host = state if certain or state == state_near(article, scene.sentence, scene.mark.end, reach=BESIDE) else None
        if host is None:
            host, city = ground(scene)
        if host is None and scene.mark.entry.get("kind") == "meeting":
            host = ground_of_talks(scene, parties)
    hosting = frame == "receives" and not cast.subjects
    at_home = hosting or (frame in JOURNEYS and not at_a_seat(scene, host)) or at_anothers_session(scene, parties)
    if host is not None and at_home:
        parties.add(host)
    if len(parties) == 1 and (other := unsaid_side(scene, cast, parties, place)):
        parties.add(other)
        host = other if frame == "honours" and not told_where(scene, cast) else host
    named = all_of(scene, tuple(sorted(parties)), earlier)
    if place is not None and place.country == host and place.kind != "province" and not is_sight(scene, place):
        city = place.name
    return Sides(named, named, host, city or (None if place else town_near(article, scene.sentence, scene.mark.end)))


def _receiver(scene: Scene, guests: set[str]) -> str | None:
    """The state whose people stand before the guest in the sentence ("the minister received the visiting general")."""
    before = [actor for actor in scene.actors if actor.end <= scene.mark.start]
    codes = [code for actor in before for code in actor.countries if code not in guests]
    return codes[-1] if codes else None


def _context(
    scene: Scene,
    parties: tuple[str, ...],
    earlier: list[Happening],
    *,
    definite: bool = False,
    host: str | None = None,
) -> tuple[str, ...]:
    """All sides where the scene names one or none: those of the latest happening of as many parties that the one is in,
    else the article's leading ones, else the one and the state that all else was about.
    """
    number = LEAST_PARTIES if scene.mark.entry.get("frame") in (*JOURNEYS, *ONE_TO_ANOTHER) else number_of(scene)
    here = countries_of(scene.actors)
    if number is not None and number > LEAST_PARTIES and len(here) == number and not definite:
        return here
    arrives = scene.mark.entry.get("frame") == "travels" and of_goods(scene)
    goods = arrives or scene.mark.entry.get("kind") in GOODS_AND_COURSES
    follows = arrives or scene.mark.entry.get("frame") == "follows"
    leading = leading_parties(scene.article, number or LEAST_PARTIES)
    if number in (None, LEAST_PARTIES) and (pair := pair_at_hand(scene, parties, earlier, leading, host)):
        return pair
    if all_of_them := joined_by_more(parties, number, earlier):
        return all_of_them
    at_home = [one for one in earlier if host in one.countries] if scene.mark.entry.get("kind") == "exercise" else []
    fitting = [one for one in at_home or earlier if number in (None, len(one.countries))]
    told = [one for one in fitting if set(parties) <= set(one.countries)]
    told = [one for one in told if goods or one.kind not in GOODS_AND_COURSES]
    told = [one for one in told if not follows or one.kind == "transfer"]
    told = of_its_kind(scene, parties, told, earlier, definite=definite, number=number)
    if sides := of_one_journey(scene, told) or (() if earlier or parties else row_before(scene)):
        return sides
    pairs = {happening.countries for happening in earlier} if follows else set()
    if len(pairs) == 1 and len(pair := pairs.pop()) == LEAST_PARTIES:
        return pair
    if follows or scene.mark.entry.get("frame") == "honours":
        return ()
    session = scene.mark.entry.get("frame") in ("noun", "session")
    if set(parties) <= set(leading) and not (session and not parties and after_no_party(scene)):
        return leading
    if session and not organisations_of(scene.article).isdisjoint(parties):
        return ()  # an organisation's session is that of whoever is told of as there
    central = protagonist(earlier) or (hub(scene.article, earlier) if scene.mark.entry.get("frame") in ROWS else None)
    return tuple(sorted({central, *parties})) if central and len(parties) == 1 else ()
