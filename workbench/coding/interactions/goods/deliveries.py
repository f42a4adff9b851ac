"""Whether goods go from one state to another in a scene, and whether on one occasion."""

from __future__ import annotations

import re
from itertools import takewhile

from workbench.article import tokens_of, within
from workbench.coding.interactions.scene import Scene, subjects
from workbench.coding.interactions.setting.day_and_place import date_near
from workbench.coding.words import is_number
from workbench.wording import any_of, side_by_side, words

AROUND = 6
NEAR = 3
HANDED = ("gives", "receives", "takes")
SOON = 4  # sentences from goods to more of them
PHRASE = 12  # tokens of "the last batch, another four vehicles," to its verb
SUBJECT = 7  # tokens from "the first of them" to its verb
GOODS = 20  # tokens between a verb and the goods
COPULA = 2  # tokens of "was in"
OPENERS = words("clause_openers") - words("things")  # of clauses that do not tell which goods it were
TYPE = re.compile(r"[a-z]{1,3}-\d+[a-z]{0,3}")  # of a weapon ("f-16s")


def goods_before(scene: Scene) -> bool:
    """Whether what is told of right before the verb are goods, and no guest."""
    lowers, mark = scene.article.lowers, scene.mark
    passive = any_of("passive", lowers[mark.start - 1 : mark.end]) or mark.entry.get("frame") == "travels"
    told = lowers[max(scene.sentence.start, mark.start - GOODS) : mark.start]
    named = names_goods(told) or goods_told_of(scene)
    thing = any_of("things", lowers[mark.start - 1 : mark.start])
    return passive and named and (thing or all(actor.person is None for actor in subjects(scene)))


def more_arrives(scene: Scene) -> bool:
    """Whether more of the goods told of right before come ("…; the last batch, another six jets, is due in May")."""
    article, mark = scene.article, scene.mark
    lowers, first = article.lowers, scene.sentence.start
    opens = words("opens_more") | words("joins_clauses")
    breaks = (at + 1 for at in range(mark.start - 1, first, -1) if lowers[at] in opens)
    opened = next(breaks, first)
    if (
        mark.start - opened > PHRASE
        or "not" in lowers[opened : mark.start]
        or within(article.mentions, opened, mark.start)
    ):
        return False
    phrase = lowers[opened : mark.start]
    counted = any(is_number(word) for word in phrase) or any_of("batches", phrase) or any_of("parts", phrase)
    if not counted and not any_of("more_goods", phrase):
        return False
    last = [word for word in phrase if word not in words("set_ahead")][-1:]
    more = any(any_of(name, last) for name in ("parts", "batches", "more_goods"))
    more = more or (any_of("further_goods", phrase) and any(map(is_number, last)))  # "another 15 should arrive"
    if not (more or names_goods(phrase)):
        return False  # "a second group will travel"
    start = article.sentences[max(0, scene.sentence.number - SOON)].start
    return any_of("goods", lowers[start : mark.start]) and _were_to_come(scene, start)


def _were_to_come(scene: Scene, start: int) -> bool:
    """Whether goods were given, sold or promised from a token on up to the trigger."""
    lowers, end = scene.article.lowers, scene.mark.start
    told = within(scene.article.marks["interactions"], start, end)
    if any(one.entry.get("frame") in HANDED and one.entry.get("kind") == "transfer" for one in told):
        return True
    if any_of("sales", lowers[start:end]):
        return True
    got = (at for at in range(start, end) if lowers[at] in words("acquired"))
    return any(names_goods(lowers[max(start, at - AROUND) : min(end, at + AROUND)]) for at in got)


def goods_arrive(scene: Scene) -> bool:
    """Whether goods arrive from somewhere, or such as somebody gave or sold ("tanks bought from X landed in Y")."""
    lowers, mark = scene.article.lowers, scene.mark
    later = within(scene.article.marks["interactions"], mark.end, scene.sentence.end)
    if any(one.entry.get("kind") == "exercise" for one in later):
        return False  # "the first jets are due there in May for an exercise"
    if mark.end - mark.start == COPULA and any_of("copulas", lowers[mark.start : mark.end]):
        return False  # "The last such exchange was in 2019"
    if more_arrives(scene):
        return True
    if not goods_before(scene):
        return False
    told = lowers[scene.sentence.start : mark.start]
    sold = any_of("acquired", told) or any_of("thanks", told) or goods_told_of(scene)
    return sold or lowers[mark.end] == "from"


