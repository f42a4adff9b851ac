"""How views name values: codes as words, parties by name, partial dates as they are, nothing as a dash."""

from __future__ import annotations

from typing import Any

import pandas as pd

from workbench.parties import party_name
from workbench.records import Record

PARTIES = {
    "partner",
    "holder",
    "about",
    "a",
    "b",
    "country",
    "countries",
    "country_a",
    "country_b",
    "has",
    "lacks",
    "host",
    "inviter",
    "invitee",
}
CODES = {
    "kind",
    "status",
    "stage",
    "type",
    "stance",
    "issue",
    "theme",
    "code",
    "domain",
    "level",
    "focal_level",
    "partner_level",
    "reason",
    "facet",
    "value",
    "dated_by",
}
FIELDS = {
    "focal_people": "focal side",
    "focal_level": "its level",
    "partner_people": "partner's side",
    "partner_level": "its level",
    "code": "sphere",
    "f1": "F1",
    "a": "one party",
    "b": "the other",
    "country_a": "country",
    "name_a": "person",
    "country_b": "other country",
    "name_b": "other person",
    "doc_id": "document",
    "to_what": "to what",
    "dated_by": "dated by",
    "returned": "stated by both",
}


def heading(column: str) -> str:
    """A column's name as a reader reads it."""
    return FIELDS.get(column, column.replace("_", " "))


def wording(column: str, value: Any) -> str:
    """A value as a reader reads it."""
    if isinstance(value, tuple | list):
        return ", ".join(wording(column, item) for item in value) or "–"
    if value is None or pd.isna(value):
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if column in PARTIES:
        return party_name(str(value))
    return str(value).replace("_", " ") if column in CODES else str(value)


def summary(record: Record) -> str:
    """A record in a line: its key fields."""
    return " · ".join(wording(name, value) for name in record.key if (value := getattr(record, name)) is not None)
