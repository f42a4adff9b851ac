"""Figures of linking on documents with gold codings, against gold of who is who and of which records tell of one thing.

    PYTHONPATH=tests python tests/linking/measure.py GOLD.toml FOLDER…

A FOLDER holds `codings` and `texts`. The expert codings are linked as they are, then the program's own codings of the
texts: of those only what the experts have, too, is counted, since nobody has said who or what the rest is.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from linking.measuring import Figures, figures

from workbench.dataset import Dataset
from workbench.evaluation.load import Codings
from workbench.evaluation.matching import pair, same_person
from workbench.evaluation.trial import trial
from workbench.linking import Linked, link
from workbench.records import Coding, Document, Instrument, Interaction, Invitation, Participant, Position

Plain = Mapping[str, Any]
Place = tuple[str, str, int]
"""A document, a facet, and a record's number in it."""


@dataclass(frozen=True)
class Truth:
    """Who is who by document and name, which records are of one event or ladder by place; what is not here is alone."""

    persons: Mapping[tuple[str, str], str]
    records: Mapping[Place, str]


def read_truth(gold: Path, expert: Codings) -> Truth:
    """The truth in a file, of the documents that are there.

    Raises ValueError where it names what is not, or not once, in such a document.
    """
    table = tomllib.loads(gold.read_text(encoding="utf-8"))
    persons = {
        (doc_id, name): person
        for person, spellings in table["persons"].items()
        for name, documents in spellings.items()
        for doc_id in documents
        if doc_id in expert
    }
    told = {(doc_id, name) for doc_id, plain in expert.items() for name in _names(plain)}
    clusters = {key: name for kind in ("events", "ladders") for name, keys in table[kind].items() for key in keys}
    places = [(key, place) for doc_id, plain in expert.items() for key, place in _keys(doc_id, plain)]
    records = {place: clusters[key] for key, place in places if key in clusters}
    wanted = [key for key in clusters if key.split(" ")[0] in expert]
    if wrong := [*(set(persons) - told), *(key for key in wanted if [k for k, _ in places].count(key) != 1)]:
        raise ValueError(f"{gold}: not there, or not once: {wrong}")
    return Truth(persons, records)


def measure(truth: Truth, expert: Codings, found: Codings) -> dict[str, Figures]:
    """Figures for persons, events and ladders in codings of the experts' documents, which may be the experts' own.

    A person is a thing once a document and spelling; an event's invitations are things of it.
    """
    linked = link(Dataset.from_codings(map(coding, found.values())))
    persons = {
        (row["doc_id"], name, row["person_id"]): row["person_id"]
        for row in linked.tables["person_mentions"].to_pylist()
        if (name := _meant(row["name"], expert[row["doc_id"]]))
    }
    who = {thing: truth.persons[thing[:2]] for thing in persons if thing[:2] in truth.persons}
    paired = {there: here for doc_id in found for here, there in _paired(doc_id, expert[doc_id], found[doc_id])}
    what = {there: truth.records[here] for there, here in paired.items() if here in truth.records}
    grouped = {place: group for place, group in _groups(linked, found).items() if place in paired}
    ladders = {place: group for place, group in grouped.items() if place[1] == "instruments"}
    events = {place: group for place, group in grouped.items() if place[1] != "instruments"}
    return {"persons": figures(persons, who), "events": figures(events, what), "ladders": figures(ladders, what)}


def _names(plain: Plain) -> set[str]:
    people = [person["name"] for record in plain["interactions"] for person in record["participants"]]
    return {name for name in [*people, *(record["speaker"] for record in plain["positions"])] if name}


def _meant(name: str, expert: Plain) -> str | None:
    """Whom a name means in a document, as the expert writes it; None where nobody, or several."""
    names = _names(expert)
    fitting = [each for each in names if same_person(name, each)]
    return name if name in names else fitting[0] if len(fitting) == 1 else None


