"""An instrument's stages over time."""

from __future__ import annotations

from linking.told import document, linked

from workbench.records import Instrument

PARTIES = ("AZE", "CHN")


def paper(
    stage: str, date: str | None, subject: str | None = "military cooperation", type: str = "agreement"
) -> Instrument:
    return Instrument(type, stage, PARTIES, subject, date)


def stages(*papers: Instrument) -> list[list[str]]:
    found = linked(*[document(f"d{n}", each) for n, each in enumerate(papers)])
    ladders: dict[str, list[str]] = {}
    for row in found.tables["instrument_ladders"].to_pylist():
        ladders.setdefault(row["ladder_id"], []).append(row["stage"])
    return sorted(ladders.values())


def test_an_agreement_proposed_signed_and_in_force_is_one_ladder() -> None:
    told = [paper("signed", "2018-04-27"), paper("in_force", "2019-01-01"), paper("proposed", "2017-02")]
    assert stages(*told) == [["proposed", "signed", "in_force"]]


def test_two_outlets_on_one_signing_are_one_ladder_though_they_word_the_subject_otherwise() -> None:
    told = [
        paper("signed", "2018-04-27", "military cooperation"),
        paper("signed", "2018-04-27", "cooperation, military"),
    ]
    assert stages(*told) == [["signed", "signed"]]


def test_a_plan_for_each_year_is_a_document_for_each_year() -> None:
    plans = [paper("signed", f"{year}-12-01", f"cooperation plan for {year + 1}", "plan") for year in (2021, 2022)]
    assert stages(*plans) == [["signed"], ["signed"]]


def test_what_is_in_force_before_it_is_proposed_is_another_document() -> None:
    assert stages(paper("in_force", "1998"), paper("proposed", "2018")) == [["in_force"], ["proposed"]]


def test_two_instruments_of_one_document_stay_two() -> None:
    found = linked(document("a", paper("signed", "2018-04-27"), paper("agreed", "2018-04-27")))
    assert len(set(found.table("instrument_ladders")["ladder_id"])) == 2
