"""Dates that stand side by side and are one: a weekday with its day, a span over two months, a span of years."""

from __future__ import annotations

from workbench.article import Article
from workbench.mentions.dates import resolving
from workbench.mentions.dates.context import words
from workbench.mentions.dates.found import Found

WITHIN: tuple[list[str], ...] = ([], [","], ["("], [",", "the"], ["the"])
NO_SPAN = ("and", "&")
OPENING = 2  # tokens between a weekday and the end of a span: "10 to"


def joined(article: Article, found: list[Found]) -> list[Found]:
    """The dates, those that are one joined, in order."""
    result: list[Found] = []
    for one in found:
        while result and (whole := _whole(article, result[-1], one)) is not None:
            result.pop()
            one = whole
        result.append(one)
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
    if one.kind == "weekday" and len(between) == OPENING and between[1] in words("spans"):
        return _opened(one, other, between[0])
    if len(between) == 1 and between[0] in words("spans"):
        paired = between[0] in NO_SPAN and article.lowers[one.start - 1] != "between"
        return None if paired else _span(one, other)
    return None


def _opened(one: Found, other: Found, day: str) -> Found | None:
    """ "from Friday 10 to Sunday 12 May": the first day of a span whose month stands behind the last one."""
    days = other.written.days if other.kind == "month" and other.written else None
    if other.value is None or days is None or days.last or not day.isdigit() or int(day) >= days.first:
        return None
    first = resolving.iso(int(other.value[:4]), int(other.value[5:7]), int(day))
    return other._replace(start=one.start, value=first, until=other.value)


def _span(one: Found, other: Found) -> Found | None:
    """Two days or two years with a dash or "to" between them as one span."""
    if one.kind == other.kind == "year":
        return one._replace(end=other.end, until=other.value)
    if one.kind == other.kind and one.kind in ("weekday", "number"):
        later = one.value is not None and other.value is not None and other.value > one.value
        return one._replace(end=other.end, until=other.value if later else None)
    if one.kind != "month" or other.kind != "month" or not one.written or not other.written or one.until:
        return None
    if one.written.days is None or other.written.days is None:
        return None
    value = one.value
    if one.written.year is None and other.value:
        year = int(other.value[:4]) - (one.written.month > other.written.month)
        value = resolving.iso(year, one.written.month, one.written.days.first)
    return one._replace(end=other.end, value=value, until=other.value)
