"""Who has been spoken of so far, in the order of the text."""

from __future__ import annotations

from bisect import insort
from operator import itemgetter

from workbench.article import Article
from workbench.mentions.people.figures import Figure
from workbench.mentions.people.names import grammar

DEFINITE, PREPOSITIONS = grammar()["articles"] | grammar()["definite"], grammar()["prepositions"]
POSSESSIVES = grammar()["possessives"]
# How many sentences back whoever was spoken of may be meant by a pronoun.
BACK = 4
FRONT = 2  # tokens of "after greeting"
PASSING = 1  # sentences after which somebody without a name is no longer spoken of
SIDES = 3  # of those who met two others
TELLING = 2  # tokens from "who" over "told" to "him"
CLAUSE = 20  # tokens from "he" to whom he met
FACING, THIRD = grammar()["facing"], grammar()["third"]
MEETS, GOVERNED = FACING | grammar()["welcoming"], 3

# From which token to which somebody is spoken of, who, and by what kind of words.
Found = tuple[int, int, Figure, str]


class Told:
    """The mentions of an article's people known by now."""

    def __init__(self, article: Article, named: list[Found]) -> None:
        self.article = article
        self.mentions = sorted(named, key=itemgetter(0))

    def add(self, mention: Found) -> None:
        """Takes up one more mention."""
        insort(self.mentions, mention, key=itemgetter(0))

    def between(self, start: int, end: int) -> list[Figure]:
        """Who is spoken of from a token on and before another."""
        return [figure for token, _, figure, _ in self.mentions if start <= token < end]

    def in_the_head(self) -> Figure | None:
        """Whom the first line of the text names first, if it is a heading, or else all its head names alone."""
        first = self.article.sentences[0]
        if first.heading and (named := self.between(0, first.end)):
            return named[0]
        text = next((one.start for one in self.article.sentences if not one.heading), first.start)
        named = self.between(0, text)
        return named[0] if len({id(one) for one in named}) == 1 else None

    def subject_before(self, token: int) -> Figure | None:
        """The first person of the sentence so far, else of the nearest sentence before that names any."""
        sentence = self.article.sentence_at(token)
        spare: Figure | None = None
        for index in range(sentence.number, max(-1, sentence.number - BACK), -1):
            one = self.article.sentences[index]
            if one.heading and not sentence.heading:
                break
            last = min(one.end, token)
            found = ((start, figure, end) for start, end, figure, _ in self.mentions if one.start <= start < last)
            here = [(start, figure) for start, figure, end in found if not self._owner(end)]
            subject = next((figure for start, figure in here if not self._object(start)), None)
            if subject is not None:
                return subject
            spare = spare or (here[0][1] if here else None)
        return spare

    def teller(self, token: int) -> Figure | None:
        """Who tells somebody what they do themselves: "X was greeted by Y, who told him he supported"."""
        lowers, sentence = self.article.lowers, self.article.sentence_at(token)
        at = token - 1 - (lowers[token - 1] == "that")
        if at - TELLING < sentence.start or lowers[at] not in THIRD or lowers[at - TELLING] != "who":
            return None
        before = self.between(sentence.start, at - TELLING)
        return before[-1] if before else None

    def who_meets(self, figure: Figure, start: int) -> Figure:
        """Whom "he" or "the minister" means where he meets somebody: not `figure`, whom another met just before.

        "Soto met with Karo of Oman. … In Oslo he met Holt of Norway": Soto did, of whom the text told first.
        """
        sentence = self.article.sentence_at(start)
        behind = ((at, one) for at, _, one, _ in self.mentions if start < at < min(start + CLAUSE, sentence.end))
        met, other = next(behind, (start, figure))
        if FACING.isdisjoint(self.article.lowers[start:met]) or figure in self.between(sentence.start, start):
            return figure
        hub = next((one for at, _, one, _ in self.mentions if not self.article.sentence_at(at).heading), figure)
        sides = {one.country for one in (hub, figure, other) if one.country}
        return hub if len(sides) == SIDES and hub.names and self._met(figure, hub) else figure

    def _met(self, figure: Figure, hub: Figure) -> bool:
        """Whether the first that is told of somebody is that the one met the other, or received them."""
        sentence = self.article.sentence_at(figure.first)
        here = [(at, one) for at, _, one, _ in self.mentions if sentence.start <= at < sentence.end]
        governed = any(
            not MEETS.isdisjoint(self.article.lowers[at - GOVERNED : at]) for at, one in here if one in (hub, figure)
        )
        return governed and (hub in (one for _, one in here) or self._object(figure.begins))

    def better_known(self, subject: Figure, figures: list[Figure], token: int) -> Figure:
        """The one of some people who has a name, rather than somebody without one, told of in passing sentences ago."""
        named = [figure for figure in figures if figure.names]
        gap = self.article.sentence_at(token).number - self.article.sentence_at(subject.first).number
        return named[0] if len(named) == 1 and not subject.names and gap > PASSING else subject

    def last_subject(self, figures: list[Figure], token: int) -> Figure | None:
        """Of some people the first subject, else the first named, in the last sentence that names any of them."""
        named = [
            (start, figure)
            for start, _, figure, _ in self.mentions
            if start < token and any(figure is one for one in figures)
        ]
        if not named:
            return None
        opening = self.article.sentence_at(named[-1][0]).start
        last = [(start, figure) for start, figure in named if start >= opening]
        return next((figure for start, figure in last if not self._object(start)), last[0][1])

    def _owner(self, end: int) -> bool:
        """Whether whoever is named until a token is only whose official the next one is: "Soto's minister, Rojas"."""
        owns = not POSSESSIVES.isdisjoint(self.article.lowers[end : end + 1])
        return owns and any(start == end + 1 for start, _, _, _ in self.mentions)

    def _object(self, start: int) -> bool:
        """Whether a preposition governs the person named from a token on, or a participle that opens the sentence.

        "In his talks with Ana Rojas, he …", "(After) greeting his guest, the minister …".
        """
        lowers, opens = self.article.lowers, self.article.sentence_at(start).start
        start -= lowers[start - 1] in DEFINITE
        if lowers[start - 1] in PREPOSITIONS:
            return True
        greeted = any(word.endswith("ing") for word in lowers[opens : min(opens + FRONT, start)])
        return greeted and start - opens <= BACK + FRONT and "," not in lowers[opens:start]
