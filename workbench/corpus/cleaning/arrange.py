"""Sorts a page's paragraphs into what stands before the article, its headline, its body, and what stands after it."""

from __future__ import annotations

import re
from collections import Counter

from workbench.corpus.cleaning.furniture import is_prose, kind_of, strip_edges
from workbench.corpus.mastheads import houses, outlets
from workbench.corpus.mastheads.date_lines import is_date_line, names_place
from workbench.corpus.mastheads.dates import names_weekday
from workbench.corpus.page import Page

_MENU, _MENU_WORDS = 4, 3
_TRAILING_HEADLINES = 3
_FEWEST_WORDS, _MOST_WORDS = 3, 30
_ITEM = re.compile(r"^(?:[-–—•*·▪●]|\(?\d{1,2}[.)])\s")
_GOES_ON = (";", ",", " and", ".")
_DATED_LIST = 2
_NEAR = 60
_RUBRIC = 2  # words of a section's name above a headline
_MOSTLY = 2  # times as much stands above an article's foot as below it
_HOUSE_BEHIND = re.compile(r"(.+\S)\s+(?:[-–—|·•]|::)\s+([^|]+)$")
_LONGEST_HEADLINE = 250  # characters
_NAME = re.compile(r"[A-Z][\w’'-]+(?: (?:[A-Z]\.|[a-z]{2,3}|[A-Z][\w’'-]+)){0,2} [A-Z][\w’'-]+$")
_STOP_WITHIN = re.compile(r"[.!?][\"”’»)]*\s+[^\W_a-z]")


def arrange(paragraphs: list[str], *, title: str | None = None) -> Page:
    """The page in its parts. `title` is the headline where a table or the page's metadata gives it."""
    marks: list[str] = []
    lines: list[str] = []
    for paragraph in paragraphs:
        line, taken = strip_edges(paragraph)
        marks.extend(taken)
        lines.append(line)
    kinds = [_kind(line) for line in lines]
    first = next((i for i, kind in enumerate(kinds) if kind == "prose"), len(lines))
    if _is_stopped_headline(lines, kinds, first):
        title, kinds[first] = title or lines[first], "other"
        first = kinds.index("prose")
    for at in range(1, first):
        if _is_byline(lines, kinds, at):
            kinds[at] = "line"
    for at in (at for at in range(first) if kinds[at] == "other"):
        lines[at], house = _without_house(lines[at])
        marks.extend(house)
    if title:
        title, house = _without_house(title)
        marks.extend(house)
    # where no sentence is found there is no telling a menu from an article of notes: nothing is dropped as a menu
    headline, opening, lead = _before(lines[:first], kinds[:first], title, may_be_menu=first < len(lines))
    body, tail = _after(lines[first:], kinds[first:])
    if headline is not None:
        body = [line for line in body if not _same(line, headline)]
    return Page(title=headline, body=(*opening, *body), lead=(*marks, *lead), tail=tuple(tail))


def _is_byline(lines: list[str], kinds: list[str], at: int) -> bool:
    """Whether a line that a headline and a date stand above, or a date below, is no more than a person's name."""
    if kinds[at] != "other" or _NAME.match(lines[at]) is None or "other" not in kinds[:at]:
        return False
    return "date" in (kinds[at - 1], *kinds[at + 1 : at + 2])


def _kind(line: str) -> str:
    if not line:
        return "line"
    if len(line) < 400 and not is_prose(line) and (is_date_line(line) or outlets.in_issue(line)):
        return "date"
    kind = kind_of(line)
    if kind:
        return kind
    if len(line) < 60 and outlets.by_name(line):
        return "line"
    return "prose" if is_prose(line) else "other"


def _before(
    lines: list[str], kinds: list[str], title: str | None, *, may_be_menu: bool
) -> tuple[str | None, list[str], list[str]]:
    """Headline, the other lines that stay (subtitle, dateline), and those that do not."""
    others = [line for line, kind in zip(lines, kinds, strict=True) if kind == "other"]
    is_menu = may_be_menu and _is_menu(lines, kinds)
    others = [line for line in others if not houses.in_line(line)]
    headline = title or _headline(others, is_menu=is_menu)
    stay: dict[str, None] = {}
    lead: list[str] = []
    for line, kind in zip(lines, kinds, strict=True):
        place = kind == "date" and names_place(line) and not outlets.by_name(line.split(",")[0])
        subtitle = kind == "other" and not is_menu and not (headline and _repeats(line, headline)) and line not in stay
        if place or subtitle:
            stay[line] = None
        if not subtitle and line != headline:
            lead.append(line)
    return headline, list(stay), lead


def _is_menu(lines: list[str], kinds: list[str]) -> bool:
    """Whether many short lines stand above an article, most of them none that its page says of it."""
    short = {line: kind for line, kind in zip(lines, kinds, strict=True) if _words(line) <= _MENU_WORDS}
    kept = Counter(short.values())
    return kept["other"] >= _MENU - 1 and kept["other"] + kept["line"] >= _MENU


