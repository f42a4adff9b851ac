"""Figures of linking on coded documents, against gold of who is who.

    PYTHONPATH=tests python tests/linking/measure.py GOLD.toml CODINGS…

GOLD names persons by places (`document/record/place`), CODINGS are folders of codings as `workbench evaluate` takes
them. Of the documents only those count that both have. What gold does not name stands alone; every record is an event
of its own unless gold has it under `[events]` (`document/record`).
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from linking.measuring import Figures, of_events, of_persons

from workbench.dataset import Dataset
from workbench.evaluation.load import load
from workbench.linking import link
from workbench.records import Coding, Document, Interaction, Participant, Position


def measure(gold: Path, codings: Iterable[Mapping[str, Any]]) -> tuple[Figures, Figures]:
    """The figures for persons and for events."""
    table = tomllib.loads(gold.read_text(encoding="utf-8"))
    linked = link(Dataset.from_codings([coding(plain) for plain in codings]))
    persons = {_place(place): name for name, places in table["persons"].items() for place in places}
    events = {_place(place): name for name, places in table.get("events", {}).items() for place in places}
    return of_persons(linked, persons), of_events(linked, events)


def coding(plain: Mapping[str, Any]) -> Coding:
    """What linking needs of a coding: the people and the interactions."""
    document = Document(plain["doc_id"], "", plain["published"], plain["outlet"], source="gold")
    interactions = tuple(_interaction(record) for record in plain["interactions"])
    return Coding(document, interactions, positions=tuple(_position(record) for record in plain["positions"]))


def _interaction(record: Mapping[str, Any]) -> Interaction:
    fields = {name: record[name] for name in ("kind", "status", "date", "host", "city", "domain")}
    names = ("name", "country", "rank", "post", "level")
    people = tuple(Participant(**{name: person[name] for name in names}) for person in record["participants"])
    return Interaction(**fields, countries=tuple(record["countries"]), participants=people)


def _position(record: Mapping[str, Any]) -> Position:
    return Position(**{name: record[name] for name in ("holder", "stance", "issue", "about", "speaker")})


def _place(text: str) -> tuple[Any, ...]:
    document, *numbers = text.split("/")
    return document, *(int(number) for number in numbers)


if __name__ == "__main__":
    found = [plain for folder in sys.argv[2:] for plain in load(folder).values()]
    persons, events = measure(Path(sys.argv[1]), found)
    print(f"persons: {persons}\nevents:  {events}")
