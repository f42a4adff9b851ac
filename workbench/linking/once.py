"""A dataset that tells everything once: what counts reports on a dataset counts events on this one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from workbench.dataset import Dataset
from workbench.dataset.schema import TABLES, table_of

Row = dict[str, Any]
_FIELDS = ("status", "countries", "date", "host", "city", "domain")
_PERSONAL = ("name", "rank", "post", "level")


def once(dataset: Dataset, tables: Mapping[str, pa.Table]) -> Dataset:
    """One interaction an event, with the chosen values; one instrument a ladder, at its last stage; nothing of copies.

    Every record keeps the id and the quote of one of its reports. Spheres, positions and invitations are left as each
    independent document tells them.
    """
    rows = {name: dataset.tables[name].to_pylist() for name in ("interactions", "participants", "instruments")}
    events = {row["event_id"]: row for row in tables["events"].to_pylist()}
    heads = _heads(tables["event_reports"])
    found = dict(dataset.tables)
    kept = [
        {**row, **{field: events[heads[row["record_id"]]][field] for field in _FIELDS}}
        for row in rows["interactions"]
        if row["record_id"] in heads
    ]
    found["interactions"] = table_of(TABLES["interactions"], kept)
    found["participants"] = table_of(TABLES["participants"], _participants(rows["participants"], heads, tables))
    found["instruments"] = table_of(TABLES["instruments"], _instruments(rows["instruments"], tables))
    copied = pa.array(tables["copies"]["doc_id"].to_pylist(), pa.string())
    for name in ("spheres", "positions", "invitations"):
        found[name] = _without(found[name], copied)
    return Dataset(found, dataset.coder)


def _heads(reports: pa.Table) -> dict[str, str]:
    """The report that stands for each event: the first that it took place, else the first."""
    best: dict[str, tuple[bool, str]] = {}
    for row in reports.to_pylist():
        if row["facet"] == "interactions":
            told = row["stage"] in ("reported", "recalled")
            if row["event_id"] not in best or (told and not best[row["event_id"]][0]):
                best[row["event_id"]] = told, row["record_id"]
    return {record: event for event, (_, record) in best.items()}


def _participants(rows: list[Row], heads: Mapping[str, str], tables: Mapping[str, pa.Table]) -> list[Row]:
    """Everybody whom any report of an event names, as chosen, and the nameless of the report that stands for it."""
    chosen: dict[str, dict[str, Row]] = defaultdict(lambda: defaultdict(dict))
    for value in tables["event_values"].to_pylist():
        if value["chosen"] and value["person_id"]:
            chosen[value["event_id"]][value["person_id"]][value["field"]] = value["value"]
    countries = {row["person_id"]: row["country"] for row in tables["people"].to_pylist()}
    known = {(row["record_id"], row["position"]) for row in tables["person_mentions"].to_pylist()}
    nameless: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if (row["record_id"], row["position"]) not in known:
            nameless[row["record_id"]].append(row)
    reported = {row["record_id"]: row["doc_id"] for row in tables["event_reports"].to_pylist()}
    found = []
    for record, event in heads.items():
        people = [
            {**{field: given.get(field) for field in _PERSONAL}, "country": countries[person]}
            for person, given in chosen[event].items()
        ]
        for position, person in enumerate([*people, *nameless[record]]):
            found.append({**person, "record_id": record, "doc_id": reported[record], "position": position})
    return found


def _instruments(rows: list[Row], tables: Mapping[str, pa.Table]) -> list[Row]:
    """The record of each ladder's last step."""
    last = {step["ladder_id"]: step["record_id"] for step in tables["instrument_ladders"].to_pylist()}
    kept = set(last.values())
    return [row for row in rows if row["record_id"] in kept]


def _without(table: pa.Table, documents: pa.Array) -> pa.Table:
    return table.filter(pc.invert(pc.is_in(table["doc_id"], value_set=documents)))
