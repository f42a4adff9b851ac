"""From what a text says of a date to an ISO day, month or year, counted from the day of publication."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

SOON = timedelta(days=45)
FEW = timedelta(days=3)
LATE = timedelta(days=10)
WEEK = 7


def iso(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """An ISO day, month or year; None where the calendar has no such day."""
    if not MINYEAR <= year <= MAXYEAR:
        return None
    if month is None:
        return f"{year:04d}"
    if day is None:
        return f"{year:04d}-{month:02d}"
    return f"{year:04d}-{month:02d}-{day:02d}" if 1 <= day <= monthrange(year, month)[1] else None


def nearest_year(published: date, month: int, day: int | None, *, future: bool, past: bool = False) -> int:
    """The year of a month or day named without one: the last that fits, or the next where it is to come.

    What would lie only a few weeks ahead is taken for this year's: of last year's, the text would say so. A day that
    the text says is `past` lies at most a few days ahead (reports are dated where they are printed); one that is to
    come may be over by a few, where an announcement is printed late.
    """
    if day is None:
        this_year, soon = (published.year, month), published + SOON
        if future:
            return published.year + (month < published.month)
        return published.year - (this_year > (soon.year, soon.month))
    days = monthrange(published.year, month)[1]
    this_year_day = date(published.year, month, min(day, days))
    if future:
        return published.year + (this_year_day + LATE < published)
    return published.year - (this_year_day > published + (FEW if past else SOON))


def weekday(published: date, number: int, *, future: bool) -> str | None:
    """The last such weekday not after the day of publication, or the first not before it where it is to come."""
    back = (published.weekday() - number) % WEEK
    return shifted_day(published, (WEEK - back) % WEEK if future else -back)


def weekday_of(published: date, number: int, weeks: int) -> str | None:
    """A weekday of the week that lies so many weeks from that of publication ("Tuesday next week")."""
    return shifted_day(published, weeks * WEEK - published.weekday() + number)


def month_of_week(published: date, weeks: int) -> str | None:
    """The month in which most days lie of a week, so many weeks from that of publication."""
    middle = shifted_day(published, weeks * WEEK - published.weekday() + WEEK // 2)
    return middle[:7] if middle else None


def shifted_month(published: date, months: int) -> tuple[int, int]:
    """Year and month, so many months from that of publication."""
    count = published.year * 12 + published.month - 1 + months
    return count // 12, count % 12 + 1


def shifted_day(day: date, days: int) -> str | None:
    """The ISO day so many days away; None beyond the calendar."""
    try:
        return (day + timedelta(days=days)).isoformat()
    except OverflowError:
        return None


def parsed(value: str | None) -> date | None:
    """An ISO day as a date; None for what is no whole day."""
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None
