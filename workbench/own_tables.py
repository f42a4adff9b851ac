"""The TOML files that lie beside the code: rules, conventions and word lists, each read once."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from functools import cache, partial
from importlib import resources
from typing import Any


@cache
def own_table(package: str, file: str) -> dict[str, Any]:
    """A TOML file that lies in a package, such as `wording.toml` in `workbench`."""
    return tomllib.loads(resources.files(package).joinpath(file).read_text(encoding="utf-8"))


@cache
def own_words(package: str, file: str, *keys: str) -> frozenset[str]:
    """One list of such a file, for looking words up; `keys` lead to it. KeyError where there is none."""
    found: Any = own_table(package, file)
    for key in keys:
        found = found[key]
    return frozenset(found)


def own_lists(package: str, file: str) -> Callable[..., frozenset[str]]:
    """The lists of such a file, each by the keys that lead to it; kept at hand, for inner loops ask again and again."""
    return cache(partial(own_words, package, file))
