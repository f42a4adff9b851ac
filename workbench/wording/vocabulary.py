"""All lexicons as one tree of words: every form of every room is marked in a single pass over the tokens."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
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
        words, lowers = tokens.words, tokens.lowers
        layers: dict[str, list[Mark]] = {layer: [] for layer in self._layers.values()}
        for start, begun in self._begun(lowers):
            node: dict[str, Any] | None = begun
            end = start + 1
            while node:
                for layer, entry, group, printed in node.get(HERE, ()):
                    if printed is None or words[start:end] == printed:
                        layers[layer].append(Mark(start, end, entry, group))
                node = node.get(lowers[end]) if end < len(lowers) else None
                end += 1
        rooms: dict[str, list[Mark]] = {room: [] for room in self._layers}
        for marks in layers.values():
            for mark in _longest(marks):
                rooms[mark.entry.room].append(mark)
        return rooms

    def _begun(self, lowers: list[str]) -> list[tuple[int, dict[str, Any]]]:
        """The tokens that some form begins with, and where in the tree it goes on."""
        return [(start, node) for start, node in enumerate(map(self._tree.get, lowers)) if node is not None]


def _longest(marks: list[Mark]) -> Iterator[Mark]:
    """Marks in order of start, without those that overlap a longer one; equal spans of several rooms all stay."""
    knots: list[list[Mark]] = []
    reach = 0
    for mark in marks:
        if mark.start >= reach:
            knots.append([mark])
            reach = mark.end
        else:
            knots[-1].append(mark)
            reach = max(reach, mark.end)
    return chain.from_iterable([knot if len(knot) == 1 else _untied(knot) for knot in knots])


def _untied(knot: list[Mark]) -> list[Mark]:
    """Of marks that overlap one another, the longest; of equally long ones, the first."""
    kept: list[Mark] = []
    for mark in sorted(dict.fromkeys(knot), key=_longest_first):
        if all(_apart(mark, other) for other in kept):
            kept.append(mark)
    return sorted(kept, key=_start)


def _longest_first(mark: Mark) -> tuple[int, int]:
    return mark.start - mark.end, mark.start


def _start(mark: Mark) -> int:
    return mark.start


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
    for old, new in _respellings():
        if old in lower:
            variants += [_respelled(variant, old, new) for variant in variants]
    for variant in dict.fromkeys(variants):
        yield variant
        if "'" in variant:
            yield variant.replace("'", "’")


@cache
def _respellings() -> list[tuple[str, str]]:
    return [swap for one, other in table()["spellings"] for swap in ((one, other), (other, one))]


def _respelled(text: str, old: str, new: str) -> str:
    for casing in (str.lower, str.capitalize, str.upper):
        text = text.replace(casing(old), casing(new))
    return text
