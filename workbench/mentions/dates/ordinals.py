"""Days told without their month: "visited Oman on the 16th", "there from the 11th to the 14th"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from workbench.article import Article
from workbench.mentions.dates.context import words
from workbench.mentions.dates.found import Found
from workbench.mentions.dates.months import Days, days_at
from workbench.mentions.dates.resolving import iso, parsed, shifted_month
from workbench.mentions.dates.tense import is_future

_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)")


def days_told(article: Article) -> Iterator[Days]:
    """The days that stand without a month behind "on the" or "from the", and the spans that they open."""
    lowers, floor = article.lowers, 2
    for at in [token + 1 for token, word in enumerate(lowers) if word == "the"]:
        opened = at >= floor and lowers[at - 2] in words("before_ordinals")
        days = days_at(article, at) if opened and _ORDINAL.fullmatch("".join(lowers[at : at + 1])) else None
        days = _spanned(article, days) if days is not None and days.last is None else days
        if days is not None and _closes(article, days.end):
            yield days
        floor = days.end if days is not None else floor


def _spanned(article: Article, days: Days) -> Days:
    """The span that a day opens ("the 11th to the 14th"), or the day."""
    lowers, end = article.lowers, days.end
    if lowers[end : end + 1] == [] or lowers[end] not in words("spans"):
        return days
    at = end + 1 + (lowers[end + 1 : end + 2] == ["the"])
    closing = days_at(article, at) if _ORDINAL.fullmatch("".join(lowers[at : at + 1])) else None
    later = closing is not None and closing.last is None and closing.first > days.first
    return Days(days.start, closing.end, days.first, closing.first) if closing is not None and later else days


def _closes(article: Article, end: int) -> bool:
    """Whether no thing is counted ("on the 16th floor") and no month or period follows."""
    following = "".join(article.lowers[end : end + 1])
    return not following[:1].isalnum() or following in words("after_ordinals")


def resolved(article: Article, days: Days, published: date | None, named: str | None) -> Found:
    """The days in the month of the date named last, else in that of publication or the one next to it."""
    known = parsed(named) or published
    month = (known.year, known.month) if known is not None else None
    if month is not None and parsed(named) is None and published is not None:
        future = is_future(article, days.start, days.end)
        passed = days.first < published.day
        month = shifted_month(published, int(passed) if future else -int(days.first > published.day))
    if month is None:
        return Found(days.start, days.end, None, None, "day")
    until = iso(*month, days.last) if days.last else None
    return Found(days.start, days.end, iso(*month, days.first), until, "day")
