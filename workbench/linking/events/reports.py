"""The records that tell of an interaction, with what is needed to compare them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from workbench.dataset import Dataset
from workbench.linking.days import Span, exact, span

RECALLED_AFTER = 31
"""Days after which a report of what took place is a recollection."""


@dataclass(frozen=True, slots=True)
class Report:
    """One interaction as one document tells it. `order` is its place among the document's records.

    `people` are person_ids by country. `source` is the document whose text this one copies, or itself.
    """

    record_id: str
    doc_id: str
    order: int
    kind: str
    status: str
    countries: tuple[str, ...]
    date: str | None
    host: str | None
    city: str | None
    domain: str | None
    published: int | None
    source: str
    people: Mapping[str, frozenset[str]]

    @property
    def days(self) -> Span | None:
        """The days that its date may mean."""
        return span(self.date)

    @property
    def stage(self) -> str:
        """What the report is to the event: announced, cancelled, reported or recalled."""
        if self.status != "occurred":
            return "cancelled" if self.status == "cancelled" else "announced"
        late = self.days and self.published and self.published - self.days[1] > RECALLED_AFTER
        return "recalled" if late else "reported"

    @property
    def precise(self) -> bool:
        """Whether it has a date to the day."""
        return exact(self.days)


def reports(
    dataset: Dataset, people: Mapping[str, Iterable[Mapping[str, Any]]], sources: Mapping[str, str]
) -> Iterator[Report]:
    """The dataset's interactions as reports.

    `people` are the rows of participants by record_id, each with a person_id; `sources` the texts that documents copy.
    """
    documents = dataset.tables["documents"].select(["doc_id", "published"]).to_pylist()
    published = {row["doc_id"]: days[0] for row in documents if exact(days := span(row["published"])) and days}
    own = ("record_id", "doc_id", "kind", "status", "date", "host", "city", "domain")
    for order, row in enumerate(dataset.tables["interactions"].select([*own, "countries"]).to_pylist()):
        yield Report(
            **{name: row[name] for name in own},
            order=order,
            countries=tuple(sorted(row["countries"])),
            published=published.get(row["doc_id"]),
            source=sources.get(row["doc_id"], row["doc_id"]),
            people=_sides(people.get(row["record_id"], ())),
        )


def _sides(people: Iterable[Mapping[str, Any]]) -> dict[str, frozenset[str]]:
    """The persons of a record by the country that the record gives them."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in people:
        if row["person_id"]:
            found[row["country"] or ""].add(row["person_id"])
    return {country: frozenset(ids) for country, ids in found.items()}
