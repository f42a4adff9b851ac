"""Tables in which every number opens to the quotes it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from workbench.comparison.counting import COUNTS, basis
from workbench.comparison.units import opening
from workbench.dataset import Dataset
from workbench.reading.html import Html, element, view
from workbench.reading.quotes import MOST, Quotes
from workbench.reading.wording import heading, wording

NOTHING = "No report found."
ROWS = 60
QUOTES = 240
DATES = {"when", "published", "first", "last"}


def evidence_table(dataset: Dataset, table: pd.DataFrame, caption: str, empty: str = NOTHING) -> Html:
    """A table of `workbench.comparison`, its counts as numbers that open to their quotes.

    The first 60 rows are shown and the note below says how many there are; the frame itself holds them all. Of one that
    has none, `empty` is said.
    """
    if table.empty:
        return nothing(caption, empty)
    quotes = Quotes(dataset)
    names = [str(name) for name in table.columns if name not in COUNTS]
    tallied = "number" in table.columns
    several = table["unit"].nunique() > 1
    printed = ["number", "unit"] if tallied else []
    most = _most(min(len(table), ROWS))
    rows = []
    for row in table.head(ROWS).to_dict("records"):
        number = _opening(row, named=several) if tallied else f"{len(row['record_ids']):,}"
        opened = quotes.behind(row["record_ids"], number, most)
        rows.append([*_cells(names, row), element("td", opened, class_="wb-evidence")])
    last = "found" if several else f"{table['unit'].iloc[0]}s"
    headings = [*map(heading, names), last if tallied else "reports"]
    return assembled(headings, rows, caption, basis(table) + _cut(table), table[[*names, *printed]])


def evidence_matrix(dataset: Dataset, table: pd.DataFrame, row: str, column: str, caption: str) -> Html:
    """A tally as a matrix: one row a value of `row`, one column a value of `column`, each count opens to its quotes."""
    if table.empty:
        return nothing(caption)
    quotes = Quotes(dataset)
    across, several = list(dict.fromkeys(table[column])), table["unit"].nunique() > 1
    most = _most(len(table))
    cells = {(line[row], line[column]): line for line in table.to_dict("records")}
    rows = []
    for value in dict.fromkeys(table[row]):
        counts = [cells.get((value, other)) for other in across]
        opened = [
            quotes.behind(line["record_ids"], _opening(line, named=several), most) if line else "–" for line in counts
        ]
        first = element("th", wording(row, value), scope="row")
        rows.append([first, *(element("td", cell, class_="wb-evidence") for cell in opened)])
    headings = [heading(row), *(wording(column, value) for value in across)]
    return assembled(headings, rows, caption, basis(table), table[[row, column, "number", "unit"]])


def plain_table(table: pd.DataFrame, caption: str) -> Html:
    """A table without quotes: what was loaded, what was skipped."""
    if table.empty:
        return nothing(caption, "Nothing to list.")
    names = [str(name) for name in table.columns if name not in ("record_ids", "doc_ids")]
    rows = [_cells(names, row) for row in table.head(ROWS).to_dict("records")]
    return assembled([heading(name) for name in names], rows, caption, _cut(table).strip(), table[names])


def nothing(caption: str, told: str = NOTHING) -> Html:
    """What stands in the place of an empty table: a sentence that says so."""
    return view(element("p", f"{caption} {told}", class_="wb-note"), text=f"{caption} {told}")


def assembled(
    headings: Sequence[str], rows: Sequence[Sequence[Html]], caption: str, note: str, frame: pd.DataFrame
) -> Html:
    """A table of ready cells, its note below; `frame` is what a terminal prints instead."""
    head = element("thead", element("tr", *(element("th", name, scope="col") for name in headings)))
    body = element("tbody", *(element("tr", *cells) for cells in rows))
    markup = element("table", element("caption", caption), head, body, class_="wb-table")
    below = element("p", note, class_="wb-note") if note else None
    text = "\n".join(filter(None, [caption, frame.head(ROWS).to_string(index=False), note]))
    # What scrolls must be reached by keyboard too.
    scroll = element("div", markup, class_="wb-scroll", tabindex="0", role="group", aria_label=caption)
    return view(scroll, below, text=text)


def _cells(names: Sequence[str], row: dict[Any, Any]) -> list[Html]:
    first, *rest = names
    head = element("th", wording(first, row[first]), scope="row", class_=_kind(first, row[first]))
    return [head, *(element("td", wording(name, row[name]), class_=_kind(name, row[name])) for name in rest)]


def _most(numbers: int) -> int:
    """How many quotes each number of a table opens to, so that a page of many numbers stays one to mail."""
    return max(1, min(MOST, QUOTES // numbers))


def _kind(name: str, value: Any) -> str | None:
    if name in DATES:
        return "wb-date"
    is_number = isinstance(value, int | float) and not isinstance(value, bool) and not pd.isna(value)
    return "wb-number" if is_number else None


def _opening(row: dict[Any, Any], *, named: bool) -> str:
    return opening(row["unit"], row["number"], row["reports"], named=named)


def _cut(table: pd.DataFrame) -> str:
    return f" Shown are the first {ROWS} of {len(table):,} rows." if len(table) > ROWS else ""
