"""What is compared: gold, the codings, and the texts that both are about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from workbench import corpus
from workbench.coder import Coder, code_batch
from workbench.dataset import Dataset
from workbench.errors import InputError
from workbench.evaluation.corrected import is_corrections
from workbench.evaluation.load import Codings, load
from workbench.records import Document, coding_as_plain


@dataclass(frozen=True, slots=True)
class Trial:
    """Gold and codings by doc_id, and the documents of gold whose texts are at hand."""

    gold: Codings
    found: Codings
    documents: dict[str, Document]


def trial(
    gold: str | Path,
    codings: str | Path | None = None,
    texts: str | Path | None = None,
    *,
    lexicons: str | Path | None = None,
    model: str | None = None,
) -> Trial:
    """Gold and codings from disk; without `codings`, the texts are coded now.

    `gold` may also be a folder with `codings` and `texts` in it. Without `texts`, a folder `texts` beside gold is
    taken; for a file of corrections, the texts of its dataset.

    Raises InputError where something is missing or malformed.
    """
    gold = Path(gold)
    if (gold / "codings").is_dir():
        gold = gold / "codings"
    if texts is None and (gold.parent / "texts").is_dir():
        texts = gold.parent / "texts"
    wanted = load(gold)
    if codings is not None:
        return Trial(wanted, load(codings), _of(wanted, _documents(Path(codings), texts)))
    documents = _of(wanted, _texts(gold, texts))
    coder = Coder(lexicons=lexicons, model=model)
    found = code_batch(documents.values(), coder)
    return Trial(wanted, {c.document.doc_id: coding_as_plain(c) for c in found}, documents)


def _of(gold: Codings, documents: Iterable[Document]) -> dict[str, Document]:
    return {document.doc_id: document for document in documents if document.doc_id in gold}


def _texts(gold: Path, texts: str | Path | None) -> Iterable[Document]:
    """The documents to code: of the folder of texts; else, where gold is a file of corrections, of its dataset."""
    if texts is not None:
        return corpus.read(texts).documents
    if is_corrections(gold):
        return _documents(gold.parent, None)
    raise InputError(f"{gold}: no folder 'texts' beside it to code; name one with --texts, or a file of codings")


def _documents(codings: Path, texts: str | Path | None) -> Iterable[Document]:
    """The documents of a dataset; of other codings, those of the folder of texts, if there is one."""
    if (codings / "tables").is_dir():
        return [coding.document for coding in Dataset.read(codings).codings()]
    return corpus.read(texts).documents if texts is not None else ()
