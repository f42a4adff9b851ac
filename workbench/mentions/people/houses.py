"""Whose somebody is by the house that their office is of: its place, the words that tell of it, its council."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from workbench.article import Mark, Party, Sentence, within
from workbench.mentions.people.figures import LEADERS, ORGANISATIONS, Figure
from workbench.mentions.people.names import grammar
from workbench.mentions.people.theirs import Theirs
from workbench.wording import any_of

INSERTED, NOUN = 16, 3
POSSESSIVES, OF_BODIES = grammar()["possessives"], grammar()["of_bodies"]
OPENED = frozenset((",", "the"))
PLACED = frozenset(("in", "at", "to", "for", "from", "near"))


class Houses(Theirs):
    """The states of an article, with those of the houses that offices are of."""

    @cached_property
    def named_starts(self) -> dict[int, Party]:
        """Where states are named."""
        return {party.start: party for party in self.states if party.group != "demonym"}

    def described(self, figure: Figure, sentence: Sentence) -> str | None:
        """The state of whose body somebody has an office told before: "the head of the Omani archives, Colonel X"."""
        lowers, comma = self.article.lowers, figure.begins - 1
        if lowers[comma] != ",":
            return None
        before = range(comma - 1, max(sentence.start, comma - INSERTED) - 1, -1)
        for at in (at for at in before if lowers[at] in OPENED):
            if any_of("offices", lowers[at + 1 : at + NOUN]):
                named = within(self.article.parties, at, comma)
                return named[-1].code if len({party.code for party in named}) == 1 else None
            if lowers[at] == ",":
                break
        return None

    def own_place(self, figure: Figure) -> str | None:
        """The state of the place that a title before a name is of: "Commander of the Port Sudan Naval Base"."""
        for start, _ in figure.spans if self.article.places else ():
            name = min((at for at in figure.named_at if at >= start), default=start)
            for place in within(self.article.places, start, name):
                if place.country and self.article.lowers[place.start - 1] not in PLACED:
                    return place.country
        return None

    def own_house(self, figure: Figure, sentence: Sentence) -> str | None:
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
            end += 1 + (end + 1 not in self.named_starts and lowers[end + 1 : end + 2] == ["the"])
            return self.named_starts[end].code if end in self.named_starts else None
        start = organ.start - (lowers[organ.start - 1] in POSSESSIVES)
        return next((party.code for party in self.states if party.end == start), None)

    def own_body(self, figure: Figure) -> str | None:
        """The organisation that "the Secretary General" serves: the one named most."""
        if figure.post is None or figure.post.lower() not in OF_BODIES:
            return None
        named = Counter(p.code for p in self.article.parties if p.code in ORGANISATIONS)
        named.update(
            code for place in self.article.places if (code := self.article.words[place.start]) in ORGANISATIONS
        )
        return named.most_common(1)[0][0] if named else None
