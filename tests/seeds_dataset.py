"""The five seeds as their experts coded them: a dataset for tests that do not depend on the coder."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from workbench.dataset import Dataset
from workbench.records import (
    Coding,
    Document,
    Evidence,
    Instrument,
    Interaction,
    Invitation,
    Participant,
    Position,
    Skipped,
    Sphere,
)

ROOT = Path(__file__).parents[1]


@cache
def seeds_dataset() -> Dataset:
    """The seeds with the codings of `tests/gold/seeds`; every record rests on its document's longest line."""
    files = sorted((ROOT / "tests/gold/seeds").glob("*.json"))
    return Dataset.from_codings([_coding(json.loads(file.read_text(encoding="utf-8"))) for file in files])


def empty_dataset() -> Dataset:
    """A dataset of no document at all."""
    return Dataset.from_codings([])


def _coding(plain: Mapping[str, Any]) -> Coding:
    name = f"{plain['doc_id']}.txt"
    text = (ROOT / "seeds" / name).read_text(encoding="utf-8")
    line = max(text.split("\n"), key=len)
    evidence = (Evidence(text.index(line), text.index(line) + len(line), line),)
    head = {key: plain[key] for key in ("published", "outlet", "attributed_to")}
    return Coding(
        Document(plain["doc_id"], text, **head, source=f"seeds/{name}", sha256="0" * 64),
        tuple(_interaction(record, evidence) for record in plain["interactions"]),
        tuple(Sphere(**_sorted(record), evidence=evidence, rule="test") for record in plain["spheres"]),
        tuple(Instrument(**_sorted(record), evidence=evidence, rule="test") for record in plain["instruments"]),
        tuple(Position(**record, evidence=evidence, rule="test", cues=evidence) for record in plain["positions"]),
        tuple(_invitation(record, evidence) for record in plain["invitations"]),
        (Skipped("instruments", "no_document_noun", evidence, "test"),),
    )


def _sorted(record: Mapping[str, Any]) -> dict[str, Any]:
    return {**record, "countries": tuple(record["countries"])}


def _interaction(record: Mapping[str, Any], evidence: tuple[Evidence, ...]) -> Interaction:
    people = tuple(Participant(**person) for person in record["participants"])
    return Interaction(**{**_sorted(record), "participants": people}, evidence=evidence, rule="test")


def _invitation(record: Mapping[str, Any], evidence: tuple[Evidence, ...]) -> Invitation:
    names = {"from": "inviter", "to": "invitee"}
    return Invitation(
        **{names.get(name, name): value for name, value in record.items()}, evidence=evidence, rule="test"
    )
