"""Whose somebody is by what they say: the state that wishes and does what they tell."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from workbench.article import Mark, Party, within
from workbench.mentions.people.figures import SINGULAR, Figure
from workbench.mentions.people.houses import Houses
from workbench.mentions.people.names import grammar
from workbench.mentions.people.states import Codes

CUE_REACH, INSERTED, TURN, ADDED = 3, 16, 6, 6
TURNS = (["for"], ["in"], ["on"])
QUOTES = frozenset('"“«')
ANY, BY = frozenset(("a", "an")), frozenset(("by", "from", "of"))
DELEGATIONS, PREPOSITIONS = grammar()["delegations"], grammar()["prepositions"]
WISHES, HALVES, WILLING = grammar()["wishes"], grammar()["halves"], grammar()["willing"]


class Sayings(Houses):
    """The states of an article, with those that its people speak of and for."""

    @cached_property
    def _cues(self) -> dict[int, Mark]:
        return {mark.start: mark for mark in self.article.marks["attributed"]}

    @cached_property
    def cue_ends(self) -> dict[int, Mark]:
        """Where verbs of saying end."""
        return {mark.end: mark for mark in self._cues.values()}

    def own_words(self, figure: Figure) -> str | None:
        """The state that is the subject of what somebody says: "Kim said South Korea hoped …"."""
        for start, end, cue in self._told_by(figure):
            fronted = self.article.sentence_at(start).start
            fronted += self.article.words[fronted] in QUOTES
            if figure.level in SINGULAR and start > fronted and (side := self._opening_side(fronted)):
                return side
            said = self._opens(cue.end + (self.article.lowers[cue.end] == "that")) or self._adds(cue.end)
            for party in (said, None if self._speaks_of_us(fronted, start) else self._opens(fronted)):
                if party is not None and self.wishes(party.end) and party.end not in range(start, end + 1):
                    return party.code
        return None

    def _adds(self, token: int) -> Party | None:
        """The state that opens what somebody adds: "Soto said on Monday, adding that Peru does not want it"."""
        lowers = self.article.lowers[token : token + ADDED]
        at = next((at for at, word in enumerate(lowers) if word == "that"), 0)
        return self._opens(token + at + 1) if at and lowers[at - 1].endswith("ing") else None

    def _speaks_of_us(self, start: int, end: int) -> bool:
        """Whether what is said tells what another state does for that of the dateline: "LIMA - Oman will help Peru"."""
        opening = self._opens(start)
        here = {party.code for party in within(self.states, start, end)} - {opening.code if opening else None}
        return self.written_in in here

    def spoken_of(self, figure: Figure, barred: Codes) -> str | None:
        """The state that somebody's words open with, whatever it does in them: "Soto said Peru had been alone"."""
        cues = (cue for _, _, cue in self._told_by(figure))
        opening = (self._opens(cue.end + (self.article.lowers[cue.end] == "that")) for cue in cues)
        words = self.article.words
        doing = (
            party for party in opening if party is not None and any(map(str.islower, words[party.end : party.end + 1]))
        )
        return next((party.code for party in doing if party.code not in barred), None)

    def first_of_kind(self, figure: Figure) -> str | None:
        """The state whose first such official somebody is: "the first by an Omani defence minister since …"."""
        lowers = self.article.lowers
        posts = [lowers[post.start : post.end] for post in figure.posts] if self._any_ones else []
        any_of_theirs = (
            one for one in self._any_ones for post in posts if lowers[one.end : one.end + len(post)] == post
        )
        return next((one.code for one in any_of_theirs), None)

    @cached_property
    def _any_ones(self) -> list[Party]:
        """The nationalities of which the text tells as "by an Omani", "of a Peruvian"."""
        lowers = self.article.lowers
        demonyms = (party for party in self.states if party.group == "demonym")
        return [one for one in demonyms if lowers[one.start - 1] in ANY and lowers[one.start - 2] in BY]

    def _told_by(self, figure: Figure) -> Iterator[tuple[int, int, Mark]]:
        """Where somebody is named before a verb of saying, and that verb."""
        for start, end in figure.spans:
            end = self._past_turn(end)
            cue = next((self._cues[token] for token in range(end, end + CUE_REACH) if token in self._cues), None)
            if cue is not None and not self.follows(start, PREPOSITIONS):
                yield start, end, cue

    def _opens(self, token: int) -> Party | None:
        """The state that is named at a token, or behind an article there."""
        starts = self.named_starts
        return starts.get(token + (token not in starts and self.article.lowers[token : token + 1] == ["the"]))

    def _opening_side(self, token: int) -> str | None:
        """Whose delegation opens what its minister says: "The Thai delegation will ask for it, the minister said"."""
        lowers = self.article.lowers
        token += lowers[token] == "the"
        sides = (p for p in self.states if p.start == token and p.group == "demonym")
        return next((p.code for p in sides if lowers[p.end] in DELEGATIONS), None)

    def _past_turn(self, end: int) -> int:
        """Past ", for his part,", ", in turn," and ", yesterday,"."""
        words = self.article.words
        day = within(self.article.dates, end + 1, end + 1 + TURN) if words[end : end + 1] == [","] else []
        if day and day[0].start == end + 1 and words[day[0].end : day[0].end + 1] == [","]:
            return day[0].end
        if words[end : end + 1] != [","] or words[end + 1 : end + 2] not in TURNS:
            return end
        closes = (at for at in range(end + 2, min(end + TURN, len(words))) if words[at] == ",")
        return next(closes, end)

    def wishes(self, token: int) -> bool:
        """Whether the verb behind a state's name is one of its own will: "Peru hopes", "Peru, which …, wants"."""
        following = self.article.lowers[token : token + 2]
        if following[:1] == [","] and following[1:] == ["which"]:
            clause = self.article.lowers[token + 1 : token + INSERTED]
            token += clause.index(",") + 2 if "," in clause else 0
            following = self.article.lowers[token : token + 2]
        if len(following) < 2 or following[0] not in WISHES:
            return False
        return following[0] not in HALVES or following[1] in WILLING
