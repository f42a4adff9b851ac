"""Every place where a document names a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from workbench.dataset import Dataset
from workbench.linking.days import Span, span


@dataclass(frozen=True, slots=True)
class Sighting:
    """A person named in a record: as participant (`position` in its list) or as the speaker of a position (None).

    `when` is the record's own date, or the day the document was published.
    """

    doc_id: str
    record_id: str
    facet: str
    position: int | None
    name: str
    country: str | None
    rank: str | None = None
    post: str | None = None
    level: str | None = None
    when: str | None = None

    @property
    def days(self) -> Span | None:
        """The days of `when`."""
        return span(self.when)


def sightings(dataset: Dataset) -> list[Sighting]:
    """All named participants and speakers, in the order of the dataset's rows."""
    documents = dataset.tables["documents"].select(["doc_id", "published"]).to_pylist()
    published = {row["doc_id"]: row["published"] for row in documents}
    return [*_participants(dataset, published), *_speakers(dataset, published)]


def _participants(dataset: Dataset, published: dict[str, str | None]) -> Iterator[Sighting]:
    dates = {
        row["record_id"]: row["date"]
        for row in dataset.tables["interactions"].select(["record_id", "date", "status"]).to_pylist()
        if row["status"] == "occurred"
    }
    for row in _rows(dataset, "participants", ("doc_id", "record_id", "position", *_PERSON)):
        if row["name"]:
            when = dates.get(row["record_id"]) or published[row["doc_id"]]
            yield Sighting(facet="interactions", when=when, **row)


def _speakers(dataset: Dataset, published: dict[str, str | None]) -> Iterator[Sighting]:
    for row in _rows(dataset, "positions", ("doc_id", "record_id", "speaker", "holder")):
        if row["speaker"]:
            yield Sighting(
                row["doc_id"],
                row["record_id"],
                "positions",
                None,
                row["speaker"],
                row["holder"],
                when=published[row["doc_id"]],
            )


_PERSON = ("name", "country", "rank", "post", "level")


def _rows(dataset: Dataset, table: str, columns: Sequence[str]) -> list[dict[str, Any]]:
    return dataset.tables[table].select(list(columns)).to_pylist()  # type: ignore[no-any-return]
