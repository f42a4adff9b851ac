"""When a document reached its stage."""

from __future__ import annotations

from workbench.article import Article, DateMention, Mark, Sentence, within
from workbench.coding.instruments.papers import Paper, year_in_name
from workbench.coding.instruments.stages import Standing
from workbench.coding.words import words
from workbench.records import Interaction

FARTHEST = 24
BEHIND = 12


def date_of(
    article: Article, sentence: Sentence, paper: Paper, told: Standing, countries: tuple[str, ...]
) -> str | None:
    """The date told beside the act; failing that, of the document's name, or of the meeting at which it was signed."""
    year = year_in_name(article, paper)
    if told.act is None:
        return year
    told_of = within(article.dates, sentence.start, sentence.end)
    dates = [date for date in told_of if date.value and not _is_period(article, date)]
    near = [
        date for date in dates if _distance(date, told.act.start) <= FARTHEST and not _reported(article, told.act, date)
    ]
    if near:
        return min(near, key=lambda date: _distance(date, told.act.start if told.act else 0)).value
    if told.stage != "signed" or sentence.heading:
        return None
    meeting = _occasion(article, sentence, countries)
    return meeting.date if meeting else None


def _is_period(article: Article, date: DateMention) -> bool:
    """ "the cooperation plan for 2022"."""
    return not words("instruments", "periods").isdisjoint(article.lowers[max(0, date.start - 2) : date.start])


def _reported(article: Article, act: Mark, date: DateMention) -> bool:
    """ "signed an agreement, officials said on Wednesday"."""
    return not words("instruments", "breaks").isdisjoint(article.lowers[act.end : date.start])


def _distance(date: DateMention, token: int) -> int:
    """Words between a date and an act; a date after the act ("signed in May") goes before one that precedes it."""
    return date.start - token if date.start > token else token - date.end + BEHIND


def _occasion(article: Article, sentence: Sentence, countries: tuple[str, ...]) -> Interaction | None:
    """The meeting between the parties that was last told of."""
    here = article.offsets[sentence.end - 1]
    told = [
        record
        for record in article.interactions
        if record.status == "occurred" and record.countries == countries and record.evidence[0].start <= here
    ]
    return max(told, key=lambda record: record.evidence[0].start, default=None)
