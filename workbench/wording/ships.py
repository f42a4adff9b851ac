"""The prefixes that a navy gives its ships' names: "HMS Kent", "HMNZS Te Kaha"."""

from __future__ import annotations

from workbench.wording.lists import table

LONG = 5  # letters of a prefix that is known in any casing ("HSwMS"): it is no English word
NAVIES: dict[str, str] = table()["ship_prefixes"]
SHOUTED = {prefix.upper(): state for prefix, state in NAVIES.items()}


def navy_of(word: str) -> str | None:
    """The state of the navy whose ships bear a word before their names, as it is written there."""
    return NAVIES.get(word.lower()) if len(word) >= LONG else SHOUTED.get(word)
