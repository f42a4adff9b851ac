"""Panels: every dyad in every month or year that the corpus covers, zeros written out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, permutations
from typing import Any, Literal

import pyarrow as pa

from workbench import codebook
from workbench.dataset.schema import NUMBER, TEXT, Column, given, schema_of
from workbench.exports.states import is_state, number
from workbench.linking import Linked
from workbench.linking.days import exact, span

Unit = Literal["month", "year"]
Dyad = tuple[str, str]
_WIDTH = {"month": 7, "year": 4}
_STANCES = ("supports", "opposes", "concerned")


@dataclass(frozen=True, slots=True)
class Panel:
    """A panel, and how many events have no place in it: undated, dated too vaguely, or before or after the corpus."""

    table: pa.Table
    left_out: int


def columns(*, directed: bool) -> tuple[Column, ...]:
    """The columns of a panel."""
    one, other = ("source", "target") if directed else ("country_a", "country_b")
    numbers = [
        Column(f"{system}_{side}", NUMBER, f"number in {name} at the end of the period")
        for side in (one, other)
        for system, name in (("cow", "the Correlates of War state system"), ("gw", "Gleditsch and Ward's list"))
    ]
    counts = [Column(name, NUMBER, meaning) for name, meaning in _counted(directed).items()]
    return (
        given(one, TEXT, "ISO alpha-3 code" if directed else "ISO alpha-3 code, the first by alphabet"),
        given(other, TEXT, "ISO alpha-3 code"),
        *numbers,
        given("period", TEXT, "YYYY-MM or YYYY"),
        given("corpus_documents", NUMBER, "documents of the corpus published in the period: its coverage"),
        *counts,
    )


def _counted(directed: bool) -> dict[str, str]:
    """The columns of counts with their meanings. They are missing where the period has neither documents nor events."""
    kinds = {kind: f"events: {meaning}" for kind, meaning in codebook.load()["kind"].items()}
    if directed:
        kinds["visit"] = "events: the source's delegation in the target; both ways where the host is not known"
        kinds["port_call"] = "events: the source's warship in a port of the target; both ways where that is not known"
    found = {"events": "events that took place, each once, of all kinds below", **kinds}
    found |= {"planned": "events only announced", "cancelled": "events called off", "signed": "instruments signed"}
    if directed:
        found["invitations"] = "invitations of the source to the target, each once, by first publication"
        found |= {
            stance: f"positions, once an occasion: the source {stance} what is about the target" for stance in _STANCES
        }
    return {**found, "reports": "records behind the cell's events", "documents": "documents behind the cell"}


@dataclass(slots=True)
class _Grid:
    """A panel's cells as they fill: what is counted in each, and the documents behind it."""

    published: Mapping[str, str | None]
    periods: Sequence[str]
    width: int
    directed: bool
    counts: Counter[tuple[Dyad, str, str]] = field(default_factory=Counter)
    documents: dict[tuple[Dyad, str], set[str]] = field(default_factory=lambda: defaultdict(set))

    def period(self, when: str | None, documents: Iterable[str]) -> str | None:
        """The period of a date, or of the first publication; None where neither lies within the panel."""
        first = min((day for doc in documents if (day := self.published[doc])), default="")
        day = when if when and span(when) else first
        period = day[: self.width]
        return period if period in self.periods else None

    def pairs(self, countries: Iterable[str]) -> Iterator[Dyad]:
        """The dyads among some parties."""
        return _pairs(countries, directed=self.directed)

    def add(self, dyad: Dyad, period: str, documents: Iterable[str], **counted: int) -> None:
        """Count in one cell."""
        for name, count in counted.items():
            self.counts[dyad, period, name] += count
        self.documents[dyad, period].update(documents)


def panel(linked: Linked, *, unit: Unit = "year", directed: bool = False, all_dyads: bool = False) -> Panel:
    """A panel of the states' dyads that the dataset tells of; with `all_dyads` of all its states with each other.

    Rows are every period from the first to the last publication. An event stands in the period of its date; where it
    has none, of its first publication. Organisations are left out.
    """
    width = _WIDTH[unit]
    documents = linked.dataset.tables["documents"].select(["doc_id", "published"]).to_pylist()
    published = {row["doc_id"]: row["published"] if exact(span(row["published"])) else None for row in documents}
    coverage = Counter(day[:width] for day in published.values() if day)
    periods = _periods(min(coverage, default=""), max(coverage, default=""))
    grid = _Grid(published, periods, width, directed)
    left_out = _count_events(linked, grid)
    _count_signed(linked, grid)
    if directed:
        _count_statements(linked, grid)
    dyads = _dyads(linked, directed=directed, all_dyads=all_dyads)
    return Panel(_table(grid, dyads, coverage), left_out)


