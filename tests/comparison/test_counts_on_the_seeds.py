"""The tables of a comparison say what the seeds say."""

from __future__ import annotations

import pytest

from tests.seeds_dataset import seeds_dataset
from workbench import comparison, link
from workbench.comparison import Scope
from workbench.dataset import Dataset
from workbench.records import Coding, Document, Evidence, Interaction, Participant

SEEDS = Scope("AZE", ["CHN", "IRN"])


def rows(table, *columns):
    return [tuple(row) for row in table[list(columns)].itertuples(index=False)]


def test_the_timeline_counts_reports_by_partner_year_kind_and_status():
    table = comparison.timeline(seeds_dataset(), SEEDS)
    assert ("CHN", 2024, "meeting", "occurred", 2, 2) in rows(
        table, "partner", "year", "kind", "status", "reports", "documents"
    )
    assert ("IRN", 2019, "ceremony", "occurred", 2, 1) in rows(
        table, "partner", "year", "kind", "status", "reports", "documents"
    )
    assert table["reports"].sum() == 14


def test_a_record_without_a_date_stands_on_its_documents_day_and_says_so():
    talks = comparison.counterparts(seeds_dataset(), SEEDS)
    assert ("2024-07-04", "document") in rows(talks, "when", "dated_by")
    assert ("2018-04-27", "record") in rows(talks, "when", "dated_by")


def test_defence_ministers_meet_as_equals_and_a_general_stands_below_a_minister():
    talks = comparison.counterparts(seeds_dataset(), SEEDS).set_index("when")
    assert talks.loc["2018-04-27", "parity"] == "same level"
    assert talks.loc["2024-06-14", ["parity", "difference"]].tolist() == ["focal higher", 3]
    assert talks.loc["2019-01-16", ["partner_level", "parity"]].tolist() == ["chief_of_defence", "focal higher"]


def test_a_side_that_is_not_named_leaves_parity_unknown():
    talks = comparison.counterparts(seeds_dataset(), SEEDS).set_index("when")
    assert talks.loc["2024-07-04", "parity"] == "unknown"


def test_spheres_count_the_documents_that_name_them_in_the_codebooks_order():
    table = comparison.spheres(seeds_dataset(), SEEDS)
    assert ("military", "CHN", 3) in rows(table, "code", "partner", "documents")
    assert ("counterterrorism", "IRN", 1) in rows(table, "code", "partner", "documents")
    assert table["code"].iloc[0] == "military"


def test_instruments_stand_on_the_rung_that_they_have_reached():
    table = comparison.instruments(seeds_dataset(), SEEDS)
    assert ("agreed", "CHN", "document", 1) in rows(table, "stage", "partner", "type", "reports")
    assert ("signed", "IRN", "protocol", 1) in rows(table, "stage", "partner", "type", "reports")


def test_support_for_one_china_is_returned_by_support_for_territorial_integrity():
    table = comparison.reciprocity(seeds_dataset(), SEEDS)
    china = table[table["partner"] == "CHN"]
    assert ("AZE", "one_china", True) in rows(china, "holder", "issue", "returned")
    assert ("CHN", "territorial_integrity", True) in rows(china, "holder", "issue", "returned")
    assert ("AZE", "belt_and_road", False) in rows(china, "holder", "issue", "returned")


def test_no_position_of_iran_is_returned_on_the_seeds():
    table = comparison.reciprocity(seeds_dataset(), SEEDS)
    assert not table.loc[table["partner"] == "IRN", "returned"].any()


def test_a_position_toward_a_third_party_counts_under_the_partner_of_its_document():
    table = comparison.positions(seeds_dataset(), SEEDS)
    assert ("CHN", "AZE", "ARM", "third party") in rows(table, "partner", "holder", "about", "toward")


def test_positions_tell_since_when_and_until_when_they_are_heard():
    table = comparison.positions(seeds_dataset(), SEEDS)
    one_china = table[table["issue"] == "one_china"].iloc[0]
    assert (one_china["first"], one_china["last"], one_china["reports"]) == ("2018-04-27", "2024-07-04", 3)


def test_the_contrast_names_what_one_has_and_the_other_lacks():
    table = comparison.contrast(seeds_dataset(), SEEDS)
    assert ("sphere", "counterterrorism", ("IRN",), ("CHN",)) in rows(table, "feature", "value", "has", "lacks")
    assert ("sphere", "transport", ("CHN",), ("IRN",)) in rows(table, "feature", "value", "has", "lacks")
    assert "military" not in set(table["value"])


def test_armenia_is_no_party_to_any_dealing():
    pairs = comparison.network(seeds_dataset())
    assert {*pairs["a"], *pairs["b"]} == {"AZE", "CHN", "IRN"}


def test_the_pairs_that_deal_most_with_each_other_stand_first():
    for pairs in (comparison.network(seeds_dataset()), comparison.people_network(seeds_dataset())):
        assert pairs["number"].is_monotonic_decreasing
        assert pairs["number"].nunique() > 1


def test_the_network_of_persons_joins_persons_of_different_countries_only():
    people = comparison.people_network(seeds_dataset())
    assert (people["country_a"] < people["country_b"]).all()
    assert ("Zakir Hasanov", "Wei Fenghe", 2) in rows(people, "name_a", "name_b", "reports")


def test_with_linking_each_person_stands_once_however_the_documents_spell_the_name() -> None:
    apart = Dataset.from_codings([_meeting("a", "Zakir Hasanov"), _meeting("b", "Z. Hasanov")])
    assert len(comparison.people_network(apart)) == 2
    joined = comparison.people_network(apart, linked=link(apart))
    assert rows(joined, "name_a", "name_b", "reports") == [("Zakir Hasanov", "Wei Fenghe", 2)]


def _meeting(doc_id: str, name: str) -> Coding:
    text = f"Defence Minister {name} met Wei Fenghe in Baku."
    people = (Participant(name, "AZE", None, "Defence Minister", "minister"), Participant("Wei Fenghe", "CHN"))
    passage = Evidence(0, len(text), text)
    met = Interaction("meeting", "occurred", ("AZE", "CHN"), "2019-10-22", participants=people, evidence=(passage,))
    return Coding(Document(doc_id, text, "2019-10-22"), (met,))


def test_the_invitation_to_the_forum_is_listed_with_its_month():
    table = comparison.invitation_list(seeds_dataset(), SEEDS)
    assert ("CHN", "2024-09", "11th Beijing Xiangshan Forum", "extended") in rows(
        table, "inviter", "when", "to_what", "status"
    )


@pytest.mark.parametrize("partners", [[], ["CHN", "IRN"]])
def test_with_no_partners_named_all_are_compared(partners):
    table = comparison.overview(seeds_dataset(), Scope("AZE", partners))
    assert set(table["partner"]) == {"CHN", "IRN"}


def test_a_period_leaves_out_what_lies_outside_it():
    table = comparison.timeline(seeds_dataset(), Scope("AZE", ["CHN"], since="2019", until="2019-12"))
    assert set(table["year"]) == {2019}


def test_the_corpus_is_counted_by_year_and_outlet():
    table = comparison.documents_by_year(seeds_dataset())
    assert table["documents"].sum() == 5
    assert (2018, "Trend", 1) in rows(table, "year", "outlet", "documents")


def test_skipped_passages_are_counted_by_reason_and_listed():
    dataset = seeds_dataset()
    assert rows(comparison.skipped_by_reason(dataset), "facet", "reason", "passages") == [
        ("instruments", "no_document_noun", 5)
    ]
    assert comparison.skipped_list(dataset)["source"].str.contains("/").sum() == 0
