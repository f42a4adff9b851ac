"""The coder's figures do not fall below the floors that were pinned.

To pin anew after the rules became better: `workbench evaluate GOLD --texts TEXTS --gate tests/gate/floors.toml --pin`,
with GOLD `tests/gold/seeds` and TEXTS `seeds`, or GOLD the folder `../shared/gold` alone.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.evaluation import gate
from workbench.evaluation.compare import compare
from workbench.evaluation.trial import trial

ROOT = Path(__file__).parents[2]
FLOORS = Path(__file__).with_name("floors.toml")
MORE_GOLD = ROOT.parent / "shared/gold"


def test_no_facet_of_the_seeds_falls_below_its_floor() -> None:
    tried = trial(ROOT / "tests/gold/seeds", texts=ROOT / "seeds")
    assert len(tried.documents) == 5
    assert gate.check(FLOORS, "seeds", compare(tried.gold, tried.found), gate.digest(tried)) == []


@pytest.mark.skipif(not MORE_GOLD.is_dir(), reason="the other gold texts stay outside the project")
def test_no_facet_of_the_other_gold_texts_falls_below_its_floor() -> None:
    tried = trial(MORE_GOLD)
    assert gate.check(FLOORS, "gold", compare(tried.gold, tried.found), gate.digest(tried)) == []
