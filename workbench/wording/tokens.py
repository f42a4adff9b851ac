"""Tokens as spaCy's English tokenizer cuts them, at a fraction of its cost.

Between two blanks spaCy cuts the same characters in the same way wherever they stand. So each such chunk is cut once
and remembered: no Doc is made for an article, and what is kept in memory has a limit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import accumulate, chain, pairwise
from operator import itemgetter
from typing import Any, NamedTuple

import spacy
from spacy.lang.en import English
from spacy.util import compile_infix_regex

from workbench.wording.lists import table

REMEMBERED = 40_000  # chunks: some thousand articles' worth, 20 MB


class Tokens(NamedTuple):
    """The tokens of a text as printed and in lower case, the offset that each begins at, and what is known of each."""

    words: list[str]
    lowers: list[str]
    offsets: list[int]
    known: list[Any]


class Chunk(NamedTuple):
    """The tokens of the characters between two blanks; `steps` lead from each to the next, the last past the blank."""

    words: tuple[str, ...]
    lowers: tuple[str, ...]
    steps: tuple[int, ...]
    known: tuple[Any, ...]


def _nothing(_word: str) -> None:
    """What is known of a word where no vocabulary is."""


_PLAIN = re.compile(r"(?P<words>[A-Za-z]+(?:-[A-Za-z]+)*)(?P<owner>['’]s|)(?P<stop>,|(?<=[A-Za-z][a-z])\.|)")
_HYPHEN = re.compile(r"(-)")
_words, _lowers, _steps, _known = map(itemgetter, range(4))


class Tokenizer:
    """Cuts texts into tokens: as spaCy does, and besides in "U.S.-India", "11–14" and "3rd-4th".

    `known_of` tells what is known of a word, which is looked up but once for each chunk.
    """

    def __init__(self, known_of: Callable[[str], Any] = _nothing) -> None:
        self._chunks = _Chunks(known_of)

    def __call__(self, text: str) -> Tokens:
        """The tokens of a text. A line break parts tokens as a blank does."""
        printed = text.replace("\n", " ").split(" ")
        chunks = list(map(self._chunks.__getitem__, printed))
        return Tokens(
            list(chain.from_iterable(map(_words, chunks))),
            list(chain.from_iterable(map(_lowers, chunks))),
            _starts(chunks) if "" not in printed else _starts_between(printed, chunks),
            list(chain.from_iterable(map(_known, chunks))),
        )


def _starts(chunks: list[Chunk]) -> list[int]:
    """Where each token begins, if every chunk has some."""
    return list(accumulate(chain.from_iterable(map(_steps, chunks)), initial=0))[:-1]


def _starts_between(printed: list[str], chunks: list[Chunk]) -> list[int]:
    """Where each token begins, though nothing may stand between two blanks."""
    begun = accumulate([len(chunk) + 1 for chunk in printed], initial=0)
    return [start + offset for start, chunk in zip(begun, chunks, strict=False) for offset in _starts([chunk])]


class _Chunks(dict[str, Chunk]):
    """Chunks by their characters, cut when first asked for."""

    def __init__(self, known_of: Callable[[str], Any]) -> None:
        super().__init__()
        self._known_of = known_of
        self._spacy = _spacy_tokenizer()

    def __missing__(self, printed: str) -> Chunk:
        if len(self) >= REMEMBERED:  # spaCy's own store of strings grows with every word, so it is made anew, too
            self.clear()
            self._spacy = _spacy_tokenizer()
        words: tuple[str, ...] = (printed,) if is_one_word(printed) else _plainly(printed)
        if words:
            steps = (*map(len, words[:-1]), len(words[-1]) + 1)
        else:
            tokens = [(token.text, token.idx) for token in self._spacy(printed)]
            words = tuple(word for word, _ in tokens)
            starts = [*(start for _, start in tokens), len(printed) + 1]
            steps = tuple(later - start for start, later in pairwise(starts))
        lowers = tuple(word.lower() for word in words)
        known = tuple(map(self._known_of, words))
        chunk = Chunk(words, words if lowers == words else lowers, steps, known)  # the less memory, the faster
        self[printed] = chunk
        return chunk

    def __reduce__(self) -> tuple[type[_Chunks], tuple[Callable[[str], Any]]]:
        return _Chunks, (self._known_of,)  # a worker elsewhere fills its own


def is_one_word(printed: str) -> bool:
    """Whether a chunk is of letters alone, which spaCy leaves whole but for its exceptions ("cannot")."""
    return printed.isalpha() and printed not in English.Defaults.tokenizer_exceptions


def _plainly(printed: str) -> tuple[str, ...]:
    """The tokens of words and hyphens with what may stand behind them ("talks,", "Peru's", "cease-fire."), which spaCy
    parts at each; none where it may know better.
    """
    found = _PLAIN.fullmatch(printed)
    if found is None:
        return ()
    known = English.Defaults.tokenizer_exceptions
    if any(printed[:end] in known for end in (found.end("words"), found.end("owner"), len(printed))):
        return ()
    return tuple(filter(None, (*_HYPHEN.split(found["words"]), found["owner"], found["stop"])))


def _spacy_tokenizer() -> Any:
    nlp = spacy.blank("en")
    infixes = compile_infix_regex([*(nlp.Defaults.infixes or ()), *table()["infixes"]])
    tokenizer: Any = nlp.tokenizer  # spaCy types it as a bare callable
    tokenizer.infix_finditer = infixes.finditer
    return tokenizer


def each(lowers: list[str], word: str) -> Iterator[int]:
    """The tokens that are a word."""
    at = -1
    for _ in range(lowers.count(word)):
        at = lowers.index(word, at + 1)
        yield at
