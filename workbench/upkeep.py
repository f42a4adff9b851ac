"""What follows from a dataset's change: its links are brought up to date, its corrections are looked through."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyarrow.compute as pc

from workbench.dataset import Dataset
from workbench.errors import InputError
from workbench.linking import Linked, link
from workbench.linking.storage import FOLDER


def upkeep(folder: Path) -> Iterator[str]:
    """Link a dataset again that was linked before and has changed; tell that, and how many corrections do not fit.

    Raises InputError where the folder cannot be written, or holds a damaged file of corrections.
    """
    if (folder / FOLDER).is_dir():
        yield from _links(folder)
    laid = Dataset.read(folder, corrected=True).laid
    if laid is not None:
        yield str(laid)
    if laid is not None and laid.unfit:
        yield f"see them with: workbench review {folder}"


def _links(folder: Path) -> Iterator[str]:
    try:
        Linked.read(folder)
        return
    except InputError:
        pass
    if _with_roster(folder):
        yield f"it was linked with a roster; link it again: workbench link {folder} --roster FILE"
        return
    csv = any((folder / FOLDER).glob("*.csv"))
    link(Dataset.read(folder, corrected=True), before=folder).write(folder, csv=csv)
    yield "linked again"


def _with_roster(folder: Path) -> bool:
    """Whether the links were made with a roster, which is not in the folder."""
    import pyarrow.parquet as pq

    try:
        listed = pq.ParquetFile(folder / FOLDER / "people.parquet").read(["in_roster"])["in_roster"]
    except (OSError, ValueError):
        return False
    return bool(pc.any(listed).as_py())
