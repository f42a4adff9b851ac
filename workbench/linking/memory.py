"""What linking found, kept beside the linked tables, so that a dataset that has grown is linked where it has.

Every find stands under a hash of all that it was found from: a text and the names that were looked for in it, or what
is told of some parties. So it holds wherever the same comes again, and a memory that is missing or of another dataset
costs time and changes no result. It keeps what was used and no more: the same dataset leaves the same memory, whatever
was linked before it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib import resources
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

import pyarrow as pa
import pyarrow.parquet as pq

from workbench.dataset.linked import LINKED
from workbench.dataset.ondisk import write_tables
from workbench.dataset.schema import Column, schema_of

Found = TypeVar("Found")
Key = tuple[Any, ...]

FOLDER = "memory"
_TEXT, _NUMBERS = pa.string(), pa.list_(pa.uint64())
KINDS: dict[str, dict[str, pa.DataType]] = {
    "sketches": {"text": _TEXT, "found": _NUMBERS},
    "shares": {"text": _TEXT, "other": _TEXT, "found": pa.float64()},
    "spellings": {"text": _TEXT, "names": pa.list_(_TEXT), "found": pa.list_(pa.list_(_TEXT))},
    "events": {"told": _TEXT, "found": pa.list_(_TEXT)},
}
"""The kinds of finds, with the columns that each is stored in: what it was found from, and the find."""

EVENTS = ("events", "event_reports", "event_values", "event_pairs")
"""The linked tables whose rows are used again; the finds of kind `events` are the ids of theirs."""


class Memory:
    """Finds by kind and key: those `known` from an earlier linking with its `tables`, and those `used` in this one."""

    def __init__(
        self, known: Mapping[str, Mapping[Key, Any]] | None = None, tables: Mapping[str, pa.Table] | None = None
    ) -> None:
        self._known = known or {kind: {} for kind in KINDS}
        self.tables = tables or {}
        self.used: dict[str, dict[Key, Any]] = {kind: {} for kind in KINDS}

    def find(self, kind: str, key: Key, look: Callable[[], Found]) -> Found:
        """What was found before under a key, or is found now."""
        used = self.used[kind]
        if key not in used:
            known = self._known[kind]
            used[key] = known[key] if key in known else look()
        return used[key]  # type: ignore[no-any-return]

    def write(self, folder: Path) -> None:
        """Write the finds that were used into a folder of linked tables. OSError where that cannot be."""
        (folder / FOLDER).mkdir()
        stamp = _stamp(folder)
        for kind, columns in KINDS.items():
            rows = [(*key, found) for key, found in sorted(self.used[kind].items())]
            arrays = [pa.array([row[n] for row in rows], type=type) for n, type in enumerate(columns.values())]
            table = pa.table(dict(zip(columns, arrays, strict=True)), metadata={"stamp": stamp})
            write_tables(folder / FOLDER, {kind: table})

    @classmethod
    def read(cls, folder: Path) -> Memory:
        """The memory in a folder of linked tables; an empty one where none is whole and fits rules and tables."""
        try:
            stamp = _stamp(folder)
            known = {kind: _known(folder / FOLDER / f"{kind}.parquet", kind, stamp) for kind in KINDS}
            return cls(known, {name: _table(folder / f"{name}.parquet", LINKED[name]) for name in EVENTS})
        except (OSError, ValueError, pa.ArrowException):
            return cls()


def hashed(text: str) -> str:
    """What a text is known by."""
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def _table(file: Path, columns: Sequence[Column]) -> pa.Table:
    return pq.ParquetFile(file).read().cast(schema_of(columns))


def _known(file: Path, kind: str, stamp: str) -> dict[Key, Any]:
    table = pq.ParquetFile(file).read()
    fits = dict(zip(table.schema.names, table.schema.types, strict=True)) == KINDS[kind]
    if not fits or (table.schema.metadata or {}).get(b"stamp") != stamp.encode():
        raise ValueError(f"{file}: of other rules or tables")
    *keys, found = map(_values, table.columns)
    return dict(zip(zip(*keys, strict=True), found, strict=True))


def _values(column: pa.ChunkedArray) -> list[Any]:
    if column.type == _NUMBERS:
        lists = column.combine_chunks()
        numbers = lists.flatten().to_numpy()
        return [numbers[start:end] for start, end in pairwise(lists.offsets.to_pylist())]
    return [tuple(value) if isinstance(value, list) else value for value in column.to_pylist()]


def _stamp(folder: Path) -> str:
    """A hash of the rules by which finds are made, and of the tables in a folder whose rows are used again."""
    digest = hashlib.sha256(_rules())
    for name in EVENTS:
        digest.update((folder / f"{name}.parquet").read_bytes())
    return digest.hexdigest()


@cache
def _rules() -> bytes:
    digest = hashlib.sha256()
    for folder in ("linking", "mentions/people"):
        for file in sorted(Path(str(resources.files("workbench"))).joinpath(folder).rglob("*")):
            if file.suffix in (".py", ".toml"):
                digest.update(file.read_bytes())
    return digest.digest()
