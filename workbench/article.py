"""An article under analysis: its tokens, its sentences, and what the rooms have found in it so far.

Rooms talk only through an `Article`. The mention rooms fill `parties`, `places`, `dates`, `people` and `mentions`,
the assertion rooms
`scopes` and `statements`, the coding rooms read them. All positions are token numbers, `end` is the token after the
last.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol, TypeVar

from workbench.lexicon import Entry
from workbench.records import Document, Evidence, Interaction

ENVOY = "ambassador"  # the level of whoever represents a state abroad


class Mark(NamedTuple):
    """A form of a lexicon's entry found in the text; `group` is the list of the entry that the form stands in."""

    start: int
    end: int
    entry: Entry
    group: str


class Sentence(NamedTuple):
    """A sentence: tokens `start` to `end`, in paragraph number `paragraph`; `heading` marks the headline."""

    number: int
    start: int
    end: int
    paragraph: int
    heading: bool


class Party(NamedTuple):
    """A state or organisation named as an actor. `group` says how: name, demonym, capital, force, organisation …"""

    start: int
    end: int
    code: str
    group: str


class Place(NamedTuple):
    """A city or venue, as commonly written in English, and the state whose soil it is on (None where unknown)."""

    start: int
    end: int
    name: str
    country: str | None
    kind: str


class DateMention(NamedTuple):
    """A date as ISO day, month or year;

    None where the text does not let it be resolved. `until` ends a span of days.
    """

    start: int
    end: int
    value: str | None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody this article speaks of, with all that it says of them.

    `name` is None for an office-holder left unnamed.
    """

    name: str | None
    country: str | None = None
    rank: str | None = None
    post: str | None = None
    level: str | None = None


class PersonMention(NamedTuple):
    """One place where a person is meant: title and name together. `person` counts in `Article.people`.

    `kind` is name, surname, post, rank, role ("the guest") or pronoun.
    """

    start: int
    end: int
    person: int
    kind: str


class Actor(NamedTuple):
    """Who may take part in what a sentence tells: a person (`person` counts in `Article.people`), a state's side, or
    "the two sides" (`collective`, without countries).
    """

    start: int
    end: int
    countries: tuple[str, ...]
    person: int | None = None
    collective: bool = False
    state: bool = False


class Scope(NamedTuple):
    """The tokens over which a verdict (negated, planned …) holds, and the cue that caused it."""

    start: int
    end: int
    cue: Mark


class Statement(NamedTuple):
    """Tokens `start` to `end` are what somebody says:

    `speaker` counts in `Article.people`, `holders` are the states spoken for.
    """

    start: int
    end: int
    speaker: int | None
    holders: tuple[str, ...]
    cue: Mark


class Spanned(Protocol):
    """A tuple of what lies between two tokens; they come first in it."""

    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102


Found = TypeVar("Found", bound=Spanned)


@dataclass(slots=True)
class Article:
    """One document on its way through the rooms."""

    document: Document
    words: list[str]
    lowers: list[str]  # one more than there are words: the last is empty, so that a look past either end finds nothing
    offsets: list[int]
    sentences: list[Sentence]
    sentence_starts: list[int]
    marks: dict[str, list[Mark]]
    whole: list[tuple[int, int]] = field(default_factory=list)  # where sentences begin and end, where not all is read
    parties: list[Party] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    mentions: list[PersonMention] = field(default_factory=list)
    scopes: dict[str, list[Scope]] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)
    interactions: list[Interaction] = field(default_factory=list)
    actors: dict[int, list[Actor]] = field(default_factory=dict)  # of the sentences asked for so far, by number
    clauses: dict[int, tuple[int, ...]] = field(default_factory=dict)  # where further main clauses begin, as above
    ships: dict[str, str | None] | None = None  # the names of ships, once they were asked for, and whose they are
    attacks: list[set[str]] | None = None  # attacker and victim of each, once they were asked for
    signatories: list[Actor] | None = None  # who "we" of a joint paper are, once they were asked for

    def sentence_at(self, token: int) -> Sentence:
        """The sentence that holds a token."""
        return self.sentences[bisect_right(self.sentence_starts, token) - 1]

    def paragraph_start(self, sentence: Sentence) -> int:
        """The first token of the paragraph that holds a sentence."""
        return next(one.start for one in self.sentences if one.paragraph == sentence.paragraph)

    def verdict(self, room: str, token: int) -> Scope | None:
        """The first scope, in order of their starts, of an assertion room that covers a token, or None."""
        for scope in self.scopes.get(room, ()):
            if scope.start <= token < scope.end:
                return scope
        return None

    def statement_at(self, token: int) -> Statement | None:
        """The innermost statement that covers a token, or None."""
        over = [statement for statement in self.statements if statement.start <= token < statement.end]
        return min(over, key=lambda statement: statement.end - statement.start) if over else None

    def lead_in(self, token: int) -> str:
        """The word before a name that starts at a token, its article aside ("from Oman", "from the Netherlands")."""
        return self.lowers[token - 1 - (self.lowers[token - 1] == "the")]

    def text_of(self, start: int, end: int) -> str:
        """The text from token `start` up to token `end`, as printed."""
        last = end - 1
        return self.document.text[self.offsets[start] : self.offsets[last] + len(self.words[last])]

    def evidence(self, start: int, end: int) -> Evidence:
        """The passage from token `start` up to token `end`."""
        first, last = self.offsets[start], self.offsets[end - 1] + len(self.words[end - 1])
        return Evidence(first, last, self.document.text[first:last])

    def sentence_evidence(self, token: int) -> Evidence:
        """The whole sentence that holds a token."""
        sentence = self.sentence_at(token)
        if not self.whole:
            return self.evidence(sentence.start, sentence.end)
        first, last = self.whole[sentence.number]
        return Evidence(first, last, self.document.text[first:last])


def organisations_of(article: Article) -> set[str]:
    """The organisations that an article names as parties: no states, and without soil."""
    return {party.code for party in article.parties if party.group == "organisation"}


def tokens_of(spans: Iterable[Spanned]) -> set[int]:
    """The tokens that some spans cover."""
    return {token for span in spans for token in range(span.start, span.end)}


def within(found: Sequence[Found], start: int, end: int) -> list[Found]:
    """Those of `found` (in order of their starts) that start at or after token `start` and end by token `end`."""
    spans: Sequence[Any] = found  # tuples that begin with their start, so that (5,) comes before every span from 5 on
    first = bisect_left(spans, (start,))
    last = bisect_left(spans, (end,), first)
    return [item for item in found[first:last] if item.end <= end] if first < last else []


def by_sentence(article: Article, found: Sequence[Found]) -> Iterator[tuple[Sentence, list[Found]]]:
    """The sentences that hold some of `found` (in order of their starts), each with what it holds."""
    spans: Sequence[Any] = found
    first = 0
    while first < len(found):
        sentence = article.sentence_at(found[first].start)
        after = bisect_left(spans, (sentence.end,), first)
        yield sentence, list(found[first:after])
        first = after
