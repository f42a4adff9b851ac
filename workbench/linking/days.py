"""Partial dates as spans of days, so that they can be compared."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from functools import lru_cache

Span = tuple[int, int]
"""First and last day, as numbers that count days."""


@lru_cache(maxsize=65536)
def span(when: str | None) -> Span | None:
    """The days that `2018-04-27`, `2018-04` or `2018` may mean; None for no date, or one that no calendar has."""
    if when is None:
        return None
    try:
        parts = [int(part) for part in when.split("-")]
        year, month = parts[0], parts[1] if len(parts) > 1 else None
        if len(parts) > 2:
            day = date(*parts[:3]).toordinal()
            return day, day
        first = date(year, month or 1, 1).toordinal()
        last = date(year, month or 12, monthrange(year, month or 12)[1]).toordinal()
    except ValueError:
        return None
    return first, last


def gap(one: Span, other: Span) -> int:
    """The days between two spans; 0 where they share a day."""
    return max(0, one[0] - other[1], other[0] - one[1])


def exact(days: Span | None) -> bool:
    """Whether a date is known to the day."""
    return days is not None and days[0] == days[1]
