"""How far two or more coders agree: Krippendorff's alpha, nominal, over the documents that all of them have coded.

Alpha needs units that every coder has judged. A unit is one question that the codebook asks about a document, and its
label the coder's answer, "none" where the coder has no such record:

| facet        | one unit for each                                                     | label             |
|--------------|-----------------------------------------------------------------------|-------------------|
| interactions | parties that any coder names together, and each kind of the codebook  | status            |
| spheres      | parties that any coder names together, and each sphere                | "coded"           |
| instruments  | parties that any coder names together, and each type                  | stage             |
| positions    | holder and about that any coder names together, and each issue          | stance            |
| invitations  | two of the parties that any coder names, in each direction              | status            |
| dyads        | two of the parties that any coder names                               | "coded"           |
| participants | country and person that any coder names                               | level, or "named" |

So a document in which nobody codes cyber defence counts as agreement on it. Several answers to one question (a meeting
that occurred and one that is planned) are one label. Attributes (`interactions.date` …) are compared over the records
whose key occurs exactly once with each of two coders or more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations
from typing import Any

from workbench import codebook
from workbench.errors import InputError
from workbench.evaluation.load import FACETS, Codings
from workbench.evaluation.matching import ATTRIBUTES, Record, key, parties, people, same_person

Unit = tuple[Any, ...]
Answers = dict[Unit, str]

_TOGETHER = ("interactions", "spheres", "instruments")
_QUESTIONS = {"interactions": ("kind", "kind"), "spheres": ("code", "sphere"), "instruments": ("type", "instrument")}
_ANSWERS = {"interactions": "status", "instruments": "stage", "positions": "stance", "invitations": "status"}


@dataclass(frozen=True, slots=True)
class Agreement:
    """Alpha of one facet or attribute over so many units; None where no answers differ: alpha has no meaning there."""

    what: str
    units: int
    alpha: float | None


def agreement(coders: Sequence[Codings]) -> list[Agreement]:
    """Agreement of two or more coders, facet by facet, then attribute by attribute.

    Raises InputError where there are fewer than two coders, or they have no document in common.
    """
    if len(coders) < 2:
        raise InputError("agreement: needs the codings of two coders or more; name a second folder or file")
    shared = sorted(set.intersection(*(set(coder) for coder in coders)))
    if not shared:
        raise InputError("agreement: the coders have no doc_id in common; name codings of the same documents")
    facets: dict[str, list[Answers]] = defaultdict(lambda: [{} for _ in coders])
    attributes: dict[str, list[Answers]] = defaultdict(lambda: [{} for _ in coders])
    for doc_id in shared:
        _ask(doc_id, [coder[doc_id] for coder in coders], facets)
        _ask_attributes(doc_id, [coder[doc_id] for coder in coders], attributes)
    return [_alpha(what, answers) for what, answers in [*facets.items(), *sorted(attributes.items())]]


def _ask(doc_id: str, codings: Sequence[Record], facets: Mapping[str, list[Answers]]) -> None:
    """Put every question about one document to every coder."""
    for facet, units in _questions(codings).items():
        for answers, coding in zip(facets[facet], codings, strict=True):
            mine = _answers(facet, coding)
            answers.update({(doc_id, *unit): "+".join(sorted(mine.get(unit, {"none"}))) for unit in units})
    named = _persons(codings)
    for answers, coding in zip(facets["participants"], codings, strict=True):
        for country, name in named:
            levels = [
                p["level"] or "named"
                for p in people(coding)
                if p["country"] == country and same_person(p["name"], name)
            ]
            answers[(doc_id, country, name)] = levels[0] if levels else "none"


def _questions(codings: Sequence[Record]) -> dict[str, set[Unit]]:
    """The units of one document by facet."""
    together = {parties(record) for record in _records(codings, _TOGETHER)}
    single = {party for group in together for party in group}
    held = {(record.get("holder"), record.get("about")) for record in _records(codings, ("positions",))}
    asked = {(record.get("from"), record.get("to")) for record in _records(codings, ("invitations",))}
    units: dict[str, set[Unit]] = {
        facet: {(group, code) for group in together for code in _codes(codings, facet, field, codelist)}
        for facet, (field, codelist) in _QUESTIONS.items()
    }
    units["positions"] = {(*pair, issue) for pair in held for issue in _codes(codings, "positions", "issue", "issue")}
    units["invitations"] = {*permutations(single, 2), *asked}
    units["dyads"] = set(combinations(sorted(single), 2))
    return units


def _codes(codings: Sequence[Record], facet: str, field: str, codelist: str) -> set[Any]:
    """The codebook's codes, and those that a coder's own lexicon adds."""
    return {*codebook.codes(codelist), *(record.get(field) for record in _records(codings, (facet,)))}


def _records(codings: Iterable[Record], facets: Iterable[str]) -> Iterator[Record]:
    for coding in codings:
        for facet in facets:
            yield from coding.get(facet) or []


def _answers(facet: str, coding: Record) -> dict[Unit, set[str]]:
    """What one coder says to a facet's questions."""
    given: dict[Unit, set[str]] = defaultdict(set)
    for record in _records([coding], ["interactions" if facet == "dyads" else facet]):
        for unit in _units(facet, record):
            given[unit].add(str(record.get(_ANSWERS.get(facet, ""), "coded")))
    return given


def _units(facet: str, record: Record) -> Iterable[Unit]:
    """The questions that a record answers; one, but for a meeting of many, which answers for each of its dyads."""
    match facet:
        case "dyads":
            return combinations(parties(record), 2)
        case "positions":
            return [(record.get("holder"), record.get("about"), record.get("issue"))]
        case "invitations":
            return [(record.get("from"), record.get("to"))]
        case _:
            return [(parties(record), record.get(_QUESTIONS[facet][0]))]


def _persons(codings: Sequence[Record]) -> list[tuple[str | None, str]]:
    """Every person whom any coder names, once, by country and the first spelling."""
    found: list[tuple[str | None, str]] = []
    for person in (person for coding in codings for person in people(coding)):
        if not any(country == person["country"] and same_person(name, person["name"]) for country, name in found):
            found.append((person["country"], person["name"]))
    return found


def _ask_attributes(doc_id: str, codings: Sequence[Record], attributes: Mapping[str, list[Answers]]) -> None:
    for facet in FACETS:
        for i, coding in enumerate(codings):
            records: dict[Unit, list[Record]] = defaultdict(list)
            for record in _records([coding], [facet]):
                records[key(facet, record)].append(record)
            for unit, (record, *more) in records.items():
                for field in () if more else ATTRIBUTES[facet]:
                    attributes[f"{facet}.{field}"][i][(doc_id, *unit)] = str(record.get(field) or "none")


def _alpha(what: str, answers: Sequence[Answers]) -> Agreement:
    from nltk.metrics.agreement import AnnotationTask

    everything: set[Unit] = set().union(*answers)
    judged = [unit for unit in everything if sum(unit in mine for mine in answers) > 1]
    data = [(str(i), repr(unit), mine[unit]) for i, mine in enumerate(answers) for unit in judged if unit in mine]
    varied = len({label for _, _, label in data}) > 1
    return Agreement(what, len(judged), float(AnnotationTask(data).alpha()) if varied else None)
