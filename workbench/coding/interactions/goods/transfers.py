"""The frame of goods that go from one state to another: "gave to Y", "gave Y boats", "boats were given by X"."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import within
from workbench.coding.actors import Actor, countries_of, objects_of, side_of
from workbench.coding.interactions.goods.deliveries import (
    AROUND,
    goes_on_giving,
    goods_arrive,
    goods_before,
    goods_behind,
    goods_carried,
    goods_received,
    goods_told_of,
    is_noun,
    more_arrives,
    of_any_day,
    of_goods_in_general,
    tells_of_goods,
)
from workbench.coding.interactions.goods.donors import (
    all_told_of,
    at_the_place,
    behind_to,
    givers_before,
    makers,
    named_after,
    owners,
    right_behind,
    sellers,
    to_which,
    who_gave,
)
from workbench.coding.interactions.goods.only_named import only_named
from workbench.coding.interactions.scene import Cast, Scene, subjects
from workbench.parties import PAIR
from workbench.wording import any_of, words

ORIGINS = ("by", "from")
NEXT = 2  # tokens from "will follow" to whose it is


def gives(scene: Scene) -> Iterator[Cast]:
    """The giver and the taker of what is handed over; one of them may be left unsaid where goods are named."""
    article, mark = scene.article, scene.mark
    if only_named(scene):
        return
    before = article.lowers[max(scene.sentence.start, mark.start - AROUND) : mark.start]
    if article.lowers[mark.end - 1] in words("reaching") and any_of("ships", before) and not _acquired(scene):
        return
    givers = named_after(scene, *ORIGINS, start=mark.end - (article.lowers[mark.end - 1] in ORIGINS))
    if not tells_of_goods(scene):
        return
    takers = to_which(scene) or right_behind(scene) or behind_to(scene)
    if givers and takers and is_noun(scene):
        yield Cast(givers, takers)
        return
    if mark.entry.get("to_somebody") and not (takers := takers or at_the_place(scene)):
        return
    if not givers:
        bought = sellers(scene, scene.sentence.start, mark.start)
        givers = owners(scene) if is_noun(scene) else bought if _passive(scene) else givers_before(scene, takers)
    if not givers and (takers or at_the_place(scene)):
        takers, givers = takers or at_the_place(scene), makers(scene)
    if len(countries_of([*givers, *takers])) < PAIR:
        if any_of("helped_by", _before(scene)):
            return
        givers, takers = [], all_told_of(scene, [*givers, *takers])
    if _promised(scene, givers, takers) or not of_any_day(scene):
        yield Cast(givers, takers)


def _promised(scene: Scene, givers: list[Actor], takers: list[Actor]) -> bool:
    """Whether goods are promised by one state to another, on no day ("Oslo will provide boats to the Kenyans")."""
    mark = scene.mark
    before = scene.article.lowers[max(scene.sentence.start, mark.start - NEXT) : mark.start]
    ahead = mark.group == "verbs" and (
        any_of("promising", scene.article.lowers[mark.start : mark.end]) or any_of("giving_agreed", before)
    )
    both = bool(countries_of(givers)) and bool(countries_of(takers))
    planned = ahead and both and scene.article.verdict("planned", mark.start) is not None
    return planned and not goes_on_giving(scene) and not of_goods_in_general(scene)


def _acquired(scene: Scene) -> bool:
    """Whether what arrives was given or sold ("the first two of the boats that X promised reached Y")."""
    return any_of("acquired", scene.article.lowers[scene.sentence.start : scene.mark.start])


def takes(scene: Scene) -> Iterator[Cast]:
    """Who gets goods, and from whom: "from X", or the state whose goods they are."""
    one = any_of("one_of", scene.article.lowers[scene.mark.end : scene.mark.end + 1])
    delivery = any_of("deliveries", scene.article.lowers[scene.mark.start : scene.mark.end])
    if not (goods_behind(scene) or delivery) or (of_any_day(scene) and not one):
        return
    takers = subjects(scene)
    givers = named_after(scene, "from", "by") or sellers(scene, scene.mark.end, scene.sentence.end)
    givers = givers or who_gave(scene) or makers(scene)
    bare = any_of("possessives", scene.article.lowers[scene.mark.end : scene.mark.end + 1])  # "its first transporter"
    if givers or (delivery and not bare and len(countries_of(takers)) == 1):  # the article tells who gave
        yield Cast(takers, givers)


def follows(scene: Scene) -> Iterator[Cast]:
    """More of the goods told of right before, on a day of its own ("Ten more will follow in May")."""
    if more_arrives(scene) and not of_any_day(scene):
        article, start = scene.article, scene.mark.start
        first = article.sentences[max(0, scene.sentence.number - 1)].start
        told = [
            one for one in within(article.marks["interactions"], first, start) if one.entry.get("kind") == "transfer"
        ]
        given = any(not any_of("acquired", article.lowers[one.start : one.end]) for one in told)
        end = scene.mark.end
        there = [side_of(party) for party in within(article.parties, end, end + NEXT)]
        sold = [] if given else [*(side_of(party) for party in within(article.parties, first, start)), *there]
        yield Cast([], sold if len(countries_of(sold)) == PAIR else there or at_the_place(scene))


def of_goods(scene: Scene) -> bool:
    """Whether goods and nobody are received, by or from somebody, or arrive from somewhere."""
    frame = scene.mark.entry.get("frame")
    if frame in ("travels", "calls") and goods_carried(scene):
        return True
    if frame == "travels":
        return goods_arrive(scene)
    received = frame == "received" and any_of("getting", scene.article.lowers[scene.mark.start : scene.mark.end])
    return (frame == "receives" and goods_received(scene)) or (received and goods_before(scene))


def received_goods(scene: Scene) -> Iterator[Cast]:
    """Who received goods, actively or ("the trucks were received by Y from X") passively."""
    frame = scene.mark.entry.get("frame")
    if frame == "receives":
        yield from takes(scene)
        return
    if frame in ("travels", "received") and more_arrives(scene):
        yield from follows(scene)
        return
    if frame == "received" and any_of("ships", _before(scene)) and not named_after(scene, "from"):
        return  # "the frigate was received by the Navy with a brass band"
    arrived = behind_to(scene) or at_the_place(scene) or right_behind(scene)
    takers = (
        arrived
        if frame in ("travels", "calls")
        else objects_of(scene.article, scene.actors, scene.mark.end, reach=AROUND)
    )
    takes_it = countries_of(takers)
    before = [a for a in scene.actors if a.end <= scene.mark.start and a.countries and a.countries != takes_it]
    givers = (
        named_after(scene, "from")
        or sellers(scene, scene.sentence.start, scene.mark.start)
        or makers(scene)
        or before[-1:]
    )
    if of_any_day(scene):
        return
    if takers and (givers or goods_told_of(scene)):
        yield Cast(givers, takers)
    elif len(countries_of(everybody := all_told_of(scene, [*givers, *takers]))) == PAIR:
        yield Cast([], everybody)


def _before(scene: Scene) -> list[str]:
    return scene.article.lowers[scene.sentence.start : scene.mark.start]


def _passive(scene: Scene) -> bool:
    """Whether things are what is told of before the trigger."""
    lowers, mark = scene.article.lowers, scene.mark
    before = lowers[max(scene.sentence.start, mark.start - 3) : mark.start + 1]
    return is_noun(scene) or (any_of("passive", before) and not lowers[mark.end - 1].endswith("ing"))
