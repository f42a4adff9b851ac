"""From what the researcher names (folders, files, globs) to the files to read, in a fixed order."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from workbench.errors import InputError

_HAS_GLOB = frozenset("*?[")
IGNORED = frozenset({".toml", ".gitkeep", ".ds_store", ".yaml", ".yml"})
"""Side files that belong to a corpus but hold no article; they are passed over in silence."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read; `named` when the researcher named it and did not just find it in a folder.

    `label` is what outputs call it. It tells none of the machine's folders.
    """

    path: Path
    named: bool
    label: str


def find_files(sources: tuple[str | Path, ...]) -> Iterator[SourceFile]:
    """Every file of the sources once; folders with all below them, sorted. Raises InputError if one is missing."""
    seen: set[Path] = set()
    for source in sources:
        for found in _files_of(source):
            key = found.path.resolve()
            if key not in seen:
                seen.add(key)
                yield found


def _files_of(source: str | Path) -> list[SourceFile]:
    path = Path(source).expanduser()
    if path.is_dir():
        return _below(path, path)
    if path.exists():
        return [SourceFile(path, named=True, label=_label(path, path))]
    if _HAS_GLOB & set(str(source)):
        matches = _glob(path)
        if matches:
            return [found for match in matches for found in _match(match, _fixed(path))]
        raise InputError(f"{source}: no file fits this pattern; check the folder and the ending")
    raise InputError(f"{source}: no such file or folder; check the path")


def _fixed(pattern: Path) -> Path:
    """The folder that a pattern begins with."""
    return Path(*takewhile(lambda part: not _HAS_GLOB & set(part), pattern.parts))


def _glob(pattern: Path) -> list[Path]:
    fixed = _fixed(pattern)
    return sorted(fixed.glob(str(Path(*pattern.parts[len(fixed.parts) :]))))


def _match(path: Path, base: Path) -> list[SourceFile]:
    return _below(path, base) if path.is_dir() else [SourceFile(path, named=False, label=_label(path, base))]


def _below(folder: Path, base: Path) -> list[SourceFile]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    inside = (path for path in files if not any(part.startswith(".") for part in path.relative_to(folder).parts))
    wanted = [path for path in inside if path.suffix.lower() not in IGNORED]
    return [SourceFile(path, named=False, label=_label(path, base)) for path in wanted]


def _label(path: Path, base: Path) -> str:
    """The path as it was named, where it leads down from where the user stands; else from the name of `base` on."""
    if not path.is_absolute() and ".." not in path.parts:
        return path.as_posix()
    # Not resolved: a link in the folder stays a file of the folder.
    whole, top = (Path(os.path.normpath(found.absolute())) for found in (path, base))
    here = Path.cwd()
    return whole.relative_to(here if whole.is_relative_to(here) else top.parent).as_posix()
