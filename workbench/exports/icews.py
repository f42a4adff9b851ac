"""Events with CAMEO and PLOVER codes, in the columns of ICEWS: what two parties do is written once each way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import permutations
from typing import Any

import pyarrow as pa

from workbench.dataset.schema import NUMBER, TEXT, Column, given, table_of
from workbench.linking import Linked
from workbench.own_tables import own_table
from workbench.parties import party_name

Row = dict[str, Any]

COLUMNS = (
    given("Event ID", NUMBER, "the row, from 1"),
    Column("Event Date", TEXT, "the day, or YYYY-MM or YYYY; of a position and an invitation the day of publication"),
    given("Source Name", TEXT, "who acts"),
    Column("Source Sectors", TEXT, "by the domain of the interaction"),
    given("Source Country", TEXT, "ISO alpha-3 code, or an organisation's"),
    given("Event Text", TEXT, "the CAMEO code in words"),
    given("CAMEO Code", TEXT, "kept as text: zeros at the beginning count"),
    given("Intensity", pa.float64(), "Goldstein scale of the CAMEO code, from -10 to 10"),
    given("Target Name", TEXT, "toward whom"),
    Column("Target Sectors", TEXT, "as of the source"),
    given("Target Country", TEXT, "ISO alpha-3 code, or an organisation's"),
    given("Story ID", TEXT, "the first document that tells of it"),
    Column("Sentence Number", NUMBER, "not coded: always missing; the quotes are in `evidence`"),
    Column("Publisher", TEXT, "who published that document"),
    Column("City", TEXT, "where"),
    Column("District", TEXT, "not coded"),
    Column("Province", TEXT, "not coded"),
    Column("Country", TEXT, "on whose soil, ISO alpha-3"),
    Column("Latitude", pa.float64(), "not coded"),
    Column("Longitude", pa.float64(), "not coded"),
    given("PLOVER Event Type", TEXT, "CONSULT, AGREE, SUPPORT, COOPERATE, AID, REQUEST or REJECT"),
    Column("PLOVER Mode", TEXT, "visit or phone"),
    Column("PLOVER Context", TEXT, "military, diplomatic or economic"),
    given("Workbench ID", TEXT, "the event, ladder or record that the row stands for"),
    given("Sources", NUMBER, "how many independent documents tell of it"),
)


def icews(linked: Linked) -> pa.Table:
    """Events, signed and suspended instruments, invitations and positions as rows from a source to a target."""
    documents = linked.dataset.tables["documents"].select(["doc_id", "published", "outlet"]).to_pylist()
    told = {row["doc_id"]: row for row in documents}
    rows = [*_events(linked), *_instruments(linked), *_invitations(linked, told), *_positions(linked, told)]
    order = ("Workbench ID", "Source Country", "Target Country")
    rows.sort(key=lambda row: (row["Event Date"] or "9999", *(row[name] for name in order)))
    for place, row in enumerate(rows, start=1):
        row |= {"Event ID": place, "Publisher": told[row["Story ID"]]["outlet"]}
    return table_of(COLUMNS, rows)


def _events(linked: Linked) -> Iterator[Row]:
    first: dict[str, str] = {}
    for report in linked.tables["event_reports"].to_pylist():
        if report["facet"] == "interactions":
            first.setdefault(report["event_id"], report["doc_id"])
    for event in linked.tables["events"].to_pylist():
        code = _codes()["interactions"].get(event["status"], {}).get(event["kind"])
        if code:
            place = {"Event Date": event["date"], "City": event["city"], "Country": event["host"]}
            own = {**place, "Workbench ID": event["event_id"], "Story ID": first[event["event_id"]]}
            own |= {"Sources": event["sources"], **_domain(event["domain"])}
            for source, target in permutations(event["countries"], 2):
                yield {**own, **_row(code, source, target, event["host"])}


def _instruments(linked: Linked) -> Iterator[Row]:
    """One row each way for the first record of a ladder at each stage that has a code."""
    seen: set[tuple[str, str]] = set()
    sources: dict[tuple[str, str], set[str]] = {}
    steps = linked.tables["instrument_ladders"].to_pylist()
    copied = {row["doc_id"]: row["copy_of"] for row in linked.tables["copies"].to_pylist()}
    for step in steps:
        told = sources.setdefault((step["ladder_id"], step["stage"]), set())
        told.add(copied.get(step["doc_id"], step["doc_id"]))
    for step in steps:
        key = (step["ladder_id"], step["stage"])
        code = _codes()["instruments"].get(step["stage"])
        if code and key not in seen:
            seen.add(key)
            own = {"Event Date": step["date"], "Workbench ID": key[0], "Story ID": step["doc_id"]}
            for source, target in permutations(step["countries"], 2):
                yield {**own, "Sources": len(sources[key]), **_row(code, source, target)}


def _invitations(linked: Linked, told: Mapping[str, Row]) -> Iterator[Row]:
    code = _codes()["invitations"]["extended"]
    for row in linked.dataset.tables["invitations"].to_pylist():
        yield _stated(row, told, code, row["inviter"], row["invitee"])


def _positions(linked: Linked, told: Mapping[str, Row]) -> Iterator[Row]:
    for row in linked.dataset.tables["positions"].to_pylist():
        code = _codes()["positions"].get(row["stance"])
        if code and row["about"] and row["about"] != row["holder"]:
            yield _stated(row, told, code, row["holder"], row["about"])


def _stated(row: Row, told: Mapping[str, Row], code: Row, source: str, target: str) -> Row:
    own = {"Event Date": told[row["doc_id"]]["published"], "Workbench ID": row["record_id"], "Story ID": row["doc_id"]}
    return {**own, "Sources": 1, **_row(code, source, target)}


def _row(code: Row, source: str, target: str, host: str | None = None) -> Row:
    """The actors and codes of one direction."""
    directed = host in (source, target) and "guest" in code
    cameo = code["both"] if not directed else code["host"] if host == source else code["guest"]
    meaning = _codes()["cameo"][cameo]
    return {
        "Source Name": party_name(source),
        "Source Country": source,
        "Target Name": party_name(target),
        "Target Country": target,
        "CAMEO Code": cameo,
        "Event Text": meaning["text"],
        "Intensity": float(meaning["scale"]),
        "PLOVER Event Type": code["plover"],
        "PLOVER Mode": code.get("mode"),
    }


def _domain(domain: str | None) -> Row:
    found = _codes()["domain"].get(domain, {})
    sectors = found.get("sectors")
    return {"Source Sectors": sectors, "Target Sectors": sectors, "PLOVER Context": found.get("context")}


def _codes() -> dict[str, Any]:
    return own_table(__package__, "codes.toml")
