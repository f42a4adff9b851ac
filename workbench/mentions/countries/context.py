"""The table of words around a state's name (context.toml)."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def table(section: str) -> dict[str, Any]:
    """One section of context.toml; lists become sets, which is how they are asked."""
    source = resources.files(__package__).joinpath("context.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(source)[section]
    return {
        key: frozenset(value) if isinstance(value, list) and section != "shared" else value
        for key, value in rows.items()
    }
