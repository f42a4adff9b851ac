"""What the two sides state, in their own words side by side."""

from __future__ import annotations

from typing import Any

import pandas as pd

from workbench.comparison.counting import basis
from workbench.comparison.units import opening
from workbench.dataset import Dataset
from workbench.parties import party_name
from workbench.reading.html import Html, element, joined
from workbench.reading.quotes import Quotes
from workbench.reading.tables import assembled, nothing
from workbench.reading.wording import wording


def side_by_side(dataset: Dataset, table: pd.DataFrame, focal: str, caption: str) -> Html:
    """Draws `comparison.reciprocity` as one row a partner, stance and theme: the partner's quotes left, the focal
    country's right.
    """
    if table.empty:
        return nothing(caption)
    quotes = Quotes(dataset)
    rows = []
    for (partner, stance, theme), group in table.groupby(["partner", "stance", "theme"], sort=True):
        by_focal = group["holder"] == focal
        sides = [_side(quotes, group[side]) for side in (~by_focal, by_focal)]
        told = [element("td", wording("issue", value)) for value in (stance, theme)]
        rows.append([element("th", party_name(str(partner)), scope="row"), *told, *sides])
    headings = ["partner", "stance", "theme", "the partner states", f"{party_name(focal)} states"]
    plain = table[["partner", "holder", "about", "stance", "issue", "number", "unit", "returned"]]
    return assembled(headings, rows, caption, basis(table), plain)


def _side(quotes: Quotes, rows: pd.DataFrame) -> Html:
    if rows.empty:
        return element("td", "–")
    parts = [quotes.behind(row["record_ids"], _opening(row)) for row in rows.to_dict("records")]
    return element("td", joined(*parts), class_="wb-evidence")


def _opening(row: dict[Any, Any]) -> str:
    return f"{wording('issue', row['issue'])}, {opening(row['unit'], row['number'], row['reports'])}"
