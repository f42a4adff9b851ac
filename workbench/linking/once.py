"""From a dataset and its links to one that tells everything once: what counts reports there counts events here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pyarrow as pa

from workbench.dataset import Dataset
from workbench.dataset.once import Once, Told
from workbench.dataset.schema import TABLES, table_of
from workbench.linking.occasions import Occasions

Row = dict[str, Any]
_FIELDS = ("status", "countries", "date", "host", "city", "domain")
_PERSONAL = ("name", "rank", "post", "level")
_SAME = {
    "spheres": ("code", "countries"),
    "positions": ("holder", "stance", "issue", "about"),
    "invitations": ("inviter", "invitee", "to_what"),
}
"""What two records have in common that tell the same on one occasion."""


def once(dataset: Dataset, tables: Mapping[str, pa.Table]) -> Once:
    """One interaction an event, with the chosen values; one instrument a ladder, at its last stage; one sphere,
    position or invitation an occasion, as it is told first, an invitation with the answer to it.

    Every record keeps the id of one of its reports and names them all; their passages stay.
    """
    facets = ("interactions", "participants", "instruments", *_SAME)
    rows = {name: dataset.tables[name].to_pylist() for name in facets}
    events = {row["event_id"]: row for row in tables["events"].to_pylist()}
    told = _events(tables["event_reports"]) | _ladders(tables["instrument_ladders"])
    found = {
        "interactions": [
            {**row, **{field: events[told[row["record_id"]].counted_id][field] for field in _FIELDS}}
            for row in rows["interactions"]
            if row["record_id"] in told
        ],
        "participants": _participants(rows["participants"], told, tables),
        "instruments": [row for row in rows["instruments"] if row["record_id"] in told],
    }
    occasions, published = Occasions(tables), _published(dataset)
    for facet, same in _SAME.items():
        groups = _told_alike(rows[facet], same, occasions, published)
        told |= groups
        found[facet] = [row for row in rows[facet] if row["record_id"] in groups]
    made = {name: table_of(TABLES[name], kept) for name, kept in found.items()}
    return Once({**dataset.tables, **made}, dataset.coder, laid=dataset.laid, told=told, links=tables)


def _told(counted_id: str, rows: Sequence[Row]) -> Told:
    """What the first of some rows stands for."""
    return Told(counted_id, tuple(r["record_id"] for r in rows), tuple(dict.fromkeys(r["doc_id"] for r in rows)))


def _events(reports: pa.Table) -> dict[str, Told]:
    """The report that stands for each event: the first that it took place, else the first."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in reports.to_pylist():
        if row["facet"] == "interactions":
            groups[row["event_id"]].append(row)
    found = {}
    for event, rows in groups.items():
        head = next((row for row in rows if row["stage"] in ("reported", "recalled")), rows[0])
        found[head["record_id"]] = _told(event, [head, *(row for row in rows if row is not head)])
    return found


def _ladders(steps: pa.Table) -> dict[str, Told]:
    """The record of each ladder's last step."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for step in steps.to_pylist():
        groups[step["ladder_id"]].insert(0, step)
    return {rows[0]["record_id"]: _told(ladder, rows) for ladder, rows in groups.items()}


def _told_alike(
    rows: Iterable[Row], same: Sequence[str], occasions: Occasions, published: Mapping[str, str | None]
) -> dict[str, Told]:
    """The record that stands for each thing that is told on an occasion: the first that tells it."""
    groups: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for row in rows:
        values = (tuple(v) if isinstance(v := row[name], list) else v for name in same)
        groups[(occasions.of(row), *values)].append(row)
    found = {}
    for (occasion, *_), alike in groups.items():
        # Of an invitation, an answer tells more than that it was extended.
        alike.sort(key=lambda row: (row.get("status") == "extended", published[row["doc_id"]] or "9999"))
        found[alike[0]["record_id"]] = _told(occasion, alike)
    return found


def _participants(rows: list[Row], told: Mapping[str, Told], tables: Mapping[str, pa.Table]) -> list[Row]:
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
    reported = {row["record_id"]: row for row in tables["event_reports"].to_pylist() if row["record_id"] in told}
    found = []
    for record, report in reported.items():
        people = [
            {**{field: given.get(field) for field in _PERSONAL}, "country": countries[person]}
            for person, given in chosen[report["event_id"]].items()
        ]
        for position, person in enumerate([*people, *nameless[record]]):
            found.append({**person, "record_id": record, "doc_id": report["doc_id"], "position": position})
    return found


def _published(dataset: Dataset) -> dict[str, str | None]:
    documents = dataset.tables["documents"]
    return dict(zip(documents["doc_id"].to_pylist(), documents["published"].to_pylist(), strict=True))
