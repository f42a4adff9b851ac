"""The frame of goods that go from one state to another: "gave to Y", "gave Y boats", "boats were given by X"."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import within
from workbench.coding.actors import Actor, countries_of, objects_of, side_of
from workbench.coding.interactions.goods import (
    AROUND,
    NEAR,
    goods_arrive,
    goods_before,
    goods_behind,
    goods_received,
    goods_told_of,
    is_attribute,
    is_noun,
    is_reproach,
    is_topic,
    may_come,
    of_any_day,
    tells_of_goods,
)
from workbench.coding.interactions.homes import state_called
from workbench.coding.interactions.scene import Cast, Scene, subjects
from workbench.coding.interactions.setting import place_near
from workbench.wording import any_of, words

COMPLEMENT = 25  # and between a verb and its "to", "from", "by"
RECEIVER = 4  # tokens to a receiver right behind the verb ("gave the Malian army")
MAKE = 5  # tokens from a nationality to the goods of that make
PAIR = 2
ORIGINS = ("by", "from")
RECEIVING = ("to", "for")


def gives(scene: Scene) -> Iterator[Cast]:
    """The giver and the taker of what is handed over; one of them may be left unsaid where goods are named."""
    article, mark = scene.article, scene.mark
    if any_of("messages", article.lowers[mark.end : min(mark.end + AROUND, scene.sentence.end)]) or is_topic(scene):
        return
    if may_come(scene) or is_attribute(scene) or is_reproach(scene):
        return
    before = article.lowers[max(scene.sentence.start, mark.start - AROUND) : mark.start]
    if article.lowers[mark.end - 1] in words("reaching") and any_of("ships", before):
        return
    givers = _named_after(scene, *ORIGINS, start=mark.end - (article.lowers[mark.end - 1] in ORIGINS))
    if not tells_of_goods(scene):
        if (takers := _behind_to(scene)) and not (is_noun(scene) or mark.entry.get("goods_only")):
            yield Cast(givers or _givers(scene, takers), takers)
        return
    takers = _right_behind(scene) or _behind_to(scene)
    if givers and takers and is_noun(scene):
        yield Cast(givers, takers)
        return
    if mark.entry.get("to_somebody") and not (takers := takers or _at_the_place(scene)):
        return
    if not givers:
        givers = _owners(scene) if is_noun(scene) else [] if _passive(scene) else _givers(scene, takers)
    if not givers and (takers or _at_the_place(scene)):
        takers, givers = takers or _at_the_place(scene), _makers(scene)
    if len(countries_of([*givers, *takers])) < PAIR:
        if any_of("helped_by", _before(scene)):
            return
        givers, takers = [], _all_told_of(scene, [*givers, *takers])
    if not of_any_day(scene):
        yield Cast(givers, takers)


def takes(scene: Scene) -> Iterator[Cast]:
    """Who gets goods, and from whom: "from X", or the state whose goods they are."""
    one = any_of("one_of", scene.article.lowers[scene.mark.end : scene.mark.end + 1])
    if not goods_behind(scene) or (of_any_day(scene) and not one):
        return
    takers = subjects(scene)
    givers = _named_after(scene, "from", "by") or _sellers(scene, scene.mark.end, scene.sentence.end) or _makers(scene)
    if takers and givers:
        yield Cast(takers, givers)


def of_goods(scene: Scene) -> bool:
    """Whether goods and nobody are received, by or from somebody, or arrive from somewhere."""
    frame = scene.mark.entry.get("frame")
    if frame == "travels":
        return goods_arrive(scene)
    return (frame == "receives" and goods_received(scene)) or (frame == "received" and goods_before(scene))


def received_goods(scene: Scene) -> Iterator[Cast]:
    """Who received goods, actively or ("the trucks were received by Y from X") passively."""
    frame = scene.mark.entry.get("frame")
    if frame == "receives":
        yield from takes(scene)
        return
    if frame == "received" and any_of("ships", _before(scene)) and not _named_after(scene, "from"):
        return  # "the frigate was received by the Navy with a brass band"
    arrived = _behind_to(scene) or _at_the_place(scene)
    takers = arrived if frame == "travels" else objects_of(scene.article, scene.actors, scene.mark.end, reach=AROUND)
    takes_it = countries_of(takers)
    before = [a for a in scene.actors if a.end <= scene.mark.start and a.countries and a.countries != takes_it]
    givers = (
        _named_after(scene, "from")
        or _sellers(scene, scene.sentence.start, scene.mark.start)
        or _makers(scene)
        or before[-1:]
    )
    if of_any_day(scene):
        return
    if takers and (givers or goods_told_of(scene)):
        yield Cast(givers, takers)
    elif len(countries_of(everybody := _all_told_of(scene, [*givers, *takers]))) == PAIR:
        yield Cast([], everybody)


def _before(scene: Scene) -> list[str]:
    return scene.article.lowers[scene.sentence.start : scene.mark.start]


def _sellers(scene: Scene, start: int, end: int) -> list[Actor]:
    """Of whom goods were got that are told of there ("jets bought from Spain landed", "built by Spain")."""
    article = scene.article
    for position in range(end - 1, start, -1):
        if article.lowers[position] in words("acquired"):
            for party in within(article.parties, position + 1, min(position + 1 + AROUND, end)):
                if any_of("origins_of_goods", article.lowers[position + 1 : party.start]):
                    return [side_of(party)]
    return []


def _owners(scene: Scene) -> list[Actor]:
    """Whose delivery it is ("Israel's delivery of", "US deliveries")."""
    start = max(scene.sentence.start, scene.mark.start - NEAR)
    parties = within(scene.article.parties, start, scene.mark.start)
    return [Actor(party.start, party.end, (party.code,)) for party in parties][-1:]


def _passive(scene: Scene) -> bool:
    """Whether things are what is told of before the trigger."""
    lowers, mark = scene.article.lowers, scene.mark
    before = lowers[max(scene.sentence.start, mark.start - 3) : mark.start + 1]
    return is_noun(scene) or (any_of("passive", before) and not lowers[mark.end - 1].endswith("ing"))


def _right_behind(scene: Scene) -> list[Actor]:
    """Who stands right behind the verb, before the goods ("gave the Malian army ten jeeps")."""
    article, mark = scene.article, scene.mark
    if is_noun(scene) or article.lowers[mark.end - 1] in RECEIVING:
        return []
    direct = [a for a in objects_of(article, scene.actors, mark.end, reach=RECEIVER) if a.person is None]
    gap = article.lowers[mark.end : direct[0].start] if direct else []
    return [] if any_of("goods", gap) or any_of("locatives", gap) else direct


def _behind_to(scene: Scene) -> list[Actor]:
    mark = scene.mark
    start = mark.end - 1 if scene.article.lowers[mark.end - 1] in RECEIVING else mark.end
    return _named_after(scene, *RECEIVING, start=start)


def _named_after(scene: Scene, *prepositions: str, start: int | None = None) -> list[Actor]:
    """The actors behind the first of these prepositions that has one."""
    article = scene.article
    first = scene.mark.end if start is None else start
    for position in range(first, min(first + COMPLEMENT, scene.sentence.end)):
        if article.lowers[position] in prepositions:
            found = objects_of(article, scene.actors, position + 1, reach=5)
            if countries_of(found):
                return found
            firms = within(article.parties, position + 1, min(position + NEAR + 1, scene.sentence.end))
            if firms and prepositions is not RECEIVING:
                return [side_of(firms[0])]
        if article.lowers[position] in words("ends_of_giving"):
            break
    return []


def _givers(scene: Scene, takers: list[Actor]) -> list[Actor]:
    """The subject of the verb: the nearest actor before it, unless that one is where the goods go."""
    takes = countries_of(takers)
    if relative := _antecedent(scene):
        return relative
    before = [a for a in scene.actors if a.end <= scene.mark.start and a.countries and a.countries != takes]
    near = before[-1:] if before and scene.mark.start - before[-1].end <= AROUND else []
    return near or [actor for actor in subjects(scene) if actor.countries != takes]


def _antecedent(scene: Scene) -> list[Actor]:
    """Of whom a relative clause tells that they gave ("Spanish firms which it says supplied the drones")."""
    article, start = scene.article, scene.mark.start
    near = range(start - 1, max(scene.sentence.start, start - AROUND), -1)
    opens = next((at for at in near if any_of("things", article.lowers[at : at + 1])), None)
    if opens is None or any_of("report_verbs", article.lowers[opens - 1 : opens]):
        return []
    parties = within(article.parties, max(scene.sentence.start, opens - MAKE), opens)
    return [side_of(party) for party in parties[-1:] if not any_of("goods", article.lowers[party.end : opens])]


def _all_told_of(scene: Scene, known: list[Actor]) -> list[Actor]:
    """The two states of the sentence and of the place of arrival, where there is no third one; else those known."""
    everybody = [actor._replace(person=None) for actor in [*scene.actors, *_at_the_place(scene)]]
    states = countries_of(everybody)
    fits = len(states) <= PAIR and set(countries_of(known)) <= set(states)
    return everybody if fits else known


def _at_the_place(scene: Scene) -> list[Actor]:
    """The state on whose soil goods arrive ("delivered at Haiphong")."""
    place = place_near(scene.article, scene.sentence, scene.mark.end)
    if place is None or place.country is None or place.start < scene.mark.end:
        return []
    return [Actor(place.start, place.end, (place.country,), state=True)]


def _makers(scene: Scene) -> list[Actor]:
    """The state whose goods they are ("the first Chinese drones")."""
    parties = within(scene.article.parties, scene.sentence.start, scene.sentence.end)
    made = [party for party in parties if any_of("goods", scene.article.lowers[party.end : party.end + MAKE])]
    lowers = scene.article.lowers
    named = [
        side_of(party)
        for party in made
        if party.group == "demonym" or any_of("possessive_endings", lowers[party.end : party.end + 1])
    ]
    return named[:1] or _makers_joined(scene)


def _makers_joined(scene: Scene) -> list[Actor]:
    """The state whose goods they are, joined to how they came about ("Spanish-built launches")."""
    lowers = scene.article.lowers
    for dash in range(scene.sentence.start + 1, scene.sentence.end - 1):
        joined = lowers[dash] == "-" and lowers[dash + 1] in words("acquired")
        if joined and (code := state_called(lowers[dash - 1])):
            return [Actor(dash - 1, dash, (code,))]
    return []
