"""The prefixes that a navy gives its ships' names: "HMS Kent", "HMNZS Te Kaha"."""

from __future__ import annotations

from workbench.wording.lists import table

LONG = 5  # letters of a prefix that is known in any casing: it is no English word


def navy_of(word: str) -> str | None:
    """The state of the navy whose ships bear a word before their names, as it is written there."""
    navies: dict[str, str] = table()["ship_prefixes"]
    return navies.get(word.lower()) if word.isupper() or len(word) >= LONG else None
