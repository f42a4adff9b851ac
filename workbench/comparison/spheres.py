"""Fields of cooperation, partner by partner."""

from __future__ import annotations

import pandas as pd

from workbench.comparison.counting import in_codebook_order, tally
from workbench.comparison.reports import with_partners
from workbench.comparison.scope import Scope
from workbench.dataset import Dataset


def spheres(dataset: Dataset, scope: Scope) -> pd.DataFrame:
    """One row per sphere and partner, in the codebook's order of spheres."""
    return in_codebook_order(tally(with_partners(dataset, "spheres", scope), "code", "partner"), "code", "sphere")
