"""Finds where capitalised words run on that could be a personal name."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.article import Article
from workbench.mentions.people.names import grammar
from workbench.mentions.people.vocabulary import Marks

OPENING, CLOSING = frozenset("\"“‘«'"), frozenset("\"”’»'")
LOWER_ROOMS = frozenset(("countries", "organisations", "ranks", "posts", "places", "dates", "people"))
NAME_SIGNS = str.maketrans("", "", ".'’-")
PARTICLES, SUFFIXES = grammar()["particles"], grammar()["suffixes"]
POSTNOMINALS, SITES, VESSELS = grammar()["postnominals"], grammar()["sites"], grammar()["vessels"]


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words from token `start` to `end`; `given` says whether a common given name begins them.

    One is `suspect` that is also a cue or a city, or names a building or a ship.
    """

    start: int
    end: int
    tokens: tuple[str, ...]
    given: bool
    suspect: bool


class Paper:
    """Which tokens a name may use: capitalised words that no country, title or date claims."""

    def __init__(self, article: Article, marks: Marks) -> None:
        self.article = article
        self.given = {mark.start for mark in marks["given"]}
        self.title_ends = {mark.end for mark in article.marks["posts"]}
        self.title_ends.update([mark.end for mark in article.marks["ranks"]], [mark.end for mark in marks["address"]])
        blocked = self._blocked(marks)
        self.names = bytearray(len(article.words) + 1)
        capitals = [
            n for n, (word, lower) in enumerate(zip(article.words, article.lowers, strict=True)) if word != lower
        ]
        for token in capitals:
            word = article.words[token]
            if token not in blocked and word[0].isupper():
                letters = word.isalpha() or word.translate(NAME_SIGNS).isalpha()
                self.names[token] = letters and word not in POSTNOMINALS
        self.suspects = self._suspects(blocked)

    def _blocked(self, marks: Marks) -> set[int]:
        blocked: set[int] = set()
        for found in (marks["common"], marks["address"], self.article.parties):
            for start, end, *_ in found:
                blocked.update(range(start, end))
        for start, end, *_ in (*self.article.marks["posts"], *self.article.marks["ranks"]):
            blocked.update(range(start, end))
        for date in self.article.dates:
            if date.end - date.start > 1:
                blocked.update(range(date.start, date.end))
        return blocked

    def _suspects(self, blocked: set[int]) -> set[int]:
        """Tokens that some cue, place or date of one word claims."""
        names, suspects = self.names, set[int]()
        for room, marks in self.article.marks.items():
            if room not in LOWER_ROOMS:
                for start, end, _, _ in marks:
                    if names[start] or (end - start > 1 and self.article.words[start][0].isupper()):
                        suspects.update(range(start, end))
        for start, end, *_ in self.article.places:
            suspects.update(range(start, end))
        for start, end, *_ in self.article.dates:
            suspects.update(range(start, end))
        return suspects - blocked

    def name_start(self, token: int) -> int:
        """Back over the particles between a title and a name: "Minister bin Salman"."""
        start = token
        while start > 0 and self.article.words[start - 1] in PARTICLES:
            start -= 1
        return start if start in self.title_ends else token

    def run_from(self, start: int) -> Run:
        """The run that begins at a token."""
        words, lowers, names = self.article.words, self.article.lowers, self.names
        last = self.article.sentence_at(start).end
        tokens, end = [words[start]], start + 1
        while end < last:
            word = words[end]
            if names[end] and lowers[end] not in SUFFIXES:
                tokens.append(word)
                end += 1
            elif word == "-" and (step := self._hyphen(end, last)):
                tokens[-1] += word + words[end + 1]
                end = step
            elif step := self._particles(end, last) or self._nickname(end, last):
                tokens += words[end:step]
                end = step
            elif step := self._suffix(end, last):
                end = step
            else:
                break
        suspect = start in self.suspects or self._site(start, end)
        return Run(start, end, tuple(tokens), start in self.given, suspect)

    def _site(self, start: int, end: int) -> bool:
        """Whether a name is of what is called after somebody: "Mohamed Naguib Base", "the carrier Gerald R. Ford"."""
        words, lowers = self.article.words, self.article.lowers
        return (end < len(words) and words[end] in SITES) or (start > 0 and lowers[start - 1] in VESSELS)

    def _hyphen(self, end: int, last: int) -> int:
        """The end of "-sik" in "Kyu-sik": a hyphen without blanks and the word after it."""
        words, offsets = self.article.words, self.article.offsets
        if end + 1 >= last or not words[end + 1].isalpha():
            return 0
        return end + 2 if offsets[end + 1] - offsets[end - 1] == len(words[end - 1]) + 1 else 0

    def _particles(self, end: int, last: int) -> int:
        """The end of "bin Rashid al-Balushi"'s next part: particles with a capitalised word behind them."""
        words, lowers, position = self.article.words, self.article.lowers, end
        if not words[end].islower():
            return 0
        while position < last and (lowers[position] in PARTICLES or (position > end and words[position] == "-")):
            position += 1
        return position + 1 if end < position < last and self.names[position] else 0

    def _nickname(self, end: int, last: int) -> int:
        """The end of a nickname in quotation marks between two names: Benjamin “Benny” Gantz."""
        words = self.article.words
        if words[end] not in OPENING or end + 3 >= last:
            return 0
        return end + 3 if words[end + 2] in CLOSING and self.names[end + 1] and self.names[end + 3] else 0

    def _suffix(self, end: int, last: int) -> int:
        """The end of "Jr." or ", Jr." behind a name, or 0."""
        position = end + (self.article.words[end] == "," and end + 1 < last)
        return position + 1 if self.article.lowers[position] in SUFFIXES else 0


def runs(paper: Paper) -> list[Run]:
    """All runs of capitalised words in an article, in their order."""
    found: list[Run] = []
    token = paper.names.find(1)
    while token >= 0:
        run = paper.run_from(paper.name_start(token))
        found.append(run)
        token = paper.names.find(1, run.end)
    return found
