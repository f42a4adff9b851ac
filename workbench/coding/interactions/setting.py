"""When and where: the date, the host and the city of what a trigger word tells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from workbench.article import Article, DateMention, Place, Sentence, within
from workbench.coding.dates import is_over
from workbench.coding.interactions.datelines import LINE, dateline
from workbench.wording import any_of, words

Setting = TypeVar("Setting", DateMention, Place)

STOPS = ("city", "venue", "base")
NEAR = 25
BEYOND = 14  # tokens that a day or a place of another verb's counts as farther off
SEVERAL = 2
GONE = ("last", "first")
RELATIVE = 4  # tokens from "who" to its verb
STATE_REACH = 14
NOUN = 6  # tokens from a noun to its relative clause
TAIL = 16  # tokens of who reports
OPENING = 9  # tokens from the start of a sentence to the occasion that opens it
SINCE = 5  # tokens from "since taking office" to its day


def date_near(
    article: Article, sentence: Sentence, token: int, *, to_come: bool = False, ahead: bool = False
) -> str | None:
    """The first day of the date that stands nearest to a token in its sentence;

    a date of reporting only if there is no other, and none for what was still `to_come`. Of what lies `ahead` it is no
    day that is over.
    """
    named = within(article.dates, sentence.start, _circumstance_end(article, sentence, token))
    if not named:
        return None
    dates = [
        date
        for date in named
        if date.value
        and _tells_when(article, date)
        and not _of_another_clause(article, sentence, date, token)
        and not _of_last_time(article, date, token)
    ]
    reported = [date for date in dates if _of_report(article, date) or _of_dateline(article, sentence, date)]
    if ahead:
        dates = [
            date for date in dates if not (is_over(article, date.value or "") or _of_resolve(article, date, token))
        ]
    own = [date for date in dates if date not in reported] or ([] if to_come else dates)
    own = [date for date in own if not _is_season(article, date)] or own
    best = _nearest(article, own, token)
    return best.value if best else None


def _circumstance_end(article: Article, sentence: Sentence, token: int) -> int:
    """Where the words about a circumstance that opens a sentence end ("At the talks, X recalled his stay in Oslo")."""
    lowers, start = article.lowers, sentence.start
    opened = token - start <= OPENING and any_of("opens_circumstances", lowers[start : start + 1])
    if not opened or "day" in lowers[start:token] or _is_verb(article, token):
        return sentence.end
    comma = next((at for at in range(start, sentence.end - 1) if lowers[at] == ","), start)
    goes_on = any_of("relatives", lowers[comma + 1 : comma + 2]) or any_of("takes_place", lowers[comma + 1 : comma + 2])
    return comma if comma > token and not goes_on else sentence.end


def _is_verb(article: Article, token: int) -> bool:
    marks = within(article.marks["interactions"], token, token + NOUN)
    return bool(marks) and marks[0].start == token and marks[0].group == "verbs"


def _is_season(article: Article, date: DateMention) -> bool:
    """Whether only a season is told ("the drones promised in the spring came in May")."""
    return any_of("seasons", article.lowers[date.start : date.end])


def _tells_when(article: Article, date: DateMention) -> bool:
    """A bare year says when only after a preposition ("in 1978"), not in a name ("the 1978 guidelines").

    After "for" it says what time a plan is for, unless something is set for it ("scheduled for 2018"). A day after
    "until" is the last one, and not the day it began.
    """
    if any_of("up_to", article.lowers[max(0, date.start - 1) : date.start]):
        return False
    if _of_the_last_one(article, date):
        return False
    if len(date.value or "") > len("1978") or article.words[date.start].isalpha():  # "this summer", "next year"
        return True
    before = article.lowers[max(0, date.start - 3) : date.start]
    return (before[-1:] != ["for"] and before[-1] in words("year_prepositions")) or any_of("set_for", before)


def _of_last_time(article: Article, date: DateMention, token: int) -> bool:
    """Whether a date tells when what stands before it last took place ("to resume the drill, last held in 2012")."""
    near = range(max(0, date.start - RELATIVE - 1), date.start - 1)
    last = (at for at in near if article.lowers[at] in GONE and article.lowers[at + 1] in words("past_verbs"))
    return not token - 1 <= next(last, token) <= token


def _of_the_last_one(article: Article, date: DateMention) -> bool:
    """Whether it is the day of an earlier occasion ("the first visit since December 2023")."""
    before = article.lowers[max(0, date.start - NEAR) : date.start]
    if before[-1:] == ["since"] and any_of("numbers_of_sessions", before[-SINCE - SINCE :]):
        return True
    near = before[-SINCE:]  # "since taking office in May", but not "since taking office, from Sunday to Tuesday"
    return "first" in before and "since" in near and "," not in near


def _of_another_clause(article: Article, sentence: Sentence, date: DateMention, token: int) -> bool:
    """Whether a date stands in a relative clause that a token stands outside of ("X, who arrived on Sunday, met Y")."""
    if token >= date.start:
        opened = article.lowers[sentence.start : date.start]
        return any_of("relatives", opened) and _closed(article, sentence, date, token)
    start, end = aside_behind(article, sentence, token)
    return start <= date.start < end or _of_later_relative(article, date, token) or _subordinate(article, date, token)


def aside_behind(article: Article, sentence: Sentence, token: int) -> tuple[int, int]:
    """The closed relative clause right behind a noun at `token` ("the board, which last sat in 2018, will")."""
    lowers, last = article.lowers, min(token + NOUN, sentence.end - 1)
    if "," not in lowers[token:last]:
        return (0, 0)
    for position in range(token, last):
        if lowers[position] == "," and lowers[position + 1] in words("relatives"):
            closed = (at for at in range(position + 2, sentence.end - 1) if lowers[at] == ",")
            end = next((at for at in closed if lowers[at + 1] in words("auxiliaries")), position)
            on = any_of("begun_or_ended", lowers[position:end]) and not any_of("editions", lowers[position:end])
            return (0, 0) if on or end == position else (position, end)  # not "the drill, which opened on Monday, will"
    return (0, 0)


def _of_later_relative(article: Article, date: DateMention, token: int) -> bool:
    """Whether a date is that of a verb in a relative clause behind a token ("met X, who had arrived on Sunday")."""
    if not any_of("relatives", article.lowers[token + 1 : date.start]):
        return False
    opens = (at for at in range(token + 1, date.start) if article.lowers[at] in words("relatives"))
    start = next((at for at in opens if "," in article.words[max(token, at - 2) : at]), date.start)  # ", to whom"
    if article.lowers[date.start - 1] == "since" and any_of("perfect", article.lowers[token : date.start]):
        return True  # "visited the troops who have been drilling there since Monday"
    denied = "not" in article.lowers[start : start + RELATIVE]
    if article.lowers[start : start + 1] == ["which"] and start - token <= NOUN + RELATIVE and not denied:
        return False  # its own: "the session of the board, which met on Sunday"
    if start < date.start and article.lowers[start] != "which":
        return "," not in article.lowers[start : date.start]
    own = within(article.marks["interactions"], start, date.start)
    return any(mark.group == "verbs" and mark.start - start < RELATIVE for mark in own)


def _closed(article: Article, sentence: Sentence, date: DateMention, token: int) -> bool:
    start = max(at for at in range(sentence.start, date.start) if article.lowers[at] in words("relatives"))
    parted = article.words[start - 1] == "," and "," not in article.words[start : date.start]
    return parted and token > date.end and "," in article.words[date.end : token]


def _subordinate(article: Article, date: DateMention, token: int) -> bool:
    """Whether it is the day of what came before or after ("met X on Monday before leaving for home on Friday")."""
    between = article.lowers[token + 1 : date.start]
    if not any_of("befores", between):
        return False
    at = token + 1 + max(n for n, word in enumerate(between) if any_of("befores", (word,)))
    told = article.lowers[at + 1].endswith("ing") or within(article.marks["interactions"], at + 1, date.start)
    return bool(told) and "," not in article.lowers[at : date.start]


def _of_resolve(article: Article, date: DateMention, token: int) -> bool:
    """Whether it is the day on which somebody agreed to what is to come ("agreed in Oslo on Monday to hold a drill")."""
    before = article.lowers[max(0, date.start - NOUN) : date.start]
    return date.end <= token and any_of("resolved", before) and "to" in article.lowers[date.end : token]


def _of_report(article: Article, date: DateMention) -> bool:
    before = article.lowers[max(0, date.start - 3) : date.start]
    return any_of("report_verbs", before) or _closes_a_report(article, date)


def _closes_a_report(article: Article, date: DateMention) -> bool:
    """Whether a sentence ends with who reports it on which day (", said a press release of the directorate today")."""
    sentence = article.sentence_at(date.start)
    if sentence.end - date.end > 1:
        return False
    tail = article.lowers[max(sentence.start, date.start - TAIL) : date.start]
    if "," not in tail or not any_of("report_verbs", tail):
        return False
    comma = len(tail) - 1 - tail[::-1].index(",")
    return any_of("report_verbs", tail[comma + 1 : comma + 5])


def _of_dateline(article: Article, sentence: Sentence, date: DateMention) -> bool:
    """Whether it is the day of the report, told in its dateline: only names stand before it."""
    if date.value != article.document.published or date.start - sentence.start > LINE + LINE:
        return False
    return not any(word.islower() for word in article.words[sentence.start : date.start])


def _distance(found: DateMention | Place, token: int) -> int:
    return found.start - token if found.start >= token else token - found.end + 1


def _nearest(article: Article, found: Sequence[Setting], token: int) -> Setting | None:
    """The nearest to a token of days or places; one of another trigger's clause only if there is no other."""
    if len(found) < SEVERAL:
        return found[0] if found else None
    return min(found, key=lambda one: _distance(one, token) + BEYOND * _of_another_trigger(article, one, token))


