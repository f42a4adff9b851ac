"""From sightings to persons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from workbench.linking.people.bearers import Bearer, Reading, bearers, readings
from workbench.linking.people.clusters import Clusters
from workbench.linking.people.pairing import Pair, full_pairs
from workbench.linking.people.partial import attach, index
from workbench.linking.people.sightings import Sighting
from workbench.linking.people.spelling import parse


@dataclass(frozen=True, slots=True)
class People:
    """Who is who: bearers of names, which of them are one person, the pairs that were judged, and all readings."""

    bearers: tuple[Bearer, ...]
    persons: tuple[tuple[int, ...], ...]
    pairs: tuple[Pair, ...]
    readings: tuple[Reading, ...]


def link_people(seen: Iterable[Sighting], roster: Sequence[Bearer] = ()) -> People:
    """Find out which sightings, and which entries of a roster, are of one person.

    Within one document a name that is not full means the only full name that it fits. Across documents full names are
    joined by spelling and career, the surest first; then names that are not full go to the one person they fit. What
    has no word that is spelled out is nobody's name.
    """
    read = readings(sighting for sighting in seen if parse(sighting.name).words)
    found = [*roster, *bearers(reading.meant for reading in read)]
    clusters = Clusters(found)
    for one, other in pairwise(range(len(roster))):
        if roster[one].known == roster[other].known:
            clusters.join(clusters.of(one), clusters.of(other))
    pairs = [_joined(pair, clusters) for pair in full_pairs(found)]
    settled = [place for place, bearer in enumerate(found) if bearer.name.full and bearer.country]
    rest = sorted(set(range(len(found))) - set(settled))
    pairs += _attach_all(rest, found, clusters, settled)
    return People(tuple(found), tuple(tuple(members) for members in clusters.all()), tuple(pairs), tuple(read))


def _joined(pair: Pair, clusters: Clusters) -> Pair:
    """Join a pair that was judged the same, unless what is known of both by now contradicts."""
    one, other = clusters.of(pair.one), clusters.of(pair.other)
    if pair.decision != "same" or one == other:
        return pair
    if not clusters.agree(one, other):
        return Pair(pair.one, pair.other, pair.score, (*pair.reasons, "others_contradict"), "undecided")
    clusters.join(one, other)
    return pair


def _attach_all(rest: Sequence[int], found: Sequence[Bearer], clusters: Clusters, settled: Sequence[int]) -> list[Pair]:
    """Give each of the rest to a person: first the names with initials, then names alone, each seeing those before."""
    order = sorted(rest, key=lambda place: (-len(found[place].name.parts), place))
    known = index(found, settled)
    pairs = []
    for place in order:
        if found[place].known is None:
            pairs += attach(found, clusters, place, known)
        for key, places in index(found, [place]).items():
            known[key].extend(places)
    return pairs
