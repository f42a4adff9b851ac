"""Corrections laid over a dataset's tables. Documents without a correction are not touched, not even looked at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from workbench.dataset import codings as _codings
from workbench.dataset import rows
from workbench.dataset.corrections.correction import Correction
from workbench.dataset.corrections.overlay import Conflict, Overlaid, overlay
from workbench.dataset.schema import arrow_schema

_UNTOUCHED = ("documents", "skipped")


@dataclass(frozen=True, slots=True)
class Laid:
    """How many corrections lie over a dataset, and how many of them do not fit any more."""

    made: int
    unfit: int

    def __str__(self) -> str:
        made = "1 correction lies" if self.made == 1 else f"{self.made:,} corrections lie"
        unfit = "1 does" if self.unfit == 1 else f"{self.unfit:,} do"
        return f"{made} over the coding; {unfit} not fit any more"


def laid(tables: Mapping[str, pa.Table], corrections: Collection[Correction]) -> Laid:
    """What is to be told of corrections that are laid over the tables."""
    return Laid(len(corrections), len(conflicts(tables, corrections)))


def corrected_tables(tables: Mapping[str, pa.Table], corrections: Iterable[Correction]) -> dict[str, pa.Table]:
    """The tables as they are with corrections laid over them; in the same order."""
    overlaid = [each.coding for each in overlays(tables, corrections)]
    touched, made = [coding.document.doc_id for coding in overlaid], rows.tables(overlaid)
    found = {name: tables[name] for name in _UNTOUCHED}
    for name in [name for name in tables if name not in _UNTOUCHED]:
        kept = _of(tables[name], touched, others=True).cast(arrow_schema(name))
        # Stable: the rows of one document keep their order.
        found[name] = pa.concat_tables([kept, made[name]]).sort_by("doc_id")
    return found


def overlays(tables: Mapping[str, pa.Table], corrections: Iterable[Correction]) -> Iterator[Overlaid]:
    """Each corrected document with its corrections laid over it, sorted by doc_id."""
    made = _by_document(corrections)
    touched = {name: _of(table, list(made)) for name, table in tables.items()}
    for coding in _codings.codings(touched):
        yield overlay(coding, made[coding.document.doc_id])


def conflicts(tables: Mapping[str, pa.Table], corrections: Iterable[Correction]) -> list[Conflict]:
    """The corrections that do not fit: first those of documents that the dataset does not hold."""
    made = list(corrections)
    found = [conflict for each in overlays(tables, made) for conflict in each.conflicts]
    return [*orphans(tables, made), *found]


def orphans(tables: Mapping[str, pa.Table], corrections: Iterable[Correction]) -> list[Conflict]:
    """Corrections of documents that the dataset does not hold: they apply again once it does."""
    known = set(tables["documents"]["doc_id"].to_pylist())
    return [Conflict(correction, "document_gone") for correction in corrections if correction.doc_id not in known]


def _by_document(corrections: Iterable[Correction]) -> dict[str, list[Correction]]:
    found: dict[str, list[Correction]] = defaultdict(list)
    for correction in corrections:
        found[correction.doc_id].append(correction)
    return found


def _of(table: pa.Table, doc_ids: list[str], *, others: bool = False) -> pa.Table:
    """The rows of some documents, or of all others."""
    inside = pc.fill_null(pc.is_in(table["doc_id"], value_set=pa.array(doc_ids, type=pa.string())), False)
    return table.filter(pc.invert(inside) if others else inside)
