"""Every place where a document names a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from workbench.dataset import Dataset
from workbench.linking.days import Span, exact, span


@dataclass(frozen=True, slots=True)
class Sighting:
    """A person named in a record: as participant (`position` in its list) or as the speaker of a position (None).

    `when` is the record's own date, or the day the document was published. `occasion` is the record's kind, parties and
    day, where that is known: whoever is named there by other documents took part, too.
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
    occasion: tuple[str, ...] | None = None

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
    told = {row["record_id"]: row for row in _rows(dataset, "interactions", _OCCASION)}
    for row in _rows(dataset, "participants", ("doc_id", "record_id", "position", *_PERSON)):
        if row["name"]:
            record = told[row["record_id"]]
            own = record["date"] if record["status"] == "occurred" else None
            day = record["date"] if exact(span(record["date"])) else None
            occasion = (record["kind"], day, *sorted(record["countries"])) if day else None
            yield Sighting(facet="interactions", when=own or published[row["doc_id"]], occasion=occasion, **row)


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


_OCCASION = ("record_id", "kind", "status", "date", "countries")
_PERSON = ("name", "country", "rank", "post", "level")


def _rows(dataset: Dataset, table: str, columns: Sequence[str]) -> list[dict[str, Any]]:
    return dataset.tables[table].select(list(columns)).to_pylist()  # type: ignore[no-any-return]
