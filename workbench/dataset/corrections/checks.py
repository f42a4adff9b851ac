"""What a researcher writes is checked against the closed lists, the known parties and the form of dates."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from workbench import codebook
from workbench.parties import known_parties
from workbench.records import Interaction, Record

LISTS = {
    "interactions": {"kind": "kind", "status": "status", "domain": "domain"},
    "spheres": {"code": "sphere"},
    "instruments": {"type": "instrument", "stage": "stage"},
    "positions": {"stance": "stance", "issue": "issue"},
    "invitations": {"status": "invitation_status"},
    "participants": {"level": "level"},
}
"""Which closed list of the codebook a table's field is of."""
_PARTIES = ("countries", "host", "holder", "about", "inviter", "invitee")
_DATES = ("date", "when")
_PARTIAL = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def check(record: Record, tables: Mapping[str, pa.Table]) -> None:
    """Whether a record may stand in a dataset; a code that the dataset holds already (a lexicon added it) is known.

    Raises ValueError that names field, value and the nearest known ones.
    """
    for table, field, code in _codes(record):
        if code not in (known := choices(table, field, tables)):
            raise _unknown(field, code, known)
    for field, code in _parties(record):
        if code not in (there := known_parties().keys() | set(_held(tables, record.facet, field))):
            raise _unknown(field, code, tuple(sorted(there)))
    for field in _DATES:
        told = getattr(record, field, None)
        if told is not None and not _is_date(told):
            raise ValueError(f"'{field}': '{told}' is no date; write YYYY-MM-DD, YYYY-MM or YYYY")


def choices(table: str, field: str, tables: Mapping[str, pa.Table]) -> tuple[str, ...]:
    """The codes of a field of a closed list: the codebook's, then those that the dataset holds beyond them."""
    listed = codebook.codes(LISTS[table][field])
    return (*listed, *(code for code in _held(tables, table, field) if code not in listed))


def _codes(record: Record) -> Iterator[tuple[str, str, str]]:
    """Table, field and value of every code of a record."""
    for field in LISTS[record.facet]:
        if (code := getattr(record, field)) is not None:
            yield record.facet, field, code
    if isinstance(record, Interaction):
        yield from (("participants", "level", person.level) for person in record.participants if person.level)


def _parties(record: Record) -> Iterator[tuple[str, str]]:
    for field in _PARTIES:
        value = getattr(record, field, None)
        yield from ((field, code) for code in (value if isinstance(value, tuple) else [value] if value else ()))
    if isinstance(record, Interaction):
        yield from (("countries", person.country) for person in record.participants if person.country)


def _held(tables: Mapping[str, pa.Table], table: str, field: str) -> list[str]:
    column = tables[table][field]
    found = pc.unique(pc.list_flatten(column) if pa.types.is_list(column.type) else column)
    return sorted(code for code in found.to_pylist() if code)


def _unknown(field: str, code: str, known: tuple[str, ...]) -> ValueError:
    near = difflib.get_close_matches(code, known, n=3) or list(known[:8])
    return ValueError(f"'{field}': '{code}' is unknown; try {', '.join(near)}")


def _is_date(text: str) -> bool:
    form = _PARTIAL.fullmatch(text)
    if form is None:
        return False
    year, month, day = form.groups(default="1")
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True
