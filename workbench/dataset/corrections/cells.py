"""The values of a record as texts that a person edits, in a sheet's cells or in the desk's fields; and back."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from workbench.dataset.corrections.plain import type_of
from workbench.records import RECORD_TYPES, Participant, Record

_MACHINERY = ("evidence", "rule", "cues")
_PERSON = tuple(f.name for f in fields(Participant))


def editable(facet: str) -> tuple[str, ...]:
    """The fields of a facet that a person may edit. Raises ValueError where there is no such facet."""
    return tuple(f.name for f in fields(type_of(facet)) if f.name not in _MACHINERY)


ALL = tuple(dict.fromkeys(name for kind in RECORD_TYPES for name in editable(kind.facet)))
"""The editable fields of all facets, each once, in the codebook's order."""


def cells(record: Record) -> dict[str, str]:
    """A record's values as texts: nothing as "", parties parted by blanks, a participant a line."""
    return {name: _text(getattr(record, name)) for name in editable(record.facet)}


def changed(record: Record, texts: Mapping[str, str]) -> Record:
    """The record with those values that were edited; what stayed as it was written stays exactly.

    Raises ValueError that names the field at fault.
    """
    before = cells(record)
    new = {name: texts[name] for name in before if name in texts and texts[name].strip() != before[name].strip()}
    return replace(record, **{name: _value(record.facet, name, text) for name, text in new.items()})


def made(facet: str, texts: Mapping[str, str]) -> Record:
    """A new record of a facet from texts. Raises ValueError that names the field at fault."""
    values = {name: _value(facet, name, texts.get(name, "")) for name in editable(facet)}
    empty = next((name for name in type_of(facet).key if not values[name] and not _may_miss(facet, name)), None)
    if empty is not None:
        raise ValueError(f"'{empty}' is empty; {facet} need it")
    kind: Any = type_of(facet)
    record: Record = kind(**values)
    return record


def _text(value: Any) -> str:
    if value is None:
        return ""
    if not isinstance(value, tuple):
        return str(value)
    if not any(isinstance(item, Participant) for item in value):
        return " ".join(value)
    lines = io.StringIO()
    csv.writer(lines, delimiter=";", lineterminator="\n").writerows(
        [getattr(person, name) or "" for name in _PERSON] for person in value
    )
    return lines.getvalue().rstrip("\n")


def _value(facet: str, name: str, text: str) -> Any:
    text = text.strip()
    if name == "countries":
        return tuple(sorted(set(text.split())))
    if name == "participants":
        return tuple(_person(row) for row in csv.reader(io.StringIO(text), delimiter=";") if any(row))
    return text or (None if _may_miss(facet, name) else "")


def _person(row: list[str]) -> Participant:
    if len(row) > len(_PERSON):
        raise ValueError(f"'participants': more than {'; '.join(_PERSON)} in a line; write one person a line")
    return Participant(**{name: value.strip() or None for name, value in zip(_PERSON, [*row, *[""] * 5], strict=False)})


def _may_miss(facet: str, name: str) -> bool:
    return "None" in str(type_of(facet).__dataclass_fields__[name].type)


def changes(one: Record, other: Record) -> str:
    """What differs between two records of a facet, in a line."""
    before, after = cells(one), cells(other)
    return ", ".join(f"{name} '{after[name]}'" for name in before if before[name] != after[name])


def told(record: Record) -> str:
    """A record in a line: its facet and key fields."""
    return " ".join([f"{record.facet}:", *(text for name in record.key if (text := _text(getattr(record, name))))])
