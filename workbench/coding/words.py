"""Closed classes of words for the coding rooms: `words(room, list)` looks one of words.toml up, in lower case."""

from __future__ import annotations

from functools import cache

from workbench.own_tables import own_lists

words = own_lists("workbench.coding", "words.toml")


@cache
def either(room: str, *names: str) -> frozenset[str]:
    """Several lists of a room as one."""
    return frozenset[str]().union(*(words(room, name) for name in names))


def is_number(word: str) -> bool:
    """Whether a word is a number in digits ("600", "30,000")."""
    return word.replace(",", "").isdigit()
