"""What was loaded, what was read out of it, and what was not."""

from __future__ import annotations

from pathlib import PurePath

import pandas as pd

from workbench.comparison.reports import FACETS, plain
from workbench.dataset import Dataset


def documents_by_year(dataset: Dataset) -> pd.DataFrame:
    """One row per year and outlet: `documents` and `doc_ids`; the year is missing where the document tells no date."""
    frame = plain(dataset, "documents")
    years = [int(day[:4]) if day else None for day in frame["published"]]
    frame = frame.assign(year=pd.array(years, dtype="Int64"), outlet=frame["outlet"].fillna("not told"))
    groups = frame.groupby(["year", "outlet"], dropna=False, sort=True)["doc_id"]
    rows = [(*key, len(ids), tuple(ids)) for key, ids in groups]
    return pd.DataFrame(rows, columns=["year", "outlet", "documents", "doc_ids"]).astype({"year": "Int64"})


def document_list(dataset: Dataset) -> pd.DataFrame:
    """One row per document: its head, its length, and how many records of each facet were read out of it."""
    frame = plain(dataset, "documents")[["doc_id", "published", "outlet", "attributed_to", "characters"]]
    for facet in FACETS:
        counts = getattr(dataset, facet)["doc_id"].value_counts()
        frame[facet] = [int(counts.get(doc_id, 0)) for doc_id in frame["doc_id"]]
    return frame


def skipped_by_reason(dataset: Dataset) -> pd.DataFrame:
    """One row per facet and reason of what was not read or not coded, with its number; the facet is missing for whole
    files.
    """
    frame = plain(dataset, "skipped")
    groups = frame.groupby(["facet", "reason"], dropna=False, sort=True)
    rows = [(*key, len(group)) for key, group in groups]
    return pd.DataFrame(rows, columns=["facet", "reason", "passages"])


def skipped_list(dataset: Dataset) -> pd.DataFrame:
    """One row per passage that was not coded, or file that was not read: where, why, and its words.

    Files go by their name alone.
    """
    frame = plain(dataset, "skipped")
    frame["source"] = [PurePath(source or "").name for source in frame["source"]]
    columns = ["doc_id", "source", "facet", "reason", "detail", "quote"]
    return frame.sort_values(["source", "start"], na_position="first", kind="stable", ignore_index=True)[columns]
