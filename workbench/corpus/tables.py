"""Tables of articles: CSV, TSV, JSON lines and parquet, read row by row so that size does not matter."""

from __future__ import annotations

import csv
import hashlib
import itertools
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from workbench.corpus.decoding import decode, detect
from workbench.corpus.outcome import RawArticle, Refused, Unreadable
from workbench.corpus.sources import SourceFile
from workbench.errors import InputError
from workbench.own_tables import own_table

TABLE_TYPES = frozenset({".csv", ".tsv", ".jsonl", ".ndjson", ".parquet"})
_COLUMNS: dict[str, list[str]] = own_table("workbench.corpus", "columns.toml")
_SAMPLE = 200_000
_DELIMITERS = ",;\t|"
_BATCH = 500
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Columns:
    """Which of a table's columns holds which field; None where the table has none."""

    text: str
    id: str | None
    title: str | None
    published: str | None
    outlet: str | None
    attributed_to: str | None
    url: str | None


def read_table(
    file: SourceFile, *, text_column: str | None, id_column: str | None, encoding: str | None, max_bytes: int
) -> Iterator[RawArticle | Unreadable]:
    """Every row as an article, or as what could not be read. Raises Refused when the table has no text column."""
    path = file.path
    numbered = enumerate(_rows(path, encoding), start=1)
    head = list(itertools.islice(numbered, 50))
    if not head:
        raise Refused("empty", "the table has no rows")
    names = dict.fromkeys(name for _, row in head if isinstance(row, dict) for name in row)
    columns = choose_columns(list(names), path=path, text_column=text_column, id_column=id_column)
    for number, row in itertools.chain(head, numbered):
        source = f"{file.label}:{number}"
        if isinstance(row, str):
            yield Unreadable(source, "malformed", row)
            continue
        article = _article(row, columns, doc_id=f"{path.stem}-{number}", source=source)
        if article is None:
            yield Unreadable(source, "empty", f"nothing in the column {columns.text!r}")
        elif len(article.text.encode("utf-8", "replace")) > max_bytes:
            yield Unreadable(source, "too_large", f"over {max_bytes} bytes; raise max_bytes or split it")
        else:
            yield article


def choose_columns(names: list[str], *, path: Path, text_column: str | None, id_column: str | None) -> Columns:
    """The columns by the names given, or else by columns.toml. Raises InputError and Refused (no_text_column)."""
    for wanted in (text_column, id_column):
        if wanted is not None and wanted not in names:
            raise InputError(f"{path}: no column {wanted!r}; the table has {', '.join(names)}")
    folded = {_fold(name): name for name in reversed(names)}
    chosen = {
        field: next((folded[_fold(form)] for form in forms if _fold(form) in folded), None)
        for field, forms in _COLUMNS.items()
    }
    text = text_column or chosen.pop("text")
    if text is None:
        raise Refused("no_text_column", f"columns are {', '.join(names)}; name the right one with text_column")
    chosen["id"] = id_column or chosen["id"]
    return Columns(text=text, **{field: name for field, name in chosen.items() if field != "text"})


def _fold(name: str) -> str:
    return name.strip().casefold().replace(" ", "").replace("_", "").replace("-", "")


def _article(row: Row, columns: Columns, *, doc_id: str, source: str) -> RawArticle | None:
    text = _cell(row, columns.text)
    if text is None:
        return None
    return RawArticle(
        doc_id=_cell(row, columns.id) or doc_id,
        text=text,
        source=source,
        sha256=hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(),
        title=_cell(row, columns.title),
        published=_cell(row, columns.published),
        outlet=_cell(row, columns.outlet),
        attributed_to=_cell(row, columns.attributed_to),
        url=_cell(row, columns.url),
    )


def _cell(row: Row, name: str | None) -> str | None:
    value = row.get(name) if name else None
    text = "" if value is None or value != value else str(value).strip()
    return text or None


def _rows(path: Path, encoding: str | None) -> Iterator[Row | str]:
    """Rows as dictionaries; a row that breaks its format is the sentence that says so."""
    if path.suffix.lower() == ".parquet":
        return _parquet_rows(path)
    with path.open("rb") as file:
        sample = file.read(_SAMPLE)
    decode(sample, encoding and "latin-1")
    name = encoding or detect(sample)
    reader = _json_rows if path.suffix.lower() in {".jsonl", ".ndjson"} else _csv_rows
    return reader(path, name)


def _csv_rows(path: Path, encoding: str) -> Iterator[Row | str]:
    # articles are longer than the csv module's default field limit
    csv.field_size_limit(2**31 - 1)
    with path.open(encoding=encoding, errors="replace", newline="") as file:
        header = file.readline()
        file.seek(0)
        delimiter = "\t" if path.suffix.lower() == ".tsv" else max(_DELIMITERS, key=header.count)
        reader = csv.DictReader(_without_nul(file), delimiter=delimiter)
        while True:
            try:
                row = next(reader, None)
            except csv.Error as error:
                yield f"row cannot be read as CSV: {error}"
                continue
            if row is None:
                return
            row.pop(None, None)
            yield {str(name).lstrip("\ufeff"): value for name, value in row.items()}


def _without_nul(lines: Iterable[str]) -> Iterator[str]:
    return (line.replace("\x00", "") for line in lines)


def _json_rows(path: Path, encoding: str) -> Iterator[Row | str]:
    with path.open(encoding=encoding, errors="replace") as file:
        for line in file:
            if not line.strip():
                continue
            try:
                row = json.loads(line.lstrip("\ufeff"))
            except ValueError as error:
                row = f"line is no JSON: {error}"
            yield row if isinstance(row, dict | str) else "line is no JSON object"


def _parquet_rows(path: Path) -> Iterator[Row | str]:
    try:
        table = pq.ParquetFile(path)
    except (pa.ArrowInvalid, OSError) as error:
        raise Refused("malformed", f"no parquet table: {str(error).splitlines()[0]}") from None
    for batch in table.iter_batches(batch_size=_BATCH):
        yield from batch.to_pylist()
