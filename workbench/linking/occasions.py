"""On which occasion a field of cooperation, a position or an invitation was told, so that it can be counted once.

Such records are of documents, and ten documents on one meeting tell the same ten times. The occasion of a record is the
event that its document reports: among those of its parties the one of the most sources, so that documents that report a
visit and its meetings agree. Where a document reports none of them, the occasion is the document itself; for a copy of
an earlier text it is the earliest one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

import pyarrow as pa

Row = dict[str, Any]


class Occasions:
    """The occasions of the records of a linked dataset, from the tables that linking made."""

    def __init__(self, tables: Mapping[str, pa.Table]) -> None:
        events = {row["event_id"]: row for row in tables["events"].to_pylist()}
        self._sources = {row["doc_id"]: row["copy_of"] for row in tables["copies"].to_pylist()}
        self._visits: dict[str, str] = {}
        reported: dict[str, set[str]] = defaultdict(set)
        for row in tables["event_reports"].to_pylist():
            if row["facet"] == "invitations":
                self._visits[row["record_id"]] = row["event_id"]
            elif row["stage"] == "reported":
                reported[row["doc_id"]].add(row["event_id"])
        self._reported = {doc_id: _foremost(events[name] for name in names) for doc_id, names in reported.items()}

    def of(self, row: Row) -> str:
        """The event_id or doc_id of the occasion on which a row of spheres, positions or invitations was told."""
        doc_id, parties = row["doc_id"], _parties(row)
        if row["record_id"] in self._visits:
            return self._visits[row["record_id"]]
        shared = (event["event_id"] for event in self._reported.get(doc_id, ()) if parties <= set(event["countries"]))
        return str(next(shared, self._sources.get(doc_id, doc_id)))


def _foremost(events: Iterable[Row]) -> list[Row]:
    return sorted(events, key=lambda event: (-event["sources"], event["date"] or "9999", event["event_id"]))


def _parties(row: Row) -> set[str]:
    """Who must be at the event: the holder of a position, whomever it is about."""
    return (
        set(row["countries"]) if "countries" in row else {row[n] for n in ("holder", "inviter", "invitee") if n in row}
    )
