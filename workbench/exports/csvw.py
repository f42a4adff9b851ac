"""Metadata for publishing tables: CSV on the Web (JSON-LD), a W3C recommendation."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from typing import Any

import pyarrow as pa

from workbench.dataset.schema import Column

Tables = Mapping[str, Sequence[Column]]
_KEYS = {
    "documents": ["doc_id"],
    "interactions": ["record_id"],
    "instruments": ["record_id"],
    "people": ["person_id"],
    "events": ["event_id"],
}


def metadata(files: Tables) -> str:
    """The `csv-metadata.json` of some CSV files, by file name: what each table and column is."""
    described = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:creator": f"defence-relations-workbench {version('defence-relations-workbench')}",
        "dialect": {"encoding": "utf-8", "header": True},
        "tables": [_table(file, columns) for file, columns in files.items()],
    }
    return json.dumps(described, ensure_ascii=False, indent=1) + "\n"


def _table(file: str, columns: Sequence[Column]) -> dict[str, Any]:
    schema: dict[str, Any] = {"columns": [_column(column) for column in columns]}
    key = _KEYS.get(file.removesuffix(".csv"))
    return {"url": file, "tableSchema": {**schema, **({"primaryKey": key} if key else {})}}


def _column(column: Column) -> dict[str, Any]:
    described: dict[str, Any] = {"name": column.name.replace(" ", "_"), "titles": column.name}
    described |= {"dc:description": column.meaning, "datatype": _datatype(column.type), "required": column.required}
    # An empty list is an empty cell, which CSVW takes for a missing value.
    return {**described, "separator": " ", "required": False} if pa.types.is_list(column.type) else described


def _datatype(type: pa.DataType) -> str | dict[str, str]:
    if pa.types.is_boolean(type):
        return {"base": "boolean", "format": "True|False"}
    if pa.types.is_integer(type):
        return "integer"
    return "number" if pa.types.is_floating(type) else "string"
