"""Many runs at once: in parallel, resumable, one batch a folder, and a consistent folder whatever interrupts it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event

from filelock import FileLock, Timeout

from workbench.errors import InputError
from workbench.runs.imports import imported_modules
from workbench.runs.jobs import Job
from workbench.runs.kernels.fork import fork_server
from workbench.runs.kernels.manager import end_all_kernels
from workbench.runs.manifest import RunRecord, read_record, read_records, write_manifest
from workbench.runs.pages.index import write_index
from workbench.runs.progress import Progress
from workbench.runs.run import Limits, run, waiting

LOCK = ".lock"


@dataclass(frozen=True, slots=True)
class Result:
    """What a batch did: the records of all its runs, in the plan's order, and how many were done before."""

    records: tuple[RunRecord, ...]
    kept: int
    interrupted: bool

    @property
    def failures(self) -> tuple[RunRecord, ...]:
        """The runs that did not do all they should."""
        return tuple(record for record in self.records if not record.ok)


def run_batch(
    jobs: Sequence[Job],
    *,
    workers: int | None = None,
    fresh: bool = False,
    limits: Limits | None = None,
    forked: bool = True,
    progress: Progress | None = None,
    before: Callable[[], None] = lambda: None,
) -> Result:
    """Run `jobs`, which share one output folder; a run that is done and up to date is not run again unless `fresh`.

    `before` prepares their inputs, while the folder is held for this process already.

    Raises InputError where another batch is writing in the folder, or where it cannot be written.
    """
    output = jobs[0].output
    with locked(output):
        before()
        records = {job.name: waiting(job) for job in jobs}
        if not fresh:
            records |= {job.name: found for job in jobs if (found := _done(job))}
        todo = [job for job in jobs if not records[job.name].ok]
        earlier = {record.name: record for record in read_records(output)}
        board = _Board(output, earlier, records, progress or Progress())
        board.publish()
        interrupted = _run_all(todo, board, workers or usable_cores(), limits or Limits(), forked=forked)
        return Result(tuple(records[job.name] for job in jobs), len(jobs) - len(todo), interrupted)


def usable_cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def locked(output: Path) -> Iterator[None]:
    """Hold the folder for this process; the system frees it when the process ends, in whatever way.

    Raises InputError where another process holds it, or where the folder cannot be written.
    """
    lock = FileLock(output / LOCK, timeout=0)
    try:
        output.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout:
        raise InputError(f"{output}: another run is writing here; wait, or choose another --output") from None
    except OSError as error:
        raise InputError(f"{output}: cannot be written ({error.strerror}); choose another --output") from None
    try:
        yield
    finally:
        lock.release()


def _done(job: Job) -> RunRecord | None:
    record = read_record(job.output, job.name)
    whole = job.executed.is_file() and job.page.is_file()
    return record if record and record.ok and record.key == job.key and whole else None


@dataclass(frozen=True, slots=True)
class _Board:
    """What is known of every run, and the index page that shows it."""

    output: Path
    earlier: dict[str, RunRecord]
    records: dict[str, RunRecord]
    progress: Progress

    def enter(self, record: RunRecord) -> None:
        self.records[record.name] = record
        self.progress.ended(record)
        self.publish()

    def publish(self) -> None:
        """Write index and manifest: this batch's runs, and those that earlier ones left in the folder."""
        everything = {**self.earlier, **self.records}.values()
        ordered = sorted(everything, key=lambda record: (record.notebook, record.name))
        try:
            write_index(ordered, self.output)
            write_manifest(ordered, self.output)
        except OSError as error:
            self.progress.warn(f"the index could not be written: {error}")


def _run_all(todo: Sequence[Job], board: _Board, workers: int, limits: Limits, *, forked: bool) -> bool:
    """Run what is to do; whether the user interrupted it."""
    if not todo:
        return False
    stop = Event()
    modules = imported_modules([job.notebook for job in todo]) if forked and len(todo) > 1 else None
    with board.progress.of(len(todo)), fork_server(modules) as server, ThreadPoolExecutor(workers) as pool:

        def one(job: Job) -> RunRecord:
            board.progress.begun(job.name)
            return run(job, fork_server=server, limits=limits, stop=stop)

        futures = {pool.submit(one, job): job for job in todo}
        try:
            _collect(set(futures), board)
        except KeyboardInterrupt:
            stop.set()
            _end(futures, board)
    return stop.is_set()


def _collect(pending: set[Future[RunRecord]], board: _Board) -> None:
    while pending:
        ended, pending = wait(pending, return_when=FIRST_COMPLETED)
        for future in ended:
            board.enter(future.result())


def _end(futures: dict[Future[RunRecord], Job], board: _Board) -> None:
    """Let no new run begin, end the kernels of those under way, and keep what they did."""
    open_ones = {future for future in futures if not future.cancel() and not _is_entered(future, board)}
    while not all(future.done() for future in open_ones):
        end_all_kernels()
        time.sleep(0.1)
    for future in open_ones:
        board.enter(future.result())
    for job in (futures[future] for future in futures if future.cancelled()):
        board.records[job.name] = replace(board.records[job.name], reason="not begun: the batch was interrupted")
    board.publish()


def _is_entered(future: Future[RunRecord], board: _Board) -> bool:
    return future.done() and not future.cancelled() and board.records[future.result().name].state != "waiting"
