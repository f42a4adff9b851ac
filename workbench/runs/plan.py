"""PLAN.toml: which notebooks to run with which parameters.

    source = "articles"                    # coded first; or name a dataset among the parameters
    output = "../outputs/partners"         # default: outputs/ and the plan's name
    [parameters]                           # for every run whose notebook declares them
    focal = "AZE"
    [limits]                               # seconds
    cell = 120
    run = 600
    [[runs]]
    notebook = "03_dyad"                   # or notebooks = ["03_dyad", "04_comparison"]
    grid = { partner = ["CHN", "IRN"], since = [2010-01-01, 2020-01-01] }     # every combination
    rows = [{ partner = "TUR", since = 2015-01-01 }]                          # and these

Paths count from the plan's folder. A grid's combination that breaks a notebook's rule (partner = focal) is left out.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from workbench.errors import InputError
from workbench.runs.jobs import Job
from workbench.runs.notebooks import Notebook, find_notebook
from workbench.runs.parameters import Contract, read_contract
from workbench.runs.request import DATASET, PLACED, Request, find_place, reads_dataset
from workbench.runs.run import Limits

Seconds = Annotated[float, Field(gt=0)]
Values = dict[str, Any]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _Limits(_Table):
    cell: Seconds = Limits().cell
    run: Seconds = Limits().run


class _Runs(_Table):
    notebook: str | None = None
    notebooks: list[str] = []
    parameters: Values = {}
    grid: dict[str, list[Any]] = {}
    rows: list[Values] = []


class _Plan(_Table):
    source: str | None = None
    output: str | None = None
    parameters: Values = {}
    limits: _Limits = _Limits()
    runs: Annotated[list[_Runs], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan's jobs, its limits, and how many combinations of grids were left out."""

    request: Request
    limits: Limits
    left_out: int


def read_plan(path: Path, *, output: Path | None = None) -> Plan:
    """The plan in `path`. Raises InputError that names the plan and lists every fault in it."""
    plan, base = _parsed(path), path.parent
    output = output or (base / plan.output if plan.output else Path("outputs") / path.stem)
    placed: frozenset[str] = frozenset()
    source = None
    if _names_dataset(plan):
        if plan.source is not None:
            raise InputError(f"{path}: source and the parameter dataset both say what to read; give one of them")
    else:
        place = find_place(None, plan.source, output, base=base)
        plan.parameters.update(place.parameters)
        placed, source = PLACED, place.source
    jobs, left_out = _jobs(plan, path, output, placed)
    if not jobs:
        raise InputError(f"{path}: every combination breaks a rule of its notebook; widen the grid")
    source = source if any(reads_dataset(job.contract) for job in jobs) else None
    return Plan(Request(jobs, output, source), Limits(plan.limits.cell, plan.limits.run), left_out)


def _parsed(path: Path) -> _Plan:
    try:
        return _Plan.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read ({error})") from None
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{path}: not valid TOML ({error})") from None
    except ValidationError as error:
        faults = (f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors())
        raise InputError(f"{path}: " + "; ".join(faults)) from None


def _names_dataset(plan: _Plan) -> bool:
    tables = [plan.parameters, *(t for runs in plan.runs for t in (runs.parameters, runs.grid, *runs.rows))]
    return any(DATASET in table for table in tables)


def _jobs(plan: _Plan, path: Path, output: Path, placed: frozenset[str]) -> tuple[tuple[Job, ...], int]:
    """Every job once, and how many combinations were left out."""
    jobs: dict[str, Job] = {}
    faults: dict[str, None] = {}
    left_out = 0
    for number, runs in enumerate(plan.runs, start=1):
        for notebook in _notebooks(runs, path, number):
            contract = read_contract(notebook)
            for given, from_grid in _rows(runs):
                try:
                    values = _values(contract, plan.parameters, given, path.parent)
                except InputError as error:
                    faults[f"runs {number}: {error}"] = None
                    continue
                if broken := contract.broken_rules(values):
                    left_out += from_grid
                    faults |= {} if from_grid else {f"runs {number}: {notebook.name}: {'; '.join(broken)}": None}
                    continue
                job = Job(contract, values, output, placed)
                jobs[job.name] = job
    if faults:
        raise InputError(f"{path}: " + "; ".join(faults))
    return tuple(jobs.values()), left_out


def _notebooks(runs: _Runs, path: Path, number: int) -> list[Notebook]:
    names = [*([runs.notebook] if runs.notebook else []), *runs.notebooks]
    if not names:
        raise InputError(f'{path}: runs {number}: names no notebook; write notebook = "03_dyad"')
    return [find_notebook(name, path.parent) for name in names]


def _rows(runs: _Runs) -> Iterator[tuple[Values, bool]]:
    """Each row of parameters, and whether it comes from a grid; with neither grid nor rows, one row."""
    if runs.grid or not runs.rows:
        for combination in product(*runs.grid.values()):
            yield {**runs.parameters, **dict(zip(runs.grid, combination, strict=True))}, bool(runs.grid)
    for row in runs.rows:
        yield {**runs.parameters, **row}, False


def _values(contract: Contract, shared: Mapping[str, Any], given: Values, base: Path) -> dict[str, Any]:
    common = {name: value for name, value in shared.items() if name in contract.defaults}
    return contract.from_values({**common, **given}, base=base, ruled=False)
