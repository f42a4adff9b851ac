"""How well a linking finds the truth: the figures of `workbench.evaluation.clusters` for persons and for events."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass

from workbench.evaluation.clusters import Score, b_cubed, pairwise
from workbench.linking import Linked


@dataclass(frozen=True)
class Figures:
    """Pairwise and B-cubed scores of one grouping, over how many things."""

    things: int
    pairs: Score
    cubes: Score

    def __str__(self) -> str:
        shown = [f"{name} P {s.precision:.4f} R {s.recall:.4f} F1 {s.f1:.4f}" for name, s in self._named()]
        return f"{self.things} things, " + ", ".join(shown)

    def _named(self) -> list[tuple[str, Score]]:
        return [("pairwise", self.pairs), ("B-cubed", self.cubes)]


def of_persons(linked: Linked, truth: Mapping[tuple[str, int, int], str]) -> Figures:
    """Figures for the named participants; `truth` by document, record and place in its list."""
    places = _records(linked)
    found = {
        (*places[row["record_id"]], row["position"]): row["person_id"]
        for row in linked.tables["person_mentions"].to_pylist()
        if row["position"] is not None
    }
    return figures(found, truth)


def of_events(linked: Linked, truth: Mapping[tuple[str, int], str]) -> Figures:
    """Figures for the interactions; `truth` by document and record."""
    places = _records(linked)
    rows = linked.tables["event_reports"].to_pylist()
    found = {places[row["record_id"]]: row["event_id"] for row in rows if row["facet"] == "interactions"}
    return figures(found, truth)


def figures(found: Mapping[Hashable, str], truth: Mapping[Hashable, str]) -> Figures:
    """Figures of a grouping; what the truth does not name is a thing of its own."""
    gold = {thing: truth.get(thing, f"alone {thing}") for thing in found}
    return Figures(len(found), pairwise(found, gold), b_cubed(found, gold))


def _records(linked: Linked) -> dict[str, tuple[str, int]]:
    """Each interaction's document and place in it."""
    places: dict[str, tuple[str, int]] = {}
    counts: dict[str, int] = {}
    for row in linked.dataset.tables["interactions"].select(["record_id", "doc_id"]).to_pylist():
        number = counts.get(row["doc_id"], 0)
        places[row["record_id"]] = row["doc_id"], number
        counts[row["doc_id"]] = number + 1
    return places
