"""This machine: one process, or a forked pool whose workers hand back finished codings."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from workbench.coder import Coder
from workbench.engines.batches import Outcome, code, cut, failed
from workbench.records import Document

_coder: Coder  # a worker's own, inherited when it was forked


def run(documents: Iterable[Document], coder: Coder, *, workers: int = 1) -> Iterator[Outcome]:
    """The outcome of every document, in order. Where the system cannot fork (Windows), one process does it all."""
    batches = cut(documents)
    if workers < 2 or "fork" not in multiprocessing.get_all_start_methods():
        for batch in batches:
            yield from code(batch, coder)
        return
    for batch in batches:
        yield from _pooled(batch, batches, coder, workers)


def _pooled(first: list[Document], rest: Iterator[list[Document]], coder: Coder, workers: int) -> Iterator[Outcome]:
    """The outcomes of batches, until all are done or a worker dies: then what was under way is coded apart."""
    sent: deque[list[Document]] = deque()
    futures: deque[Future[list[Outcome]]] = deque()
    batch: list[Document] | None = first
    try:
        with _pool(coder, workers) as pool:
            while batch or futures:
                if batch and len(futures) < 2 * workers:
                    sent.append(batch)
                    futures.append(pool.submit(_code, batch))
                    batch = next(rest, None)
                else:
                    yield from futures[0].result()
                    futures.popleft(), sent.popleft()
    except BrokenProcessPool:
        for lost in sent:
            yield from _apart(lost, coder)


def _apart(documents: list[Document], coder: Coder) -> list[Outcome]:
    """The outcomes of documents among which may be the one that a worker died of: halved until it is found."""
    try:
        with _pool(coder, 1) as pool:
            return pool.submit(_code, documents).result()
    except BrokenProcessPool:
        if len(documents) == 1:
            return [failed(documents[0], "worker_died", "its worker process died over it (out of memory, or killed)")]
    middle = len(documents) // 2
    return _apart(documents[:middle], coder) + _apart(documents[middle:], coder)


def _pool(coder: Coder, workers: int) -> ProcessPoolExecutor:
    """Forked workers, which inherit the coder: nothing is built or copied again."""
    context = multiprocessing.get_context("fork")
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_install, initargs=(coder,))


def _install(coder: Coder) -> None:
    global _coder
    _coder = coder


def _code(documents: list[Document]) -> list[Outcome]:
    return code(documents, _coder)
