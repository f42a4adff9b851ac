"""Things joined into groups, each named by its first member."""

from __future__ import annotations


class Unions:
    """Groups of the numbers from 0 on: at first each is its own."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def of(self, place: int) -> int:
        """The first member of the group that a number is in."""
        while self._parent[place] != place:
            self._parent[place] = self._parent[self._parent[place]]
            place = self._parent[place]
        return place

    def join(self, one: int, other: int) -> None:
        """Make two groups one."""
        first, second = self.of(one), self.of(other)
        self._parent[max(first, second)] = min(first, second)
