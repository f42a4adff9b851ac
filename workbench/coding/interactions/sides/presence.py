"""Those of whom a text tells only that they were there: who attended, sat beside, led a side, took the chair."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from workbench.article import Article, PersonMention, Sentence, within
from workbench.coding.actors import actors_in, objects_of, people_of, subjects_of
from workbench.coding.interactions.happening import Happening, compatible
from workbench.coding.interactions.setting.day_and_place import date_near
from workbench.wording import any_of, side_by_side, words

REACH = 12  # tokens from a cue to the first of those it tells of
HANDS = {"heading_a_side": ("by",), "handing_over": ("by", "to", "from")}  # "that of A by X", "given by X to Y"
LISTING = ("those_there", "members")  # all whom the rest of the sentence names
MONTH = len("2024-01")
NOUN = 5  # tokens from a cue to the occasion
MEMBERS = 8  # tokens from "members" to "are"
PAPER = 8  # tokens from "concluded" to a document
KINDS = {
    "those_there": (
        *("meeting", "dialogue", "call", "ceremony", "transfer", "exercise", "training", "visit", "port_call"),
    ),
    "members": ("meeting", "dialogue", "visit", "call", "ceremony", "exercise"),
    "heading_a_side": ("dialogue", "meeting", "visit", "exercise", "training"),
    "in_the_chair": ("dialogue", "meeting", "ceremony", "exercise"),
    "signing": ("dialogue", "meeting"),
    "handing_over": ("transfer",),
}


class Cue(NamedTuple):
    """The words from `start` to `end` that tell of presence in one of the ways of `KINDS`."""

    start: int
    end: int
    way: str


def with_those_there(article: Article, kept: list[Happening], at_home: list[int]) -> list[Happening]:
    """The happenings with those named in a sentence on who was there, and nowhere else as dealing with anybody.

    Who was at talks of a state's own people, told of `at_home`, was not at what is told of before.
    """
    found = list(kept)
    taken = {person for one in kept for person in one.people}
    for mention in article.mentions:
        if mention.kind != "name" or mention.person in taken or article.people[mention.person].country is None:
            continue
        for cue in _cues(article, mention):
            number = _occasion(article, found, mention, cue)
            if number is None or (cue.way == "those_there" and _between(at_home, found[number].token, cue.start)):
                continue
            found[number] = found[number]._replace(people=(*found[number].people, mention.person))
            break
    return found


def _between(tokens: list[int], start: int, end: int) -> bool:
    return any(start < token < end for token in tokens)


def before_the_press(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence tells of a news conference, where whoever speaks meets nobody."""
    return side_by_side(words("before_press"), words("press_events"), article.lowers[sentence.start : sentence.end])


def _cues(article: Article, mention: PersonMention) -> Iterator[Cue]:
    """The cues of a sentence that tell of somebody named in it."""
    sentence = article.sentence_at(mention.start)
    lowers = article.lowers[sentence.start : sentence.end]
    if sentence.heading or not any_of("presence", lowers) or before_the_press(article, sentence):
        return
    actors = actors_in(article, sentence)
    for at in range(sentence.start, sentence.end):
        if article.lowers[at] not in words("presence"):
            continue
        cue = _cue(article, sentence.start, at, sentence.end)
        if cue is None or any(article.verdict(room, cue.start) for room in ("negated", "hypothetical", "cancelled")):
            continue
        behind = mention.start >= cue.end
        apart = article.lowers[cue.end] == "by" and cue.start - mention.end > 1
        if not behind and (apart or article.lowers[cue.start] == "presence" or article.lowers[cue.end] == "with"):
            continue  # "X said in the talks, attended by Y", "X travelled with Y": not so "X, accompanied by Y, spoke"
        if behind and (article.lowers[cue.start] == "briefed" or _word_before(article, mention.start) == "under"):
            continue  # "signed under President X"
        opens = _opens(article, cue.end, mention.start)
        theirs = objects_of(article, actors, opens, reach=REACH) if behind else subjects_of(article, actors, cue.start)
        listed = _lists(article, cue, opens, mention) if behind else _opens_clause(article, mention.end, cue.start)
        led = behind and _word_before(article, mention.start) in HANDS.get(cue.way, ())
        if mention.person in people_of(theirs) or led or (listed and cue.way in LISTING):
            yield cue


def _lists(article: Article, cue: Cue, opens: int, mention: PersonMention) -> bool:
    """Whether a list of those there goes on to somebody: "with the participation of A on the Thai side and B"."""
    left = any_of("leaves_the_list", article.lowers[opens : mention.start])
    return opens > cue.end and not (left and article.lowers[opens - 1] == "of")


def _word_before(article: Article, token: int) -> str:
    """The word before a token, an article aside."""
    return article.lowers[token - 1 - (article.lowers[token - 1] in ("the", "its"))]


def _opens_clause(article: Article, start: int, end: int) -> bool:
    """Whether nothing is told of anybody between two tokens."""
    return not (within(article.marks["attributed"], start, end) or within(article.marks["interactions"], start, end))