def goods_carried(scene: Scene) -> bool:
    """Whether a ship or plane brings goods ("a cargo ship carrying the second battery docked in")."""
    told = scene.article.lowers[max(scene.sentence.start, scene.mark.start - GOODS) : scene.mark.start]
    at = next((n for n, word in enumerate(told) if word in words("carrying")), None)
    return at is not None and any_of("goods", told[at:]) and any_of("carriers", told[:at])


def goes_on_giving(scene: Scene) -> bool:
    """Whether it is told as a habit ("will go on supplying")."""
    lowers, mark = scene.article.lowers, scene.mark
    return any_of("continuing", lowers[mark.start - NEAR : mark.end + NEAR])


def goods_told_of(scene: Scene) -> bool:
    """Whether those of goods named before are the subject ("Ten tanks were sold. The first of them arrived")."""
    lowers, mark = scene.article.lowers, scene.mark
    opened = lowers[max(scene.sentence.start, mark.start - SUBJECT) : mark.start]
    told = side_by_side({"the"}, words("parts"), opened) or side_by_side(words("parts"), words("more_goods"), opened)
    if not told or "time" in opened:
        return False  # "for the first time"
    before = scene.article.sentences[max(0, scene.sentence.number - 1)].start
    return any_of("goods", lowers[before : mark.start])


def goods_received(scene: Scene) -> bool:
    """Whether what somebody receives are goods from somebody ("received ten trucks from Italy"), and no guest."""
    article, mark = scene.article, scene.mark
    if not any(word.startswith("receiv") for word in article.lowers[mark.start : mark.end]):
        return False
    end = min(mark.end + GOODS, scene.sentence.end)
    named = next((at for at in range(mark.end, end) if article.lowers[at] in words("goods")), None)
    if named is None or any(mention.start < named for mention in within(article.mentions, mark.end, end)):
        return False
    made = any(party.group == "demonym" and party.start <= named for party in within(article.parties, mark.end, end))
    return made or any_of("origins_of_goods", article.lowers[mark.end : end])


def tells_of_goods(scene: Scene) -> bool:
    """Whether what is given are arms, equipment or relief goods. Troops, ships and jets that are sent are no goods."""
    start, end = scene.mark.start, scene.mark.end
    told = names_goods(_words_of_the_gift(scene))
    if told and scene.mark.entry.id == "sending":
        near = scene.article.lowers[max(scene.sentence.start, start - GOODS) : min(scene.sentence.end, end + GOODS)]
        told = not any_of("deployed", near) or _laden(near)
    return told or goods_told_of(scene)


def _words_of_the_gift(scene: Scene) -> list[str]:
    """Among which words the thing given is told: behind an active verb, before others ("tanks that X gave in May")."""
    lowers, mark = scene.article.lowers, scene.mark
    first = max(scene.sentence.start, mark.start - GOODS)
    opened = (at for at in range(mark.start - 1, first, -1) if lowers[at] in OPENERS)
    before = lowers[next(opened, first) : mark.start]
    breaks = (at for at in range(mark.end, scene.sentence.end) if lowers[at] in words("ends_of_giving"))
    behind = lowers[mark.end : min(mark.end + GOODS, next(breaks, scene.sentence.end))]
    if is_noun(scene):
        return before + lowers[mark.end : min(mark.end + GOODS, scene.sentence.end)]
    if any_of("passive", lowers[mark.start - 1 : mark.end]):
        return before + list(takewhile(lambda word: word not in words("clause_breaks"), behind))
    if not _has_an_object(scene):
        return before + behind
    return behind if names_goods(behind) else _of_a_relative(scene, before)


def _of_a_relative(scene: Scene, before: list[str]) -> list[str]:
    """The goods that a relative clause tells of ("the boats that Oslo gave the Kenyan police in May")."""
    opens = next((at for at in range(len(before) - 1, 0, -1) if before[at] in words("things")), 0)
    giver = scene.mark.start - len(before) + opens + 1
    told = opens and any(actor.start in (giver, giver + 1) for actor in scene.actors)
    return before[max(0, opens - NEAR) : opens] if told else []


