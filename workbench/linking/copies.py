"""Near-duplicate texts: wire copies, which are no independent sources.

A text is the set of its runs of words (shingles), each a number; the smallest of these numbers stand for the text in an
index, where copies meet. Two that meet often enough are compared in full.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any
from zlib import crc32

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from workbench.linking.memory import Memory, hashed
from workbench.linking.unions import Unions

SHARE = 0.6
"""The share of the shorter text's shingles that must stand in the other."""

_RUN, _SKETCH, _MEETINGS, _CROWD, _SHORTEST = 5, 48, 3, 20, 12
_WORD = re.compile(r"\w+")
_Shingles = npt.NDArray[np.uint64]


def copies(documents: pa.Table, memory: Memory | None = None) -> list[dict[str, Any]]:
    """One row for each document whose text another has, but for the earliest of them: doc_id, copy_of, share.

    `memory` holds what is known of texts, and is told what is found.
    """
    rows = documents.select(["doc_id", "published", "text"]).to_pylist()
    rows.sort(key=lambda row: (row["published"] or "9999", row["doc_id"]))
    texts = _Texts([row["text"] for row in rows], memory or Memory())
    met = ((one, other, texts.share(one, other)) for one, other in _meeting(texts.sketches()))
    shares = {(one, other): share for one, other, share in met if share >= SHARE}
    groups = Unions(len(rows))
    for one, other in shares:
        groups.join(one, other)
    best: dict[int, float] = defaultdict(float)
    for couple, share in shares.items():
        for place in couple:
            best[place] = max(best[place], share)
    found = [
        {"doc_id": rows[place]["doc_id"], "copy_of": rows[groups.of(place)]["doc_id"], "share": round(best[place], 4)}
        for place in sorted(best)
        if groups.of(place) != place
    ]
    return sorted(found, key=lambda row: str(row["doc_id"]))


class _Texts:
    """Texts by their places, each taken apart when that is first needed."""

    def __init__(self, texts: Sequence[str], memory: Memory) -> None:
        self._texts = texts
        self._names = [hashed(text) for text in texts]
        self._memory = memory
        self._apart: dict[int, _Shingles] = {}

    def sketches(self) -> list[_Shingles]:
        """The smallest shingles of each text."""
        return [
            self._memory.find("sketches", (name,), partial(self._sketch, place))
            for place, name in enumerate(self._names)
        ]

    def share(self, one: int, other: int) -> float:
        """The share of the shorter text's shingles that stand in the other."""

        def compared() -> float:
            first, second = self._shingles(one), self._shingles(other)
            return len(np.intersect1d(first, second, assume_unique=True)) / min(len(first), len(second))

        return self._memory.find("shares", (*sorted((self._names[one], self._names[other])),), compared)

    def _sketch(self, place: int) -> _Shingles:
        return self._shingles(place)[:_SKETCH]

    def _shingles(self, place: int) -> _Shingles:
        if place not in self._apart:
            self._apart[place] = _shingles(self._texts[place])
        return self._apart[place]


def _shingles(text: str) -> _Shingles:
    """The runs of words of a text as sorted numbers; a text of fewer words than a run has none."""
    words = np.array([crc32(word.encode()) for word in _WORD.findall(text.casefold())], dtype=np.uint64)
    if len(words) < _RUN:
        return np.empty(0, dtype=np.uint64)
    mixed = np.zeros(len(words) - _RUN + 1, dtype=np.uint64)
    for place in range(_RUN):
        mixed = mixed * np.uint64(0x9E3779B97F4A7C15) + words[place : len(words) - _RUN + 1 + place]
        mixed ^= mixed >> np.uint64(29)
    return np.unique(mixed)


def _meeting(sketches: Sequence[_Shingles]) -> Iterator[tuple[int, int]]:
    """Each text with the earlier ones that share some of its smallest shingles.

    Of those that share one shingle only the first few are looked at: the first is in every group of copies, and the
    boilerplate of thousands costs no more than that of ten.
    """
    index: dict[int, list[int]] = defaultdict(list)
    for place, shingles in enumerate(_shared(sketches)):
        met = Counter(other for number in shingles for other in index[number])
        yield from ((other, place) for other, times in sorted(met.items()) if times >= _MEETINGS)
        for number in shingles:
            if len(index[number]) < _CROWD:
                index[number].append(place)


def _shared(sketches: Sequence[_Shingles]) -> Iterator[list[int]]:
    """The shingles of each sketch that others have, too; of a text that is too short to tell, none."""
    told = [sketch if len(sketch) >= _SHORTEST else sketch[:0] for sketch in sketches]
    numbers = np.concatenate([np.empty(0, dtype=np.uint64), *told])
    _, places, counts = np.unique(numbers, return_inverse=True, return_counts=True)
    kept = counts[places] > 1
    ends = np.cumsum([len(sketch) for sketch in told], dtype=np.int64)
    for sketch, end in zip(told, ends, strict=True):
        yield sketch[kept[end - len(sketch) : end]].tolist()
