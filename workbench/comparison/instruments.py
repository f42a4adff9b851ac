"""Documents between the parties, by the stage they have reached."""

from __future__ import annotations

import pandas as pd

from workbench.comparison.counting import in_codebook_order, tally
from workbench.comparison.reports import with_partners
from workbench.comparison.scope import Scope
from workbench.dataset import Dataset

LISTED = ["partner", "when", "dated_by", "type", "stage", "subject", "record_ids", "doc_ids"]


def instruments(dataset: Dataset, scope: Scope) -> pd.DataFrame:
    """One row per stage, partner and type; stages in the order of the ladder, from proposed to in force, then
    suspended.
    """
    table = tally(with_partners(dataset, "instruments", scope), "stage", "partner", "type")
    return in_codebook_order(table, "stage", "stage")


def instrument_list(dataset: Dataset, scope: Scope) -> pd.DataFrame:
    """One row per reported instrument and partner, the oldest first: when, type, stage and the text's own words for
    its subject.
    """
    frame = with_partners(dataset, "instruments", scope)
    for plural, single in (("record_ids", "record_id"), ("doc_ids", "doc_id")):
        frame[plural] = pd.Series([(value,) for value in frame[single]], index=frame.index, dtype=object)
    return frame.sort_values(["partner", "when", "type", "record_id"], na_position="last", ignore_index=True)[LISTED]
