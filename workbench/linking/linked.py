"""The Linked dataset: the coding, and beside it who is who and which reports tell of one event."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa

from workbench.dataset import Dataset
from workbench.dataset.frames import kept_frame
from workbench.dataset.once import Once
from workbench.dataset.schema import arrow_schema
from workbench.dataset.sql import ask
from workbench.linking import storage
from workbench.linking.memory import Memory
from workbench.linking.once import once

if TYPE_CHECKING:
    import duckdb
    import pandas as pd

_DIGESTED = ("documents", "interactions", "participants", "instruments", "positions", "invitations")


@dataclass(frozen=True, eq=False)
class Linked:
    """A dataset with the tables that linking adds; `workbench codebook events` tells what each column means.

    `dataset` is untouched; `tables` are the added ones, by name: people, person_names, person_offices, person_mentions,
    person_pairs, copies, events, event_reports, event_pairs, event_values, instrument_ladders. `memory` is what
    was found on the way: it spares the next linking of the dataset, when it has grown, from finding it again.
    """

    dataset: Dataset
    tables: Mapping[str, pa.Table]
    memory: Memory = field(default_factory=Memory, repr=False)
    _frames: dict[str, pd.DataFrame] = field(default_factory=dict, init=False, repr=False)

    @classmethod
    def read(cls, path: str | Path, *, corrected: bool = True) -> Linked:
        """The dataset in a folder, with the corrections laid over it or as it was coded, and its linked tables.

        Raises InputError where either is missing or damaged, or the dataset or its corrections have changed since it
        was linked.
        """
        dataset = Dataset.read(path, corrected=corrected)
        return cls(dataset, storage.read(Path(path), digest(dataset)))

    def write(self, path: str | Path, csv: bool = False) -> None:
        """Write `linked/*.parquet` (and `*.csv`) and `linked/memory` into a dataset's folder, whole or not at all.

        Raises InputError where the folder cannot be written.
        """
        storage.write(Path(path), self.tables, self.memory, digest(self.dataset), csv=csv)

    def table(self, name: str) -> pd.DataFrame:
        """One of the added tables as a pandas frame. KeyError where there is no such table."""
        return kept_frame(self.tables, self._frames, name)

    def sql(self, query: str) -> duckdb.DuckDBPyRelation:
        """What a query in DuckDB's SQL finds in the dataset's tables and the added ones, as `Dataset.sql` does.

        Raises InputError where DuckDB is not installed, and for what is no query of these tables.
        """
        return ask(query, self.dataset.tables, self.tables)

    @property
    def people(self) -> pd.DataFrame:
        """The persons, each with one id."""
        return self.table("people")

    @property
    def events(self) -> pd.DataFrame:
        """The events, each once, however many reports tell of it."""
        return self.table("events")

    @cached_property
    def once(self) -> Once:
        """The coding with every event told once: what counts reports on a dataset counts events on this one."""
        return once(self.dataset, self.tables)

    @property
    def counts(self) -> dict[str, int]:
        """How many rows each added table has."""
        return {name: table.num_rows for name, table in self.tables.items()}

    def __repr__(self) -> str:
        return f"Linked({', '.join(f'{name}: {count}' for name, count in self.counts.items())})"


def digest(dataset: Dataset) -> str:
    """A hash of all that linking reads of a dataset, by which a later change is seen."""
    summed = hashlib.sha256()
    for name in _DIGESTED:
        sink = pa.BufferOutputStream()
        # What was read from a file may name a list's items otherwise.
        table = dataset.tables[name].cast(arrow_schema(name)).combine_chunks()
        with pa.ipc.new_stream(sink, table.schema) as stream:
            stream.write_table(table)
        summed.update(sink.getvalue())
    return summed.hexdigest()
