"""How figures and their alternative texts name and count things."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from workbench.comparison.units import listed as all_of

NOTHING = "Nothing is drawn: no report found."


def label(code: object) -> str:
    """A code as a reader reads it: `chief_of_defence` is `chief of defence`."""
    return str(code).replace("_", " ")


def listed(counts: Mapping[str, int], limit: int = 8) -> str:
    """The largest counts as a phrase: `meeting 4, visit 3 and 2 more`."""
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    rest = len(ordered) - limit
    return ", ".join(f"{label(name)} {number:,}" for name, number in ordered[:limit]) + f" and {rest} more" * (rest > 0)


def enumerated(names: Iterable[str]) -> str:
    """`CHN`, `CHN and IRN`, `CHN, IRN and TUR`."""
    return all_of([label(name) for name in names])
