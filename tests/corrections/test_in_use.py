"""What reads the corrected coding: linking, exports, pages; and the raw one on request."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from command_line import run
from corrections.judging import ALL, MEETING, decision

from workbench.dataset import Dataset
from workbench.dataset.corrections import FILE, append_corrections
from workbench.errors import InputError
from workbench.linking import Linked


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A dataset whose meeting was moved to Ganja by a researcher."""
    Dataset.from_codings([ALL]).write(tmp_path / "data")
    append_corrections(tmp_path / "data" / FILE, [decision("edit", MEETING, replace(MEETING, city="Ganja"))])
    return tmp_path / "data"


def test_linking_reads_the_corrections_and_says_how_many_there_are(folder: Path) -> None:
    assert "1 correction lies over the coding; 0 do not fit any more" in run("link", folder).output
    assert list(Linked.read(folder).events["city"]) == ["Ganja"]
    assert list(Dataset.read(folder).interactions["city"]) == ["Baku"], "the coding itself stays as it is"


def test_the_raw_coding_is_linked_and_exported_on_request(folder: Path) -> None:
    assert "correction" not in run("link", folder, "--raw").output
    assert list(Linked.read(folder, corrected=False).events["city"]) == ["Baku"]
    assert run("export", folder, "--as", "events", "--raw", "-o", folder / "raw.csv").exit_code == 0
    assert "Baku" in (folder / "raw.csv").read_text(encoding="utf-8-sig")


def test_an_export_holds_what_was_corrected_and_not_what_was_rejected(folder: Path) -> None:
    run("link", folder)
    told = run("export", folder, "--as", "events", "-o", folder / "events.csv").output
    assert "1 correction lies over the coding" in told
    assert "Ganja" in (folder / "events.csv").read_text(encoding="utf-8-sig")
    append_corrections(folder / FILE, [decision("reject", MEETING)])
    run("link", folder)
    run("export", folder, "--as", "events", "-o", folder / "events.csv")
    assert "Ganja" not in (folder / "events.csv").read_text(encoding="utf-8-sig")


def test_links_older_than_the_corrections_are_not_used(folder: Path) -> None:
    run("link", folder)
    append_corrections(folder / FILE, [decision("reject", MEETING)])
    with pytest.raises(InputError, match="changed since it was linked; link it with: workbench link"):
        Linked.read(folder)


def test_decisions_of_a_sheet_renew_the_links(folder: Path) -> None:
    run("link", folder)
    run("review", folder, "--export", folder / "sheet.csv")
    head, *rows = (folder / "sheet.csv").read_text(encoding="utf-8-sig").split("\n")
    chosen = [f"reject{row}" if ",positions," in row else row for row in rows]
    (folder / "sheet.csv").write_text("\n".join([head, *chosen]), encoding="utf-8")
    assert "linked again" in run("review", folder, "--apply", folder / "sheet.csv", "--who", "bob").output
    assert Linked.read(folder).once.counts["positions"] == 0


def test_a_dataset_without_corrections_is_read_as_it_is(tmp_path: Path) -> None:
    Dataset.from_codings([ALL]).write(tmp_path)
    corrected = Dataset.read(tmp_path, corrected=True)
    assert corrected.laid is None
    assert corrected.codings() == [ALL]
