"""What a command asks for: which notebooks, on which articles or dataset, written where."""

from __future__ import annotations

import shutil
from pathlib import Path

import nbformat
import pytest
from stories import Make

from workbench.errors import InputError
from workbench.runs.batch import run_batch
from workbench.runs.request import extraction, read_request

SEEDS = Path(__file__).parents[2] / "seeds"
PARAMETERS = (
    'dataset: "Path" = "../outputs/seeds"  # dataset\nsource: "Path | None" = "../seeds"  # articles\nyear: int = 1'
)
COUNT = "import workbench\nprint(len(workbench.Dataset.read(dataset).documents), 'documents')"


@pytest.fixture
def project(tmp_path: Path, make_notebook: Make, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a notebook that reads a dataset, and two articles; the user stands in it."""
    make_notebook(tmp_path / "notebooks" / "count.ipynb", COUNT, parameters=PARAMETERS)
    (tmp_path / "articles").mkdir()
    for seed in sorted(SEEDS.glob("*.txt"))[:2]:
        shutil.copy(seed, tmp_path / "articles")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_articles_are_coded_first_and_notebooks_read_what_came_out(project: Path) -> None:
    request = read_request(["count"], [], source="articles")
    assert request.output == Path("outputs/articles")
    result = run_batch(request.jobs, before=extraction(request.source, request.output, print))
    assert result.failures == ()
    notebook = nbformat.read(request.output / "notebooks" / "count.ipynb", as_version=4)
    assert notebook.cells[-1].outputs[0].text == "2 documents\n"
    assert notebook.metadata.papermill.parameters == {"dataset": "../outputs/articles", "source": "../articles"}


def test_a_source_may_be_given_as_a_parameter_or_as_a_pattern(project: Path) -> None:
    assert read_request([], ["source=articles"]).output == Path("outputs/articles")
    assert read_request([], [], source="articles/*.txt").output == Path("outputs/articles")


def test_results_on_a_dataset_that_is_there_go_beside_its_tables(project: Path) -> None:
    (project / "mine" / "tables").mkdir(parents=True)
    request = read_request(["count"], ["dataset=mine", "year=2"])
    assert (request.output, request.source) == (Path("mine"), None)
    assert [job.name for job in request.jobs] == ["count-year-2"]


def test_a_source_that_is_not_there_is_refused_before_a_kernel_starts(project: Path) -> None:
    request = read_request(["count"], [], source="nowhere")
    with pytest.raises(InputError, match="nowhere"):
        run_batch(request.jobs, before=extraction(request.source, request.output, print))


@pytest.mark.parametrize(
    ("given", "source", "told"),
    [
        (["dataset=mine"], "articles", "both say what to read"),
        (["year"], None, "write NAME=VALUE"),
        (["yaer=1"], None, "did you mean 'year'?"),
        (["dataset=mien"], None, "mien: no dataset here; did you mean mine?"),
    ],
)
def test_what_cannot_be_meant_is_refused(project: Path, given: list[str], source: str | None, told: str) -> None:
    (project / "mine" / "tables").mkdir(parents=True)
    with pytest.raises(InputError) as refusal:
        read_request([], given, source=source)
    assert told in str(refusal.value)


def test_an_unknown_notebook_is_refused_with_the_nearest_name(project: Path) -> None:
    with pytest.raises(InputError, match="did you mean count"):
        read_request(["cuont"], [])
