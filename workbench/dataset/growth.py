"""What a dataset was made of, and more: the corpus from which both would be coded at once."""

from __future__ import annotations

from pathlib import Path

from workbench.corpus import Corpus, Unreadable
from workbench.dataset.dataset import Dataset
from workbench.records import Document


def together(dataset: Dataset, corpus: Corpus) -> Corpus:
    """The documents of a dataset with those of a corpus, and what could not be read of either.

    A document that the dataset holds is taken from the corpus, where the corpus holds it, too: one of the same source
    or the same content. Another document of the same id is refused, as in one corpus.
    """
    names = list(Document.__dataclass_fields__)
    held = {row["doc_id"]: Document(**row) for row in dataset.tables["documents"].select(names).to_pylist()}
    taken, refused = [], []
    for document in corpus.documents:
        first = held.get(document.doc_id)
        if first is None or _one(first, document):
            taken.append(document)
        else:
            detail = f"{document.doc_id!r} is already the id of {first.source}"
            refused.append(Unreadable(document.source, "duplicate_id", detail))
    new = {document.doc_id for document in taken}
    lost = [*corpus.skipped, *refused]
    told = {document.source for document in corpus.documents} | {item.source for item in lost}
    kept = [item for item in _unreadable(dataset) if item.source not in told]
    return Corpus((*(d for d in held.values() if d.doc_id not in new), *taken), (*kept, *lost))


def _one(first: Document, second: Document) -> bool:
    """Whether two documents of one id are one: changed since, or read by another path."""
    return first.sha256 == second.sha256 or Path(first.source).absolute() == Path(second.source).absolute()


def _unreadable(dataset: Dataset) -> list[Unreadable]:
    rows = dataset.tables["skipped"].select(["doc_id", "source", "reason", "detail"]).to_pylist()
    return [Unreadable(r["source"], r["reason"], r["detail"] or "") for r in rows if r["doc_id"] is None]
