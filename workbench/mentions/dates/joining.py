"""Dates that stand side by side and are one: a weekday with its day, a span over two months, a span of years."""

from __future__ import annotations

from workbench.article import Article
from workbench.mentions.dates import resolving
from workbench.mentions.dates.context import words
from workbench.mentions.dates.found import Found

WITHIN: tuple[list[str], ...] = ([], [","], ["("], [",", "the"], ["the"])
NO_SPAN = ("and", "&")


def joined(article: Article, found: list[Found]) -> list[Found]:
    """The dates, those that are one joined, in order."""
    result: list[Found] = []
    for one in found:
        whole = _whole(article, result[-1], one) if result else None
        if whole is None:
            result.append(one)
        else:
            result[-1] = whole
    return result


def _whole(article: Article, one: Found, other: Found) -> Found | None:
    between = article.lowers[one.end : other.start]
    if between in WITHIN and {one.kind, other.kind} in (
        {"weekday", "month"},
        {"weekday", "number"},
        {"day", "month"},
        {"day", "weekday"},
    ):
        dated = other if other.kind in ("month", "number") or one.kind == "weekday" else one
        return dated._replace(start=one.start, end=other.end)
    if len(between) == 1 and between[0] in words("spans") and between[0] not in NO_SPAN:
        return _span(one, other)
    return None


def _span(one: Found, other: Found) -> Found | None:
    """Two days or two years with a dash or "to" between them as one span."""
    if one.kind == other.kind == "year":
        return one._replace(end=other.end, until=other.value)
    if one.kind != "month" or other.kind != "month" or not one.written or not other.written or one.until:
        return None
    if one.written.days is None or other.written.days is None:
        return None
    value = one.value
    if one.written.year is None and other.value:
        year = int(other.value[:4]) - (one.written.month > other.written.month)
        value = resolving.iso(year, one.written.month, one.written.days.first)
    return one._replace(end=other.end, value=value, until=other.value)
