"""A dataset holds all of the codings that it was made of."""

from __future__ import annotations

import tempfile

import pytest
from dataset_strategies import codings
from hypothesis import given, settings

from workbench.corpus import Unreadable
from workbench.dataset import Dataset
from workbench.errors import InputError
from workbench.records import Coding, Document, Evidence, Interaction, Sphere, record_id


@given(codings())
def test_codings_come_back_from_their_tables_unchanged(made: list[Coding]) -> None:
    assert Dataset.from_codings(made).codings() == made


@given(codings())
@settings(max_examples=20)
def test_codings_come_back_from_the_disk_unchanged(made: list[Coding]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        Dataset.from_codings(made, coder="rules-1").write(folder)
        read = Dataset.read(folder)
    assert read.codings() == made
    assert read.coder == "rules-1"


@given(codings())
def test_the_order_in_which_documents_come_makes_no_difference(made: list[Coding]) -> None:
    one, other = Dataset.from_codings(made), Dataset.from_codings(made[::-1])
    assert all(one.tables[name].equals(other.tables[name]) for name in one.tables)


@given(codings())
def test_every_row_of_a_record_table_has_an_id_of_its_own(made: list[Coding]) -> None:
    dataset = Dataset.from_codings(made)
    for name in ("interactions", "spheres", "instruments", "positions", "invitations"):
        assert dataset.tables[name]["record_id"].to_pylist() == list(
            dict.fromkeys(dataset.tables[name]["record_id"].to_pylist())
        )


def test_a_row_carries_the_id_that_records_define(dataset: Dataset, coding: Coding) -> None:
    assert list(dataset.spheres.record_id) == [record_id("a", sphere) for sphere in coding.spheres]


def test_two_records_of_one_sentence_with_equal_keys_both_stay() -> None:
    sentence = (Evidence(0, 3, "met"),)
    twice = [Interaction("meeting", "occurred", ("AZE", "CHN"), date, evidence=sentence) for date in ("2018", "2019")]
    made = Coding(Document("a", "met"), interactions=tuple(twice))
    dataset = Dataset.from_codings([made])
    first = record_id("a", twice[0])
    assert list(dataset.interactions.record_id) == [first, f"{first}-2"]
    assert dataset.codings() == [made]


def test_one_doc_id_for_two_documents_is_refused_naming_both() -> None:
    pair = [Coding(Document("a", text, source=f"{text}/a.txt")) for text in ("x", "y")]
    with pytest.raises(InputError, match=r"doc_id 'a' is given to two documents \(x/a.txt and y/a.txt\)"):
        Dataset.from_codings(pair)


def test_evidence_that_is_not_in_the_text_is_refused() -> None:
    made = Coding(Document("a", "They met."), spheres=(Sphere("cyber", ("AZE",), (Evidence(0, 4, "Them"),)),))
    with pytest.raises(ValueError, match="a: the text at 0-4 is not the quote 'Them'"):
        Dataset.from_codings([made])


def test_frames_are_tidy_and_missing_values_stay_missing(dataset: Dataset) -> None:
    met = dataset.interactions.iloc[0]
    assert (met.kind, met.countries, met.quote) == ("meeting", ("AZE", "CHN"), "Ministers met in Baku on Friday.")
    assert dataset.interactions.date.isna().all()
    assert dataset.participants.to_dict("records")[0]["rank"] == "Colonel General"
    assert dataset.documents.set_index("doc_id").characters.to_dict() == {"a": 84, "b": 13}


def test_what_was_skipped_stands_with_its_reason_beside_what_could_not_be_read(dataset: Dataset) -> None:
    refused, lost = dataset.skipped.to_dict("records")
    assert (refused["doc_id"], refused["facet"], refused["reason"]) == ("a", "instruments", "negated")
    assert (refused["quote"], refused["start"]) == ("did not", 62)
    assert (lost["source"], lost["reason"], lost["detail"]) == ("articles/c.txt", "binary", "begins like a PNG picture")


def test_a_changed_frame_does_not_change_the_dataset(dataset: Dataset) -> None:
    spheres = dataset.spheres
    spheres["code"] = "changed"
    assert list(dataset.spheres.code) == ["demining", "military"]


def test_quotes_are_the_evidence_and_not_the_cues(dataset: Dataset) -> None:
    demining, military = dataset.spheres.record_id
    assert [e.quote[:11] for e in dataset.quotes(demining)] == ["They talked", "=demining"]
    assert len(dataset.quotes(military)) == 1
    with pytest.raises(KeyError):
        dataset.quotes("unknown")


def test_a_dataset_shows_its_counts(dataset: Dataset) -> None:
    assert repr(dataset).startswith("Dataset(documents: 2, interactions: 1, participants: 1, spheres: 2")
    assert '<th scope="row">spheres</th><td>2</td>' in dataset._repr_html_()


def test_an_input_lost_twice_is_told_twice() -> None:
    lost = [Unreadable(f"{name}.txt", "empty", "no text") for name in "ba"]
    assert list(Dataset.from_codings([], lost).skipped.source) == ["a.txt", "b.txt"]
