"""A store that grows: whatever the order and the number of goes, the result is that of coding all at once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from folders import files
from hypothesis import given, settings
from hypothesis import strategies as st

import workbench
from workbench import extraction
from workbench.coder import Coder
from workbench.corpus import Corpus, Unreadable
from workbench.dataset import Dataset
from workbench.dataset.storage import is_dataset
from workbench.errors import InputError
from workbench.records import Document

SEEDS = Path(__file__).parents[1] / "seeds"
SENTENCES = (
    "Azerbaijani Defense Minister Zakir Hasanov met with Chinese Defense Minister Wei Fenghe in Beijing.",
    "The sides signed a protocol on military cooperation.",
    "China supports the territorial integrity of Azerbaijan.",
    "They discussed the weather.",
)


texts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(" ".join)
names = st.sampled_from("abcdef")


@st.composite
def corpora(draw: st.DrawFn) -> Corpus:
    """Some documents, which may be newer states of others of the same name, and inputs that could not be read."""
    told = draw(st.dictionaries(names, texts, max_size=4))
    documents = (Document(name, text, source=f"{name}.txt", sha256=str(hash(text))) for name, text in told.items())
    lost = draw(st.sets(st.sampled_from(["x.png", "y.png"])))
    return Corpus(tuple(documents), tuple(Unreadable(source, "binary", "no text") for source in sorted(lost)))


def at_once(goes: list[Corpus]) -> Corpus:
    documents = {document.doc_id: document for corpus in goes for document in corpus.documents}
    lost = {item.source: item for corpus in goes for item in corpus.skipped}
    return Corpus(tuple(documents.values()), tuple(lost.values()))


@pytest.fixture(autouse=True, scope="module")
def one_coder_for_all() -> Iterator[None]:
    """Building a coder takes a second; equal lexicons give equal ones."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(extraction, "Coder", cache(Coder))
        yield


@settings(max_examples=25)
@given(st.lists(corpora(), min_size=1, max_size=4))
def test_adding_in_any_number_of_goes_gives_the_bytes_of_coding_all_at_once(goes: list[Corpus]) -> None:
    with TemporaryDirectory() as folder:
        for corpus in goes:
            workbench.extract(corpus, Path(folder, "grown"), add=True)
        workbench.extract(at_once(goes), Path(folder, "at once"))
        assert files(Path(folder, "grown")) == files(Path(folder, "at once"))


def test_only_what_is_added_or_changed_is_coded(tmp_path: Path, coded: list[str]) -> None:
    seeds = workbench.read(SEEDS).documents
    workbench.extract(Corpus(seeds[:3], ()), tmp_path / "out")
    coded.clear()
    changed = replace(seeds[0], text=f"{seeds[0].text}\nThey met again.", sha256="newer")
    workbench.extract(Corpus((changed, seeds[1], seeds[4]), ()), tmp_path / "out", add=True)
    assert sorted(coded) == sorted([changed.doc_id, seeds[4].doc_id])
    assert len(Dataset.read(tmp_path / "out").documents) == 4


def test_adding_with_other_rules_codes_what_was_there_anew_from_its_stored_text(tmp_path: Path) -> None:
    own = tmp_path / "lexicons"
    own.mkdir()
    (own / "ranks.toml").write_text('[entries.arch_general]\nname = "Arch General"\nforms = ["Arch General"]\n')
    seeds = workbench.read(SEEDS).documents
    workbench.extract(Corpus(seeds[:3], ()), tmp_path / "out")
    workbench.extract(Corpus(seeds[3:], ()), tmp_path / "out", lexicons=own, add=True)
    workbench.extract(Corpus(seeds, ()), tmp_path / "at once", lexicons=own)
    assert files(tmp_path / "out") == files(tmp_path / "at once")


def test_another_document_of_a_known_id_is_refused_and_the_first_one_stays(tmp_path: Path) -> None:
    (one := tmp_path / "one").mkdir()
    (other := tmp_path / "other").mkdir()
    (one / "a.txt").write_text("The ministers met in Baku.")
    (other / "a.txt").write_text("The presidents met in Ankara.")
    workbench.extract(one, tmp_path / "out")
    dataset = workbench.extract(other, tmp_path / "out", add=True)
    assert list(dataset.documents.text) == ["The ministers met in Baku."]
    assert list(dataset.skipped[dataset.skipped.doc_id.isna()].reason) == ["duplicate_id"]


def test_a_file_read_by_another_path_is_the_same_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(SEEDS, tmp_path / "articles")
    workbench.extract(tmp_path / "articles", tmp_path / "out")
    monkeypatch.chdir(tmp_path)
    assert len(workbench.extract("articles", tmp_path / "out", add=True).documents) == 5


def test_what_leaves_the_corpus_leaves_the_dataset_unless_it_is_added_to(tmp_path: Path) -> None:
    seeds = workbench.read(SEEDS).documents
    workbench.extract(Corpus(seeds, ()), tmp_path / "out")
    assert len(workbench.extract(Corpus(seeds[:2], ()), tmp_path / "out", add=True).documents) == 5
    assert len(workbench.extract(Corpus(seeds[:2], ()), tmp_path / "out").documents) == 2


def test_nothing_is_added_to_a_damaged_dataset_and_adding_needs_a_folder(tmp_path: Path) -> None:
    seeds = workbench.read(SEEDS).documents
    workbench.extract(Corpus(seeds, ()), tmp_path / "out")
    (tmp_path / "out/tables/spheres.parquet").write_bytes(b"half")
    with pytest.raises(InputError, match="not readable as parquet"):
        workbench.extract(Corpus(seeds[:2], ()), tmp_path / "out", add=True)
    assert is_dataset(tmp_path / "out")
    with pytest.raises(InputError, match="add: to which dataset"):
        workbench.extract(Corpus(seeds[:2], ()), add=True)
