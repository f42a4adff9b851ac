"""The word lists and regular expressions of `wording.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Any


@cache
def read_table(package: str, file: str) -> dict[str, Any]:
    """A TOML file that lies beside the code of a package; it is read once."""
    return tomllib.loads(resources.files(package).joinpath(file).read_text(encoding="utf-8"))


def table() -> dict[str, Any]:
    """The whole of `wording.toml`."""
    return read_table("workbench", "wording.toml")


@cache
def words(name: str) -> frozenset[str]:
    """One of the word lists, such as `coordinators`. Inner loops bind it to a name of their module once."""
    return frozenset(table()[name])


def any_of(name: str, found: Iterable[str]) -> bool:
    """Whether some of the words found stand in a word list."""
    return not words(name).isdisjoint(found)
