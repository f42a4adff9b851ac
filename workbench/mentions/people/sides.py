"""Which of an article's states somebody serves where no title says so."""

from __future__ import annotations

from functools import cached_property
from operator import itemgetter

from workbench.article import ENVOY, Sentence, within
from workbench.mentions.people.figures import SINGULAR, Figure
from workbench.mentions.people.hosts import Hosts
from workbench.mentions.people.names import grammar
from workbench.mentions.people.publisher import unsaid_in
from workbench.mentions.people.states import Codes
from workbench.parties import is_country

COMPANY = 8
TOLD, FACING = grammar()["told"], grammar()["facing"]


class Sides(Hosts):
    """The states of an article, the one it is published in, and which of them somebody without a country serves."""

    @cached_property
    def home(self) -> str | None:
        """The state that the article is published in."""
        first = self.figures[0] if self.figures and self.figures[0].begins < self.lead else None
        return self._publisher or (self._of_first(first) if first is not None else None)

    def implied(self, figure: Figure) -> str | None:
        """The country that an office implies: none unnamed by another state's newsroom or envoy, nor a general's."""
        code = figure.implied
        own = next((here for here in (self.dateline, self._publisher) if here in figure.suggested), None)
        if code is None or (own is None and not is_country(code)):
            return code
        if own is not None:
            return own  # "Secretary Soto" in a Philippine newsroom's text
        sentence = self.article.sentence_at(figure.first)
        if code in self.facing(figure, sentence):
            return None  # "LIMA. The Secretary of the Navy, Admiral Soto, received the U.S. general"
        alone = not figure.rank_level and (self._publisher or self.posted(figure, sentence)) in (None, code)
        return code if alone or any(party.code == code for party in self.article.parties) else None

    def _of_first(self, figure: Figure) -> str | None:
        """The country of whoever the text names first and without it: a publisher's own officials need none."""
        named = figure.level is None or figure.country not in (None, figure.implied, figure.known)
        implied = (other.implied for other in self.figures if other.country == other.implied and not self.titled(other))
        met = self.facing(figure, self.article.sentence_at(figure.first))
        own = None if named else figure.country or self._suggested_first(figure, met)
        own = own or next(filter(None, implied), None)
        here = unsaid_in(self.article) if self.written_in is None else None  # "NICOSIA (CNA)" is of Cyprus
        return own or (None if named else here or self._guess(figure, None))

    def _suggested_first(self, figure: Figure, met: Codes) -> str | None:
        """The country that an office suggests: rather than one that goes unnamed the one that the text opens with, or
        in whose town it is written.
        """
        opening = next((party.code for party in self.states if party.start <= 1), self.newsroom)
        suggested = self.suggested(figure, met)
        unnamed = suggested is not None and suggested not in self.weights
        return opening if unnamed and opening not in (None, *met) else suggested

    def guess(self, figure: Figure) -> str | None:
        """The country that somebody without one most likely serves; None where that is open."""
        return self._guess(figure, self.home)

    def _guess(self, figure: Figure, home: str | None) -> str | None:
        sentence = self.article.sentence_at(figure.first)
        own = self.own(figure, sentence)
        is_told = figure.level not in SINGULAR and self.follows(figure.begins, TOLD)
        if own is not None or figure.level is None or is_told:
            return own
        if self._mission is not None and not figure.implied:
            return self._mission[figure.level != ENVOY]
        sure = self.at_ones_side(figure, sentence) or self.sees_off(figure, sentence)
        home = None if self.arrives(figure) else self.section(figure) or home
        across, taken = self.across(figure, sentence), self._barred(figure, sentence, home)
        near = sure or self.close_by(figure, sentence, taken)
        if near is not None:
            return near
        company = self._company(figure, sentence) or self.joined(figure, sentence)
        if company is not None and (figure.accompanies or company not in taken):
            return company
        if (watched := self._watched(figure, sentence)) is not None:
            return watched
        posted = self.posted(figure, sentence) or self.reported_by(figure, sentence)
        if posted is not None and posted not in taken | across:
            return posted
        suggested = self._suggested_here(figure, self.named(sentence) - across - taken, taken)
        suggested = suggested or (self.suggested(figure, taken) if self.comes_here(figure) else None)
        place = self.site(figure, sentence) if self.follows(figure.begins, FACING) else None
        if place is not None and place not in taken and not suggested:
            return place
        if self._visited(figure, taken | self.acting(figure, sentence)):
            return self.soil
        if figure.receives >= 0:
            host = self._host(figure, taken, home)
            at_home = host is not None and host in (self.dateline, self._publisher, self.soil_of(sentence))
            at_home = at_home and (suggested is None or suggested != home)  # an office that is mostly of home
            return host if at_home else suggested or host
        abroad = self._reaction(figure, sentence)
        if abroad is not None and abroad not in taken:
            return abroad
        if home is not None and home not in taken:
            return home
        if suggested:
            return suggested
        opening = self.opening_site(figure, sentence)
        if opening is not None and opening not in taken:
            return opening
        if figure.level == ENVOY:
            return self.remaining(taken)
        return self._left(figure, sentence, across, taken)

    def _suggested_here(self, figure: Figure, here: Codes, taken: Codes) -> str | None:
        """The country that an office suggests: one that the text names, or if it speaks of hardly any other."""
        suggested = self.suggested(figure, taken)
        others = here or len(self.weights) > 1 or {self._publisher, self.dateline} - {None, suggested}
        return None if suggested not in self.weights and others else suggested

    def _left(self, figure: Figure, sentence: Sentence, across: Codes, taken: Codes) -> str | None:
        """The state that is left for somebody: one named close by, that of the dateline, the weightiest other one."""
        written = self.dateline if self.dateline not in taken | across else None
        host = self.among_peers(figure, sentence)
        if written is None and host is not None and host not in taken | across:
            return host
        if figure.level not in SINGULAR:
            told = self.spoken_of(figure, taken | across) or self.before(figure, sentence, taken)
            return told or written or self.other(figure, taken)
        beside = self.beside(figure, sentence, taken) or written or self._one_of(figure, across, taken)
        beside = beside or self.spoken_of(figure, taken | across) or self.turned_to(sentence, taken | across)
        beside = beside or self.newsroom_but(taken | across) or self.coupled_with(across, taken)
        return beside or self.other(figure, taken | across) or self._on_soil(figure, sentence, taken | across)

    def _barred(self, figure: Figure, sentence: Sentence, home: str | None) -> Codes:
        """The states that somebody can't serve: those of rivals, of whom they face or visit, and an envoy's hosts."""
        barred = self.rivals_of(figure)
        barred |= {figure.against.country} if figure.against is not None else set()
        barred |= figure.never | self.faced(figure, sentence, home) | self.facing(figure, sentence)
        barred |= self.blamed(figure)
        barred |= self.stayed(figure, sentence) | self.welcomed(figure) | self.gifted(figure, sentence)
        if self.comes_here(figure):
            barred |= {self.written_in}
        if figure.level == ENVOY and self._issuer is None:
            barred |= {self.dateline, self._publisher, self.soil_near(sentence)}
        return barred

    def _company(self, figure: Figure, sentence: Sentence) -> str | None:
        """The country of whom somebody accompanies, or of who comes "together with" them."""
        end = figure.ends
        behind = [
            one
            for one in self.figures
            if one.first_in(end, sentence.end) >= 0 and (one.relation is None or one.country)
        ]
        following = min(behind, key=lambda one: one.first_in(end, sentence.end), default=None)
        if figure.accompanies and figure.relation is None:
            leader = self.accompanied(figure) or self._antecedent(figure, sentence) or self.subject(figure, sentence)
            leader = leader or self._guest(figure, sentence) or self.pronoun(figure, sentence)
            leader = leader or self.office_holder(figure, sentence) or following or self.told_before(sentence)
            if leader is not None and leader is not following and leader.country is None and not leader.accompanies:
                leader.country = self.guess(leader) or self.opposite(leader)
        else:
            beside = following is not None and following.accompanies and following.begins - end <= COMPANY
            leader = following if beside else None
        return leader.country if leader is not None else None

    def _guest(self, figure: Figure, sentence: Sentence) -> Figure | None:
        """Whom "the guest, accompanied by" means; "he", too, where a host and a guest were told of before."""
        marks = within(self.article.marks["people"], sentence.start, figure.begins)
        roles = any(mark.group == "roles" and mark.entry.get("side") == "guest" for mark in marks)
        he = self.pronoun(figure, sentence)
        if not roles and (he is None or he.country != self.soil):
            return None
        told = [(at, one) for one in self.figures for at in one.named_at if at < sentence.start]
        near = [pair for pair in told if roles or self.article.sentence_at(pair[0]).number == sentence.number - 1]
        named = [one for _, one in sorted(near, key=itemgetter(0))]
        guests = self.of_side(named, "guest") if self._ground(named) else []
        return guests[-1] if guests else None

    def _ground(self, figures: list[Figure]) -> str | None:
        """On whose soil it happens: where places are, of whoever of some people receives, where a journey leads."""
        soil = self.soil or next((one.country for one in figures if one.receives >= 0), None)
        return soil or next((stop.country for stop in self._stops), None)

    def of_side(self, figures: list[Figure], side: str) -> list[Figure]:
        """Those who are at home where it all happens (the hosts), or those who are not (the guests)."""
        soil = self._ground(figures) or self.home
        if side == "host":
            return [figure for figure in figures if figure.country == soil]
        guests = [one for one in figures if one.country not in (None, soil)] if side == "guest" else figures
        return [one for one in guests if not one.accompanies] or guests

    def _on_soil(self, figure: Figure, sentence: Sentence, taken: Codes) -> str | None:
        """The state on whose soil the two who deal with each other do so, where the text names none but the other's."""
        alone = figure.against is not None and figure.level in SINGULAR and self.weights.keys() <= taken
        soil = self.soil_of(sentence) if alone else None
        return soil if soil not in taken else None

    def _one_of(self, figure: Figure, across: Codes, taken: Codes) -> str | None:
        """Where both sides are present already, the one on whose soil it is, else the weightier one."""
        free = {code for code in across if code in self.weights} - taken
        if len(free | (across & taken) - {None}) < 2 or not free:
            return None
        return (
            self.soil if self.soil in free else self.other(figure, {code for code in self.weights if code not in free})
        )

    def _reaction(self, figure: Figure, sentence: Sentence) -> str | None:
        """The state that the sentence before begins with: "Chile's answer came soon. Foreign Minister …"."""
        if figure.begins != sentence.start or sentence.number == 0:
            return None
        before = self.article.sentences[sentence.number - 1]
        if before.paragraph != sentence.paragraph:
            return None
        return next((p.code for p in self.states if p.start == before.start and p.group != "demonym"), None)

    def _antecedent(self, figure: Figure, sentence: Sentence) -> Figure | None:
        """Whose relative clause tells of somebody: "met Ambassador Ana Rojas, who introduced the attaché, …"."""
        here = [(at, one) for one in self.figures for at in one.named_at if sentence.start <= at < figure.begins]
        at, nearest = max(here, key=lambda pair: pair[0], default=(0, None))
        return nearest if "who" in self.article.lowers[at : figure.begins] else None
