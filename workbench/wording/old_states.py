"""Whose soil a state's was on the day of a text ("Belgrade, June 7, 1988" is in Yugoslavia)."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from workbench.own_tables import own_table


def on_that_day(code: str, published: str | None, named: AbstractSet[str] = frozenset()) -> str:
    """The state that a town of today's state `code` was in. An undated text tells by the states that are `named`."""
    row = own_table(__package__, "old_states.toml").get(code)
    if row is None:
        return code
    older = str(row["of"])
    if published is None:
        return older if older in named and code not in named else code
    return older if published <= row["until"] else code
