"""Which lines carry the day of publication: lines of a date and little more, labelled dates, datelines."""

from __future__ import annotations

import re

from workbench.corpus.mastheads.dates import FoundDate, find_date, find_month_day
from workbench.own_tables import own_table

_DATA = own_table(__package__, "dates.toml")
_LABELS: dict[str, list[str]] = _DATA["labels"]
_WEEKDAYS = {form for forms in _DATA["weekdays"].values() for form in forms}
_NO_CONTENT = frozenset(_DATA["beside"]["words"]) | _WEEKDAYS | {word for form in _WEEKDAYS for word in form.split()}
_PUBLISHERS = frozenset(_DATA["imprint"]["words"])
_HOUSES = frozenset(_DATA["imprint"]["houses"])
_PARTS = re.compile(rf"\s[-–—]{{1,2}}\s|[|()]|,\s(?!{'|'.join(_DATA['imprint']['behind_comma'])})")
_LONGEST_LINE = 130
_MOST_WORDS_BESIDE = 5
_SHORT = 4  # letters of a word that names join with ("of", "the", "and")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*")
_DATELINE = re.compile(r"^\(?[^\W\d_][^\d\n:;?!]{1,70}?[\s,(:/.–—-]+$")
_GOES_ON = re.compile(r"^(?:At|By|From|In|On|Since|Until)\s|\)\s*,|[-–—]\s+[A-Z]")
_DASHED = re.compile(r"\s+[-–—|/]\s")
_LOWER_WORD = re.compile(r"(?:^|\s)[a-z]{4,}")
_JOINTS, _STOP = ("-", "–", "—", ",", ")", "/"), re.compile(r"\.\s+[\"“‘']?[^\W\d_a-z]")
_TOWN_AND_DAY = 40
_CLOSING_BRACKET = re.compile(r"\s\((?P<told>(?:[A-Z][\w-]+(?: [A-Z][\w-]+)?, )?[^(),]{6,20}(?:, \d{4})?)\)$")
_BEHIND_OPENING = re.compile(r"\s*[-–—(|/]|,\s[A-Z][\w-]+(?:[.:]|\s[–—-]+)\s[A-Z]")  # "4 May 2019, Lima. The minister"
_AFTER_DATE = re.compile(
    r"\s*[.,]?\s*(?:[(/)–—:|]|-|\[|$|\d\d:\d\d\s+[-–—(]|[A-Z][\w.]+(?: [A-Z]\w+)?[/)]|[A-Z][\w-]+(?:\.\s|\s[–—/-]))"
)


_LATER = r"\d\s+"  # "Story Number: 1406 Release Date: 6/15/2014"
_OTHERS = "|".join(map(re.escape, _LABELS["others"]))


def _label(names: list[str]) -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|\|\s*|[;(]\s*|{_LATER}(?=\w+ \w+:))(?!{_OTHERS})(?:{'|'.join(map(re.escape, names))})"
        r"\s*(?:on|at|online)?\s*[:\-|]?\s",
        re.IGNORECASE,
    )


_PUBLISHED, _UPDATED = _label(_LABELS["published"]), _label(_LABELS["updated"])


_UPDATING = re.compile("|".join(map(re.escape, _LABELS["updated"])), re.IGNORECASE)
_TIME_ZONE = re.compile(r"(?<=\d\d )[A-Z][a-z]+/[A-Z]\w+")
_NEWSROOM = re.compile(r"^\([^()\d]{2,25}\)\s*[-–—]+\s*")  # "(ANSA) - ROME, DEC 19 -"
_LUNAR_MONTH = "|".join(map(re.escape, _DATA["lunar"]["months"]))
_LUNAR_YEAR = r"1[34]\d\d(?:\s*A?H\b\.?)?,?\s*(?:(?:corresponding to|\()\s*)?"
_LUNAR = re.compile(rf"(?:(?:{_LUNAR_MONTH})\s+\d\d?|\d\d?(?:st|nd|rd|th)?\s+(?:{_LUNAR_MONTH})),?\s+{_LUNAR_YEAR}")


def is_published(line: str) -> bool:
    """Whether a label names the line's date as the day of publication."""
    return _PUBLISHED.search(line) is not None


def is_updated(line: str) -> bool:
    """Whether a label names the line's date as that of a later version."""
    return _UPDATED.search(line) is not None


def is_date_line(line: str) -> bool:
    """Whether a line is a date with little beside it (a clock, a weekday, a byline, a section), and so no prose."""
    if len(line) > _LONGEST_LINE:
        return False
    # which of the two days an ambiguous 5/4/2022 means does not matter here
    found = find_date(line) or find_date(line, month_first=True)
    if found is None:
        return False
    if is_published(line) or is_updated(line):
        return True
    if _opens_with_date(line, found):
        return True
    rest = line[found.end :]
    later = find_date(rest)
    if later and later.iso != found.iso and not _UPDATING.search(rest, 0, later.start):
        return False  # of two days neither is meant as the day of publication ("Born March 3, 1951. Died May 2, 2019")
    rest = rest[: later.start] + rest[later.end :] if later else rest
    words = _WORD.findall(_TIME_ZONE.sub("", f"{line[: found.start]} {rest}"))
    telling = [word for word in words if word.casefold().rstrip(".") not in _NO_CONTENT]
    return len(telling) <= _MOST_WORDS_BESIDE or _is_imprint(line, words)


