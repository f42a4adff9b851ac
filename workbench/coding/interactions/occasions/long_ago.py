"""Whether what is told of with a day was another time than what is told of without one."""

from __future__ import annotations

import datetime

from workbench.article import Article
from workbench.coding.interactions.happening import Happening
from workbench.coding.interactions.scene import ARTICLES

BRIEF = ("meeting", "visit", "call", "ceremony")
LATELY = 2  # months in which what is told of without a day may lie
FORTNIGHT = datetime.timedelta(days=14)  # in which it may lie where the other is told anew
DAY = len("2024-01-01")
OPENS = 2  # tokens from "a first" to a meeting


def days(*dates: str | None) -> bool:
    """Whether dates are known to the day."""
    return all(date is not None and len(date) == DAY for date in dates)


def another_year(article: Article, earlier: Happening, later: Happening) -> bool:
    """Whether one is told of without a day, as news, and the other was long ago: a year for sessions, else months, or
    weeks where it is told anew.
    """
    published = article.document.published
    if earlier.status != "occurred":
        return False
    if published is None:
        return earlier.date is None and _is_of_today(article, earlier) and DAY > len(later.date or "") > 0
    news = [one for one in (earlier, later) if one.date is None and not one.background]
    dates = [one.date for one in (earlier, later) if one.date is not None]
    if not news or not dates:
        return False
    if earlier.kind == "dialogue" == later.kind:
        return any(int(date[:4]) + 1 < int(published[:4]) for date in dates)
    anew = later.fresh or not set(ARTICLES).isdisjoint(article.lowers[max(0, later.token - OPENS) : later.token])
    if earlier.kind == "meeting" and anew and later.date and days(later.date, published):
        told_on, day = (datetime.date.fromisoformat(date) for date in (published, later.date))
        return told_on - day > FORTNIGHT  # "a first meeting was held in Lima on 3 May"
    return earlier.kind in BRIEF and all(months_before(date, published) > LATELY for date in dates)


def _is_of_today(article: Article, happening: Happening) -> bool:
    """Whether it is told of as what happened today ("met today with X"; "this built on their talks in May 2022")."""
    sentence = article.sentence_at(happening.token)
    return happening.kind in BRIEF and "today" in article.lowers[sentence.start : sentence.end]


def months_before(date: str, published: str) -> int:
    """How many months a date, of which a year may be all that is known, lies before that of the report."""
    month = int(date[5:7] or 12)
    return 12 * (int(published[:4]) - int(date[:4])) + int(published[5:7]) - month
