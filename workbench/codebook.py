"""The closed lists of what is coded: code and meaning, read from `codebook.toml`."""

from __future__ import annotations

from functools import cache

from workbench.own_tables import own_table


@cache
def load() -> dict[str, dict[str, str]]:
    """Every closed list of the codebook by its name (`kind`, `sphere`, `issue` …), each a mapping of code to
    meaning.
    """
    return {name: codes for name, codes in own_table("workbench", "codebook.toml").items() if isinstance(codes, dict)}


def codes(name: str) -> tuple[str, ...]:
    """The codes of one closed list, in the codebook's order. KeyError where there is no such list."""
    return tuple(load()[name])
