"""The word lists and regular expressions of `wording.toml`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from functools import lru_cache
from itertools import pairwise
from typing import Any

from workbench.own_tables import own_lists, own_table

words = own_lists("workbench", "wording.toml")  # such as words("coordinators")


def table() -> dict[str, Any]:
    """The whole of `wording.toml`."""
    return own_table("workbench", "wording.toml")


def any_of(name: str, found: Iterable[str]) -> bool:
    """Whether some of the words found stand in a word list."""
    return not words(name).isdisjoint(found)


@lru_cache(maxsize=8192)
def is_part_of(name: str, text: str) -> bool:
    """Whether a text, such as a post, holds some word of a list in lower case, be it as a part of another word."""
    lowered = text.lower()
    return any(word in lowered for word in words(name))


def side_by_side(first: Set[str], second: Set[str], found: Sequence[str]) -> bool:
    """Whether one of the words found is of the first kind and the next one of the second."""
    if first.isdisjoint(found) or second.isdisjoint(found):
        return False
    return any(other in second for one, other in pairwise(found) if one in first)
