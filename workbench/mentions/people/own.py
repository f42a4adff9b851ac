"""Whose somebody is by the words about them: what they say, whose ship they command, where they go home to."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise

from workbench.article import Party, Sentence, within
from workbench.mentions.people.bound import HOMEWARD
from workbench.mentions.people.figures import SINGULAR, Figure
from workbench.mentions.people.names import grammar
from workbench.mentions.people.sayings import INSERTED, QUOTES, TURN, Sayings
from workbench.parties import is_country

TO_MINISTRY = 5
COUNTRY_IS = (["is", "a"], ["is", "an"], ["has", "a"], ["has", "an"], ["has", "always"], ["has", "long"])
WE = frozenset(("i", "we", "us"))
ABOARD, NOUN = 7, 3
IN_COMMAND = frozenset(("officer", "of", "commander", "in"))
RANKED = frozenset(("general_officer", "officer"))
CAPTAINS, SHIPS = grammar()["captains"], grammar()["ships"]
COMMANDED = [["command", "of"], ["commanded", "by"], ["captained", "by"], ["skippered", "by"]]
POSSESSIVES, REPORTING = grammar()["possessives"], grammar()["reporting"]
HAVING_SAID = grammar()["having_said"]
CALLED = frozenset(("on",))  # "will call on Admiral Soto"
HOMECOMING, ABODES, LEFT = 6, frozenset(("home", "country")), frozenset(("left", "leaving", "leave", "departed"))


class Own(Sayings):
    """The states of an article, with what the words around somebody tell of their own."""

    def own(self, figure: Figure, sentence: Sentence) -> str | None:
        """The state or organisation that the words around somebody make their own."""
        own = self.own_words(figure) or self.own_house(figure, sentence) or self.own_body(figure)
        own = own or self.theirs(figure, sentence)
        own = (
            own
            or self.returned(figure, sentence)
            or self._home_again(figure, sentence)
            or self._told_by_seat(figure)
            or self.own_place(figure)
            or self.described(figure, sentence)
            or self.first_of_kind(figure)
        )
        own = own or self._owner(figure) or self._of_their_ship(figure, sentence) or self._aboard(figure)
        return own or (self._own_page if self.heads(figure) else self._spoken_for(figure, sentence))

    def _spoken_for(self, figure: Figure, sentence: Sentence) -> str | None:
        """The state whose word a report opens with, of a spokesman of no state told: "Togo has denied … The foreign
        ministry's spokesman, Eli Lawson, said".
        """
        first = next((one for one in self.article.sentences if not one.heading), sentence)
        named = within(self.article.parties, sentence.start, figure.ends)
        if not figure.speaks_for or named or first.start >= sentence.start:
            return None
        starts, lowers = self.named_starts, self.article.lowers
        at = first.start if first.start in starts else first.start + (lowers[first.start] == "the")
        return starts[at].code if at in starts and lowers[starts[at].end] in HAVING_SAID else None

    def _home_again(self, figure: Figure, sentence: Sentence) -> str | None:
        """Where somebody is back who had gone abroad: "LIMA. Admiral Soto returned home", "He left Lima in May"."""
        lowers = self.article.lowers
        behind = lowers[figure.ends : min(figure.ends + HOMECOMING, sentence.end)]
        if figure.level not in SINGULAR or HOMEWARD.isdisjoint(behind) or ABODES.isdisjoint(behind):
            return None
        left = (code for start, _, code in self._sites if lowers[start - 1] in LEFT)
        return self.written_in or next(left, None)

    def _owner(self, figure: Figure) -> str | None:
        """Whose official somebody is: "President Soto's adviser Ana Rojas", "in Oman … the country's minister"."""
        if self.article.lowers[figure.begins - 1] not in POSSESSIVES:
            return None
        if self.article.lowers[figure.begins - 2] == "country":
            here = within(self.states, self.article.sentence_at(figure.begins).start, figure.begins)
            return next((party.code for party in reversed(here) if party.group != "demonym"), None)
        return next((one.country for one in self.figures if (figure.begins - 1) in [end for _, end in one.spans]), None)

    def reported_by(self, figure: Figure, sentence: Sentence) -> str | None:
        """The state whose ministry tells of it: "Minister Soto will visit Oslo, the Peruvian ministry said"."""
        lowers = self.article.lowers
        if figure.level == "minister" and lowers[figure.begins - 1] == "that":  # "A Thai ministry official said that X"
            told = [p.code for p in within(self.article.parties, sentence.start, figure.begins) if self._houses(p)]
            return told[-1] if told else None
        if figure.level not in SINGULAR or figure.begins - sentence.start > TURN:
            return None
        behind = reversed(within(self.article.parties, figure.ends, sentence.end))
        apart = (p for p in behind if lowers[p.start - 1 - (lowers[p.start - 1] == "the")] == ",")
        return next((party.code for party in apart if self._houses(party)), None)

    def _houses(self, party: Party) -> bool:
        """Whether a state's ministry or officials are told of: "the Peruvian ministry"."""
        told = self.article.lowers[party.end : party.end + TO_MINISTRY]
        return not REPORTING.isdisjoint(told) and is_country(party.code)

    @cached_property
    def _own_page(self) -> str | None:
        """The state that whoever heads the text speaks for: "Chile is determined …", "home to Chile on Sunday"."""
        starts, words = self.named_starts, self.article.words
        for sentence in self.article.sentences:
            at = sentence.start + (words[sentence.start] in QUOTES)
            at += at not in starts and self.article.lowers[at] == "the"
            if at in starts and (self.wishes(starts[at].end) or self._ours(starts[at].end, sentence.end)):
                return starts[at].code
        return None

    def _ours(self, token: int, end: int) -> bool:
        """Whether a quotation calls its first state its speaker's: "Chile is a Pacific nation, and we intend …"."""
        clause = self.article.lowers[token : min(token + INSERTED, end)]
        return clause[:2] in COUNTRY_IS and not WE.isdisjoint(clause)

    def _of_their_ship(self, figure: Figure, sentence: Sentence) -> str | None:
        """The state whose ship somebody is the captain of: "Captain of the Omani ship Commander Eli Soto"."""
        lowers, first = self.article.lowers, max(sentence.start, figure.first - ABOARD)
        for party in self.states if figure.level in RANKED else ():
            if first <= party.start < figure.first and party.group == "demonym":
                commands = not CAPTAINS.isdisjoint(lowers[max(sentence.start, party.start - TURN) : party.start])
                if commands and not SHIPS.isdisjoint(lowers[party.end : figure.first]):
                    return party.code
        return None

    def _aboard(self, figure: Figure) -> str | None:
        """The state of a ship whose captain somebody is: of those named the one most spoken of that it calls at not."""
        commands = self.article.lowers[figure.begins - 2 : figure.begins] in COMMANDED or self._of_ship(figure)
        if not commands or self.soil is None or self.follows(figure.begins, CALLED):
            return None
        if (named := self._ship_before(figure)) is not None:
            return named
        foreign = {code: weight for code, weight in self.weights.items() if code != self.soil}
        return max(foreign, key=foreign.__getitem__, default=None)

    def _ship_before(self, figure: Figure) -> str | None:
        """The state of the ship or flotilla told of last, there or in the sentence before: "a Thai frigate"."""
        number = self.article.sentence_at(figure.begins).number
        start = self.article.sentences[max(0, number - 1)].start
        near = reversed(within(self.article.parties, start, figure.first))
        lowers = self.article.lowers
        own = (p.code for p in near if p.group == "demonym" and not SHIPS.isdisjoint(lowers[p.end : p.end + NOUN]))
        return next(own, None)

    def _of_ship(self, figure: Figure) -> bool:
        """Whether somebody commands a ship that calls: "Commanding officer Captain …", "captain of the ship"."""
        if figure.level not in RANKED:
            return False
        sentence = self.article.sentence_at(figure.begins)
        last = max((end for start, end in figure.spans if start == figure.begins), default=figure.first)
        around = self.article.lowers[max(sentence.start, figure.begins - ABOARD) : min(last + ABOARD, sentence.end)]
        commands = (word for word, following in pairwise(around) if word in CAPTAINS and following in IN_COMMAND)
        owned = (one in POSSESSIVES and other in CAPTAINS for one, other in pairwise(around))  # "the ship's captain"
        of_ship = any(owned) and not SHIPS.isdisjoint(around)
        return (of_ship or next(commands, None) is not None) and bool(self._port_call)

    @cached_property
    def _port_call(self) -> bool:
        """Whether the text tells of ships in one of its first sentences."""
        return not SHIPS.isdisjoint(self.article.lowers[: self.lead])

    def _told_by_seat(self, figure: Figure) -> str | None:
        """The state whose house of power speaks of somebody without a title: "the Kremlin said Ivan Orlov …", or
        whose ministry does.
        """
        cue = self.cue_ends.get(figure.begins - (self.article.lowers[figure.begins - 1] == "that"))
        if cue is None or figure.level is not None:
            return None
        seats = (mark for mark in self.article.marks["countries"] if mark.group == "seats")
        seat = next((mark.entry.id for mark in seats if mark.end == cue.start), None)
        start = self.article.sentence_at(cue.start).start
        told = (
            within(self.states, start, cue.start)
            if not REPORTING.isdisjoint(self.article.lowers[start : cue.start])
            else []
        )
        return seat or (told[0].code if len(told) == 1 else None)
