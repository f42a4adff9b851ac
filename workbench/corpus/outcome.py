"""What reading gives: documents, and what could not be read with the reason why."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.records import Document

REASONS: dict[str, str] = {
    "binary": "the bytes are no text (a picture, an archive, an office file)",
    "duplicate_id": "another document of this corpus has the same id; the first one is kept",
    "empty": "no text is left after cleaning, or there was none",
    "html_extra_missing": "reading HTML files needs the extra `html`",
    "malformed": "the table or the line does not follow its format",
    "no_text_column": "the table has no column that holds text",
    "too_large": "over the size limit `max_bytes`",
    "undecodable": "the bytes do not fit the encoding, and no other one was found",
    "unknown_type": "a file type that the workbench does not read",
    "unreadable": "the operating system refuses to open it",
}
"""The closed list of reasons, each with its meaning."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A source that gave no document: which (file, or file and row), the code of `REASONS`, details for a person."""

    source: str
    reason: str
    detail: str


@dataclass(frozen=True, slots=True, repr=False)
class Corpus:
    """The documents of some sources in a fixed order, and the sources that could not be read."""

    documents: tuple[Document, ...]
    skipped: tuple[Unreadable, ...]

    def __repr__(self) -> str:
        return f"Corpus(documents: {len(self.documents)}, skipped: {len(self.skipped)})"


@dataclass(frozen=True, slots=True)
class RawArticle:
    """One article before cleaning, with what its table row, page metadata or file name tells about it."""

    doc_id: str
    text: str
    source: str
    sha256: str
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    attributed_to: str | None = None
    url: str | None = None


class Refused(Exception):
    """Raised inside `corpus` by whoever finds a source unreadable; it becomes an `Unreadable`."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail
