"""What every engine does: cut documents into batches, code a batch so that one failure stays one failure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from workbench.coder import Coder, code_batch
from workbench.corpus import Unreadable
from workbench.records import Coding, Document

Outcome = Coding | Unreadable

BATCH = 100


def cut(documents: Iterable[Document], size: int = BATCH) -> Iterator[list[Document]]:
    """Batches of documents, in their order."""
    rest = iter(documents)
    while batch := list(islice(rest, size)):
        yield batch


def code(documents: list[Document], coder: Coder) -> list[Outcome]:
    """The outcome of each document. A document that the coder fails at becomes an Unreadable; the others are coded."""
    try:
        return list(code_batch(documents, coder))
    except Exception as error:
        if len(documents) == 1:
            return [failed(documents[0], "coder_failed", f"{type(error).__name__}: {error}")]
    return [outcome for document in documents for outcome in code([document], coder)]


def failed(document: Document, reason: str, detail: str) -> Unreadable:
    """A document that was read, but not coded."""
    return Unreadable(source=document.source or document.doc_id, reason=reason, detail=detail)
