"""A document with records of every sort of place, and decisions about them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from workbench.dataset.corrections import Correction
from workbench.records import Coding, Document, Evidence, Interaction, Participant, Position, Record, Sphere

TEXT = """Ministers meet in Baku
Zakir Hasanov met with Wei Fenghe in Baku on Friday.
They discussed military cooperation and demining.
China supports the territorial integrity of Azerbaijan."""
DYAD = ("AZE", "CHN")


def passage(quote: str, text: str = TEXT) -> Evidence:
    start = text.index(quote)
    return Evidence(start, start + len(quote), quote)


MET = passage("Zakir Hasanov met with Wei Fenghe in Baku on Friday.")
TALKED = passage("They discussed military cooperation and demining.")
SAID = passage("China supports the territorial integrity of Azerbaijan.")
PEOPLE = (Participant("Zakir Hasanov", "AZE", None, None, "minister"), Participant("Wei Fenghe", "CHN"))

MEETING = Interaction("meeting", "occurred", DYAD, "2018-04-27", "AZE", "Baku", "defence", PEOPLE, (MET,), "met")
MILITARY = Sphere("military", DYAD, (TALKED,), "talked")
DEMINING = Sphere("demining", DYAD, (TALKED,), "talked")
STANCE = Position("CHN", "supports", "territorial_integrity", "AZE", None, (SAID,), "said")


def coding(*records: Record, text: str = TEXT) -> Coding:
    facets: dict[str, tuple[Record, ...]] = {}
    for record in records:
        facets[record.facet] = (*facets.get(record.facet, ()), record)
    made: dict[str, Any] = facets
    return Coding(Document("a", text, "2018-04-28", source="a.txt", sha256="aa"), **made)


ALL = coding(MEETING, MILITARY, DEMINING, STANCE)


def decision(action: str, record: Record, edited: Record | None = None, *, who: str = "anna") -> Correction:
    return Correction(who, "2026-01-02T03:04:05+00:00", "because", action, "a", record, edited)


def moved(record: Any, quote: str, text: str) -> Any:
    """The record as it rests on a quote in another text."""
    return replace(record, evidence=(passage(quote, text),))
