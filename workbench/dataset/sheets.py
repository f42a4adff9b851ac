"""Tables as CSV that a spreadsheet opens without harm."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pyarrow as pa

# A spreadsheet takes a cell that begins so for a formula, and runs it. The quote that stops it is also written before a
# quote, so that whoever takes one away from the front of a cell has the text again.
_GUARDED = ("=", "+", "-", "@", "\t", "\r", "'")


def write_csv(table: pa.Table, file: Path) -> None:
    """Write a table as UTF-8 CSV with a byte order mark (spreadsheets guess another encoding without it)."""
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(table.schema.names)
        for row in table.to_pylist():
            writer.writerow([_cell(value) for value in row.values()])


def _cell(value: Any) -> Any:
    text = " ".join(value) if isinstance(value, list) else value
    return f"'{text}" if isinstance(text, str) and text.startswith(_GUARDED) else text


def unguarded(text: str) -> str:
    """The text that stood in a cell before it was guarded."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_GUARDED) else text
