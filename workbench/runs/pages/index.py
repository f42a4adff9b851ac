"""`pages/index.html`: every run of a folder with picture, parameters and state, to be filtered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any, get_args

from jinja2 import Environment, FileSystemLoader, Template

from workbench.runs.files import write_text
from workbench.runs.manifest import RunRecord, State
from workbench.runs.pages.assets import TEMPLATES, assets

MOST_CHOICES = 60


def write_index(records: Sequence[RunRecord], output: Path) -> None:
    """Write the index of `records`; a run that has no page yet is shown without a link."""
    pages = output / "pages"
    runs = [_shown(record, pages) for record in records]
    text = _template().render(runs=runs, filters=_filters(runs), summary=_summary(records), assets=assets())
    write_text(pages / "index.html", text)


def _shown(record: RunRecord, pages: Path) -> dict[str, Any]:
    page = f"{record.name}.html" if (pages / f"{record.name}.html").is_file() else ""
    parameters = {name: _plain(value) for name, value in record.parameters.items()}
    facts = {"notebook": record.notebook, "state": record.state, **parameters}
    return {**asdict(record), "page": page, "facts": facts}


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "none" if value is None else str(value)


def _filters(runs: Sequence[dict[str, Any]]) -> dict[str, list[str]]:
    """What is worth filtering by: facts in which the runs differ."""
    choices: dict[str, set[str]] = {}
    for run in runs:
        for name, value in run["facts"].items():
            choices.setdefault(name, set()).add(value)
    return {name: sorted(values) for name, values in choices.items() if 1 < len(values) <= MOST_CHOICES}


def _summary(records: Sequence[RunRecord]) -> str:
    counts = Counter(record.state for record in records)
    told = [f"{counts[state]} {state}" for state in get_args(State) if counts[state]]
    return f"{len(records)} runs: {', '.join(told)}"


@cache
def _template() -> Template:
    loader = FileSystemLoader(TEMPLATES / "workbench")
    return Environment(loader=loader, autoescape=False).get_template("runs.html.j2")
