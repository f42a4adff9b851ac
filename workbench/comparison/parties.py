"""The names of parties, for tables and figures that people read."""

from __future__ import annotations

from functools import cache

from workbench.lexicon import load_own

ROOMS = ("countries", "organisations")


def party_name(code: str) -> str:
    """A party's name by its code: `China` for `CHN`; a code that no lexicon holds stands for itself."""
    return _names().get(code, code)


@cache
def _names() -> dict[str, str]:
    return {code: entry.name for room in ROOMS for code, entry in load_own(room).entries.items()}
