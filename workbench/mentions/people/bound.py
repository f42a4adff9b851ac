"""Where an article's people travel, and on whose soil they are met there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from workbench.article import ENVOY, Sentence, within
from workbench.mentions.people.facing import DEALT_WITH, FACING, OF_ONE, PERSONAL, Facing
from workbench.mentions.people.figures import Figure
from workbench.mentions.people.names import grammar
from workbench.mentions.people.states import ARTICLES, AT, Codes
from workbench.wording import any_of

GAP, TITLE, TOURING, BESIDE, LINE, TROOPS = 4, 10, 6, 8, 5, 4
CHAINED = frozenset((",", "and", "the", "&"))
OWN, SPOKEN_OF = frozenset(("his", "her")), frozenset(("i", "we", "my", "our", "he", "she"))
TOURED, DEPARTING, BOUND, GOING = (grammar()[name] for name in ("toured", "departing", "bound", "going"))
STAYS, LEADING_TO, HOMEWARD = grammar()["stays"], grammar()["leading_to"], grammar()["homeward"]
# "after assuming the office of the Chief of Naval Staff, Admiral Soto …"
HELD, DUTIES = 3, grammar()["duties"]
WENT, BY_WHOM = grammar()["went"], frozenset(("of", "by"))
OWN_UNITS = grammar()["troops"] | grammar()["ships"] | grammar()["seatless"]
ACCOMPANIED = ["accompanied", "by"]


class Stop(NamedTuple):
    """A state that a journey leads to: the token of the word that tells of the journey, and of the place."""

    told: int
    start: int
    country: str


class Bound(Facing):
    """The states of an article, with those that its people travel to."""

    @cached_property
    def _sites(self) -> list[tuple[int, int, str]]:
        """Where states and places of theirs are named, in their order."""
        lowers = self.article.lowers
        named = {
            (party.start, party.end, party.code)
            for party in self.states
            if party.group not in ("demonym", "force") or lowers[party.end] == "capital"
        }
        named |= {(place.start, place.end, place.country) for place in self.article.places if place.country}
        return sorted(named)

    @cached_property
    def _stops(self) -> list[Stop]:
        """The states that the article tells journeys to: "a visit to Oman and Peru", "flew to Lima", "toured Chile"."""
        stops: list[Stop] = []
        lowers, reached, told = self.article.lowers, -1, -1
        for start, end, code in self._sites:
            chained = 0 <= reached < start and CHAINED.issuperset(lowers[reached:start])
            if not chained or any_of("announcing_verbs", lowers[end : end + 2]):  # "flew to Oman, Lima officials said"
                told = self._journey(start)
            if told >= 0:
                stops.append(Stop(told, start, code))
            reached = end if told >= 0 else -1
        return stops

    def _journey(self, start: int) -> int:
        """Where a journey to the state named at a token is told of, or -1."""
        lowers, first = self.article.lowers, self.article.sentence_at(start).start
        start -= lowers[start - 1] in ARTICLES
        if start > first and lowers[start - 1] in TOURED:
            return start - 1
        if start < OF_ONE or lowers[start - 1] not in BOUND:
            return -1
        for at in range(start - 2, max(0, start - 2 - TITLE), -1):
            near = start - 2 - at < GAP or lowers[at + 1] in BY_WHOM  # "a visit of President Soto to Oman"
            if near and (lowers[at] in GOING or (lowers[at] in STAYS and lowers[start - 1] in LEADING_TO)):
                return at
            if lowers[at] == "," or lowers[at] in BOUND:
                break
        return -1

    def stayed(self, figure: Figure, sentence: Sentence) -> Codes:
        """The states that somebody is told to visit: "Wrapping up his stay in Chile, General …"."""
        if self.heads(figure):
            home = self.returned(figure, self.article.sentences[-1])
            return {stop.country for stop in self._stops if stop.country != home}
        before = self.article.lowers[max(0, figure.begins - HELD) : figure.begins]
        met = self.follows(figure.begins, DEALT_WITH) and STAYS.isdisjoint(before[-2:])  # no "visit of X to"
        by_him = not PERSONAL.isdisjoint(self.article.lowers[sentence.start : figure.begins])
        if by_him or (met and DUTIES.isdisjoint(before)) or self.subject(figure, sentence) is not None:
            return set()
        stayed: Codes = {stop.country for stop in self._stops_of(figure, sentence)}
        return stayed | self._toured(figure) | self._went(figure) | self._visits_by(figure)

    def _went(self, figure: Figure) -> Codes:
        """The state of the place where somebody went: "General Soto met him in Lima, Peru, where he went for talks"."""
        lowers, went = self.article.lowers, set[str | None]()
        for at in figure.named_at:
            last = self.article.sentence_at(at).end - OF_ONE
            where = next((one for one in range(at, last) if lowers[one] == "where"), None)
            if where is not None and lowers[where + 1] in PERSONAL and lowers[where + 2] in WENT:
                went |= {code for _, end, code in self._sites if 0 <= where - end <= GAP}
        return went

    def _visits_by(self, figure: Figure) -> Codes:
        """The states to which journeys "by" somebody lead: "a visit to Oman by Mr. Soto"."""
        lowers = self.article.lowers
        starts = [start - (lowers[start - 1] in ARTICLES) for start, _ in figure.spans]
        last = [start for start in starts if lowers[start - 1] == "by"]
        near = [stop for stop in self._stops for start in last if 0 < start - stop.start <= GAP]
        return {stop.country for stop in near}

    def heads(self, figure: Figure) -> bool:
        """Whether a text is headed by somebody's name alone: "The Hon Ana Rojas MP", "Minister of Defence"."""
        first = self.article.sentences[0]
        begins = first.heading and figure.begins == first.start and first.end - figure.first <= LINE
        return begins and not any(map(str.islower, self.article.words[figure.ends : first.end]))

    def _stops_of(self, figure: Figure, sentence: Sentence) -> Iterator[Stop]:
        """The stops that a sentence tells of as somebody's own."""
        lowers = self.article.lowers
        last = max((end for start, end in figure.spans if start >= sentence.start), default=figure.first)
        others = [at for other in self.figures if other is not figure for at in other.named_at]
        for stop in self._stops:
            if not sentence.start <= stop.told < sentence.end:
                continue
            if stop.told < figure.first:
                of_theirs = lowers[stop.told] in STAYS and not any(stop.told < at < figure.first for at in others)
                of_theirs = of_theirs and SPOKEN_OF.isdisjoint(lowers[sentence.start : stop.told])
                fronted = lowers[stop.told].endswith("ing") and stop.told - sentence.start < OF_ONE
                of_theirs = of_theirs or (fronted and lowers[figure.begins - 1] == ",")  # "Before leaving for Lima, X"
            else:
                apart = any(figure.first < at < stop.told for at in others)
                said = within(self.article.marks["attributed"], last, stop.told)
                of_theirs = not apart and not (said and OWN.isdisjoint(lowers[stop.told - OF_ONE : stop.told]))
            if of_theirs:
                yield stop

    def _toured(self, figure: Figure) -> Codes:
        """The states whose places somebody is told to visit: "General Soto visited the headquarters of Oman's army".

        The troops, ships and embassies that somebody visits abroad are mostly their own.
        """
        lowers, size = self.article.lowers, len(self.article.words)
        behind = [at for _, end in figure.spans for at in range(end, min(end + OF_ONE, size))]
        verbs = [at for at in behind if lowers[at] in TOURED]
        leaving = [at for at in behind if lowers[at] in DEPARTING]
        if not (verbs or leaving):
            return set()
        places = [p for p in self.states if OWN_UNITS.isdisjoint(lowers[p.end : p.end + TROOPS])] if verbs else ()
        toured: Codes = {p.code for p in places if any(at < p.start <= at + TOURING for at in verbs)}
        near = self._sites if leaving else ()
        bound = ((start, code) for start, _, code in near if lowers[start - 1] in BOUND)
        return toured | {code for start, code in bound if any(at < start <= at + OF_ONE for at in leaving)}

    def returned(self, figure: Figure, sentence: Sentence) -> str | None:
        """The state that somebody returns to: "Prime Minister Soto flew back to Lima"."""
        lowers = self.article.lowers
        homes = (
            code
            for start, _, code in self._sites
            if figure.first < start < sentence.end and lowers[start - 1] == "to" and lowers[start - 2] in HOMEWARD
        )
        country = next(homes, None)
        return country if country and self.subject(figure, sentence) is None else None

    def site(self, figure: Figure, sentence: Sentence) -> str | None:
        """On whose soil somebody is met: where the clause plays, the passage, or where whoever meets them is."""
        site = self._where(figure, sentence) or self._place_before(figure, sentence) or self.fronted(sentence)
        site = site or self.soil_near(sentence)
        return site or self.whereabouts(figure, sentence)

    def _where(self, figure: Figure, sentence: Sentence) -> str | None:
        """The state of the place whose clause somebody stands in: "Lima, the Peruvian capital, where he met"."""
        lowers = self.article.lowers[sentence.start : figure.begins]
        if "where" not in lowers:
            return None
        where = sentence.start + len(lowers) - 1 - lowers[::-1].index("where")
        spans = [(party.end, party.code) for party in self.states]
        spans += [(place.end, place.country) for place in self.article.places if place.country]
        return max(((end, code) for end, code in spans if where - BESIDE <= end <= where), default=(0, None))[1]

    def _place_before(self, figure: Figure, sentence: Sentence) -> str | None:
        """The last place before somebody in a sentence at which it tells to be."""
        before = within(self.article.places, sentence.start, figure.begins)
        at = (place.country for place in reversed(before) if place.country and self.follows(place.start, AT))
        return next(at, None)

    def fronted(self, sentence: Sentence) -> str | None:
        """The state that a sentence is set in: "In Peru, the visitor is to meet President Soto"."""
        lowers, start = self.article.lowers, sentence.start
        if lowers[start] not in AT:
            return None
        start += 1 + (lowers[start + 1 : start + 2] == ["the"])
        return next((code for at, _, code in self._sites if at == start), None)

    def whereabouts(self, figure: Figure, sentence: Sentence, *, host: bool = False) -> str | None:
        """Where whoever meets somebody was told to be last: "Hale arrived in Oman. … Hale talked with the Sultan".

        Of a `host` who receives a guest this holds whatever the office.
        """
        visitor = self.subject(figure, sentence) or self.pronoun(figure, sentence)
        visitor = visitor or self.office_holder(figure, sentence) or self.delegate(figure, sentence)
        visitor = visitor or self.fronted_for(figure, sentence)
        return self.last_stop(visitor, figure) if visitor and (host or figure.level != ENVOY) else None

    def last_stop(self, visitor: Figure, figure: Figure) -> str | None:
        """Where a visitor was told to be last, before somebody is named."""
        told = {self.article.sentence_at(at).number for at in visitor.named_at if at < figure.begins}
        stops = [(stop.start, stop.country) for stop in self._stops]
        places = (one for one in self.article.places if self.follows(one.start, AT))
        stops += [(one.start, one.country) for one in places if one.country]
        here = [(at, code) for at, code in stops if at < figure.begins and code != visitor.country]
        seen = [(at, code) for at, code in here if self.article.sentence_at(at).number in told]
        return max(seen)[1] if seen else None

    def destination(self, sentence: Sentence, figure: Figure) -> str | None:
        """Where a journey leads that a sentence tells of before somebody: "a visit to Oman at the invitation of"."""
        before = [stop.country for stop in self._stops if sentence.start <= stop.told and stop.start < figure.begins]
        return before[-1] if before else None

    def posted(self, figure: Figure, sentence: Sentence) -> str | None:
        """The state to which an envoy is sent who deals with somebody: "Cuba's ambassador in Hanoi gave General …"."""
        envoys = (one for one in self.figures if one is not figure and one.level == ENVOY and one.country)
        if figure.level == ENVOY:
            return None
        here = (span for one in envoys for span in one.spans if sentence.start <= span[0] < sentence.end)
        spans = [span for span in here if span[1] < figure.begins - 1 or self._met_by(figure, span[0])]
        for start, end in spans:
            for at, _, code in self._sites:
                if start < at <= end + 1 and self.article.lowers[at - 1] in BOUND:
                    return code
        return None

    def _met_by(self, figure: Figure, start: int) -> bool:
        """Whether somebody meets whom the sentence names behind them, from a token on."""
        return start > figure.first and self.follows(start, FACING)

    def accompanied(self, figure: Figure) -> Figure | None:
        """Whom somebody accompanies who is told of right behind them: "met the envoy, accompanied by her attaché"."""
        comma = figure.begins - (self.article.lowers[figure.begins - 1] in (*ARTICLES, *OWN)) - len(ACCOMPANIED) - 1
        if not figure.accompanies or self.article.lowers[comma : comma + 3] != [",", *ACCOMPANIED]:
            return None
        return next((one for one in self.figures if any(end == comma for _, end in one.spans)), None)
