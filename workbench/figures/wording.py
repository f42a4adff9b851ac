"""How figures and their alternative texts name and count things."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

NOTHING = "Nothing is drawn: no report found."


def label(code: object) -> str:
    """A code as a reader reads it: `chief_of_defence` is `chief of defence`."""
    return str(code).replace("_", " ")


def counted(number: int, noun: str = "report", plural: str = "") -> str:
    """`1 report`, `2 reports`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def listed(counts: Mapping[str, int], limit: int = 8) -> str:
    """The largest counts as a phrase: `meeting 4, visit 3 and 2 more`."""
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    rest = len(ordered) - limit
    return ", ".join(f"{label(name)} {number:,}" for name, number in ordered[:limit]) + f" and {rest} more" * (rest > 0)


def enumerated(names: Iterable[str]) -> str:
    """`CHN`, `CHN and IRN`, `CHN, IRN and TUR`."""
    items = [label(name) for name in names]
    return " and ".join(filter(None, [", ".join(items[:-1]), *items[-1:]]))
