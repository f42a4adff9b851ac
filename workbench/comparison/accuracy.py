"""How far the coding can be trusted: the dataset against an expert's coding of the same documents, as tables."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from workbench.comparison.reports import plain
from workbench.dataset import Dataset
from workbench.evaluation import Comparison, compare, load
from workbench.evaluation.errors import listed
from workbench.evaluation.intervals import intervals
from workbench.records import RECORD_TYPES, coding_as_plain

ACCURACY = ["facet", "gold", "found", "both", "precision", "recall", "f1", "low", "high"]
KEYS = {kind.facet: kind.key for kind in RECORD_TYPES} | {"participants": ("name", "country", "level")}
PLAIN_NAMES = {"inviter": "from", "invitee": "to"}


def compared_with_gold(dataset: Dataset, gold: str | Path) -> Comparison:
    """The dataset compared with gold (a folder of codings, or a `.jsonl` file), over the documents that both hold.

    InputError where gold cannot be read.
    """
    held = set(dataset.documents["doc_id"])
    wanted = {doc_id: coding for doc_id, coding in load(gold).items() if doc_id in held}
    found = {coding.document.doc_id: coding_as_plain(coding) for coding in dataset.codings()}
    return compare(wanted, found) if wanted else Comparison(())


def accuracy(comparison: Comparison) -> pd.DataFrame:
    """One row per facet: records in gold, found and in both; precision, recall, F1 and its 95 % interval."""
    if not comparison.documents:
        return pd.DataFrame(columns=ACCURACY)
    sure = intervals(comparison)
    rows = [
        (
            facet,
            t.gold,
            t.found,
            t.both,
            round(t.precision, 3),
            round(t.recall, 3),
            round(t.f1, 3),
            *(round(edge, 3) for edge in sure[facet]),
        )
        for facet, t in comparison.tallies.items()
    ]
    return pd.DataFrame(rows, columns=ACCURACY)


def attribute_accuracy(comparison: Comparison) -> pd.DataFrame:
    """One row per attribute: over how many matched records it was compared, in how many it is equal, and the share."""
    rows = [(name, of, equal, round(equal / of, 3)) for name, (equal, of) in comparison.attributes.items() if of]
    return pd.DataFrame(rows, columns=["attribute", "compared", "equal", "share"])


def coding_errors(dataset: Dataset, comparison: Comparison) -> pd.DataFrame:
    """One row per record that gold has and the dataset has not (missed), or the other way round (false), with its
    passage.
    """
    found = {coding.document.doc_id: coding_as_plain(coding) for coding in dataset.codings()}
    documents = plain(dataset, "documents")
    texts = dict(zip(documents["doc_id"], documents["text"], strict=True))
    rows = [
        (
            error.doc_id,
            error.facet,
            "missed" if error.sign == "-" else "false",
            _values(error.facet, error.record),
            passage,
        )
        for error, passage in listed(comparison, found, texts)
    ]
    return pd.DataFrame(rows, columns=["doc_id", "facet", "error", "record", "passage"])


def _values(facet: str, record: Mapping[str, Any]) -> str:
    values = [record.get(PLAIN_NAMES.get(name, name)) for name in KEYS[facet]]
    return " · ".join(", ".join(value) if isinstance(value, list) else str(value) for value in values if value)
