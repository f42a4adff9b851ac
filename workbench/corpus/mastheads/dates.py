"""Dates as mastheads and datelines write them, in many languages; an ambiguous one is none."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from workbench.own_tables import own_table

_DATA = own_table(__package__, "dates.toml")
_MONTHS: dict[str, int] = {form: int(number) for number, forms in _DATA["months"].items() for form in forms}
ENGLISH_MONTHS: tuple[str, ...] = tuple(str(forms[0]).capitalize() for forms in _DATA["months"].values())
_WEEKDAYS: dict[str, int] = {form: int(number) for number, forms in _DATA["weekdays"].items() for form in forms}


def _any_of(forms: object) -> str:
    longest_first = sorted(map(str, forms), key=lambda form: (-len(form), form))  # type: ignore[call-overload]
    return "|".join(map(re.escape, longest_first))


def _compiled(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


_MONTH = rf"(?P<month>{_any_of(_MONTHS)})\b\.?"
_DAY = r"(?P<day>[0-3]?\d)"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_ORDINAL = r"(?:st|nd|rd|th|er|º|ª|-го)?\.?"
_OF = r"(?:(?:de|of|del|den|ve|ngày)\s+)?"
_YEAR_END = r"(?!\d(?!\d?:\d\d)|\.\d)"
_PATTERNS = _compiled(
    rf"(?<!\d){_YEAR}[-./](?P<number>[01]?\d)[-./]{_DAY}(?!\d)",
    rf"(?<!\d){_YEAR}\s?[年년]\s?(?P<number>[01]?\d)\s?[月월]\s?{_DAY}\s?[日일]",
    rf"(?<![\d./])(?<!\d:){_DAY}{_ORDINAL}\s*[-,/]?\s*{_OF}{_MONTH}[\s,/-]*{_OF}(?:năm\s+)?{_YEAR}{_YEAR_END}",
    rf"(?<!\w){_MONTH},?\s*[-/]?\s*{_DAY}{_ORDINAL}\s*[,/-]?\s*{_OF}(?:at \d+:\d+ (?:am|pm)[ ,]+)?{_YEAR}{_YEAR_END}",
    rf"(?<!\d){_YEAR}\.?\s*[-,/]?\s*{_MONTH}\s*[-/]?\s*{_DAY}(?!\d)",
    rf"(?<!\d){_DAY}\s+tháng\s+(?P<number>[01]?\d),?\s+(?:năm\s+)?{_YEAR}",
    rf"(?<![\d.]){_DAY}\s?\.\s?(?P<number>[01]?\d)\s?\.\s?{_YEAR}{_YEAR_END}",
    rf"(?<!\d){_DAY}-(?P<number>[01]?\d)-{_YEAR}{_YEAR_END}",
    rf"(?<![\d.-])(?P<number>[01]?\d)(?P<mark>[.-])(?P<day>1[3-9]|2\d|3[01])(?P=mark){_YEAR}{_YEAR_END}",
)
_SHORT = r"['’]?(?P<short>\d\d)(?=\s*(?:$|:\s|:$|[|/,)(–—-]|(?:at\s+)?\d?\d:\d\d))"
_SHORT_PATTERNS = _compiled(
    rf"(?<![\d.:/-]){_DAY}{_ORDINAL}[\s-]*{_MONTH}[\s,/-]*{_SHORT}",
    rf"(?<!\w){_MONTH}\s*{_DAY}{_ORDINAL},?\s*(?=['’]){_SHORT}",
    rf"(?<![\d.]){_DAY}\.(?P<number>[01]?\d)\.{_SHORT}",
)
_SLUGS = tuple(map(re.compile, _DATA["slugs"]["patterns"]))
_SLASHED = re.compile(rf"(?<![\d/])(?P<a>[0-3]?\d)\s?/\s?(?P<b>[0-3]?\d)\s?/\s?{_YEAR}{_YEAR_END}")
_SLASHED_SHORT = re.compile(rf"(?<![\d/])(?P<a>[0-3]?\d)/(?P<b>[0-3]?\d)/{_SHORT}")
_CLOCK_12 = re.compile(r"\d\s?[ap]\.?m\b", re.IGNORECASE)
_WEEKDAY = re.compile(rf"(?<!\w)(?P<weekday>{_any_of(_WEEKDAYS)})\b", re.IGNORECASE)
_NO_YEAR = re.compile(
    rf"(?<![\w.])(?:{_MONTH}\s*{_DAY}(?!\d)|(?P<day2>[0-3]?\d)\s+(?P<month2>{_any_of(_MONTHS)})\b\.?)", re.IGNORECASE
)
_HAS_YEAR = re.compile(r"(?:19|20)\d\d")
_SHORT_LINE = 60  # characters of a line in which two digits may be a year,
_TOWN = 20  # or of what stands before such a date in a longer one ("Muscat/21.05.25/ONA: …")
_LAST_CENTURY = 69  # two-digit years above this one are of the twentieth
_JUCHE = 1911  # the year before the first one of North Korea's calendar
_FARTHEST = 3  # days from what a report tells to its publication


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A full date and the part of the line that holds it."""

    iso: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FoundMonthDay:
    """A month and day without a year, and the part of the line that holds them."""

    month: int
    day: int
    start: int
    end: int


