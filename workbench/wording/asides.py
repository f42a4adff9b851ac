"""What a newsroom puts in by the way ("for his part", "(pictured)"): rooms read the sentence as it stands without."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, product
from typing import Any

from workbench.wording.lists import table, words
from workbench.wording.tokens import Tokens, each

HERE = ""  # no token is empty: under it a node of the tree tells that a phrase ends there
LONGEST_NOTE = 4  # tokens of a note in brackets
COMMA = ","
CLOSES = frozenset({COMMA, ".", ";", "?", "!"})
BRACKETS = {"(": ")", "[": "]"}

Node = dict[str, Any]


def without_asides(tokens: Tokens, starts: Sequence[int]) -> Tokens:
    """The tokens of an article but for those of what is told by the way; its sentences begin at tokens `starts`."""
    lowers = tokens.lowers
    asides = sorted({*_fronts(lowers, starts), *_between_commas(lowers), *_notes(lowers), *_bare(lowers)})
    if not asides:
        return tokens
    ends = accumulate((end for _, end in asides), max, initial=0)  # two may share a comma
    spans = [slice(end, start) for end, (start, _) in zip(ends, (*asides, (len(tokens.words), 0)), strict=True)]
    read = Tokens(*(_kept(column, spans) for column in tokens))
    return read if read.words else tokens  # of "Meanwhile," nothing would be left


def _kept(column: list[Any], spans: list[slice]) -> list[Any]:
    return [told for span in spans for told in column[span]]


def _fronts(lowers: list[str], starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """ "Meanwhile, the minister …": with the comma behind it."""
    for start in starts:
        end = _phrase_end(lowers, start)
        if end and lowers[end] == COMMA:
            yield start, end + 1


def _between_commas(lowers: list[str]) -> Iterator[tuple[int, int]]:
    """ "The minister, for his part, …": with both commas, or with that before it at a sentence's end."""
    for at in each(lowers, COMMA):
        end = _phrase_end(lowers, at + 1)
        if end and lowers[end] in CLOSES:
            yield at, end + (lowers[end] == COMMA)


def _notes(lowers: list[str]) -> Iterator[tuple[int, int]]:
    """ "Minister X (pictured, left) said": with the brackets."""
    for opening, closing in BRACKETS.items():
        for at in each(lowers, opening):
            inner = lowers[at + 1 : at + 2 + LONGEST_NOTE]
            note = inner[: inner.index(closing)] if closing in inner else []
            told = set(note) - words("note_joints")
            if told and told <= words("notes"):
                yield at, at + len(note) + 2


def _bare(lowers: list[str]) -> Iterator[tuple[int, int]]:
    """ "The minister once again met": with no comma around it."""
    for last, phrases in _by_last_word().items():
        for at in each(lowers, last):
            for phrase in phrases:
                if at >= len(phrase) and lowers[at + 1 - len(phrase) : at + 1] == phrase:
                    yield at + 1 - len(phrase), at + 1


def _phrase_end(lowers: list[str], start: int) -> int:
    """Where the longest phrase told by the way that begins at a token ends, if a word follows on it; else 0."""
    node, at, end = _phrases(), start, 0
    while at < len(lowers) - 1 and (following := node.get(lowers[at])) is not None:
        node, at = following, at + 1
        end = at if HERE in node else end
    return end


@cache
def _phrases() -> Node:
    tree: Node = {}
    for phrase in (*_crossed("by_the_way"), *_crossed("by_the_way_anywhere")):
        node = tree
        for word in phrase:
            node = node.setdefault(word, {})
        node[HERE] = {}
    return tree


@cache
def _by_last_word() -> dict[str, list[list[str]]]:
    """Phrases that need no comma by their last words, which are rarer than the first."""
    found: dict[str, list[list[str]]] = {}
    for phrase in _crossed("by_the_way_anywhere"):
        found.setdefault(phrase[-1], []).append(phrase)
    return found


def _crossed(name: str) -> Iterator[list[str]]:
    return (" ".join(phrase).split() for parts in table()[name] for phrase in product(*parts))
