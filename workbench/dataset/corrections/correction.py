"""A correction: who decided what about which record, when and why; and its line in the file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workbench import codebook
from workbench.dataset.corrections.plain import record_from_plain
from workbench.records import Record, as_plain

_TEXTS = ("who", "when", "why", "action", "doc_id", "facet")


@dataclass(frozen=True, slots=True)
class Correction:
    """One decision about one record.

    `action` is of the closed list `correction`. `record` is the record as it was coded when it was judged; for `add`
    it is the added one. `edited` is what an `edit` makes of it, None for every other action. `when` is the time at
    which the researcher decided, as entered: it is data of the correction, and no result carries it.
    """

    who: str
    when: str
    why: str
    action: str
    doc_id: str
    record: Record
    edited: Record | None = None

    @property
    def wanted(self) -> Record | None:
        """The record that should stand after this decision; None where it says only what should not."""
        if self.action == "edit":
            return self.edited
        return self.record if self.action in ("accept", "add") else None


def to_line(correction: Correction) -> str:
    """A correction as its line of the file, with the line's end."""
    plain = {name: getattr(correction, name) for name in _TEXTS if name != "facet"}
    plain |= {"facet": correction.record.facet, "record": as_plain(correction.record)}
    plain["edited"] = None if correction.edited is None else as_plain(correction.edited)
    return json.dumps(plain, ensure_ascii=True) + "\n"


def from_plain(plain: Any) -> Correction:
    """A correction from the object of its line. Raises ValueError that says what is wrong with it."""
    if not isinstance(plain, Mapping):
        raise ValueError("not an object")
    wrong = next((name for name in _TEXTS if not isinstance(plain.get(name), str)), None)
    if wrong is not None:
        raise ValueError(f"'{wrong}' is not a text")
    if plain["action"] not in (actions := codebook.codes("correction")):
        raise ValueError(f"action '{plain['action']}' is unknown; there are {', '.join(actions)}")
    if (plain["action"] == "edit") != (plain.get("edited") is not None):
        raise ValueError("'edited' belongs to the action edit, and to no other")
    record = record_from_plain(plain["facet"], plain.get("record"))
    edited = record_from_plain(plain["facet"], plain["edited"]) if plain["action"] == "edit" else None
    head = {name: plain[name] for name in _TEXTS if name != "facet"}
    return Correction(**head, record=record, edited=edited)
