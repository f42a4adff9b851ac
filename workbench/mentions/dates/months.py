"""The days and the year around a month: "27 April 2018", "the 11th to the 14th of May", "September last year"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from workbench.article import Article, Mark
from workbench.mentions.dates.context import words

_DAYS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?(?:[-–—](\d{1,2})(?:st|nd|rd|th)?)?")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_FIGURES = re.compile(r"[0-3]\d")
LAST_DAY, CENTURY = 31, 2000
APOSTROPHES = (["'"], ["’"])


class Days(NamedTuple):
    """One or two days of a month, and the tokens that name them."""

    start: int
    end: int
    first: int
    last: int | None


class Written(NamedTuple):
    """A month as the text writes it; `shift` counts years from publication ("September last year")."""

    start: int
    end: int
    month: int
    days: Days | None
    year: int | None
    shift: int | None


def written(article: Article, mark: Mark, periods: Mapping[int, Mark], floor: int) -> Written | None:
    """What stands around the name of a month, from token `floor` on; None where the word is no month."""
    if article.words[mark.start][0].islower():
        return None
    days = _choose(article, days_before(article, mark.start, floor), _days_after(article, mark.end))
    start = min(mark.start, days.start) if days else mark.start
    end, year, shift = _year_behind(article, max(mark.end, days.end) if days else mark.end, periods)
    if days is not None and days.end <= mark.start and (short := _short_year(article, end)) is not None:
        end, year = short
    if mark.entry.get("numbered") and not (days or year):
        return None
    certain = days or year or shift is not None or not mark.entry.get("doubtful")
    if not certain and not (mark.start and article.lowers[mark.start - 1] in words("introducing")):
        return None
    return Written(start, end, int(mark.entry.get("number")), days, year, shift)


def year_at(article: Article, at: int) -> int | None:
    """The year that a token is, or None."""
    return int(article.words[at]) if at < len(article.words) and _YEAR.fullmatch(article.words[at]) else None


def days_at(article: Article, at: int) -> Days | None:
    """The day or the span of days that one token is: "27", "27th", "11–14"."""
    if not 0 <= at < len(article.words):
        return None
    found = _DAYS.fullmatch(article.lowers[at])
    if found is None or not 1 <= int(found[1]) <= LAST_DAY:
        return None
    last = int(found[2]) if found[2] else None
    return Days(at, at + 1, int(found[1]), last) if last is None or int(found[1]) < last <= LAST_DAY else None


def _choose(article: Article, before: Days | None, after: Days | None) -> Days | None:
    """The days before the month, unless those behind it carry the year ("At 15 May 3, 2024")."""
    if before is None or after is None:
        return before or after
    return after if year_at(article, after.end + 1) and article.words[after.end] == "," else before


def days_before(article: Article, end: int, floor: int) -> Days | None:
    """The days that end right before token `end`, with or without "of": "27", "the 11th to the 14th of"."""
    at = end - 1 - (article.lowers[end - 1 : end] == ["of"])
    days = days_at(article, at) if at >= floor else None
    if days is None or days.last is not None:
        return days
    first = _without_the(article, at - 1)
    if first > floor and article.lowers[first] in words("spans"):
        opening = days_at(article, _without_the(article, first - 1))
        if opening is not None and opening.last is None and opening.first < days.first and opening.start >= floor:
            return Days(opening.start, days.end, opening.first, days.first)
    return days


def _without_the(article: Article, at: int) -> int:
    return at - (at >= 0 and article.lowers[at] == "the")


def _days_after(article: Article, start: int) -> Days | None:
    days = days_at(article, start + (article.lowers[start : start + 1] == ["the"]))
    if days is None or days.last is not None or article.lowers[days.end] == "of":
        return days
    if article.lowers[days.end] in words("spans"):
        at = days.end + 1 + (article.lowers[days.end + 1 : days.end + 2] == ["the"])
        closing = days_at(article, at)
        if (
            closing is not None
            and closing.last is None
            and closing.first > days.first
            and _ends_there(article, closing.end)
        ):
            return Days(days.start, closing.end, days.first, closing.first)
    return days


def _ends_there(article: Article, at: int) -> bool:
    """Whether no counted thing or further month follows a closing day ("May 11 and 14 soldiers")."""
    return at >= len(article.words) or not article.words[at][0].isalpha() or article.lowers[at] in words("after_span")


def _short_year(article: Article, at: int) -> tuple[int, int] | None:
    """The end and the year of two figures behind a day and its month: "14 May 22", not "14 May 22 men"."""
    at += article.lowers[at : at + 1] in APOSTROPHES
    figures = "".join(article.words[at : at + 1])
    if not _FIGURES.fullmatch(figures) or not _ends_there(article, at + 1):
        return None
    return at + 1, CENTURY + int(figures)


def _year_behind(article: Article, end: int, periods: Mapping[int, Mark]) -> tuple[int, int | None, int | None]:
    """The end of the date, its year, or its distance from the year of publication."""
    at = end + (article.lowers[end : end + 1] in ([","], ["of"]))
    year = year_at(article, at)
    if year is not None:
        return at + 1, year, None
    period = periods.get(at)
    if period is not None and period.entry.get("unit") == "year":
        return period.end, None, int(period.entry.get("offset"))
    return end, None, None
