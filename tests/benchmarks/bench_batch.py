"""Twenty comparison runs by one batch against twenty papermill commands, one after another, on the same notebooks.

    python tests/benchmarks/bench_batch.py [NOTEBOOK] [RUNS]

Prints both times and their ratio; not part of the default tests, since it takes minutes.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from workbench.runs.jobs import Job
from workbench.runs.notebooks import find_notebook
from workbench.runs.parameters import Contract, read_contract
from workbench.runs.request import extraction, find_place

PARTNERS = ("CHN", "IRN", "TUR", "RUS")
YEARS = ("2014", "2016", "2018", "2020", "2022")


def jobs(contract: Contract, dataset: Path, output: Path, count: int) -> list[Job]:
    """Runs that differ in partner and first day."""
    rows = [(partner, year) for partner in PARTNERS for year in YEARS][:count]
    several = "partners" in contract.defaults
    names = ("partners", "since") if several else ("partner", "since")
    return [
        Job(contract, contract.from_texts({"dataset": str(dataset), names[0]: p, names[1]: f"{y}-01-01"}), output)
        for p, y in rows
    ]


def timed(work: Callable[[], object]) -> float:
    """Seconds that `work` takes."""
    begun = time.monotonic()
    work()
    return time.monotonic() - begun


def papermill(job: Job, target: Path) -> None:
    """One papermill command with the job's parameters."""
    options = [part for name, value in job.injected.items() for part in ("-y", f"{name}: {value}")]
    command = [sys.executable, "-m", "papermill", "--no-progress-bar", "--cwd", str(job.notebook.folder)]
    subprocess.run([*command, *options, str(job.notebook.path), str(target)], check=True, capture_output=True)


def batch(name: str, dataset: Path, output: Path, count: int) -> None:
    """The same runs by our batch, in a process of its own, so that imports count."""
    code = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[1]); import bench_batch as b;"
        "from workbench.runs.batch import run_batch;"
        "contract = b.read_contract(b.find_notebook(sys.argv[2]));"
        "jobs = b.jobs(contract, Path(sys.argv[3]), Path(sys.argv[4]), int(sys.argv[5]));"
        "sys.exit(len(run_batch(jobs).failures))"
    )
    words = [str(Path(__file__).parent), name, str(dataset), str(output), str(count)]
    subprocess.run([sys.executable, "-c", code, *words], check=True)


def main() -> None:
    """Run both, print times."""
    name = sys.argv[1] if len(sys.argv) > 1 else "04_comparison"
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 20
    with tempfile.TemporaryDirectory() as folder:
        place = find_place(None, None, Path(folder) / "seeds")
        dataset = place.output
        extraction(place.source, dataset, print)()
        todo = jobs(read_contract(find_notebook(name)), dataset, Path(folder) / "commands", count)
        ours = timed(lambda: batch(name, dataset, Path(folder) / "batch", count))
        print(f"one batch of {count} runs, pages included: {ours:.1f} s", flush=True)
        theirs = timed(lambda: [papermill(job, Path(folder) / f"{job.name}.ipynb") for job in todo])
        print(f"{count} papermill commands: {theirs:.1f} s; the batch took {ours / theirs:.2f} of that")


if __name__ == "__main__":
    main()
