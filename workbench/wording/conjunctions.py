"""Conjunctions of several words ("as well as", "and also") are one token each, which every room reads as "and"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from workbench.wording.lists import table
from workbench.wording.tokens import Tokens, each

AND = "and"


def with_one_and(tokens: Tokens, known: Any) -> Tokens:
    """The tokens of an article with each conjunction as a single one, of which is known what is `known` of "and"."""
    found = sorted(_conjunctions(tokens))
    if not found:
        return tokens
    words, lowers, offsets, begun = tokens.words[:], tokens.lowers[:], tokens.offsets[:], tokens.known[:]
    for start, end in reversed(found):
        words[start:end] = [" ".join(words[start:end])]
        lowers[start:end] = [AND]
        begun[start:end] = [known]
        del offsets[start + 1 : end]
    return Tokens(words, lowers, offsets, begun)


def _conjunctions(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Where a conjunction stands, but for one that opens a sentence ("As well as meeting X, …")."""
    lowers = tokens.lowers
    for second, phrases in _phrases().items():
        for at in each(lowers, second):
            first = max(0, at - 1)
            for phrase in phrases:
                if lowers[first : first + len(phrase)] == phrase and tokens.words[first].islower():
                    yield first, first + len(phrase)


@cache
def _phrases() -> dict[str, list[list[str]]]:
    """The conjunctions by their second words, which are rarer than the first."""
    found: dict[str, list[list[str]]] = {}
    for phrase in table()["like_and"]:
        found.setdefault(phrase.split()[1], []).append(phrase.split())
    return found
