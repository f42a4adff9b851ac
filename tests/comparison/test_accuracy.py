"""The dataset against an expert's coding."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.seeds_dataset import ROOT, empty_dataset, seeds_dataset
from workbench import comparison
from workbench.dataset import Dataset

GOLD = ROOT / "tests/gold/seeds"


@pytest.fixture
def worse() -> Dataset:
    """The seeds' codings without the first sphere of the first document, and with one that nobody named."""
    first, *rest = seeds_dataset().codings()
    invented = replace(first.spheres[0], code="space")
    return Dataset.from_codings([replace(first, spheres=(invented, *first.spheres[1:])), *rest])


def test_a_coding_equal_to_gold_has_no_error():
    compared = comparison.compared_with_gold(seeds_dataset(), GOLD)
    assert set(comparison.accuracy(compared)["f1"]) == {1.0}
    assert comparison.coding_errors(seeds_dataset(), compared).empty


def test_what_is_missed_and_what_is_made_up_is_listed_with_its_passage(worse):
    errors = comparison.coding_errors(worse, comparison.compared_with_gold(worse, GOLD))
    assert set(errors["error"]) == {"missed", "false"}
    false = errors[errors["error"] == "false"].iloc[0]
    assert false["record"].startswith("space · AZE, CHN")
    assert false["passage"]


def test_the_facet_with_errors_loses_precision_and_recall(worse):
    table = comparison.accuracy(comparison.compared_with_gold(worse, GOLD)).set_index("facet")
    assert table.loc["spheres", ["gold", "found", "both"]].tolist() == [29, 29, 28]
    assert table.loc["positions", "f1"] == 1.0


def test_without_a_common_document_there_is_nothing_to_compare():
    compared = comparison.compared_with_gold(empty_dataset(), GOLD)
    assert comparison.accuracy(compared).empty
    assert comparison.attribute_accuracy(compared).empty
    assert comparison.coding_errors(empty_dataset(), compared).empty
