"""Reads the dates of one article from left to right, each from the token where the last one ended."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from workbench.article import Article, DateMention, Mark
from workbench.mentions.dates import datelines, joining, numeric, ordinals, resolving
from workbench.mentions.dates.context import number, words
from workbench.mentions.dates.found import Found
from workbench.mentions.dates.months import Days, Written, days_before, written
from workbench.mentions.dates.tense import is_future, tense

Handler = Callable[[Mark], Found | None]


class Reader:
    """One article's dates; `_named` is the date named last, `_day_named` the day, `_published` what "today" means."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._published = resolving.parsed(article.document.published)
        self._named: Found | None = None
        self._day_named: str | None = None
        self._floor = 0
        marks = article.marks["dates"]
        self._periods = {mark.start: mark for mark in marks if mark.entry.get("kind") == "period"}
        self._weeks = {mark.start: mark for mark in marks if mark.entry.get("kind") == "week"}
        self._handlers: dict[str, Handler] = {
            "month": self._month,
            "weekday": self._weekday,
            "day": self._day,
            "anaphor": self._anaphor,
            "count": self._count,
            "period": self._period,
            "season": self._season,
            "week": self._week,
        }

    def dates(self) -> Iterator[DateMention]:
        """The dates in order of start; those written as one ("Friday, June 14", "June 30 - July 2") are one."""
        for found in joining.joined(self._article, list(self._found())):
            yield DateMention(found.start, found.end, found.value, found.until)

    def _found(self) -> Iterator[Found]:
        anchors: list[tuple[int, Mark | Found | Days]] = [(mark.start, mark) for mark in self._article.marks["dates"]]
        anchors += [(found.start, found) for found in numeric.found(self._article)]
        anchors += [(days.start, days) for days in ordinals.days_told(self._article)]
        for start, anchor in sorted(anchors, key=lambda item: item[0]):
            if start < self._floor:
                continue
            found = self._read(anchor)
            if found is not None and found.start >= self._floor:
                self._floor = found.end
                self._named = found if found.value else self._named
                self._published = datelines.written_on(self._article, found, self._published) or self._published
                if self._is_day_told(found):
                    self._day_named = found.value
                yield found

    def _read(self, anchor: Mark | Found | Days) -> Found | None:
        if isinstance(anchor, Days):
            return ordinals.resolved(self._article, anchor, self._published, self._day_named)
        return anchor if isinstance(anchor, Found) else self._handlers[anchor.entry.get("kind")](anchor)

    def _is_day_told(self, found: Found) -> bool:
        """Whether a date is a day of what is told: not to come, no stay, no aside ("X, who came on Monday, …")."""
        day = resolving.parsed(found.value)
        if day is None or found.until is not None or self._before(found.start) in words("ends_of_spans"):
            return False
        if self._published is not None and day > self._published:
            return False
        lowers, start = self._article.lowers, self._article.sentence_at(found.start).start
        comma = next((at for at in range(found.start - 1, start, -1) if lowers[at] == ","), None)
        return comma is None or words("relatives").isdisjoint(lowers[comma + 1 : found.start])

    def _month(self, mark: Mark) -> Found | None:
        date_text = written(self._article, mark, self._periods, self._floor)
        if date_text is None:
            return None
        year = self._year(date_text)
        days = date_text.days
        if year is None:
            return Found(date_text.start, date_text.end, None, None, "month", date_text)
        value = resolving.iso(year, date_text.month, days.first if days else None)
        until = resolving.iso(year, date_text.month, days.last) if days and days.last else None
        return Found(date_text.start, date_text.end, value, until, "month", date_text)

    def _year(self, date_text: Written) -> int | None:
        if date_text.year is not None:
            return date_text.year
        if self._published is None:
            return self._governing_year(date_text.start)
        if date_text.shift is not None:
            return self._published.year + date_text.shift
        before = self._before(date_text.start)
        month, days = date_text.month, date_text.days
        if before in words("this"):
            return self._published.year
        if before in words("last"):
            return self._published.year - (month >= self._published.month)
        told = tense(self._article, date_text.start, date_text.end)
        if not told and (year := self._period_around(date_text.start)) is not None:
            return year
        future = before in words("next") or bool(told)
        day = None if days is None else days.last or days.first if future else days.first
        return resolving.nearest_year(self._published, month, day, future=future, past=told is False)

    def _period_around(self, start: int) -> int | None:
        """The other year told of earlier in the same sentence: "last year's session, held in March"."""
        named = self._named
        if named is None or named.kind != "period" or named.start < self._article.sentence_at(start).start:
            return None
        year = int(named.value) if named.value and len(named.value) == len("2024") else None
        return year if self._published is not None and year != self._published.year else None

    def _governing_year(self, start: int) -> int | None:
        """The year of a full date earlier in the same sentence, which governs a date without one."""
        named = self._named
        if named is None or named.start < self._article.sentence_at(start).start:
            return None
        return int(named.value[:4]) if named.value and len(named.value) > len("2024") else None

    def _weekday(self, mark: Mark) -> Found | None:
        before = self._before(mark.start)
        if self._article.words[mark.start][0].islower():
            return None
        if mark.entry.get("doubtful") and not self._beside_number(mark) and before not in words("introducing"):
            return None
        if self._published is None:
            return Found(mark.start, mark.end, None, None, "weekday")
        week = self._weeks.get(mark.end + (self._article.lowers[mark.end] == "of"))
        if week is not None and (weeks := week.entry.get("offset")) is not None:
            day = resolving.weekday_of(self._published, mark.entry.get("number"), weeks)
            return Found(mark.start, week.end, day, None, "weekday")
        future = before in words("next") or (
            before not in words("last") and is_future(self._article, mark.start, mark.end)
        )
        day = resolving.weekday(self._published, mark.entry.get("number"), future=future)
        if day == self._article.document.published and (before in words("next") or before in words("last")):
            return self._shifted(mark, self._published, resolving.WEEK if future else -resolving.WEEK, "weekday")
        return Found(mark.start, mark.end, day, None, "weekday")

    def _beside_number(self, mark: Mark) -> bool:
        following = self._article.lowers[mark.end]
        return following == "," or following[:1].isdigit()

    def _day(self, mark: Mark) -> Found | None:
        return self._shifted(mark, self._published, mark.entry.get("offset"), "day")

    def _anaphor(self, mark: Mark) -> Found | None:
        unit = mark.entry.get("unit")
        if unit is not None:
            return self._same(mark, len("2024-05") if unit == "month" else len("2024"))
        named = resolving.parsed(self._day_here(mark) or self._day_named)
        return self._shifted(mark, named or self._published, mark.entry.get("offset"), "day")

    def _day_here(self, mark: Mark) -> str | None:
        """The day named before in the same sentence ("on Thursday he goes to a drill that begins that day")."""
        named, start = self._named, self._article.sentence_at(mark.start).start
        here = named is not None and named.start >= start and mark.entry.get("offset") == 0
        return named.value if here and named is not None and resolving.parsed(named.value) else None

    def _same(self, mark: Mark, length: int) -> Found:
        """The month or the year of the date named last."""
        named = self._named.value if self._named else None
        value = named[:length] if named and len(named) >= length else None
        return Found(mark.start, mark.end, value, None, "period")

    def _count(self, mark: Mark) -> Found | None:
        count = number(self._before(mark.start)) if mark.start else None
        if count is None:
            return None
        unit, offset = mark.entry.get("unit"), count * mark.entry.get("offset")
        if unit in ("year", "month"):
            return self._away(mark.start - 1, mark.end, unit, offset)
        named = resolving.parsed(self._day_named) if unit == "anaphor" else None
        from_day = named if unit == "anaphor" else self._published
        return self._shifted(mark._replace(start=mark.start - 1), from_day, offset, "day")

    def _period(self, mark: Mark) -> Found | None:
        unit, offset = mark.entry.get("unit"), mark.entry.get("offset")
        days = days_before(self._article, mark.start, self._floor) if unit == "month" else None
        if days is None or self._before(mark.start) != "of":
            return self._away(mark.start, mark.end, unit, offset)
        if self._published is None:
            return Found(days.start, mark.end, None, None, "period")
        year, month = resolving.shifted_month(self._published, offset)
        until = resolving.iso(year, month, days.last) if days.last else None
        return Found(days.start, mark.end, resolving.iso(year, month, days.first), until, "period")

    def _away(self, start: int, end: int, unit: str, offset: int) -> Found | None:
        """The month or year so far from that of publication."""
        if self._published is None:
            return Found(start, end, None, None, "period")
        if unit == "year":
            year = self._published.year + offset
            return Found(start, end, resolving.iso(year) if year > 0 else None, None, "period")
        year, month = resolving.shifted_month(self._published, offset)
        return Found(start, end, resolving.iso(year, month) if year > 0 else None, None, "period")

    def _season(self, mark: Mark) -> Found | None:
        """A season counts as its year: "the spring of 2025", "last autumn"."""
        behind = numeric.season_year(self._article, mark, self._periods)
        if behind is not None:
            end, year, shift = behind
            year = self._published.year + shift if year is None and shift is not None and self._published else year
            return Found(mark.start, end, resolving.iso(year) if year else None, None, "season")
        if not self._stands_alone(mark):
            return None
        year = self._season_year(mark)
        known = year is not None or self._before(mark.start) in words("before_season")
        return Found(mark.start, mark.end, resolving.iso(year) if year else None, None, "season") if known else None

    def _stands_alone(self, mark: Mark) -> bool:
        """Whether a season tells when, and not which ("the winter exercise", "Spring Storm")."""
        following = self._article.lowers[mark.end]
        return not following[:1].isalpha() or following in words("after_season")

    def _season_year(self, mark: Mark) -> int | None:
        before = self._before(mark.start)
        if self._published is None or before not in words("before_season"):
            return None
        begun = int(mark.entry.get("number") <= self._published.month)
        if before in words("this"):
            return self._published.year
        future = before in words("next") or is_future(self._article, mark.start, mark.end) or self._agreed(mark)
        if future and before not in words("last"):
            return self._published.year + begun
        return self._published.year - 1 + begun

    def _agreed(self, mark: Mark) -> bool:
        """Whether somebody agreed or promised to do it then ("agreed to send engineers in the autumn")."""
        lowers, start = self._article.lowers, self._article.sentence_at(mark.start).start
        return any(lowers[at] == "to" and lowers[at - 1] in words("words_given") for at in range(start + 1, mark.start))

    def _week(self, mark: Mark) -> Found | None:
        """A week counts as the month that the whole of it lies in."""
        offset = mark.entry.get("offset")
        month = resolving.month_of_week(self._published, offset) if self._published and offset is not None else None
        return Found(mark.start, mark.end, month, None, "week")

    def _shifted(self, mark: Mark, day: date | None, days: int, kind: str) -> Found:
        value = resolving.shifted_day(day, days) if day else None
        return Found(mark.start, mark.end, value, None, kind)

    def _before(self, start: int) -> str:
        return self._article.lowers[start - 1]
