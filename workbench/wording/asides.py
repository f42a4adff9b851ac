"""What a newsroom puts in by the way ("for his part", "(pictured)"): rooms read the sentence as it stands without."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from typing import Any

from workbench.wording.lists import table, words
from workbench.wording.tokens import Tokens

HERE = ""  # no token is empty: under it a node of the tree tells that a phrase ends there
NOTE = 4  # tokens of a note in brackets
CLOSES = frozenset({",", ".", ";", "?", "!"})
BRACKETS = {"(": ")", "[": "]"}

Node = dict[str, Any]


def without_asides(tokens: Tokens, starts: Sequence[int]) -> Tokens:
    """The tokens of an article but for what is told by the way, if its sentences begin at tokens `starts`."""
    spans = sorted({*_fronts(tokens.lowers, starts), *_between_commas(tokens.lowers, starts), *_notes(tokens.lowers)})
    if not spans:
        return tokens
    kept, last = Tokens([], [], [], []), 0
    for start, end in (*spans, (len(tokens.words), 0)):
        for column, told in zip(kept, tokens, strict=True):
            column += told[last:start]
        last = max(last, end)
    return kept


def _fronts(lowers: list[str], starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """ "Meanwhile, the minister …": with the comma behind it."""
    tree = _phrases()
    for start in starts:
        if lowers[start : start + 1] and lowers[start] in tree and (end := _phrase_end(lowers, start)) and lowers[end : end + 1] == [","]:
            yield start, end + 1


def _between_commas(lowers: list[str], starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """ "The minister, for his part, …": with both commas, or with that before it at a sentence's end."""
    tree, last = _phrases(), len(lowers) - 1
    at = -1
    for _ in range(lowers.count(",")):
        at = lowers.index(",", at + 1)
        if at == last or lowers[at + 1] not in tree or not (end := _phrase_end(lowers, at + 1)):
            continue
        closed = lowers[end : end + 1]
        if closed == [","]:
            yield at, end + 1
        elif closed and closed[0] in CLOSES:
            yield at, end


def _notes(lowers: list[str]) -> Iterator[tuple[int, int]]:
    """ "Minister X (pictured, left) said": with the brackets."""
    for opening, closing in BRACKETS.items():
        at = -1
        for _ in range(lowers.count(opening)):
            at = lowers.index(opening, at + 1)
            inner = lowers[at + 1 : at + 2 + NOTE]
            if closing in inner and words("notes").issuperset(note := inner[: inner.index(closing)]) and note:
                yield at, at + len(note) + 2


def _phrase_end(lowers: list[str], start: int) -> int:
    """Where the longest phrase told by the way that begins at a token ends, or 0."""
    node, at, end = _phrases(), start, 0
    while at < len(lowers) and (following := node.get(lowers[at])) is not None:
        node, at = following, at + 1
        end = at if HERE in node else end
    return end


@cache
def _phrases() -> Node:
    tree: Node = {}
    for parts in table()["by_the_way"]:
        for phrase in product(*parts):
            node = tree
            for word in " ".join(phrase).split():
                node = node.setdefault(word, {})
            node[HERE] = {}
    return tree
