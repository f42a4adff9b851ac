"""Reading folders, files and tables, and telling what could not be read."""

import hashlib
import json
import os
import tomllib
from pathlib import Path

import pandas as pd
import pytest

from workbench.corpus import REASONS, Corpus, read, stream
from workbench.errors import InputError
from workbench.records import Document

PROSE = "The two ministers met on Monday and spoke for an hour about training."
SEEDS = Path(__file__).parents[2] / "seeds"
RUSSIAN = "Министр обороны прибыл в столицу с официальным визитом и встретился со своим коллегой. " * 5


def reasons(corpus: Corpus) -> list[str]:
    assert {item.reason for item in corpus.skipped} <= set(REASONS)
    return [item.reason for item in corpus.skipped]


def test_the_seeds_are_read_whole_and_their_manifest_is_passed_over() -> None:
    corpus = read(SEEDS)
    assert (len(corpus.documents), corpus.skipped) == (5, ())
    assert [d.published for d in corpus.documents] == [
        "2018-04-27", "2019-10-22", "2024-06-14", "2024-07-04", "2019-01-16",
    ]  # fmt: skip


def test_the_seeds_manifest_holds_their_hashes_and_outlets() -> None:
    manifest = tomllib.loads((SEEDS / "manifest.toml").read_text("utf-8"))["file"]
    assert {m["name"]: (m["sha256"], m["outlet"]) for m in manifest} == {
        Path(d.source).name: (d.sha256, d.outlet) for d in read(SEEDS).documents
    }
    assert all(hashlib.sha256((SEEDS / m["name"]).read_bytes()).hexdigest() == m["sha256"] for m in manifest)


def test_two_readings_are_the_same() -> None:
    assert read(SEEDS) == read(SEEDS)


def test_a_stream_gives_one_document_at_a_time() -> None:
    first = next(iter(stream(SEEDS)))
    assert isinstance(first, Document)


def test_folders_are_read_with_all_below_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/b/y.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(PROSE)
    assert [d.doc_id for d in read(tmp_path).documents] == ["y", "z", "b"]
    assert [d.doc_id for d in read(str(tmp_path / "*.txt")).documents] == ["b"]
    assert [d.doc_id for d in read(str(tmp_path / "**/*.txt"), tmp_path / "b.txt").documents] == ["y", "b"]


