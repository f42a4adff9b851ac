"""Thousands of documents of the genre, made up, with known truth: who is who, and which records tell of one event.

Names are spelled in many ways, texts are copied from wires, events are announced, reported, recalled; dates, ranks and
places are missing or differ; namesakes live in other countries and careers. The same seed gives the same world.
"""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from workbench.records import Coding, Document, Evidence, Instrument, Interaction, Invitation, Participant

TABLE: dict[str, Any] = tomllib.loads((Path(__file__).parent / "names.toml").read_text(encoding="utf-8"))
CUSTOMS = [TABLE[name] for name in ("post_soviet", "chinese", "arabic", "turkish", "western")]
HOME = {country: custom for custom in CUSTOMS for country in custom["countries"]}
CITIES = {country: f"{country.title()} City" for country in HOME}
OUTLETS = [f"Agency {letter}" for letter in "ABCDEFGH"]
RANKS = {"minister": "Colonel General", "chief_of_defence": "Lieutenant General", "service_chief": "Major General"}
RANKS |= {"officer": "Lieutenant Colonel", "general_officer": "Major General"}
LEVELS = ["minister", "minister", "chief_of_defence", "service_chief", "deputy_minister"]
LEVELS += ["head_of_state", "general_officer"]
PAPERS = ["agreement", "protocol", "memorandum", "plan"]
FIRST_DAY, DAYS = date(2012, 1, 1), 4500


@dataclass(frozen=True)
class Person:
    """A made-up person: names, country and the level held."""

    key: str
    given: str
    family: str
    country: str
    level: str


@dataclass(frozen=True)
class Happening:
    """A made-up event, the people who took part, and when and where."""

    key: str
    kind: str
    countries: tuple[str, ...]
    day: date
    host: str
    people: tuple[Person, ...]


@dataclass
class World:
    """Codings, and the truth: persons by (doc_id, record, place in its list), events by (doc_id, record)."""

    codings: list[Coding] = field(default_factory=list)
    persons: dict[tuple[str, int, int], str] = field(default_factory=dict)
    events: dict[tuple[str, int], str] = field(default_factory=dict)


