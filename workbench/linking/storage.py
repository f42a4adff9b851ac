"""The linked tables' folder inside a dataset's: written whole or not at all.

All is first written to `.linking`. Renaming that to `.linked` is the moment from which the new tables count; whoever
finds `.linked` after a crash puts it in the place of `linked` first.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from workbench.dataset.linked import LINKED
from workbench.dataset.ondisk import write_tables
from workbench.dataset.schema import fault_of
from workbench.errors import InputError
from workbench.linking.memory import Memory

FOLDER = "linked"
_MANIFEST = "manifest.json"


def write(path: Path, tables: Mapping[str, pa.Table], memory: Memory, digest: str, *, csv: bool) -> None:
    """Write the linked tables of the dataset with that digest into its folder, with what was found in its texts.

    Raises InputError where the folder cannot be written, ValueError where a table breaks its schema.
    """
    for name, table in tables.items():
        if wrong := fault_of(LINKED[name], table):
            raise ValueError(f"table {name}: {wrong}")
    staging = path / ".linking"
    try:
        path.mkdir(parents=True, exist_ok=True)
        _settle(path)
        shutil.rmtree(staging, ignore_errors=True)
        staging.mkdir()
        write_tables(staging, tables, csv=csv)
        memory.write(staging)
        manifest = {"counts": {name: table.num_rows for name, table in tables.items()}, "dataset": digest}
        (staging / _MANIFEST).write_text(json.dumps(manifest, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        staging.rename(path / ".linked")
        _settle(path)
    except OSError as error:
        raise InputError(f"{path}: cannot write the linked tables ({error.strerror}); choose another folder") from None
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def read(path: Path, digest: str) -> dict[str, pa.Table]:
    """The linked tables in a dataset's folder.

    Raises InputError where they are missing, damaged, or were made of another state of the dataset.
    """
    mend = f"link it with: workbench link {path}"
    folder = path / FOLDER
    try:
        _settle(path)
        if not folder.is_dir():
            raise InputError(f"{path}: not linked yet; {mend}")
        manifest = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
        tables = {name: pq.ParquetFile(folder / f"{name}.parquet").read() for name in LINKED}
    except (OSError, ValueError, pa.ArrowException) as error:
        if isinstance(error, InputError):
            raise
        raise InputError(f"{folder}: not readable ({str(error).splitlines()[0]}); {mend}") from None
    for name, table in tables.items():
        if wrong := fault_of(LINKED[name], table):
            raise InputError(f"{folder / name}.parquet: {wrong}; {mend}")
    if not isinstance(manifest, dict) or manifest.get("dataset") != digest:
        raise InputError(f"{path}: the dataset has changed since it was linked; {mend}")
    return tables


def memory(path: Path) -> Memory:
    """What an earlier linking of the dataset in a folder found; an empty one where that is not known."""
    return Memory.read(path / FOLDER)


def _settle(path: Path) -> None:
    """Put finished tables that a crash left in waiting in their place."""
    waiting = path / ".linked"
    if waiting.is_dir():
        shutil.rmtree(path / FOLDER, ignore_errors=True)
        waiting.rename(path / FOLDER)
