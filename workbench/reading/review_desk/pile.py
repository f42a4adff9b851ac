"""The pile of records on the desk: which one is looked at, what is decided, what is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from workbench.dataset import Dataset
from workbench.dataset.corrections import FILE, Correction, Item, append_corrections
from workbench.dataset.corrections.adding import add
from workbench.dataset.corrections.cells import changed
from workbench.dataset.corrections.matching import values
from workbench.dataset.corrections.review import Review
from workbench.errors import InputError
from workbench.records import Document


def now() -> str:
    """The time of a decision: it is entered with the decision, no result depends on it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class Pile:
    """The records of some documents, one after the other; every decision is written at once.

    Raises InputError where a folder holds no dataset, or one of the documents is not in it.
    """

    def __init__(
        self, dataset: str | Path, who: str, doc_ids: Sequence[str] = (), clock: Callable[[], str] = now
    ) -> None:
        self._file, self._who, self._clock = Path(dataset) / FILE, who, clock
        self.review = Review.open(Dataset.read(dataset).tables, self._file)
        known = self.review.tables["documents"]["doc_id"].to_pylist()
        if missing := [doc_id for doc_id in doc_ids if doc_id not in known]:
            raise InputError(f"{dataset}: holds no document '{missing[0]}'; name one of its doc_ids")
        if not known:
            raise InputError(f"{dataset}: the dataset holds no document; extract some first")
        self.doc_ids: list[str] = list(doc_ids) or known
        self.place, self.row = 0, 0
        self._open()

    @property
    def document(self) -> Document:
        """The document that is looked at."""
        return self._here.coding.document

    @property
    def items(self) -> tuple[Item, ...]:
        """Its records."""
        return self._here.items

    @property
    def item(self) -> Item | None:
        """The record that is looked at; None in a document without any."""
        return self.items[self.row] if self.items else None

    def step(self, by: int) -> None:
        """To the next record (1) or the one before (-1), from one document to another; at an end it stays."""
        if 0 <= self.row + by < len(self.items):
            self.row += by
        elif 0 <= self.place + by < len(self.doc_ids):
            self.place += by
            self._open()
            self.row = 0 if by > 0 else max(0, len(self.items) - 1)

    def decide(self, action: str, texts: Mapping[str, str], why: str) -> None:
        """Decide about the record that is looked at.

        Raises ValueError where there is none, a value breaks the codebook, or values were changed without an edit.
        """
        if self.item is None:
            raise ValueError("this document has no record to decide about")
        stands = self.item.current or self.item.target
        edited = changed(stands, texts)
        if action != "edit" and values(edited) != values(stands):
            raise ValueError("values were changed; save them as an edit, or go to another record and back")
        self._write(self.review.decide(self.item, action, who=self._who, when=self._clock(), why=why, edited=edited))

    def add(self, facet: str, quote: str, texts: Mapping[str, str], why: str) -> None:
        """Add a record that the coder missed, and look at it. Raises ValueError that says what is wrong with it."""
        doc_id = self.document.doc_id
        self._write(add(self.review, doc_id, facet, quote, texts, who=self._who, when=self._clock(), why=why))
        added = (i for i, item in enumerate(self.items) if item.correction == self.review.corrections[-1])
        self.row = next(added, self.row)

    def _write(self, correction: Correction) -> None:
        append_corrections(self._file, [correction])
        self.review = Review.open(self.review.tables, self._file)
        self._open()

    def _open(self) -> None:
        self._here = self.review.document(self.doc_ids[self.place])
        self.row = min(self.row, max(0, len(self._here.items) - 1))
