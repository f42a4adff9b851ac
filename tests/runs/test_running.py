"""Runs: executed by papermill, honest about failures, independent of each other, told in page and record."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest
from stories import STORY, Make

from workbench.errors import InputError
from workbench.runs.batch import Result, locked, run_batch
from workbench.runs.jobs import Job
from workbench.runs.manifest import RunRecord, read_record
from workbench.runs.notebooks import Notebook
from workbench.runs.parameters import read_contract
from workbench.runs.run import Limits, run

MODES = ("ok", "raise", "die", "sleep")


def jobs(notebook: Path, output: Path, *rows: dict[str, Any]) -> list[Job]:
    contract = read_contract(Notebook(notebook))
    return [Job(contract, contract.from_values(row), output) for row in rows]


def executed(output: Path, record: RunRecord) -> Any:
    return nbformat.read(output / "notebooks" / f"{record.name}.ipynb", as_version=4)


def statuses(notebook: Any) -> list[str]:
    return [c.metadata.papermill.status for c in notebook.cells if c.cell_type == "code"]


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("outputs") / "story"


@pytest.fixture(scope="module")
def result(story: Path, output: Path) -> Result:
    """A batch in which one run goes well, one raises, one's kernel dies and one takes too long."""
    rows = [{"mode": mode} for mode in MODES]
    return run_batch(jobs(story, output, *rows), workers=2, limits=Limits(cell=5))


@pytest.fixture(scope="module")
def records(result: Result) -> dict[str, RunRecord]:
    return dict(zip(MODES, result.records, strict=True))


def test_each_end_has_its_state_and_reason(records: dict[str, RunRecord]) -> None:
    told = {mode: (record.state, record.reason) for mode, record in records.items()}
    assert told["ok"] == ("done", "")
    assert told["raise"] == ("failed", "ValueError: nothing between AZE and CHN")
    assert told["die"][0] == "died"
    assert told["sleep"][0] == "timed out"


@pytest.mark.parametrize(("mode", "index"), [("raise", 5), ("die", 6), ("sleep", 7)])
def test_the_cell_that_failed_is_marked_and_later_cells_are_not_called_complete(
    output: Path, records: dict[str, RunRecord], mode: str, index: int
) -> None:
    notebook = executed(output, records[mode])
    marks = statuses(notebook)
    assert marks[index + 1] == "failed"  # one cell more: the injected parameters
    assert set(marks[index + 2 :]) == {"pending"}
    failed = [c for c in notebook.cells if c.metadata.papermill.get("status") == "failed"]
    assert [output.output_type for output in failed[0].outputs][-1] == "error"


@pytest.mark.parametrize("mode", MODES)
def test_page_and_index_say_what_happened(output: Path, records: dict[str, RunRecord], mode: str) -> None:
    record = records[mode]
    page = (output / "pages" / f"{record.name}.html").read_text(encoding="utf-8")
    index = (output / "pages" / "index.html").read_text(encoding="utf-8")
    assert ("This run is not complete" in page) is (mode != "ok")
    assert f'href="{record.name}.html#runs"' in index
    assert record.reason in page
    assert record.reason in index


def test_a_failures_last_lines_are_kept(records: dict[str, RunRecord]) -> None:
    assert records["raise"].last_lines[-1] == "ValueError: nothing between AZE and CHN"


def test_the_manifest_lists_every_run_without_a_clock(output: Path, result: Result) -> None:
    runs = json.loads((output / "manifest.json").read_text(encoding="utf-8"))["runs"]
    assert {run["name"] for run in runs} == {record.name for record in result.records}
    assert not any({"started", "seconds"} & set(run) for run in runs)


def test_no_half_written_file_is_left(output: Path, result: Result) -> None:
    assert not list(output.rglob("*.part*"))


def test_forked_and_ordinary_kernels_give_the_same_bytes(
    story: Path, output: Path, records: dict[str, RunRecord], tmp_path: Path
) -> None:
    (plain,) = run_batch(jobs(story, tmp_path, {}), forked=False).records
    for folder, suffix in (("notebooks", "ipynb"), ("pages", "html")):
        name = f"{folder}/{plain.name}.{suffix}"
        assert (tmp_path / name).read_bytes() == (output / name).read_bytes()


