"""Who is told of as looking on, who hands something over and who is given it: on whose side they are."""

from __future__ import annotations

from itertools import takewhile

from workbench.article import Sentence, within
from workbench.mentions.people.facing import OF_ONE
from workbench.mentions.people.figures import Figure
from workbench.mentions.people.names import grammar
from workbench.mentions.people.own import Own
from workbench.mentions.people.states import AT, Codes
from workbench.wording import side_by_side

OPENING, BEFORE, BEHIND, GIFT = 6, 14, 18, 25
ATTENDING, GIVING, TAKING = grammar()["attending"], grammar()["giving"], grammar()["taking"]
LOOKING, LINKS = ATTENDING | {"presence"}, grammar()["looking_links"]
BEING, ATTENDED = grammar()["being_there"], grammar()["attended"]
# "…, with General Soto looking on"
ASIDE, BESIDE = grammar()["standing_by"], grammar()["beside"]
ALONE, FORUM, SHORT = 3, 6, 4
FORA = grammar()["fora"]
ELSEWHERE = grammar()["elsewhere"]
RECIPIENTS, GIVERS = frozenset(("to",)), frozenset(("from",))


class There(Own):
    """The states of an article, with what is told of those who look on, give and take."""

    def looks_on(self, figure: Figure, sentence: Sentence) -> bool:
        """Whether somebody was there: "Present were General Soto", "in the presence of", "X and Y attended"."""
        lowers, start, end = self.article.lowers, figure.begins, figure.ends
        opening = lowers[sentence.start : min(sentence.start + OPENING, start)]
        before = lowers[max(sentence.start, start - BEFORE) : start]
        if not ATTENDING.isdisjoint(opening) or side_by_side(LOOKING, LINKS, before):
            return True
        behind = list(takewhile(lambda word: word not in ELSEWHERE, lowers[end : min(end + BEHIND, sentence.end)]))
        aside = side_by_side(ASIDE, BESIDE, behind[:ALONE]) and "with" in before
        return aside or side_by_side(BEING, ATTENDING, behind) or self._attended(end, end + len(behind))

    def _attended(self, start: int, end: int) -> bool:
        """Whether somebody attended what is told of between two tokens: no forum, where they are guests themselves."""
        words, lowers = self.article.words, self.article.lowers
        at = next((token for token in range(start, end) if lowers[token] in ATTENDED), None)
        if at is None:
            return False
        if lowers[at + 1 : at + 2] == ["a"] or not FORA.isdisjoint(lowers[at + 1 : at + FORUM]):
            return False  # "attended a meeting of ministers at"
        return not any(map(str.isupper, words[at + 2 : at + SHORT])) or lowers[at + 1] != "the"

    def opening_site(self, figure: Figure, sentence: Sentence) -> str | None:
        """The state in which somebody says something: "In Lima, Foreign Minister Soto warned …"."""
        first = next(iter(within(self.article.places, sentence.start, figure.begins)), None)
        opens = first is not None and first.start == sentence.start + 1 and self.follows(first.start, AT)
        if first is None or not opens or figure.begins - first.end > OF_ONE:
            return None
        end = figure.ends
        says = any(mark.start == end for mark in within(self.article.marks["attributed"], end, sentence.end))
        return first.country if says else None

    def received(self, figure: Figure, sentence: Sentence) -> Figure | None:
        """Whom somebody is told to receive in a sentence: who is named next."""
        behind = [(at, one) for one in self.figures for at in one.named_at if figure.receives < at < sentence.end]
        guests = [(at, one) for at, one in behind if one is not figure]
        return min(guests, key=lambda pair: pair[0])[1] if guests else None

    def receiver(self, figure: Figure) -> str | None:
        """The state of whoever was told last before somebody as receiving guests."""
        hosts = [one for one in self.figures if 0 <= one.receives < figure.begins and one.country]
        return max(hosts, key=lambda one: one.receives).country if hosts else None

    def gifted(self, figure: Figure, sentence: Sentence) -> Codes:
        """The states of those who give somebody something: "X handed the keys to Y", "Y received boats from X"."""
        lowers = self.article.lowers
        first = max(sentence.start, figure.begins - GIFT)
        end = figure.ends
        givers: Codes = set()
        if self.follows(figure.begins, RECIPIENTS) and not GIVING.isdisjoint(lowers[first : figure.begins]):
            givers = {one.country for one in self._here(figure, sentence.start, sentence.end)}
        elif not TAKING.isdisjoint(lowers[end : end + OPENING]):
            given = self._here(figure, end, min(end + GIFT, sentence.end))
            givers = {one.country for one in given if self.follows(one.begins, GIVERS)}
        return givers - {None}

    def _here(self, figure: Figure, start: int, end: int) -> list[Figure]:
        return [one for one in self.figures if one is not figure and one.first_in(start, end) >= 0]
