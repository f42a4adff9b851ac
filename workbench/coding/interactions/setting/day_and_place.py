"""When and where: the date, the host and the city of what a trigger word tells."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from workbench.article import Article, DateMention, Mark, Place, Sentence, within
from workbench.coding.datelines import behind_dateline, dateline
from workbench.coding.dates import is_over
from workbench.coding.interactions.setting.anothers import (
    aside_behind,
    by_the_end,
    of_an_attribute,
    of_another_clause,
    of_dateline,
    of_last_time,
    of_report,
    of_resolve,
    tells_when,
)
from workbench.coding.interactions.setting.elsewhere import of_something_else
from workbench.coding.interactions.setting.located import is_located
from workbench.mentions.places.unlisted import town_in
from workbench.wording import any_of, words

Setting = TypeVar("Setting", DateMention, Place)

STOPS = ("city", "venue", "base", "province")
NEAR = 34
BEYOND = 14  # tokens that a day or a place of another verb's counts as farther off
SEVERAL = 2
STATE_REACH = 14
NOUN = 6  # tokens from a noun to its relative clause
TOWN = 5  # tokens from "this" to its town
DAY = len("2024-01-01")
BESIDE = 6  # tokens from an occasion to its place
OPENING = 9  # tokens from the start of a sentence to the occasion that opens it


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
        and tells_when(article, date, token)
        and not of_another_clause(article, sentence, date, token)
        and not of_last_time(article, date, token)
        and not of_an_attribute(article, date, token)
    ]
    reported = [date for date in dates if of_report(article, date) or of_dateline(article, sentence, date)]
    if not to_come:
        dates = [date for date in dates if not by_the_end(article, date)]
    if ahead:
        dates = [date for date in dates if not (_has_ended(article, date) or of_resolve(article, date, token))]
    own = [date for date in dates if date not in reported] or ([] if to_come or some_time(article, sentence) else dates)
    own = [date for date in own if not _is_season(article, date)] or own
    best = _nearest(article, own, token)
    if best is None or best.value is None or _has_one_nearer(article, named, best, token):
        return None
    if len(best.value) == DAY:
        return best.value
    within_it = [date for date in own if (date.value or "").startswith(f"{best.value}-")]
    closer = _nearest(article, [date for date in within_it if not _governed(article, date, token)], token)
    return closer.value if closer else best.value  # "the drill that Oman hosts this year begins on May 3"


def _has_one_nearer(article: Article, named: Sequence[DateMention], best: DateMention, token: int) -> bool:
    """Whether a time that no date can be told of stands between an occasion and a day of another clause ("a first
    arrived in May 2023, and the last is due by next year").
    """
    between = article.lowers[best.end : token]
    nameless = any(date.value is None and token <= date.start for date in named)
    return nameless and any(one == "," and any_of("joins_clauses", (other,)) for one, other in pairwise(between))


def _governed(article: Article, date: DateMention, token: int) -> bool:
    """Whether a day is that of an earlier verb ("meets X on Friday ahead of his visit in May") or a later journey."""
    if date.end <= token:
        start = article.sentence_at(token).start
        return any(mark.group == "verbs" for mark in within(article.marks["interactions"], start, date.start))
    marks = within(article.marks["interactions"], token + 1, date.start)
    return any(mark.group == "verbs" and mark.entry.get("kind") == "visit" for mark in marks)


def _has_ended(article: Article, date: DateMention) -> bool:
    return is_over(article, date.until or date.value or "")


def some_time(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence tells of a time that is no day, and not that of its report ("met over the weekend")."""
    return any(date.value is None for date in within(article.dates, sentence.start, sentence.end))


def _circumstance_end(article: Article, sentence: Sentence, token: int) -> int:
    """Where the words about a circumstance that opens a sentence end ("At the talks, X recalled his stay in Oslo")."""
    lowers, start = article.lowers, sentence.start
    if start <= token < (opening := opening_end(article, sentence)):
        return opening
    if closed := _relative_end(article, sentence, token):
        return closed
    opened = token - start <= OPENING and any_of("opens_circumstances", lowers[start : start + 1])
    if not opened or "day" in lowers[start:token] or _is_verb(article, token):
        return sentence.end
    comma = next((at for at in range(start, sentence.end - 1) if lowers[at] == ","), start)
    goes_on = any_of("relatives", lowers[comma + 1 : comma + 2]) or any_of("takes_place", lowers[comma + 1 : comma + 2])
    return comma if comma > token and not goes_on else sentence.end


def _relative_end(article: Article, sentence: Sentence, token: int) -> int:
    """Where a relative clause around a token is closed by its sentence's verb ("X, who met Y, said"), else 0."""
    lowers = article.lowers
    opens = next((at for at in range(token, sentence.start, -1) if lowers[at] == ","), 0)
    if not opens or not any_of("relatives", lowers[opens + 1 : opens + 2]):
        return 0
    commas = (at for at in range(token, sentence.end - 1) if lowers[at] == ",")
    return next((at for at in commas if any_of("report_verbs", lowers[at + 1 : at + 2])), 0)


def _is_verb(article: Article, token: int) -> bool:
    marks = within(article.marks["interactions"], token, token + NOUN)
    return bool(marks) and marks[0].start == token and marks[0].group == "verbs"


def _is_season(article: Article, date: DateMention) -> bool:
    """Whether only a season is told ("the drones promised in the spring came in May")."""
    return any_of("seasons", article.lowers[date.start : date.end])


def _distance(found: DateMention | Place, token: int) -> int:
    return found.start - token if found.start >= token else token - found.end + 1


def _nearest(article: Article, found: Sequence[Setting], token: int) -> Setting | None:
    """The nearest to a token of days or places; one of another trigger's clause only if there is no other.

    Of two equally near the one behind ("before the summit in Oslo, at talks in Rome").
    """
    if len(found) < SEVERAL:
        return found[0] if found else None

    def farness(one: DateMention | Place) -> tuple[int, bool]:
        return _distance(one, token) + BEYOND * _of_another_trigger(article, one, token), one.start < token

    return min(found, key=farness)


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
        if place.country and place.kind in STOPS and is_located(article, place)
    ]
    if places:
        opening = opening_end(article, sentence)
        places = [p for p in places if (p.start < opening) == (token < opening) or token < sentence.start]
        start, end = aside_behind(article, sentence, token)
        if any_of("takes_place", article.lowers[start : start + NOUN]):
            end = start  # "the talks, which were held in Oslo, ended"
        places = [p for p in places if not start <= p.start < end and "whom" not in article.lowers[token : p.start]]
        places = [p for p in places if not of_something_else(article, p, token)]
    best = _nearest(article, places, token)
    if best is not None and _distance(best, token) <= NEAR:
        return best
    return dateline(article) if _is_here(article, sentence) else None


