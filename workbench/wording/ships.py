"""The prefixes that a navy gives its ships' names: "HMS Kent", "HMNZS Te Kaha"."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.wording.lists import table

LONG = 5  # letters of a prefix that is known in any casing ("HSwMS"): it is no English word
NAVIES: dict[str, str] = table()["ship_prefixes"]
SHOUTED = {prefix.upper(): state for prefix, state in NAVIES.items()}


def navy_of(word: str) -> str | None:
    """The state of the navy whose ships bear a word before their names, as it is written there."""
    return NAVIES.get(word.lower()) if len(word) >= LONG else SHOUTED.get(word)


def names_of_ships(words: Sequence[str]) -> set[tuple[str, ...]]:
    """The first two words of the names that stand behind a navy's prefix: a text may leave it out from there on."""
    return {tuple(words[at + 1 : at + 3]) for at, word in enumerate(words) if word in SHOUTED}
