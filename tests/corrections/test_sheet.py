"""Decisions in a spreadsheet: what is written out, what is read back, what is refused."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from corrections.judging import ALL, MEETING, PEOPLE, TEXT
from typer.testing import CliRunner, Result

from workbench.cli import app
from workbench.dataset import Dataset
from workbench.dataset.corrections import FILE, read_corrections
from workbench.dataset.corrections.sheet import SHEET

Row = dict[str, str]


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["review", *map(str, arguments)], env={"COLUMNS": "200"})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    Dataset.from_codings([ALL]).write(tmp_path / "data")
    return tmp_path / "data"


def sheet(folder: Path) -> list[Row]:
    assert run(folder, "--export", folder / "review.csv").exit_code == 0
    with (folder / "review.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def write(folder: Path, rows: list[Row], *, delimiter: str = ",", encoding: str = "utf-8-sig") -> Path:
    file = folder / "decided.csv"
    with file.open("w", encoding=encoding, newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return file


def row_of(rows: list[Row], facet: str, **values: str) -> Row:
    return next(r for r in rows if r["facet"] == facet and all(r[name] == value for name, value in values.items()))


def apply(folder: Path, rows: list[Row], **options: str) -> Result:
    return run(folder, "--apply", write(folder, rows, **options), "--who", "anna")


def test_a_sheet_has_a_row_a_record_and_a_documented_column_a_value(folder: Path) -> None:
    rows = sheet(folder)
    assert len(rows) == len(ALL.records)
    assert list(rows[0]) == [column.name for column in SHEET]
    assert row_of(rows, "interactions")["participants"] == "Zakir Hasanov;AZE;;;minister\nWei Fenghe;CHN;;;"


def test_rejecting_editing_accepting_and_adding_in_a_sheet_change_the_corrected_dataset(folder: Path) -> None:
    rows = sheet(folder)
    row_of(rows, "spheres", code="demining")["decision"] = "reject"
    row_of(rows, "positions")["decision"] = "Accept"
    met = row_of(rows, "interactions")
    met |= {"decision": "edit", "city": "Ganja", "participants": met["participants"] + '\n"Li; Jun";CHN', "why": "sic"}
    added = dict.fromkeys(rows[0], "") | {"decision": "add", "doc_id": "a", "facet": "spheres"}
    added |= {"quote": TEXT.split("\n")[2], "code": "cyber", "countries": "CHN AZE"}
    result = apply(folder, [*rows, added])
    assert result.exit_code == 0, result.output
    assert "4 decisions added" in result.output and "-> city 'Ganja'" in result.output
    corrected = Dataset.read(folder, corrected=True)
    assert list(corrected.spheres.code) == ["military", "cyber"]
    assert list(corrected.spheres.countries)[1] == ("AZE", "CHN")
    assert list(corrected.interactions.city) == ["Ganja"]
    assert list(corrected.participants.name) == [*(person.name for person in PEOPLE), "Li; Jun"]
    assert {c.who for c in read_corrections(folder / FILE)} == {"anna"}


def test_a_sheet_read_twice_or_written_and_read_again_adds_nothing(folder: Path) -> None:
    rows = sheet(folder)
    row_of(rows, "spheres", code="demining")["decision"] = "reject"
    row_of(rows, "interactions").update(decision="edit", city="")
    for _ in range(2):
        apply(folder, rows)
    before = (folder / FILE).read_bytes()
    apply(folder, sheet(folder))
    assert (folder / FILE).read_bytes() == before


def test_a_sheet_that_a_european_spreadsheet_saved_is_read(folder: Path) -> None:
    rows = sheet(folder)
    rows[0]["decision"] = "reject"
    assert apply(folder, rows, delimiter=";").exit_code == 0
    assert len(read_corrections(folder / FILE)) == 1


def test_to_accept_what_another_coder_edited_says_the_same_edit_again(folder: Path) -> None:
    rows = sheet(folder)
    row_of(rows, "interactions").update(decision="edit", status="planned")
    apply(folder, rows)
    rows = sheet(folder)
    row_of(rows, "interactions").update(decision="accept", who="bob")
    assert apply(folder, rows).exit_code == 0
    assert [(c.who, c.action) for c in read_corrections(folder / FILE)] == [("anna", "edit"), ("bob", "edit")]
    assert list(Dataset.read(folder, corrected=True).interactions.status) == ["planned"]


def test_a_formula_in_a_text_is_not_run_by_a_spreadsheet_and_stays_what_it_was(folder: Path) -> None:
    rows = sheet(folder)
    row_of(rows, "interactions").update(decision="edit", city="=cmd()", why="@sum")
    apply(folder, rows)
    assert row_of(sheet(folder), "interactions")["city"] == "'=cmd()"
    before = (folder / FILE).read_bytes()
    apply(folder, sheet(folder))
    assert (folder / FILE).read_bytes() == before
    assert list(Dataset.read(folder, corrected=True).interactions.city) == ["=cmd()"]


def set_(facet: str, **values: str) -> Callable[[list[Row]], object]:
    return lambda rows: row_of(rows, facet).update(values)


def added(**values: str) -> Callable[[list[Row]], object]:
    return lambda rows: rows.append(dict.fromkeys(rows[0], "") | {"decision": "add", "doc_id": "a"} | values)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (set_("interactions", decision="erase"), "row 2: decision 'erase' is unknown here; write accept, reject"),
        (set_("interactions", city="Ganja"), "row 2: values were changed, yet the decision is not edit"),
        (set_("interactions", decision="edit"), "row 2: an edit that changes nothing"),
        (set_("interactions", decision="edit", kind="meetng"), "row 2: 'kind': 'meetng' is unknown; try meeting"),
        (set_("interactions", decision="edit", countries="AZE CHNN"), "'countries': 'CHNN' is unknown; try CHN"),
        (set_("interactions", decision="edit", date="27 April"), "'date': '27 April' is no date; write YYYY-MM-DD"),
        (set_("interactions", decision="edit", date="2018-02-30"), "'2018-02-30' is no date"),
        (set_("interactions", decision="edit", participants="A;AZE;;;ministre"), "'level': 'ministre' is unknown"),
        (set_("interactions", decision="edit", participants="A;B;C;D;E;F"), "'participants': more than name; country"),
        (set_("positions", decision="reject", record_id="none"), "row 5: record_id 'none' is not in the dataset"),
        (added(facet="spheres", quote="No such."), "row 6: 'quote': the document does not hold it"),
        (added(facet="spheres", quote="Zakir", code="cyber"), "row 6: 'countries' is empty"),
        (added(facet="people", quote="Zakir"), "row 6: facet 'people' is unknown; there are interactions"),
        (added(doc_id="z", facet="spheres"), "row 6: 'doc_id': the dataset holds no document 'z'"),
        (lambda rows: [row.pop("decision") for row in rows], "row 1: there is no column 'decision'"),
        (lambda rows: [row.update(contries="") for row in rows], "row 1: column 'contries' is unknown; try countries"),
    ],
)
def test_a_wrong_row_is_one_line_and_status_2_and_nothing_is_written(
    change: Callable[[list[Row]], object], message: str, folder: Path
) -> None:
    rows = sheet(folder)
    row_of(rows, "spheres")["decision"] = "reject"
    change(rows)
    result = apply(folder, rows)
    assert result.exit_code == 2, result.output
    assert message in result.stderr and result.stderr.count("\n") == 1
    assert "decided.csv, row " in result.stderr
    assert not (folder / FILE).exists()


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b'"open', b""])
def test_a_file_that_is_no_sheet_is_one_line_and_status_2(content: bytes, folder: Path) -> None:
    (folder / "bad.csv").write_bytes(content)
    result = run(folder, "--apply", folder / "bad.csv")
    assert result.exit_code == 2 and result.stderr.count("\n") == 1, result.output
    assert "bad.csv" in result.stderr


def test_a_decision_needs_a_name(folder: Path) -> None:
    rows = sheet(folder)
    rows[0]["decision"] = "reject"
    result = run(folder, "--apply", write(folder, rows))
    assert result.exit_code == 2 and "nobody is named who decides" in result.stderr


def test_what_does_not_fit_any_more_is_listed_with_status_1(folder: Path) -> None:
    rows = sheet(folder)
    row_of(rows, "interactions")["decision"] = "reject"
    apply(folder, rows)
    changed = TEXT.replace("Zakir", "Zakhir").replace("Baku on Friday", "Baku")
    document = ALL.document
    Dataset.from_codings([type(ALL)(type(document)("a", changed, source="a.txt"))]).write(folder)
    result = run(folder)
    assert result.exit_code == 1
    assert "CONFLICT text_changed: reject a interactions: meeting occurred AZE CHN (anna, " in result.output
    assert f"passage: {MEETING.evidence[0].quote}" in result.output
