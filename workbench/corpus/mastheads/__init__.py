"""Mastheads: the day of publication, the outlet, and the source that the outlet names (codebook, settled doubt 1)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.corpus.mastheads import houses, outlets
from workbench.corpus.mastheads.attribution import attribution
from workbench.corpus.mastheads.date_lines import (
    closing_day,
    dateline,
    dateline_month_day,
    is_date_line,
    is_published,
    is_updated,
    publisher,
)
from workbench.corpus.mastheads.dates import (
    day,
    find_date,
    find_month_day,
    month_comes_first,
    opens_with_weekday,
    slug_day,
)
from workbench.corpus.outcome import RawArticle
from workbench.corpus.page import Page

_READ_PARAGRAPHS, _HEAD_LINES = 5, 3
_COPYRIGHT = re.compile(r"copyright|©|\(c\)|all rights|follow |source:|contact", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_ADDRESS_DATE = re.compile(r"/((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?:[/_-]|$)")
_COPYRIGHT_YEAR = re.compile(
    r"(?:copyright|©|\(c\))\D{0,20}((?:19|20)\d\d)(?!\s?[-–,]\s?(?:19|20)?\d\d)", re.IGNORECASE
)
_CLOSING_YEAR = re.compile(r"^\(\w[\w ]{1,20}\)\s+((?:19|20)\d\d)\b.{0,12}$")  # "(Hina) 2001 sp/lm"
_CLOCK = re.compile(r"[A-Z][a-z]+, [A-Z][a-z]+ \d\d?(?:st|nd|rd|th) (?:19|20)\d\d - \d\d:\d\d UTC$")
_WEEK = dt.timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Masthead:
    """What the codebook asks about a document's origin; None where the text does not say."""

    published: str | None
    outlet: str | None
    attributed_to: str | None


def read_masthead(page: Page, raw: RawArticle) -> Masthead:
    """Date, outlet and source of an article; what its table or page metadata says comes first."""
    mentions = list(outlets.in_prose(page.body))
    outlet = raw.outlet and (outlets.by_name(raw.outlet) or outlets.by_host(raw.outlet) or raw.outlet)
    outlet = outlet or _outlet(page, raw.url, mentions)
    cited = next((mention.name for mention in mentions if mention.name != outlet and not mention.itself), None)
    month_first = outlets.writes_month_first(outlet) or _month_comes_first(page)
    published = _published(page, raw, month_first)
    if published is None and outlet and month_first is None:  # most of the world's newsrooms write the day first
        published = _published(page, raw, month_first=False)
    return Masthead(
        published=published,
        outlet=outlet,
        attributed_to=raw.attributed_to or attribution(page.body) or cited,
    )


def _outlet(page: Page, url: str | None, mentions: list[outlets.Mention]) -> str | None:
    return next(filter(None, _named(page, url, mentions)), None)


def _named(page: Page, url: str | None, mentions: list[outlets.Mention]) -> Iterator[str | None]:
    """What may name the outlet, the surest first; what is not asked for is not looked up."""
    around = (*page.lead, *page.tail)
    addresses = (match.group() for line in around for match in _ADDRESS.finditer(line))
    yield from map(outlets.by_host, (url, *addresses))
    yield from map(outlets.in_dateline, (*page.lead, page.title or "", *page.body[:_READ_PARAGRAPHS]))
    yield from map(outlets.in_issue, page.lead)
    yield from (outlets.in_line(line) for line in page.lead if is_date_line(line))
    yield from (outlets.in_line(line) for line in page.lead if _names_publisher(line))
    yield from (mention.name for mention in mentions if mention.itself)
    yield from map(outlets.by_name, reversed(page.tail))
    yield from (outlets.in_line(line) for line in page.tail if _COPYRIGHT.search(line) or is_date_line(line))
    yield from map(publisher, page.lead)
    yield from map(outlets.in_capitals, _head(page))
    yield from map(houses.in_dateline, page.body[:_READ_PARAGRAPHS])
    yield houses.in_lines(_head(page))


def _head(page: Page) -> tuple[str, ...]:
    """The lines above the first paragraph, the headline among them."""
    title = (page.title,) if page.title else ()
    return (*page.lead, *title, *page.body[:_HEAD_LINES])


def _names_publisher(line: str) -> bool:
    """A bare name, a path (`TODAY.AZ / Politics`), a byline, a copyright line; other names belong to the menu."""
    path = " / " in line or " | " in line or line.casefold().startswith(("by ", "text of ", "(menafn"))
    return path or outlets.by_name(line) is not None or _COPYRIGHT.search(line) is not None


