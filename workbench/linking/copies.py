"""Near-duplicate texts: wire copies, which are no independent sources.

A text is the set of its runs of words (shingles), each a number; the smallest of these numbers stand for the text in an
index, where copies meet. Two that meet often enough are compared in full.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any
from zlib import crc32

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from workbench.linking.unions import Unions

SHARE = 0.6
"""The share of the shorter text's shingles that must stand in the other."""

_RUN, _SKETCH, _MEETINGS, _CROWD, _SHORTEST = 5, 48, 3, 20, 12
_WORD = re.compile(r"\w+")
_Shingles = npt.NDArray[np.uint64]


def copies(documents: pa.Table) -> list[dict[str, Any]]:
    """One row for each document whose text another has, but for the earliest of them: doc_id, copy_of, share."""
    rows = documents.select(["doc_id", "published", "text"]).to_pylist()
    rows.sort(key=lambda row: (row["published"] or "9999", row["doc_id"]))
    texts = [_shingles(row["text"]) for row in rows]
    met = ((one, other, _share(texts[one], texts[other])) for one, other in _meeting(texts))
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


def _meeting(texts: Sequence[_Shingles]) -> Iterator[tuple[int, int]]:
    """Each text with the earlier ones that share some of its smallest shingles.

    Of those that share one shingle only the first few are looked at: the first is in every group of copies, and the
    boilerplate of thousands costs no more than that of ten.
    """
    index: dict[int, list[int]] = defaultdict(list)
    for place, shingles in enumerate(texts):
        if len(shingles) < _SHORTEST:
            continue
        sketch = shingles[:_SKETCH].tolist()
        met = Counter(other for number in sketch for other in index[number])
        yield from ((other, place) for other, times in sorted(met.items()) if times >= _MEETINGS)
        for number in sketch:
            if len(index[number]) < _CROWD:
                index[number].append(place)


def _share(one: _Shingles, other: _Shingles) -> float:
    return len(np.intersect1d(one, other, assume_unique=True)) / min(len(one), len(other))
