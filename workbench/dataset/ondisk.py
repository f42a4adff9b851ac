"""A dataset's tables as they are on disk, each turned into rows when it is first asked for.

The files' bytes are taken when the dataset is opened, so a later writing to the folder changes nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from workbench.dataset.schema import TABLES, fault
from workbench.dataset.sheets import write_csv
from workbench.errors import InputError

_MEND = "extract the dataset again"


def write_tables(folder: Path, tables: Mapping[str, pa.Table], *, csv: bool = False) -> None:
    """Write each table into a folder as parquet, and for spreadsheets as CSV too. OSError where that cannot be."""
    for name, table in tables.items():
        pq.write_table(table, folder / f"{name}.parquet", version="2.6", compression="zstd")
        if csv:
            write_csv(table, folder / f"{name}.csv")


class Tables(Mapping[str, pa.Table]):
    """The tables in a folder of parquet files, by name.

    Raises InputError naming the file, at once where one is missing, damaged or of another schema; when the table is
    asked for, where its rows are damaged.
    """

    def __init__(self, folder: Path) -> None:
        self._files = {name: folder / f"{name}.parquet" for name in TABLES}
        self._states = {name: _state(file) for name, file in self._files.items()}
        self._parquet = {name: _opened(name, file) for name, file in self._files.items()}
        self._read: dict[str, pa.Table] = {}

    def __getitem__(self, name: str) -> pa.Table:
        if name not in self._read:
            self._read[name] = _rows(name, self._files[name], self._parquet[name])
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)

    def unchanged(self, name: str) -> Path | None:
        """The table's file, if it still holds what it held when the dataset was opened; else None."""
        file = self._files[name]
        return file if _state(file) == self._states[name] else None


def _state(file: Path) -> tuple[int, ...]:
    """By which another writing of a file is seen; nothing where there is none."""
    try:
        found = file.stat()
    except OSError:
        return ()
    return found.st_ino, found.st_size, found.st_mtime_ns


def _opened(name: str, file: Path) -> pq.ParquetFile:
    try:
        parquet = pq.ParquetFile(pa.py_buffer(file.read_bytes()))
    except FileNotFoundError:
        raise InputError(f"{file}: this table is missing; {_MEND}") from None
    except (pa.ArrowException, OSError) as error:
        raise _unreadable(file, error) from None
    return _checked(name, file, pa.Table.from_batches([], parquet.schema_arrow), parquet)


def _rows(name: str, file: Path, parquet: pq.ParquetFile) -> pa.Table:
    try:
        table = parquet.read()
    except (pa.ArrowException, OSError) as error:
        raise _unreadable(file, error) from None
    return _checked(name, file, table, table)


def _checked(name: str, file: Path, table: pa.Table, found: pa.Table | pq.ParquetFile) -> pa.Table | pq.ParquetFile:
    if wrong := fault(name, table):
        raise InputError(f"{file}: {wrong}; {_MEND}")
    return found


def _unreadable(file: Path, error: Exception) -> InputError:
    return InputError(f"{file}: not readable as parquet ({str(error).splitlines()[0]}); {_MEND}")
