"""The commands: what they print, and their exit status."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from workbench.cli import app
from workbench.dataset import Dataset
from workbench.dataset.linked import LINKED
from workbench.dataset.schema import TABLES

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
GOLD = ROOT / "tests/gold/seeds"


def run(*arguments: object, terminal: int = 200) -> Result:
    return CliRunner().invoke(app, [str(a) for a in arguments], env={"COLUMNS": str(terminal)})


@pytest.fixture(scope="module")
def coded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("coded")
    assert run("extract", SEEDS, "--output", folder).exit_code == 0
    return folder


def refused(result: Result) -> str:
    """The one line of a refusal."""
    assert result.exit_code == 2, result.output
    assert result.stderr.count("\n") == 1, result.stderr
    return result.stderr


@pytest.mark.parametrize("command", ["extract", "evaluate", "review", "codebook"])
def test_every_command_has_help_with_an_example(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"Example: workbench {command} " in result.output


def test_extract_writes_a_dataset_and_tells_its_counts(tmp_path: Path) -> None:
    result = run("extract", SEEDS, "--output", tmp_path / "out", "--csv")
    assert result.exit_code == 0
    assert re.search(r"^ +5 documents$", result.stdout, re.M)
    assert f"written to {tmp_path / 'out'}" in result.stdout
    assert len(Dataset.read(tmp_path / "out").documents) == 5
    assert (tmp_path / "out/tables/documents.csv").exists()


def png(file: Path) -> None:
    file.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 9)


def large(file: Path) -> None:
    with file.open("wb") as stream:
        for _ in range(50):
            stream.write(b"The ministers met again. " * 40_000)


@pytest.mark.parametrize(("make", "reason"), [(png, "binary"), (large, "too_large"), (Path.touch, "empty")])
def test_what_cannot_be_read_is_a_line_and_status_1_and_the_rest_is_coded(
    make: Callable[[Path], None], reason: str, tmp_path: Path
) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    shutil.copy(next(SEEDS.glob("*.txt")), articles)
    make(articles / "bad.txt")
    result = run("extract", articles, "--output", tmp_path / "out")
    assert result.exit_code == 1
    assert re.search(rf"^skipped .*bad\.txt: {reason} \(.+\)$", result.stderr, re.M)
    assert len(Dataset.read(tmp_path / "out").documents) == 1


def test_an_article_in_windows_1251_is_read(tmp_path: Path) -> None:
    text = "Министр обороны Азербайджана встретился с министром обороны Китая. Стороны обсудили сотрудничество. " * 5
    (tmp_path / "a.txt").write_bytes(text.encode("windows-1251"))
    assert run("extract", tmp_path / "a.txt", "--output", tmp_path / "out").exit_code == 0
    assert Dataset.read(tmp_path / "out").documents.text.iloc[0].startswith("Министр обороны Азербайджана")


def empty(tmp_path: Path) -> list[object]:
    (tmp_path / "empty").mkdir()
    return [tmp_path / "empty", "--output", tmp_path / "out"]


def no_text_column(tmp_path: Path) -> list[object]:
    (tmp_path / "table.csv").write_text("alpha,beta\n1,2\n")
    return [tmp_path / "table.csv", "--output", tmp_path / "out"]


def file_in_the_way(tmp_path: Path) -> list[object]:
    (tmp_path / "out").write_text("mine")
    return [SEEDS, "--output", tmp_path / "out"]


BAD: list[tuple[Callable[[Path], list[object]], str]] = [
    (empty, "empty"),
    (no_text_column, "table.csv"),
    (file_in_the_way, "out: cannot write the dataset"),
    (lambda tmp: [tmp / "missing", "--output", tmp / "out"], "missing"),
    (lambda tmp: [SEEDS, "--output", "/proc/nowhere"], "/proc/nowhere: cannot write the dataset"),
    (lambda tmp: [SEEDS, "--output", tmp / "out", "--lexicons", tmp / "missing"], "no such folder of lexicons"),
]


@pytest.mark.parametrize(("arguments", "message"), BAD)
def test_bad_input_is_one_line_and_status_2(
    arguments: Callable[[Path], list[object]], message: str, tmp_path: Path
) -> None:
    given = arguments(tmp_path)
    assert message in refused(run("extract", *given))
    if (tmp_path / "out").is_file():
        assert (tmp_path / "out").read_text() == "mine"


def test_a_file_name_cannot_steer_the_terminal(tmp_path: Path) -> None:
    line = refused(run("extract", tmp_path / "\x1b[2Jbad\n.txt", "--output", tmp_path / "out"))
    assert "\x1b" not in line


def test_evaluate_codes_the_texts_and_prints_figures_with_intervals() -> None:
    result = run("evaluate", GOLD, "--texts", SEEDS, "--documents")
    assert result.exit_code == 0
    for word in ("5 documents", "95 % interval", "participants", "interactions.date", "000_9f82ac07412933dc"):
        assert word in result.stdout


def test_evaluate_as_json_equals_the_evaluation_of_a_dataset(coded: Path) -> None:
    now, earlier = (run("evaluate", GOLD, *more, "--json") for more in (["--texts", SEEDS], [coded]))
    assert json.loads(now.stdout) == json.loads(earlier.stdout)
    assert json.loads(now.stdout)["documents"] == 5


def test_evaluate_lists_errors_of_a_facet_with_sentences(tmp_path: Path) -> None:
    wrong = json.loads(next(GOLD.glob("000_*.json")).read_text(encoding="utf-8"))
    for interaction in wrong["interactions"]:
        interaction["participants"] = []
    (tmp_path / "wrong.json").write_text(json.dumps(wrong))
    result = run("evaluate", next(GOLD.glob("000_*.json")), tmp_path, "--texts", SEEDS, "--errors", "participants")
    assert result.exit_code == 0
    assert re.search(r'^- participants 000_9f82ac07412933dc {"name": "Wei Fenghe"', result.stdout, re.M)
    assert re.search(r"^ {4}.*Wei Fenghe", result.stdout, re.M)
    assert "no such facet" in refused(run("evaluate", GOLD, GOLD, "--errors", "everything"))


def test_evaluate_tells_agreement_between_coders() -> None:
    result = run("evaluate", GOLD, GOLD, GOLD, "--agreement", "--json")
    assert {each["alpha"] for each in json.loads(result.stdout)} <= {1, None}
    assert "two coders or more" in refused(run("evaluate", GOLD, "--agreement"))


def test_evaluate_without_texts_says_what_to_name(tmp_path: Path) -> None:
    shutil.copytree(GOLD, tmp_path / "gold")
    assert "--texts" in refused(run("evaluate", tmp_path / "gold"))
    assert "more than one" in refused(run("evaluate", GOLD, GOLD, GOLD))


def test_the_gate_passes_at_its_floors_and_fails_below_them(tmp_path: Path) -> None:
    floors, worse = tmp_path / "floors.toml", tmp_path / "worse"
    shutil.copytree(GOLD, worse)
    first = sorted(worse.iterdir())[0]
    coding: dict[str, Any] = json.loads(first.read_text(encoding="utf-8"))
    first.write_text(json.dumps({**coding, "positions": []}))
    assert run("evaluate", GOLD, GOLD, "--gate", floors, "--pin").exit_code == 0
    assert run("evaluate", GOLD, GOLD, "--gate", floors).exit_code == 0
    fallen = run("evaluate", GOLD, worse, "--gate", floors)
    assert fallen.exit_code == 1
    assert "seeds: positions is at" in fallen.stderr
    assert "--lower-floors" in refused(run("evaluate", GOLD, worse, "--gate", floors, "--pin"))
    assert run("evaluate", GOLD, worse, "--gate", floors, "--pin", "--lower-floors").exit_code == 0


def test_the_codebook_prints_lists_examples_and_columns() -> None:
    assert "talks in person" in run("codebook", "kind").stdout
    assert "may be missing" in run("codebook", "skipped").stdout
    whole = json.loads(run("codebook", "--json").stdout)
    rooms = {file.parent.name for file in (ROOT / "workbench").glob("*/*/examples.toml")}
    assert set(whole["examples"]) == rooms
    assert set(whole["columns"]) == {*TABLES, *LINKED, "corrections"}


def test_an_unknown_part_of_the_codebook_suggests_the_nearest() -> None:
    assert "no part 'spheer'; try sphere" in refused(run("codebook", "spheer"))
