"""All lexicons as trees of words: every form of every room is marked in a single pass over the tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, partial
from operator import itemgetter
from typing import Any, NamedTuple

from workbench.article import Mark
from workbench.lexicon import Entry, Form, Lexicon
from workbench.wording.lists import table, words
from workbench.wording.tokens import Tokenizer, Tokens, is_one_word

HERE = ""  # no token is empty: under it a node of the tree keeps the claims of the form that ends there


Node = dict[str | None, Any]


class Claim(NamedTuple):
    """An entry's claim on a form, which stands in the list `group`."""

    entry: Entry
    group: str
    layer: str


class Begun(NamedTuple):
    """The claims on a word by itself, and the nodes that it leads to: of lower case, and `exact` as printed."""

    claims: tuple[Claim, ...]
    nodes: tuple[tuple[Node, bool], ...]


class Vocabulary:
    """The forms of all lexicons, in every casing and spelling that the text may print them in."""

    def __init__(self, lexicons: Mapping[str, Lexicon]) -> None:
        tokenizer = Tokenizer()
        self._rooms: dict[str, list[str]] = {}
        for room, lexicon in lexicons.items():
            self._rooms.setdefault(lexicon.layer, []).append(room)
        self._lowers: Node = {}  # of the words in lower case; of those as printed, where casing matters
        self._words: Node = {}
        claimed: set[tuple[Entry, str]] = set()
        for lexicon in lexicons.values():
            for entry in lexicon.entries.values():
                for form in entry.forms:
                    key = (entry, f"={form.text}" if form.exact else form.text.lower())
                    if key not in claimed:
                        claimed.add(key)
                        self._add(tokenizer, lexicon.layer, entry, form)

    def _add(self, tokenizer: Tokenizer, layer: str, entry: Entry, form: Form) -> None:
        claim = Claim(entry, form.group, layer)
        for tokens in _cut(form, tokenizer):
            node = self._words if form.exact else self._lowers
            for token in tokens:
                node = node.setdefault(token, {})
            claims = node.setdefault(HERE, [])
            if claim not in claims:
                claims.append(claim)

    def begun_by(self, word: str) -> Begun | None:
        """The forms that begin with a word as printed; None where there are none."""
        lower, exact = self._lowers.get(word.lower()), self._words.get(word)
        begun = [(node, printed) for node, printed in ((lower, False), (exact, True)) if node]
        if not begun:
            return None
        claims = tuple(claim for node, _ in begun for claim in node.get(HERE, ()))
        return Begun(claims, tuple(pair for pair in begun if len(pair[0]) > (HERE in pair[0])))

    def mark(self, tokens: Tokens) -> dict[str, list[Mark]]:
        """The marks of every room in order of their starts; within a layer only the longest of overlapping ones."""
        layers: dict[str, list[Mark]] = {layer: [] for layer in self._rooms}
        marked = partial(tuple.__new__, Mark)  # there are hundreds in a text, and `_make` takes thrice as long
        lowers, printed = [*tokens.lowers, None], [*tokens.words, None]
        quotes = words("enclosing_quotes")
        for start, begun in enumerate(tokens.known):
            if begun is None:
                continue
            for entry, group, layer in begun.claims:
                layers[layer].append(marked((start, start + 1, entry, group)))
            for node, exact in begun.nodes:
                following, end = printed if exact else lowers, start + 1
                while True:
                    further = node.get(following[end])
                    if not further and following[end] in quotes:  # "was \"firmly opposed\" to"
                        end += 1
                        further = node.get(following[end])
                    if not further:
                        break
                    node, end = further, end + 1
                    if HERE in node:
                        for entry, group, layer in node[HERE]:
                            layers[layer].append(marked((start, end, entry, group)))
        marks: dict[str, list[Mark]] = {}
        for layer, rooms in self._rooms.items():
            longest = _longest(layers[layer])
            for room in rooms:
                marks[room] = longest if len(rooms) == 1 else [mark for mark in longest if mark.entry.room == room]
        return marks


_start = itemgetter(0)


def _longest(found: list[Mark]) -> list[Mark]:
    """Marks in order of start, without those that overlap a longer one; equal spans of several rooms all stay."""
    kept: list[Mark] = []
    knot = reach = 0  # how many of those kept last overlap one another, and up to where
    for one in found:
        if one[0] >= reach:
            if knot > 1:
                kept[-knot:] = _untied(kept[-knot:], reach)
            knot, reach = 0, one[1]
        kept.append(one)
        knot += 1
        if one[1] > reach:
            reach = one[1]
    if knot > 1:
        kept[-knot:] = _untied(kept[-knot:], reach)
    return kept


def _untied(knot: list[Mark], reach: int) -> list[Mark]:
    """Of forms that overlap one another up to token `reach`, the longest; of equally long ones, the first."""
    whole = [one for one in knot if one[1] == reach and one[0] == knot[0][0]]
    if len(whole) == 1:
        return whole
    longest = whole or _longest_apart(knot)
    return list(dict.fromkeys(longest))


def _longest_apart(knot: list[Mark]) -> list[Mark]:
    kept: list[Mark] = []
    for one in sorted(knot, key=lambda found: (found[0] - found[1], found[0])):
        if all(one[1] <= other[0] or other[1] <= one[0] or one[:2] == other[:2] for other in kept):
            kept.append(one)
    return sorted(kept, key=_start)


def _cut(form: Form, tokenizer: Tokenizer) -> Iterator[list[str]]:
    """The tokens of a form in every spelling, in lower case unless its casing matters."""
    text = form.text if form.exact else form.text.lower()
    if all(map(_is_ordinary, form.text.split(" "))):
        yield text.split(" ")
        return
    for printing in _printings(form.text, form.exact):
        tokens = tokenizer(printing)
        yield tokens.words if form.exact else tokens.lowers


@cache
def _is_ordinary(word: str) -> bool:
    """Whether a word is one token in any casing and has one spelling. Most have: a form of such words is cut at blanks,
    which takes a fifth of the time.
    """
    return is_one_word(word) and _is_plain(word) and not _respelled_words().search(f"{word.lower()} ")


def _printings(text: str, exact: bool) -> list[str]:
    casings = [text] if exact or _is_plain(text) else [text, text.lower(), text.upper()]
    return list(dict.fromkeys(spelled for casing in casings for spelled in _spellings(casing)))


def _is_plain(text: str) -> bool:
    """Whether a form is cut into the same tokens in any casing, unlike "Maj. Gen." and "cannot"."""
    return text.upper().lower() == text.lower() and all(is_one_word(word.lower()) for word in text.split())


def _spellings(text: str) -> Iterator[str]:
    variants = [text]
    if _respelled_words().search(text.lower()):
        for one, other in table()["spellings"]:
            for old, new in ((one, other), (other, one)):
                if old in text.lower():
                    variants += [_respelled(variant, old, new) for variant in variants]
    for variant in dict.fromkeys(variants):
        yield variant
        if "'" in variant:
            yield variant.replace("'", "’")


@cache
def _respelled_words() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word) for pair in table()["spellings"] for word in pair))


def _respelled(text: str, old: str, new: str) -> str:
    for casing in (str.lower, str.capitalize, str.upper):
        text = text.replace(casing(old), casing(new))
    return text
