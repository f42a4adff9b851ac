"""A dataset's folder: written whole or not at all, and never half read.

Every file is first written to a staging folder inside the dataset's. Renaming that folder from `.staging` to `.staged`
is the moment from which the new dataset counts: its files are then moved to their places one by one, and whoever finds
a `.staged` folder after a crash finishes the moving first. The rest of an output folder (notebooks, pages) stays.
"""

from __future__ import annotations

import difflib
import json
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa

from workbench.dataset.ondisk import Tables, write_tables
from workbench.dataset.schema import TABLES, fault
from workbench.errors import InputError

MANIFEST = "manifest.json"


def write(
    path: Path, tables: Mapping[str, pa.Table], lines: Iterable[str], manifest: Mapping[str, Any], *, csv: bool
) -> None:
    """Write tables, `codings.jsonl` and the manifest's section `dataset` into the folder `path`.

    Raises InputError where the folder cannot be written, ValueError where a table breaks its schema.
    """
    for name, table in tables.items():
        if wrong := fault(name, table):
            raise ValueError(f"table {name}: {wrong}")
    with _told(path, "write"):
        path.mkdir(parents=True, exist_ok=True)
        settle(path)
        staging = path / ".staging"
        shutil.rmtree(staging, ignore_errors=True)
        try:
            _stage(staging, tables, lines, csv=csv)
            files = sorted(p.relative_to(staging).as_posix() for p in staging.rglob("*") if p.is_file())
            whole = {**_manifest(path), "dataset": {**manifest, "files": files}}
            text = json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
            (staging / MANIFEST).write_text(text, encoding="utf-8")
            staging.rename(path / ".staged")
        except BaseException:
            shutil.rmtree(staging, ignore_errors=True)
            raise
        settle(path)


def prepare(path: Path) -> None:
    """Make the folder and try it, so that one that cannot be written is told before hours of work.

    Raises InputError.
    """
    with _told(path, "write"):
        path.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryDirectory(prefix=".trial-", dir=path).cleanup()


def _stage(staging: Path, tables: Mapping[str, pa.Table], lines: Iterable[str], *, csv: bool) -> None:
    (staging / "tables").mkdir(parents=True)
    write_tables(staging / "tables", tables, csv=csv)
    with (staging / "codings.jsonl").open("w", encoding="utf-8", newline="") as stream:
        stream.writelines(lines)


def settle(path: Path) -> None:
    """Move a staged dataset's files to their places, the manifest last; nothing where none is staged."""
    staged = path / ".staged"
    if not staged.is_dir():
        return
    if (staged / MANIFEST).is_file():
        (path / "tables").mkdir(exist_ok=True)
        for file in [*staged.glob("tables/*"), *staged.glob("codings.jsonl")]:
            file.replace(path / file.relative_to(staged))
        current = _manifest(staged)["dataset"]["files"]
        for sheet in [path / "tables" / f"{name}.csv" for name in TABLES]:
            if f"tables/{sheet.name}" not in current:
                sheet.unlink(missing_ok=True)
        (staged / MANIFEST).replace(path / MANIFEST)
    shutil.rmtree(staged)


def read(path: Path) -> tuple[Tables, dict[str, Any]]:
    """The tables of a dataset's folder, checked against the schema, and its section of the manifest.

    Raises InputError naming the file where one is missing, damaged or of another schema.
    """
    with _told(path, "read"):
        settle(path)
        if not is_dataset(path):
            raise missing(path)
        manifest = _manifest(path).get("dataset", {})
    return Tables(path / "tables"), manifest


def is_dataset(path: Path) -> bool:
    """Whether a folder holds a dataset, whole or damaged."""
    return (path / "tables").is_dir()


def missing(path: Path) -> InputError:
    """The refusal of a folder that holds no dataset: with the name of the dataset beside it that is most like it."""
    beside = [folder.name for folder in path.parent.iterdir() if is_dataset(folder)] if path.parent.is_dir() else []
    if near := difflib.get_close_matches(path.name, sorted(beside), n=1):
        return InputError(f"{path}: no dataset here; did you mean {near[0]}?")
    return InputError(f"{path}: no dataset here; make one with: workbench extract SOURCE --output {path}")


def _manifest(folder: Path) -> dict[str, Any]:
    file = folder / MANIFEST
    if not file.is_file():
        return {}
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except ValueError:
        content = None
    if not isinstance(content, dict):
        raise InputError(f"{file}: not a manifest (a JSON object); delete the file and extract the dataset again")
    return content


@contextmanager
def _told(path: Path, verb: str) -> Iterator[None]:
    """The operating system's refusals as one line for the researcher."""
    try:
        yield
    except OSError as error:
        where = error.filename or path
        reason = error.strerror or str(error)
        raise InputError(f"{path}: cannot {verb} the dataset ({where}: {reason}); choose another folder") from None
