"""Publishers that no list knows, told by the shape of the line or the dateline that names them."""

from __future__ import annotations

import re

from workbench.own_tables import own_table

_DATA = own_table(__package__, "houses.toml")
_JOINTS, _SECTIONS = frozenset(_DATA["joints"]), frozenset(_DATA["sections"])
_ACTS, _PAPERS = frozenset(_DATA["acts"]), frozenset(_DATA["papers"])
_TITLES = frozenset(_DATA["papers_begin"])
_BODIES = re.compile(rf"(?<!\w)(?:{'|'.join(_DATA['bodies'])})(?!\w)", re.IGNORECASE)
_STATES = re.compile(rf"^(?:{'|'.join(_DATA['states'])})\s+[A-Z][\w' -]*$", re.IGNORECASE)
_PARTS = re.compile(r"\s+[|/–—-]\s+|\s*\|\s*|(?<![A-Z])\.\s+")
_FROM = re.compile(r"^(?:From|By|Source|Issued by)(?::\s*|\s+)(?=[A-Z])")
_CREDIT = re.compile(rf"^[\[(]?(?:{'|'.join(_DATA['credits'])})(?: \w+)?\s*[:/|©]", re.IGNORECASE)
_DOMAIN = re.compile(r"^(?:www\.)?[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]+)+$")
_IN_DATELINE = re.compile(
    r"^(?P<head>[A-Z][^()\n]{1,60}(?:\([A-Z][a-z]+\)[^()\n]{0,25})?)\((?P<name>[A-Z][\w.&’' -]{1,40})\)\s*[-–—]"
)
_HOLDER = re.compile(r",?\s+and\s+The\s+(?:Rt\s+)?Hon\b.*$")
_LONGEST, _MOST_WORDS, _MOST_BEFORE, _PAPER_WORDS = 110, 10, 2, 5
_PLACE_WORDS = 3
_BY_HOUSE = 2  # words that an embassy's town has


def in_line(line: str) -> str | None:
    """The publisher that a line is the name of ("Ministry of Defence of Malta", "THE COAST HERALD", "army.example")."""
    if len(line) > _LONGEST or _CREDIT.match(line):
        return None
    bare = _HOLDER.sub("", _FROM.sub("", line.strip(" *–—|-")))
    if _DOMAIN.match(bare) or bare.casefold() in _DATA["alone"]:
        return bare
    parts = [part for part in _PARTS.split(bare) if part]
    house = next((part for part in parts if _is_house(part) or _is_paper(part)), None)
    if house is None or house == parts[0]:
        return _spelled(house) if house else None
    if _STATES.match(parts[0]):
        return _of_state(house, parts[0])
    # "La Costa - Peruvian News Agency"
    named = house == parts[1] and ":" not in parts[0] and len(parts[0].split()) <= _PLACE_WORDS
    return _spelled(parts[0]) if named else None


def in_lines(lines: tuple[str, ...]) -> str | None:
    """The first publisher among some lines; a state in the line before is part of its name."""
    before = None
    for line in lines:
        if found := in_line(line):
            return _of_state(found, before)
        before = line.strip()
    return None


def in_dateline(paragraph: str) -> str | None:
    """The agency of a dateline, whatever its name ("LIMA, Sept. 15, 2023 (Andean Wire) -")."""
    found = _IN_DATELINE.match(paragraph[:130])
    if found is None:
        return None
    words = re.findall(r"[^\W\d_]{3,}", found["head"])
    dated = _has_digit(found["head"]) or len(words) <= _PLACE_WORDS
    return found["name"] if dated and all(word[0].isupper() for word in words) else None


def _of_state(house: str, state: str | None) -> str:
    """ "Republic of Rwanda | Ministry of Defence": both lines are the name."""
    named = state is not None and _STATES.match(state) and not re.search(r"\sof\s[A-Z].*\sof\s[A-Z]", house)
    return f"{_spelled(house)}, {_spelled(str(state))}" if named else _spelled(house)


def _is_house(line: str) -> bool:
    """Whether a line is an office's name and tells of nothing."""
    words = line.split()
    body = _BODIES.search(line)
    if body is None or not 1 < len(words) <= _MOST_WORDS or line.endswith((".", "!", "?")) or _has_digit(line):
        return False
    if not all(word[0].isupper() or not word[0].isalpha() or word in _JOINTS for word in words):
        return False
    before, after = line[: body.start()].split(), line[body.end() :].split()
    if len(before) > _MOST_BEFORE or not _ACTS.isdisjoint(word.casefold() for word in words):
        return False
    return not after or not after[0].isalpha() or after[0].casefold() in _JOINTS or _names_town(body.group(), after)


def _names_town(body: str, after: list[str]) -> bool:
    """ "U.S. Embassy Lima", "Ministry of Defence Republic of Malta"."""
    return after[0].casefold() in ("republic", "kingdom") or (
        body.casefold() in _DATA["in_towns"] and len(after) <= _BY_HOUSE
    )


def _is_paper(line: str) -> bool:
    """Whether a line is a newspaper's or a station's name."""
    words = line.casefold().split()
    if not 1 < len(words) <= _PAPER_WORDS or ":" in line or line.casefold() in _SECTIONS or not _ACTS.isdisjoint(words):
        return False
    if not all(word[0].isupper() or word in _JOINTS for word in line.split()) or _has_digit(line):
        return False
    return words[-1] in _PAPERS or words[0] in _TITLES


def _has_digit(line: str) -> bool:
    return any(map(str.isdigit, line))


def _spelled(name: str) -> str:
    """A name in capitals as it is commonly written; abbreviations stay."""
    if not name.isupper() or " " not in name:
        return name
    first, *others = (word if word in _DATA["abbreviations"] else word.title() for word in name.split())
    return " ".join((first, *(word.lower() if word.casefold() in _JOINTS else word for word in others)))
