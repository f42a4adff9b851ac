"""Whom an article's people deal with, and where they are guests: states that they cannot serve themselves."""

from __future__ import annotations

from functools import cached_property

from workbench.article import Sentence, within
from workbench.mentions.people.figures import Figure
from workbench.mentions.people.names import grammar
from workbench.mentions.people.states import Codes, States

OF_ONE, STAYING, OPENING, HEAD = 3, 8, 3, 5
PERSONAL = frozenset(("he", "she"))
RECEIVED, FACING, FIRST_PERSON = grammar()["received"], grammar()["facing"], grammar()["first_person"]
TOURED, DEPARTING, BOUND = grammar()["toured"], grammar()["departing"], grammar()["bound"]
ACTING = grammar()["acting"]
STAYS, LEADING_TO = grammar()["stays"], grammar()["leading_to"]
WELCOMING, ARRIVING, HOMEWARD = grammar()["welcoming"], grammar()["arriving"], grammar()["homeward"]


class Facing(States):
    """The states of an article, with those that the words around somebody rule out as their own."""

    def subject(self, figure: Figure, sentence: Sentence) -> Figure | None:
        """Who does what a sentence tells: its first person before `figure` whom nobody meets."""
        here = [
            (start, other)
            for other in self.figures
            if other is not figure and (start := other.first_in(sentence.start, figure.first)) >= 0
        ]
        acting = [(start, other) for start, other in here if not self.follows(other.begins, FACING)]
        return min(acting, key=lambda pair: pair[0])[1] if acting else None

    def faced(self, figure: Figure, sentence: Sentence, home: str | None) -> Codes:
        """The country of whom somebody is met by, which is not their own: "Cohen conferred with …", "I met …"."""
        if figure.accompanies or not self.follows(self._past_town(figure.begins), FACING | WELCOMING):
            return set()
        if not FIRST_PERSON.isdisjoint(self.article.lowers[sentence.start : figure.begins]):
            return {home}
        subject = self.subject(figure, sentence)
        subject = subject or self._pronoun(figure, sentence)
        if subject is not None:
            return {subject.country}
        acting = (code for at, code in self.offices(sentence) if at < figure.begins and not self.follows(at, FACING))
        return set(filter(None, [next(acting, None) or self._acting_side(figure, sentence)]))

    def _acting_side(self, figure: Figure, sentence: Sentence) -> str | None:
        """The state whose unnamed guest or side acts before somebody is met: "the Thai guest held talks with"."""
        lowers = self.article.lowers
        sides = (p for p in self.article.parties if sentence.start <= p.start < figure.begins and p.group == "demonym")
        return next((p.code for p in sides if lowers[p.end] in ACTING and not self.follows(p.start, FACING)), None)

    def _past_town(self, token: int) -> int:
        """Back over a town: "welcomed to Muscat General Soto"."""
        places = self.article.places if self.article.words[token - 1][:1].isupper() else ()
        towns = (place.start for place in places if place.end == token and self.follows(place.start, ARRIVING))
        return next(towns, token + 1) - 1

    def welcomed(self, figure: Figure) -> Codes:
        """The countries of those whom the one named in the head tells to have met: "I welcomed Ana Rojas of Peru"."""
        own = self.article.sentence_at(figure.begins)
        if own.number >= HEAD or not own.heading or not self._told_by_author:
            return set()
        return {
            other.country
            for other in self.figures
            if other.country and self.follows(self._past_town(other.begins), FACING | WELCOMING)
        }

    @cached_property
    def _told_by_author(self) -> bool:
        """Whether the article speaks of "I"."""
        return any(mark.group == "first" for mark in self.article.marks["people"])

    def acting(self, figure: Figure, sentence: Sentence) -> Codes:
        """The countries of the others in a sentence whom nobody meets in it."""
        named = (one for one in self.figures if one is not figure and one.first_in(sentence.start, sentence.end) >= 0)
        met = {one.country for one in self.figures if self.follows(one.begins, FACING) and one.begins >= sentence.start}
        return {one.country for one in named if not self.follows(one.begins, FACING)} | {
            code for _, code in self.offices(sentence) if code not in met
        }

    def _pronoun(self, figure: Figure, sentence: Sentence) -> Figure | None:
        """Whom "he" means at a sentence's start: the first person of the sentence before."""
        opening = self.article.lowers[sentence.start : min(sentence.start + OPENING, figure.begins)]
        if sentence.number == 0 or PERSONAL.isdisjoint(opening):
            return None
        before = self.article.sentences[sentence.number - 1]
        named = [
            (start, one)
            for one in self.figures
            if (start := one.first_in(before.start, before.end)) >= 0
            and not self.follows(one.begins, FACING | RECEIVED | WELCOMING)
        ]
        return min(named, key=lambda pair: pair[0])[1] if named else None

    def facing(self, figure: Figure, sentence: Sentence) -> Codes:
        """The countries of those whom somebody meets or receives: "Hale lunched with the Chilean navy chief"."""
        if self.follows(figure.begins, FACING | RECEIVED):
            return set()
        welcomes = figure.receives >= 0 and not self.follows(figure.receives, RECEIVED)
        met = {
            other.country
            for other in self.figures
            if other is not figure and other.country and not other.accompanies
            for start, _ in other.spans
            if figure.first < start < sentence.end and (welcomes or self.follows(start, FACING))
        }
        return met | self._counterparts(figure, sentence)

    def _counterparts(self, figure: Figure, sentence: Sentence) -> Codes:
        """The countries of whom somebody calls a counterpart: "Hale awaits his Chilean counterpart"."""
        marks = within(self.article.marks["people"], figure.first, sentence.end)
        ends = [mark.start for mark in marks if mark.group == "counterparts"]
        return {
            party.code
            for party in self.states
            for end in ends
            if figure.first < party.start and 0 <= end - party.end <= OF_ONE
        }

    def returned(self, figure: Figure, sentence: Sentence) -> str | None:
        """The state that somebody returns to: "Prime Minister Soto flew back to Lima"."""
        lowers = self.article.lowers
        homes = (
            place.country
            for place in within(self.article.places, figure.first, sentence.end)
            if lowers[place.start - 1] == "to" and lowers[place.start - 2] in HOMEWARD
        )
        country = next(homes, None)
        return country if country and self.subject(figure, sentence) is None else None

    def stayed(self, figure: Figure, sentence: Sentence) -> Codes:
        """The states that somebody is told to visit: "Wrapping up his stay in Chile, General …"."""
        lowers = self.article.lowers
        if self.subject(figure, sentence) is not None or self.follows(figure.begins, FACING | RECEIVED):
            return set()
        ends = {end + STAYING for start, end in figure.spans if start >= sentence.start}
        named = (party for party in self.states if sentence.start + 2 <= party.start and party.group == "name")
        stays = [p for p in named if lowers[p.start - 1] in LEADING_TO and lowers[p.start - 2] in STAYS]
        stayed: Codes = {
            party.code
            for party in stays
            if party.start < figure.first
            or (figure.first < party.start < min(ends, default=0) and "on" in lowers[figure.first : party.start])
        }
        return stayed | self._toured(figure)

    def _toured(self, figure: Figure) -> Codes:
        """The states whose places somebody is told to visit: "General Soto visited the headquarters of Oman's army"."""
        lowers, size = self.article.lowers, len(self.article.lowers)
        behind = [at for _, end in figure.spans for at in range(end, min(end + OF_ONE, size))]
        verbs = [at for at in behind if lowers[at] in TOURED]
        toured = {p.code for p in self.states if any(at < p.start <= at + STAYING - 2 for at in verbs)}
        leaving = [at for at in behind if lowers[at] in DEPARTING]
        towns = self.article.places if leaving else ()
        near = [(town.start, town.country) for town in towns] + [(p.start, p.code) for p in self.states if leaving]
        bound = ((start, code) for start, code in near if lowers[start - 1] in BOUND)
        return toured | {code for start, code in bound if any(at < start <= at + OF_ONE for at in leaving)}
