"""Dates in figures: "27.04.2018", "2018-04-27", "9/25/2024", and years that stand alone ("in 2014")."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from workbench.article import Article, Mark
from workbench.mentions.dates import resolving
from workbench.mentions.dates.context import words
from workbench.mentions.dates.found import Found
from workbench.mentions.dates.months import year_at

_RUNS = re.compile(r"\d[\d./-]{3,9}")
_FIGURES = re.compile(
    r"(?:(?<=\b[Mm]id-)|(?<![\w.,/-]))(?:"
    r"(?P<year>(?:19|20)\d\d)(?P<separator>[-./])(?P<month>\d\d?)(?P=separator)(?P<day>\d\d?)"
    r"|(?P<one>\d\d?)(?P<mark>[-./])(?P<two>\d\d?)(?P=mark)(?P<last>(?:19|20)\d\d)"
    r"|(?P<alone>(?:1[89]|20)\d\d)"
    r")(?!\d)"
)
MONTHS = 12


def found(article: Article) -> Iterator[Found]:
    """The dates written in figures, in order of start."""
    text = article.document.text
    for run in _RUNS.finditer(text):
        match = _FIGURES.match(text, run.start())
        if match is None:
            continue
        start = bisect_left(article.offsets, match.start())
        end = bisect_left(article.offsets, match.end())
        if match["alone"]:
            if _is_year(article, start, end, match):
                yield Found(_year_begins(article, start), end, match["alone"], None, "year")
            continue
        value = _value(match, article.document.published)
        if start < end:
            yield Found(start, end, value, None, "number")


def season_year(article: Article, mark: Mark, periods: Mapping[int, Mark]) -> tuple[int, int | None, int | None] | None:
    """The end, and the year or its distance from that of publication, where a season has one: "spring of 2025"."""
    at = mark.end + (article.lowers[mark.end] in ("of", ","))
    year = year_at(article, at)
    if year is not None:
        return at + 1, year, None
    period = periods.get(at)
    return (
        (period.end, None, int(period.entry.get("offset"))) if period and period.entry.get("unit") == "year" else None
    )


def _is_year(article: Article, start: int, end: int, match: re.Match[str]) -> bool:
    """Whether a number is a year: after "in" or the like, or before a treaty; no count of things, no decade."""
    text, behind = article.document.text, match.end()
    if (
        not 0 < start < len(article.offsets)
        or article.offsets[start] != match.start()
        or text[behind : behind + 1].isalnum()
    ):
        return False
    before = article.lowers[start - 1]
    after = article.lowers[end]
    ahead = article.lowers[start - 2 : start - 1]
    second = before in words("spans") and (year_at(article, start - 2) is not None or ahead == ["mid"])
    dated = before in words("before_year") or second or after in words("dated_things")
    return dated and after not in words("counted")


def _year_begins(article: Article, start: int) -> int:
    """The first token of "the year 2018", "mid-2018"."""
    if article.lowers[start - 2 : start] == ["mid", "-"]:
        return start - 2
    start -= article.lowers[start - 1] == "year"
    return start - (article.lowers[start - 1 : start + 1] == ["the", "year"])


def _value(match: re.Match[str], published: str | None) -> str | None:
    """The ISO day. Where day and month could be swapped: day first with dots, else the day published, else None."""
    if match["year"]:
        return _day(int(match["year"]), int(match["month"]), int(match["day"]))
    one, two, year = int(match["one"]), int(match["two"]), int(match["last"])
    day_first, month_first = _day(year, two, one), _day(year, one, two)
    if match["mark"] == "." or month_first is None or day_first == month_first:
        return day_first
    if day_first is None or month_first == published:
        return month_first
    return day_first if day_first == published else None


def _day(year: int, month: int, day: int) -> str | None:
    return resolving.iso(year, month, day) if 1 <= month <= MONTHS else None
