"""The table of words around dates (context.toml)."""

from __future__ import annotations

from functools import partial

from workbench.own_tables import own_table, own_words

words = partial(own_words, __package__, "context.toml")


def number(word: str) -> int | None:
    """The number that a numeral or number word tells, or None."""
    if word.isascii() and word.isdigit():
        return int(word)
    value: int | None = own_table(__package__, "context.toml")["numbers"].get(word)
    return value
