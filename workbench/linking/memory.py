"""What linking found in texts, kept beside the linked tables, so that no text is looked through twice.

Every find stands under all that it was found from: the text's hash, the names that were looked for. So it holds
wherever the same comes again, and a memory that is missing or of another dataset costs time and changes no result.
It keeps what was used and no more: the same dataset leaves the same memory, whatever was linked before it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from functools import cache
from importlib import resources
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

import pyarrow as pa
import pyarrow.parquet as pq

Found = TypeVar("Found")
Key = tuple[Any, ...]

FOLDER = "memory"
_TEXT, _NUMBERS = pa.string(), pa.list_(pa.uint64())
KINDS: dict[str, dict[str, pa.DataType]] = {
    "sketches": {"text": _TEXT, "found": _NUMBERS},
    "shares": {"text": _TEXT, "other": _TEXT, "found": pa.float64()},
    "spellings": {"text": _TEXT, "names": pa.list_(_TEXT), "found": pa.list_(pa.list_(_TEXT))},
}
"""The kinds of finds, with the columns that each is stored in: what it was found from, and the find."""


class Memory:
    """Finds by kind and key: those `known` from an earlier linking, and those `used` in this one."""

    def __init__(self, known: Mapping[str, Mapping[Key, Any]] | None = None) -> None:
        self._known = known or {kind: {} for kind in KINDS}
        self.used: dict[str, dict[Key, Any]] = {kind: {} for kind in KINDS}

    def find(self, kind: str, key: Key, look: Callable[[], Found]) -> Found:
        """What was found before under a key, or is found now."""
        used = self.used[kind]
        if key not in used:
            known = self._known[kind]
            used[key] = known[key] if key in known else look()
        return used[key]  # type: ignore[no-any-return]

    def write(self, folder: Path) -> None:
        """Write the finds that were used to a new folder. OSError where that cannot be."""
        folder.mkdir()
        for kind, columns in KINDS.items():
            rows = [(*key, found) for key, found in sorted(self.used[kind].items())]
            arrays = [pa.array([row[n] for row in rows], type=type) for n, type in enumerate(columns.values())]
            table = pa.table(dict(zip(columns, arrays, strict=True)), metadata={"rules": _rules()})
            pq.write_table(table, folder / f"{kind}.parquet", version="2.6", compression="zstd")

    @classmethod
    def read(cls, folder: Path) -> Memory:
        """The memory in a folder; an empty one where there is none, or it is damaged or was made by other rules."""
        try:
            return cls({kind: _known(folder / f"{kind}.parquet", kind) for kind in KINDS})
        except (OSError, ValueError, pa.ArrowException):
            return cls()


def hashed(text: str) -> str:
    """What a text is known by."""
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def _known(file: Path, kind: str) -> dict[Key, Any]:
    table = pq.ParquetFile(file).read()
    fits = dict(zip(table.schema.names, table.schema.types, strict=True)) == KINDS[kind]
    if not fits or (table.schema.metadata or {}).get(b"rules") != _rules().encode():
        return {}
    *keys, found = map(_values, table.columns)
    return dict(zip(zip(*keys, strict=True), found, strict=True))


def _values(column: pa.ChunkedArray) -> list[Any]:
    if column.type == _NUMBERS:
        lists = column.combine_chunks()
        numbers = lists.flatten().to_numpy()
        return [numbers[start:end] for start, end in pairwise(lists.offsets.to_pylist())]
    return [tuple(value) if isinstance(value, list) else value for value in column.to_pylist()]


@cache
def _rules() -> str:
    """A hash of the package's code and tables by which texts are looked through."""
    digest = hashlib.sha256()
    for folder in ("linking", "mentions/people"):
        for file in sorted(Path(str(resources.files("workbench"))).joinpath(folder).rglob("*")):
            if file.suffix in (".py", ".toml"):
                digest.update(file.read_bytes())
    return digest.hexdigest()