def _is_here(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence is set where the report is written ("here", "in this Omani port city")."""
    lowers = article.lowers[sentence.start : sentence.end]
    if any_of("here", lowers):
        return True
    this = (at for at, word in enumerate(lowers) if word == "this" and at and lowers[at - 1] in words("locatives"))
    return any(any_of("towns", lowers[at : at + TOWN]) for at in this)


def opening_end(article: Article, sentence: Sentence) -> int:
    """Where a participle ends that opens a sentence ("After meeting X in Oslo, Y flew to", "Receiving X, Y said"), else
    its start.
    """
    lowers, start = article.lowers, behind_dateline(article, sentence)
    alone = any_of("opening_verbs", lowers[start : start + 1])
    if not alone and not (any_of("opens_participles", lowers[start : start + 1]) and lowers[start + 1].endswith("ing")):
        return start
    return next((at for at in range(start, sentence.end - 1) if lowers[at] == ","), start)


def town_near(article: Article, sentence: Sentence, token: int) -> str | None:
    """A town that no atlas lists: behind a trigger that ends at a token, else before it ("In Norhamn, X met Y")."""
    end = min(token + NEAR, _circumstance_end(article, sentence, token))
    return town_in(article, token, end) or town_in(article, sentence.start, token)


def of_another_occasion(article: Article, place: Place, mark: Mark) -> bool:
    """Whether a place is that of an occasion told of beside an exercise ("called at Doha, and will hold a drill").

    It is the exercise's too where people go there for it ("will call at Doha for two days of drills").
    """
    near = within(article.marks["interactions"], place.start - BESIDE, place.start)
    others = [other for other in near if other.entry.get("kind") not in ("exercise", None)]
    if place.end <= mark.start:
        behind = article.lowers[place.end : min(place.end + BESIDE, mark.start)]
        return bool(others) and not any_of("gone_there_for", behind)
    return any(
        "," in article.lowers[mark.end : other.start] or within(article.parties, mark.end, other.start)
        for other in others
        if mark.start < other.start
    )


def state_near(article: Article, sentence: Sentence, token: int, *, reach: int = STATE_REACH) -> str | None:
    """The state that a trigger is set in, where only the state is named ("an exercise to be held in Japan")."""
    named = within(article.mentions, token, min(sentence.end, token + 2 * reach))
    end = token + reach + sum(one.end - one.start - 1 for one in named)  # how long a name is does not matter
    for party in within(article.parties, token, sentence.end):
        if party.start >= end:
            break
        end += party.end - party.start - 1
        if party.group == "name" and article.lead_in(party.start) == "in":
            return party.code
    return None
