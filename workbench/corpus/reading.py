"""Reads sources into documents, one after the other."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from workbench.corpus.cleaning import clean
from workbench.corpus.decoding import check_encoding, decode
from workbench.corpus.html import HTML_TYPES, read_page
from workbench.corpus.mastheads import read_masthead
from workbench.corpus.outcome import Corpus, RawArticle, Refused, Unreadable
from workbench.corpus.sources import SourceFile, find_files
from workbench.corpus.tables import TABLE_TYPES, read_table
from workbench.errors import InputError
from workbench.records import Document

TEXT_TYPES = frozenset({".txt", ".md"})
MAX_BYTES = 20_000_000


def read(
    *sources: str | Path,
    text_column: str | None = None,
    id_column: str | None = None,
    encoding: str | None = None,
    max_bytes: int = MAX_BYTES,
) -> Corpus:
    """All documents of folders (with all below them), files and globs, and what could not be read with its reason.

    Reads .txt, .md, .csv, .tsv, .jsonl, .parquet, and .html with the extra `html`. Columns are guessed from
    `columns.toml` unless named; the encoding is found out unless named. Raises InputError when a source does not
    exist, a named table has no text column, or a named column or encoding is unknown.
    """
    documents: list[Document] = []
    skipped: list[Unreadable] = []
    for item in stream(*sources, text_column=text_column, id_column=id_column, encoding=encoding, max_bytes=max_bytes):
        if isinstance(item, Document):
            documents.append(item)
        else:
            skipped.append(item)
    return Corpus(documents=tuple(documents), skipped=tuple(skipped))


def stream(
    *sources: str | Path,
    text_column: str | None = None,
    id_column: str | None = None,
    encoding: str | None = None,
    max_bytes: int = MAX_BYTES,
) -> Iterator[Document | Unreadable]:
    """The same as `read`, one at a time, for more articles than fit into memory; only their ids are kept."""
    check_encoding(encoding)
    seen: dict[str, str] = {}
    for file in find_files(sources):
        for item in _articles(file, text_column, id_column, encoding, max_bytes):
            result = to_document(item) if isinstance(item, RawArticle) else item
            if isinstance(result, Document):
                result = _refuse_twice(result, seen)
            yield result


def to_document(raw: RawArticle) -> Document | Unreadable:
    """The article cleaned, with date, outlet and source; or that nothing of it is left."""
    page = clean(raw.text, title=raw.title)
    if not page.body:
        return Unreadable(raw.source, "empty", "no article is left after cleaning")
    masthead = read_masthead(page, raw)
    return Document(
        doc_id=raw.doc_id,
        text=page.text,
        published=masthead.published,
        outlet=masthead.outlet,
        attributed_to=masthead.attributed_to,
        title=page.title,
        source=raw.source,
        sha256=raw.sha256,
    )


def _refuse_twice(document: Document, seen: dict[str, str]) -> Document | Unreadable:
    first = seen.setdefault(document.doc_id, document.source)
    if first is document.source:
        return document
    return Unreadable(document.source, "duplicate_id", f"{document.doc_id!r} is already the id of {first}")


def _articles(
    file: SourceFile, text_column: str | None, id_column: str | None, encoding: str | None, max_bytes: int
) -> Iterator[RawArticle | Unreadable]:
    try:
        if file.path.suffix.lower() in TABLE_TYPES:
            yield from read_table(
                file, text_column=text_column, id_column=id_column, encoding=encoding, max_bytes=max_bytes
            )
        else:
            yield _read_file(file, encoding, max_bytes)
    except Refused as refusal:
        if file.named and refusal.reason == "no_text_column":
            raise InputError(f"{file.path}: no column with text; {refusal.detail}") from None
        yield Unreadable(file.label, refusal.reason, refusal.detail)
    except OSError as error:
        yield Unreadable(file.label, "unreadable", error.strerror or type(error).__name__)


def _read_file(file: SourceFile, encoding: str | None, max_bytes: int) -> RawArticle:
    path = file.path
    kind = path.suffix.lower()
    if kind not in TEXT_TYPES | HTML_TYPES:
        raise Refused("unknown_type", f"{kind or 'no ending'}; read are .txt .md .csv .tsv .jsonl .parquet .html")
    size = path.stat().st_size
    if size > max_bytes:
        raise Refused("too_large", f"{size} bytes, over {max_bytes}; raise max_bytes or split it")
    data = path.read_bytes()
    text = decode(data, encoding)
    if not text.strip():
        raise Refused("empty", "the file holds no text")
    sha256 = hashlib.sha256(data).hexdigest()
    if kind not in HTML_TYPES:
        return RawArticle(doc_id=path.stem, text=text, source=file.label, sha256=sha256)
    page = read_page(text)
    return RawArticle(
        doc_id=path.stem,
        text=page.text,
        source=file.label,
        sha256=sha256,
        title=page.title,
        published=page.published,
        outlet=page.outlet,
        url=page.url,
    )
