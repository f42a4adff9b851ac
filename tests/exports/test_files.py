"""Exports as files, opened with what researchers have."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from seeds_dataset import seeds_dataset
from typer.testing import CliRunner

from workbench.cli import app
from workbench.dataset.linked import LINKED
from workbench.dataset.schema import CODES, NUMBER, TABLES, TEXT, Column, table_of
from workbench.dataset.schema import given as column
from workbench.dataset.sheets import unguarded, write_csv
from workbench.errors import InputError
from workbench.exports import SHAPES, dcad, export, icews, read_csv
from workbench.exports.panel import columns, panel
from workbench.linking import link

LINKED_SEEDS = link(seeds_dataset())
FILES = {"panel": columns(directed=False), "events": icews.COLUMNS, "dcad": dcad.COLUMNS}


@pytest.fixture(params=sorted(FILES))
def written(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, Path]:
    export(LINKED_SEEDS, request.param, tmp_path / "out.csv")
    return request.param, tmp_path / "out.csv"


def expected(shape: str) -> pa.Table:
    makers = {"panel": lambda linked: panel(linked).table, "events": icews.icews, "dcad": dcad.dcad}
    return makers[shape](LINKED_SEEDS)


def test_what_is_read_back_is_what_was_written(written: tuple[str, Path]) -> None:
    shape, file = written
    assert read_csv(file, FILES[shape]).equals(expected(shape))


def test_pandas_and_duckdb_read_the_same_rows_and_numbers(written: tuple[str, Path]) -> None:
    shape, file = written
    table = expected(shape)
    frame = pd.read_csv(file, keep_default_na=False, na_values=[""], dtype=str, encoding="utf-8-sig")
    assert list(frame.columns) == table.column_names
    assert len(frame) == table.num_rows > 0
    query = duckdb.sql(f"select * from read_csv('{file}', all_varchar = true)")
    assert query.columns == table.column_names
    assert len(query.fetchall()) == table.num_rows
    for field in table.schema:
        if pa.types.is_integer(field.type):
            summed = sum(value or 0 for value in table[field.name].to_pylist())
            assert pd.to_numeric(frame[field.name]).fillna(0).sum() == summed
            sql = f"""select coalesce(sum(cast("{field.name}" as bigint)), 0) from rows"""
            assert query.query("rows", sql).fetchall() == [(summed,)]


def test_r_and_spreadsheets_find_one_header_line_equal_cells_and_no_formula(written: tuple[str, Path]) -> None:
    _, file = written
    raw = file.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(raw.decode("utf-8-sig").splitlines()))
    assert {len(line) for line in lines} == {len(lines[0])}
    texts = [cell for line in lines[1:] for cell in line if not re.fullmatch(r"-?\d+(\.\d+)?", cell)]
    assert not [cell for cell in texts if cell.startswith(("=", "+", "-", "@"))]


def test_the_metadata_beside_a_file_describes_its_columns_in_their_order(written: tuple[str, Path]) -> None:
    shape, file = written
    told = json.loads(file.with_name("out.csv-metadata.json").read_text(encoding="utf-8"))
    assert told["@context"][0] == "http://www.w3.org/ns/csvw"
    (table,) = told["tables"]
    assert table["url"] == "out.csv"
    described = table["tableSchema"]["columns"]
    assert [each["titles"] for each in described] == [column.name for column in FILES[shape]]
    assert all(each["dc:description"] and " " not in each["name"] for each in described)


def test_a_published_folder_holds_every_table_and_each_reads_back(tmp_path: Path) -> None:
    export(LINKED_SEEDS, "csvw", tmp_path / "all")
    told = json.loads((tmp_path / "all" / "csv-metadata.json").read_text(encoding="utf-8"))
    tables = {**seeds_dataset().tables, **LINKED_SEEDS.tables}
    assert {table["url"] for table in told["tables"]} == {f"{name}.csv" for name in tables}
    for name, table in tables.items():
        assert read_csv(tmp_path / "all" / f"{name}.csv", (TABLES | LINKED)[name]).equals(table), name


def test_a_folder_that_holds_something_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(InputError, match="is there already"):
        export(LINKED_SEEDS, "csvw", tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]


def test_an_export_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "out.csv"
    export(LINKED_SEEDS, "dcad", file)
    before = file.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("workbench.exports.writing.write_csv", full)
    with pytest.raises(InputError, match="No space left"):
        export(LINKED_SEEDS, "dcad", file)
    assert file.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.csv", "out.csv-metadata.json"]


cells = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=12)
SHEET = (
    column("text", TEXT, "t"),
    Column("maybe", TEXT, "m"),
    Column("count", NUMBER, "c"),
    column("codes", CODES, "k"),
)


@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "text": cells,
                "maybe": st.none() | cells,
                "count": st.none() | st.integers(-(2**62), 2**62),
                "codes": st.lists(st.sampled_from(["AZE", "CHN", "NATO"]), max_size=3),
            }
        ),
        max_size=5,
    )
)
def test_any_table_survives_the_way_through_a_spreadsheet_file(rows: list[dict[str, object]]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "sheet.csv"
        write_csv(table_of(SHEET, rows), file)
        assert read_csv(file, SHEET).equals(table_of(SHEET, rows))


AWKWARD = (
    '=HYPERLINK("http://x","y")',
    "+49 30",
    "@sum(A1)",
    "'quoted'",
    "NA",
    "null",
    'Smith, "Joe" O\'Neil; Jr.',
    "two\nlines",
    "a\ttab",
    "back\\slash",
    "#7",
    "  spaced  ",
    "Çırağan, Ægir’s “Haus”, 习近平, Путин",
)


def test_awkward_cells_reach_pandas_and_duckdb_as_they_are_and_no_spreadsheet_as_a_formula(tmp_path: Path) -> None:
    rows = [{"text": text, "maybe": text, "count": n, "codes": ["AZE", "NAM"]} for n, text in enumerate(AWKWARD)]
    write_csv(table_of(SHEET, rows), tmp_path / "sheet.csv")
    frame = pd.read_csv(tmp_path / "sheet.csv", keep_default_na=False)
    asked = duckdb.sql(f"select * from read_csv('{tmp_path / 'sheet.csv'}')").fetchall()
    for texts in (list(frame["text"]), list(frame["maybe"]), [row[0] for row in asked]):
        assert [unguarded(text) for text in texts] == list(AWKWARD)
        assert not [text for text in texts if text.startswith(("=", "+", "-", "@"))]
    assert list(frame["count"]) == [row[2] for row in asked] == list(range(len(AWKWARD)))


def test_a_file_of_other_columns_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_text("a,b\n1,2\n")
    with pytest.raises(InputError, match="export it again"):
        read_csv(tmp_path / "other.csv", SHEET)
    with pytest.raises(InputError, match="cannot be read"):
        read_csv(tmp_path / "none.csv", SHEET)


def test_one_command_for_each_shape_and_what_is_not_linked_is_told(tmp_path: Path) -> None:
    folder, run = tmp_path / "data", CliRunner().invoke
    seeds_dataset().write(folder)
    refused = run(app, ["export", str(folder), "--as", "dcad", "-o", str(tmp_path / "x.csv")])
    assert refused.exit_code == 2
    assert run(app, ["link", str(folder)]).exit_code == 0
    for shape in SHAPES:
        assert run(app, ["export", str(folder), "--as", shape, "-o", str(tmp_path / shape)]).exit_code == 0
    told = run(
        app, ["export", str(folder), "--as", "panel", "--by", "month", "--directed", "-o", str(tmp_path / "m.csv")]
    )
    assert "events left out" in told.output
    assert read_csv(tmp_path / "m.csv", columns(directed=True)).num_rows > 0
