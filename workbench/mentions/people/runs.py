"""Finds where capitalised words run on that could be a personal name."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from workbench.article import Article, Found
from workbench.mentions.people.free import Free
from workbench.mentions.people.names import core, grammar, parted
from workbench.wording.ships import navy_of

LONGEST_SITE, ABBREVIATED = 4, 2  # letters of a first name cut short ("Ts. Bold")
OPENING, CLOSING = frozenset("\"“‘«'("), frozenset("\"”’»')")
LOWER_ROOMS = frozenset(("namesakes", "countries", "organisations", "ranks", "posts", "places", "dates", "people"))
START = attrgetter("start")
OPENING_PLACES, INSIDE = grammar()["opening_places"], grammar()["at"] | {"from"}
PARTICLES, SUFFIXES, INNER = grammar()["particles"], grammar()["suffixes"], grammar()["inner"]
QUOTES, HYPHENATED, TYPES = frozenset(("'", "’")), grammar()["hyphenated"], grammar()["types"]
GOES_ON = PARTICLES | SUFFIXES | INNER | OPENING | QUOTES | {".", ",", "-"}
SITES, VESSELS, BUILDINGS = (grammar()[one] for one in ("sites", "vessels", "buildings"))


class Run(NamedTuple):
    """Capitalised words from token `start` to `end`.

    `given` says whether a common given name begins them, `full` whether more than a surname is told.
    """

    start: int
    end: int
    tokens: tuple[str, ...]
    given: bool
    full: bool


class Paper(Free):
    """The words that names may use, and the runs of them that are names."""

    def suspect(self, run: Run) -> bool:
        """Whether a run may be no person: also a cue, a city or a month, or what a building or a ship is called."""
        if self.base(run.end) or self.ship(run.start) or run.tokens[:2] in self.afloat or run.tokens[-1] in TYPES:
            return True
        for room, marks in self.article.marks.items():
            if room not in LOWER_ROOMS and not (run.given and room == "positions"):
                mark = _covering(marks, run.start)
                if mark is not None and self.article.words[mark.start][0].isupper():
                    return True
        places, dates = self.article.places, self.article.dates
        return _covering(places, run.start) is not None or _covering(dates, run.start) is not None

    def name_start(self, token: int) -> int:
        """Back over the particles before a name: "Minister bin Salman", "ten Brink" where Eli ten Brink is named."""
        start = self._particles_before(token)
        borne = start < token and tuple(self.article.words[start : token + 1]) in self._led
        return start if borne or start in self.title_ends else token

    def _particles_before(self, token: int) -> int:
        start, words = token, self.article.words
        while start > 0 and (words[start - 1] in PARTICLES or (words[start - 1] in QUOTES and words[start] == "t")):
            start -= 1
        return max(start, self.article.sentence_at(token).start) if start < token else token

    @cached_property
    def _led(self) -> set[tuple[str, ...]]:
        """The surnames with particles that stand behind first names."""
        names, words = self.names, self.article.words
        ends = (at for at in range(1, len(words)) if names[at] and words[at - 1] in PARTICLES)
        spans = ((self._particles_before(at), at + 1) for at in ends)
        return {tuple(words[start:end]) for start, end in spans if names[start - 1]}

    def run_from(self, start: int) -> Run:
        """The run that begins at a token."""
        words, lowers, names = self.article.words, self.article.lowers, self.names
        last = self.article.sentence_at(start).end
        tokens, end = parted(words[start]), start + 1
        while end < last:
            word = words[end]
            if names[end] and lowers[end] not in SUFFIXES:
                tokens += parted(word)
                end += 1
            elif lowers[end] in HYPHENATED and word.istitle() and (step := self._hyphen(end + 1, last)):
                tokens.append("".join(words[end:step]))  # "Hwang In-moo"
                end = step
            elif word not in GOES_ON and lowers[end] not in GOES_ON:
                break
            elif word == "." and len(words[end - 1]) == ABBREVIATED and end + 1 < last and names[end + 1]:
                tokens[-1] += word
                end += 1
            elif word == "-" and (step := self._hyphen(end, last)):
                tokens[-1] += word + words[end + 1]
                end = step
            elif (
                word in INNER
                and end + 1 < last
                and (names[end + 1] or (tokens[1:] and not words[end + 1][0].isupper()))
            ):
                tokens += words[end : end + 1 + names[end + 1]]
                end += 1 + names[end + 1]
            elif step := self._particles(end, last) or self._nickname(end, last):
                tokens += words[end:step]
                end = step
            elif step := self._suffix(end, last):
                end = step
            else:
                break
        name = tuple(tokens)
        return Run(start, end, name, start in self.given, len(name) > 1 and len(core(name)) > 1)

    def closes_a_name(self, token: int) -> bool:
        """Whether a title closes a name: "General Soe Win Tun said"."""
        named = bool(token > 1 and self.names[token - 1] and self.names[token - 2])
        return named and self.article.words[token] in INNER and not self.names[token + 1]

    def base(self, end: int) -> bool:
        """Whether a name is a building's, by its end or by the words behind it: "King Faisal Training Centre"."""
        words, last = self.article.words, min(end + LONGEST_SITE, len(self.article.words))
        while end < last and words[end] not in SITES and words[end][0].isupper() and end in self.common:
            end += 1
        return end < len(words) and (words[end] in SITES or words[end - 1] in BUILDINGS)

    def ship(self, start: int) -> bool:
        """Whether a ship is named from a token on: "the carrier Admiral Soto", "HMS Kent"."""
        near = self.article.words[max(0, start - 1) : start + 1]
        return near[0].lower() in VESSELS or any(map(navy_of, near))

    def _hyphen(self, end: int, last: int) -> int:
        """The end of "-sik" in "Kyu-sik": a hyphen without blanks and the word after it."""
        words, offsets = self.article.words, self.article.offsets
        if end + 1 >= last or not words[end + 1].isalpha():
            return 0
        return end + 2 if offsets[end + 1] - offsets[end - 1] == len(words[end - 1]) + 1 else 0

    def _particles(self, end: int, last: int) -> int:
        """The end of "bin Rashid al-Balushi"'s next part: particles with a capitalised word behind them."""
        words, lowers, position = self.article.words, self.article.lowers, end
        if not (words[end].islower() or words[end] in QUOTES):
            return 0
        while position < last and (
            lowers[position] in PARTICLES
            or (position > end and (words[position] == "-" or words[position] in INNER))
            or (words[position] in QUOTES and lowers[position + 1] == "t")  # "van 't Hoff"
        ):
            position += 1
        borne = end < position < last and lowers[position - 1] in ("bin", "binti") and words[position].istitle()
        return position + 1 if borne or (end < position < last and self.names[position]) else 0

    def _nickname(self, end: int, last: int) -> int:
        """The end of a nickname in quotes or brackets between two names: Benjamin “Benny” Gantz, “Al” de Vo."""
        words = self.article.words
        if words[end] not in OPENING or end + 3 >= last:
            return 0
        if words[end + 2] not in CLOSING or not self.names[end + 1]:
            return 0
        return end + 3 if self.names[end + 3] else self._particles(end + 3, last)

    def _suffix(self, end: int, last: int) -> int:
        """The end of "Jr." or ", Jr." behind a name, or 0."""
        lowers, position = self.article.lowers, end + (self.article.words[end] == "," and end + 1 < last)
        if lowers[position] not in SUFFIXES:
            return 0
        stop = (
            lowers[position + 1] == "." and position + 2 < last and lowers[position + 2] == ","
        )  # "Eli Soto Jr., the"
        return position + 1 + stop


