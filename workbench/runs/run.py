"""One run: papermill executes the notebook, what came out is tidied, rendered and kept, whatever happened."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import Any

import nbformat
from nbconvert.filters import strip_ansi
from papermill.exceptions import PapermillExecutionError

from workbench.runs.engine import papermill
from workbench.runs.engine.honest import CELL_LIMIT, NAME, NO_KERNEL, RUN_LIMIT
from workbench.runs.files import replacing, write_text
from workbench.runs.inputs import versions
from workbench.runs.jobs import Job
from workbench.runs.manifest import RunRecord, State, forget_record, write_record
from workbench.runs.pages.page import render_page
from workbench.runs.pages.thumbnail import thumbnail
from workbench.runs.tidy import renamed, renamer, tidy

KERNEL = "python3"
STATES: dict[str, State] = {"DeadKernelError": "died", NO_KERNEL: "died", "CellTimeoutError": "timed out"}
LAST_LINES = 6
STARTS = 2

# What the engine logs is in the record and in the page already.
logging.getLogger("papermill").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds that one cell and one whole run may take."""

    cell: float = CELL_LIMIT
    run: float = RUN_LIMIT


def run(job: Job, *, fork_server: str = "", limits: Limits | None = None, stop: Event | None = None) -> RunRecord:
    """Run `job` and write its notebook, page and record. A failure is told in the record, never raised.

    `stop`, once set, says that kernels are being ended because the user asked for it.
    """
    begun = time.monotonic()
    record = waiting(job, started=datetime.now(UTC).isoformat(timespec="seconds"))
    try:
        notebook, error = _execute(job, fork_server, limits or Limits(), stop)
        state, reason, lines = _told(error, job, interrupted=stop is not None and stop.is_set())
        record = replace(record, state=state, reason=reason, last_lines=lines, **_counted(notebook))
        record = replace(record, seconds=round(time.monotonic() - begun, 2))
        write_text(job.page, render_page(notebook, record))
        write_record(record, job.output)
    except Exception as error:  # one failure, of whatever kind, must not take the other runs with it
        record = _broken(record, error, job)
    return record


def waiting(job: Job, *, started: str = "") -> RunRecord:
    """The record of a job that has not run yet."""
    return RunRecord(
        name=job.name,
        notebook=job.notebook.name,
        title=job.notebook.title,
        state="waiting",
        parameters=renamed(job.parameters, renamer(job.private_folders)),
        key=job.key,
        inputs=job.inputs,
        versions=versions(),
        started=started,
    )


def _execute(
    job: Job, fork_server: str, limits: Limits, stop: Event | None
) -> tuple[Any, PapermillExecutionError | None]:
    """The executed notebook, written to its place, and the error that stopped it."""
    with replacing(job.executed) as part:
        failure = _attempt(job, part, fork_server, limits)
        for _ in range(STARTS - 1):
            # Nothing has run yet, so nothing is run twice; an ordinary kernel needs less than a forked one.
            if failure is None or failure.ename != NO_KERNEL or (stop is not None and stop.is_set()):
                break
            failure = _attempt(job, part, "", limits)
        executed = nbformat.read(part, as_version=4)
        executed = tidy(executed, job.notebook.node, job.private_folders)
        nbformat.write(executed, part)
    return executed, failure


def _attempt(job: Job, target: Path, fork_server: str, limits: Limits) -> PapermillExecutionError | None:
    try:
        papermill.execute_notebook(
            job.notebook.path.absolute(),
            target.absolute(),
            job.injected,
            engine_name=NAME,
            kernel_name=KERNEL,
            language="python",
            progress_bar=False,
            request_save_on_cell_execute=False,
            fork_server=fork_server,
            cell_limit=limits.cell,
            run_limit=limits.run,
            resources={"metadata": {"path": str(job.notebook.folder)}},
        )
    except PapermillExecutionError as error:
        return error
    return None


def _told(error: PapermillExecutionError | None, job: Job, *, interrupted: bool) -> tuple[State, str, tuple[str, ...]]:
    if error is None:
        return "done", "", ()
    if interrupted:
        return "interrupted", "stopped by the user before it was done", ()
    rename = renamer(job.private_folders)
    lines = rename(strip_ansi("\n".join(error.traceback))).strip().splitlines()[-LAST_LINES:]
    state = STATES.get(error.ename, "failed")
    reason = rename(error.evalue) if state != "failed" else rename(f"{error.ename}: {error.evalue}")
    return state, reason.splitlines()[0] if reason else error.ename, tuple(lines)


def _counted(notebook: Any) -> dict[str, Any]:
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    ran = sum(cell.metadata.papermill.get("status") == "completed" for cell in code)
    return {"cells": len(code), "cells_run": ran, "thumbnail": thumbnail(notebook)}


def _broken(record: RunRecord, error: Exception, job: Job) -> RunRecord:
    """The record of a run whose results could not be written or rendered; not stored, so the run is done again."""
    forget_record(record, job.output)
    reason = renamer(job.private_folders)(f"{type(error).__name__}: {error}")
    return replace(record, state="failed", reason=reason.splitlines()[0])
