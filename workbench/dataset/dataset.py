"""The Dataset: what a researcher holds after extraction."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.dataset import codings as _codings
from workbench.dataset import rows, storage
from workbench.dataset.frames import kept_frame
from workbench.errors import InputError
from workbench.records import Coding, Evidence, coding_as_plain

if TYPE_CHECKING:
    import duckdb
    import pandas as pd
    import pyarrow as pa

    from workbench.corpus import Unreadable
    from workbench.dataset.corrections.tables import Laid

# JSON leaves these as they are, yet many readers take them for the end of a line.
_LINE_ENDS = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}


@dataclass(frozen=True, eq=False)
class Dataset:
    """One tidy table a record type, as pandas frames; `workbench codebook` tells what each column means.

    `tables` are the same as arrow tables.
    `coder` is the fingerprint of the rules and lexicons that coded it, "" where that is not known. `folder` is where it
    was read from, None for one that is in memory only. `laid` tells of the corrections that lie over it, None where
    none do.
    """

    tables: Mapping[str, pa.Table]
    coder: str = ""
    folder: Path | None = None
    laid: Laid | None = None
    _frames: dict[str, pd.DataFrame] = field(default_factory=dict, init=False, repr=False)

    @classmethod
    def from_codings(
        cls, codings: Iterable[Coding], unreadable: Iterable[Unreadable] = (), *, coder: str = ""
    ) -> Dataset:
        """The dataset of some codings, sorted by doc_id, and of the inputs that could not be read.

        Raises InputError where two documents have one doc_id, ValueError where evidence is not in its document.
        """
        return cls(rows.tables(codings, unreadable), coder)

    @classmethod
    def read(cls, path: str | Path, *, corrected: bool = False) -> Dataset:
        """The dataset in a folder, as it was coded, or with the researchers' corrections laid over it.

        A table's rows are read when they are first asked for; a later writing to the folder does not change them.
        Raises InputError naming the file where one is missing, damaged or of another schema.
        """
        tables, manifest = storage.read(Path(path))
        raw = cls(tables, str(manifest.get("coder", "")), Path(path))
        return raw.corrected() if corrected else raw

    def corrected(self, corrections: str | Path | None = None) -> Dataset:
        """The dataset with corrections laid over it; this one stays as it was coded.

        `corrections` is a file of them; by default `corrections.jsonl` in the dataset's folder, where there is one.
        Raises InputError where the file holds something else, or the dataset is in no folder and no file is named.
        """
        from workbench.dataset.corrections import FILE, read_corrections
        from workbench.dataset.corrections.tables import corrected_tables, laid

        if corrections is None and self.folder is None:
            raise InputError("corrections: this dataset is in no folder; name the file of corrections")
        file = Path(corrections) if corrections is not None else Path(self.folder or "") / FILE
        if not (made := read_corrections(file)):
            return self
        return Dataset(corrected_tables(self.tables, made), self.coder, laid=laid(self.tables, made))

    def sql(self, query: str) -> duckdb.DuckDBPyRelation:
        """What a query in DuckDB's SQL finds in the tables, each of which is there by its name; lists are lists.

        The answer shows itself as a table; `.df()` makes it a frame, `.arrow()` an arrow table, `.fetchall()` tuples.
        Raises InputError where DuckDB is not installed, and for what is no query of these tables.
        """
        from workbench.dataset.sql import ask

        return ask(query, self.tables)

    def write(self, path: str | Path, csv: bool = False) -> None:
        """Write `tables/*.parquet` (and `*.csv`), `codings.jsonl` and `manifest.json` to a folder, whole or not at all.

        Raises InputError where the folder cannot be written.
        """
        lines = map(_line, _codings.codings(self.tables))
        storage.write(Path(path), self.tables, lines, self._manifest(), csv=csv)

    def codings(self) -> list[Coding]:
        """The codings that the tables were made of, sorted by doc_id."""
        return list(_codings.codings(self.tables))

    def quotes(self, record_id: str) -> list[Evidence]:
        """The passages that a record rests on, in the coder's order. KeyError where none is known."""
        return list(self._quotes[record_id])

    @property
    def counts(self) -> dict[str, int]:
        """How many rows each table has."""
        return {name: table.num_rows for name, table in self.tables.items()}

    @property
    def documents(self) -> pd.DataFrame:
        """The documents that were coded, with their text."""
        return self._frame("documents")

    @property
    def interactions(self) -> pd.DataFrame:
        """What parties did with each other."""
        return self._frame("interactions")

    @property
    def participants(self) -> pd.DataFrame:
        """Who took part in the interactions."""
        return self._frame("participants")

    @property
    def spheres(self) -> pd.DataFrame:
        """Fields of cooperation."""
        return self._frame("spheres")

    @property
    def instruments(self) -> pd.DataFrame:
        """Documents between the parties."""
        return self._frame("instruments")

    @property
    def positions(self) -> pd.DataFrame:
        """Political stances."""
        return self._frame("positions")

    @property
    def invitations(self) -> pd.DataFrame:
        """Who asked whom to come to what."""
        return self._frame("invitations")

    @property
    def evidence(self) -> pd.DataFrame:
        """The passages behind every record."""
        return self._frame("evidence")

    @property
    def skipped(self) -> pd.DataFrame:
        """What could not be read, and what looked like a record and could not be completed."""
        return self._frame("skipped")

    @cached_property
    def _quotes(self) -> dict[str, list[Evidence]]:
        found: dict[str, list[Evidence]] = defaultdict(list)
        for row in self.tables["evidence"].to_pylist():
            if row["role"] == "evidence":
                found[row["record_id"]].append(Evidence(row["start"], row["end"], row["quote"]))
        return dict(found)

    def _frame(self, name: str) -> pd.DataFrame:
        return kept_frame(self.tables, self._frames, name)

    def _manifest(self) -> dict[str, Any]:
        documents = self.tables["documents"]
        inputs = dict(zip(documents["doc_id"].to_pylist(), documents["sha256"].to_pylist(), strict=True))
        versions = {name: version(name) for name in ("defence-relations-workbench", "pyarrow", "spacy")}
        return {"coder": self.coder, "counts": self.counts, "inputs": inputs, "versions": versions}

    def __repr__(self) -> str:
        return f"Dataset({', '.join(f'{name}: {count}' for name, count in self.counts.items())})"

    def _repr_html_(self) -> str:
        cells = "".join(f'<tr><th scope="row">{name}</th><td>{count}</td></tr>' for name, count in self.counts.items())
        head = '<thead><tr><th scope="col">table</th><th scope="col">rows</th></tr></thead>'
        return f"<table><caption>Dataset</caption>{head}<tbody>{cells}</tbody></table>"


def _line(coding: Coding) -> str:
    """A coding as its line of `codings.jsonl`."""
    line = json.dumps(coding_as_plain(coding), ensure_ascii=False)
    for character, escaped in _LINE_ENDS.items():
        line = line.replace(character, escaped)
    return f"{line}\n"
