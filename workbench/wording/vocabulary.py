"""All lexicons as one tree of words: every form of every room is marked in a single pass over the tokens."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from workbench.article import Mark
from workbench.lexicon import Entry, Form, Lexicon
from workbench.wording.lists import table
from workbench.wording.tokens import Tokenizer, Tokens, is_one_word

HERE = ""  # no token is empty: under it a node of the tree keeps the claims of the form that ends there


class Claim(NamedTuple):
    """An entry's claim on a form; `printed` holds the only words that count, where casing matters."""

    layer: str
    entry: Entry
    group: str
    printed: list[str] | None


class Vocabulary:
    """The forms of all lexicons, in every casing and spelling that the text may print them in."""

    def __init__(self, tokenizer: Tokenizer, lexicons: Mapping[str, Lexicon]) -> None:
        self._layers = {room: lexicon.layer for room, lexicon in lexicons.items()}
        self._tree: dict[str, Any] = {}
        claimed: set[tuple[Entry, str]] = set()
        for entry in (entry for lexicon in lexicons.values() for entry in lexicon.entries.values()):
            for form in entry.forms:
                key = (entry, f"={form.text}" if form.exact else form.text.lower())
                if key not in claimed:
                    claimed.add(key)
                    self._add(tokenizer, entry, form)

    def _add(self, tokenizer: Tokenizer, entry: Entry, form: Form) -> None:
        for text in _printings(form.text, form.exact):
            tokens = tokenizer(text)
            claim = Claim(self._layers[entry.room], entry, form.group, tokens.words if form.exact else None)
            node = self._tree
            for lower in tokens.lowers:
                node = node.setdefault(lower, {})
            claims = node.setdefault(HERE, [])
            if claim not in claims:
                claims.append(claim)

    def mark(self, tokens: Tokens) -> dict[str, list[Mark]]:
        """The marks of every room in order of their starts; within a layer only the longest of overlapping ones."""
        layers: dict[str, list[Mark]] = {layer: [] for layer in self._layers.values()}
        for start, end, claims in self._found(tokens.lowers):
            for layer, entry, group, printed in claims:
                if printed is None or tokens.words[start:end] == printed:
                    layers[layer].append(Mark(start, end, entry, group))
        rooms: dict[str, list[Mark]] = {room: [] for room in self._layers}
        for marks in layers.values():
            for mark in _longest(marks):
                rooms[mark.entry.room].append(mark)
        return rooms

    def _found(self, lowers: list[str]) -> Iterator[tuple[int, int, list[Claim]]]:
        """Where a form begins and ends, and who claims it; in order of start."""
        tree, last = self._tree, len(lowers)
        for start, lower in enumerate(lowers):
            node, end = tree.get(lower), start + 1
            while node is not None:
                if HERE in node:
                    yield start, end, node[HERE]
                node = node.get(lowers[end]) if end < last else None
                end += 1


def _longest(marks: list[Mark]) -> Iterator[Mark]:
    """Marks in order of start, without those that overlap a longer one; equal spans of several rooms all stay."""
    knot: list[Mark] = []
    reach = 0
    for mark in marks:
        if mark.start >= reach:
            yield from _untied(knot)
            knot = []
        knot.append(mark)
        reach = max(reach, mark.end)
    yield from _untied(knot)


def _untied(knot: list[Mark]) -> list[Mark]:
    """Of marks that overlap one another, the longest; of equally long ones, the first."""
    if len(knot) < 2:
        return knot
    kept: list[Mark] = []
    for mark in sorted(dict.fromkeys(knot), key=lambda mark: (mark.start - mark.end, mark.start)):
        if all(_apart(mark, other) for other in kept):
            kept.append(mark)
    return sorted(kept, key=lambda mark: mark.start)


def _apart(one: Mark, other: Mark) -> bool:
    """Whether two marks share no token, or all."""
    return one.end <= other.start or other.end <= one.start or one[:2] == other[:2]


def _printings(text: str, exact: bool) -> list[str]:
    casings = [text] if exact or _is_plain(text) else [text, text.lower(), text.upper()]
    return list(dict.fromkeys(spelled for casing in casings for spelled in _spellings(casing)))


def _is_plain(text: str) -> bool:
    """Whether a form is cut into the same tokens in any casing, unlike "Maj. Gen." and "cannot"."""
    return text.upper().lower() == text.lower() and all(is_one_word(word.lower()) for word in text.split())


def _spellings(text: str) -> Iterator[str]:
    variants, lower = [text], text.lower()
    for pair in table()["spellings"]:
        for old, new in (pair, reversed(pair)):
            if old in lower:
                variants += [_respelled(variant, old, new) for variant in variants]
    for variant in dict.fromkeys(variants):
        yield variant
        if "'" in variant:
            yield variant.replace("'", "’")


def _respelled(text: str, old: str, new: str) -> str:
    for casing in (str.lower, str.capitalize, str.upper):
        text = text.replace(casing(old), casing(new))
    return text
