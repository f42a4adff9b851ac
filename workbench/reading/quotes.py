"""Numbers that open to the quotes they rest on; each quote names its document, its date and its place in the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from weakref import WeakKeyDictionary

from workbench.dataset import Dataset
from workbench.reading.html import Html, element, joined
from workbench.records import Evidence

MOST = 8
Heads = Mapping[str, Mapping[str, Any]]

_PLACES: WeakKeyDictionary[Dataset, tuple[Heads, Mapping[str, str]]] = WeakKeyDictionary()


def _places(dataset: Dataset) -> tuple[Heads, Mapping[str, str]]:
    """The documents by name, and each record's document."""
    # A page asks for them with every table and figure; a dataset never changes.
    if dataset not in _PLACES:
        documents = dataset.tables["documents"].select(["doc_id", "published", "outlet"])
        evidence = dataset.tables["evidence"]
        pairs = zip(evidence["record_id"].to_pylist(), evidence["doc_id"].to_pylist(), strict=True)
        _PLACES[dataset] = {row["doc_id"]: row for row in documents.to_pylist()}, dict(pairs)
    return _PLACES[dataset]


class Quotes:
    """The quotes of a dataset, looked up by record."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self._documents, self._documents_of = _places(dataset)

    def behind(self, record_ids: Sequence[str], label: str, most: int = MOST) -> Html:
        """A number, or a word, that opens to the quotes of some records."""
        return element("details", element("summary", label), self.listed(record_ids, most))

    def listed(self, record_ids: Sequence[str], most: int = MOST) -> Html:
        """The quotes of some records.

        Records that rest on one and the same passage share its quote, which says how many they are. Shown are the first
        `most` quotes, and how many more there are.
        """
        places: dict[tuple[str, tuple[Evidence, ...]], int] = {}
        for record_id in record_ids:
            doc_id = self._documents_of.get(record_id, "")
            place = (doc_id, tuple(self._dataset.quotes(record_id)) if doc_id else ())
            places[place] = places.get(place, 0) + 1
        shown = [self._quote(*place, number) for place, number in list(places.items())[:most]]
        more = len(places) - len(shown)
        rest = element("p", f"and {more} more; dataset.quotes(record_id) gives each") if more else None
        return joined(*shown, rest)

    def _quote(self, doc_id: str, passages: tuple[Evidence, ...], records: int) -> Html:
        document = self._documents.get(doc_id, {})
        texts = [element("p", f"“{passage.quote.strip()}”") for passage in passages]
        places = ", ".join(f"{passage.start}–{passage.end}" for passage in passages)
        told = [
            document.get("outlet"),
            document.get("published") or "undated",
            doc_id,
            f"characters {places}" if places else None,
            f"{records} records" if records > 1 else None,
        ]
        return element("blockquote", joined(*texts), element("cite", " · ".join(filter(None, told))))
