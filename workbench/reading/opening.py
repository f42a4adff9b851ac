"""Opening a dataset from a notebook: read it, or make it first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow.compute as pc

from workbench.dataset import Dataset
from workbench.dataset.storage import is_dataset, missing
from workbench.errors import InputError
from workbench.records import Coding

if TYPE_CHECKING:
    from workbench.linking import Linked

OUTPUTS = "outputs"


def open_dataset(dataset: str | Path, source: str | Path | None = None) -> Dataset:
    """The dataset in a folder; where there is none yet, the source's documents are coded into it first.

    Without a source, `outputs/NAME` is made of the documents in `NAME`, if such a folder stands beside `outputs`.
    InputError where the folder holds no dataset and there is no source, or either cannot be read.
    """
    folder = Path(dataset).expanduser()
    if is_dataset(folder):
        return Dataset.read(folder)
    source = source or _namesake(folder)
    if source is None:
        raise missing(folder)
    # Imported here: the coder takes a second to load, and most notebooks only read.
    from workbench.extraction import extract

    return extract(source, output=folder)


def _namesake(folder: Path) -> Path | None:
    source = folder.parent.parent / folder.name
    return source if folder.parent.name == OUTPUTS and source.is_dir() else None


def open_linked(dataset: Dataset, folder: str | Path) -> Linked:
    """Who is who in a dataset: as `workbench link` stored it in its folder, or else found now."""
    # Imported here, like the coder: most notebooks do without.
    from workbench.linking import Linked, link

    try:
        return Linked.read(Path(folder).expanduser())
    except InputError:
        return link(dataset)


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
