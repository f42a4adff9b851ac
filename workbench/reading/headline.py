"""The line under a notebook's title: which parties and period this run is about, and on how many documents it rests."""

from __future__ import annotations

import pandas as pd

from workbench.comparison import Scope, documents_in, overview
from workbench.comparison.counting import numbers
from workbench.dataset import Dataset
from workbench.parties import party_name
from workbench.reading.html import Html, element, view


def headline(dataset: Dataset, scope: Scope) -> Html:
    """`Azerbaijan with China and Iran · all dates · 13 events told by 14 reports · 5 of 5 documents report on it`, the
    partners none tells of, and the corrections that lie over the coding.
    """
    names = [party_name(code) for code in scope.partners]
    partners = " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]])) or "every partner"
    told = [f"{party_name(scope.focal)} with {partners}", _period(scope), *_counts(dataset, scope)]
    if dataset.laid is not None:
        told.append(str(dataset.laid))
    return view(element("p", element("strong", told[0]), *(f" · {each}" for each in told[1:])), text=" · ".join(told))


def _period(scope: Scope) -> str:
    if not scope.bounded:
        return "all dates"
    return " ".join(filter(None, [scope.since and f"from {scope.since}", scope.until and f"until {scope.until}"]))


def _counts(dataset: Dataset, scope: Scope) -> list[str]:
    """What is counted, the interactions as an example, and on how many documents it rests."""
    table = overview(dataset, scope)
    dealings = table[table["facet"] == "interactions"]
    return [*([numbers(dealings)] if len(dealings) else []), _documents(dataset, scope, table)]


def _documents(dataset: Dataset, scope: Scope, table: pd.DataFrame) -> str:
    told = f"{documents_in(table):,} of {len(dataset.documents):,} documents report on it"
    silent = [party_name(code) for code in scope.partners if code not in set(table["partner"])]
    # A partner of whom nothing is told has no column below; unsaid, the reader would take it for forgotten.
    return f"{told}, none of them on {' or '.join(silent)}" if silent and len(table) else told
