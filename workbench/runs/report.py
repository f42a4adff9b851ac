"""What is told when runs have ended."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from workbench.runs.batch import Result


def report(result: Result, output: Path) -> Iterator[str]:
    """The lines to print: how many runs ended how, every failure with its last lines, where to look."""
    done = len(result.records) - len(result.failures)
    kept = f", {result.kept} of them unchanged since an earlier run" if result.kept else ""
    yield f"{done} of {len(result.records)} runs done{kept}"
    for record in result.failures:
        yield f"{record.state}: {record.name}: {record.reason}"
        yield from (f"    {line}" for line in record.last_lines)
    if result.interrupted:
        yield "Interrupted. What is done is kept; give the same command again to go on."
    yield f"Open {output / 'pages' / 'index.html'}"
