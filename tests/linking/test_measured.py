"""Linking measured against known truth."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from linking.generator import World, make
from linking.measuring import of_events, of_persons

from workbench import codebook
from workbench.dataset import Dataset
from workbench.evaluation.clusters import Score, b_cubed, pairwise
from workbench.linking import Linked, link


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
    from linking.measure import measure

    from workbench.evaluation.load import load

    here = Path(__file__).parent
    persons, events = measure(here / "gold.toml", load(here.parent / "gold" / "seeds").values())
    assert (persons.pairs.f1, persons.cubes.f1, events.pairs.f1, events.cubes.f1) == (1, 1, 1, 1)
