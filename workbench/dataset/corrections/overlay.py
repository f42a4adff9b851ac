"""Corrections laid over one document's coding. The coding itself stays as it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from workbench.dataset.corrections.correction import Correction
from workbench.dataset.corrections.matching import Ambiguous, find, recoded, values
from workbench.dataset.corrections.passages import located
from workbench.dataset.rows import named
from workbench.records import RECORD_TYPES, Coding, Document, Record

RULE = "correction"
"""The `rule` of a record that a researcher added or changed."""


@dataclass(frozen=True, slots=True)
class Item:
    """One record under review.

    `target` is what was coded or added, `current` what stands now (None where it was rejected or withdrawn), `coded`
    whether the rules find it, `correction` the decision that counts: the last one; None where there is none.
    """

    record_id: str
    doc_id: str
    target: Record
    current: Record | None
    coded: bool
    correction: Correction | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """A correction that does not fit the document or its coding any more.

    `reason` is of the closed list `conflict`; `now` are the records that are in question.
    """

    correction: Correction
    reason: str
    now: tuple[Record, ...] = ()


@dataclass(frozen=True, slots=True)
class Overlaid:
    """A document's corrected coding, every record under review, and what did not fit."""

    coding: Coding
    items: tuple[Item, ...]
    conflicts: tuple[Conflict, ...]


@dataclass(slots=True)
class _Slot:
    """A record's place: `target` is coded, or was put in by a correction."""

    target: Record
    coded: bool
    correction: Correction | None = None


def overlay(coding: Coding, corrections: Iterable[Correction]) -> Overlaid:
    """Lay a document's corrections, in the order in which they were made, over its coding; the last word counts.

    Records found again are replaced or taken out; those that the rules no longer find, yet a researcher has accepted,
    edited or added, stand as long as their text does.
    """
    made = list(corrections)
    slots: dict[str, list[_Slot]] = {}
    conflicts: list[Conflict] = []
    for kind in RECORD_TYPES:
        here = slots[kind.facet] = [_Slot(record, True) for record in getattr(coding, kind.facet)]
        for correction in (c for c in made if c.record.facet == kind.facet):
            conflicts += _place(correction, here)
        conflicts += _doubts(coding.document, here)
    standing = {facet: [_current(coding.document, slot) for slot in here] for facet, here in slots.items()}
    facets: dict[str, Any] = {facet: tuple(r for r in records if r) for facet, records in standing.items()}
    items = _items(coding, slots, standing)
    return Overlaid(replace(coding, **facets), items, tuple(conflicts))


def _place(correction: Correction, slots: list[_Slot]) -> list[Conflict]:
    """Note a correction at the record that it is about; where there is none, at a new place."""
    targets: Sequence[Record] = [slot.target for slot in slots]
    try:
        place = find(correction.record, targets)
        if place is None and correction.edited is not None:
            place = find(correction.edited, targets)
    except Ambiguous:
        same = tuple(record for record in targets if type(record) is type(correction.record))
        return [Conflict(correction, "ambiguous", same)]
    if place is None:
        slots.append(_Slot(correction.record, False, correction))
    else:
        slots[place].correction = correction
    return []


def _doubts(document: Document, slots: list[_Slot]) -> list[Conflict]:
    """What is to be told of decisions about records that the rules no longer find."""
    undecided = [slot.target for slot in slots if slot.coded and slot.correction is None]
    found = []
    for slot in slots:
        if slot.coded or slot.correction is None or slot.correction.action == "withdraw":
            continue
        if not located(document, slot.correction.wanted or slot.target):
            found.append(Conflict(slot.correction, "text_changed"))
        elif slot.target.rule != RULE and (others := recoded(slot.target, undecided)):
            found.append(Conflict(slot.correction, "recoded", others))
    return found


def _current(document: Document, slot: _Slot) -> Record | None:
    """The record that stands in a place, if any does."""
    if slot.correction is None or (slot.correction.action == "withdraw" and slot.coded):
        return slot.target
    wanted = slot.correction.wanted
    if wanted is None:
        return None
    if slot.coded and values(wanted) == values(slot.target):
        return slot.target
    return located(document, wanted, RULE if slot.correction.action != "accept" else wanted.rule) or (
        replace(wanted, evidence=slot.target.evidence, cues=slot.target.cues, rule=RULE) if slot.coded else None
    )


def _items(coding: Coding, slots: dict[str, list[_Slot]], standing: dict[str, list[Record | None]]) -> tuple[Item, ...]:
    doc_id = coding.document.doc_id
    places = [(slot, now) for facet, here in slots.items() for slot, now in zip(here, standing[facet], strict=True)]
    # Ids as the tables give them: first to what is coded, so that a correction never changes the id of another record.
    ordered = [p for p in places if p[0].coded] + [p for p in places if not p[0].coded]
    ids = {id(slot): name for name, slot in _with_ids(doc_id, [slot for slot, _ in ordered])}
    return tuple(Item(ids[id(s)], doc_id, s.target, now, s.coded, s.correction) for s, now in places)


def _with_ids(doc_id: str, slots: list[_Slot]) -> list[tuple[str, _Slot]]:
    names = [name for name, _ in named(doc_id, [slot.target for slot in slots])]
    return list(zip(names, slots, strict=True))
