"""A record where it stands in its document: the lines that it rests on, with its passages marked."""

from __future__ import annotations

from typing import Any

from workbench.reading.article import head, marked_line, passages, text_lines
from workbench.reading.cards import record_card
from workbench.reading.html import Html, element, joined, view
from workbench.records import Coding, Document, Record


def in_place(document: Document, record: Record) -> Html:
    """The lines of a document that a record rests on, its passages marked, and the record beside its quotes."""
    alone: dict[str, Any] = {record.facet: (record,)}
    marked = list(passages(Coding(document, **alone)))
    lines = [
        element("p", *marked_line(document, marked, start, end))
        for start, end in text_lines(document.text)
        if any(passage.start < end and passage.end > start for passage in marked)
    ]
    return joined(view(element("div", head(document), *lines, class_="wb-article")), record_card(record))


def whole(document: Document) -> Html:
    """The document's text, to copy a sentence from."""
    lines = [element("p", document.text[start:end]) for start, end in text_lines(document.text)]
    return view(element("div", head(document), *lines, class_="wb-article"))
