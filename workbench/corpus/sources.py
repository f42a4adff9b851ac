"""From what the researcher names (folders, files, globs) to the files to read, in a fixed order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import InputError

_HAS_GLOB = frozenset("*?[")
IGNORED = frozenset({".toml", ".gitkeep", ".ds_store", ".yaml", ".yml"})
"""Side files that belong to a corpus but hold no article; they are passed over in silence."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read; `named` when the researcher named it and did not just find it in a folder."""

    path: Path
    named: bool


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
        return _below(path)
    if path.exists():
        return [SourceFile(path, named=True)]
    if _HAS_GLOB & set(str(source)):
        matches = _glob(path)
        if matches:
            return [found for match in matches for found in _match(match)]
        raise InputError(f"{source}: no file fits this pattern; check the folder and the ending")
    raise InputError(f"{source}: no such file or folder; check the path")


def _glob(pattern: Path) -> list[Path]:
    parts = pattern.parts
    fixed = next(i for i, part in enumerate(parts) if _HAS_GLOB & set(part))
    return sorted(Path(*parts[:fixed]).glob(str(Path(*parts[fixed:]))))


def _match(path: Path) -> list[SourceFile]:
    return _below(path) if path.is_dir() else [SourceFile(path, named=False)]


def _below(folder: Path) -> list[SourceFile]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    inside = (path for path in files if not any(part.startswith(".") for part in path.relative_to(folder).parts))
    return [SourceFile(path, named=False) for path in inside if path.suffix.lower() not in IGNORED]
