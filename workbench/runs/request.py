"""What a user asks for on the command line, made into jobs: notebooks, parameters, what they read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import InputError
from workbench.runs.jobs import Job
from workbench.runs.notebooks import all_notebooks, find_notebook, project_folder
from workbench.runs.parameters import Contract, read_contract, refusal, unknown

DATASET = "dataset"


@dataclass(frozen=True, slots=True)
class Request:
    """Jobs of one output folder; `source` is to be coded into that folder first, where it is not None."""

    jobs: tuple[Job, ...]
    output: Path
    source: Path | None


def read_request(
    names: Sequence[str], given: Iterable[str], *, output: Path | None = None, source: Path | None = None
) -> Request:
    """The jobs for the notebooks `names` (default: all) with `name=value` parameters.

    Without a dataset among the parameters, `source` (default: the seeds) is coded to `output` (default: `outputs/` and
    the source's name) and the notebooks read that. A parameter goes to every notebook that declares it. Raises
    InputError for a parameter that none declares, and for values that do not fit, before anything is written.
    """
    contracts = contracts_of(names)
    texts = dict(map(_split, given))
    _refuse_unknown(texts, contracts)
    if DATASET in texts and source is not None:
        raise InputError("dataset and --source: both say what to read; give one of them")
    if DATASET in texts:
        output = output or Path(texts[DATASET])
    else:
        source, output = place(source, output)
        texts |= {DATASET: str(output.absolute())} if any(map(reads_dataset, contracts)) else {}
    jobs = [Job(contract, contract.from_texts(_declared(texts, contract)), output) for contract in contracts]
    return Request(tuple(jobs), output, source if any(map(reads_dataset, contracts)) else None)


def contracts_of(names: Sequence[str]) -> list[Contract]:
    """What the notebooks `names` (default: all) declare."""
    return [read_contract(notebook) for notebook in [find_notebook(name) for name in names] or all_notebooks()]


def reads_dataset(contract: Contract) -> bool:
    """Whether a notebook reads a dataset, so that one has to be there."""
    return DATASET in contract.defaults


def place(source: Path | None, output: Path | None) -> tuple[Path, Path]:
    """What is coded, and where to: the seeds unless told otherwise, and `outputs/` with the source's name."""
    source = source or project_folder("seeds")
    return source, output or Path("outputs") / source.resolve().stem


def extraction(source: Path | None, output: Path, tell: Callable[[str], None]) -> Callable[[], None]:
    """The step before the jobs: code `source` into `output`, and tell what of it could not be read."""

    def extract() -> None:
        if source is None:
            return
        from workbench.extraction import extract as code

        dataset = code(source, output)
        lost = dataset.skipped[dataset.skipped.doc_id.isna()]
        for row in lost.itertuples():
            tell(f"skipped {row.source}: {row.reason} ({row.detail})")

    return extract


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
