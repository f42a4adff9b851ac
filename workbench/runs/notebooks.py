"""Notebooks on disk: where they are, what they are called, which cell holds their parameters."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import nbformat

from workbench.errors import InputError

TAG = "parameters"


@dataclass(frozen=True)
class Notebook:
    """A notebook's file. Its kernel starts in the file's folder, so paths inside it count from there."""

    path: Path

    @property
    def name(self) -> str:
        """The file's name without its suffix."""
        return self.path.stem

    @property
    def folder(self) -> Path:
        """Where the notebook's kernel starts."""
        return self.path.parent

    @cached_property
    def node(self) -> Any:
        """The notebook as nbformat reads it. Raises InputError where the file is no notebook."""
        try:
            return nbformat.read(self.path, as_version=4)
        except (OSError, ValueError, KeyError, AttributeError, nbformat.ValidationError) as error:
            reason = str(error).splitlines()[0] if str(error) else type(error).__name__
            raise InputError(f"{self.path}: cannot be read as a notebook ({reason})") from None

    @property
    def parameters_source(self) -> str:
        """The source of the one cell tagged `parameters`; empty where none is. Raises InputError for more."""
        cells = [c for c in self.node.cells if c.cell_type == "code" and TAG in c.metadata.get("tags", [])]
        if len(cells) > 1:
            raise InputError(f"{self.path}: {len(cells)} cells are tagged '{TAG}'; keep one")
        return str(cells[0].source) if cells else ""

    @property
    def content(self) -> list[tuple[str, str]]:
        """What the notebook says and does, without what an earlier run left in it."""
        return [(str(cell.cell_type), str(cell.source)) for cell in self.node.cells]

    @property
    def title(self) -> str:
        """The first heading, or the file's name."""
        lines = (line for c in self.node.cells if c.cell_type == "markdown" for line in c.source.splitlines())
        return next((line.removeprefix("# ").strip() for line in lines if line.startswith("# ")), self.name)


def project_folder(name: str) -> Path:
    """The folder `name` (`notebooks`, `seeds`) where the user stands, else the one beside the package.

    Raises InputError where neither is there.
    """
    for folder in (Path(name), Path(__file__).parents[2] / name):
        if folder.is_dir():
            return folder.resolve()
    raise InputError(f"no folder {name}/ here; go to the project's folder, or name what to use")


def all_notebooks(folder: Path | None = None) -> list[Notebook]:
    """The notebooks of `folder` (default: the project's own) in reading order."""
    folder = folder or project_folder("notebooks")
    found = [Notebook(path.resolve()) for path in sorted(folder.glob("*.ipynb"))]
    if not found:
        raise InputError(f"{folder}: holds no notebook (*.ipynb)")
    return found


def find_notebook(name: str, base: Path = Path()) -> Notebook:
    """The notebook that `name` means: a file (relative to `base`), or one of `notebooks/` with or without suffix.

    Raises InputError with the nearest name.
    """
    direct = base / name
    if direct.is_file():
        return Notebook(direct.resolve())
    own = {path.stem: Notebook(path) for path in sorted(project_folder("notebooks").glob("*.ipynb"))}
    stem = name.removesuffix(".ipynb")
    if stem in own:
        return own[stem]
    near = difflib.get_close_matches(stem, own, n=1, cutoff=0.4)
    hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(own) or 'none'}"
    raise InputError(f"{name}: no such notebook; {hint}")
