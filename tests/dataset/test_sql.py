"""SQL over a dataset: its tables by their names, on disk or in memory, as fast as DuckDB alone."""

from __future__ import annotations

import builtins
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from benchmarks.bench_sql import PANEL, bare, make, medians, ours
from seeds_dataset import seeds_dataset

from workbench.dataset import Dataset
from workbench.errors import InputError


def test_every_table_is_there_by_its_name_with_lists_as_lists(tmp_path: Path) -> None:
    dataset = seeds_dataset()
    dataset.write(tmp_path)
    for each in (dataset, Dataset.read(tmp_path)):
        for name, count in dataset.counts.items():
            assert each.sql(f"select count(*) from {name}").fetchall() == [(count,)]
        ((parties,),) = each.sql("select countries from interactions limit 1").fetchall()
        assert parties == list(dataset.interactions.countries.iloc[0])


@pytest.mark.parametrize("name", ["year=2018", "mine [1]", "what?*", 'it\'s "mine"'])
def test_the_folder_may_have_any_name(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seeds_dataset().write(tmp_path / name)
    monkeypatch.chdir(tmp_path)
    found = Dataset.read(name).sql("from documents")
    monkeypatch.chdir("/")
    assert len(found.fetchall()) == 5
    assert found.columns == seeds_dataset().tables["documents"].column_names


def test_a_query_sees_the_corrections_of_a_corrected_dataset(tmp_path: Path) -> None:
    dataset = seeds_dataset()
    dataset.write(tmp_path)
    assert (
        Dataset.read(tmp_path, corrected=True).sql("from spheres").fetchall() == dataset.sql("from spheres").fetchall()
    )


def test_a_dataset_answers_as_it_was_opened_though_its_folder_was_written_anew(tmp_path: Path) -> None:
    dataset = seeds_dataset()
    dataset.write(tmp_path)
    opened = Dataset.read(tmp_path)
    Dataset.from_codings(dataset.codings()[:1]).write(tmp_path)
    assert opened.sql("select count(*) from documents").fetchall() == [(5,)]
    assert opened.codings() == dataset.codings()


def test_a_query_reads_no_table_into_memory(tmp_path: Path) -> None:
    seeds_dataset().write(tmp_path)
    opened = Dataset.read(tmp_path)
    opened.sql("select doc_id from documents").fetchall()
    assert opened.tables._read == {}  # type: ignore[attr-defined]


def test_opening_and_asking_loads_no_pandas(tmp_path: Path) -> None:
    seeds_dataset().write(tmp_path)
    script = (
        "import sys; from workbench.dataset import Dataset;"
        "found = Dataset.read(sys.argv[1]).sql('select count(*) from documents');"
        "print('pandas' in sys.modules, found.fetchall())"
    )
    done = subprocess.run([sys.executable, "-c", script, tmp_path], capture_output=True, text=True, check=True)
    assert done.stdout == "False [(5,)]\n"


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("selec 1", "sql: Parser Error: syntax error"),
        ("select * from interaction", "Table with name interaction does not exist"),
        ("select who from documents", 'Referenced column "who" not found'),
        ("", "sql: not a query"),
    ],
)
def test_what_is_no_query_of_the_tables_is_one_line_that_names_them(query: str, message: str) -> None:
    with pytest.raises(InputError) as told:
        seeds_dataset().sql(query)
    assert message in str(told.value) and "\n" not in str(told.value)


def test_without_duckdb_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "duckdb":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(InputError, match="install the extra `scale`"):
        seeds_dataset().sql("from documents")


def test_a_panel_takes_at_most_twice_the_time_of_bare_duckdb_and_says_the_same(tmp_path: Path) -> None:
    make(200_000, tmp_path)
    found = ours(tmp_path)
    assert found == bare(tmp_path) == Dataset(dict(Dataset.read(tmp_path).tables)).sql(PANEL).fetchall()
    assert len({(a, b) for a, b, *_ in found}) == 45
    one, other = medians(tmp_path, 5)
    assert one < 2 * other


def test_the_result_is_a_table_for_whatever_tool_comes_next() -> None:
    found = seeds_dataset().sql("select doc_id, published from documents order by doc_id")
    assert isinstance(pa.table(found.arrow().read_all()), pa.Table)
    assert list(found.df().columns) == ["doc_id", "published"]
