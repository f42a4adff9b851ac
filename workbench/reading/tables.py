"""Tables in which every number opens to the quotes it rests on."""

from __future__ import annotations

from typing import Any

import pandas as pd

from workbench.comparison.counting import COUNTS, basis
from workbench.dataset import Dataset
from workbench.reading.html import Html, element, joined, view
from workbench.reading.quotes import Quotes
from workbench.reading.wording import heading, wording

ROWS = 60


def evidence_table(dataset: Dataset, table: pd.DataFrame, caption: str) -> Html:
    """A table of `workbench.comparison`, its counts as numbers that open to their quotes.

    The first 60 rows are shown and the caption says how many there are; the frame itself holds them all.
    """
    if table.empty:
        return view(element("p", f"{caption} No report found.", class_="wb-note"), text=f"{caption} No report found.")
    quotes = Quotes(dataset)
    names = [str(name) for name in table.columns if name not in COUNTS]
    counted = "reports" in table.columns
    rows = [
        [
            *_cells(names, row),
            element("td", quotes.behind(row["record_ids"], _opening(row, counted)), class_="wb-evidence"),
        ]
        for row in table.head(ROWS).to_dict("records")
    ]
    cut = f" The first {ROWS} of {len(table)} rows." if len(table) > ROWS else ""
    return _table(
        [*map(heading, names), "reports found" if counted else "quote"],
        rows,
        f"{caption} {basis(table)}{cut}",
        table[names],
    )


def plain_table(table: pd.DataFrame, caption: str) -> Html:
    """A table without quotes: what was loaded, what was skipped."""
    if table.empty:
        return view(element("p", f"{caption} Nothing to list.", class_="wb-note"), text=f"{caption} Nothing to list.")
    names = [str(name) for name in table.columns if name not in ("record_ids", "doc_ids")]
    rows = [_cells(names, row) for row in table.head(ROWS).to_dict("records")]
    cut = f" The first {ROWS} of {len(table)} rows." if len(table) > ROWS else ""
    return _table([heading(name) for name in names], rows, caption + cut, table[names])


def _cells(names: list[str], row: dict[Any, Any]) -> list[Html]:
    cells = []
    for place, name in enumerate(names):
        number = isinstance(row[name], int | float) and not isinstance(row[name], bool)
        kind = "wb-number" if number else None
        head = {"scope": "row"} if place == 0 else {}
        cells.append(element("td" if place else "th", wording(name, row[name]), class_=kind, **head))
    return cells


def _opening(row: dict[Any, Any], counted: bool) -> str:
    if not counted:
        return "quote"
    documents = f"{row['documents']:,} document{'s' * (row['documents'] != 1)}"
    return f"{row['reports']:,} in {documents}"


def _table(headings: list[str], rows: list[list[Html]], caption: str, frame: pd.DataFrame) -> Html:
    head = element("tr", *(element("th", name, scope="col") for name in headings))
    body = joined(*(element("tr", *cells) for cells in rows))
    markup = element(
        "table", element("caption", caption), element("thead", head), element("tbody", body), class_="wb-table"
    )
    return view(element("div", markup, class_="wb-scroll"), text=f"{caption}\n{frame.to_string(index=False)}")