def _of_another_trigger(article: Article, found: DateMention | Place, token: int) -> bool:
    """Whether a day or place belongs to a later verb ("met X and flew to Y on Friday") or to an earlier one."""
    if found.start >= token:
        return any(mark.group == "verbs" for mark in within(article.marks["interactions"], token + 1, found.start))
    if "and" not in article.lowers[found.end : token]:
        return False
    start = article.sentence_at(token).start
    return any(mark.group == "verbs" for mark in within(article.marks["interactions"], start, found.start))


def place_near(article: Article, sentence: Sentence, token: int) -> Place | None:
    """The city or venue that a trigger is set in:

    a place after "in", "at", "to" in its sentence, or the dateline's for "here".
    """
    places = [
        place
        for place in within(article.places, sentence.start, _circumstance_end(article, sentence, token))
        if place.country and place.kind in STOPS and _located(article, place)
    ]
    if places:
        start, end = aside_behind(article, sentence, token)
        places = [p for p in places if not start <= p.start < end and "whom" not in article.lowers[token : p.start]]
    best = _nearest(article, places, token)
    if best is not None and _distance(best, token) <= NEAR:
        return best
    if any_of("here", article.lowers[sentence.start : sentence.end]):
        return dateline(article)
    return None


def state_near(article: Article, sentence: Sentence, token: int) -> str | None:
    """The state that a trigger is set in, where only the state is named ("an exercise to be held in Japan")."""
    for party in within(article.parties, token, min(token + STATE_REACH, sentence.end)):
        before = article.lowers[max(0, party.start - 2) : party.start]
        if party.group == "name" and (before[-1:] == ["in"] or before == ["in", "the"]):
            return party.code
    return None


def _located(article: Article, place: Place) -> bool:
    if article.lowers[place.start - 1] == "the" and article.words[min(place.end, len(article.words) - 1)][:1].isupper():
        return False  # "a meeting of the Quito Group"
    before = article.lowers[max(0, place.start - 5) : place.start]
    if before[-1:] == ["from"]:
        return False  # "flew in from Oslo"
    if any_of("locatives", before[-3:]) or (any_of("soil", before[-2:]) and any_of("locatives", before)):
        return True
    return place.kind == "city" and any_of("visits", before[-1:])
