"""The table of words around dates (context.toml)."""

from __future__ import annotations

from workbench.own_tables import own_lists, own_table

words = own_lists(__package__, "context.toml")


def number(word: str) -> int | None:
    """The number that a numeral or number word tells, or None."""
    if word.isascii() and word.isdigit():
        return int(word)
    value: int | None = own_table(__package__, "context.toml")["numbers"].get(word)
    return value
