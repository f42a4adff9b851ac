"""Linking measured against known truth."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from linking.generator import World, make
from linking.measure import measure, read_truth
from linking.measuring import of_events, of_persons

from workbench import codebook
from workbench.dataset import Dataset
from workbench.evaluation.clusters import Score, b_cubed, pairwise
from workbench.evaluation.load import load
from workbench.evaluation.trial import trial
from workbench.linking import Linked, link

HERE = Path(__file__).parent
MORE_GOLD = HERE.parents[2] / "shared/gold"
KINDS = ["persons", "events", "ladders"]


@cache
def world(seed: int) -> tuple[World, Linked]:
    made = make(2500, seed=seed)
    return made, link(Dataset.from_codings(made.codings))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_pairs_of_mentions_put_together_belong_together(seed: int) -> None:
    made, found = world(seed)
    figures = of_persons(found, made.persons)
    assert figures.pairs.precision >= 0.97, figures
    assert figures.pairs.f1 >= 0.9, figures
    assert figures.cubes.f1 >= 0.9, figures


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_pairs_of_reports_put_together_belong_together(seed: int) -> None:
    made, found = world(seed)
    figures = of_events(found, made.events)
    assert figures.pairs.precision >= 0.97, figures
    assert figures.pairs.f1 >= 0.9, figures
    assert figures.cubes.f1 >= 0.9, figures


def test_every_reason_that_is_given_is_in_the_codebook() -> None:
    reasons = [table["reasons"].to_pylist() for table in world(1)[1].tables.values() if "reasons" in table.column_names]
    assert {code for column in reasons for codes in column for code in codes} <= set(codebook.codes("reason"))


def test_a_world_is_the_same_for_the_same_seed() -> None:
    assert make(50, seed=7).codings == make(50, seed=7).codings


groups = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=12)


@given(groups)
def test_a_grouping_that_is_the_gold_is_perfect_and_no_figure_leaves_its_range(pairs: list[tuple[int, int]]) -> None:
    found, gold = ({n: pair[side] for n, pair in enumerate(pairs)} for side in (0, 1))
    for measured in (pairwise, b_cubed):
        assert measured(gold, gold) == Score(1.0, 1.0)
        score = measured(found, gold)
        assert 0 <= score.f1 <= 1
        assert (score.precision, score.recall) == (measured(gold, found).recall, measured(gold, found).precision)


def test_figures_of_a_worked_example() -> None:
    found = dict(zip("abcde", [1, 1, 1, 2, 2], strict=True))
    gold = dict(zip("abcde", [1, 1, 2, 2, 2], strict=True))
    assert pairwise(found, gold) == Score(0.5, 0.5)
    assert b_cubed(found, gold) == Score(pytest.approx((2 / 3 * 2 + 1 / 3 + 1 * 2) / 5), pytest.approx(11 / 15))
    with pytest.raises(ValueError, match="grouped on one side only"):
        pairwise({"a": 1}, {"b": 1})


def test_the_seeds_are_linked_as_their_gold_says() -> None:
    seeds = load(HERE.parent / "gold" / "seeds")
    found = measure(read_truth(HERE / "gold.toml", seeds), seeds, seeds)
    assert {kind: (each.pairs.f1, each.cubes.f1) for kind, each in found.items()} == dict.fromkeys(KINDS, (1, 1))


@pytest.mark.skipif(not MORE_GOLD.is_dir(), reason="the other gold texts stay outside the project")
@pytest.mark.parametrize(("whose", "least"), [("the experts' codings", 0.9), ("the program's own", 0.88)])
def test_the_gold_documents_are_linked_as_their_gold_says(whose: str, least: float) -> None:
    """One true pair of events stands in two texts without any date, and is not found: of few pairs that is much."""
    tried = trial(MORE_GOLD)
    truth = read_truth(HERE / "gold.toml", tried.gold)
    found = measure(truth, tried.gold, tried.gold if whose == "the experts' codings" else tried.found)
    assert list(found) == KINDS
    for kind, each in found.items():
        assert each.pairs.precision >= 0.97, (kind, str(each))
        assert each.pairs.f1 >= least, (kind, str(each))
        assert each.cubes.f1 >= 0.9, (kind, str(each))


def test_gold_that_names_what_its_documents_do_not_have_is_refused() -> None:
    seeds = load(HERE.parent / "gold" / "seeds")
    known = {**seeds, "002_90c0185952657160": {**seeds["001_1ded4e9e5788637e"], "doc_id": "002_90c0185952657160"}}
    known["001_1ded4e9e5788637e"] = {**seeds["001_1ded4e9e5788637e"], "interactions": []}
    with pytest.raises(ValueError, match="not there, or not once"):
        read_truth(HERE / "gold.toml", known)
