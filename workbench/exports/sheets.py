"""CSV that a spreadsheet opens without harm, and that is read back as it was."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from workbench.dataset.schema import Column, table_of
from workbench.errors import InputError

_GUARD = "'"


def read_csv(file: str | Path, columns: Sequence[Column]) -> pa.Table:
    """A table that `workbench export` or `--csv` wrote, with the types of its columns; an empty cell is missing.

    Raises InputError where the file is not there or has other columns.
    """
    path = Path(file)
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.reader(stream)
            if (head := next(reader, [])) != [column.name for column in columns]:
                raise InputError(f"{path}: columns {head}, not {[column.name for column in columns]}; export it again")
            rows = [{c.name: _value(cell, c.type) for c, cell in zip(columns, row, strict=True)} for row in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"{path}: cannot be read ({str(error).splitlines()[0]}); export it again") from None
    return table_of(columns, rows)


def _value(cell: str, type: pa.DataType) -> Any:
    if pa.types.is_list(type):
        return cell.split(" ") if cell else []
    if cell == "":
        return None
    if pa.types.is_integer(type):
        return int(cell)
    if pa.types.is_floating(type):
        return float(cell)
    if pa.types.is_boolean(type):
        return cell == "True"
    return cell.removeprefix(_GUARD)
