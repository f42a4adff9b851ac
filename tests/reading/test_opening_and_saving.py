"""Datasets are opened, made where they are missing; tables are saved whole."""

from __future__ import annotations

import csv
import shutil
from dataclasses import replace

import pytest

from tests.corrections.judging import ALL, MEETING, MILITARY, decision
from tests.seeds_dataset import ROOT, seeds_dataset
from workbench import comparison, link, reading
from workbench.comparison import Scope
from workbench.dataset import Dataset
from workbench.dataset.corrections import FILE, append_corrections
from workbench.errors import InputError


def test_a_dataset_that_is_there_is_read(tmp_path):
    seeds_dataset().write(tmp_path / "made")
    assert reading.open_dataset(tmp_path / "made").counts == seeds_dataset().counts


def test_a_dataset_that_is_missing_is_made_of_its_source_and_kept(tmp_path):
    made = reading.open_dataset(tmp_path / "new", ROOT / "seeds")
    assert len(made.documents) == 5
    assert reading.open_dataset(tmp_path / "new").counts == made.counts


def test_a_missing_dataset_without_a_source_is_refused_in_one_line(tmp_path):
    with pytest.raises(InputError, match="no dataset here; make one with"):
        reading.open_dataset(tmp_path / "none")


def test_a_mistyped_dataset_is_refused_with_the_nearest_name_and_nothing_is_coded_into_it(tmp_path):
    seeds_dataset().write(tmp_path / "outputs" / "articles")
    (tmp_path / "articles").mkdir()
    with pytest.raises(InputError, match=r"did you mean articles\?"):
        reading.open_dataset(tmp_path / "outputs" / "artcles")
    assert [folder.name for folder in (tmp_path / "outputs").iterdir()] == ["articles"]


def test_a_dataset_in_outputs_is_made_of_the_folder_that_it_is_called_after(tmp_path):
    (tmp_path / "articles").mkdir()
    shutil.copy(next((ROOT / "seeds").glob("*.txt")), tmp_path / "articles")
    assert len(reading.open_dataset(tmp_path / "outputs" / "articles").documents) == 1


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"count": "event"}, "count: 'event' is unknown; write events or reports"),
        ({"coding": "mine"}, "coding: 'mine' is unknown; write corrected or raw"),
    ],
)
def test_what_to_count_and_which_coding_to_read_are_checked_in_one_line(tmp_path, wrong, told):
    seeds_dataset().write(tmp_path / "made")
    with pytest.raises(InputError, match=f"^{told}$"):
        reading.open_dataset(tmp_path / "made", **wrong)


def test_a_dataset_is_opened_with_its_corrections_and_tells_how_many_do_not_fit(tmp_path):
    data = tmp_path / "data"
    Dataset.from_codings([ALL]).write(data)
    gone = replace(decision("reject", MILITARY), doc_id="elsewhere")
    append_corrections(data / FILE, [decision("reject", MEETING), gone])
    opened = reading.open_dataset(data)
    told = "2 corrections lie over the coding; 1 does not fit any more"
    assert (opened.counts["interactions"], str(opened.laid)) == (0, told)
    once = reading.open_dataset(data, count="events")
    scope = Scope("AZE", ["CHN"])
    assert all(told in shown.text for shown in (reading.headline(once, scope), reading.footer(once)))
    raw = reading.open_dataset(data, coding="raw", count="events")
    assert (raw.counts["interactions"], raw.laid) == (1, None)


def test_links_in_the_folder_are_used_only_where_they_are_of_this_coding(tmp_path):
    data = tmp_path / "data"
    Dataset.from_codings([ALL]).write(data)
    append_corrections(data / FILE, [decision("edit", MEETING, replace(MEETING, city="Ganja"))])
    link(Dataset.read(data)).write(data)
    for coding, city in (("raw", "Baku"), ("corrected", "Ganja")):
        assert list(reading.open_dataset(data, coding=coding, count="events").interactions["city"]) == [city]


def test_one_document_is_opened_by_its_name_the_first_by_default():
    dataset = seeds_dataset()
    assert reading.coding_of(dataset).document.doc_id == "000_9f82ac07412933dc"
    coding = reading.coding_of(dataset, "004_b4fb515cffe29073")
    assert coding == next(c for c in dataset.codings() if c.document.doc_id == coding.document.doc_id)
    with pytest.raises(InputError, match="no document 'x'"):
        reading.coding_of(dataset, "x")


def test_tables_are_saved_for_spreadsheets_or_not_at_all(tmp_path):
    table = comparison.instrument_list(seeds_dataset(), Scope("AZE")).assign(subject="=1+1")
    told = reading.save_tables(tmp_path / "out", papers=table)
    with (tmp_path / "out" / "papers.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == len(table)
    assert {row["subject"] for row in rows} == {"'=1+1"}
    assert "papers.csv (7 rows)" in repr(told)
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["papers.csv"]


def test_without_a_folder_nothing_is_saved_and_the_page_says_so():
    assert repr(reading.save_tables(None)).startswith("No table was written")


def test_a_folder_that_cannot_be_written_is_told_in_one_line(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(InputError, match="cannot be written"):
        reading.save_tables(tmp_path / "file" / "out", a=comparison.timeline(seeds_dataset(), Scope("AZE")))
