"""The dates of a passage, as the coding rooms ask for them."""

from __future__ import annotations

from workbench.article import Article, within


def is_to_come(article: Article, date: str) -> bool:
    """Whether a day, month or year lies after that of the report."""
    published = article.document.published
    return published is not None and date > published[: len(date)]


def is_over(article: Article, date: str) -> bool:
    """Whether a day, month or year lies before that of the report."""
    published = article.document.published
    return published is not None and date < published[: len(date)]


def first_date(article: Article, start: int, end: int) -> str | None:
    """The first date that tokens `start` to `end` name and that could be resolved, or None."""
    return next((date.value for date in within(article.dates, start, end) if date.value), None)
