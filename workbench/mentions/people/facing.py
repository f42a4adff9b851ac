"""Whom an article's people deal with, and where they are guests: states that they cannot serve themselves."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise

from workbench.article import ENVOY, Sentence, within
from workbench.mentions.people.figures import Figure
from workbench.mentions.people.names import grammar
from workbench.mentions.people.on_sides import LISTED
from workbench.mentions.people.states import ARTICLES, Codes, States
from workbench.wording import side_by_side

OPENERS = grammar()["openers"]
FRONTED, WITH = 5, frozenset(("with",))
INCLUDED = frozenset(("including",))
ORIGINS = frozenset(("from", "of"))
OF_ONE, OPENING, HEAD, EARLIER = 3, 7, 5, 3
THEIRS, GUESTS = frozenset(("his", "her")), frozenset(("guest", "visitor", "host", "interlocutor"))
TOGETHER = (["and"], ["and", "the"])
PERSONAL, OPENED = frozenset(("he", "she")), 2
WELCOMED, BY, TEAMS = grammar()["welcomed"], frozenset(("by",)), grammar()["delegations"]
LEADING = grammar()["leading_by"]
RECEIVED, FACING, FIRST_PERSON = grammar()["received"], grammar()["facing"], grammar()["first_person"]
DEALT_WITH = FACING | RECEIVED
ACTING, STAYS = grammar()["acting"], grammar()["stays"]
WELCOMING, ARRIVING = grammar()["welcoming"], grammar()["arriving"]
MET, BEFORE_GUESTS = FACING | WELCOMING, DEALT_WITH | WELCOMING


class Facing(States):
    """The states of an article, with those that the words around somebody rule out as their own."""

    def subject(self, figure: Figure, sentence: Sentence) -> Figure | None:
        """Who does what a sentence tells: its first person before `figure` whom nobody meets."""
        here = [
            (start, other)
            for other in self.figures
            if other is not figure and (start := other.first_in(sentence.start, figure.first)) >= 0
        ]
        acting = [
            (start, other)
            for start, other in here
            if not (self.is_met(other.begins_at(start)) or self._receives(other.begins_at(start), sentence))
        ]
        return min(acting, key=lambda pair: pair[0])[1] if acting else None

    def is_met(self, start: int, *, verbs: frozenset[str] = FACING) -> bool:
        """Whether somebody is met who is told of from a token on, be it as somebody's counterpart."""
        return self.follows(start - (self.article.lowers[start - 1] in THEIRS), verbs)

    def _receives(self, begins: int, sentence: Sentence) -> bool:
        """Whether who is told of from a token on receives another: "was received by President Soto before"."""
        before = self.article.lowers[max(sentence.start, begins - EARLIER) : begins]
        return side_by_side(WELCOMED, BY, before)

    def faced(self, figure: Figure, sentence: Sentence, home: str | None) -> Codes:
        """The country of whom somebody is met by, which is not their own: "Cohen conferred with …", "I met …"."""
        listed = self.follows(figure.begins, INCLUDED)  # "met officials, including President Soto"
        listed = listed and not FACING.isdisjoint(self.article.lowers[sentence.start : figure.begins])
        if figure.accompanies or not (listed or self.follows(self._past_town(figure.begins), MET)):
            return set()
        if not FIRST_PERSON.isdisjoint(self.article.lowers[sentence.start : figure.begins]):
            return {home}
        subject = self.subject(figure, sentence)
        subject = subject or self.pronoun(figure, sentence) or self.fronted_for(figure, sentence)
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
            if other.country and self.follows(self._past_town(other.begins), MET)
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

    def pronoun(self, figure: Figure, sentence: Sentence) -> Figure | None:
        """Whom "he" means before somebody in a sentence."""
        opening = self.article.lowers[sentence.start : min(sentence.start + OPENING, figure.begins)]
        own = not PERSONAL.isdisjoint(opening) or side_by_side(THEIRS, STAYS, opening)  # "during her stay, the Admiral"
        return self.told_before(sentence) if own else None

    def fronted_for(self, figure: Figure, sentence: Sentence) -> Figure | None:
        """Who met somebody whom the phrase before them names: "After talks with General Soto, Admiral Paz flew on"."""
        lowers = self.article.lowers
        if lowers[sentence.start] not in OPENERS or "," not in lowers[figure.ends : sentence.end]:
            return None
        start = lowers.index(",", figure.ends) + 1
        start += lowers[start] in ARTICLES
        named = (one for one in self.figures if any(one.begins_at(at) == start for at in one.named_at))
        subject = next(named, None)
        end = subject.ends_at(start) if subject is not None else start
        return subject if lowers[end : end + 1] not in LISTED else None

    def office_holder(self, figure: Figure, sentence: Sentence) -> Figure | None:
        """Whom an office in the sentence before somebody means: "The envoy, who was accompanied by the attaché, …"."""
        posts = within(self.article.marks["posts"], sentence.start, figure.begins)
        before = (one for one in reversed(self.figures) if one.country and one.first < sentence.start)
        acting = sorted(before, key=lambda one: self.follows(one.begins, FACING))  # whom nobody meets comes first
        return next((one for post in posts for one in acting if one.level == post.entry.id), None)

    def meant(self, figure: Figure, sentence: Sentence) -> Figure | None:
        """Whose counterpart a sentence tells of that names nobody before: "She also met her counterpart, X"."""
        opened = not PERSONAL.isdisjoint(self.article.lowers[sentence.start : sentence.start + OPENED])
        whose = self.told_before(sentence) if opened else None
        return whose if whose is not figure and whose is not None and whose.level else None

    def told_before(self, sentence: Sentence) -> Figure | None:
        """The first person of the nearest sentence before that names any whom nobody meets ("In Oman he met X")."""
        for before in reversed(self.article.sentences[max(0, sentence.number - EARLIER) : sentence.number]):
            named = [
                (start, one)
                for one in self.figures
                if (start := one.first_in(before.start, before.end)) >= 0
                and not self._is_dealt_with(one.begins_at(start))
                and PERSONAL.isdisjoint(self.article.lowers[before.start : min(start, before.start + OPENING)])
            ]
            if named:
                return min(named, key=lambda pair: pair[0])[1]
        return None

    def _is_dealt_with(self, begins: int) -> bool:
        """Whether somebody meets or receives whom a sentence tells of from a token on, who leads no delegation."""
        return self.follows(begins, BEFORE_GUESTS) and self.article.lowers[begins - 2] not in LEADING

    def delegate(self, figure: Figure, sentence: Sentence) -> Figure | None:
        """Whose delegation somebody receives: "Admiral Soto is in Oman. The delegation was received by X"."""
        opening = self.article.lowers[sentence.start : min(sentence.start + OPENING, figure.receives)]
        return None if TEAMS.isdisjoint(opening) else self.told_before(sentence)

    def facing(self, figure: Figure, sentence: Sentence) -> Codes:
        """The countries of those whom somebody meets or receives: "Hale lunched with the Chilean navy chief"."""
        if self.follows(figure.begins, DEALT_WITH):
            return set()
        welcomes = figure.receives >= 0 and not self.follows(figure.receives, RECEIVED)
        met: Codes = {
            other.country
            for other in self.figures
            if other is not figure
            and other.country
            and not other.accompanies
            and not (other.level == ENVOY and other.country in figure.suggested)  # an office's own envoy
            for start, _ in other.spans
            if (figure.first < start < sentence.end and (welcomes or self.follows(start, FACING)))
            or (
                sentence.start < start < figure.begins
                and start - sentence.start <= FRONTED
                and self.follows(start, WITH)
            )
        }
        rows = [pair for pair in self._rows if figure.first < pair[0].first < sentence.end and pair[0].country in met]
        met |= {other.country for _, other in rows if other.country}
        return met | self._counterparts(figure, sentence) | self._him(figure, sentence)

    @cached_property
    def _rows(self) -> list[tuple[Figure, Figure]]:
        """Two and two who are named beside each other in a row: "met Omani General Badi and Chilean Admiral Soto"."""
        ordered, lowers = sorted(self.figures, key=lambda one: one.first), self.article.lowers
        return [(one, other) for one, other in pairwise(ordered) if lowers[one.ends : other.begins] in LISTED]

    def _him(self, figure: Figure, sentence: Sentence) -> Codes:
        """The country of whom somebody deals with by a pronoun: "He saw the base, where Colonel Soto briefed him"."""
        if "him" not in self.article.lowers[figure.ends : min(figure.ends + OF_ONE, sentence.end)]:
            return set()
        meant = self.subject(figure, sentence) or self.pronoun(figure, sentence) or self.told_before(sentence)
        return {meant.country} if meant is not None else set()

    def _of_theirs(self, other: Figure, figure: Figure, sentence: Sentence) -> bool:
        """Whether another is told of as somebody's guest: "the minister and his guest from Lima, Eli Soto"."""
        before = (
            self.article.lowers[figure.first : other.begins + 1] if figure.first < other.begins < sentence.end else []
        )
        return any(one in THEIRS and following in GUESTS for one, following in pairwise(before[-OPENING:]))

    def _from_whom(self, token: int) -> Codes:
        """The states in a row behind "from" or "of": "his counterparts from Oman and Peru"."""
        codes: Codes = set()
        while self.article.lowers[token : token + 1] and (
            self.article.lowers[token] in ORIGINS or (codes and self.article.lowers[token : token + 1] in LISTED)
        ):
            party = next((one for one in self.states if one.start == token + 1), None)
            if party is None:
                break
            codes, token = codes | {party.code}, party.end
        return codes

    def _counterparts(self, figure: Figure, sentence: Sentence) -> Codes:
        """The countries of whom somebody calls a counterpart: "Hale awaits his Chilean counterpart"."""
        marks = within(self.article.marks["people"], figure.first, sentence.end)
        ends = [mark.start for mark in marks if mark.group == "counterparts"]
        plain = [mark.end for mark in marks if mark.group in ("counterparts", "several")]
        theirs: Codes = {
            other.country
            for other in self.figures
            if other is not figure and other.country and self._of_theirs(other, figure, sentence)
        }
        listed: Codes = {
            other.country
            for one, other in pairwise(sorted(self.figures, key=lambda one: one.first))
            if any(figure.first < end < one.first < other.first < sentence.end for end in ends)
            and self.article.lowers[one.ends : other.begins] in TOGETHER
        }
        return (
            theirs
            | listed
            | {code for end in plain for code in self._from_whom(end)}
            | {
                party.code
                for party in self.states
                for end in ends
                if figure.first < party.start and 0 <= end - party.end <= OF_ONE
            }
        )
