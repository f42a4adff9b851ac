"""The line under a notebook's title: which parties and period this run is about, and on how many documents it rests."""

from __future__ import annotations

from workbench.comparison import Scope, documents_in, overview
from workbench.comparison.parties import party_name
from workbench.dataset import Dataset
from workbench.reading.html import Html, element, view


def headline(dataset: Dataset, scope: Scope) -> Html:
    """`Azerbaijan with China and Iran · all dates · 5 of 5 documents report on it`, and the partners none tells of."""
    names = [party_name(code) for code in scope.partners]
    partners = " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]])) or "every partner"
    told = [f"{party_name(scope.focal)} with {partners}", _period(scope), _documents(dataset, scope)]
    return view(element("p", element("strong", told[0]), f" · {told[1]} · {told[2]}"), text=" · ".join(told))


def _period(scope: Scope) -> str:
    if not scope.bounded:
        return "all dates"
    return " ".join(filter(None, [scope.since and f"from {scope.since}", scope.until and f"until {scope.until}"]))


def _documents(dataset: Dataset, scope: Scope) -> str:
    table = overview(dataset, scope)
    told = f"{documents_in(table):,} of {len(dataset.documents):,} documents report on it"
    silent = [party_name(code) for code in scope.partners if code not in set(table["partner"])]
    # A partner of whom nothing is told has no column below; unsaid, the reader would take it for forgotten.
    return f"{told}, none of them on {' or '.join(silent)}" if silent and len(table) else told