def _covering(spans: Sequence[Found], token: int) -> Found | None:
    """Of spans in order that do not overlap, the one over a token."""
    number = bisect_right(spans, token, key=START) - 1
    return spans[number] if number >= 0 and spans[number].end > token else None


def runs(paper: Paper) -> list[Run]:
    """All runs of capitalised words in an article, in their order."""
    found, token = list[Run](), paper.names.find(1)
    while token >= 0:
        run = paper.run_from(paper.name_start(token))
        found.append(paper.run_from(past) if (past := _past_a_place(paper.article, run)) else run)
        token = paper.names.find(1, max(run.end, token + 1))
    return found


def is_a_place(article: Article, run: Run) -> bool:
    """Whether a name is that of a place which the words before it enter ("in Kuala Lumpur, the Secretary General")."""
    place = _covering(article.places, run.start) if article.lowers[run.start - 1] in INSIDE else None
    return place is not None and (place.start, place.end) == (run.start, run.end)


def _past_a_place(article: Article, run: Run) -> int:
    """Where a name starts behind the place that opens its sentence ("From Lima Mora flew to Quito"), or 0."""
    opened = run.start - 1 == article.sentence_at(run.start).start and article.lowers[run.start - 1] in OPENING_PLACES
    place = _covering(article.places, run.start) if opened else None
    return place.end if place is not None and place.start == run.start and place.end < run.end else 0
