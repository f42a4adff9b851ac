"""The ways in which a document's text writes the people that its coding names: "Fenghe", "W. Fenghe"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from workbench.linking.people.spelling import parse
from workbench.mentions.people.names import core, is_initial


def written(text: str, names: Sequence[str]) -> list[list[str]]:
    """The spellings in a text of each of some people, of whom one name in it is known.

    A part of a name that two of them bear is nobody's when it stands alone.
    """
    words = [frozenset(parse(name).words) for name in names]
    found = []
    for place, name in enumerate(names):
        others: set[str] = set().union(*words[:place], *words[place + 1 :])
        spellings = sorted({_trimmed(match.group()) for match in _pattern(tuple(name.split())).finditer(text)})
        found.append([spelling for spelling in spellings if _told(spelling, words[place], others)])
    return found


def _told(spelling: str, own: Collection[str], others: Collection[str]) -> bool:
    """Whether a spelling names one who bears some words, beside others."""
    told = {word for word in parse(spelling).words if word in own}
    return len(told) > 1 or any(word not in others for word in told)


_EDGES = ",;\"“”'‘’()"


@lru_cache(maxsize=16384)
def _pattern(tokens: Sequence[str]) -> re.Pattern[str]:
    """Runs of a name's own parts and of their initials."""
    parts = {re.escape(token.strip(_EDGES)) for token in tokens if not is_initial(token)}
    capitals = {re.escape(token[0]) + r"\." for token in tokens if token[:1].isupper()}
    one = "(?:" + "|".join(sorted(parts, key=lambda part: (-len(part), part)) + sorted(capitals)) + ")"
    return re.compile(rf"(?<!\w){one}(?:[ -]{one})*(?!\w)")


def _trimmed(spelling: str) -> str:
    """A run without the particles at its beginning and the initials at its end."""
    tokens = spelling.split()
    while len(tokens) > 1 and is_initial(tokens[-1]):
        tokens.pop()
    while len(tokens) > 1 and tokens[0] not in core(tuple(tokens)):
        tokens.pop(0)
    return " ".join(tokens)
