"""From a dataset to its linked tables."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from pathlib import Path
from typing import Any

from workbench.dataset import Dataset
from workbench.dataset.linked import LINKED
from workbench.dataset.schema import table_of
from workbench.linking import storage
from workbench.linking.copies import copies
from workbench.linking.events import link_events
from workbench.linking.ladders import ladders
from workbench.linking.linked import Linked
from workbench.linking.memory import Memory, hashed
from workbench.linking.people import describing as people
from workbench.linking.people import link_people
from workbench.linking.people.describing import Person
from workbench.linking.people.roster import read_roster
from workbench.linking.people.sightings import Sighting, sightings
from workbench.linking.people.texts import written
from workbench.uncollected import uncollected

Row = dict[str, Any]
_Rows = dict[str, list[Row]]


def link(dataset: Dataset, roster: str | Path | None = None, *, before: str | Path | None = None) -> Linked:
    """Find out who is who and which reports tell of one event; nothing of the coding is changed.

    `roster` is a TOML or CSV file of persons that the researcher knows. `before` is a dataset's folder that was linked
    earlier: what was found then is found again without looking, as far as nothing has changed; the result is the same.
    Raises InputError where the roster cannot be used.
    """
    memory = storage.memory(Path(before)) if before is not None else Memory()
    with uncollected():
        rows: _Rows = {"copies": copies(dataset.tables["documents"], memory)}
        rows |= _people(dataset, roster, memory)
        events = link_events(dataset, rows["person_mentions"], rows["copies"], memory)
        rows["instrument_ladders"] = _ladders(dataset, rows["copies"])
        tables = events | {name: table_of(LINKED[name], found) for name, found in rows.items()}
        return Linked(dataset, {name: tables[name] for name in LINKED}, memory)


def _people(dataset: Dataset, roster: str | Path | None, memory: Memory) -> _Rows:
    linked = link_people(sightings(dataset), read_roster(roster) if roster is not None else ())
    found = people.persons(linked)
    texts, joined = _in_texts(dataset, found, memory), people.joins(linked)
    rows: _Rows = {name: [] for name in ("people", "person_names", "person_offices", "person_mentions")}
    for person in found:
        names = people.name_rows(person, linked, joined, texts[person.person_id])
        rows["people"].append(people.person_row(person, names))
        rows["person_names"] += names
        rows["person_offices"] += people.office_rows(person, linked)
        rows["person_mentions"] += people.mention_rows(person)
    rows["person_pairs"] = people.pair_rows(linked, found)
    return rows


def _in_texts(dataset: Dataset, found: list[Person], memory: Memory) -> dict[str, list[tuple[str, Sighting]]]:
    """The spellings of persons in the texts that name them, with one sighting for each document."""
    by_document: dict[str, dict[str, Sighting]] = defaultdict(dict)
    for person in found:
        for reading in person.readings:
            by_document[reading.written.doc_id].setdefault(person.person_id, reading.meant)
    texts: dict[str, list[tuple[str, Sighting]]] = defaultdict(list)
    for row in dataset.tables["documents"].select(["doc_id", "text"]).to_pylist():
        if named := by_document.get(row["doc_id"]):
            names = tuple(seen.name for seen in named.values())
            look = partial(written, row["text"], names)
            spelled = memory.find("spellings", (hashed(row["text"]), names), look)
            for (person_id, seen), spellings in zip(named.items(), spelled, strict=False):
                texts[person_id] += [(spelling, seen) for spelling in spellings]
    return texts


def _ladders(dataset: Dataset, copied: list[Row]) -> list[Row]:
    documents = dataset.tables["documents"].select(["doc_id", "published"]).to_pylist()
    published = {row["doc_id"]: row["published"] for row in documents}
    sources = {row["doc_id"]: row["copy_of"] for row in copied}
    return ladders(dataset.tables["instruments"].to_pylist(), published, sources)
