"""Whose somebody is by those told of right before them: "its minister", "his deputy", "by A and on Monday by B"."""

from __future__ import annotations

from operator import itemgetter

from workbench.article import Sentence, tokens_of, within
from workbench.mentions.people.bound import Bound
from workbench.mentions.people.facing import FACING
from workbench.mentions.people.figures import Figure, rivals
from workbench.mentions.people.names import grammar
from workbench.mentions.people.states import ARTICLES
from workbench.wording import side_by_side

NEAR, INVITED = 4, 3
OWN = frozenset(("his", "her"))
ITS, WHOSE = frozenset(("its", "whose")), "whose"
KIN, TIMES, GOVERNING = grammar()["kin"], grammar()["times_between"], frozenset(("with", "by", "on", "to"))
INVITING, BY_HOSTS = grammar()["inviting"], frozenset(("of", "from"))
JOINING = frozenset(("join", "joins", "joined", "joining"))
SENDING, NAMED = grammar()["sending"], frozenset(("name", "capital"))
POSSESSIVES = grammar()["possessives"]


class Theirs(Bound):
    """The states of an article, with what ties somebody to a state or a person told of before."""

    def theirs(self, figure: Figure, sentence: Sentence) -> str | None:
        """The state of what or whom the words before somebody mean."""
        own = self._its(figure, sentence) or self._inviting(figure, sentence) or self._sending(figure, sentence)
        return own or self._of_kin(figure, sentence) or self._likewise(figure, sentence)

    def _its(self, figure: Figure, sentence: Sentence) -> str | None:
        """The state that "its" means: "Chile has asked to join. Its navy chief, Eli Soto, said"."""
        word = self.article.lowers[figure.begins - 1]
        if word not in ITS:
            return None
        first = figure.begins - NEAR if word == WHOSE else sentence.start
        here = within(self.states, first, figure.begins)
        if not here and word != WHOSE and sentence.number > 0:
            before = self.article.sentences[sentence.number - 1]
            return self._opening_state(before) if before.paragraph == sentence.paragraph else None
        if len({party.code for party in here}) == 1:
            return here[0].code
        return next((party.code for party in here if party.group in NAMED and word != WHOSE), None)

    def _opening_state(self, sentence: Sentence) -> str | None:
        """The state that a sentence begins with by name."""
        start = sentence.start + (self.article.lowers[sentence.start] == "the")
        opens = (p.code for p in self.states if p.start in (start, sentence.start) and p.group != "demonym")
        return next(opens, None)

    def _inviting(self, figure: Figure, sentence: Sentence) -> str | None:
        """The state that is visited at somebody's invitation: "a visit to Oman, made at the invitation of Admiral"."""
        start = figure.begins - (self.article.lowers[figure.begins - 1] in (*ARTICLES, *OWN))
        before = self.article.lowers[max(sentence.start, start - INVITED) : start]
        if not before or before[-1] not in BY_HOSTS or not side_by_side(INVITING, BY_HOSTS, before):
            return None
        return self.destination(sentence, figure)

    def _sending(self, figure: Figure, sentence: Sentence) -> str | None:
        """The state that sends somebody: "Peru had sent only a deputy minister, Ana Rojas"."""
        lowers, first = self.article.lowers, max(sentence.start, figure.begins - NEAR)
        verb = next((at for at in range(first, figure.begins) if lowers[at] in SENDING), None)
        before = within(self.article.parties, max(sentence.start, verb - NEAR), verb) if verb is not None else []
        return before[-1].code if before and before[-1].group in NAMED and before[-1] in self.states else None

    def _of_kin(self, figure: Figure, sentence: Sentence) -> str | None:
        """The state of whose deputy or predecessor somebody is: "Han flew home. His deputy, Vice Minister Baek, …"."""
        lowers = self.article.lowers
        for at in range(max(sentence.start, figure.begins - NEAR), figure.first - 1):
            if lowers[at] in OWN and lowers[at + 1] in KIN:
                leader = self.subject(figure, sentence) or self.told_before(sentence)
                return leader.country if leader is not None else None
        end = figure.ends + (lowers[figure.ends : figure.ends + 1] == [","])
        for other in self.figures if KIN.intersection(lowers[end : end + NEAR]) else ():
            for _, last in other.spans:
                if end < last < end + NEAR and side_by_side(POSSESSIVES, KIN, lowers[last : last + 2]):
                    return other.country
        return None

    def _likewise(self, figure: Figure, sentence: Sentence) -> str | None:
        """The state of whom the same is told right before: "received by Minister Soto and on Monday by General"."""
        lowers = self.article.lowers
        by = figure.begins - 1 - (lowers[figure.begins - 1] in ARTICLES)
        if lowers[by] not in GOVERNING:
            return None
        days = tokens_of(within(self.article.dates, sentence.start, by))
        at = by - 1
        while at > sentence.start and (at in days or lowers[at] in TIMES):
            at -= 1
        if lowers[at] != "and":
            return None
        told = [
            (start, other)
            for other in self.figures
            for start, end in other.spans
            if other is not figure and sentence.start <= start < end <= at
        ]
        start, other = max(told, key=itemgetter(0), default=(0, None))
        if other is None or other.country in (None, *figure.never) or rivals(figure, other):
            return None
        start -= lowers[start - 1] in (*ARTICLES, *OWN)
        return other.country if lowers[start - 1] in (lowers[by], *FACING) else None

    def joined(self, figure: Figure, sentence: Sentence) -> str | None:
        """The state of those unnamed who join their own: "The French ministers will join President Soto for talks"."""
        if not self.follows(figure.begins, JOINING) or self.subject(figure, sentence) is not None:
            return None
        acting = (code for at, code in self.offices(sentence) if at < figure.begins)
        return next(acting, None) or self._acting_side(figure, sentence)