def _headline(others: list[str], *, is_menu: bool) -> str | None:
    """The line that is said twice; else the first of a few lines, the last one of a menu."""
    # the headline stands next to the article; a menu of thousands of lines need not be searched
    likely = [
        line for line in others[-_NEAR:] if _FEWEST_WORDS <= _words(line) <= _MOST_WORDS and not line.endswith(".")
    ]
    twice = [line for line in likely if sum(other.endswith(line) for other in others[-_NEAR:]) > 1]
    if twice:
        return twice[0]
    if is_menu:
        return likely[-1] if likely else None
    first = next((line for line in others if _words(line) > _RUBRIC), None)  # "Exclusive" stands above a headline
    return first if first in likely else None


def _after(lines: list[str], kinds: list[str]) -> tuple[list[str], list[str]]:
    """The article's body and what follows it or stands between its paragraphs."""
    stop = _end_of_article(lines, kinds)
    body: list[str] = []
    tail: list[str] = []
    in_block = False
    for line, kind in zip(lines[:stop], kinds[:stop], strict=True):
        in_block = kind == "block" or (in_block and kind != "prose")
        (body if not in_block and kind in ("prose", "other") else tail).append(line)
    return body, [*tail, *lines[stop:]]


def _end_of_article(lines: list[str], kinds: list[str]) -> int:
    """Where the article ends: at a line that says so, or where a closing list of headlines begins."""
    stop = next((i for i, kind in enumerate(kinds) if kind == "end" or _is_foot(lines, kinds, i)), len(kinds))
    dated = [i for i in range(stop) if kinds[i] == "date" and "prose" not in kinds[i + 1 : i + 2]]
    if len(dated) >= _DATED_LIST and _is_above(lines, kinds, dated[0]):  # not "Published at", "Updated at" over it
        stop = dated[0]
    blocks = [i for i in range(stop) if kinds[i] == "block"]  # "More in Partnerships … Read more … Read more"
    if len(blocks) >= _TRAILING_HEADLINES and _is_above(lines, kinds, blocks[0], _MOSTLY):
        stop = blocks[0]
    last = max((i for i in range(stop) if kinds[i] == "prose"), default=stop - 1)
    after = [line for line, kind in zip(lines[last + 1 : stop], kinds[last + 1 : stop], strict=True) if kind == "other"]
    introduced = last >= 0 and last < len(lines) and (lines[last].endswith(":") or _ITEM.match(lines[last]) is not None)
    # short lines at the end may be the signers of a statement; headlines have more words
    headlines = [line for line in after if _words(line) > _MENU_WORDS]
    parts = any(_ITEM.match(line) and line.endswith(_GOES_ON) for line in after)  # "- joint drills;"
    if len(headlines) >= _TRAILING_HEADLINES and not introduced and not parts:
        return last + 1
    return stop


def _is_foot(lines: list[str], kinds: list[str], at: int) -> bool:
    """Whether a line that stands at an article's foot, or at its head, has most of the article above it."""
    return kinds[at] == "foot" and _is_above(lines, kinds, at, _MOSTLY)


def _is_above(lines: list[str], kinds: list[str], at: int, times: int = 1) -> bool:
    """Whether more of an article's prose stands above a line than below it, so many times as much."""
    prose = [len(line) * (kind == "prose") for line, kind in zip(lines, kinds, strict=True)]
    return sum(prose[:at]) > times * sum(prose[at:])


def _without_house(line: str) -> tuple[str, list[str]]:
    """A headline without the publisher that it ends with ("Ministers meet | Malta Herald"), and that publisher."""
    parted = _HOUSE_BEHIND.match(line) if len(line) <= _LONGEST_HEADLINE else None
    if parted is None or _words(parted[1]) < _FEWEST_WORDS or _is_publisher(line) or not _is_publisher(parted[2]):
        return line, []
    return parted[1], [parted[2]]


def _is_publisher(line: str) -> bool:
    return bool(outlets.by_name(line) or houses.in_line(line))


def _is_stopped_headline(lines: list[str], kinds: list[str], at: int) -> bool:
    """Whether a sentence is a headline with a full stop: none stands above it, and no sentence right below.

    One that names a day of the week begins the report, and a caption or an advertisement stands below, if no date does.
    """
    if kinds[at + 1 : at + 2] in ([], ["prose"]) or "prose" not in kinds[at + 2 :]:
        return False
    if kinds[at + 1] != "date" and names_weekday(lines[at]):
        return False
    if kinds[at + 1] == "other" and lines[at + 1].endswith(".") and _words(lines[at + 1]) > _MENU_WORDS:
        return False  # a short one: "The two sides will also discuss training."
    above = zip(lines[:at], kinds[:at], strict=True)
    if any(kind == "other" and _words(line) > _RUBRIC for line, kind in above):
        return False
    return _words(lines[at]) <= _MOST_WORDS and lines[at].endswith(".") and not _STOP_WITHIN.search(lines[at])


def _words(line: str) -> int:
    return line.count(" ") + 1


def _repeats(line: str, headline: str) -> bool:
    return _same(line, headline) or line.casefold().endswith(headline.casefold())


def _same(line: str, headline: str) -> bool:
    return line.casefold() == headline.casefold()