def _keys(doc_id: str, plain: Plain) -> Iterator[tuple[str, Place]]:
    """How the truth writes each record, and where it is."""
    for n, r in enumerate(plain["interactions"]):
        yield f"{doc_id} {r['kind']} {'-'.join(r['countries'])} {r['date'] or '-'}", (doc_id, "interactions", n)
    for n, r in enumerate(plain["invitations"]):
        yield f"{doc_id} invitation {r['from']}-{r['to']} {r['when'] or '-'}", (doc_id, "invitations", n)
    for n, r in enumerate(plain["instruments"]):
        yield f"{doc_id} {r['type']} {r['subject']}", (doc_id, "instruments", n)


def _paired(doc_id: str, expert: Plain, found: Plain) -> Iterator[tuple[Place, Place]]:
    """The experts' records with those found, where they match."""
    for facet in ("interactions", "invitations", "instruments"):
        numbers = [{id(r): n for n, r in enumerate(plain[facet])} for plain in (expert, found)]
        for here, there in pair(facet, expert[facet], found[facet])[0]:
            if not _of_others(here, there):
                yield (doc_id, facet, numbers[0][id(here)]), (doc_id, facet, numbers[1][id(there)])


def _of_others(one: Plain, other: Plain) -> bool:
    """Whether two records that match name people, and none of them in common."""
    sides = [[person["name"] for person in each.get("participants", ()) if person["name"]] for each in (one, other)]
    return all(sides) and not any(same_person(a, b) for a in sides[0] for b in sides[1])


def _groups(linked: Linked, found: Codings) -> dict[Place, str]:
    """The event or ladder of each record; an invitation that led to nothing is alone."""
    by_record = {row["record_id"]: row["event_id"] for row in linked.tables["event_reports"].to_pylist()}
    by_record |= {row["record_id"]: row["ladder_id"] for row in linked.tables["instrument_ladders"].to_pylist()}
    groups = {}
    for facet in ("interactions", "invitations", "instruments"):
        ids = linked.dataset.tables[facet].select(["doc_id", "record_id"]).to_pylist()
        for doc_id in found:
            own = [row["record_id"] for row in ids if row["doc_id"] == doc_id]
            groups |= {(doc_id, facet, n): by_record.get(record, record) for n, record in enumerate(own)}
    return groups


def coding(plain: Plain) -> Coding:
    """What linking needs of a coding; without the text, for which the coding alone must do."""
    return Coding(
        Document(plain["doc_id"], "", plain["published"], plain["outlet"], source="gold"),
        interactions=tuple(_interaction(record) for record in plain["interactions"]),
        instruments=tuple(_made(Instrument, record) for record in plain["instruments"]),
        positions=tuple(_made(Position, record) for record in plain["positions"]),
        invitations=tuple(_made(Invitation, record) for record in plain["invitations"]),
    )


def _interaction(plain: Plain) -> Interaction:
    people = tuple(_made(Participant, person) for person in plain["participants"])
    return _made(Interaction, {**plain, "participants": people})  # type: ignore[no-any-return]


def _made(kind: Any, plain: Plain) -> Any:
    """A record without its evidence."""
    fields = {{"from": "inviter", "to": "invitee"}.get(name, name): value for name, value in plain.items()}
    own = {name: fields[name] for name in kind.__dataclass_fields__ if name in fields and name not in _PROOF}
    return kind(**{name: tuple(value) if isinstance(value, list) else value for name, value in own.items()})


_PROOF = ("evidence", "cues", "rule")


def main(gold: Path, folders: list[Path]) -> None:
    """Print the figures for both codings."""
    trials = [trial(folder) for folder in folders]
    expert = {doc_id: plain for each in trials for doc_id, plain in each.gold.items()}
    own = {doc_id: plain for each in trials for doc_id, plain in each.found.items()}
    truth = read_truth(gold, expert)
    for title, codings in (("expert codings", expert), ("own codings", own)):
        print(title, *(f"  {kind}: {value}" for kind, value in measure(truth, expert, codings).items()), sep="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(folder) for folder in sys.argv[2:]])