def _has_an_object(scene: Scene) -> bool:
    """Whether what is given, or to whom, stands right behind a verb ("gave Bonn cause", not "gave in May")."""
    lowers, end = scene.article.lowers, scene.mark.end
    if lowers[end - 1] in words("reaching") or any(
        d.start == end for d in within(scene.article.dates, end, end + NEAR)
    ):
        return False  # "the boats that X promised reached Y"
    return not any_of("no_objects", lowers[scene.mark.start + 1 : end + 1])


def names_goods(near: list[str]) -> bool:
    """Whether goods are told of, or the type of one ("four F-16s")."""
    return any_of("goods", near) or any(TYPE.fullmatch(word) for word in near)


def _laden(near: list[str]) -> bool:
    """Whether planes or ships bring relief ("sent two aircraft with medical supplies")."""
    loads = (at for at, word in enumerate(near) if word in words("carrying") or word == "with")
    return any(any_of("relief_goods", near[at : at + NEAR + 1]) for at in loads)


def of_goods_in_general(scene: Scene) -> bool:
    """Whether arms, equipment or aid are told of, and no goods of one kind ("would provide Togo with weapons")."""
    end = min(scene.mark.end + AROUND + AROUND, scene.sentence.end)
    near = takewhile(lambda word: word not in words("including"), scene.article.lowers[scene.mark.end : end])
    told = [word for word in near if word in words("goods") or word in words("goods_in_general")]
    return bool(told) and all(word in words("goods_in_general") for word in told)


def goods_behind(scene: Scene) -> bool:
    """Whether goods stand right behind the verb, as what is got."""
    end = min(scene.mark.end + AROUND + AROUND, scene.sentence.end)
    return any(word in words("goods") or TYPE.fullmatch(word) for word in scene.article.lowers[scene.mark.end : end])


def of_any_day(scene: Scene) -> bool:
    """Whether neither a day nor a number of goods tells of one occasion ("has supplied Y with arms for years")."""
    lowers, mark = scene.article.lowers, scene.mark
    days = tokens_of(within(scene.article.dates, mark.end, mark.end + NEAR))  # not "earlier this week"
    near = range(mark.end, min(mark.end + NEAR, scene.sentence.end))
    if any_of("of_old", [lowers[at] for at in near if at not in days]) or any_of(
        "continuing", lowers[mark.start - NEAR : mark.start]
    ):
        return True
    ahead = scene.article.verdict("planned", mark.start) is not None
    date = date_near(scene.article, scene.sentence, mark.start, to_come=ahead, ahead=ahead)
    dated = date is not None and not (ahead and date == scene.article.document.published)
    halted = scene.article.verdict("cancelled", mark.start) is not None and not mark.entry.get("goods_only")
    if dated or halted:
        return False
    before = lowers[max(scene.sentence.start, mark.start - 3) : mark.end]
    if any_of("thanks", lowers[scene.sentence.start : scene.sentence.end]):
        return True
    if counted(scene) or goods_told_of(scene):
        return False
    attribute = any_of("goods", lowers[mark.start - 1 : mark.start]) or lowers[mark.start].endswith("ing")
    vague = (mark.entry.get("goods_only") and not mark.entry.get("to_somebody")) or is_noun(scene) or attribute
    return bool(vague) or (any_of("perfect", before) and not scene.article.verdict("planned", mark.start))


def counted(scene: Scene) -> bool:
    """Whether a number or a batch of the goods is told."""
    lowers, mark = scene.article.lowers, scene.mark
    near = lowers[max(scene.sentence.start, mark.start - GOODS) : min(scene.sentence.end, mark.end + GOODS)]
    for position, word in enumerate(near):
        before = near[max(0, position - AROUND) : position]
        if word not in words("goods") and not TYPE.fullmatch(word):
            continue
        if any_of("batches", before) or any_of("one_of", before[-NEAR:]) or any(is_number(one) for one in before):
            return True
    return False


def is_noun(scene: Scene) -> bool:
    """Whether the trigger is a noun ("the delivery of")."""
    return scene.mark.group == "forms"
