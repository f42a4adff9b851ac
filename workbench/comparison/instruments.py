"""Documents between the parties, by the stage they have reached."""

from __future__ import annotations

import pandas as pd

from workbench.comparison.counting import in_codebook_order, tally
from workbench.comparison.reports import with_partners
from workbench.comparison.scope import Scope
from workbench.dataset import Dataset


def instruments(dataset: Dataset, scope: Scope) -> pd.DataFrame:
    """One row per stage, partner and type; stages in the order of the ladder, from proposed to in force, then
    suspended.
    """
    table = tally(with_partners(dataset, "instruments", scope), "stage", "partner", "type")
    return in_codebook_order(table, "stage", "stage")
