"""The word lists and regular expressions of `wording.toml`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from workbench.own_tables import own_table, own_words

words = partial(own_words, "workbench", "wording.toml")  # such as words("coordinators"); inner loops bind it once


def table() -> dict[str, Any]:
    """The whole of `wording.toml`."""
    return own_table("workbench", "wording.toml")


def any_of(name: str, found: Iterable[str]) -> bool:
    """Whether some of the words found stand in a word list."""
    return not words(name).isdisjoint(found)
