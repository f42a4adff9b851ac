"""The word lists and regular expressions of `wording.toml`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from workbench.own_tables import own_lists, own_table

words = own_lists("workbench", "wording.toml")  # such as words("coordinators")


def table() -> dict[str, Any]:
    """The whole of `wording.toml`."""
    return own_table("workbench", "wording.toml")


def any_of(name: str, found: Iterable[str]) -> bool:
    """Whether some of the words found stand in a word list."""
    return not words(name).isdisjoint(found)
