"""Who met whom, at which level: parity of rank between the two sides of a talk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import pandas as pd

from workbench.comparison.conventions import rung, talking_kinds
from workbench.comparison.reports import LISTED, plain, with_partners
from workbench.comparison.scope import Scope
from workbench.dataset import Dataset

Person = dict[str, Any]
COLUMNS = [
    "partner", "when", "dated_by", "kind", "status", "focal_people", "focal_level", "partner_people", "partner_level",
    "difference", "parity", *LISTED,
]  # fmt: skip


def counterparts(dataset: Dataset, scope: Scope) -> pd.DataFrame:
    """One row per talk (meeting, call, dialogue) and partner, the oldest first.

    `focal_level` and `partner_level` are those of the highest person named on each side; `difference` is how many
    rungs of the ladder of rank the partner's side stands below the focal side (negative: above). `parity` is `same
    level`, `focal higher`, `partner higher`, or `unknown` where a side is not named or its level has no rung.
    """
    talks = with_partners(dataset, "interactions", scope)
    talks = talks[talks["kind"].isin(talking_kinds())]
    people = _people(dataset)
    rows = [_row(talk, people[talk["record_id"]], scope.focal) for talk in talks.to_dict("records")]
    table = pd.DataFrame(rows, columns=COLUMNS).astype({"difference": "Int64"})
    return table.sort_values(["partner", "when", "record_ids"], na_position="last", ignore_index=True)


def _people(dataset: Dataset) -> defaultdict[str, list[Person]]:
    people: defaultdict[str, list[Person]] = defaultdict(list)
    for person in plain(dataset, "participants").to_dict("records"):
        people[person["record_id"]].append({str(name): value for name, value in person.items()})
    return people


def _row(talk: dict[Any, Any], people: Sequence[Person], focal: str) -> dict[str, Any]:
    sides = {
        side: [p for p in people if p["country"] == code]
        for side, code in (("focal", focal), ("partner", talk["partner"]))
    }
    levels = {side: highest([person["level"] for person in persons]) for side, persons in sides.items()}
    upper, lower = rung(levels["focal"]), rung(levels["partner"])
    difference = None if upper is None or lower is None else lower - upper
    return {
        **{name: talk[name] for name in ("partner", "when", "dated_by", "kind", "status")},
        **{f"{side}_people": "; ".join(map(_named, persons)) or None for side, persons in sides.items()},
        **{f"{side}_level": level for side, level in levels.items()},
        "difference": difference,
        "parity": _parity(difference),
        "counted_ids": (talk["counted_id"],),
        **{name: talk[name] for name in LISTED if name in talk},
    }


def highest(levels: Sequence[str | None]) -> str | None:
    """The level that stands highest on the ladder of rank; one without a rung only where no other is named."""
    named = [level for level in levels if level]
    return min(named, key=lambda level: rung(level) or 99, default=None)


def _named(person: Person) -> str:
    title = ", ".join(person[name] for name in ("rank", "post") if person[name])
    name = person["name"] or "unnamed"
    return f"{name} ({title})" if title else str(name)


def _parity(difference: int | None) -> str:
    if difference is None:
        return "unknown"
    return "same level" if difference == 0 else "focal higher" if difference > 0 else "partner higher"
