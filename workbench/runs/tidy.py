"""An executed notebook made fit to keep and share: no clock, no random ids, no private paths."""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

KEPT_OF_A_CELL = ("status", "exception")
INJECTED = "injected-parameters"


def tidy(notebook: Any, template: Any, folders: dict[Path, str]) -> Any:
    """`notebook` without papermill's times, with stable ids for added cells, and `folders` called by other names."""
    own_ids = {cell.get("id") for cell in template.cells}
    rename = renamer(folders)
    for index, cell in enumerate(notebook.cells):
        if cell.get("id") not in own_ids:
            cell["id"] = f"added-{index}"
        told = cell.metadata.get("papermill", {})
        cell.metadata["papermill"] = {key: told[key] for key in KEPT_OF_A_CELL if key in told}
        if cell.cell_type == "code":
            cell["outputs"] = [renamed(output, rename) for output in cell.outputs]
        if INJECTED in cell.metadata.get("tags", []):
            cell["source"] = rename(cell.source)
    whole = notebook.metadata.get("papermill", {})
    kept = {"parameters": renamed(whole.get("parameters", {}), rename), "exception": whole.get("exception")}
    notebook.metadata["papermill"] = kept
    return notebook


def private_folders(kernel_folder: Path, given: Iterable[Path] = ()) -> dict[Path, str]:
    """The folders that a page should not name in full, and what it calls them.

    `given` are paths that a user gave, from the kernel's folder on; of one outside the user's folder only the last name
    is told.
    """
    here = Path.cwd()
    whole = [Path(os.path.normpath(kernel_folder / path)) for path in given]
    folders = {
        **{path.parent: "…" for path in whole if not path.is_relative_to(here)},
        kernel_folder: ".",
        here: ".",
        Path(sys.prefix): "python",
        Path.home(): "~",
        Path(tempfile.gettempdir()): "tmp",
    }
    # A path parameter counts from the kernel's folder, and may lead to a private one: `../../home/me/articles`.
    led = {Path(os.path.relpath(folder, kernel_folder)): name for folder, name in folders.items()}
    return folders | {path: name for path, name in led.items() if not set(path.parts) <= {".."}}


def renamer(folders: dict[Path, str]) -> Callable[[str], str]:
    """A function that puts other names for `folders` into a text. Base64 text is left alone: a folder begins a word."""
    names = {str(folder): name for folder, name in folders.items() if folder != Path(folder.anchor)}
    alternatives = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w/+.-])(?:{alternatives})(?![\w-])")
    return lambda text: pattern.sub(lambda match: names[match.group()], text)


def renamed(value: Any, rename: Callable[[str], str]) -> Any:
    """`value` with every text in it put through `rename`."""
    if isinstance(value, str):
        return rename(value)
    if isinstance(value, list):
        return [renamed(item, rename) for item in value]
    if isinstance(value, dict):
        return type(value)({key: renamed(item, rename) for key, item in value.items()})
    return value
