"""The review as a sheet: every record a row, with cells for the decision; and decisions read back from one."""

from __future__ import annotations

import csv
import difflib
from collections.abc import Iterator, Mapping
from pathlib import Path

from workbench.dataset.corrections.adding import add
from workbench.dataset.corrections.cells import ALL, cells, changed
from workbench.dataset.corrections.correction import Correction
from workbench.dataset.corrections.matching import values
from workbench.dataset.corrections.overlay import Item
from workbench.dataset.corrections.review import Review
from workbench.dataset.schema import TEXT, Column, given, table_of
from workbench.dataset.sheets import unguarded, write_csv
from workbench.errors import InputError

SHEET: tuple[Column, ...] = (
    Column("decision", TEXT, "accept, reject, edit, add or withdraw (closed list `correction`); empty: none"),
    Column("who", TEXT, "who decided"),
    Column("decided", TEXT, "when; empty for a new decision: the time at which the sheet is read"),
    Column("why", TEXT, "why"),
    given("doc_id", TEXT, "the document, as in `documents`"),
    given("facet", TEXT, "interactions, spheres, instruments, positions or invitations"),
    Column("record_id", TEXT, "the record, as in the coding's tables; empty in a row that adds one"),
    Column("quote", TEXT, "the first passage that the record rests on; of an added one, copied from the document"),
    *(Column(name, TEXT, f"the record's `{name}`, where its facet has it; change it for an `edit`") for name in ALL),
)
_NEEDED = ("decision", "doc_id", "facet", "record_id", "quote")
_BLANK = dict.fromkeys(("who", "decided", "why"), "")
_Row = Mapping[str, str]


def write_sheet(review: Review, file: Path) -> int:
    """Write every record under review to a CSV file that a spreadsheet opens; how many there are.

    Raises InputError where the file cannot be written.
    """
    rows = [_row(item) for item in review.items()]
    part = file.with_name(f".{file.name}.part")
    try:
        write_csv(table_of(SHEET, rows), part)
        part.replace(file)
    except OSError as error:
        raise InputError(f"{file}: cannot be written ({error.strerror}); name another file") from None
    finally:
        part.unlink(missing_ok=True)
    return len(rows)


def read_sheet(review: Review, file: Path, *, who: str = "", now: str) -> list[Correction]:
    """The new decisions in a sheet; those that the review has already are passed over.

    `who` is for rows that name nobody, `now` for rows without a time. Raises InputError naming file, row and mend.
    """
    items = {item.record_id: item for item in review.items()}
    found = []
    for number, row in _rows(file):
        try:
            correction = _correction(review, items.get(row["record_id"]), row, who, now)
        except ValueError as error:
            raise InputError(f"{file}, row {number}: {error}") from None
        if correction is not None:
            found.append(correction)
    return found


def _row(item: Item) -> dict[str, str]:
    record = item.current or item.target
    row = {"doc_id": item.doc_id, "facet": record.facet, "record_id": item.record_id, **cells(record)}
    if item.correction is not None:
        made = item.correction
        row |= {"decision": made.action, "who": made.who, "decided": made.when, "why": made.why}
    return row | {"quote": record.evidence[0].quote if record.evidence else ""}


def _correction(review: Review, item: Item | None, row: _Row, who: str, now: str) -> Correction | None:
    action, by = row["decision"].strip().lower(), row["who"] or who
    if action == "add" and not row["record_id"]:
        return add(
            review, row["doc_id"], row["facet"], row["quote"], row, who=by, when=row["decided"] or now, why=row["why"]
        )
    if item is None:
        if not action:
            return None
        raise ValueError(f"record_id '{row['record_id']}' is not in the dataset; export the sheet again")
    stands = item.current or item.target
    edited = changed(stands, row)
    if values(edited) != values(stands) and action != "edit":
        raise ValueError("values were changed, yet the decision is not edit; write edit in 'decision'")
    made = item.correction
    if not action or (made is not None and _says(made, action, by, row["why"]) and values(edited) == values(stands)):
        return None
    when = row["decided"] if row["decided"] and (made is None or row["decided"] != made.when) else now
    if action not in ("accept", "reject", "edit", "withdraw"):
        raise ValueError(f"decision '{action}' is unknown here; write accept, reject, edit or withdraw")
    return review.decide(item, action, who=by, when=when, why=row["why"], edited=edited)


def _says(made: Correction, action: str, who: str, why: str) -> bool:
    """Whether a correction that is made already says what a row says."""
    return (made.action, made.who) == (action, who) and why in ("", made.why)


def _rows(file: Path) -> Iterator[tuple[int, _Row]]:
    """The rows that hold anything, by their numbers in a spreadsheet; values only of the columns that are there."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as stream:
            head = stream.readline()
            stream.seek(0)
            reader = csv.reader(stream, delimiter=";" if head.count(";") > head.count(",") else ",", strict=True)
            columns = next(reader, [])
            _check_columns(file, columns)
            for number, texts in enumerate(reader, start=2):
                if any(texts):
                    padded = [*map(unguarded, texts), *[""] * len(columns)]
                    yield number, {**_BLANK, **dict(zip(columns, padded, strict=False))}
    except OSError as error:
        raise InputError(f"{file}: cannot be read ({error.strerror}); name a CSV file") from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"{file}: not a CSV file in UTF-8 ({error}); save the sheet as CSV UTF-8") from None


def _check_columns(file: Path, columns: list[str]) -> None:
    missing = [name for name in _NEEDED if name not in columns]
    if missing:
        raise InputError(f"{file}, row 1: there is no column '{missing[0]}'; export a sheet with workbench review")
    known = [column.name for column in SHEET]
    unknown = [name for name in columns if name not in known]
    if unknown:
        near = difflib.get_close_matches(unknown[0], known, n=1) or known
        raise InputError(f"{file}, row 1: column '{unknown[0]}' is unknown; try {', '.join(near)}")
