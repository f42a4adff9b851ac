"""The records that tell of an interaction, with what is needed to compare them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
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
    dataset: Dataset, mentions: Iterable[Mapping[str, Any]], copies: Iterable[Mapping[str, Any]]
) -> list[Report]:
    """The dataset's interactions as reports, with the persons of `person_mentions` and the sources of `copies`."""
    source = {row["doc_id"]: row["copy_of"] for row in copies}
    documents = dataset.tables["documents"].select(["doc_id", "published"]).to_pylist()
    published = {row["doc_id"]: days[0] for row in documents if exact(days := span(row["published"])) and days}
    people = _people(dataset, mentions)
    fields = ("record_id", "doc_id", "kind", "status", "date", "host", "city", "domain")
    found = []
    for order, row in enumerate(dataset.tables["interactions"].select([*fields, "countries"]).to_pylist()):
        own = {name: row[name] for name in fields}
        found.append(
            Report(
                **own,
                order=order,
                countries=tuple(sorted(row["countries"])),
                published=published.get(row["doc_id"]),
                source=source.get(row["doc_id"], row["doc_id"]),
                people=people.get(row["record_id"], {}),
            )
        )
    return found


def _people(dataset: Dataset, mentions: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, frozenset[str]]]:
    """Each record's persons by the country that the record gives them."""
    columns = ["record_id", "position", "country"]
    countries = {
        (row["record_id"], row["position"]): row["country"]
        for row in dataset.tables["participants"].select(columns).to_pylist()
    }
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in mentions:
        if row["facet"] == "interactions":
            country = countries[row["record_id"], row["position"]] or ""
            found[row["record_id"]][country].add(row["person_id"])
    return {record: {country: frozenset(ids) for country, ids in sides.items()} for record, sides in found.items()}
