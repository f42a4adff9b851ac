"""Who is at home where it all happens: whose newsroom or ministry tells of it, who receives guests, who looks on."""

from __future__ import annotations

from functools import cached_property

from workbench.article import ENVOY, Sentence
from workbench.mentions.people.figures import SINGULAR, Figure
from workbench.mentions.people.names import grammar
from workbench.mentions.people.nearby import Nearby
from workbench.mentions.people.publisher import issued_in, mission_of, newsroom_of
from workbench.mentions.people.states import LEAST, MAIN, Codes

FACING, RECEIVED, WORLDWIDE = grammar()["facing"], grammar()["received"], grammar()["world_newsrooms"]


class Hosts(Nearby):
    """The states of an article, with the one it is published in and those of its hosts."""

    @cached_property
    def _publisher(self) -> str | None:
        """The state of the newsroom or ministry that publishes, where the head tells."""
        code, host = newsroom_of(self.article, self.states, self.dateline), self.weights[self.written_in or ""]
        hardly = self.article.document.outlet in WORLDWIDE and self.weights[code or ""] < MAIN * host
        return None if hardly else code or self._issuer

    @cached_property
    def _issuer(self) -> str | None:
        """The state whose ministry or office heads the text."""
        return issued_in(self.article, self.states)

    @cached_property
    def _mission(self) -> tuple[str, str] | None:
        """The state of the embassy that publishes, and the state in which it is."""
        return mission_of(self.article, self.states)

    def _watched(self, figure: Figure, sentence: Sentence) -> str | None:
        """The state at home in which somebody looks on: the publisher's, or on whose soil it happens."""
        if figure.level == ENVOY or figure.accompanies or not self.looks_on(figure, sentence):
            return None
        sites = (self._publisher, self.dateline, self.soil_near(sentence), self.receiver(figure), self.soil)
        rivalled = self.rivals_of(figure)
        rivalled |= {figure.against.country} if figure.against is not None else set()
        return next((code for code in sites if code is not None and code not in rivalled), None)

    def _visited(self, figure: Figure, barred: Codes) -> bool:
        """Whether somebody is met who must be at home where it all happens."""
        met = figure.level in SINGULAR and self.follows(figure.begins, FACING) and not figure.accompanies
        return met and self.soil is not None and self.soil not in barred and self.weights[self.soil] >= LEAST

    def _host(self, figure: Figure, taken: Codes, home: str | None) -> str | None:
        """The country of somebody who receives: where it happens, else the publisher's, else any but the guests'."""
        venue, sentence = self.hosting(figure), self.article.sentence_at(figure.receives)
        across, called_on = self.across(figure, sentence), self.follows(figure.receives, RECEIVED)
        if venue is not None and venue not in taken | across:
            return venue
        here = self.soil_of(sentence)
        if called_on:
            across = self.ahead_of(figure, sentence)
            here = here or self.destination(sentence, figure) or self.whereabouts(figure, sentence, host=True)
            if here not in taken | across:
                return here
        elif here is None and (guest := self.received(figure, sentence)) is not None:
            here = self.last_stop(guest, figure)
        own_soil = set() if called_on else {self.soil}
        last = figure.receives if called_on else sentence.end  # guests stand before "was received by"
        named = {party.code for party in self.states if sentence.start <= party.start < last}
        guests = across - {None} or named - own_soil
        own = () if called_on else (self.dateline, self._publisher, self.newsroom)
        issuer = None if called_on else self._issuer
        sites = (issuer, here, *own, self.soil, home)
        likely = [code for code in sites if code not in (*taken, None)]
        return (
            next((code for code in likely if code not in guests), None)
            or self.other(figure, taken | guests)
            or (self.remaining(taken | guests) if called_on and guests and here is None else next(iter(likely), None))
        )
