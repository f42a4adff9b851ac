"""Which bearers may be one person: looked up by word heads, then scored by name and career."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from workbench import codebook
from workbench.linking.people.bearers import Bearer
from workbench.linking.people.careers import contradict, share_level, share_rank
from workbench.linking.people.spelling import Fit, Name, fit, head

SAME, UNDECIDED = 0.9, 0.7
"""From which score two are one person, and from which a researcher should look at them."""

_YEARS = 2 * 365
_LEVEL, _RANK, _ALONE = 0.15, 0.03, 0.05


@dataclass(frozen=True, slots=True)
class Pair:
    """Two bearers by their places in the list, with a score, the reasons for it and what was decided."""

    one: int
    other: int
    score: float
    reasons: tuple[str, ...]
    decision: str


def heads(name: Name) -> Iterator[tuple[str, str]]:
    """The keys that a name is looked up by: each word's head with the first letter of each other part.

    Two names of one person share a key unless both words are spelled with other consonants.
    """
    for word in name.words:
        for part in name.parts:
            if part is not word:
                yield head(word), head(part)[:1]


def full_pairs(bearers: Sequence[Bearer]) -> list[Pair]:
    """The pairs of bearers with full names that may be one person, the surest first."""
    blocks: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for place, bearer in enumerate(bearers):
        if bearer.name.full:
            for key in dict.fromkeys(heads(bearer.name)):
                blocks[bearer.country or "", *key].append(place)
    couples = {couple for places in blocks.values() for couple in combinations(places, 2)}
    pairs = [pair for couple in sorted(couples) if (pair := judge(bearers, *couple))]
    return sorted([*pairs, *_abroad(bearers)], key=lambda pair: (-pair.score, pair.one, pair.other))


def judge(bearers: Sequence[Bearer], one: int, other: int) -> Pair | None:
    """How sure it is that two bearers are one person; None where their names cannot be of one."""
    first, second = bearers[one], bearers[other]
    how = fit(first.name, second.name)
    if how is None:
        return None
    if contradict(first.career, second.career):
        return Pair(one, other, 0.0, (*how.reasons, "career_contradicts"), "apart")
    scored = with_career(how, [first], [second])
    decision = "same" if scored.score >= SAME else "undecided" if scored.score >= UNDECIDED else "apart"
    return Pair(one, other, scored.score, scored.reasons, decision)


def _abroad(bearers: Sequence[Bearer]) -> Iterator[Pair]:
    """One full name in two countries: two persons; where one is an organisation, a researcher should look."""
    namesakes: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, bearer in enumerate(bearers):
        if bearer.name.full and bearer.country:
            namesakes[bearer.name.parts].append(place)
    for places in namesakes.values():
        for one, other in combinations(places, 2):
            countries = {bearers[one].country, bearers[other].country}
            if len(countries) > 1:
                serves = not countries.isdisjoint(codebook.codes("organisation"))
                decision, score = ("undecided", UNDECIDED) if serves else ("apart", 0.0)
                yield Pair(one, other, score, ("same_spelling", "country_contradicts"), decision)


def with_career(how: Fit, one: Iterable[Bearer], other: Iterable[Bearer], *, alone: bool = False) -> Fit:
    """A fit of names, raised where both held one level or rank, or where nobody else of the country fits (`alone`)."""
    first = [stint for bearer in one for stint in bearer.career]
    second = [stint for bearer in other for stint in bearer.career]
    score, reasons = how.score, list(how.reasons)
    for holds, worth, reason in (
        (share_level(first, second, within=_YEARS), _LEVEL, "level_same"),
        (share_rank(first, second), _RANK, "rank_same"),
        (alone, _ALONE, "nobody_else_fits"),
    ):
        if holds:
            score += worth
            reasons.append(reason)
    return Fit(round(min(score, 1.0), 4), tuple(reasons))
