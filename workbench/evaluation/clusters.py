"""How well things were grouped: B-cubed and pairwise precision, recall and F1 against gold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall from 0 to 1; 1 where there was nothing to find."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def pairwise(found: Mapping[Hashable, Hashable], gold: Mapping[Hashable, Hashable]) -> Score:
    """Of the pairs put together, how many belong together, and the other way round. Both map each thing to its group.

    Raises ValueError where the two do not group the same things.
    """
    together, by_found, by_gold = _counts(found, gold)
    right = _pairs(together.values())
    return Score(_share(right, _pairs(by_found.values())), _share(right, _pairs(by_gold.values())))


def b_cubed(found: Mapping[Hashable, Hashable], gold: Mapping[Hashable, Hashable]) -> Score:
    """The mean over all things of how pure, and how whole, their group is.

    Raises ValueError where the two do not group the same things.
    """
    together, by_found, by_gold = _counts(found, gold)
    precision = sum(count * count / by_found[group] for (group, _), count in together.items())
    recall = sum(count * count / by_gold[group] for (_, group), count in together.items())
    return Score(_share(precision, len(found)), _share(recall, len(gold)))


def _counts(
    found: Mapping[Hashable, Hashable], gold: Mapping[Hashable, Hashable]
) -> tuple[Counter[tuple[Hashable, Hashable]], Counter[Hashable], Counter[Hashable]]:
    if set(found) != set(gold):
        raise ValueError(f"{len(set(found) ^ set(gold))} things are grouped on one side only")
    return Counter((found[thing], gold[thing]) for thing in found), Counter(found.values()), Counter(gold.values())


def _pairs(sizes: Iterable[int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes)


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 1.0
