"""Interactions by year, partner, kind and status."""

from __future__ import annotations

import pandas as pd

from workbench.comparison.counting import tally
from workbench.comparison.reports import with_partners
from workbench.comparison.scope import Scope
from workbench.dataset import Dataset


def timeline(dataset: Dataset, scope: Scope) -> pd.DataFrame:
    """One row per partner, year, kind and status of interaction.

    `year` is missing where neither the record nor its document has a date.
    """
    return tally(with_partners(dataset, "interactions", scope), "partner", "year", "kind", "status")
