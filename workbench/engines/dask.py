"""A cluster: the Dask client that is already connected, or a cluster on this machine. Needs the extra `scale`."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from typing import Any

from workbench.coder import Coder
from workbench.engines.batches import Outcome, code, cut, failed
from workbench.errors import InputError
from workbench.records import Document

# A cluster's worker pays seconds of imports once: few large batches, or it is slower than one machine.
BATCH = 1000


def run(documents: Iterable[Document], coder: Coder, *, workers: int = 1) -> Iterator[Outcome]:
    """The outcome of every document, in order. Raises InputError where Dask is not installed."""
    try:
        import distributed
    except ImportError:
        raise InputError("engine 'dask': not installed; install the extra `scale` or use the engine 'local'") from None
    with ExitStack() as stack:
        client = _client(distributed, stack, workers)
        everywhere = client.scatter(coder, broadcast=True)
        futures: deque[tuple[list[Document], Any]] = deque()
        for batch in cut(documents, BATCH):
            futures.append((batch, client.submit(code, batch, everywhere, pure=False)))
            if len(futures) > 2 * len(client.nthreads()):
                yield from _result(distributed, *futures.popleft())
        while futures:
            yield from _result(distributed, *futures.popleft())


def _client(distributed: Any, stack: ExitStack, workers: int) -> Any:
    """The researcher's own client where one is connected; else one of a cluster that ends with `stack`."""
    try:
        return distributed.Client.current()
    except ValueError:
        cluster = distributed.LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None)
        return stack.enter_context(distributed.Client(stack.enter_context(cluster)))


def _result(distributed: Any, batch: list[Document], future: Any) -> list[Outcome]:
    try:
        found: list[Outcome] = future.result()
        return found
    except distributed.KilledWorker:
        return [failed(document, "worker_died", "the worker died over its batch; code it again") for document in batch]
