"""Closed classes of words for the coding rooms, from words.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources


@cache
def words(room: str, key: str) -> frozenset[str]:
    """One list of words.toml, for looking words (in lower case) up."""
    table = tomllib.loads(resources.files("workbench.coding").joinpath("words.toml").read_text(encoding="utf-8"))
    return frozenset(table[room][key])
