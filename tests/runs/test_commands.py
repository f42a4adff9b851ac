"""The commands, as a user gives them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from stories import Make

Run = Callable[..., subprocess.CompletedProcess[str]]
WORKBENCH = [sys.executable, "-c", "from workbench.cli import app; app()"]


@pytest.fixture
def workbench(tmp_path: Path) -> Run:
    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([*WORKBENCH, *words], capture_output=True, text=True, cwd=tmp_path)

    return run


def test_the_parameters_of_a_notebook_are_printed_with_their_help(workbench: Run, story: Path) -> None:
    done = workbench("run", str(story), "--help-parameters")
    assert done.returncode == 0
    assert "focal" in done.stdout
    assert "whose relations" in done.stdout
    assert "partner must differ from focal" in done.stdout


def test_a_wrong_parameter_is_refused_before_anything_is_written(workbench: Run, story: Path, tmp_path: Path) -> None:
    done = workbench("run", str(story), "-p", "partnr=IRN", "-p", "rows=many")
    assert done.returncode == 2
    assert "did you mean 'partner'?" in done.stderr
    assert "whose relations" in done.stderr
    assert "Traceback" not in done.stderr
    assert not list(tmp_path.iterdir())


def test_a_run_tells_where_to_look_and_what_failed(workbench: Run, story: Path, tmp_path: Path) -> None:
    done = workbench("run", str(story), "-p", "partner=Iran", "-p", "mode=raise", "-o", "out")
    assert done.returncode == 1
    assert "failed: story-partner-IRN-mode-raise: ValueError: nothing between AZE and IRN" in done.stdout
    assert (tmp_path / "out" / "pages" / "index.html").is_file()
    assert "Open out" in done.stdout


def write_plan(folder: Path, notebook: str, grid: str) -> None:
    text = f'output = "out"\n[[runs]]\nnotebook = "{notebook}"\ngrid = {{ {grid} }}'
    (folder / "plan.toml").write_text(text, encoding="utf-8")


def wait_for(condition: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.05)


def hear_interrupts() -> None:
    """A shell starts what runs in the background deaf to Ctrl-C; a batch that is tested hears it all the same."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_an_interrupted_batch_leaves_a_consistent_folder_and_goes_on_later(tmp_path: Path, make_notebook: Make) -> None:
    gate = tmp_path / "gate"
    sources = (
        f"import os, time\nwhile number > 2 and not os.path.exists({str(gate)!r}):\n    time.sleep(0.05)",
        "number",
    )
    make_notebook(tmp_path / "slow.ipynb", *sources, parameters="number: int = 0")
    (tmp_path / "plan.toml").write_text(
        'output = "out"\n[[runs]]\nnotebook = "slow.ipynb"\ngrid = { number = [1, 2, 3, 4, 5] }'
    )
    command = [*WORKBENCH, "batch", "plan.toml", "--jobs", "2"]
    records = tmp_path / "out" / "runs"
    process = subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=hear_interrupts
    )
    wait_for(lambda: len(list(records.glob("*.json"))) == 2)
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    told, errors = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "Interrupted" in told
    assert "Traceback" not in errors
    states = sorted(run["state"] for run in json.loads((tmp_path / "out" / "manifest.json").read_text())["runs"])
    assert states == ["done", "done", "interrupted", "interrupted", "waiting"]
    assert "not begun: the batch was interrupted" in (tmp_path / "out" / "pages" / "index.html").read_text()
    assert not list((tmp_path / "out").rglob("*.part*"))

    gate.write_text("")
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "5 of 5 runs done, 2 of them unchanged since an earlier run" in done.stdout


def test_a_killed_batch_leaves_no_kernel_behind(tmp_path: Path, make_notebook: Make) -> None:
    make_notebook(
        tmp_path / "n.ipynb",
        "import os, pathlib, time\npathlib.Path(f'pid-{os.getpid()}').touch()\ntime.sleep(60)",
        parameters="a: int = 0",
    )
    (tmp_path / "plan.toml").write_text('output = "out"\n[[runs]]\nnotebook = "n.ipynb"\ngrid = { a = [1, 2] }')
    process = subprocess.Popen(
        [*WORKBENCH, "batch", "plan.toml", "--jobs", "2"], cwd=tmp_path, stderr=subprocess.DEVNULL
    )
    wait_for(lambda: len(list(tmp_path.glob("pid-*"))) == 2)
    process.kill()
    process.wait()
    pids = [int(path.name.removeprefix("pid-")) for path in tmp_path.glob("pid-*")]
    wait_for(lambda: not any(is_alive(pid) for pid in pids), seconds=20)


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
