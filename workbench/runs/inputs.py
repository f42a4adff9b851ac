"""What a run rests on, as hashes: the files that its path parameters name, and the workbench itself."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

# What runs themselves write beside a dataset's tables is no input of theirs.
OWN_FOLDERS = frozenset({"notebooks", "pages", "runs"})
OWN_FILES = frozenset({"manifest.json"})
PACKAGES = (
    "defence-relations-workbench",
    "ipykernel",
    "matplotlib",
    "nbconvert",
    "pandas",
    "papermill",
    "pyarrow",
    "spacy",
)


def sha256_of(path: Path) -> str | None:
    """A file's hash, or one over names and hashes of all files of a folder; None where `path` does not exist."""
    if path.is_file():
        return _hash_file(path)
    if not path.is_dir():
        return None
    whole = hashlib.sha256()
    for file in sorted(_files(path)):
        whole.update(f"{file.relative_to(path).as_posix()}\0{_hash_file(file)}\n".encode())
    return whole.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    for item in folder.iterdir():
        if item.name.startswith(".") or item.name in OWN_FILES:
            continue
        if item.is_dir() and item.name not in OWN_FOLDERS:
            yield from (file for file in item.rglob("*") if file.is_file())
        elif item.is_file():
            yield item


def _hash_file(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


@cache
def workbench_sha256() -> str:
    """A hash over the workbench's own code, rules and templates: a changed rule makes an older run out of date."""
    package = Path(__file__).parents[1]
    whole = hashlib.sha256()
    for file in sorted(p for p in package.rglob("*") if p.is_file() and "__pycache__" not in p.parts):
        whole.update(f"{file.relative_to(package).as_posix()}\0{_hash_file(file)}\n".encode())
    return whole.hexdigest()


@cache
def versions() -> dict[str, str]:
    """The versions of the packages that a page's content depends on."""
    found = {}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found
