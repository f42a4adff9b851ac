"""Many partners in a small figure: the largest each by itself, the rest together and named as such; and in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from workbench.comparison.counting import unit
from workbench.comparison.units import counted
from workbench.figures.wording import NOTHING, listed
from workbench.parties import party_name


def largest(table: pd.DataFrame, column: str, limit: int, weight: str = "number") -> list[Any]:
    """The values of a column with the largest numbers, the largest first; equals in alphabetical order."""
    totals = table.groupby(column, sort=True)[weight].sum()
    return sorted(totals.index, key=lambda value: (-int(totals[value]), value))[:limit]


def foremost(table: pd.DataFrame, limit: int, column: str = "partner") -> tuple[pd.DataFrame, str]:
    """The rows of the `limit` largest values of a column, and the sentence that names the rest (empty: there is
    none).
    """
    rows = table[table[column].isin(largest(table, column, limit))]
    rest = table[column].nunique() - rows[column].nunique()
    if not rest:
        return rows, ""
    left_out = int(table["number"].sum() - rows["number"].sum())
    return rows, f"Not drawn: {counted(rest, 'more partner')} with {counted(left_out, unit(table))}."


def each_partner(heading: str, table: pd.DataFrame, limit: int, told: Callable[[pd.DataFrame], str]) -> str:
    """A figure in words: its heading, what is `told` of the rows of each partner drawn, and who is not drawn."""
    if table.empty:
        return NOTHING
    rows, rest = foremost(table, limit)
    parts = [f"{party_name(name)}: {told(rows[rows['partner'] == name])}." for name in in_order(rows)]
    return " ".join([heading, *parts, rest]).strip()


def divided(rows: pd.DataFrame, column: str) -> str:
    """How much some rows count, and how that is made up: `4 events (meeting 3, visit 1)`."""
    return f"{counted(int(rows['number'].sum()), unit(rows))} ({listed(sums(rows, column))})"


def sums(rows: pd.DataFrame, column: str) -> dict[str, int]:
    """The numbers of some rows added up by a column's values."""
    return {str(name): int(total) for name, total in rows.groupby(column)["number"].sum().items()}


def gathered(table: pd.DataFrame, limit: int, column: str = "partner", weight: str = "number") -> pd.DataFrame:
    """The table with all but the `limit` largest values of a column replaced by one that says how many they are."""
    kept = largest(table, column, limit, weight)
    rest = table[column].nunique() - len(kept)
    if rest <= 0:
        return table
    other = f"{rest} others"
    return table.assign(**{column: table[column].where(table[column].isin(kept), other)})


def in_order(table: pd.DataFrame, column: str = "partner", weight: str = "number") -> list[Any]:
    """The values of a gathered column, the largest first and the gathered rest last."""
    values = largest(table, column, len(table), weight)
    return sorted(values, key=lambda value: str(value).endswith(" others"))