def _opens(article: Article, start: int, end: int) -> int:
    """Where the list of those there begins: behind "by" or "were" ("participating in the talks were")."""
    found = (at + 1 for at in range(start, min(start + REACH, end)) if article.lowers[at] in words("opens_lists"))
    return next(found, start)


def _cue(article: Article, first: int, at: int, end: int) -> Cue | None:
    """What a word between two tokens says of presence, if anything."""
    lowers = article.lowers
    word, before, behind = lowers[at], lowers[first:at], lowers[at + 1 : min(at + 1 + NOUN, end)]
    for way in ("in_the_chair", "signing", "handing_over"):
        if word in words(way):
            return Cue(at, at + 1, way)
    if word in words("concluding"):
        return Cue(at, at + 1, "signing") if any_of("papers_signed", lowers[at + 1 : at + 1 + PAPER]) else None
    if word in words("listing_members") and any_of("gatherings", before):
        return Cue(at, at + 1, "those_there")  # "the meeting included the crown prince"
    if word == "members":
        return _named_members(article, at, end)
    if word in words("leading_sides") or word in words("listing_members"):
        if word in words("leading_sides") and any_of("talks_led", behind):
            return Cue(at, at + 1, "in_the_chair")
        of_theirs = any_of("delegation_nouns", before) or any_of("delegation_nouns", behind)
        of_theirs = of_theirs or (word == "represented" and behind[:1] == ["by"])
        way = "members" if word in words("listing_members") else "heading_a_side"
        return Cue(at, at + 1, way) if of_theirs else None
    if word == "including":
        return Cue(at, at + 1, "members") if any_of("dignitaries", before[-2:]) else None
    if word in words("being_there") and before and not any_of("before_presence", before[-1:]):
        return None
    complete = any_of("behind_presence", behind[:1]) or any_of("gatherings", behind)
    complete = complete or (word in words("keeping_company") and behind[:1] in (["the"], ["with"]))
    if word == "briefed":
        complete = any_of("pronouns_met", behind[:1]) or any_of("guests_told_of", behind[:3])
    return Cue(at, at + 1, "those_there") if complete else None


def _named_members(article: Article, at: int, end: int) -> Cue | None:
    """Who belongs to a delegation: "its members are X and Y", "X and Y were members of it"; not what these do."""
    lowers, last = article.lowers, min(at + 1 + MEMBERS, end)
    if lowers[at - 1] in words("copulas"):
        return Cue(at, at + 1, "members") if any_of("delegation_nouns", lowers[at:last]) else None
    verb = next((one for one in range(at + 1, last) if lowers[one] in words("copulas")), at)
    named = any_of("delegation_nouns", lowers[at:verb]) and any(0 < one.start - verb < 3 for one in article.mentions)
    return Cue(at, verb + 1, "members") if named else None


def _occasion(article: Article, kept: list[Happening], mention: PersonMention, cue: Cue) -> int | None:
    """What somebody was at: what the same sentence tells of, else the last of their state told before."""
    country = article.people[mention.person].country
    planned = article.verdict("planned", cue.start) is not None
    theirs = [
        (number, one)
        for number, one in enumerate(kept)
        if country in one.countries and one.kind in KINDS[cue.way] and (one.status == "planned") == planned
        if one.kind != "visit" or country != one.host or article.lowers[cue.start] in words("keeping_company")
        if cue.way != "signing" or _states(article, mention) == set(one.countries)
    ]
    at = article.offsets[cue.start]
    here = [number for number, one in theirs if any(said.start <= at < said.end for said in one.evidence)]
    named_among = article.lowers[cue.start] == "including"
    if here or named_among or article.verdict("background", cue.start) is not None:
        return here[0] if here else None
    late = _latest([(number, one) for number, one in theirs if not one.background])
    told = [(number, one) for number, one in late if one.token < cue.start][-1:]
    if cue.way == "signing" or article.lowers[cue.start] in words("keeping_company"):
        told = told or late[:1]  # told of before the meeting itself
    if not told:
        return None
    number, one = told[0]
    if "who" in article.lowers[cue.start - 2 : cue.start]:
        return number  # "X, who is accompanied by the chief of staff, will leave on Monday"
    day = date_near(article, article.sentence_at(cue.start), cue.start)
    return number if compatible(day, one.date) else None


def _latest(occasions: list[tuple[int, Happening]]) -> list[tuple[int, Happening]]:
    """Those of the last month that is told, and those without a day."""
    month = max((one.date[:MONTH] for _, one in occasions if one.date), default="")
    return [(number, one) for number, one in occasions if not one.date or one.date[:MONTH] == month]


def _states(article: Article, mention: PersonMention) -> set[str | None]:
    """The states of all who are meant in the sentence of a mention."""
    sentence = article.sentence_at(mention.start)
    here = within(article.mentions, sentence.start, sentence.end)
    return {article.people[one.person].country for one in here}
