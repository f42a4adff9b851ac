"""What a user asks for on the command line, made into jobs: notebooks, parameters, what they read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.dataset import Dataset
from workbench.dataset.storage import is_dataset, missing
from workbench.errors import InputError
from workbench.runs.jobs import Job
from workbench.runs.notebooks import all_notebooks, find_notebook, project_folder
from workbench.runs.parameters import Contract, read_contract, refusal, unknown

DATASET = "dataset"
SOURCE = "source"
# Equal for all runs of a folder, so they stay out of their names.
PLACED = frozenset({DATASET, SOURCE})


@dataclass(frozen=True, slots=True)
class Request:
    """Jobs of one output folder; `source` is to be coded into that folder first, where it is not None."""

    jobs: tuple[Job, ...]
    output: Path
    source: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where runs write, what is coded into that folder first, and the parameters that tell the notebooks so."""

    output: Path
    source: str | None
    parameters: Mapping[str, str]


def read_request(
    names: Sequence[str], given: Iterable[str], *, output: Path | None = None, source: str | None = None
) -> Request:
    """The jobs for the notebooks `names` (default: all) with `name=value` parameters.

    Without a dataset among the parameters, `source` (default: the seeds) is coded to `output` (default: `outputs/` and
    the source's name) and the notebooks read that. A parameter goes to every notebook that declares it. Raises
    InputError for a parameter that none declares, and for values that do not fit, before anything is written.
    """
    contracts = contracts_of(names)
    texts = dict(map(_split, given))
    _refuse_unknown(texts, contracts)
    place = find_place(texts.get(DATASET), source or texts.get(SOURCE), output)
    texts |= place.parameters
    jobs = [Job(c, c.from_texts(_declared(texts, c)), place.output, PLACED) for c in contracts]
    return Request(tuple(jobs), place.output, place.source if any(map(reads_dataset, contracts)) else None)


def contracts_of(names: Sequence[str]) -> list[Contract]:
    """What the notebooks `names` (default: all) declare."""
    return [read_contract(notebook) for notebook in [find_notebook(name) for name in names] or all_notebooks()]


def reads_dataset(contract: Contract) -> bool:
    """Whether a notebook reads a dataset, so that one has to be there."""
    return DATASET in contract.defaults


def find_place(dataset: str | None, source: str | None, output: Path | None, *, base: Path = Path()) -> Place:
    """The place for runs on a dataset that is there, or on one that is made of a source (default: the seeds).

    Relative paths of dataset and source count from `base`. Raises InputError where both are given, and where there is
    no such dataset.
    """
    if dataset is not None and source is not None:
        raise InputError("dataset and source: both say what to read; give one of them")
    if dataset is not None:
        if not is_dataset(folder := base / Path(dataset).expanduser()):
            raise missing(folder)
        return Place(output or folder, None, {})
    found = str((base / source).absolute()) if source is not None else str(project_folder("seeds"))
    output = output or Path("outputs") / _name(Path(found))
    return Place(output, found, {DATASET: str(output.absolute()), SOURCE: found})


def extraction(source: str | None, output: Path, tell: Callable[[str], None]) -> Callable[[], None]:
    """The step before the jobs: code `source` into `output`, link it, and tell what of it could not be read."""

    def extract() -> None:
        if source is None:
            return
        from workbench.extraction import extract as code

        dataset = code(source, output)
        lost = dataset.skipped[dataset.skipped.doc_id.isna()]
        for row in lost.itertuples():
            tell(f"skipped {row.source}: {row.reason} ({row.detail})")
        _link(output)

    return extract


def _link(dataset: Path) -> None:
    """Link a dataset that is not linked yet, so that each notebook that counts events need not."""
    from workbench.linking import link
    from workbench.linking.storage import FOLDER

    if not (dataset / FOLDER).is_dir():
        link(Dataset.read(dataset, corrected=True)).write(dataset)


def _name(source: Path) -> str:
    """What a folder of results is called after: the source's name, or for a pattern that of the folder it is in."""
    return source.stem if source.exists() else source.parent.name


def _split(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign or not name.strip():
        raise InputError(f"-p {text}: write NAME=VALUE")
    return name.strip(), value.strip()


def _refuse_unknown(texts: Mapping[str, str], contracts: Sequence[Contract]) -> None:
    known = {name for contract in contracts for name in contract.defaults}
    faults = [unknown(name, known) for name in texts if name not in known]
    if faults:
        raise refusal("; ".join(faults), contracts)


def _declared(texts: Mapping[str, str], contract: Contract) -> dict[str, str]:
    return {name: text for name, text in texts.items() if name in contract.defaults}