def make(documents: int, *, seed: int = 1) -> World:
    """A world that is told by so many documents."""
    rng = random.Random(seed)
    people = _people(rng, max(40, documents // 12))
    world = World()
    happened: list[Happening] = []
    while len(world.codings) < documents:
        day = FIRST_DAY + timedelta(days=rng.randrange(DAYS))
        trip = list(_trip(rng, people, day, f"e{len(happened)}"))
        _tell(rng, world, trip, [old for old in happened[-400:] if 40 < (day - old.day).days < 900], documents)
        happened += trip
        happened.sort(key=lambda event: event.day)
    return world


def _people(rng: random.Random, count: int) -> list[Person]:
    """People of all countries; some bear the name of another, in another country or in a career far from it."""
    found: list[Person] = []
    names: set[tuple[str, str, str]] = set()
    while len(found) < count:
        country = rng.choice(sorted(HOME))
        given, family = rng.choice(HOME[country]["given"]), rng.choice(HOME[country]["family"])
        if (country, given, family) in names:
            given = given + rng.choice(["bek", "jan", "din", "mir"])
        if (country, given, family) in names:
            continue
        names.add((country, given, family))
        found.append(Person(f"p{len(found)}", given, family, country, rng.choice(LEVELS)))
    for person in [person for person in found if person.level == "minister"][:: max(2, count // 40)]:
        found.append(replace(person, key=f"{person.key}-namesake", level="officer"))
    return found


def _trip(rng: random.Random, people: list[Person], day: date, key: str) -> Iterator[Happening]:
    """A guest comes: a visit, a meeting, now and then a second one with somebody else, or a call instead."""
    guest = rng.choice(people)
    hosts = [person for person in people if person.country != guest.country]
    host = rng.choice(hosts)
    dyad = tuple(sorted((guest.country, host.country)))
    if rng.random() < 0.1:
        yield Happening(f"{key}c", "call", dyad, day, "", (guest, host))
        return
    if rng.random() < 0.15:
        yield Happening(f"{key}x", "exercise", dyad, day, host.country, ())
        return
    if rng.random() < 0.6:
        yield Happening(f"{key}v", "visit", dyad, day, host.country, (guest,))
    yield Happening(f"{key}m", "meeting", dyad, day, host.country, (guest, host))
    others = [person for person in people if person.country == host.country and person is not host]
    if others and rng.random() < 0.3:
        later = day + timedelta(days=rng.choice([0, 0, 1]))
        yield Happening(f"{key}n", "meeting", dyad, later, host.country, (guest, rng.choice(others)))


def _tell(rng: random.Random, world: World, trip: list[Happening], past: list[Happening], limit: int) -> None:
    """Announce, report and recall a trip in documents, and copy some of them."""
    told = [("planned", -rng.randrange(3, 40))] if rng.random() < 0.25 else []
    told += [("occurred", rng.choice([0, 0, 1])) for _ in range(rng.choice([1, 1, 2, 3, 4, 6]))]
    for status, delay in told:
        events = trip if rng.random() < 0.7 else [rng.choice(trip)]
        recalled = [rng.choice(past)] if past and status == "occurred" and rng.random() < 0.15 else []
        coding, truth = _document(rng, len(world.codings), events, recalled, status, delay)
        copies = rng.choice([1, 2, 4]) if rng.random() < 0.25 else 0
        for original in [True, *[False] * copies]:
            if len(world.codings) < limit:
                _keep(world, coding if original else _copied(rng, coding, len(world.codings)), truth)


def _keep(world: World, coding: Coding, truth: list[tuple[str, tuple[str, ...]]]) -> None:
    world.codings.append(coding)
    for record, (event, people) in enumerate(truth):
        world.events[coding.document.doc_id, record] = event
        for place, person in enumerate(people):
            world.persons[coding.document.doc_id, record, place] = person


def _document(
    rng: random.Random, number: int, events: list[Happening], recalled: list[Happening], status: str, delay: int
) -> tuple[Coding, list[tuple[str, tuple[str, ...]]]]:
    published = events[0].day + timedelta(days=delay)
    cast = {person.key: person for event in [*events, *recalled] for person in event.people}
    names = {key: _spelled(rng, person) for key, person in cast.items()}
    words = rng.choices(TABLE["words"]["filler"], k=rng.randrange(90, 220))
    for name in sorted(names.values()):
        words.insert(rng.randrange(len(words)), name)
    text = f"{' '.join(words)}."
    evidence = (Evidence(0, len(words[0]), words[0]),)
    records = [_record(rng, event, names, status, published, evidence) for event in events]
    records += [_record(rng, event, names, "occurred", None, evidence) for event in recalled]
    document = Document(f"d{number:06}", text, published.isoformat(), rng.choice(OUTLETS), source="made", sha256="0")
    truth = [(event.key, tuple(person.key for person in event.people)) for event in [*events, *recalled]]
    papers = tuple(_paper(rng, event, status, evidence) for event in events if rng.random() < 0.3)
    asked = [event for event in events if event.kind == "visit" and rng.random() < 0.3]
    invitations = tuple(_invitation(event, evidence) for event in asked)
    return Coding(document, tuple(records), instruments=papers, invitations=invitations), truth


def _paper(rng: random.Random, event: Happening, status: str, evidence: tuple[Evidence, ...]) -> Instrument:
    subject = " ".join(rng.choices(TABLE["words"]["filler"], k=rng.randrange(1, 4)))
    stage, day = ("agreed", None) if status == "planned" else ("signed", event.day.isoformat())
    return Instrument(rng.choice(PAPERS), stage, event.countries, subject, day, evidence, "made")


def _invitation(event: Happening, evidence: tuple[Evidence, ...]) -> Invitation:
    guest = next(country for country in event.countries if country != event.host)
    return Invitation(event.host, guest, "visit", event.day.isoformat()[:7], None, "accepted", evidence, "made")


def _record(
    rng: random.Random,
    event: Happening,
    names: dict[str, str],
    status: str,
    published: date | None,
    evidence: tuple[Evidence, ...],
) -> Interaction:
    """An event as a document tells it: recalled (`published` None) with a month at times, else with its day, mostly."""
    day: str | None = event.day.isoformat()
    if published is None:
        day = event.day.isoformat()[: rng.choice([7, 10, 10])]
    elif rng.random() < 0.06:
        day = published.isoformat() if abs((published - event.day).days) == 1 else day
    elif rng.random() < 0.05:
        day = None if rng.random() < 0.5 else event.day.isoformat()[:7]
    city = CITIES.get(event.host) if rng.random() < 0.7 else None
    people = tuple(_participant(rng, person, names[person.key]) for person in event.people)
    return Interaction(
        event.kind, status, event.countries, day, event.host or None, city, "defence", people, evidence, "made"
    )


def _participant(rng: random.Random, person: Person, name: str) -> Participant:
    rank = RANKS.get(person.level) if rng.random() < 0.6 else None
    level = person.level if rng.random() < 0.93 else None
    return Participant(name, person.country, rank, person.level.replace("_", " "), level)


def _spelled(rng: random.Random, person: Person) -> str:
    given, family = person.given, person.family
    chance = rng.random()
    if chance < 0.3:
        given, family = _transliterated(rng, given), _transliterated(rng, family)
    elif chance < 0.4:
        given, family = family, given
    elif chance < 0.5:
        given = f"{given[0]}."
    elif chance < 0.56:
        return family
    elif chance < 0.6:
        return f"{family.upper()} {given}"
    return f"{given} {family}"


def _transliterated(rng: random.Random, word: str) -> str:
    one, other = rng.choice(TABLE["spellings"]["pairs"])
    old, new = (one, other) if rng.random() < 0.5 else (other, one)
    lowered = word.lower()
    return (lowered.replace(old, new) if old in lowered[1:] else lowered).title() if one != other else word


def _copied(rng: random.Random, coding: Coding, number: int) -> Coding:
    """The same text under another masthead, cut at the end and with a word changed."""
    words = coding.document.text.split(" ")
    words = words[: max(40, len(words) - rng.randrange(25))]
    words[rng.randrange(5, len(words))] = "reportedly"
    document = replace(
        coding.document, doc_id=f"d{number:06}", text=" ".join(words), outlet=rng.choice(OUTLETS), sha256="1"
    )
    return replace(coding, document=document)
