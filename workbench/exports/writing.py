"""One door to all exports: a shape and its options in, files out, with the metadata of every column beside them."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa

from workbench.dataset.linked import LINKED
from workbench.dataset.schema import TABLES, Column
from workbench.dataset.sheets import write_csv
from workbench.errors import InputError
from workbench.exports import dcad, icews
from workbench.exports.csvw import metadata
from workbench.exports.panel import Unit, columns, panel
from workbench.linking import Linked

SHAPES = ("panel", "events", "dcad", "csvw")
METADATA = "-metadata.json"


def export(
    linked: Linked,
    shape: str,
    output: str | Path,
    *,
    unit: Unit = "year",
    directed: bool = False,
    all_dyads: bool = False,
) -> list[str]:
    """Write a dataset in another data set's shape; the lines that a researcher should read of it.

    `panel`, `events` and `dcad` write one CSV file and `<output>-metadata.json`; `csvw` writes a folder of all
    tables with `csv-metadata.json`. Raises InputError for an unknown shape or an output that cannot be written.
    """
    path = Path(output)
    if shape not in SHAPES:
        raise InputError(f"shape '{shape}': unknown; there are {', '.join(SHAPES)}")
    try:
        if shape == "csvw":
            return _write_folder(linked, path)
        if shape == "panel":
            made = panel(linked, unit=unit, directed=directed, all_dyads=all_dyads)
            _write_file(path, made.table, columns(directed=directed))
            return [f"{made.table.num_rows} rows", f"{made.left_out} events left out: undated or outside the corpus"]
        make, described = {"events": (icews.icews, icews.COLUMNS), "dcad": (dcad.dcad, dcad.COLUMNS)}[shape]
        table = make(linked)
        _write_file(path, table, described)
        return [f"{table.num_rows} rows"]
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror}); choose another output") from None


def _write_file(path: Path, table: pa.Table, described: Sequence[Column]) -> None:
    """A CSV and its metadata, the metadata first: whoever finds the CSV finds what its columns mean."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".export-", dir=path.parent) as folder:
        staged = Path(folder)
        write_csv(table, staged / "table")
        (staged / "metadata").write_text(metadata({path.name: described}), encoding="utf-8")
        (staged / "metadata").replace(path.with_name(path.name + METADATA))
        (staged / "table").replace(path)


def _write_folder(linked: Linked, path: Path) -> list[str]:
    """All tables of the coding and the linking as CSV in a folder that is not there yet, or is empty."""
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise InputError(f"{path}: is there already; name a folder that is not")
    path.parent.mkdir(parents=True, exist_ok=True)
    tables = {**linked.dataset.tables, **linked.tables}
    described = {f"{name}.csv": (TABLES | LINKED)[name] for name in tables}
    with tempfile.TemporaryDirectory(prefix=".export-", dir=path.parent) as folder:
        staged = Path(folder) / "all"
        staged.mkdir()
        for name, table in tables.items():
            write_csv(table, staged / f"{name}.csv")
        (staged / "csv-metadata.json").write_text(metadata(described), encoding="utf-8")
        staged.replace(path)
    return [f"{table.num_rows:8} {name}" for name, table in tables.items()]
