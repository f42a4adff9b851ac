"""On a linked dataset a comparison counts events, each once, and shows what every report says."""

from __future__ import annotations

import re

import pandas as pd
import pytest
from linking.told import linked
from seeds_dataset import empty_dataset

from workbench import comparison, figures, reading
from workbench.comparison import Scope
from workbench.dataset import Dataset
from workbench.dataset.once import Once
from workbench.records import Coding, Document, Evidence, Instrument, Interaction, Participant, Position, Sphere

DYAD = ("AZE", "CHN")
SCOPE = Scope("AZE", ["CHN"])
HASANOV = Participant("Zakir Hasanov", "AZE", None, None, "minister")
WEI = Participant("Wei Fenghe", "CHN", None, None, "minister")


def article(doc_id: str, *, told: str = "", day: str = "2018-04-27", published: str = "2018-04-28") -> Coding:
    """An article on a meeting of two ministers, who speak of military cooperation and one stance, in its own words."""
    words = told or " ".join(f"{doc_id}{number}" for number in range(40))
    lines = [f"Hasanov met Wei, {doc_id} says.", f"Cooperation, {doc_id} says.", f"One China, {doc_id} says.", words]
    text = "\n".join(lines)
    passages = [(Evidence(text.index(line), text.index(line) + len(line), line),) for line in lines]
    return Coding(
        Document(doc_id, text, published, f"Outlet {doc_id}", source=doc_id),
        (Interaction("meeting", "occurred", DYAD, day, None, None, None, (HASANOV, WEI), passages[0]),),
        (Sphere("military", DYAD, passages[1]),),
        positions=(Position("AZE", "supports", "one_china", "CHN", None, passages[2]),),
    )


@pytest.fixture(scope="module")
def once() -> Once:
    """Three articles of their own words on one meeting, and one on another a year later."""
    later = article("d", day="2019-10-22", published="2019-10-23")
    return linked(article("a"), article("b"), article("c", published="2018-04-29"), later).once


def numbers(table: pd.DataFrame) -> list[tuple[int, str, int, int]]:
    return list(table[["number", "unit", "reports", "documents"]].itertuples(index=False, name=None))


def test_an_event_is_one_with_all_its_reports_and_documents(once: Once) -> None:
    assert numbers(comparison.timeline(once, SCOPE)) == [(1, "event", 3, 3), (1, "event", 1, 1)]
    assert numbers(comparison.network(once)) == [(2, "event", 4, 4)]
    people = comparison.people_network(once, linked=reading.open_linked(once, "nowhere"))
    assert numbers(people) == numbers(comparison.people_network(once)) == [(2, "event", 4, 4)]


def test_a_field_and_a_position_count_once_an_occasion(once: Once) -> None:
    assert numbers(comparison.spheres(once, SCOPE)) == [(2, "occasion", 4, 4)]
    (stance,) = comparison.positions(once, SCOPE).to_dict("records")
    assert (stance["number"], stance["reports"], stance["first"], stance["last"]) == (2, 4, "2018-04-28", "2019-10-23")
    assert len(set(stance["counted_ids"]) & set(comparison.timeline(once, SCOPE)["counted_ids"].sum())) == 2


def test_copies_of_a_text_that_reports_no_event_are_one_occasion_for_what_they_tell_alike() -> None:
    text = " ".join(f"word{number}" for number in range(60))
    stance, other = (Position("AZE", "supports", issue, "CHN") for issue in ("one_china", "belt_and_road"))
    copies = [
        Coding(Document("a", text, "2018-04-28"), positions=(stance,)),
        Coding(Document("b", text + " and a line of its own", "2018-04-29"), positions=(stance, other)),
    ]
    table = comparison.positions(linked(*copies).once, SCOPE).set_index("issue")
    assert numbers(table.loc[["one_china"]]) == [(1, "occasion", 2, 2)]
    assert numbers(table.loc[["belt_and_road"]]) == [(1, "occasion", 1, 1)], "what only the copy tells is not lost"


def test_an_instrument_counts_once_at_its_last_stage() -> None:
    papers = [
        Coding(
            Document(stage, f"{stage} text", day),
            instruments=(Instrument("agreement", stage, DYAD, "military cooperation", day),),
        )
        for stage, day in (("proposed", "2017-05-01"), ("signed", "2018-04-27"))
    ]
    dataset = linked(*papers).once
    assert numbers(comparison.instruments(dataset, SCOPE)) == [(1, "instrument", 2, 2)]
    assert "1 instrument told by 2 reports in 2 documents." in comparison.basis(
        comparison.instrument_list(dataset, SCOPE)
    )


def test_reports_are_counted_on_a_dataset_that_is_not_linked_and_fields_by_document() -> None:
    raw = Dataset.from_codings([article("a"), article("b")])
    assert numbers(comparison.timeline(raw, SCOPE)) == [(2, "report", 2, 2)]
    assert numbers(comparison.spheres(raw, SCOPE)) == [(2, "document", 2, 2)]
    assert comparison.basis(comparison.timeline(raw, SCOPE)) == (
        "Counts are reports found, not events that happened; 2 reports in 2 documents."
    )


def test_the_sentence_beside_a_count_says_how_many_events_how_many_reports_tell_of(once: Once) -> None:
    assert comparison.basis(comparison.timeline(once, SCOPE)) == (
        "Counts are events, each once however many reports tell of it; 2 events told by 4 reports in 4 documents."
    )
    assert comparison.basis(comparison.overview(once, SCOPE)).startswith(
        "Counts are events and occasions; 2 events and"
    )
    assert comparison.basis(comparison.timeline(empty_dataset(), SCOPE)) == "No report found."


def test_the_quotes_of_all_reports_stand_behind_an_event_in_tables_and_figures(once: Once) -> None:
    table = comparison.timeline(once, SCOPE)
    shown = reading.evidence_table(once, table, "By year.").markup
    first = re.findall(r"<details>.*?</details>", shown)[0]
    assert "<summary>1 in 3 reports</summary>" in first
    assert all(f"Hasanov met Wei, {name} says." in first and f"Outlet {name}" in first for name in "abc")
    chart = reading.evidence_figure(once, figures.timeline(table), figures.timeline_text(table), "By year.").markup
    assert "China, 2018: meeting, occurred, 1 event in 3 reports" in chart
    assert all(f"Hasanov met Wei, {name} says." in chart for name in "abcd")


def test_figures_name_what_they_count_on_their_axes_and_in_their_texts(once: Once) -> None:
    table = comparison.timeline(once, SCOPE)
    assert figures.timeline(table)._supylabel.get_text() == "events"  # type: ignore[attr-defined]
    assert "China: 2 events" in figures.timeline_text(table)
    assert "by number of occasions" in figures.sphere_matrix_text(comparison.spheres(once, SCOPE))
    reports = comparison.timeline(Dataset.from_codings([article("a"), article("b")]), SCOPE)
    assert figures.timeline(reports)._supylabel.get_text() == "reports"  # type: ignore[attr-defined]


def test_the_headline_says_what_is_counted(once: Once) -> None:
    assert "2 events told by 4 reports · 4 of 4 documents report on it" in repr(reading.headline(once, SCOPE))


def test_many_talks_are_counted_by_event_not_by_report(once: Once) -> None:
    talks = comparison.counterparts(once, SCOPE)
    many = pd.concat([talks] * 20, ignore_index=True)
    cells = [int(text.get_text()) for axes in figures.level_parity(many, "AZE").axes for text in axes.texts]
    assert sum(cells) == 40
