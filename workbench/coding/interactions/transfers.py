"""The frame of goods that go from one state to another: "gave to Y", "gave Y boats", "boats were given by X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.article import within
from workbench.coding.actors import Actor, countries_of, objects_of
from workbench.coding.interactions.scene import Cast, Scene, subjects
from workbench.coding.interactions.setting import date_near, place_near
from workbench.wording import any_of, words

AROUND = 6
NEAR = 3
GOODS = 20  # tokens between a verb and the goods
COMPLEMENT = 25  # and between a verb and its "to", "from", "by"
RECEIVER = 4  # tokens to a receiver right behind the verb ("gave the Malian army")
MAKE = 5  # tokens from a nationality to the goods of that make
PAIR = 2
ORIGINS = ("by", "from")
RECEIVING = ("to", "for")
TYPE = re.compile(r"[a-z]{1,3}-\d+[a-z]{0,3}")  # of a weapon ("f-16s")


def gives(scene: Scene) -> Iterator[Cast]:
    """The giver and the taker of what is handed over; one of them may be left unsaid where goods are named."""
    article, mark = scene.article, scene.mark
    if any_of("messages", article.lowers[mark.end : min(mark.end + AROUND, scene.sentence.end)]) or _is_topic(scene):
        return
    if _may_come(scene):
        return
    before = article.lowers[max(scene.sentence.start, mark.start - AROUND) : mark.start]
    if article.lowers[mark.end - 1] in words("reaching") and any_of("ships", before):
        return
    givers = _named_after(scene, *ORIGINS, start=mark.end - (article.lowers[mark.end - 1] in ORIGINS))
    if not _of_goods(scene):
        if (takers := _behind_to(scene)) and not (_is_noun(scene) or mark.entry.get("goods_only")):
            yield Cast(givers or _givers(scene, takers), takers)
        return
    takers = _right_behind(scene) or _behind_to(scene)
    if givers and takers and _is_noun(scene):
        yield Cast(givers, takers)
        return
    if mark.entry.get("to_somebody") and not (takers := takers or _at_the_place(scene)):
        return
    if not givers:
        givers = _owners(scene) if _is_noun(scene) else [] if _passive(scene) else _givers(scene, takers)
    if not givers and (takers or _at_the_place(scene)):
        takers, givers = takers or _at_the_place(scene), _makers(scene)
    if len(countries_of([*givers, *takers])) < PAIR:
        givers, takers = [], _all_told_of(scene, [*givers, *takers])
    if not _of_any_day(scene):
        yield Cast(givers, takers)


def takes(scene: Scene) -> Iterator[Cast]:
    """Who gets goods, and from whom: "from X", or the state whose goods they are."""
    if not _of_goods(scene) or _of_any_day(scene):
        return
    takers = subjects(scene)
    givers = _named_after(scene, "from", "by") or _makers(scene)
    if takers and givers:
        yield Cast(takers, givers)


def of_goods(scene: Scene) -> bool:
    """Whether goods and nobody are received, by or from somebody, or arrive from somewhere."""
    frame = scene.mark.entry.get("frame")
    if frame == "travels":
        return scene.article.lowers[scene.mark.end : scene.mark.end + 1] == ["from"] and _goods_before(scene)
    return (frame == "receives" and _of_goods_from(scene)) or (frame == "received" and _goods_before(scene))


def received_goods(scene: Scene) -> Iterator[Cast]:
    """Who received goods, actively or ("the trucks were received by Y from X") passively."""
    frame = scene.mark.entry.get("frame")
    if frame == "receives":
        yield from takes(scene)
        return
    arrived = _behind_to(scene) or _at_the_place(scene)
    takers = arrived if frame == "travels" else objects_of(scene.article, scene.actors, scene.mark.end, reach=AROUND)
    takes_it = countries_of(takers)
    before = [a for a in scene.actors if a.end <= scene.mark.start and a.countries and a.countries != takes_it]
    givers = _named_after(scene, "from") or _makers(scene) or before[-1:]
    if takers and givers and not _of_any_day(scene):
        yield Cast(givers, takers)


def _goods_before(scene: Scene) -> bool:
    """Whether what is told of right before the verb are goods, and no guest."""
    lowers, mark = scene.article.lowers, scene.mark
    passive = any_of("passive", lowers[mark.start - 1 : mark.end]) or mark.entry.get("frame") == "travels"
    told = lowers[max(scene.sentence.start, mark.start - GOODS) : mark.start]
    return passive and any_of("goods", told) and all(actor.person is None for actor in subjects(scene))


def _of_goods_from(scene: Scene) -> bool:
    """Whether what somebody receives are goods from somebody ("received ten trucks from Italy"), and no guest."""
    lowers, end = scene.article.lowers, min(scene.mark.end + AROUND * 2, scene.sentence.end)
    origin = next((at for at in range(scene.mark.end, end) if lowers[at] == "from"), None)
    return origin is not None and any_of("goods", lowers[scene.mark.end : origin])


def _of_goods(scene: Scene) -> bool:
    """Whether arms, equipment or relief goods stand near. Troops, ships and jets that are sent are no goods."""
    start, end = scene.mark.start, scene.mark.end
    near = scene.article.lowers[max(scene.sentence.start, start - GOODS) : min(scene.sentence.end, end + GOODS)]
    told = any_of("goods", near) or any(TYPE.fullmatch(word) for word in near)
    return told and not (scene.mark.entry.id == "sending" and any_of("deployed", near))


def _is_noun(scene: Scene) -> bool:
    return scene.mark.group == "forms"


def _is_topic(scene: Scene) -> bool:
    """Whether a document or a plan is about it ("a protocol on the transfer of")."""
    before = scene.article.lowers[max(scene.sentence.start, scene.mark.start - 3) : scene.mark.start]
    passed_over = words("openers_of_things") | words("editions")
    bare = [word for word in before if word not in passed_over]  # not "put on ice deliveries"
    return _is_noun(scene) and any_of("topics", bare[-1:])


def _may_come(scene: Scene) -> bool:
    """Whether a delivery only may come about, on no day ("the delivery of two tugs could follow")."""
    if not _is_noun(scene):
        return False
    before = scene.article.lowers[max(scene.sentence.start, scene.mark.start - NEAR) : scene.mark.start]
    after = scene.article.lowers[scene.mark.end : min(scene.mark.end + GOODS, scene.sentence.end)]
    vague = any_of("maybe", after) or any_of("weighing", before)
    return vague and date_near(scene.article, scene.sentence, scene.mark.start) is None


def _owners(scene: Scene) -> list[Actor]:
    """Whose delivery it is ("Israel's delivery of", "US deliveries")."""
    start = max(scene.sentence.start, scene.mark.start - NEAR)
    parties = within(scene.article.parties, start, scene.mark.start)
    return [Actor(party.start, party.end, (party.code,)) for party in parties][-1:]


def _passive(scene: Scene) -> bool:
    """Whether things are what is told of before the trigger."""
    lowers, mark = scene.article.lowers, scene.mark
    before = lowers[max(scene.sentence.start, mark.start - 3) : mark.start + 1]
    return _is_noun(scene) or (any_of("passive", before) and not lowers[mark.end - 1].endswith("ing"))


def _right_behind(scene: Scene) -> list[Actor]:
    """Who stands right behind the verb, before the goods ("gave the Malian army ten jeeps")."""
    article, mark = scene.article, scene.mark
    if _is_noun(scene) or article.lowers[mark.end - 1] in RECEIVING:
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
        if article.lowers[position] in words("ends_of_giving"):
            break
    return []


def _givers(scene: Scene, takers: list[Actor]) -> list[Actor]:
    """The subject of the verb: the nearest actor before it, unless that one is where the goods go."""
    takes = countries_of(takers)
    before = [a for a in scene.actors if a.end <= scene.mark.start and a.countries and a.countries != takes]
    near = before[-1:] if before and scene.mark.start - before[-1].end <= AROUND else []
    return near or [actor for actor in subjects(scene) if actor.countries != takes]


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
    return [Actor(party.start, party.end, (party.code,)) for party in made if party.group == "demonym"][:1]


def _of_any_day(scene: Scene) -> bool:
    """Whether neither a day nor a number of goods tells of one occasion ("has supplied Y with arms for years")."""
    lowers, mark = scene.article.lowers, scene.mark
    if any_of("of_old", lowers[mark.end : mark.end + NEAR]):
        return True
    dated = date_near(scene.article, scene.sentence, scene.mark.start) is not None
    if dated or scene.article.verdict("cancelled", scene.mark.start):
        return False
    before = lowers[max(scene.sentence.start, mark.start - 3) : mark.end]
    if any_of("thanks", lowers[scene.sentence.start : scene.sentence.end]):
        return True
    if _counted(scene):
        return False
    attribute = any_of("goods", lowers[mark.start - 1 : mark.start]) or lowers[mark.start].endswith("ing")
    vague = (mark.entry.get("goods_only") and not mark.entry.get("to_somebody")) or _is_noun(scene) or attribute
    return bool(vague) or (any_of("perfect", before) and not scene.article.verdict("planned", mark.start))


def _counted(scene: Scene) -> bool:
    """Whether a number or a batch of the goods is told."""
    lowers, mark = scene.article.lowers, scene.mark
    near = lowers[max(scene.sentence.start, mark.start - GOODS) : min(scene.sentence.end, mark.end + GOODS)]
    for position, word in enumerate(near):
        before = near[max(0, position - AROUND) : position]
        if word not in words("goods") and not TYPE.fullmatch(word):
            continue
        if any_of("batches", before) or any_of("one_of", before[-NEAR:]) or any(one.isdigit() for one in before):
            return True
    return False
