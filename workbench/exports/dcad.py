"""Instruments in the shape of the Defense Cooperation Agreement Dataset: one row a pair of parties and document."""

from __future__ import annotations

from itertools import combinations, groupby
from typing import Any

import pyarrow as pa

from workbench.dataset.schema import NUMBER, TEXT, Column, given, table_of
from workbench.exports.states import is_state, number
from workbench.linking import Linked

Row = dict[str, Any]

COLUMNS = (
    given("dcaID", TEXT, "the document: ladder_id of `instrument_ladders`"),
    Column("ccode1", NUMBER, "Correlates of War number of the first party at the date of signature"),
    Column("ccode2", NUMBER, "the same of the second party"),
    given("iso1", TEXT, "ISO alpha-3 code of the first party"),
    given("iso2", TEXT, "the same of the second party"),
    Column("gwcode1", NUMBER, "Gleditsch and Ward's number of the first party at the date of signature"),
    Column("gwcode2", NUMBER, "the same of the second party"),
    Column("year", NUMBER, "the year of signature"),
    given("type", TEXT, "what sort of document it is (closed list `instrument`)"),
    Column("subject", TEXT, "what it is about, in a document's own words"),
    Column("signDate", TEXT, "when it was signed: YYYY-MM-DD, YYYY-MM or YYYY"),
    Column("entryDate", TEXT, "when it came into force"),
    Column("endDate", TEXT, "when it was suspended or terminated"),
    given("stage", TEXT, "how far it has come (closed list `stage`)"),
    given("parties", NUMBER, "how many parties the document has"),
    given("documents", NUMBER, "how many documents of the corpus tell of it"),
)


def dcad(linked: Linked) -> pa.Table:
    """Every instrument between states that was signed, is in force or was suspended, for each pair of its parties."""
    steps = linked.tables["instrument_ladders"].to_pylist()
    ladders = [list(group) for _, group in groupby(steps, key=lambda step: step["ladder_id"])]
    rows = [row for ladder in ladders for row in _rows(ladder)]
    rows.sort(key=lambda row: (row["signDate"] or "9999", row["dcaID"], row["iso1"], row["iso2"]))
    return table_of(COLUMNS, rows)


def _rows(ladder: list[Row]) -> list[Row]:
    dates = {stage: _date(ladder, stage) for stage in ("signed", "in_force", "suspended")}
    if not {step["stage"] for step in ladder} & set(dates):
        return []
    known = dates["signed"] or dates["in_force"]
    subjects = [step["subject"] for step in ladder if step["subject"]]
    own = {
        "dcaID": ladder[0]["ladder_id"],
        "year": int(known[:4]) if known else None,
        "type": next((step["type"] for step in ladder if step["type"] != "document"), "document"),
        "subject": max(subjects, key=len, default=None),
        "signDate": dates["signed"],
        "entryDate": dates["in_force"],
        "endDate": dates["suspended"],
        "stage": ladder[-1]["stage"],
        "documents": len({step["doc_id"] for step in ladder}),
    }
    states = sorted(code for code in ladder[0]["countries"] if is_state(code))
    return [{**own, "parties": len(ladder[0]["countries"]), **_pair(*pair, known)} for pair in combinations(states, 2)]


def _pair(one: str, other: str, when: str | None) -> Row:
    numbers = {f"ccode{n}": number(code, "cow", when) for n, code in ((1, one), (2, other))}
    numbers |= {f"gwcode{n}": number(code, "gw", when) for n, code in ((1, one), (2, other))}
    return {"iso1": one, "iso2": other, **numbers}


def _date(ladder: list[Row], stage: str) -> str | None:
    """The most precise date of a stage, the earliest of these."""
    dates = [step["date"] for step in ladder if step["stage"] == stage and step["date"]]
    return min(dates, key=lambda date: (-len(date), date), default=None)
