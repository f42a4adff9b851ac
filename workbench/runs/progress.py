"""What the user sees while runs go on: a bar on a terminal, a line a run elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

from workbench.runs.manifest import RunRecord


class Progress:
    """Tells which runs have begun and ended on `console`; silent where there is none."""

    def __init__(self, console: Console | None = None) -> None:
        self._console = console or Console(quiet=True)
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        self._bar = Bar(*columns, TextColumn("[dim]{task.fields[now]}"), console=self._console, transient=True)
        self._task = self._bar.add_task("Notebooks", total=None, now="")
        self._running: list[str] = []
        self._failed = 0
        self._lock = Lock()

    @contextmanager
    def of(self, total: int) -> Iterator[None]:
        """Show progress of `total` runs for the length of the block."""
        self._bar.update(self._task, total=total)
        if not self._console.is_terminal:
            yield
            return
        with self._bar:
            yield

    def begun(self, name: str) -> None:
        """A run has begun (called from the thread that runs it)."""
        with self._lock:
            self._running.append(name)
            self._show()

    def ended(self, record: RunRecord) -> None:
        """A run has ended."""
        with self._lock:
            self._running = [name for name in self._running if name != record.name]
            self._failed += not record.ok
            mark = "[green]done[/]" if record.ok else f"[red]{record.state}[/]"
            reason = f"  {escape(record.reason)}" if record.reason else ""
            self._bar.console.print(
                f"{mark}  {escape(record.name)}  [dim]{record.seconds:.1f} s[/]{reason}", highlight=False
            )
            self._bar.advance(self._task)
            self._show()

    def warn(self, message: str) -> None:
        """Something that does not stop the runs."""
        self._bar.console.print(f"[yellow]{escape(message)}[/]", highlight=False)

    def _show(self) -> None:
        failed = f" · {self._failed} failed" if self._failed else ""
        self._bar.update(self._task, now=", ".join(self._running) + failed)