@pytest.mark.parametrize("encoding", ["cp1251", "utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-8", "utf-32"])
def test_the_encoding_is_found_out(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes(RUSSIAN.encode(encoding))
    assert [d.text for d in read(tmp_path).documents] == [RUSSIAN.strip()]


def test_a_latin_text_is_read_by_the_encoding_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(
        "Le ministre a été reçu à Paris par son homologue français lundi.".encode("cp1252")
    )
    assert "été reçu à Paris" in read(tmp_path, encoding="cp1252").documents[0].text


def test_line_ends_of_windows_and_nul_bytes_leave_no_trace(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(f"{PROSE}\r\n\r\n{PROSE[:-1]}\x00 again.\r\n".encode())
    assert read(tmp_path).documents[0].text == f"{PROSE}\n{PROSE[:-1]} again."


def test_one_damaged_character_does_not_change_the_encoding(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes((RUSSIAN * 5).encode() + b"\xff" + PROSE.encode())
    assert read(tmp_path).documents[0].text.startswith(RUSSIAN[:40])


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "0.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9)
    (tmp_path / "1.txt").write_bytes(b"")
    (tmp_path / "2.txt").write_text(" \n\t\n")
    (tmp_path / "3.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "4.txt").write_text(PROSE * 50)
    (tmp_path / "5.txt").write_bytes(bytes(range(1, 9)) * 99)
    (tmp_path / "6.csv").write_text("a,b\n1,2\n")
    (tmp_path / "7.txt").write_text("Print version\n\nShare\n")
    (tmp_path / "8.parquet").write_text("no table")
    (tmp_path / "9.txt").write_text(PROSE)
    (tmp_path / "notes.toml").write_text("")
    corpus = read(tmp_path, max_bytes=3000)
    assert [d.doc_id for d in corpus.documents] == ["9"]
    assert reasons(corpus) == [
        "binary", "empty", "empty", "unknown_type", "too_large", "binary", "no_text_column", "empty", "malformed",
    ]  # fmt: skip


def test_an_encoding_that_does_not_fit_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(RUSSIAN.encode("cp1251"))
    assert reasons(read(tmp_path, encoding="utf-8")) == ["undecodable"]


def test_an_id_that_comes_twice_is_refused_the_second_time(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PROSE)
    (tmp_path / "a.md").write_text(PROSE)
    corpus = read(tmp_path)
    assert (len(corpus.documents), reasons(corpus)) == (1, ["duplicate_id"])
    assert f"{tmp_path.name}/a.md" in corpus.skipped[0].detail


def test_a_source_is_called_as_it_was_named_but_never_by_the_folders_of_a_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "articles" / "may").mkdir(parents=True)
    (tmp_path / "notebooks").mkdir()
    file = tmp_path / "articles" / "may" / "a.txt"
    file.write_text(PROSE)
    called = {}
    for here in (tmp_path, tmp_path / "notebooks"):
        monkeypatch.chdir(here)
        named = [file.parents[1], Path(os.path.relpath(file.parents[1])), file, f"{file.parents[1]}/*/*.txt"]
        called[here] = [read(name).documents[0].source for name in named]
    assert called[tmp_path] == ["articles/may/a.txt"] * 4
    assert called[tmp_path / "notebooks"] == ["articles/may/a.txt", "articles/may/a.txt", "a.txt", "articles/may/a.txt"]


@pytest.mark.parametrize("suffix", ["csv", "tsv", "jsonl", "parquet", "semicolon.csv"])
def test_every_kind_of_table_gives_the_same_documents(tmp_path: Path, suffix: str) -> None:
    rows = [{"Article ID": "x1", "Headline": "Ministers meet again", "Full Text": f'{PROSE}\n\n"Yes, {PROSE}"',
             "Date": "2020-05-06 10:00", "Publisher": "Xinhua"}]  # fmt: skip
    frame, path = pd.DataFrame(rows), tmp_path / f"t.{suffix}"
    if suffix == "parquet":
        frame.to_parquet(path)
    elif suffix == "jsonl":
        path.write_text(json.dumps(rows[0]) + "\n\n")
    else:
        frame.to_csv(path, index=False, sep={"tsv": "\t", "semicolon.csv": ";"}.get(suffix, ","))
    document = read(path).documents[0]
    assert (document.doc_id, document.published, document.outlet) == ("x1", "2020-05-06", "Xinhua")
    assert document.text == f'Ministers meet again\n{PROSE}\n"Yes, {PROSE}"'
    assert document.source == f"{path.name}:1"


def test_columns_can_be_named(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(f"text,mine,nr\nwrong,{PROSE},7\n")
    document = read(path, text_column="mine", id_column="nr").documents[0]
    assert (document.doc_id, document.text) == ("7", PROSE)


def test_rows_without_an_id_are_numbered(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(f"text\n{PROSE}\n{PROSE}\n")
    assert [d.doc_id for d in read(path).documents] == ["t-1", "t-2"]


def test_bad_rows_are_told_and_the_others_read(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    path.write_text(json.dumps({"text": PROSE}) + "\n{broken\n[1]\n" + json.dumps({"text": None}) + "\n")
    corpus = read(path)
    assert (len(corpus.documents), reasons(corpus)) == (1, ["malformed", "malformed", "empty"])
    assert [item.source for item in corpus.skipped] == [f"{path.name}:{n}" for n in (2, 3, 4)]


def test_a_windows_1251_table_is_read(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(f"заголовок;текст\nВизит министра обороны;{RUSSIAN}\n".encode("cp1251"))
    assert read(path).documents[0].title == "Визит министра обороны"


@pytest.mark.parametrize(
    ("name", "content", "options"),
    [
        ("missing.txt", None, {}),
        ("*.nothing", None, {}),
        ("t.csv", "a,b\n1,2\n", {}),
        ("t.csv", f"text\n{PROSE}\n", {"text_column": "story"}),
        ("t.csv", f"text\n{PROSE}\n", {"id_column": "nr"}),
        ("t.txt", PROSE, {"encoding": "klingon"}),
    ],
)
def test_bad_input_raises_one_clear_line(
    tmp_path: Path, name: str, content: str | None, options: dict[str, str]
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_text(content)
    with pytest.raises(InputError) as raised:
        read(path, **options)  # type: ignore[arg-type]
    assert "\n" not in str(raised.value)
    assert name in str(raised.value) or "klingon" in str(raised.value)


def test_a_web_page_gives_its_article_and_date(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    paragraphs = "".join(f"<p>{PROSE} That was meeting number {i} of the year.</p>" for i in range(8))
    head = (
        '<title>Ministers meet in spring</title><meta property="article:published_time" content="2021-04-05T10:00:00Z">'
    )
    (tmp_path / "a.html").write_text(
        f"<html><head>{head}</head><body><nav><a href='/'>Home</a></nav><article><h1>Ministers meet in spring</h1>"
        f"{paragraphs}</article><footer>Copyright</footer></body></html>"
    )
    document = read(tmp_path).documents[0]
    assert document.published == "2021-04-05"
    assert document.text.startswith(f"Ministers meet in spring\n{PROSE}")


def test_without_the_html_extra_a_web_page_is_told_as_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.corpus.html.find_spec", lambda name: None)
    (tmp_path / "a.html").write_text(f"<p>{PROSE}</p>")
    assert reasons(read(tmp_path)) == ["html_extra_missing"]
