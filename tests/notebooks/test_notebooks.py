"""What holds of every notebook; nbval compares their stored outputs."""

from __future__ import annotations

import ast
import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import nbformat
import pytest

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
every_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


@cache
def read(path: Path) -> Any:
    return nbformat.read(path, as_version=4)


def code(path: Path) -> list[Any]:
    return [cell for cell in read(path).cells if cell.cell_type == "code"]


def html_of(path: Path) -> str:
    outputs = [output for cell in code(path) for output in cell.outputs if "data" in output]
    return "\n".join(output["data"].get("text/html", "") for output in outputs)


def test_the_notebooks_are_there_in_reading_order():
    assert [path.stem[:2] for path in NOTEBOOKS] == [f"{number:02}" for number in range(len(NOTEBOOKS))]
    assert len(NOTEBOOKS) == 8


@every_notebook
def test_it_opens_with_a_title_that_asks_and_says_how_to_read_the_answer(path):
    first = read(path).cells[0]
    assert first.cell_type == "markdown"
    assert first.source.startswith("# ")
    assert re.search(r"\*\*How to (read|use) it\.\*\*", first.source)


@every_notebook
def test_its_parameters_stand_in_one_tagged_cell_each_with_hint_default_and_help(path):
    tagged = [cell for cell in code(path) if "parameters" in cell.metadata.get("tags", [])]
    assert tagged == [code(path)[0]]
    for line in tagged[0].source.splitlines():
        assert re.fullmatch(r'\w+: (int|float|bool|str|"[^"]+") = .+  # .+|# require: .+', line), line


@every_notebook
def test_cells_are_short_and_define_nothing(path):
    parameters, *others = code(path)
    assert len(parameters.source.splitlines()) <= 10, "a line a parameter, and few of them"
    assert all(len(cell.source.splitlines()) <= 8 for cell in others)
    for cell in code(path):
        for node in ast.walk(ast.parse(cell.source)):
            assert not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda | ast.For)
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import | ast.ImportFrom) else []
            assert "re" not in names


@every_notebook
def test_it_is_stored_with_the_outputs_of_one_run_from_top_to_bottom(path):
    assert [cell.execution_count for cell in code(path)] == list(range(1, len(code(path)) + 1))
    outputs = [output for cell in code(path) for output in cell.outputs]
    assert outputs
    assert {output.output_type for output in outputs} <= {"display_data", "execute_result"}


@every_notebook
def test_its_headings_skip_no_level_and_its_last_output_is_the_footer(path):
    markdown = [cell.source for cell in read(path).cells if cell.cell_type == "markdown"]
    levels = [len(mark) for source in markdown for mark in re.findall(r"^(#+) ", source, re.M)]
    assert levels.count(1) == 1 and levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert "wb-footer" in code(path)[-1].outputs[-1]["data"]["text/html"]


@every_notebook
def test_every_picture_has_an_alternative_text_and_a_caption(path):
    shown = html_of(path)
    pictures = re.findall(r"<img [^>]*>", shown)
    assert shown.count("<figcaption>") == len(pictures)
    assert all(re.search(r'alt="[^"]{20,}"', picture) for picture in pictures)


@every_notebook
def test_nothing_stored_tells_of_this_machine(path):
    stored = path.read_text(encoding="utf-8")
    assert str(Path.home()) not in re.sub(r"base64,[A-Za-z0-9+/=]+", "", stored)
    assert str(ROOT) not in stored
    assert not re.search(r"/(home|root|tmp|Users)/", re.sub(r"base64,[A-Za-z0-9+/=]+", "", stored))


def test_the_comparison_is_small_enough_to_mail():
    assert (ROOT / "notebooks/04_comparison.ipynb").stat().st_size < 1_500_000