def find_date(line: str, *, month_first: bool | None = None) -> FoundDate | None:
    """The first full date of a line. `month_first` tells how its outlet writes 5/4/2022; None where that is unknown."""
    if not _HAS_YEAR.search(line):
        dates = (_first(pattern, line) for pattern in _SHORT_PATTERNS)
        short = next(filter(None, dates), None) or _slashed(_SLASHED_SHORT, line, month_first)
        return short if short is None or len(line) <= _SHORT_LINE or short.start <= _TOWN else None
    found = [date for pattern in _PATTERNS if (date := _first(pattern, line))]
    slashed = _slashed(_SLASHED, line, month_first)
    if slashed:
        found.append(slashed)
    return min(found, key=lambda date: (date.start, -date.end), default=None)


def find_month_day(line: str) -> FoundMonthDay | None:
    """The first month and day of a line, whatever follows."""
    match = _NO_YEAR.search(line)
    if not match:
        return None
    month, day_of_month = match["month"] or match["month2"], match["day"] or match["day2"]
    return FoundMonthDay(_MONTHS[month.casefold()], int(day_of_month), match.start(), match.end())


def day(year: int, month: int, day_of_month: int) -> str | None:
    """The ISO form of a day that exists, else None."""
    try:
        return dt.date(year, month, day_of_month).isoformat()
    except ValueError:
        return None


def opens_with_weekday(line: str) -> bool:
    """Whether a line begins with a day of the week."""
    return _WEEKDAY.match(line) is not None


def names_weekday(line: str) -> bool:
    """Whether a line tells of a day of the week."""
    return _WEEKDAY.search(line) is not None


def slug_day(line: str) -> str | None:
    """The day in an agency's own mark at the end of a report ("AP-ES-01-30-02 0814EST"), or None."""
    for pattern in _SLUGS:
        match = pattern.search(line)
        month = match and (int(match["month"]) if match["month"].isdigit() else _MONTHS.get(match["month"].casefold()))
        if match and month:
            return day(_year(match["year"]), month, int(match["day"]))
    return None


def month_comes_first(line: str, told: Iterable[FoundMonthDay]) -> bool | None:
    """How a line writes 5/4/2022, where one reading alone is a day of the report or up to three days after it."""
    match = _SLASHED.search(line)
    if not match:
        return None
    days = [iso for one in told if (iso := day(int(match["year"]), one.month, one.day))]
    readings = _readings(match)
    fits = {kind for iso, kind in readings.items() for one in days if 0 <= _days_between(one, iso) <= _FARTHEST}
    return fits.pop() if len(readings) > 1 and len(fits) == 1 else None


def _days_between(earlier: str, later: str) -> int:
    return (dt.date.fromisoformat(later) - dt.date.fromisoformat(earlier)).days


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) == len("114"):
        return year + _JUCHE
    return year if len(digits) > len("69") else year + (1900 if year > _LAST_CENTURY else 2000)


def _first(pattern: re.Pattern[str], line: str) -> FoundDate | None:
    for match in pattern.finditer(line):
        groups = match.groupdict()
        month = _MONTHS[groups["month"].casefold()] if groups.get("month") else int(groups["number"])
        iso = day(_year(groups.get("year") or groups["short"]), month, int(groups["day"]))
        if iso:
            return FoundDate(iso, match.start(), match.end())
    return None


def _slashed(pattern: re.Pattern[str], line: str, month_first: bool | None) -> FoundDate | None:
    match = pattern.search(line)
    if not match:
        return None
    readings = _readings(match)
    if len(readings) > 1:
        readings = _decide(readings, line, month_first)
    if len(readings) != 1:
        return None
    return FoundDate(next(iter(readings)), match.start(), match.end())


def _readings(match: re.Match[str]) -> dict[str, bool]:
    """The days that 5/4/2022 may mean, and whether the month comes first then."""
    groups = match.groupdict()
    a, b, year = int(match["a"]), int(match["b"]), _year(groups.get("year") or groups["short"])
    return {iso: as_month for as_month in (True, False) if (iso := day(year, *((a, b) if as_month else (b, a))))}


def _decide(readings: dict[str, bool], line: str, month_first: bool | None) -> dict[str, bool]:
    """A weekday beside it decides, then a twelve-hour clock, then the outlet's habit."""
    weekday = _WEEKDAY.search(line)
    if weekday:
        number = _WEEKDAYS[weekday["weekday"].casefold()]
        return {iso: kind for iso, kind in readings.items() if dt.date.fromisoformat(iso).weekday() == number}
    if month_first is None and _CLOCK_12.search(line):
        month_first = True
    return {iso: kind for iso, kind in readings.items() if kind is month_first}
