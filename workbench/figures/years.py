"""Years along an axis: all of them from first to last, and what is undated after them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

LABELS = 12
FEWEST = 6


def all_years(column: pd.Series[Any]) -> list[int]:
    """Every year from the first to the last that a column names; empty where it names none."""
    known = [int(year) for year in column.dropna()]
    return list(range(min(known), max(known) + 1)) if known else []


def undated_place(years: Sequence[int]) -> int:
    """Where on the axis the undated stand: one after the last year."""
    return years[-1] + 1 if years else 0


def label_years(axes: Axes, years: Sequence[int], *, undated: bool) -> None:
    """Labels every year, or every so many where they are many; few years do not fill the axis with wide bars."""
    step = max(1, -(-len(years) // LABELS))
    # The label of the last year leaves room for that of the undated.
    last = -step if undated else -1
    ticks = {year: str(year) for year in years[last::-step]}
    places = list(years)
    if undated:
        places.append(undated_place(years))
        ticks[places[-1]] = "undated"
    axes.set_xticks(list(ticks), list(ticks.values()))
    middle, half = (places[0] + places[-1]) / 2, max(len(places), FEWEST) / 2
    axes.set_xlim(middle - half, middle + half)
