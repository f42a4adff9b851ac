"""Whose somebody is by the words about them: what they say, whose council they sit in, where they go home to."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from workbench.article import Mark, Party, Sentence, within
from workbench.mentions.people.bound import Bound
from workbench.mentions.people.figures import LEADERS, ORGANISATIONS, Figure
from workbench.mentions.people.names import grammar

CUE_REACH, INSERTED, TURN = 3, 16, 6
TURNS = (["for"], ["in"], ["on"])
COMMANDED = [["command", "of"], ["commanded", "by"], ["captained", "by"], ["skippered", "by"]]
QUOTES = frozenset('"“«')
POSSESSIVES, OF_BODIES = grammar()["possessives"], grammar()["of_bodies"]
WISHES, HALVES, WILLING = grammar()["wishes"], grammar()["halves"], grammar()["willing"]
PREPOSITIONS = grammar()["prepositions"]


class Own(Bound):
    """The states of an article, with what the words around somebody tell of their own."""

    def own(self, figure: Figure, sentence: Sentence) -> str | None:
        """The state or organisation that the words around somebody make their own."""
        own = self._own_words(figure) or self._own_house(figure, sentence) or self._own_body(figure)
        return own or self.returned(figure, sentence) or self._told_by_seat(figure) or self._aboard(figure)

    def _aboard(self, figure: Figure) -> str | None:
        """The state of a ship whose captain somebody is: of those named the one most spoken of that it calls at not."""
        if self.article.lowers[figure.begins - 2 : figure.begins] not in COMMANDED or self.soil is None:
            return None
        foreign = {code: weight for code, weight in self.weights.items() if code != self.soil}
        return max(foreign, key=foreign.__getitem__, default=None)

    @cached_property
    def _starts(self) -> dict[int, Party]:
        return {party.start: party for party in self.states if party.group != "demonym"}

    @cached_property
    def _cues(self) -> dict[int, Mark]:
        return {mark.start: mark for mark in self.article.marks["attributed"]}

    @cached_property
    def _cue_ends(self) -> dict[int, Mark]:
        return {mark.end: mark for mark in self._cues.values()}

    def _own_words(self, figure: Figure) -> str | None:
        """The state that is the subject of what somebody says: "Kim said South Korea hoped …"."""
        starts = self._starts
        lowers = self.article.lowers
        for start, end in figure.spans:
            end = self._past_turn(end)
            cue = next((self._cues[token] for token in range(end, end + CUE_REACH) if token in self._cues), None)
            if cue is None or self.follows(start, PREPOSITIONS):
                continue
            fronted = self.article.sentence_at(start).start
            fronted += self.article.words[fronted] in QUOTES
            for position in (cue.end + (lowers[cue.end : cue.end + 1] == ["that"]), fronted):
                party = starts.get(position + (position not in starts and lowers[position : position + 1] == ["the"]))
                if party is not None and self._wishes(party.end) and party.end not in range(start, end + 1):
                    return party.code
        return None

    def _past_turn(self, end: int) -> int:
        """Past ", for his part," and ", in turn,"."""
        words = self.article.words
        if words[end : end + 1] != [","] or words[end + 1 : end + 2] not in TURNS:
            return end
        closes = (at for at in range(end + 2, min(end + TURN, len(words))) if words[at] == ",")
        return next(closes, end)

    def _wishes(self, token: int) -> bool:
        following = self.article.lowers[token : token + 2]
        if following[:1] == [","] and following[1:] == ["which"]:
            clause = self.article.lowers[token + 1 : token + INSERTED]
            token += clause.index(",") + 2 if "," in clause else 0
            following = self.article.lowers[token : token + 2]
        if len(following) < 2 or following[0] not in WISHES:
            return False
        return following[0] not in HALVES or following[1] in WILLING

    def _own_house(self, figure: Figure, sentence: Sentence) -> str | None:
        """The state whose council a leader meets with ("the Security Council of Peru") or whose spokesman tells it."""
        if figure.level not in LEADERS:
            return None
        here = range(sentence.start, sentence.end)
        quoting = (other for other in self.figures if other.speaks_for and any(at in here for at in other.named_at))
        spoken_for = next((other.country for other in quoting if other.country), None)
        return spoken_for or next(filter(None, map(self._of_organ, self._organs(sentence))), None)

    def _organs(self, sentence: Sentence) -> list[Mark]:
        marks = within(self.article.marks["people"], sentence.start, sentence.end)
        return [mark for mark in marks if mark.group == "organs"]

    def _of_organ(self, organ: Mark) -> str | None:
        """The state named right behind a council with "of", or right before it."""
        lowers, end = self.article.lowers, organ.end
        if lowers[end : end + 1] == ["of"]:
            end += 1 + (end + 1 not in self._starts and lowers[end + 1 : end + 2] == ["the"])
            return self._starts[end].code if end in self._starts else None
        start = organ.start - (organ.start > 0 and lowers[organ.start - 1] in POSSESSIVES)
        return next((party.code for party in self.states if party.end == start), None)

    def _own_body(self, figure: Figure) -> str | None:
        """The organisation that "the Secretary General" serves: the one named most."""
        if figure.post is None or figure.post.lower() not in OF_BODIES:
            return None
        named = Counter(p.code for p in self.article.parties if p.code in ORGANISATIONS)
        return named.most_common(1)[0][0] if named else None

    def _told_by_seat(self, figure: Figure) -> str | None:
        """The state whose house of power speaks of somebody without a title: "the Kremlin said Ivan Orlov …"."""
        cue = self._cue_ends.get(figure.begins - (self.article.lowers[figure.begins - 1] == "that"))
        if cue is None or figure.level is not None:
            return None
        seats = (mark for mark in self.article.marks["countries"] if mark.group == "seats")
        return next((mark.entry.id for mark in seats if mark.end == cue.start), None)
