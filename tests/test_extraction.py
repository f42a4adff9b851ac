"""The main job: corpus in, dataset out; nothing twice, nothing lost, the same whatever the engine."""

from __future__ import annotations

import multiprocessing
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from folders import files

import workbench
from workbench.coder import Coder
from workbench.corpus import Corpus
from workbench.engines import dask, local
from workbench.errors import InputError
from workbench.records import Coding, Document

SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for seed in SEEDS.glob("*.txt"):
        shutil.copy(seed, folder)
    return folder


def many(number: int) -> Corpus:
    seeds = workbench.read(SEEDS).documents
    copies = (seeds[i % len(seeds)] for i in range(number))
    return Corpus(tuple(Document(f"{i:05}", d.text, d.published) for i, d in enumerate(copies)), ())


def test_three_lines_lead_from_articles_to_a_table() -> None:
    corpus = workbench.read(SEEDS)
    dataset = workbench.extract(corpus)
    assert set(dataset.interactions.doc_id) <= set(dataset.documents.doc_id)
    assert len(dataset.documents) == 5


def test_a_folder_and_the_corpus_read_from_it_give_the_same(articles: Path) -> None:
    one, other = workbench.extract(articles), workbench.extract(workbench.read(articles))
    assert one.codings() == other.codings()


def test_two_runs_give_the_same_bytes(articles: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        workbench.extract(articles, tmp_path / name, csv=True)
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_what_is_coded_already_is_not_coded_again(articles: Path, tmp_path: Path, coded: list[str]) -> None:
    workbench.extract(articles, tmp_path / "out")
    before = files(tmp_path / "out")
    assert len(coded) == 5
    workbench.extract(articles, tmp_path / "out")
    assert len(coded) == 5
    assert files(tmp_path / "out") == before


def test_coding_in_two_goes_gives_the_bytes_of_coding_at_once(articles: Path, tmp_path: Path) -> None:
    first = tmp_path / "first"
    first.mkdir()
    for seed in sorted(articles.iterdir())[1::2]:
        shutil.copy(seed, first)
    shutil.copytree(first, tmp_path / "grown")
    workbench.extract(tmp_path / "grown", tmp_path / "out")
    shutil.copytree(articles, tmp_path / "grown", dirs_exist_ok=True)
    workbench.extract(tmp_path / "grown", tmp_path / "out")
    workbench.extract(tmp_path / "grown", tmp_path / "at once")
    assert files(tmp_path / "out") == files(tmp_path / "at once")


def test_a_changed_article_is_coded_again_and_one_that_is_gone_leaves(
    articles: Path, tmp_path: Path, coded: list[str]
) -> None:
    workbench.extract(articles, tmp_path / "out")
    changed, gone, *_ = sorted(articles.iterdir())
    changed.write_text("The ministers did not meet.", encoding="utf-8")
    gone.unlink()
    coded.clear()
    dataset = workbench.extract(articles, tmp_path / "out")
    assert coded == [changed.stem]
    assert gone.stem not in set(dataset.documents.doc_id)


def test_other_lexicons_code_everything_again(articles: Path, tmp_path: Path, coded: list[str]) -> None:
    workbench.extract(articles, tmp_path / "out")
    own = tmp_path / "lexicons"
    own.mkdir()
    (own / "ranks.toml").write_text('[entries.arch_general]\nname = "Arch General"\nforms = ["Arch General"]\n')
    coded.clear()
    workbench.extract(articles, tmp_path / "out", lexicons=own)
    assert len(coded) == 5


def test_a_damaged_dataset_is_coded_anew(articles: Path, tmp_path: Path) -> None:
    workbench.extract(articles, tmp_path / "out")
    before = files(tmp_path / "out")
    (tmp_path / "out/tables/evidence.parquet").write_bytes(b"half")
    workbench.extract(articles, tmp_path / "out")
    assert files(tmp_path / "out") == before


def test_what_cannot_be_read_is_kept_with_its_reason(articles: Path) -> None:
    (articles / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    dataset = workbench.extract(articles)
    lost = dataset.skipped[dataset.skipped.doc_id.isna()]
    assert list(lost.reason) == ["binary"]
    assert lost.source.iloc[0].endswith("picture.txt")
    assert len(dataset.documents) == 5


@pytest.mark.parametrize("workers", [1, 2])
def test_a_document_that_the_coder_fails_at_is_kept_with_its_reason_and_tried_again_next_time(
    workers: int, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    victim, code = sorted(articles.iterdir())[2].stem, Coder.code

    def failing(self: Coder, document: Document) -> Coding:
        if document.doc_id == victim:
            raise RecursionError("too deep")
        return code(self, document)

    with monkeypatch.context() as patch:
        patch.setattr(Coder, "code", failing)
        dataset = workbench.extract(articles, tmp_path / "out", workers=workers)
    lost = dataset.skipped[dataset.skipped.doc_id.isna()]
    assert list(lost.reason) == ["coder_failed"]
    assert list(lost.detail) == ["RecursionError: too deep"]
    assert len(dataset.documents) == 4
    assert len(workbench.extract(articles, tmp_path / "out").documents) == 5


def test_a_document_that_kills_its_worker_takes_no_other_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    code = Coder.code

    def deadly(self: Coder, document: Document) -> Coding:
        return os._exit(137) if document.doc_id == "00150" else code(self, document)

    monkeypatch.setattr(Coder, "code", deadly)
    dataset = workbench.extract(many(220), workers=2)
    lost = dataset.skipped[dataset.skipped.doc_id.isna()]
    assert list(zip(lost.source, lost.reason, strict=True)) == [("00150", "worker_died")]
    assert len(dataset.documents) == 219


def test_every_engine_gives_the_same_codings_in_the_same_order() -> None:
    documents, coder = many(120).documents, Coder()
    expected = [coder.code(document) for document in documents]
    assert list(local.run(documents, coder)) == expected
    assert list(local.run(documents, coder, workers=2)) == expected
    assert list(dask.run(documents, coder, workers=2)) == expected


def test_dask_codes_on_the_client_that_is_connected_already() -> None:
    from distributed import Client, LocalCluster

    documents, coder = many(3).documents, Coder()
    with LocalCluster(n_workers=1, processes=False, dashboard_address=None) as cluster, Client(cluster) as client:
        assert len(list(dask.run(documents, coder))) == 3
        assert client.status == "running"


def anonymous_memory(process: int) -> int:
    """Bytes that a process holds, shared with its parent or not: what a leak adds to."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("RssAnon"))


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no /proc to read a worker's memory from")
def test_workers_memory_stays_flat() -> None:
    usage: list[int] = []

    def watched(documents: tuple[Document, ...]) -> Iterator[Document]:
        for number, document in enumerate(documents):
            if number in (400, 1100):
                usage.append(max(anonymous_memory(child.pid) for child in multiprocessing.active_children()))
            yield document

    for _ in local.run(watched(many(1200).documents), Coder(), workers=2):
        pass
    early, late = usage
    assert late - early < 20_000_000


def test_an_output_folder_that_cannot_be_written_is_told_before_anything_is_coded(
    articles: Path, tmp_path: Path, coded: list[str]
) -> None:
    (tmp_path / "out").write_text("a file in the way")
    with pytest.raises(InputError, match=r"out: cannot write the dataset"):
        workbench.extract(articles, tmp_path / "out")
    assert not coded


def test_an_unknown_engine_is_refused() -> None:
    with pytest.raises(InputError, match="engine 'spark': unknown; there are local, dask"):
        workbench.extract(many(1), engine="spark")  # type: ignore[arg-type]
