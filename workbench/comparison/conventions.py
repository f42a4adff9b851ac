"""The conventions of comparison (`conventions.toml`): the ladder of rank, and which issues answer each other."""

from __future__ import annotations

from typing import Any

from workbench.own_tables import own_table


def _conventions() -> dict[str, Any]:
    return own_table("workbench.comparison", "conventions.toml")


def rung(level: str | None) -> int | None:
    """Where a level stands on the ladder of rank, 1 the highest; None for a level without a rung, or none named."""
    found = _conventions()["rung"].get(level)
    return None if found is None else int(found)


def talking_kinds() -> tuple[str, ...]:
    """The kinds of interaction in which both sides talk."""
    return tuple(_conventions()["counterparts"]["kinds"])


def theme(issue: str) -> str:
    """The issue that a stance is compared under."""
    return str(_conventions()["theme"].get(issue, issue))


def ladder() -> tuple[tuple[str, ...], ...]:
    """The levels of each rung of the ladder of rank, the highest first."""
    rungs = _conventions()["rung"]
    return tuple(tuple(level for level in rungs if rungs[level] == place) for place in sorted(set(rungs.values())))