def is_bare_date_line(line: str) -> bool:
    """Whether a line is a date among names, clocks and labels, and no line of a hard-wrapped sentence."""
    labelled = is_published(line) or is_updated(line)
    told = line[:1].islower() or _GOES_ON.search(line) or (_LOWER_WORD.search(line) and not labelled)
    return not told and any(map(str.isdigit, line)) and is_date_line(line)


def _is_imprint(line: str, words: list[str]) -> bool:
    """Whether a line is made of names, one of them a publisher's ("Ministry of Defence of Malta, …")."""
    publishes = [word.casefold() in _PUBLISHERS for word in words]
    named = all(name or word[0].isupper() or len(word) < _SHORT for word, name in zip(words, publishes, strict=True))
    return any(publishes) and named and not line.rstrip().endswith((".", "!", "?"))


def _opens_with_date(line: str, found: FoundDate) -> bool:
    """Whether only names follow a date and a dash ("May 3, 2016 – Lisbon – National Defence / Armed Forces")."""
    return found.start == 0 and _DASHED.match(line, found.end) is not None and not _LOWER_WORD.search(line, found.end)


def publisher(line: str) -> str | None:
    """The house whose name stands beside the date of a line ("Ministry of Defence of Malta" of "…, 12 May 2020")."""
    found = find_date(line) or find_date(line, month_first=True)
    if found is None or not is_date_line(line):
        return None
    parts = (part.strip(" ,.:-–—|()/") for part in _PARTS.split(f"{line[: found.start]} | {line[found.end :]}"))
    names = (part for part in parts if " " in part and ":" not in part and not any(map(str.isdigit, part)))
    houses = (name for name in names if not _HOUSES.isdisjoint(name.casefold().split()))
    return next(houses, None)


def names_place(line: str) -> bool:
    """Whether a date line begins with a place (`Vienna, 14.06.2022`, `OSLO / 24.06.2020`): then it is a dateline."""
    found = find_date(line)
    if found is None or "|" in line or is_published(line) or is_updated(line) or line.casefold().startswith("by "):
        return False
    before = line[: found.start].strip()
    words = [word for word in _WORD.findall(before) if word.casefold() not in _NO_CONTENT]
    return bool(words) and before[-1] in ",/:(" and before[0].isupper() and not any(map(str.isdigit, before))


def dateline(paragraph: str, *, month_first: bool | None = None) -> FoundDate | None:
    """The date of a dateline at the paragraph's beginning (`PARIS, May 8, 1998 (AFP)`), not a date inside prose."""
    head = _LUNAR.sub("", _NEWSROOM.sub("", paragraph[:160]))[:120]
    found = find_date(head, month_first=month_first) or find_date(head[:_TOWN_AND_DAY], month_first=month_first)
    if found is None or found.start > 80:
        return None
    before, after = head[: found.start], head[found.end :]
    if before and (not _DATELINE.match(before) or _LOWER_WORD.search(before)):
        return None
    if not before and not _BEHIND_OPENING.match(after):
        return None
    closed = before.rstrip().endswith(_JOINTS) and _STOP.match(after)
    return found if closed or _AFTER_DATE.match(after) else None


def dateline_month_day(paragraph: str) -> tuple[int, int] | None:
    """Month and day of a dateline without a year (`BEIJING, Nov. 3 (Xinhua)`)."""
    head = _NEWSROOM.sub("", paragraph[:110])[:80]
    found = find_month_day(head)
    if found is None:
        return None
    before, after = head[: found.start], head[found.end :]
    shaped = _DATELINE.match(before) and not _LOWER_WORD.search(before)
    return (found.month, found.day) if shaped and _AFTER_DATE.match(after) else None


def closing_day(line: str, *, month_first: bool | None) -> str | None:
    """The day that a headline ends with behind a dash or in brackets.

    "KUNA : Minister receives envoy - 12/05/2020", "Statement of the Minister after talks (Lima, 3 March 2020)".
    """
    dash = max(line.rfind(" - "), line.rfind(" – "), line.rfind(" | "))
    told = line[dash + 3 :].strip() if dash >= 0 else ""
    bracket = _CLOSING_BRACKET.search(line)
    told = bracket["told"] if bracket else told
    found = find_date(told, month_first=month_first)
    return found.iso if found and found.end == len(told) and (bracket or found.start == 0) else None
