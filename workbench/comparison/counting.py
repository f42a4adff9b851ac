"""Counting, done in one way everywhere: a number says what it counts, and carries the records that it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd

from workbench import codebook
from workbench.comparison.units import OF_TEXTS, counted, listed, meaning

COUNTED = ("unit", "counted_id", "record_ids", "doc_ids")
"""What every row that is counted tells: what it is, its name, the records that tell of it, and their documents."""
COUNTS = ("number", "unit", "reports", "documents", "counted_ids", "record_ids", "doc_ids")
_NUMBERS = dict.fromkeys(("number", "reports", "documents"), "int64")


def tally(frame: pd.DataFrame, *by: str) -> pd.DataFrame:
    """One row for each combination of the columns `by`, in their order, with seven columns more.

    `number` counts what `unit` says: events, each once however many reports tell of it, or reports. `reports` are the
    records that tell of it, `documents` the articles they stand in; `counted_ids`, `record_ids` and `doc_ids` name all
    these, so that each number leads to its quotes.
    """
    groups: dict[tuple[Any, ...], list[tuple[Any, ...]]] = {}
    columns = [[_none(value) for value in frame[name].tolist()] for name in by]
    keys = zip(*columns, strict=True) if by else iter([()] * len(frame))
    for key, *row in zip(keys, *(frame[name] for name in COUNTED), strict=True):
        groups.setdefault(key, []).append(tuple(row))
    ordered = sorted(groups.items(), key=lambda item: [_order(value) for value in item[0]])
    rows = [(*key, *summed((unit, [counted_id], *ids) for unit, counted_id, *ids in found)) for key, found in ordered]
    table = pd.DataFrame(rows, columns=[*by, *COUNTS])
    return table.astype({**_NUMBERS, **({"year": "Int64"} if "year" in by else {})})


def summed(rows: Iterable[tuple[str, Iterable[str], Iterable[str], Iterable[str]]]) -> tuple[Any, ...]:
    """The seven counts over some rows, of which each tells its unit, counted_ids, record_ids and doc_ids."""
    found = list(rows)
    counted_ids, record_ids, doc_ids = (tuple(dict.fromkeys(i for row in found for i in row[n])) for n in (1, 2, 3))
    unit = found[0][0]
    return len(counted_ids), unit, len(record_ids), len(doc_ids), counted_ids, record_ids, doc_ids


def documents_in(*tables: pd.DataFrame) -> int:
    """How many different documents the rows of some tables rest on."""
    return _different(tables, "doc_ids")


def basis(*tables: pd.DataFrame) -> str:
    """The sentence that every count needs beside it: what is counted, how much of it, and on what it rests."""
    if not any(map(len, tables)):
        return "No report found."
    return f"Counts are {meaning(_units(tables))}; {numbers(*tables)} in {counted(documents_in(*tables), 'document')}."


def numbers(*tables: pd.DataFrame) -> str:
    """How much some tables count, each thing once: `13 events told by 14 reports`, or `14 reports`."""
    reports = counted(_different(tables, "record_ids"), "report")
    found = {unit: [table[table["unit"] == unit] for table in tables] for unit in _units(tables)}
    whole = [counted(_different(rows, "counted_ids"), unit) for unit, rows in found.items() if unit not in OF_TEXTS]
    return f"{listed(whole)} told by {reports}" if whole else reports


def _units(tables: Iterable[pd.DataFrame]) -> list[str]:
    return list(dict.fromkeys(unit for table in tables for unit in table["unit"]))


def unit(table: pd.DataFrame) -> str:
    """What the numbers of a table count, as a noun; of a table that counts several things: `report`."""
    units = set(table["unit"])
    return str(units.pop()) if len(units) == 1 else "report"


def _different(tables: Iterable[pd.DataFrame], column: str) -> int:
    return len({name for table in tables for names in table[column] for name in names})


def _none(value: Any) -> Any:
    return None if not isinstance(value, tuple) and pd.isna(value) else value


def _order(value: Any) -> tuple[bool, Any]:
    return (value is None, "" if value is None else value)


def in_codebook_order(table: pd.DataFrame, column: str, closed_list: str) -> pd.DataFrame:
    """The rows of a table in the order of a closed list of the codebook; a researcher's own codes come last, ties keep
    their order.
    """
    order = {code: place for place, code in enumerate(codebook.codes(closed_list))}
    places = [order.get(code, len(order)) for code in table[column]]
    return table.iloc[sorted(range(len(places)), key=places.__getitem__)].reset_index(drop=True)
