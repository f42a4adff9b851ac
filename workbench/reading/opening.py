"""Opening a dataset from a notebook: read, or made first; corrected or as it was coded; by events or by reports."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow.compute as pc

from workbench.comparison.units import COUNTS
from workbench.dataset import Dataset
from workbench.dataset.once import Once
from workbench.dataset.storage import is_dataset, missing
from workbench.errors import InputError
from workbench.records import Coding

if TYPE_CHECKING:
    from workbench.linking import Linked

OUTPUTS = "outputs"
CODINGS = ("corrected", "raw")
"""The coding with the researchers' corrections laid over it, or as the rules made it."""


def open_dataset(
    dataset: str | Path, source: str | Path | None = None, *, coding: str = "corrected", count: str = "reports"
) -> Dataset:
    """The dataset in a folder; where there is none yet, the source's documents are coded into it first.

    Without a source, `outputs/NAME` is made of the documents in `NAME`, if such a folder stands beside `outputs`.
    `coding` is `corrected` or `raw`. `count` says what comparisons count on it: `reports`, or `events`, each once.
    InputError where one of these is something else, where the folder holds no dataset and there is no source, or where
    either cannot be read.
    """
    _one_of("coding", coding, CODINGS)
    _one_of("count", count, COUNTS)
    folder = Path(dataset).expanduser()
    if not is_dataset(folder):
        _make(folder, source)
    found = Dataset.read(folder, corrected=coding == "corrected")
    return open_linked(found, folder).once if count == "events" else found


def _make(folder: Path, source: str | Path | None) -> None:
    source = source or _namesake(folder)
    if source is None:
        raise missing(folder)
    # Imported here: the coder takes a second to load, and most notebooks only read.
    from workbench.extraction import extract

    extract(source, output=folder)


def _namesake(folder: Path) -> Path | None:
    source = folder.parent.parent / folder.name
    return source if folder.parent.name == OUTPUTS and source.is_dir() else None


def _one_of(name: str, value: str, known: Sequence[str]) -> None:
    if value not in known:
        raise InputError(f"{name}: {value!r} is unknown; write {' or '.join(known)}")


def open_linked(dataset: Dataset, folder: str | Path) -> Linked:
    """Who is who in a dataset: as `workbench link` stored it in its folder, or else found now."""
    # Imported here, like the coder: some notebooks do without.
    from workbench.linking import Linked, link, storage
    from workbench.linking.linked import digest

    if isinstance(dataset, Once):
        return Linked(dataset, dataset.links)
    try:
        return Linked(dataset, storage.read(Path(folder).expanduser(), digest(dataset)))
    except InputError:
        return link(dataset, before=Path(folder).expanduser())


def coding_of(dataset: Dataset, doc_id: str | None = None) -> Coding:
    """The coding of one document, of the first one where none is named.

    InputError where the dataset does not hold it.
    """
    known = dataset.tables["documents"]["doc_id"].to_pylist()
    if not known:
        raise InputError("the dataset holds no document; extract some first")
    wanted = doc_id or known[0]
    if wanted not in known:
        raise InputError(
            f"doc_id: the dataset holds no document {wanted!r}; there are {len(known)}, the first is {known[0]!r}"
        )
    tables = {name: table.filter(pc.equal(table["doc_id"], wanted)) for name, table in dataset.tables.items()}
    return Dataset(tables).codings()[0]
