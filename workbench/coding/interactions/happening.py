"""One place where a text tells of an interaction, before several such places are merged into one record."""

from __future__ import annotations

from typing import NamedTuple

from workbench.records import Evidence


class Happening(NamedTuple):
    """What one trigger word and its surroundings say. `people` count in `Article.people`.

    `fresh` is False for what may only add to an earlier one ("the meeting"). `separate` marks one of several
    ("separately met"), `apart` one at another hour ("earlier in the day").
    """

    kind: str
    status: str
    countries: tuple[str, ...]
    people: tuple[int, ...]
    token: int
    rule: str
    evidence: tuple[Evidence, ...]
    cues: tuple[Evidence, ...]
    subtype: str | None = None
    date: str | None = None
    host: str | None = None
    city: str | None = None
    at_sea: bool = False
    fresh: bool = True
    named: bool = False
    also: bool = False
    apart: bool = False
    countable: bool = True
    background: bool = False


def compatible(one: str | None, other: str | None) -> bool:
    """Dates that may be one: equal, unknown, or one a part of the other (2024-09 and 2024-09-13)."""
    return one is None or other is None or one.startswith(other) or other.startswith(one)


def agree(one: str | None, other: str | None) -> bool:
    """Whether two places or states may be one: equal, or one of them unknown."""
    return one is None or other is None or one == other
