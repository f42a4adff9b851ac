"""Intervals tell how far the figures rest on the choice of documents."""

from __future__ import annotations

from typing import Any

from workbench.evaluation.compare import CORE, Comparison, DocumentComparison, Tally, compare
from workbench.evaluation.intervals import intervals


def documents(*tallies: Tally) -> Comparison:
    from collections import Counter

    def one(number: int, tally: Tally) -> DocumentComparison:
        each = dict.fromkeys((*CORE, "invitations", "dyads"), tally)
        return DocumentComparison(str(number), each, Counter(), Counter(), ())

    return Comparison(tuple(one(number, tally) for number, tally in enumerate(tallies)))


def test_a_perfect_coding_has_no_doubt(gold: dict[str, Any]) -> None:
    assert intervals(compare(gold, gold))["macro"] == (1, 1)


def test_the_interval_holds_the_figure_and_is_the_same_each_time() -> None:
    comparison = documents(*[Tally(8, 1, 1), Tally(2, 4, 1), Tally(5, 0, 3), Tally(1, 1, 0)] * 5)
    low, high = intervals(comparison)["spheres"]
    assert low < comparison.tallies["spheres"].f1 < high
    assert intervals(comparison) == intervals(comparison)


def test_more_documents_make_it_narrower() -> None:
    some = [Tally(8, 1, 1), Tally(2, 4, 1), Tally(5, 0, 3), Tally(1, 1, 0)]
    few, lots = (intervals(documents(*some * times))["macro"] for times in (3, 30))
    assert lots[1] - lots[0] < (few[1] - few[0]) / 2


def test_the_interval_agrees_with_the_share_that_theory_gives() -> None:
    """Each document holds one record, right or missed: recall r makes F1 = 2r / (1 + r), and r is binomial."""
    comparison = documents(*[Tally(1, 0, 0)] * 80, *[Tally(0, 1, 0)] * 20)
    low, high = intervals(comparison)["spheres"]
    spread = 1.96 * (0.8 * 0.2 / 100) ** 0.5
    expected = [2 * r / (1 + r) for r in (0.8 - spread, 0.8 + spread)]
    assert abs(low - expected[0]) < 0.015
    assert abs(high - expected[1]) < 0.015


def test_documents_without_a_facets_records_say_nothing_of_it() -> None:
    assert intervals(documents(Tally(1, 0, 0), *[Tally()] * 20))["spheres"] == (1, 1)
    assert intervals(documents(Tally(), Tally()))["spheres"] == (0, 0)
