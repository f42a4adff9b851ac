"""Which ladders a further record may be a step of: those with a step of a subject like its own, or of the same text."""

from __future__ import annotations

from collections import defaultdict

from rapidfuzz import fuzz, process

ALIKE = 75
"""How alike two subjects must be, of 100."""


class Shelf:
    """The ladders of some parties by their numbers. Two subjects are compared once, however many records share them."""

    def __init__(self) -> None:
        self._alike: dict[str, list[str]] = {}
        self._by_subject: dict[str, list[int]] = defaultdict(list)
        self._by_source: dict[str, list[int]] = defaultdict(list)

    def add(self, ladder: int, subject: str, source: str) -> None:
        """Note a step of a ladder."""
        self._by_subject[subject].append(ladder)
        self._by_source[source].append(ladder)

    def near(self, subject: str, source: str) -> list[int]:
        """The ladders with such a subject, or of that text, in their order."""
        found = set(self._by_source.get(source, ()))
        for other in self._like(subject):
            found.update(self._by_subject.get(other, ()))
        return sorted(found)

    def _like(self, subject: str) -> list[str]:
        """The subjects seen so far that are like one; nothing is like none."""
        if subject and subject not in self._alike:
            known = list(self._alike)
            fitting = process.extract(subject, known, scorer=fuzz.token_set_ratio, score_cutoff=ALIKE, limit=None)
            self._alike[subject] = [subject]
            for other, *_ in fitting:
                self._alike[other].append(subject)
                self._alike[subject].append(other)
        return self._alike.get(subject, [])
