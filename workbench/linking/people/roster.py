"""A researcher's list of persons: read from TOML or CSV, checked, and used as bearers that are known already.

    [[person]]
    id = "AZE-hasanov-zakir"        # optional
    name = "Zakir Hasanov"
    country = "AZE"
    spellings = ["Zakir Hasanov", "Z. Həsənov"]
    [[person.office]]
    level = "minister"
    post = "Minister of Defence"
    rank = "Colonel General"
    from = "2013-10-22"
    until = "2024"

A CSV has the columns id, name, country, spellings (`;` between), level, post, rank, from, until: one row an office.
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from workbench import codebook
from workbench.errors import InputError
from workbench.linking.days import span
from workbench.linking.people.bearers import Bearer
from workbench.linking.people.careers import Stint
from workbench.linking.people.sightings import Sighting
from workbench.linking.people.spelling import parse

_PERSON = {"id", "name", "country", "spellings", "office"}
_ENDS = ("from", "until")
_OFFICE = ("level", "post", "rank", *_ENDS)


def read_roster(path: str | Path) -> list[Bearer]:
    """The persons of a roster: one bearer for each spelling, all with the person's id and offices.

    Raises InputError naming file, entry and mend where it cannot be read or something in it is not as it should be.
    """
    file = Path(path)
    try:
        text = file.read_text(encoding="utf-8-sig")
        entries = tomllib.loads(text).get("person", []) if file.suffix == ".toml" else _from_csv(text)
    except OSError as error:
        raise InputError(f"{file}: cannot be read ({error.strerror}); name a roster in TOML or CSV") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"{file}: not a roster in TOML or CSV, UTF-8 ({error})") from None
    if not isinstance(entries, list) or not entries:
        raise InputError(f"{file}: no persons; write [[person]] with name and country for each")
    found: list[Bearer] = []
    for number, entry in enumerate(entries, start=1):
        found += _bearers(f"{file}, person {number}", entry)
    return found


def _from_csv(text: str) -> list[dict[str, Any]]:
    persons: dict[tuple[str, str, str], dict[str, Any]] = {}
    for row in csv.DictReader(text.splitlines()):
        key = (row.get("id") or "", row.get("name") or "", row.get("country") or "")
        head = {name: row[name] for name in ("id", "name", "country") if row.get(name)}
        spelled = [spelling.strip() for spelling in (row.get("spellings") or "").split(";") if spelling.strip()]
        person = persons.setdefault(key, {**head, "spellings": [], "office": []})
        person["spellings"] += [spelling for spelling in spelled if spelling not in person["spellings"]]
        office = {name: row[name] for name in _OFFICE if row.get(name)}
        person["office"] += [office] if office else []
    return list(persons.values())


def _bearers(place: str, entry: Any) -> Iterator[Bearer]:
    """One person's bearers, after checks."""
    if not isinstance(entry, Mapping) or not isinstance(entry.get("name"), str) or not entry.get("country"):
        raise InputError(f"{place}: name and country are missing; give both")
    if unknown := sorted(set(entry) - _PERSON):
        raise InputError(f"{place}: unknown key '{unknown[0]}'; known are {', '.join(sorted(_PERSON))}")
    if not parse(entry["name"]).words:
        raise InputError(f"{place}: '{entry['name']}' is no name; write it out")
    country = str(entry["country"])
    known = str(entry.get("id") or f"{country}-{'-'.join(parse(entry['name']).parts)}")
    offices = entry.get("office", [])
    seen = tuple(sighting for office in offices for sighting in _held(place, entry, office))
    career = tuple(_stint(office) for office in offices)
    for spelling in dict.fromkeys([entry["name"], *entry.get("spellings", [])]):
        yield Bearer(str(spelling), country, seen, career, known)


def _held(place: str, entry: Mapping[str, Any], office: Any) -> Iterator[Sighting]:
    """An office's first and last day, as if a document had shown them."""
    if not isinstance(office, Mapping) or set(office) - set(_OFFICE):
        raise InputError(f"{place}: an office has level, post, rank, from and until, nothing else")
    level = office.get("level")
    if level is not None and level not in codebook.codes("level"):
        raise InputError(f"{place}: level '{level}' is unknown; levels are {', '.join(codebook.codes('level'))}")
    for end in _ENDS:
        when = str(office[end]) if office.get(end) else None
        if when and span(when) is None:
            raise InputError(f"{place}: {end} '{when}' is no date; write 2013-10-22, 2013-10 or 2013")
        held = {name: office.get(name) for name in ("rank", "post", "level")}
        yield Sighting("", f"{place} {end}", "roster", None, entry["name"], str(entry["country"]), **held, when=when)


def _stint(office: Mapping[str, Any]) -> Stint:
    """An office from its first to its last day; what has no end lasts."""
    begun, ended = (span(str(office[end])) if office.get(end) else None for end in _ENDS)
    days = (begun[0] if begun else date.min.toordinal(), ended[1] if ended else date.max.toordinal())
    return Stint(office.get("level"), office.get("rank"), days)
