"""What one partner has that another lacks."""

from __future__ import annotations

import pandas as pd

from workbench.comparison.counterparts import counterparts
from workbench.comparison.counting import COUNTED, COUNTS, summed, tally
from workbench.comparison.positions import stances
from workbench.comparison.reports import LISTED, partners_of, with_partners
from workbench.comparison.scope import Scope
from workbench.dataset import Dataset


def features(dataset: Dataset, scope: Scope) -> pd.DataFrame:
    """One row per feature, value and partner: all that is compared, in one form.

    Features are `interaction` (kind and status), `level of counterpart` (the partner's highest person in a talk),
    `sphere`, `instrument` (type and stage), `position of the partner` and `position of the focal country` (stance and
    issue toward the other).
    """
    return tally(pd.concat(_features(dataset, scope), ignore_index=True), "feature", "value", "partner")


def contrast(dataset: Dataset, scope: Scope) -> pd.DataFrame:
    """One row per feature and value that some partners have and others lack: `has`, `lacks`, and the counts over those
    that have it.

    To lack means that the documents report none; it does not mean that there is none.
    """
    partners = partners_of(dataset, scope)
    rows = []
    for (feature, value), group in features(dataset, scope).groupby(["feature", "value"], sort=False):
        has = tuple(code for code in partners if code in set(group["partner"]))
        lacks = tuple(code for code in partners if code not in has)
        if lacks:
            counts = summed(zip(*(group[name] for name in LISTED), strict=True))
            rows.append((feature, value, has, lacks, *counts))
    return pd.DataFrame(rows, columns=["feature", "value", "has", "lacks", *COUNTS])


def _features(dataset: Dataset, scope: Scope) -> list[pd.DataFrame]:
    interactions = with_partners(dataset, "interactions", scope)
    instruments = with_partners(dataset, "instruments", scope)
    spheres = with_partners(dataset, "spheres", scope)
    toward = stances(dataset, scope).query("toward == 'counterpart'")
    by_focal = toward["holder"] == scope.focal
    return [
        _feature("interaction", interactions, "{kind} ({status})"),
        _levels(counterparts(dataset, scope)),
        _feature("sphere", spheres, "{code}"),
        _feature("instrument", instruments, "{type} ({stage})"),
        _feature("position of the partner", toward[~by_focal], "{stance} {issue}"),
        _feature("position of the focal country", toward[by_focal], "{stance} {issue}"),
    ]


def _feature(feature: str, frame: pd.DataFrame, wording: str) -> pd.DataFrame:
    values = [wording.format(**{str(name): value for name, value in row.items()}) for row in frame.to_dict("records")]
    valued = frame.assign(feature=feature, value=pd.Series(values, index=frame.index, dtype=object))
    return valued[["feature", "value", "partner", *COUNTED]]


def _levels(talks: pd.DataFrame) -> pd.DataFrame:
    known = talks.dropna(subset=["partner_level"])
    return _feature("level of counterpart", known.assign(counted_id=known["counted_ids"].str[0]), "{partner_level}")
