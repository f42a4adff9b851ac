"""What stands in the exports."""

from __future__ import annotations

from typing import Any

import pytest
from linking.told import document, linked, meeting, person
from seeds_dataset import empty_dataset, seeds_dataset

from workbench.dataset.schema import fault_of
from workbench.exports import dcad, icews
from workbench.exports.panel import columns, panel
from workbench.linking import Linked, link
from workbench.records import Instrument, Interaction, Invitation, Position

HASANOV, WEI = person("Zakir Hasanov"), person("Wei Fenghe", "CHN")


def rows(table: Any) -> list[dict[str, Any]]:
    return table.to_pylist()  # type: ignore[no-any-return]


def cell(found: Linked, period: str, **options: Any) -> dict[str, Any]:
    options = {"unit": "year" if len(period) == 4 else "month", **options}
    return next(row for row in rows(panel(found, **options).table) if row["period"] == period)


def test_ten_reports_of_one_meeting_are_one_event_in_the_panel_and_ten_documents_behind_it() -> None:
    found = linked(*[document(f"d{n}", meeting(HASANOV, WEI)) for n in range(10)])
    (row,) = rows(panel(found).table)
    assert (row["country_a"], row["country_b"], row["cow_country_a"], row["gw_country_b"]) == ("AZE", "CHN", 373, 710)
    assert (row["events"], row["meeting"], row["visit"], row["reports"], row["documents"]) == (1, 1, 0, 10, 10)


def test_ten_reports_of_one_position_on_one_occasion_are_one_position_in_the_panel() -> None:
    stance = Position("AZE", "supports", "one_china", "CHN")
    found = linked(*[document(f"d{n}", meeting(HASANOV, WEI), stance) for n in range(10)])
    cells = {(row["source"], row["target"]): row for row in rows(panel(found, directed=True).table)}
    assert (cells["AZE", "CHN"]["supports"], cells["AZE", "CHN"]["documents"]) == (1, 10)


def test_zeros_are_written_where_the_corpus_has_documents_and_missing_where_it_has_none() -> None:
    held = document("a", meeting(HASANOV, WEI, date="2018-01-10"), published="2018-01-11")
    other = document("b", published="2018-03-01")
    found = linked(held, other)
    assert [row["period"] for row in rows(panel(found, unit="month").table)] == ["2018-01", "2018-02", "2018-03"]
    covered, uncovered = cell(found, "2018-03"), cell(found, "2018-02")
    assert (covered["events"], covered["corpus_documents"]) == (0, 1)
    assert (uncovered["events"], uncovered["documents"], uncovered["corpus_documents"]) == (None, None, 0)


def test_events_outside_the_corpus_time_or_without_a_month_are_left_out_and_counted() -> None:
    recalled = document("a", meeting(HASANOV, WEI, date="2012-05-01"), meeting(HASANOV, WEI, date="2018"))
    assert panel(linked(recalled), unit="month").left_out == 2
    assert panel(linked(recalled), unit="year").left_out == 1


def test_a_directed_panel_has_the_visit_from_guest_to_host_alone_and_the_meeting_both_ways() -> None:
    visit = Interaction("visit", "occurred", ("AZE", "CHN"), "2018-04-27", "CHN", participants=(HASANOV,))
    asked = Invitation("CHN", "AZE", "visit", None, None, "extended")
    stance = Position("AZE", "supports", "one_china", "CHN")
    found = linked(document("a", visit, meeting(HASANOV, WEI), asked, stance))
    both = {(row["source"], row["target"]): row for row in rows(panel(found, directed=True).table)}
    there, back = both["AZE", "CHN"], both["CHN", "AZE"]
    assert (there["visit"], there["meeting"], there["supports"], there["invitations"]) == (1, 1, 1, 0)
    assert (back["visit"], back["meeting"], back["supports"], back["invitations"]) == (0, 1, 0, 1)


def test_all_states_with_each_other_are_more_dyads_than_those_that_met() -> None:
    found = linked(
        document("a", meeting(HASANOV, WEI)), document("b", meeting(person("A B", "IRN"), person("C D", "TUR")))
    )
    assert len(rows(panel(found).table)) == 2
    assert len(rows(panel(found, all_dyads=True).table)) == 6


def test_a_signature_is_counted_once_however_many_tell_of_it() -> None:
    signed = Instrument("agreement", "signed", ("AZE", "CHN"), "military assistance", "2018-04-27")
    assert cell(linked(document("a", signed), document("b", signed)), "2018")["signed"] == 1


