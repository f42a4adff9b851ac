"""Figures are tested by what they draw: bars, marks and words hold the table's numbers."""

from __future__ import annotations

import re

import matplotlib as mpl
import pytest
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from tests.seeds_dataset import empty_dataset, seeds_dataset
from workbench import comparison, figures
from workbench.comparison import Scope
from workbench.figures.drawing import drawing

SEEDS = Scope("AZE", ["CHN", "IRN"])
DRAWN = {
    "timeline": (comparison.timeline, figures.timeline, figures.timeline_text),
    "sphere_matrix": (comparison.spheres, figures.sphere_matrix, figures.sphere_matrix_text),
    "instrument_ladder": (comparison.instruments, figures.instrument_ladder, figures.instrument_ladder_text),
    "level_parity": (comparison.counterparts, figures.level_parity, figures.level_parity_text),
    "reciprocity": (
        comparison.reciprocity,
        lambda table: figures.reciprocity(table, "AZE"),
        lambda table: figures.reciprocity_text(table, "AZE"),
    ),
    "network": (comparison.network, figures.network, figures.network_text),
    "positions_by_year": (
        comparison.positions_by_year,
        figures.positions_by_year,
        figures.positions_by_year_text,
    ),
}
every_figure = pytest.mark.parametrize("name", DRAWN)


def bars(figure: Figure) -> list[Rectangle]:
    return [patch for axes in figure.axes for patch in axes.patches if isinstance(patch, Rectangle)]


def words(figure: Figure) -> list[str]:
    texts = [text.get_text() for axes in figure.axes for text in axes.texts]
    labels = [tick.get_text() for axes in figure.axes for tick in (*axes.get_xticklabels(), *axes.get_yticklabels())]
    return texts + labels + [axes.get_title(loc) for axes in figure.axes for loc in ("left", "right")]


def test_the_timelines_bars_add_up_to_the_tables_reports():
    table = comparison.timeline(seeds_dataset(), SEEDS)
    assert sum(bar.get_height() for bar in bars(figures.timeline(table))) == table["reports"].sum() == 14


def test_the_timeline_has_a_panel_for_each_partner_and_a_place_for_each_year():
    figure = figures.timeline(comparison.timeline(seeds_dataset(), SEEDS))
    assert [axes.get_title("left") for axes in figure.axes] == ["China", "Iran"]
    assert sorted(tick.get_text() for tick in figure.axes[-1].get_xticklabels()) == [str(y) for y in range(2018, 2025)]


def test_the_sphere_matrix_prints_each_count_and_a_dot_for_none():
    table = comparison.spheres(seeds_dataset(), SEEDS)
    (axes,) = figures.sphere_matrix(table).axes
    printed = sorted(int(text.get_text()) for text in axes.texts)
    assert printed == sorted(table["documents"])
    assert len(axes.lines) == 2 * table["code"].nunique() - len(table)


def test_the_ladders_bars_stand_on_the_rungs_of_their_stages():
    figure = figures.instrument_ladder(comparison.instruments(seeds_dataset(), SEEDS))
    rungs = ["proposed", "agreed", "signed", "in force"]
    assert [tick.get_text() for tick in figure.axes[0].get_yticklabels()] == rungs
    drawn = [(bar.get_y() + bar.get_height() / 2, bar.get_width()) for bar in figure.axes[0].patches]
    assert sum(width for y, width in drawn if round(y) == rungs.index("signed")) == 5
    assert sum(width for y, width in drawn if round(y) == rungs.index("agreed")) == 1


def test_each_talk_is_a_line_between_the_two_sides_levels():
    table = comparison.counterparts(seeds_dataset(), SEEDS)
    (axes,) = figures.level_parity(table, "AZE").axes
    spans = [line.get_xdata() for line in axes.lines if len(line.get_xdata()) == 2]
    differences = [left - right for left, right in spans]
    assert len(spans) == len(table)
    assert set(table["difference"].dropna()) <= set(differences)


def test_many_talks_become_a_matrix_whose_cells_add_up_to_the_talks():
    import pandas as pd

    table = pd.concat([comparison.counterparts(seeds_dataset(), SEEDS)] * 10, ignore_index=True)
    figure = figures.level_parity(table, "AZE")
    cells = [int(text.get_text()) for axes in figure.axes for text in axes.texts]
    assert sum(cells) == len(table) == 60


def test_reciprocity_draws_the_partners_documents_left_and_the_focal_countrys_right():
    figure = figures.reciprocity(comparison.reciprocity(seeds_dataset(), SEEDS), "AZE")
    china = figure.axes[0]
    left = sorted(-bar.get_width() for bar in china.patches if bar.get_width() < 0)
    right = sorted(bar.get_width() for bar in china.patches if bar.get_width() > 0)
    assert left == [1, 3, 3]
    assert right == [2, 3, 3]
    bold = {text.get_text() for text in china.texts if text.get_fontweight() == "bold"}
    assert bold == {"supports bilateral ties", "supports territorial integrity / one china"}


