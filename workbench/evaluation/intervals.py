"""How sure the figures are: bootstrap intervals over documents."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from workbench.evaluation.compare import CORE, MEASURED, Comparison

DRAWS = 2000
SEED = 2024
Interval = tuple[float, float]


def intervals(comparison: Comparison) -> dict[str, Interval]:
    """The 95 % interval of each facet's F1, and of their macro mean as `macro`.

    Documents are drawn with replacement, because errors in one document hang together. The generator's seed is fixed,
    so the same comparison gives the same intervals. A draw in which a facet has no record in either coding tells
    nothing of it and is left out of that facet's interval and mean.
    """
    counts = _counts(comparison)
    n = len(comparison.documents)
    drawn = np.random.default_rng(SEED).multinomial(n, np.full(n, 1 / n), size=DRAWS)
    both, missed, false = (drawn @ counts[:, :, i] for i in range(3))
    records = 2 * both + missed + false
    f1 = np.where(records > 0, 2 * both / np.maximum(records, 1), np.nan)
    found = {facet: _interval(f1[:, i]) for i, facet in enumerate(MEASURED)}
    core = np.ma.masked_invalid(f1[:, [MEASURED.index(facet) for facet in CORE]]).mean(axis=1)
    return {**found, "macro": _interval(np.asarray(core.filled(np.nan)))}


def _counts(comparison: Comparison) -> NDArray[np.int64]:
    """Documents × facets × (both, missed, false)."""
    rows = [[(t.both, t.missed, t.false) for t in map(d.tallies.__getitem__, MEASURED)] for d in comparison.documents]
    return np.array(rows, dtype=np.int64)


def _interval(values: NDArray[np.float64]) -> Interval:
    known = values[~np.isnan(values)]
    if not known.size:
        return (0.0, 0.0)
    low, high = np.percentile(known, [2.5, 97.5])
    return float(low), float(high)