def _month_comes_first(page: Page) -> bool | None:
    """How the page writes 5/4/2022, as the days in its first paragraphs show."""
    told = [found for paragraph in page.body[:_READ_PARAGRAPHS] if (found := find_month_day(paragraph))]
    shown = (month_comes_first(line, told) for line in (*page.lead, *page.tail)) if told else ()
    return next((kind for kind in shown if kind is not None), None)


def _is_a_clock(line: str) -> bool:
    """Whether a line tells when the page was read: "Montevideo, May 3rd 2019 - 14:02 UTC"."""
    return _CLOCK.match(line) is not None and not opens_with_weekday(line)


def _published(page: Page, raw: RawArticle, month_first: bool | None) -> str | None:
    if raw.published:
        found = find_date(raw.published, month_first=month_first)
        if found:
            return found.iso
    marked = next(filter(None, map(slug_day, (*page.lead, *page.body[-1:], *page.tail))), None)
    if marked:  # the agency's own mark: a line of the head may tell of the day on which the page was read
        return marked
    labelled = sorted(filter(_has_label, (*page.lead, *page.tail)), key=is_updated)
    lines = sorted((line for line in page.lead if is_date_line(line) or outlets.in_issue(line)), key=_is_a_clock)
    first = [line for line in labelled if is_published(line)]
    dated = [found.iso for line in (*first, *lines, *labelled) if (found := find_date(line, month_first=month_first))]
    if dated:
        signed = (find_date(line, month_first=month_first) for line in page.tail if is_date_line(line))
        return _of_the_dateline(page, [*dated, *(found.iso for found in signed if found)]) or dated[0]
    heads = (*page.lead, *page.body[:_READ_PARAGRAPHS])
    datelines = (dateline(line, month_first=month_first) for line in heads)
    head = next((found.iso for found in datelines if found), None)
    head = head or next((iso for line in _head(page) if (iso := closing_day(line, month_first=month_first))), None)
    return head or _from_elsewhere(page, raw.url) or _signed(page, month_first=month_first)


def _has_label(line: str) -> bool:
    return is_published(line) or is_updated(line)


def _signed(page: Page, *, month_first: bool | None) -> str | None:
    """The day that a line below the article gives; of several days none, for these are those of other articles."""
    found = (find_date(line, month_first=month_first) for line in page.tail if is_date_line(line))
    days = {date.iso for date in found if date}
    return days.pop() if len(days) == 1 else None


def _from_elsewhere(page: Page, url: str | None) -> str | None:
    """An address that holds a day, a syndicator's number, or what completes a dateline: its report's own words, else
    the year of a copyright line.
    """
    around = (url or "", *page.lead, *page.body[-1:], *page.tail)
    for line in around:
        address = _ADDRESS_DATE.search(line)
        if address and (iso := day(*map(int, address.groups()))):
            return iso
        if iso := slug_day(line):
            return iso
    copyrights = [match for line in around if (match := _COPYRIGHT_YEAR.search(line))]
    for copyright_line in copyrights:
        full = find_date(copyright_line.string)
        if full:
            return full.iso
    years = copyrights or [match for line in around if (match := _CLOSING_YEAR.match(line))]
    return _told(page) or (_complete(page, int(years[0][1])) if years else None)


def _of_the_dateline(page: Page, dated: list[str]) -> str | None:
    """Which of several days of the head the report's dateline lies right before: the others are those of the page."""
    if len(set(dated)) == 1:
        return None
    return next((iso for iso in dated if _follows(_complete(page, int(iso[:4])), iso)), None)


def _follows(told: str | None, iso: str) -> bool:
    return told is not None and told <= iso <= _week_after(told)


def _told(page: Page) -> str | None:
    """A dateline without a year, completed by a full date that its report names and that lies a few days before."""
    days = [found.iso for paragraph in page.body[:_READ_PARAGRAPHS] if (found := find_date(paragraph))]
    for told in days:
        published = _complete(page, int(told[:4]))
        if published and _follows(told, published):
            return published
    return None


def _week_after(iso: str) -> str:
    return (dt.date.fromisoformat(iso) + _WEEK).isoformat()


def _complete(page: Page, year: int) -> str | None:
    found = (dateline_month_day(paragraph) for paragraph in page.body[:_READ_PARAGRAPHS])
    return next((day(year, *month_day) for month_day in found if month_day), None)
