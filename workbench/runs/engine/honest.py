"""A papermill engine that says what happened.

papermill's own leaves a killed kernel and a time-out looking like success: every cell `completed`, no error shown.
This one marks the cell that was running as failed, adds an error output that says why and leaves later cells `pending`.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Any

from jupyter_core.utils import ensure_event_loop
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat.v4 import new_output
from papermill.engines import NBClientEngine
from traitlets.config import Config

from workbench.runs.kernels.manager import WorkbenchKernelManager

NAME = "workbench"
NO_KERNEL = "KernelStartError"
CELL_LIMIT = 600.0
RUN_LIMIT = 3600.0


class HonestEngine(NBClientEngine):  # type: ignore[misc]  # papermill has no types
    """Registered as papermill engine `workbench`; works with `papermill --engine workbench` too."""

    @classmethod
    def execute_managed_notebook(
        cls,
        nb_man: Any,
        kernel_name: str,
        *,
        fork_server: str = "",
        cell_limit: float = CELL_LIMIT,
        run_limit: float = RUN_LIMIT,
        **options: Any,
    ) -> None:
        """Execute with time limits in seconds; a failure is put into the notebook, where papermill finds it."""
        options.setdefault("kernel_manager_class", WorkbenchKernelManager)
        options["config"] = Config(WorkbenchKernelManager={"fork_server": fork_server})
        options |= {"shutdown_kernel": "immediate", "record_timing": False}
        options["timeout_func"] = _limit(cell_limit, time.monotonic() + run_limit)
        try:
            super().execute_managed_notebook(nb_man, kernel_name, **options)
        except DeadKernelError:
            _mark_failed(
                nb_man,
                "DeadKernelError",
                "The kernel died while this cell was running (killed, out of memory or crashed).",
            )
        except CellTimeoutError:
            _end_waiting()
            limits = f"its limit is {cell_limit:g} s, that of the run {run_limit:g} s"
            _mark_failed(nb_man, "CellTimeoutError", f"This cell was stopped: {limits}.")
        except RuntimeError as error:
            _mark_failed(nb_man, NO_KERNEL, f"The kernel did not start ({error}).")


def _limit(cell_limit: float, deadline: float) -> Callable[[Any], float]:
    """What nbclient asks before each cell: the cell's limit or what is left of the run's (zero would mean none)."""
    return lambda _cell: max(0.1, min(cell_limit, deadline - time.monotonic()))


def _end_waiting() -> None:
    """Cancel what nbclient leaves waiting for an answer after a time-out: Python would complain of it later."""
    loop = ensure_event_loop()
    tasks = asyncio.all_tasks(loop)
    for task in tasks:
        task.cancel()
    loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))


def _mark_failed(nb_man: Any, name: str, message: str) -> None:
    cells = [(index, cell) for index, cell in enumerate(nb_man.nb.cells) if cell.cell_type == "code"]
    begun = [pair for pair in cells if pair[1].metadata.papermill.start_time]
    index, cell = begun[-1] if begun else cells[0]
    cell.outputs = [output for output in cell.outputs if output.output_type != "error"]
    cell.outputs.append(new_output("error", ename=name, evalue=message, traceback=[f"{name}: {message}"]))
    nb_man.cell_exception(cell, index)
    nb_man.save()
