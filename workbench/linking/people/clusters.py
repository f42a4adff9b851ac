"""Bearers joined to persons, the surest pairs first, and never two that contradict each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product

from workbench.linking.people.bearers import Bearer
from workbench.linking.people.careers import contradict
from workbench.linking.people.spelling import fit


class Clusters:
    """Which bearers are one person: at first each is its own."""

    def __init__(self, bearers: Sequence[Bearer]) -> None:
        self._bearers = bearers
        self._home = list(range(len(bearers)))
        self._members = {place: [place] for place in range(len(bearers))}

    def of(self, place: int) -> int:
        """The cluster that a bearer is in, named by its first member."""
        return self._home[place]

    def members(self, cluster: int) -> list[int]:
        """The bearers in a cluster."""
        return self._members[cluster]

    def all(self) -> list[list[int]]:
        """Every cluster's bearers, in the order of the bearers."""
        return [sorted(members) for _, members in sorted(self._members.items())]

    def agree(self, one: int, other: int) -> bool:
        """Whether every bearer of one cluster can be the same person as every bearer of the other."""
        return all(self._can_be(a, b) for a, b in product(self._members[one], self._members[other]))

    def join(self, one: int, other: int) -> None:
        """Make two clusters one."""
        keep, gone = min(one, other), max(one, other)
        for place in self._members.pop(gone):
            self._home[place] = keep
            self._members[keep].append(place)

    def _can_be(self, one: int, other: int) -> bool:
        first, second = self._bearers[one], self._bearers[other]
        if first.known and second.known and first.known != second.known:
            return False
        if first.country and second.country and first.country != second.country:
            return False
        apart = first.name.full and second.name.full and fit(first.name, second.name) is None
        return not apart and not contradict(first.career, second.career)


def named(clusters: Clusters, places: Iterable[int]) -> list[int]:
    """The clusters of some bearers, each once, in order."""
    return sorted({clusters.of(place) for place in places})