def _count_events(linked: Linked, grid: _Grid) -> int:
    """Fills in the events; returned is how many have no place."""
    documents: dict[str, set[str]] = defaultdict(set)
    for row in linked.tables["event_reports"].select(["event_id", "doc_id"]).to_pylist():
        documents[row["event_id"]].add(row["doc_id"])
    left_out = 0
    for event in linked.tables["events"].to_pylist():
        told = documents[event["event_id"]]
        period = grid.period(event["date"], told)
        if period is None:
            left_out += 1
            continue
        for source, target in grid.pairs(event["countries"]):
            counted = _event_counts(event, source, target, directed=grid.directed)
            grid.add((source, target), period, told, **counted, reports=event["reports"])
    return left_out


def _event_counts(event: Mapping[str, Any], source: str, target: str, *, directed: bool) -> dict[str, int]:
    if event["status"] != "occurred":
        return {event["status"]: 1}
    goes = directed and event["kind"] in ("visit", "port_call") and event["host"] in (source, target)
    return {"events": 1, event["kind"]: int(not goes or event["host"] == target)}


def _count_signed(linked: Linked, grid: _Grid) -> None:
    ladders: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for step in linked.tables["instrument_ladders"].to_pylist():
        if step["stage"] == "signed":
            ladders[step["ladder_id"]].append(step)
    for steps in ladders.values():
        documents = {step["doc_id"] for step in steps}
        dated = max((step["date"] for step in steps if step["date"]), key=len, default=None)
        if period := grid.period(dated, documents):
            for dyad in grid.pairs(steps[0]["countries"]):
                grid.add(dyad, period, documents, signed=1)


def _count_statements(linked: Linked, grid: _Grid) -> None:
    """Positions and invitations, once an occasion: who states or invites, and about or to whom."""
    once = linked.once
    said = [("invitations", "inviter", "invitee"), ("positions", "holder", "about")]
    for table, source, target in said:
        for row in once.tables[table].to_pylist():
            documents = once.told[row["record_id"]].doc_ids
            period = grid.period(None, documents)
            if period and row[target] and row[source] != row[target]:
                name = row["stance"] if table == "positions" else table
                grid.add((row[source], row[target]), period, documents, **{name: 1})


def _dyads(linked: Linked, *, directed: bool, all_dyads: bool) -> list[Dyad]:
    parties = [tuple(countries) for countries in linked.dataset.tables["interactions"]["countries"].to_pylist()]
    parties += [tuple(countries) for countries in linked.dataset.tables["instruments"]["countries"].to_pylist()]
    for table, *sides in (("positions", "holder", "about"), ("invitations", "inviter", "invitee")):
        rows = linked.dataset.tables[table].select(sides).to_pylist()
        parties += [tuple({row[side] for side in sides} - {None}) for row in rows]
    if all_dyads:
        parties = [tuple({code for group in parties for code in group})]
    return sorted({pair for group in parties for pair in _pairs(group, directed=directed)})


def _table(grid: _Grid, dyads: list[Dyad], coverage: Mapping[str, int]) -> pa.Table:
    """The cells as columns, dyad by dyad and period by period."""
    schema = schema_of(columns(directed=grid.directed))
    rows = [(dyad, period) for dyad in dyads for period in grid.periods]
    known = {(dyad, period) for dyad, period in rows if coverage.get(period) or (dyad, period) in grid.documents}
    data: dict[str, list[Any]] = {
        schema.names[0]: [dyad[0] for dyad, _ in rows],
        schema.names[1]: [dyad[1] for dyad, _ in rows],
        "period": [period for _, period in rows],
        "corpus_documents": [coverage.get(period, 0) for _, period in rows],
        "documents": [len(grid.documents.get(cell, ())) if cell in known else None for cell in rows],
    }
    for side in (0, 1):
        for system in ("cow", "gw"):
            name = f"{system}_{schema.names[side]}"
            data[name] = [number(dyad[side], system, period) for dyad, period in rows]
    for name in schema.names:
        if name not in data:
            data[name] = [grid.counts[(*cell, name)] if cell in known else None for cell in rows]
    return pa.table({name: data[name] for name in schema.names}, schema=schema)


def _pairs(countries: Iterable[str], *, directed: bool) -> Iterator[Dyad]:
    states = sorted({code for code in countries if is_state(code)})
    return permutations(states, 2) if directed else combinations(states, 2)


def _periods(first: str, last: str) -> list[str]:
    """Every month or year from the first to the last."""
    if not first:
        return []
    if len(first) == _WIDTH["year"]:
        return [f"{year:04}" for year in range(int(first), int(last) + 1)]
    begun, ended = (int(when[:4]) * 12 + int(when[5:7]) - 1 for when in (first, last))
    return [f"{month // 12:04}-{month % 12 + 1:02}" for month in range(begun, ended + 1)]
