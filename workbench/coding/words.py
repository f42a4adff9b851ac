"""Closed classes of words for the coding rooms, from words.toml."""

from __future__ import annotations

from functools import cache

from workbench.wording import read_table


@cache
def words(room: str, key: str) -> frozenset[str]:
    """One list of words.toml, for looking words (in lower case) up."""
    return frozenset(read_table("workbench.coding", "words.toml")[room][key])
