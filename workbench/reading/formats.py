"""How corpora, documents, codings, records and datasets show themselves in a notebook."""

from __future__ import annotations

from collections.abc import Callable
from importlib import resources
from typing import Any

from IPython.core.getipython import get_ipython

from workbench.corpus import Corpus
from workbench.dataset import Dataset
from workbench.reading.article import article, head
from workbench.reading.cards import record_card, record_cards
from workbench.reading.html import Html, element, joined, plain, view
from workbench.reading.loaded import loaded
from workbench.records import RECORD_TYPES, Coding, Document


def enable() -> Html:
    """Makes corpora, documents, codings, records and datasets show themselves well in this notebook, and gives it the
    views' style sheet.

    Outside IPython it changes nothing.
    """
    shell = get_ipython()
    if shell is not None and shell.display_formatter is not None:
        formatter = shell.display_formatter.formatters["text/html"]
        for kind, shower in _SHOWERS.items():
            formatter.for_type(kind, lambda value, shower=shower: shower(value).markup)
    style = resources.files("workbench.reading").joinpath("style.css").read_text(encoding="utf-8")
    return Html(f"<style>\n{style}</style>")


def show(value: object) -> Html:
    """A corpus, document, coding, record or dataset as it shows itself in a notebook. TypeError for anything else."""
    for kind, shower in _SHOWERS.items():
        if isinstance(value, kind):
            return shower(value)
    raise TypeError(f"nothing to show for a {type(value).__name__}; give a Corpus, Document, Coding, record or Dataset")


def _document(document: Document) -> Html:
    lines = [element("p", line) for line in document.text.split("\n") if line.strip()]
    return view(element("div", head(document), *lines, class_="wb-article"), text=f"{document.doc_id}\n{document.text}")


def _coding(coding: Coding) -> Html:
    both = joined(article(coding), record_cards(coding))
    return Html(both.markup, plain(f"{coding.document.doc_id}: {len(coding.records)} records"))


def _dataset(dataset: Dataset) -> Html:
    rows = [
        element("tr", element("th", name, scope="row"), element("td", f"{count:,}", class_="wb-number"))
        for name, count in dataset.counts.items()
    ]
    top = element("tr", element("th", "table", scope="col"), element("th", "rows", scope="col"))
    table = element(
        "table", element("caption", "Dataset"), element("thead", top), element("tbody", *rows), class_="wb-table"
    )
    note = element("p", str(dataset.laid), class_="wb-note") if dataset.laid is not None else None
    return view(table, note, text=repr(dataset))


_SHOWERS: dict[type, Callable[[Any], Html]] = {
    Corpus: loaded,
    Document: _document,
    Coding: _coding,
    Dataset: _dataset,
    **dict.fromkeys(RECORD_TYPES, record_card),
}
