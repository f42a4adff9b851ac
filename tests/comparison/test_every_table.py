"""What holds of every table, on any dataset."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.seeds_dataset import empty_dataset, seeds_dataset
from workbench import comparison, link
from workbench.comparison import FACETS, Scope, basis, documents_in, tally
from workbench.comparison.counting import COUNTED
from workbench.comparison.scope import earliest, latest
from workbench.errors import InputError

TABLES = [
    comparison.timeline,
    comparison.counterparts,
    comparison.spheres,
    comparison.instruments,
    comparison.instrument_list,
    comparison.invitation_list,
    comparison.overview,
    comparison.positions,
    comparison.positions_by_year,
    comparison.reciprocity,
    comparison.features,
    comparison.contrast,
    comparison.network,
    comparison.people_network,
]
every_table = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__name__)


@every_table
@pytest.mark.parametrize("dataset", [seeds_dataset(), link(seeds_dataset()).once], ids=["reports", "events"])
def test_each_number_names_what_it_counts_the_records_and_the_documents_behind_it(table, dataset):
    frame = table(dataset, Scope("AZE", ["CHN", "IRN"]))
    known = {i for facet in FACETS for i in getattr(seeds_dataset(), facet)["record_id"]}
    assert not frame.empty
    for row in frame.to_dict("records"):
        assert set(row["record_ids"]) <= known
        assert row["doc_ids"] and row["counted_ids"] and row["unit"]
        if "number" in row:
            named = tuple(len(row[name]) for name in ("counted_ids", "record_ids", "doc_ids"))
            assert (row["number"], row["reports"], row["documents"]) == named


@every_table
def test_without_any_report_a_table_is_empty_with_the_same_columns(table):
    full = table(seeds_dataset(), Scope("AZE", ["CHN", "IRN"]))
    for dataset, scope in (
        (empty_dataset(), Scope("AZE", ["CHN"])),
        (seeds_dataset(), Scope("AZE", ["CHN"], since="2030")),
    ):
        empty = table(dataset, scope)
        assert empty.empty
        assert list(empty.columns) == list(full.columns)


@every_table
def test_the_same_dataset_gives_the_same_table(table):
    scope = Scope("AZE", ["CHN", "IRN"])
    assert table(seeds_dataset(), scope).equals(table(seeds_dataset(), scope))


def test_the_sentence_beside_a_count_says_what_is_counted_and_on_how_many_documents():
    told = basis(comparison.timeline(seeds_dataset(), Scope("AZE", ["IRN"])))
    assert told == "Counts are reports found, not events that happened; 4 reports in 1 document."
    assert basis(comparison.timeline(empty_dataset(), Scope("AZE"))) == "No report found."


def test_documents_are_counted_once_however_many_rows_they_stand_in():
    assert documents_in(comparison.spheres(seeds_dataset(), Scope("AZE"))) == 5


@given(st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 5), st.integers(0, 3)), max_size=20))
def test_a_tally_loses_no_record_and_counts_none_twice(triples):
    import pandas as pd

    rows = [(group, "event", record, (record, -1), (doc,)) for group, record, doc in triples]
    table = tally(pd.DataFrame(rows, columns=["group", *COUNTED]), "group")
    assert table["number"].sum() == len({(group, record) for group, record, _ in triples})
    assert table["reports"].sum() == table["number"].sum() + table["group"].nunique()
    assert table["documents"].sum() == len({(group, doc) for group, _, doc in triples})


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ({"focal": "AZE", "partners": ["AZE"]}, "partners: AZE is the focal country itself"),
        ({"focal": "AZE", "since": "2024-13"}, "since: '2024-13' is no date"),
        ({"focal": "AZE", "until": "yesterday"}, "until: 'yesterday' is no date"),
        ({"focal": "AZE", "since": "2025", "until": "2024"}, "since: 2025 lies after until 2024"),
    ],
)
def test_a_scope_that_makes_no_sense_is_refused_in_one_line(arguments, told):
    with pytest.raises(InputError, match=f"^{told}") as refused:
        Scope(**arguments)
    assert "\n" not in str(refused.value)


@given(st.dates(), st.dates(), st.dates())
def test_a_day_is_in_a_period_exactly_when_it_lies_between_its_ends(day, one, other):
    since, until = sorted((one, other))
    scope = Scope("AZE", since=since.isoformat(), until=until.isoformat())
    assert scope.holds(day.isoformat()) == (since <= day <= until)


@given(st.dates())
def test_a_month_or_year_is_in_a_period_when_any_of_its_days_may_be(day):
    text = day.isoformat()
    for partial in (text[:4], text[:7]):
        assert earliest(partial) <= text <= latest(partial)
        assert Scope("AZE", since=text, until=text).holds(partial)


def test_what_is_undated_lies_in_no_bounded_period():
    assert Scope("AZE").holds(None)
    assert not Scope("AZE", since="1990").holds(None)