def test_no_private_folder_is_named_in_what_is_shared(output: Path, result: Result, story: Path) -> None:
    for path in [*output.rglob("*.html"), *output.rglob("*.ipynb"), *output.rglob("*.json")]:
        text = path.read_text(encoding="utf-8")
        assert str(story.parent) not in text, path
        assert str(Path.home()) + "/" not in text, path
        assert sys.prefix not in text, path


def test_what_is_done_and_unchanged_is_not_run_again(story: Path, tmp_path: Path) -> None:
    todo = jobs(story, tmp_path, {"rows": 1}, {"rows": 2})
    first = run_batch(todo)
    stamp = todo[0].executed.stat().st_mtime_ns
    again = run_batch(jobs(story, tmp_path, {"rows": 1}, {"rows": 2}))
    assert (first.kept, again.kept) == (0, 2)
    assert todo[0].executed.stat().st_mtime_ns == stamp
    fresh = run_batch(jobs(story, tmp_path, {"rows": 1}), fresh=True)
    assert fresh.kept == 0
    assert todo[0].executed.stat().st_mtime_ns > stamp


def test_a_changed_notebook_parameter_or_input_makes_another_key(tmp_path: Path, make_notebook: Make) -> None:
    dataset = tmp_path / "dataset"
    (dataset / "tables").mkdir(parents=True)
    table = dataset / "tables" / "documents.csv"
    table.write_text("a")
    cell = 'dataset: "Path" = "dataset"\nrows: int = 1'
    path = make_notebook(tmp_path / "n.ipynb", "1", parameters=cell)
    keys = [jobs(path, dataset, {})[0].key, jobs(path, dataset, {"rows": 2})[0].key]
    table.write_text("b")
    keys.append(jobs(path, dataset, {})[0].key)
    make_notebook(path, "2", parameters=cell)
    keys.append(jobs(path, dataset, {})[0].key)
    (dataset / "pages").mkdir()
    (dataset / "pages" / "index.html").write_text("what runs write is no input")
    assert jobs(path, dataset, {})[0].key == keys[-1]
    assert len(set(keys)) == 4


def test_runs_do_not_see_each_others_state(tmp_path: Path, make_notebook: Make) -> None:
    sources = (
        "import json, os, random\nimport numpy as np",
        "print(getattr(json, 'mark', None), os.environ.get('MARK'), os.getcwd() == start)",
        "json.mark = os.environ['MARK'] = str(number)\nos.chdir('/')",
        "print(random.random(), np.random.random())",
    )
    cell = f"number: int = 0\nstart: str = {str(tmp_path)!r}"
    path = make_notebook(tmp_path / "n.ipynb", *sources, parameters=cell)
    result = run_batch(jobs(path, tmp_path / "out", *({"number": n} for n in range(4))), workers=1)
    texts = [
        [c.outputs[0].text for c in executed(tmp_path / "out", r).cells if c.get("outputs")] for r in result.records
    ]
    assert {text[0] for text in texts} == {"None None True\n"}
    assert len({number for text in texts for number in text[1].split()}) == 8


def test_a_document_cannot_put_markup_or_script_into_a_page(tmp_path: Path, make_notebook: Make) -> None:
    nasty = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    cell = f"text: str = {nasty!r}"
    path = make_notebook(tmp_path / "n.ipynb", "text", "print(text)", "raise ValueError(text)", parameters=cell)
    (record,) = run_batch(jobs(path, tmp_path / "out", {})).records
    for page in (tmp_path / "out" / "pages").glob("*.html"):
        assert nasty not in page.read_text(encoding="utf-8")
    assert record.state == "failed"


def test_a_notebook_that_never_started_is_told_as_such(tmp_path: Path, make_notebook: Make) -> None:
    path = make_notebook(tmp_path / "n.ipynb", "1")
    blocked = tmp_path / "out" / "notebooks"
    blocked.parent.mkdir()
    blocked.write_text("a file in the way")
    (record,) = run_batch(jobs(path, tmp_path / "out", {})).records
    assert record.state == "failed"
    assert "FileExistsError" in record.reason
    assert read_record(tmp_path / "out", record.name) is None