def test_organisations_are_in_no_panel() -> None:
    found = linked(document("a", Interaction("meeting", "occurred", ("AZE", "NATO"), "2018-04-27")))
    assert rows(panel(found).table) == []


@pytest.mark.parametrize("directed", [False, True])
@pytest.mark.parametrize("unit", ["month", "year"])
def test_a_panel_keeps_its_columns_even_when_empty(directed: bool, unit: Any) -> None:
    for dataset in (seeds_dataset(), empty_dataset()):
        made = panel(link(dataset), unit=unit, directed=directed)
        assert fault_of(columns(directed=directed), made.table) is None


def test_the_sum_of_a_directed_panel_is_twice_the_undirected_one_for_what_has_no_direction() -> None:
    found = link(seeds_dataset())
    one, both = (panel(found, directed=directed).table.to_pandas() for directed in (False, True))
    assert 2 * one["meeting"].sum() == both["meeting"].sum() > 0
    assert one["visit"].sum() == both["visit"].sum() > 0


def test_one_meeting_is_two_rows_of_events_and_no_more() -> None:
    found = linked(*[document(f"d{n}", meeting(HASANOV, WEI, host="CHN", city="Beijing")) for n in range(4)])
    there, back = rows(icews.icews(found))
    assert (there["Source Country"], there["Target Country"], there["CAMEO Code"]) == ("AZE", "CHN", "042")
    assert (back["Source Country"], back["Target Country"], back["CAMEO Code"]) == ("CHN", "AZE", "043")
    assert (there["PLOVER Event Type"], there["PLOVER Mode"], there["City"]) == ("CONSULT", "visit", "Beijing")
    assert there["Sources"] == 4


@pytest.mark.parametrize(
    ("record", "code", "plover"),
    [
        (Interaction("call", "occurred", ("AZE", "CHN"), "2018-04-27"), "041", "CONSULT"),
        (Interaction("exercise", "occurred", ("AZE", "CHN"), "2018-04-27"), "062", "COOPERATE"),
        (Interaction("exercise", "planned", ("AZE", "CHN"), "2018-04-27"), "0312", "COOPERATE"),
        (Interaction("visit", "planned", ("AZE", "CHN"), "2018-05", "CHN"), "036", "CONSULT"),
        (Interaction("visit", "cancelled", ("AZE", "CHN"), "2018-05", "CHN"), "125", "REJECT"),
        (Interaction("transfer", "occurred", ("AZE", "CHN"), "2018-04-27"), "072", "AID"),
        (Instrument("agreement", "signed", ("AZE", "CHN"), None, "2018-04-27"), "057", "AGREE"),
        (Invitation("AZE", "CHN"), "022", "REQUEST"),
        (Position("AZE", "supports", "one_china", "CHN"), "051", "SUPPORT"),
    ],
)
def test_what_is_coded_has_its_cameo_and_plover_code(record: Any, code: str, plover: str) -> None:
    row = rows(icews.icews(linked(document("a", record))))[0]
    assert (row["CAMEO Code"], row["PLOVER Event Type"], row["Source Country"]) == (code, plover, "AZE")


def test_every_code_that_the_kinds_lead_to_is_told_in_words_and_has_an_intensity() -> None:
    from workbench import codebook

    table = icews._codes()
    used = {
        code[way]
        for status in table["interactions"].values()
        for code in status.values()
        for way in ("both", "guest", "host")
        if way in code
    }
    used |= {code["both"] for part in ("instruments", "invitations", "positions") for code in table[part].values()}
    assert used == set(table["cameo"])
    assert all(set(status) == set(codebook.codes("kind")) for status in table["interactions"].values())
    assert set(table["interactions"]) == set(codebook.codes("status"))


def test_an_agreement_of_three_parties_is_three_rows_with_its_dates() -> None:
    parties = ("AZE", "GEO", "TUR")
    signed = Instrument("agreement", "signed", parties, "military cooperation", "2018-04-27")
    valid = Instrument("agreement", "in_force", parties, "military cooperation", "2019-01")
    found = rows(dcad.dcad(linked(document("a", signed), document("b", valid))))
    assert [(row["ccode1"], row["ccode2"]) for row in found] == [(373, 372), (373, 640), (372, 640)]
    assert {(row["signDate"], row["entryDate"], row["year"], row["documents"]) for row in found} == {
        ("2018-04-27", "2019-01", 2018, 2)
    }


def test_what_was_only_proposed_is_no_agreement() -> None:
    proposed = Instrument("agreement", "proposed", ("AZE", "CHN"), "military cooperation", "2018")
    assert rows(dcad.dcad(linked(document("a", proposed)))) == []
