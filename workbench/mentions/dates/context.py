"""The table of words around dates (context.toml)."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath("context.toml").read_text(encoding="utf-8"))


@cache
def words(name: str) -> frozenset[str]:
    """One of the word lists, such as `spans`."""
    return frozenset(_table()[name])


def number(word: str) -> int | None:
    """The number that a numeral or number word tells, or None."""
    if word.isascii() and word.isdigit():
        return int(word)
    value: int | None = _table()["numbers"].get(word)
    return value
