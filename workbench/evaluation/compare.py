"""Compares codings with a gold coding, facet by facet, as the codebook's last section defines it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from workbench.errors import InputError
from workbench.evaluation.load import FACETS, Codings
from workbench.evaluation.matching import ATTRIBUTES, Record, pair, pair_people, parties, people, same

CORE = ("interactions", "participants", "spheres", "instruments", "positions")
"""The facets whose F1 are averaged."""
MEASURED = (*FACETS, "dyads", "participants")
"""Everything that has a row in the table; `dyads`: which parties dealt with each other at all."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many records are in both codings, in gold only (missed), and in the other only (false)."""

    both: int = 0
    missed: int = 0
    false: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.both + other.both, self.missed + other.missed, self.false + other.false)

    @property
    def gold(self) -> int:
        """How many records the gold coding has."""
        return self.both + self.missed

    @property
    def found(self) -> int:
        """How many records the other coding has."""
        return self.both + self.false

    @property
    def precision(self) -> float:
        """Which share of what was found is right; 0 where nothing was found."""
        return self.both / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Which share of gold was found; 0 where there is none."""
        return self.both / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 0 where nothing matches."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0


@dataclass(frozen=True, slots=True)
class Error:
    """A record that one coding has and the other has not: missed (`-`) or false (`+`)."""

    facet: str
    doc_id: str
    sign: str
    record: Record


@dataclass(frozen=True, slots=True)
class DocumentComparison:
    """One document's tallies by facet, its equal attributes (of how many), and its errors."""

    doc_id: str
    tallies: dict[str, Tally]
    equal: Counter[str]
    compared: Counter[str]
    errors: tuple[Error, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The comparison of all documents of a gold coding."""

    documents: tuple[DocumentComparison, ...]

    @property
    def tallies(self) -> dict[str, Tally]:
        """Each facet's tally over all documents."""
        return {facet: sum((d.tallies[facet] for d in self.documents), Tally()) for facet in MEASURED}

    @property
    def attributes(self) -> dict[str, tuple[int, int]]:
        """For each attribute, in how many matched records it is equal, and of how many."""
        equal = sum((d.equal for d in self.documents), Counter[str]())
        compared = sum((d.compared for d in self.documents), Counter[str]())
        return {name: (equal[name], of) for name, of in compared.items()}

    @property
    def macro_f1(self) -> float:
        """The mean of the core facets' F1."""
        return macro(self.tallies)

    @property
    def errors(self) -> tuple[Error, ...]:
        """Every missed and false record, by document."""
        return tuple(error for document in self.documents for error in document.errors)


def macro(tallies: dict[str, Tally]) -> float:
    """The mean of the core facets' F1."""
    return sum(tallies[facet].f1 for facet in CORE) / len(CORE)


def compare(gold: Codings, found: Codings) -> Comparison:
    """Compare codings with gold.

    Documents that gold does not have are left out; those only in gold count as all missed.

    Raises InputError where gold holds no document.
    """
    if not gold:
        raise InputError("gold: no document in it; name a folder of codings")
    return Comparison(tuple(_document(doc_id, gold[doc_id], found.get(doc_id, {})) for doc_id in sorted(gold)))


def _document(doc_id: str, gold: Record, found: Record) -> DocumentComparison:
    tallies: dict[str, Tally] = {}
    equal, compared = Counter[str](), Counter[str](published=1)
    equal["published"] += same("published", gold.get("published"), found.get("published"))
    errors: list[Error] = []
    for facet in (*FACETS, "participants"):
        if facet == "participants":
            pairs, missed, false = pair_people(people(gold), people(found))
            attributes: tuple[str, ...] = ("rank", "level")
        else:
            pairs, missed, false = pair(facet, gold.get(facet) or [], found.get(facet) or [])
            attributes = ATTRIBUTES[facet]
        tallies[facet] = Tally(len(pairs), len(missed), len(false))
        errors += _errors(facet, doc_id, missed, false)
        for one, other in pairs:
            for field in attributes:
                compared[f"{facet}.{field}"] += 1
                equal[f"{facet}.{field}"] += same(field, one.get(field), other.get(field))
    tallies["dyads"] = _dyads(gold, found)
    return DocumentComparison(doc_id, tallies, equal, compared, tuple(errors))


def _errors(facet: str, doc_id: str, missed: Iterable[Record], false: Iterable[Record]) -> list[Error]:
    return [Error(facet, doc_id, "-", r) for r in missed] + [Error(facet, doc_id, "+", r) for r in false]


def _dyads(gold: Record, found: Record) -> Tally:
    one, other = ({parties(r) for r in coding.get("interactions") or []} for coding in (gold, found))
    return Tally(len(one & other), len(one - other), len(other - one))


def as_plain(comparison: Comparison) -> dict[str, Any]:
    """The comparison as JSON types."""
    facets = {
        facet: {"gold": t.gold, "found": t.found, "precision": t.precision, "recall": t.recall, "f1": t.f1}
        for facet, t in comparison.tallies.items()
    }
    attributes = {name: {"n": of, "share": equal / of} for name, (equal, of) in comparison.attributes.items()}
    head = {"documents": len(comparison.documents), "macro_f1": comparison.macro_f1}
    return {**head, "facets": facets, "attributes": attributes}
