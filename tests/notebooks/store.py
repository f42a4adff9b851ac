"""Runs every notebook of `notebooks/` on the seeds and stores its outputs in it: `python tests/notebooks/store.py
[NAME…]`.

The seeds are coded anew if a rule has changed. A notebook that fails is left as it was.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

import workbench

ROOT = Path(__file__).parents[2]
# A widget's view names a model of a kernel that is gone; without it the stored notebook shows the note that stands
# where no widget runs.
WIDGET = "application/vnd.jupyter.widget-view+json"


def run(path: Path) -> Any:
    """The notebook with the outputs of a fresh kernel, execution counts from 1."""
    notebook = nbformat.read(path, as_version=4)
    resources = {"metadata": {"path": str(path.parent)}}
    NotebookClient(notebook, timeout=300, store_widget_state=False, record_timing=False, resources=resources).execute()
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            output.get("data", {}).pop(WIDGET, None)
    notebook.metadata["language_info"] = {"name": "python"}
    return notebook


def store(path: Path) -> None:
    """Runs the notebook and writes it back, whole or not at all."""
    half = path.with_suffix(".part")
    nbformat.write(run(path), half)
    half.replace(path)


if __name__ == "__main__":
    workbench.extract(ROOT / "seeds", ROOT / "outputs/seeds")
    for notebook_path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        if not sys.argv[1:] or notebook_path.stem in sys.argv[1:]:
            store(notebook_path)
            print(notebook_path.stem)
