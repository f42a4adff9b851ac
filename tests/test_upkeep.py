"""What follows from a change of a dataset: links are brought up to date, corrections looked through."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from command_line import run
from folders import files

from workbench.linking import Linked

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    for seed in SEEDS[:2]:
        shutil.copy(seed, tmp_path / "articles")
    run("extract", tmp_path / "articles", "-o", tmp_path / "out")
    return tmp_path / "out"


def test_what_was_linked_is_linked_again_after_documents_were_added_as_if_linked_at_once(out: Path) -> None:
    run("link", out)
    result = run("extract", *SEEDS[2:], "-o", out, "--add")
    assert "linked again" in result.output
    grown = files(out / "linked")
    run("link", out)
    assert files(out / "linked") == grown
    assert Linked.read(out).dataset.counts["documents"] == 5


def test_what_was_not_linked_or_has_not_changed_is_left_alone(out: Path) -> None:
    assert "linked again" not in run("extract", out.parent / "articles", "-o", out).output
    run("link", out)
    assert "linked again" not in run("extract", out.parent / "articles", "-o", out).output


def test_links_made_with_a_roster_are_not_replaced_by_links_without_it(out: Path) -> None:
    (out / "roster.csv").write_text("name,country\nZakir Hasanov,AZE\n", encoding="utf-8")
    linked = run("link", out, "--roster", out / "roster.csv")
    assert linked.exit_code == 0, linked.output
    result = run("extract", *SEEDS[2:], "-o", out, "--add")
    assert f"link it again: workbench link {out} --roster FILE" in result.output


def test_corrections_stay_and_those_that_do_not_fit_any_more_are_counted(out: Path) -> None:
    run("review", out, "--export", out / "review.csv")
    text = (out / "review.csv").read_text(encoding="utf-8-sig").split("\n", 1)
    (out / "review.csv").write_text(f"{text[0]}\nreject{text[1]}", encoding="utf-8")
    assert run("review", out, "--apply", out / "review.csv", "--who", "anna").exit_code == 0
    assert "1 correction lies over the coding; 0 do not fit" in run("extract", *SEEDS, "-o", out).output
    assert "1 correction lies over the coding; 1 does not fit" in run("extract", SEEDS[-1], "-o", out).output
    assert "CONFLICT document_gone" in run("review", out).output
    assert "1 correction lies over the coding; 0 do not fit" in run("extract", *SEEDS, "-o", out).output


def test_sql_over_a_linked_dataset_joins_events_to_their_reports(out: Path) -> None:
    run("link", out)
    found = Linked.read(out).sql("select count(*) from events join event_reports using (event_id)").fetchall()
    assert found == [(Linked.read(out).counts["event_reports"],)]
