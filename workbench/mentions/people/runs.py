"""Finds where capitalised words run on that could be a personal name."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.article import Article
from workbench.mentions.people.names import grammar

FREE, SUSPECT, BLOCKED = 0, 1, 2
OPENING, CLOSING = frozenset("\"“‘«'"), frozenset("\"”’»'")
LOWER_ROOMS = ("countries", "organisations", "ranks", "posts", "places", "dates", "people")
NAME_SIGNS = str.maketrans("", "", ".'’-")


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words from token `start` to `end`; `given` says whether a common given name begins them."""

    start: int
    end: int
    tokens: tuple[str, ...]
    given: bool
    suspect: bool


class Paper:
    """Which tokens a name may use: free, suspect (also a cue or a city) or blocked (a country, a title …)."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.state = bytearray(len(article.words))
        self.given = {mark.start for mark in article.marks["people"] if mark.group == "given"}
        titles = [*article.marks["posts"], *article.marks["ranks"]]
        self.title_ends = {mark.end for mark in titles} | {
            mark.end for mark in article.marks["people"] if mark.group == "address"
        }
        self._suspect_marks()
        self._blocked_marks()

    def name_start(self, token: int) -> int:
        """Back over the particles between a title and a name: "Minister bin Salman"."""
        start = token
        while start > 0 and self.article.words[start - 1] in grammar()["particles"]:
            start -= 1
        return start if start in self.title_ends else token

    def _suspect_marks(self) -> None:
        article, words = self.article, self.article.words
        for room, marks in article.marks.items():
            if room not in LOWER_ROOMS:
                for mark in marks:
                    if words[mark.start][0].isupper():
                        self._set(mark.start, mark.end, SUSPECT)
        for place in article.places:
            self._set(place.start, place.end, SUSPECT)
        for date in article.dates:
            self._set(date.start, date.end, BLOCKED if date.end - date.start > 1 else SUSPECT)

    def _blocked_marks(self) -> None:
        article = self.article
        for mark in article.marks["people"]:
            if mark.group in ("common", "address"):
                self._set(mark.start, mark.end, BLOCKED)
        for found in (article.parties, article.marks["posts"], article.marks["ranks"]):
            for span in found:
                self._set(span.start, span.end, BLOCKED)

    def _set(self, start: int, end: int, state: int) -> None:
        for token in range(start, end):
            self.state[token] = state

    def is_name(self, token: int) -> bool:
        """Whether a token is a capitalised word that nothing else claims."""
        word = self.article.words[token]
        if self.state[token] == BLOCKED or not word[0].isupper() or not word.translate(NAME_SIGNS).isalpha():
            return False
        return word not in grammar()["postnominals"]


def runs(article: Article, paper: Paper) -> list[Run]:
    """All runs of capitalised words in an article, in their order."""
    found: list[Run] = []
    reached = 0
    for token, word in enumerate(article.words):
        if token >= reached and word[0].isupper() and paper.is_name(token):
            run = run_from(article, paper, paper.name_start(token))
            found.append(run)
            reached = run.end
    return found


def run_from(article: Article, paper: Paper, start: int) -> Run:
    """The run that begins at a token."""
    last = article.sentence_at(start).end
    tokens = [article.words[start]]
    end = start + 1
    while end < last:
        step = (
            _hyphen(article, end, last) or _particles(article, paper, end, last) or _nickname(article, paper, end, last)
        )
        if step:
            if article.words[end] == "-":
                tokens[-1] += "".join(article.words[end:step])
            else:
                tokens += article.words[end:step]
        elif _suffix(article, end, last):
            step = _suffix(article, end, last)
        elif paper.is_name(end):
            step = end + 1
            tokens.append(article.words[end])
        else:
            break
        end = step
    suspect = paper.state[start] == SUSPECT
    return Run(start, end, tuple(tokens), start in paper.given, suspect)


def _hyphen(article: Article, end: int, last: int) -> int:
    """The end of "-sik" in "Kyu-sik": a hyphen without blanks and the word after it."""
    if article.words[end] != "-" or end + 1 >= last or not article.words[end + 1].isalpha():
        return 0
    return end + 2 if article.offsets[end + 1] - article.offsets[end - 1] == len(article.words[end - 1]) + 1 else 0


def _particles(article: Article, paper: Paper, end: int, last: int) -> int:
    """The end of "bin Rashid al-Balushi"'s next part: particles with a capitalised word behind them."""
    position = end
    while position < last and (
        article.lowers[position] in grammar()["particles"] or (position > end and article.words[position] == "-")
    ):
        position += 1
    if position == end or position >= last or not article.words[end].islower() or not paper.is_name(position):
        return 0
    return position + 1


def _nickname(article: Article, paper: Paper, end: int, last: int) -> int:
    """The end of a nickname in quotation marks between two names: Benjamin “Benny” Gantz."""
    if article.words[end] not in OPENING or end + 3 >= last:
        return 0
    closed = article.words[end + 2] in CLOSING and paper.is_name(end + 1) and paper.is_name(end + 3)
    return end + 3 if closed else 0


def _suffix(article: Article, end: int, last: int) -> int:
    """The end of "Jr." or ", Jr." behind a name, or 0."""
    position = end + (article.words[end] == "," and end + 1 < last)
    return position + 1 if article.lowers[position] in grammar()["suffixes"] else 0