def test_where_no_kernel_can_be_forked_the_run_gets_an_ordinary_one(tmp_path: Path, make_notebook: Make) -> None:
    path = make_notebook(tmp_path / "n.ipynb", "print('ran')")
    record = run(jobs(path, tmp_path / "out", {})[0], fork_server=str(tmp_path / "no-server"))
    assert (record.state, record.reason) == ("done", "")


def test_a_path_to_a_private_folder_is_not_told_in_what_is_shared(
    tmp_path: Path, make_notebook: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home" / "me"))
    cell = 'articles: "Path" = "."\nmore: "Path" = "."'
    path = make_notebook(tmp_path / "lab" / "n.ipynb", "print(articles, more)", "open(articles)", parameters=cell)
    contract = read_contract(Notebook(path))
    given = {"articles": tmp_path / "home" / "me" / "mine", "more": tmp_path / "private" / "place" / "texts"}
    values = contract.from_texts({name: str(folder) for name, folder in given.items()})
    (record,) = run_batch([Job(contract, values, tmp_path / "out")]).records
    assert record.parameters == {"articles": "~/mine", "more": "…/texts"}
    assert record.state == "failed"
    shared = [file for file in (tmp_path / "out").rglob("*") if file.suffix in {".ipynb", ".html", ".json"}]
    assert len(shared) == 5
    told = [file.read_text(encoding="utf-8") for file in shared]
    assert not [text for text in told if "home/me" in text or "private/place" in text]


def test_a_full_disk_fails_the_run_and_leaves_nothing_half_written(tmp_path: Path, make_notebook: Make) -> None:
    cell = "mode: str = 'small'"
    path = make_notebook(tmp_path / "n.ipynb", "print('x' * (3_000_000 if mode == 'big' else 1))", parameters=cell)
    code = (
        "import resource, sys; from pathlib import Path; sys.path[:0] = sys.argv[3:];"
        "import test_running as t; from workbench.runs.batch import run_batch;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000));"
        "jobs = t.jobs(Path(sys.argv[1]), Path(sys.argv[2]), {}, {'mode': 'big'});"
        "print([(r.state, r.reason) for r in run_batch(jobs, workers=1).records])"
    )
    command = [
        sys.executable,
        "-c",
        code,
        str(path),
        str(tmp_path / "out"),
        str(Path(__file__).parent),
        str(Path(__file__).parents[1]),
    ]
    done = subprocess.run(command, capture_output=True, text=True)
    assert "('done', '')" in done.stdout, done.stderr
    assert "File too large" in done.stdout
    assert [p.name for p in (tmp_path / "out" / "notebooks").iterdir()] == ["n.ipynb"]


def test_a_second_batch_in_the_same_folder_is_refused_clearly(story: Path, tmp_path: Path) -> None:
    with locked(tmp_path), pytest.raises(InputError, match="another run is writing here"):
        run_batch(jobs(story, tmp_path, {}))


def test_the_lock_of_a_process_that_died_is_no_hindrance(tmp_path: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from workbench.runs.batch import locked\n"
        "with locked(Path(sys.argv[1])): os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", code, str(tmp_path)]).returncode == 9
    with locked(tmp_path):
        pass


def test_an_output_folder_that_cannot_be_written_is_refused_in_one_line(story: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match="cannot be written"):
        run_batch(jobs(story, tmp_path / "file", {}))


@pytest.mark.parametrize("extra", [{}, {"mode": "die"}])
def test_the_engine_serves_the_papermill_command_too(story: Path, tmp_path: Path, extra: dict[str, str]) -> None:
    options = [part for name, value in extra.items() for part in ("-p", name, value)]
    command = [
        sys.executable,
        "-m",
        "papermill",
        "--engine",
        "workbench",
        str(story),
        str(tmp_path / "out.ipynb"),
        *options,
    ]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONWARNINGS": "ignore"})
    assert (done.returncode == 0) is (not extra)
    marks = statuses(nbformat.read(tmp_path / "out.ipynb", as_version=4))
    assert ("failed" in marks) is bool(extra)


def test_the_story_has_every_kind_of_cell_that_these_tests_speak_of() -> None:
    assert [source.split(":")[0] for source in STORY[-4:-1]] == [f"if mode == '{mode}'" for mode in MODES[1:]]
