"""Small notebooks to run for real."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

PARAMETERS = """\
focal: "CountryCode" = "AZE"  # whose relations
partner: "CountryCode" = "CHN"  # with whom
rows: int = 3  # how many rows
since: "date | None" = None  # first day
mode: "Literal['ok', 'raise', 'die', 'sleep']" = "ok"  # what happens at the end
# require: partner != focal
"""

Make = Callable[..., Path]

STORY = (
    "import os, time\nimport matplotlib.pyplot as plt\nimport pandas as pd",
    "#:## A figure",
    "figure, axes = plt.subplots(figsize=(4, 2))\naxes.bar(range(rows), range(rows));",
    "#:## A table",
    "pd.DataFrame({'year': range(2000, 2000 + rows), 'text': ['<script>alert(1)</script>'] * rows})",
    "print('in', os.getcwd())",
    "if mode == 'raise':\n    raise ValueError(f'nothing between {focal} and {partner}')",
    "if mode == 'die':\n    os._exit(137)",
    "if mode == 'sleep':\n    time.sleep(60)",
    "print('the end')",
)


def write_notebook(path: Path, *sources: str, parameters: str = PARAMETERS) -> Path:
    """Writes a notebook of a parameters cell and further cells; one that begins with `#:` is Markdown."""
    cells = [_cell(0, "#:# Who meets whom?\n\nA question."), _cell(1, parameters, ["parameters"])]
    cells += [_cell(index, source) for index, source in enumerate(sources, start=2)]
    path.parent.mkdir(parents=True, exist_ok=True)
    metadata = {"kernelspec": {"name": "python3", "language": "python", "display_name": "Python 3"}}
    nbformat.write(new_notebook(cells=cells, metadata=metadata), path)
    return path


def _cell(index: int, source: str, tags: list[str] | None = None) -> nbformat.NotebookNode:
    if source.startswith("#:"):
        return new_markdown_cell(source.removeprefix("#:"), id=f"cell-{index}")
    return new_code_cell(source, id=f"cell-{index}", metadata={"tags": tags or []})
