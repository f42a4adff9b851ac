"""What is drawn opens to its quotes: by a click, without a script or a kernel."""

from __future__ import annotations

import re

import pytest

from tests.figures.test_drawn_data import DRAWN, SEEDS
from tests.seeds_dataset import empty_dataset, seeds_dataset
from workbench import comparison, figures, reading
from workbench.figures.drawing import Place, drawing


@pytest.fixture(scope="module")
def places() -> dict[str, tuple[Place, ...]]:
    return {name: drawing(draw(compute(seeds_dataset(), SEEDS))).places for name, (compute, draw, _) in DRAWN.items()}


@pytest.mark.parametrize("name", [name for name in DRAWN if name not in ("network", "sphere_matrix")])
def test_every_record_of_the_table_is_behind_one_place_of_the_figure(places, name):
    table = DRAWN[name][0](seeds_dataset(), SEEDS)
    behind = [record_id for place in places[name] for record_id in place.spot.record_ids]
    assert sorted(behind) == sorted(record_id for ids in table["record_ids"] for record_id in ids)


@pytest.mark.parametrize("name", [name for name in DRAWN if name != "network"])
def test_places_lie_in_the_picture_and_are_large_enough_to_hit(places, name):
    assert places[name]
    for place in places[name]:
        assert place.left >= 0 and place.top >= 0 and place.left + place.width <= 100
        assert min(place.width, place.height) > 1


def test_bars_that_are_stacked_do_not_share_a_place(places):
    corners = [(place.left, place.top) for place in places["timeline"]]
    assert len(set(corners)) == len(corners) == len(comparison.timeline(seeds_dataset(), SEEDS))


def test_a_bar_opens_to_the_same_quotes_as_its_row_of_the_table():
    table = comparison.timeline(seeds_dataset(), SEEDS)
    figure = figures.timeline(table)
    chart = reading.evidence_figure(seeds_dataset(), figure, figures.timeline_text(table), "By year.").markup
    listed = reading.evidence_table(seeds_dataset(), table, "By year.").markup
    bars = re.findall(r'<details class="wb-spot".*?</details>', chart)
    assert len(bars) == len(table)
    assert set(re.findall(r"<blockquote>.*?</blockquote>", chart)) == set(
        re.findall(r"<blockquote>.*?</blockquote>", listed)
    )
    assert all(re.search(r"<summary [^>]*><span>[A-Z]\w+, \d{4}: \w+, occurred, \d+ report", bar) for bar in bars)


def test_an_empty_figure_offers_nothing_to_open():
    table = comparison.timeline(empty_dataset(), SEEDS)
    shown = reading.evidence_figure(empty_dataset(), figures.timeline(table), figures.timeline_text(table), "None.")
    assert "<details" not in shown.markup
    assert "Choose" not in shown.markup
