"""A panel of dyads and years by `dataset.sql` against the same query in bare DuckDB, on a million interactions.

    python tests/benchmarks/bench_sql.py [INTERACTIONS] [RUNS]

Prints the median time of both, from opening to the last row, and their ratio. The dataset is made up, table by table.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa

from workbench.dataset import Dataset, storage
from workbench.dataset.schema import TABLES, arrow_schema

CODES = np.array(["AZE", "CHN", "GEO", "IRN", "ISR", "KAZ", "PAK", "RUS", "TUR", "USA"])
KINDS = np.array(["meeting", "visit", "call", "exercise", "dialogue"])
PANEL = """
    with parties as (
        select doc_id, unnest(countries) as a, countries, coalesce(i.date, d.published)[:4] as year
        from interactions i join documents d using (doc_id)
        where i.status = 'occurred'
    ), dyads as (select doc_id, a, unnest(countries) as b, year from parties)
    select a, b, year, count(*) as interactions, count(distinct doc_id) as documents
    from dyads where a < b group by all order by all
"""
Rows = list[tuple[object, ...]]


def make(interactions: int, folder: Path) -> None:
    """Write a dataset with so many interactions, four to a document, each with its quote."""
    rng = np.random.default_rng(1)
    documents = max(1, interactions // 4)
    docs = np.char.add("d", np.char.zfill(np.arange(documents).astype(str), 7))
    days = np.datetime64("2010-01-01") + rng.integers(0, 5000, documents).astype("timedelta64[D]")
    told = np.sort(rng.integers(0, documents, interactions))
    one, step = rng.integers(0, len(CODES), interactions), rng.integers(1, len(CODES), interactions)
    pairs = np.sort(np.stack([CODES[one], CODES[(one + step) % len(CODES)]], axis=1), axis=1)
    parties = pa.ListArray.from_arrays(np.arange(0, 2 * interactions + 1, 2, dtype=np.int32), pa.array(pairs.ravel()))
    quotes = np.char.add("The ministers met, item ", np.arange(interactions).astype(str))
    dated = np.where(rng.random(interactions) < 0.7, days[told].astype(str), None)
    ids = np.char.zfill(np.arange(interactions).astype(str), 16)
    columns = {
        "documents": {"doc_id": docs, "published": days.astype(str), "text": np.char.add(docs, " The text. " * 20)},
        "interactions": {"record_id": ids, "doc_id": docs[told], "countries": parties, "date": dated, "quote": quotes}
        | {"kind": KINDS[rng.integers(0, len(KINDS), interactions)], "rule": np.full(interactions, "made")}
        | {"status": np.where(rng.random(interactions) < 0.8, "occurred", "planned")},
        "evidence": {
            "record_id": ids,
            "doc_id": docs[told],
            "quote": quotes,
            "role": np.full(interactions, "evidence"),
        },
    }
    columns["documents"] |= {"source": docs, "sha256": docs}
    tables = {name: _table(name, columns.get(name, {})) for name in TABLES}
    storage.write(folder, tables, [], {"coder": ""}, csv=False)


def _table(name: str, columns: dict[str, object]) -> pa.Table:
    rows = len(next(iter(columns.values()), ()))  # type: ignore[arg-type]
    return pa.table([_column(field, columns.get(field.name), rows) for field in arrow_schema(name)], arrow_schema(name))


def _column(field: pa.Field, values: object, rows: int) -> pa.Array:
    if values is not None:
        return values if isinstance(values, pa.Array) else pa.array(values, type=field.type)
    if field.nullable or not rows:
        return pa.nulls(rows, field.type)
    return pa.repeat(pa.scalar(0 if pa.types.is_integer(field.type) else "", type=field.type), rows)


def ours(folder: Path) -> Rows:
    """The panel by the workbench."""
    return Dataset.read(folder).sql(PANEL).fetchall()


def bare(folder: Path) -> Rows:
    """The panel by DuckDB alone, on the same files."""
    with duckdb.connect() as connection:
        for name in ("documents", "interactions"):
            connection.execute(f"create view {name} as from read_parquet('{folder}/tables/{name}.parquet')")
        return connection.sql(PANEL).fetchall()


def medians(folder: Path, runs: int) -> tuple[float, float]:
    """Median seconds of both, measured in turn after one turn that warms the disk's cache."""
    times: dict[Callable[[Path], Rows], list[float]] = {ours: [], bare: []}
    for turn in range(runs + 1):
        for work, taken in times.items():
            begun = time.perf_counter()
            work(folder)
            if turn:
                taken.append(time.perf_counter() - begun)
    return statistics.median(times[ours]), statistics.median(times[bare])


def main() -> None:
    """Make the dataset, run both, print times."""
    interactions = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        make(interactions, Path(folder))
        assert ours(Path(folder)) == bare(Path(folder))
        one, other = medians(Path(folder), int(sys.argv[2]) if len(sys.argv) > 2 else 5)
        print(f"{interactions:,} interactions: dataset.sql {one:.3f} s, bare DuckDB {other:.3f} s, {one / other:.2f}")


if __name__ == "__main__":
    main()
