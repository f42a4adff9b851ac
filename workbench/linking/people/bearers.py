"""Sightings under one spelling, taken together as far as one career can hold them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from workbench.linking.days import gap
from workbench.linking.people.careers import Stint, contradict, stints
from workbench.linking.people.sightings import Sighting
from workbench.linking.people.spelling import Fit, Name, fit, parse

PAUSE = 3 * 365
"""Days after which a name that is not full may mean another person."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """Whoever one spelling of one country means in one career. `known` is the id that a roster gives."""

    spelling: str
    country: str | None
    sightings: tuple[Sighting, ...]
    career: tuple[Stint, ...]
    known: str | None = None

    @property
    def name(self) -> Name:
        """The spelling in parts."""
        return parse(self.spelling)


def bearers(seen: Iterable[Sighting]) -> list[Bearer]:
    """The bearers of all spellings, sorted by country and spelling.

    A full name is one bearer as long as no office or rank contradicts; a name alone also ends after years of silence.
    """
    groups: dict[tuple[str, tuple[str, ...]], list[Sighting]] = defaultdict(list)
    for sighting in _with_level(seen):
        groups[sighting.country or "", parse(sighting.name).parts].append(sighting)
    found = []
    for _, group in sorted(groups.items()):
        for career in _careers(group) if parse(group[0].name).full else _spells(group):
            found.append(Bearer(_spelling(career), group[0].country, tuple(career), stints(career)))
    return found


def _with_level(seen: Iterable[Sighting]) -> list[Sighting]:
    """The sightings, one without a level with the only one that its document gives the same name elsewhere."""
    sighted = list(seen)
    held: dict[Hashable, set[str]] = defaultdict(set)
    for sighting in sighted:
        if sighting.level:
            held[_in_document(sighting)].add(sighting.level)
    told = {name: levels for name, levels in held.items() if len(levels) == 1}
    return [
        replace(each, level=next(iter(told[name])))
        if each.level is None and (name := _in_document(each)) in told
        else each
        for each in sighted
    ]


def _in_document(sighting: Sighting) -> Hashable:
    return sighting.doc_id, sighting.country, parse(sighting.name).parts


@dataclass(frozen=True, slots=True)
class Reading:
    """A sighting as its document writes it, the same under the full name that is meant, and why that is meant."""

    written: Sighting
    meant: Sighting
    how: Fit | None = None


def readings(seen: Iterable[Sighting]) -> list[Reading]:
    """Each sighting, a name that is not full under the only full name that it fits: in its document, on its occasion.

    A speaker may speak for others than his country: who is named in full beside it has the country given there.
    """
    own = [Reading(sighting, sighting) for sighting in seen]
    by_document = _resolved(own, lambda sighting: sighting.doc_id, "same_document")
    return _resolved(by_document, lambda sighting: sighting.occasion, "same_occasion")


def _resolved(read: Sequence[Reading], place: Callable[[Sighting], Hashable], reason: str) -> list[Reading]:
    full: dict[Hashable, dict[tuple[str, ...], Sighting]] = defaultdict(dict)
    for reading in read:
        where, name = place(reading.meant), parse(reading.meant.name)
        if where is not None and name.full:
            full[where].setdefault(name.parts, reading.meant)
    return [
        reading if _tells_all(reading.meant) else _meant(reading, full.get(place(reading.meant), {}).values(), reason)
        for reading in read
    ]


def _tells_all(sighting: Sighting) -> bool:
    """Whether a sighting has a full name and its bearer's own country."""
    return sighting.facet != "positions" and parse(sighting.name).full


def _meant(reading: Reading, full: Iterable[Sighting], reason: str) -> Reading:
    """A name that is not full, under the full name that alone fits it there, or under several spellings of that one."""
    sighting, name = reading.meant, parse(reading.meant.name)
    speaks = sighting.facet == "positions"
    fitting = [
        (other, how)
        for other in full
        if (speaks or sighting.country in (None, other.country)) and (how := fit(name, parse(other.name)))
    ]
    if not fitting or not all(fit(parse(a.name), parse(b.name)) for (a, _), (b, _) in combinations(fitting, 2)):
        return reading
    other, how = max(fitting, key=lambda each: (len(parse(each[0].name).parts), each[0].name))
    if other is sighting:
        return reading
    meant = replace(sighting, name=other.name, country=other.country)
    return Reading(reading.written, meant, Fit(1.0, (*how.reasons, reason)))


def _careers(group: Sequence[Sighting]) -> list[list[Sighting]]:
    """The sightings of a full name in careers that contradict each other; what tells no office joins the longest."""
    by_office: dict[tuple[str, str], list[Sighting]] = defaultdict(list)
    for sighting in group:
        by_office[sighting.level or "", sighting.rank or ""].append(sighting)
    silent = by_office.pop(("", ""), [])
    careers: list[list[Sighting]] = []
    for _, seen in sorted(by_office.items(), key=lambda item: (-len(item[1]), item[0])):
        stint = stints(seen)
        home = next((career for career in careers if not contradict(stint, stints(career))), None)
        if home is None:
            careers.append(list(seen))
        else:
            home += seen
    if silent and careers:
        max(careers, key=len).extend(silent)
    return careers or [silent]


def _spells(group: Sequence[Sighting]) -> list[list[Sighting]]:
    """The sightings of a name that is not full, by level and apart where years lie between."""
    found: list[list[Sighting]] = []
    last: tuple[str, Sighting] | None = None
    for sighting in sorted(group, key=lambda each: (each.level or "", each.when or "", each.doc_id)):
        level = sighting.level or ""
        near = last is not None and last[0] == level and _near(last[1], sighting)
        if near:
            found[-1].append(sighting)
        else:
            found.append([sighting])
        last = level, sighting
    return found


def _near(one: Sighting, other: Sighting) -> bool:
    return one.days is None or other.days is None or gap(one.days, other.days) <= PAUSE


def _spelling(group: Sequence[Sighting]) -> str:
    names = [sighting.name for sighting in group]
    return min(set(names), key=lambda name: (-names.count(name), name))
