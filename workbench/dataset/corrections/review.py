"""A dataset under review: every record with the decision that counts, and how a decision becomes a correction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from workbench.dataset import codings as _codings
from workbench.dataset.corrections.checks import check
from workbench.dataset.corrections.correction import Correction
from workbench.dataset.corrections.matching import values
from workbench.dataset.corrections.overlay import Conflict, Item, Overlaid, overlay
from workbench.dataset.corrections.storage import read_corrections
from workbench.dataset.corrections.tables import conflicts, overlays
from workbench.records import Coding, Record


@dataclass(frozen=True)
class Review:
    """The tables of a dataset and the corrections in a file, as they were when it was opened."""

    tables: Mapping[str, pa.Table]
    file: Path
    corrections: tuple[Correction, ...]

    @classmethod
    def open(cls, tables: Mapping[str, pa.Table], file: str | Path) -> Review:
        """The review of some tables by a file of corrections, which need not exist yet.

        Raises InputError where the file holds something else.
        """
        return cls(tables, Path(file), read_corrections(file))

    def items(self) -> Iterator[Item]:
        """Every record of every document, sorted by document."""
        for coding in _codings.codings(self.tables):
            yield from self._overlaid(coding).items

    def document(self, doc_id: str) -> Overlaid:
        """One document under review. KeyError where the dataset does not hold it."""
        here = {name: table.filter(pc.equal(table["doc_id"], doc_id)) for name, table in self.tables.items()}
        for coding in _codings.codings(here):
            return self._overlaid(coding)
        raise KeyError(doc_id)

    @cached_property
    def decided(self) -> tuple[Item, ...]:
        """The records that somebody has decided about."""
        found = (item for each in overlays(self.tables, self.corrections) for item in each.items)
        return tuple(item for item in found if item.correction is not None)

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """The corrections that do not fit any more."""
        return tuple(conflicts(self.tables, self.corrections))

    def _overlaid(self, coding: Coding) -> Overlaid:
        return overlay(coding, self._by_document.get(coding.document.doc_id, ()))

    @cached_property
    def _by_document(self) -> dict[str, list[Correction]]:
        found: dict[str, list[Correction]] = {}
        for correction in self.corrections:
            found.setdefault(correction.doc_id, []).append(correction)
        return found

    def decide(
        self, item: Item, action: str, *, who: str, when: str, why: str = "", edited: Record | None = None
    ) -> Correction:
        """The correction by which somebody decides about a record; it is not written yet.

        To accept what was edited before is to say the same edit again. Raises ValueError where an edit changes nothing
        or breaks the codebook, and where nobody is named.
        """
        if not who.strip():
            raise ValueError("nobody is named who decides; fill in who")
        stands = item.current
        if action == "accept" and stands is not None and values(stands) != values(item.target):
            action, edited = "edit", stands
        if action == "edit":
            if edited is None or values(edited) == values(item.target):
                raise ValueError("an edit that changes nothing; change a value or accept the record")
            check(edited, self.tables)
        edited = edited if action == "edit" else None
        return Correction(who.strip(), when, why, action, item.doc_id, item.target, edited)
