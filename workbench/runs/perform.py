"""A request carried out: articles coded, notebooks run, pages printed, everything told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from rich.console import Console

from workbench.runs.batch import run_batch
from workbench.runs.pages.pdf import find_browser, write_pdf
from workbench.runs.progress import Progress
from workbench.runs.report import report
from workbench.runs.request import Request, extraction
from workbench.runs.run import Limits


def perform(
    request: Request,
    console: Console,
    tell: Callable[[str], None],
    *,
    fresh: bool,
    workers: int | None = None,
    pdf: bool = False,
    limits: Limits | None = None,
) -> bool:
    """Whether all went well; progress goes to `console`, results to `tell`. Raises InputError for what cannot begin."""
    browser = find_browser() if pdf else ""
    lost: list[str] = []
    result = run_batch(
        request.jobs,
        workers=workers,
        fresh=fresh,
        limits=limits,
        progress=Progress(console),
        before=extraction(request.source, request.output, lost.append),
    )
    for line in (*lost, *report(result, request.output)):
        tell(line)
    unprinted = _print([job.page for job in request.jobs if job.page.is_file()], browser, tell) if browser else 0
    return not (result.failures or lost or unprinted)


def _print(pages: Sequence[Path], browser: str, tell: Callable[[str], None]) -> int:
    """How many pages could not be printed."""
    failures = 0
    for page in pages:
        try:
            tell(f"printed {write_pdf(page, browser)}")
        except OSError as error:
            failures += 1
            tell(f"not printed: {error}")
    return failures
