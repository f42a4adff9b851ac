"""Who states what toward whom, since when, and whether the other side states the same."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import pandas as pd

from workbench.comparison.conventions import theme
from workbench.comparison.counting import tally
from workbench.comparison.reports import DEALINGS, partners_of, reports, with_partners
from workbench.comparison.scope import Scope
from workbench.dataset import Dataset

KEY = ("partner", "holder", "about", "toward", "stance", "issue")


def positions(dataset: Dataset, scope: Scope) -> pd.DataFrame:
    """One row per partner, holder, about, stance and issue, with `toward`, `first` and `last` beside the counts."""
    frame = stances(dataset, scope)
    table = tally(frame, *KEY)
    found: dict[tuple[Any, ...], list[str]] = defaultdict(list)
    for *key, when in zip(*(frame[name] for name in KEY), frame["when"], strict=True):
        found[tuple(key)] += [when] if when else []
    days = [sorted(found[key]) for key in zip(*(table[name] for name in KEY), strict=True)]
    table["first"] = pd.Series([span[0] if span else None for span in days], dtype=object)
    table["last"] = pd.Series([span[-1] if span else None for span in days], dtype=object)
    return table


def reciprocity(dataset: Dataset, scope: Scope) -> pd.DataFrame:
    """The positions that the two sides take toward each other, with `theme` and `returned`: does the other side state
    the same?

    The same is a position of the same stance and theme with holder and about exchanged. Themes join issues that answer
    each other (`conventions.toml`): the one-China principle and territorial integrity.
    """
    table = positions(dataset, scope)
    table = table[table["toward"] == "counterpart"].reset_index(drop=True)
    table["theme"] = pd.Series([theme(issue) for issue in table["issue"]], dtype=object)
    stated = set(zip(table["holder"], table["about"], table["stance"], table["theme"], strict=True))
    rows = zip(table["about"], table["holder"], table["stance"], table["theme"], strict=True)
    table["returned"] = pd.Series([row in stated for row in rows], dtype=bool)
    return table


def positions_by_year(dataset: Dataset, scope: Scope) -> pd.DataFrame:
    """The positions by year: how the stock phrases of each side come and go."""
    return tally(stances(dataset, scope), *KEY, "year")


def stances(dataset: Dataset, scope: Scope) -> pd.DataFrame:
    """One row per position record and partner, with `partner` and `toward`: `counterpart`, `itself`, `third party` or
    `no one named`.

    A stance toward the other side counts wherever it is told. Any other counts under a partner where its document also
    reports a dealing of the focal country with that partner.
    """
    frame = reports(dataset, "positions", scope)
    partners = partners_of(dataset, scope)
    dealings = _dealings(dataset, scope)
    shared = [_partners(row, scope.focal, partners, dealings) for row in frame.to_dict("records")]
    frame["partner"] = pd.Series(shared, index=frame.index, dtype=object)
    frame = frame.explode("partner").dropna(subset=["partner"]).reset_index(drop=True)
    sides = zip(frame["partner"], frame["holder"], frame["about"], strict=True)
    frame["toward"] = pd.Series([_toward(scope.focal, *side) for side in sides], index=frame.index, dtype=object)
    return frame


def _dealings(dataset: Dataset, scope: Scope) -> set[tuple[str, str]]:
    """The pairs of document and partner in which the focal country deals with that partner."""
    frames = [with_partners(dataset, facet, scope) for facet in DEALINGS]
    pairs = (pair for frame in frames for pair in zip(frame["doc_ids"], frame["partner"], strict=True))
    return {(doc_id, partner) for doc_ids, partner in pairs for doc_id in doc_ids}


def _partners(row: dict[Any, Any], focal: str, partners: tuple[str, ...], dealings: set[tuple[str, str]]) -> list[str]:
    holder, about = row["holder"], row["about"]
    if focal in (holder, about) and holder != about:
        other = about if holder == focal else holder
        if other in partners:
            return [other]
    if holder not in (focal, *partners):
        return []
    told = [code for code in partners if any((doc_id, code) in dealings for doc_id in row["doc_ids"])]
    return told if holder == focal else [code for code in told if code == holder]


def _toward(focal: str, partner: str, holder: str, about: str | None) -> str:
    if about is None:
        return "no one named"
    if about == holder:
        return "itself"
    return "counterpart" if about in (focal, partner) else "third party"
