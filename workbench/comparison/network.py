"""Who deals with whom: countries, and the persons who met."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pandas as pd

from workbench.comparison.counting import COUNTED, tally
from workbench.comparison.reports import plain, reports
from workbench.comparison.scope import Scope
from workbench.dataset import Dataset

if TYPE_CHECKING:
    from workbench.linking import Linked

_WHO = ("name", "country")


def network(dataset: Dataset, scope: Scope | None = None, *, facet: str = "interactions") -> pd.DataFrame:
    """One row per pair of parties (`a` < `b`) that share a record of a facet, those with most first.

    A scope narrows it to its period, not to its countries.
    """
    frame = reports(dataset, facet, scope)
    pairs = [list(combinations(parties, 2)) for parties in frame["parties"]]
    rows = frame.assign(pair=pd.Series(pairs, index=frame.index, dtype=object)).explode("pair").dropna(subset=["pair"])
    return _most_first(tally(rows.assign(a=rows["pair"].str[0], b=rows["pair"].str[1]), "a", "b"))


def people_network(dataset: Dataset, scope: Scope | None = None, *, linked: Linked | None = None) -> pd.DataFrame:
    """One row per pair of persons of different countries named in one interaction, those with most first.

    With `linked` each person stands once, by the fullest name; without it each as the documents name them.
    """
    inside = reports(dataset, "interactions", scope)
    people = (_persons(linked) if linked else plain(dataset, "participants")).dropna(subset=["name", "country"])
    # A person whom several reports of an event name was there once.
    told = inside[["record_id", *COUNTED]].assign(report=inside["record_ids"]).explode("report")
    named = people[["record_id", *_WHO]].rename(columns={"record_id": "report"})
    there = told.merge(named, on="report").drop_duplicates(["record_id", *_WHO])
    pairs = there.merge(there[["record_id", *_WHO]], on="record_id", suffixes=("_a", "_b"))
    pairs = pairs[(pairs["country_a"] < pairs["country_b"])]
    return _most_first(tally(pairs, "country_a", "name_a", "country_b", "name_b"))


def _most_first(pairs: pd.DataFrame) -> pd.DataFrame:
    return pairs.sort_values("number", ascending=False, kind="stable", ignore_index=True)


def _persons(linked: Linked) -> pd.DataFrame:
    """The participants of interactions, each with the name and country of the person that they are."""
    mentions = linked.table("person_mentions").query("facet == 'interactions'")
    persons = linked.people[["person_id", "name", "country"]]
    return mentions[["record_id", "doc_id", "person_id"]].merge(persons, on="person_id")
