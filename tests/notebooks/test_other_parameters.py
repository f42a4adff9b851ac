"""Notebooks with other parameters than their own, in real kernels: nothing found is said, never raised."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

from tests.seeds_dataset import seeds_dataset
from workbench.dataset.corrections import FILE, Correction, append_corrections

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"


@pytest.fixture(scope="module")
def dataset(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("outputs") / "expert"
    seeds_dataset().write(folder)
    return folder


def run(name: str, **parameters: Any) -> str:
    """The text that a notebook shows with some of its parameters replaced."""
    notebook = nbformat.read(NOTEBOOKS / f"{name}.ipynb", as_version=4)
    cell = next(cell for cell in notebook.cells if "parameters" in cell.metadata.get("tags", []))
    cell.source += "".join(f"\n{key} = {value!r}" for key, value in parameters.items())
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(NOTEBOOKS)}}).execute()
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    return "\n".join(output["data"].get("text/html", "") for output in outputs if "data" in output)


def test_the_comparison_of_a_period_without_reports_says_so(dataset):
    shown = run("04_comparison", dataset=str(dataset), since="2030-01-01")
    assert "0 of 5 documents report on it" in shown
    assert shown.count("No report found.") >= 7


def test_the_profile_of_another_pair_tells_of_that_pair_alone(dataset, tmp_path):
    shown = run("03_dyad", dataset=str(dataset), partner="IRN", tables=str(tmp_path / "tables"))
    assert "Azerbaijan with Iran" in shown
    assert "Wei Fenghe" not in re.sub(r"<details>.*?</details>", "", shown)
    assert sorted(file.name for file in (tmp_path / "tables").iterdir()) == [
        "disagreements.csv",
        "instruments.csv",
        "positions.csv",
        "spheres.csv",
        "talks.csv",
        "timeline.csv",
    ]


def test_reports_are_counted_on_request_and_the_page_says_so(dataset):
    shown = run("03_dyad", dataset=str(dataset), count="reports")
    assert "Counts are reports found, not events that happened; 10 reports in 4 documents." in shown
    assert "Counts are documents, copies and several on one event among them" in shown
    assert "Counts are events" not in shown and "told by" not in shown


def test_a_page_on_corrected_data_says_how_many_corrections_lie_over_it_unless_the_raw_coding_is_asked_for(
    dataset, tmp_path
):
    copied = shutil.copytree(dataset, tmp_path / "expert")
    meeting = next(record for coding in seeds_dataset().codings() for record in coding.interactions)
    doc_id = seeds_dataset().codings()[0].document.doc_id
    append_corrections(copied / FILE, [Correction("anna", "2026-01-02", "", "reject", doc_id, meeting)])
    told = "1 correction lies over the coding; 0 do not fit any more"
    corrected, raw = (run("03_dyad", dataset=str(copied), coding=coding) for coding in ("corrected", "raw"))
    assert told in corrected and "9 events told by 9 reports" in corrected
    assert told not in raw and "10 events told by 10 reports" in raw


def test_positions_toward_all_partners_are_drawn_when_none_is_named(dataset):
    shown = run("06_positions", dataset=str(dataset), partners=[])
    assert "Azerbaijan with every partner" in shown
    assert "China" in shown and "Iran" in shown
