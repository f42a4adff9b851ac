"""The ways in which a document's text writes the people that its coding names: "Fenghe", "W. Fenghe"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from workbench.linking.people.spelling import parse
from workbench.mentions.people.names import core, is_initial


def written(text: str, names: Mapping[str, str]) -> list[tuple[str, str]]:
    """Each spelling in a text, and whose it is, of persons (by id) whose name in that document is known.

    A part of a name that two of them bear is nobody's when it stands alone.
    """
    words = {person: frozenset(parse(name).words) for person, name in names.items()}
    found = []
    for person, name in sorted(names.items()):
        others: set[str] = set().union(*(own for other, own in words.items() if other != person))
        for spelling in sorted({_trimmed(match.group()) for match in _pattern(tuple(name.split())).finditer(text)}):
            told = set(parse(spelling).words) & words[person]
            if told and (len(told) > 1 or not told <= others):
                found.append((person, spelling))
    return found


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
