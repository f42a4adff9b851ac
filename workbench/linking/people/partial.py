"""Names that are not full ("Fenghe", "W. Fenghe") and names without a country, given to the one person they fit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from workbench.linking.people.bearers import Bearer
from workbench.linking.people.careers import contradict
from workbench.linking.people.clusters import Clusters, named
from workbench.linking.people.pairing import SAME, UNDECIDED, Pair, with_career
from workbench.linking.people.spelling import Fit, fit, head

_MARGIN = 0.05
Index = dict[tuple[str, str], list[int]]


def index(bearers: Sequence[Bearer], places: Sequence[int]) -> Index:
    """The bearers by country and the head of each word; every country's also under no country."""
    found: Index = defaultdict(list)
    for place in places:
        for key in dict.fromkeys(head(word) for word in bearers[place].name.words):
            for country in {bearers[place].country or "", ""}:
                found[country, key].append(place)
    return found


def attach(bearers: Sequence[Bearer], clusters: Clusters, place: int, known: Index) -> list[Pair]:
    """Join a bearer to the cluster that it fits best, where one is sure and no other is near; the pairs looked at."""
    candidates = _candidates(bearers, clusters, place, known)
    pairs = []
    for position, (how, nearest) in enumerate(candidates):
        decision = "apart" if how.score < UNDECIDED else "undecided"
        if position == 0 and how.score >= SAME and _ahead(candidates):
            decision = "same"
            clusters.join(clusters.of(place), clusters.of(nearest))
        reasons = how.reasons if len(candidates) == 1 else (*how.reasons, "several_fit")
        pairs.append(Pair(min(place, nearest), max(place, nearest), how.score, reasons, decision))
    return pairs


def _candidates(bearers: Sequence[Bearer], clusters: Clusters, place: int, known: Index) -> list[tuple[Fit, int]]:
    """The clusters that a bearer may belong to, the best first, each with its bearer that fits best.

    Those with a full name go before all others.
    """
    own = bearers[place]
    near = {other for word in own.name.words for other in known.get((own.country or "", head(word)), ())} - {place}
    fitting = []
    for cluster in named(clusters, near):
        members = [member for member in clusters.members(cluster) if member != place]
        fits = [(how, member) for member in members if (how := fit(own.name, bearers[member].name))]
        careers = [bearers[member] for member in members]
        if fits and not any(contradict(own.career, bearer.career) for bearer in careers):
            how, nearest = max(fits, key=lambda item: (item[0].score, -item[1]))
            fitting.append((how, nearest, careers))
    told = [each for each in fitting if any(bearer.name.full for bearer in each[2])] or fitting
    scored = [(with_career(how, [own], careers, alone=len(told) == 1), at) for how, at, careers in told]
    return sorted(scored, key=lambda item: (-item[0].score, item[1]))


def _ahead(candidates: Sequence[tuple[Fit, int]]) -> bool:
    return len(candidates) == 1 or candidates[0][0].score - candidates[1][0].score >= _MARGIN
