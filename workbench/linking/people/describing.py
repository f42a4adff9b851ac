"""Persons as rows: names, offices, mentions, and the pairs that were judged."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workbench.linking.people.bearers import Reading
from workbench.linking.people.linker import People
from workbench.linking.people.pairing import Pair
from workbench.linking.people.sightings import Sighting
from workbench.linking.people.spelling import Fit, parse

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Person:
    """One person: id, chosen name, country, and the readings of the documents that name them."""

    person_id: str
    name: str
    country: str | None
    bearers: tuple[int, ...]
    readings: tuple[Reading, ...]
    in_roster: bool


def persons(people: People) -> list[Person]:
    """The persons of a linking, each with an id that no other has, sorted by it."""
    by_sighting = {
        (s.record_id, s.position): place for place, bearer in enumerate(people.bearers) for s in bearer.sightings
    }
    home = {place: number for number, members in enumerate(people.persons) for place in members}
    readings: dict[int, list[Reading]] = defaultdict(list)
    for reading in people.readings:
        readings[home[by_sighting[reading.meant.record_id, reading.meant.position]]].append(reading)
    found, taken = [], Counter[str]()
    for number, members in enumerate(people.persons):
        known = next((people.bearers[m] for m in members if people.bearers[m].known), None)
        name = known.spelling if known else _fullest([reading.meant for reading in readings[number]])
        country = next((people.bearers[m].country for m in members if people.bearers[m].country), None)
        own = known.known if known and known.known else _slug(name, country)
        taken[own] += 1
        person_id = own if taken[own] == 1 else f"{own}-{taken[own]}"
        found.append(Person(person_id, name, country, members, tuple(readings[number]), known is not None))
    return sorted(found, key=lambda person: person.person_id)


def person_row(person: Person, names: Sequence[Row]) -> Row:
    """One row of `people`."""
    return {
        **_seen([reading.written for reading in person.readings]),
        "person_id": person.person_id,
        "name": person.name,
        "country": person.country,
        "spellings": len({row["name"] for row in names}),
        "in_roster": person.in_roster,
    }


Joins = Mapping[int, Sequence[Pair]]


def joins(people: People) -> Joins:
    """The pairs that were judged the same, by the bearers in them."""
    found: dict[int, list[Pair]] = defaultdict(list)
    for pair in people.pairs:
        if pair.decision == "same":
            found[pair.one].append(pair)
            found[pair.other].append(pair)
    return found


def name_rows(person: Person, people: People, joined: Joins, in_texts: Iterable[tuple[str, Sighting]]) -> list[Row]:
    """The rows of `person_names`: spellings of records, of the roster, and those that stand only in texts."""
    coded: dict[str, list[Reading]] = defaultdict(list)
    for reading in person.readings:
        coded[reading.written.name].append(reading)
    rows = []
    for name, group in sorted(coded.items()):
        how = next((reading.how for reading in group if reading.how), None) or _how(people, joined, person, name)
        rows.append(_name_row(person, name, "coding", [reading.written for reading in group], how))
    texts: dict[str, list[Sighting]] = defaultdict(list)
    for name, sighting in in_texts:
        if name not in coded:
            texts[name].append(sighting)
    for name, seen in sorted(texts.items()):
        rows.append(_name_row(person, name, "text", seen, Fit(1.0, ("same_document",))))
    listed = {people.bearers[place].spelling for place in person.bearers if people.bearers[place].known}
    for name in sorted(listed - set(coded)):
        rows.append(_name_row(person, name, "roster", [], Fit(1.0, ("in_roster",))))
    return rows


def office_rows(person: Person, people: People) -> list[Row]:
    """The rows of `person_offices`, a roster's offices with their dates among them."""
    seen: dict[tuple[str, str], list[Sighting]] = defaultdict(list)
    for place in person.bearers:
        for sighting in people.bearers[place].sightings:
            for what in ("level", "post", "rank"):
                if value := getattr(sighting, what):
                    seen[what, value].append(sighting)
    return [
        {"person_id": person.person_id, "what": what, "value": value, **_seen(group)}
        for (what, value), group in sorted(seen.items())
    ]


def mention_rows(person: Person) -> list[Row]:
    """The rows of `person_mentions`."""
    own = ("record_id", "doc_id", "facet", "position", "name")
    return [
        {"person_id": person.person_id, **{name: getattr(reading.written, name) for name in own}}
        for reading in person.readings
    ]


def pair_rows(people: People, found: Iterable[Person]) -> list[Row]:
    """The rows of `person_pairs`, those for a researcher to look at first."""
    home = {place: person.person_id for person in found for place in person.bearers}
    rows = []
    for pair in people.pairs:
        one, other = people.bearers[pair.one], people.bearers[pair.other]
        names = {"name": one.spelling, "other_name": other.spelling}
        lands = {"country": one.country, "other_country": other.country}
        ids = {"person_id": home[pair.one], "other_person_id": home[pair.other]}
        why = {"decision": pair.decision, "score": pair.score, "reasons": list(pair.reasons)}
        rows.append({**names, **lands, **ids, **why})
    order = {"undecided": 0, "apart": 1, "same": 2}
    return sorted(rows, key=lambda row: (order[row["decision"]], -row["score"], row["name"], row["other_name"]))


def _fullest(seen: Sequence[Sighting]) -> str:
    counts = Counter(sighting.name for sighting in seen)
    return min(counts, key=lambda name: (not parse(name).full, -counts[name], -len(name), name))


def _slug(name: str, country: str | None) -> str:
    plain = unicodedata.normalize("NFKD", f"{country or 'nobody'} {name}").encode("ascii", "ignore").decode()
    head, *rest = re.findall(r"[A-Za-z0-9]+", plain) or ["x"]
    return "-".join([head, *(part.lower() for part in rest)])


def _how(people: People, joined: Joins, person: Person, name: str) -> Fit:
    """Why a spelling is this person's: the surest pair that joined it."""
    own = [place for place in person.bearers if parse(name) == people.bearers[place].name]
    pairs = [pair for place in own for pair in joined.get(place, ())]
    if not pairs or parse(name) == parse(person.name):
        return Fit(1.0, ("same_spelling",))
    best = max(pairs, key=lambda pair: pair.score)
    return Fit(best.score, best.reasons)


def _name_row(person: Person, name: str, source: str, seen: Sequence[Sighting], how: Fit) -> Row:
    head = {"person_id": person.person_id, "name": name, "source": source}
    return {**head, **_seen(seen), "score": how.score, "reasons": list(how.reasons)}


def _seen(seen: Sequence[Sighting]) -> Row:
    dates = sorted(sighting.when for sighting in seen if sighting.when)
    first, last = (dates[0], dates[-1]) if dates else (None, None)
    return {"first_seen": first, "last_seen": last, "documents": len({s.doc_id for s in seen} - {""})}
