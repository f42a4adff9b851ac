"""Counting, done in one way everywhere: a count is of reports found, and carries the records that it counts."""

from __future__ import annotations

from typing import Any

import pandas as pd

from workbench import codebook

COUNTS = ("reports", "documents", "record_ids", "doc_ids")


def tally(frame: pd.DataFrame, *by: str) -> pd.DataFrame:
    """One row for each combination of the columns `by`, in their order, with four columns more.

    `reports` counts records found, not events that happened (two articles on one meeting are two reports); `documents`
    counts the articles they stand in; `record_ids` and `doc_ids` name them, so that each number leads to its quotes.
    """
    groups: dict[tuple[Any, ...], tuple[dict[str, None], dict[str, None]]] = {}
    columns = [[_none(value) for value in frame[name].tolist()] for name in by]
    keys = zip(*columns, strict=True) if by else iter([()] * len(frame))
    for key, record_id, doc_id in zip(keys, frame["record_id"], frame["doc_id"], strict=True):
        records, documents = groups.setdefault(key, ({}, {}))
        records[record_id] = None
        documents[doc_id] = None
    rows = [
        (*key, len(records), len(documents), tuple(records), tuple(documents))
        for key, (records, documents) in sorted(groups.items(), key=lambda item: [_order(value) for value in item[0]])
    ]
    table = pd.DataFrame(rows, columns=[*by, *COUNTS])
    return table.astype({"reports": "int64", "documents": "int64", **({"year": "Int64"} if "year" in by else {})})


def documents_in(*tables: pd.DataFrame) -> int:
    """How many different documents the rows of some tables rest on."""
    return len({doc_id for table in tables for ids in table["doc_ids"] for doc_id in ids})


def basis(*tables: pd.DataFrame) -> str:
    """The sentence that every count needs beside it: what is counted, and on how many documents it rests."""
    count = documents_in(*tables)
    if not count:
        return "No report found."
    return f"Counts are reports found, not events that happened; they rest on {count} document{'s' * (count != 1)}."


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
