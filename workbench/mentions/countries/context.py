"""The table of words around a state's name (context.toml)."""

from __future__ import annotations

from functools import cache
from typing import Any

from workbench.own_tables import own_table


@cache
def table(section: str) -> dict[str, Any]:
    """One section of context.toml; lists become sets, which is how they are asked."""
    rows = own_table(__package__, "context.toml")[section]
    return {
        key: frozenset(value) if isinstance(value, list) and section != "shared" else value
        for key, value in rows.items()
    }