def test_the_network_draws_a_line_for_each_pair_and_names_each_party():
    figure = figures.network(comparison.network(seeds_dataset()), "AZE")
    assert len(figure.axes[0].patches) == 2
    assert {"AZE", "CHN", "IRN", "10", "4"} <= set(words(figure))


def test_a_mark_stands_for_each_position_and_year():
    table = comparison.positions_by_year(seeds_dataset(), SEEDS)
    (axes,) = figures.positions_by_year(table).axes
    assert sum(len(marks.get_offsets()) for marks in axes.collections) == len(table)


@every_figure
def test_the_numbers_of_the_alternative_text_are_the_tables(name):
    compute, _, describe = DRAWN[name]
    table = compute(seeds_dataset(), SEEDS)
    unit = "documents" if name in ("sphere_matrix", "reciprocity", "positions_by_year") else "reports"
    numbers = {int(number) for number in re.findall(r"\b\d+\b", describe(table))}
    if unit in table.columns:
        assert int(table[unit].max()) in numbers
    else:
        assert len(table[table["partner"] == "CHN"]) in numbers


@every_figure
def test_an_empty_table_is_drawn_as_a_sentence_and_told_as_such(name):
    compute, draw, describe = DRAWN[name]
    table = compute(empty_dataset(), SEEDS)
    figure = draw(table)
    assert "No" in figure.texts[0].get_text()
    assert describe(table).startswith("Nothing is drawn")


@every_figure
def test_the_same_table_gives_the_same_bytes_and_leaves_the_settings_alone(name):
    compute, draw, _ = DRAWN[name]
    before = dict(mpl.rcParams)
    first, second = (drawing(draw(compute(seeds_dataset(), SEEDS))).png for _ in range(2))
    assert first == second
    assert b"Software" not in first
    assert dict(mpl.rcParams) == before


def test_partners_beyond_the_largest_are_named_as_a_number_with_their_reports():
    import pandas as pd

    base = comparison.timeline(seeds_dataset(), Scope("AZE", ["IRN"]))
    table = pd.concat([base.assign(partner=f"X{n:02}") for n in range(9)], ignore_index=True)
    figure = figures.timeline(table)
    assert len(figure.axes) == 6
    assert figures.timeline_text(table).endswith("Not drawn: 3 more partners with 12 reports.")
    assert figure._supxlabel.get_text() == "Not drawn: 3 more partners with 12 reports."


def test_planned_interactions_are_striped_and_cancelled_ones_crossed():
    table = comparison.timeline(seeds_dataset(), Scope("AZE", ["IRN"]))
    for status, hatch in (("planned", "//////"), ("cancelled", "xxxxxx")):
        drawn = bars(figures.timeline(table.assign(status=status)))
        assert {bar.get_hatch() for bar in drawn} == {hatch}


def test_undated_reports_have_a_place_of_their_own():
    table = comparison.timeline(seeds_dataset(), SEEDS)
    table.loc[0, "year"] = None
    assert "undated" in words(figures.timeline(table))
    assert "1 undated" in figures.timeline_text(table)


def test_one_year_alone_is_no_wide_bar():
    figure = figures.timeline(comparison.timeline(seeds_dataset(), Scope("AZE", ["IRN"])))
    low, high = figure.axes[0].get_xlim()
    assert high - low >= 6


def test_the_coverage_counts_each_document_once_and_the_undated_apart():
    table = comparison.documents_by_year(seeds_dataset())
    table.loc[0, "year"] = None
    figure = figures.coverage(table)
    assert sum(bar.get_height() for bar in bars(figure)) == 5
    assert "undated" in words(figure)
    assert figures.coverage_text(table).startswith("5 documents by year: 2019 2, 2024 2; 1 undated.")


def test_accuracy_draws_each_facets_measures_and_its_interval():
    from tests.seeds_dataset import ROOT

    compared = comparison.compared_with_gold(seeds_dataset(), ROOT / "tests/gold/seeds")
    table = comparison.accuracy(compared)
    (axes,) = figures.accuracy(table).axes
    assert [marks.get_label() for marks in axes.collections[1:]] == ["precision", "recall", "F1 with 95 % interval"]
    assert all(len(marks.get_offsets()) == len(table) for marks in axes.collections[1:])
    assert "interactions F1 1.00 (1.00 to 1.00), precision 1.00, recall 1.00, 14 in gold" in figures.accuracy_text(
        table
    )
