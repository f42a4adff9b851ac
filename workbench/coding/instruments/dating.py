"""When a document reached its stage."""

from __future__ import annotations

from workbench.article import Article, DateMention, Mark, Sentence, within
from workbench.coding.instruments.acts import AFTER
from workbench.coding.instruments.deeds import ACTS
from workbench.coding.instruments.nameless import LONGEST_NAME
from workbench.coding.instruments.papers import Paper, month_in_name, year_in_name
from workbench.coding.instruments.stages import Standing
from workbench.coding.words import words
from workbench.records import Interaction

FARTHEST = 24
FARTHEST_ALONE = 48
BEHIND = 12
HELD = ("meeting", "visit", "dialogue", "call", "ceremony")


def date_of(
    article: Article, sentence: Sentence, paper: Paper, told: Standing, countries: tuple[str, ...]
) -> str | None:
    """The date told beside the act; failing that, of the document's name, or of the meeting at which it was signed."""
    year = year_in_name(article, paper)
    signed = next((act for act in told.acts if act.group == "done"), None) if told.told_by == "use" else None
    if told.told_by != "act" and (year or told.stage != "signed") and signed is None:
        return month_in_name(article, paper) or year
    near = [
        date
        for date in _dates_near(article, sentence, signed or told.act or paper.noun, told.stage)
        if date.value != year
    ]
    if near:
        return near[0].value
    if (sentence.heading and told.act) or told.stage != "signed":
        return year if told.stage == "in_force" else None
    if paper.definite and told.act and told.act.start >= paper.noun.end and told.act.group == "done":
        return None
    meeting = _occasion(article, sentence, countries)
    return meeting.date if meeting else None


def _dates_near(article: Article, sentence: Sentence, act: Mark, stage: str) -> list[DateMention]:
    """The dates in an act's sentence that may be its own, the nearest first; one that stands alone may be far off."""
    found = within(article.dates, sentence.start, sentence.end)
    opening = bool(found) and found[0].start <= sentence.start + 1  # "On 3 March in Lima, ministers … signed"
    farthest = FARTHEST_ALONE if len(found) == 1 and (opening or act.group in AFTER) else FARTHEST
    dates = [
        date
        for date in found
        if date.value
        and _distance(date, act.start) <= farthest
        and not _is_period(article, date, stage)
        and not (_names_other(article, date) or _is_of_a_thing(article, date))
    ]
    own = [date for date in dates if not _is_anothers(article, act, date)]
    return sorted(own, key=lambda date: _distance(date, act.start))


def _is_period(article: Article, date: DateMention, stage: str) -> bool:
    """ "the cooperation plan for 2022"; but what is to be signed "by May" is so dated."""
    before = article.lowers[max(0, date.start - 2) : date.start]
    due = stage == "agreed" and before[-1:] == ["by"] and len(date.value or "") > len("2024")
    return not due and not words("instruments", "periods").isdisjoint(before)


def _names_other(article: Article, date: DateMention) -> bool:
    """Whether a year is what another document is called by ("signed a plan under the 2010 treaty")."""
    named = within(article.marks["instruments"], date.end, date.end + LONGEST_NAME)
    noun = next((mark for mark in named if mark.group in ("nouns", "weak")), None)
    return len(date.value or "") == len("2010") and noun is not None and not _closed(article, date, noun)


def _is_of_a_thing(article: Article, date: DateMention) -> bool:
    """Whether a year only tells when something was of which a document speaks ("the site of a 1974 accident", "the war
    of 1905", "the border drawn in 1911").
    """
    if len(date.value or "") != len("2010"):
        return False
    before, after = article.lowers[max(0, date.start - 2) : date.start], article.words[date.end : date.end + 1]
    named = not words("instruments", "determiners_of_things").isdisjoint(before[-1:])
    if named and after and after[0].isalpha() and after[0].islower():
        return True
    if before[-1:] == ["of"]:
        return before[0] in words("instruments", "past_events")
    return before[-1:] == ["in"] and before[0] in words("instruments", "done_of_old")


def _closed(article: Article, date: DateMention, noun: Mark) -> bool:
    return not words("instruments", "determiners").isdisjoint(article.lowers[date.end : noun.start])


def _is_anothers(article: Article, act: Mark, date: DateMention) -> bool:
    """ "signed an agreement, officials said on Wednesday", "approved an agreement signed in May"."""
    acts = [mark for mark in within(article.marks["instruments"], act.end, date.start) if mark.group in ACTS]
    between = article.lowers[act.end : date.start] or article.lowers[date.end : act.start]
    prior = date.start - 2 >= act.end and article.lowers[date.start - 2].endswith("ed")  # "scraps the pact revised in"
    if prior and not acts and date.start - 2 != act.end - 1:
        return True
    far = words("instruments", "clauses") if act.start - date.end > FARTHEST - BEHIND else frozenset()
    return bool(acts) or not (words("instruments", "breaks") | far).isdisjoint(between)


def _distance(date: DateMention, token: int) -> int:
    """Words between a date and an act; a date after the act ("signed in May") goes before one that precedes it."""
    return date.start - token if date.start > token else token - date.end + BEHIND


def _occasion(article: Article, sentence: Sentence, countries: tuple[str, ...]) -> Interaction | None:
    """The meeting of the parties last told of before a sentence ends, or else their visit, or what is told later."""
    here = article.offsets[sentence.end - 1]
    told = [one for one in article.interactions if one.status == "occurred" and one.kind in HELD]
    wider = [one for one in told if set(countries) < set(one.countries)]
    held = [one for one in told if one.countries == countries] or wider
    before = [one for one in held if one.evidence[0].start <= here]
    meetings = [one for one in before if one.kind == "meeting"]
    return next(iter([*reversed(meetings), *reversed(before), *held]), None)
