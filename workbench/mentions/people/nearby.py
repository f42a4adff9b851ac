"""Whose somebody is by what is told right around them: the section's head, "its" state, the office told before."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise

from workbench.article import ENVOY, Sentence, within
from workbench.mentions.people.figures import LEADERS, SINGULAR, Figure, rivals
from workbench.mentions.people.names import grammar
from workbench.mentions.people.states import AT, BESIDE, Codes
from workbench.mentions.people.there import There
from workbench.wording import side_by_side

OPENING = 3  # tokens from a sentence's start to its subject
CALL = 9  # tokens from a call to whom it was paid
COLON = frozenset((":", "-", "–", "—"))
REPRESENTED, BY = grammar()["represented"], frozenset(("by",))
FACING = grammar()["facing"]
MET = FACING | {"by"}
CALLS, WELCOMING, OWN_SIDE = grammar()["calls_paid"], grammar()["welcoming"], grammar()["own_side"]
FLOWN_IN, BEHIND_ARRIVALS = grammar()["flown_in"], grammar()["behind_arrivals"]
COMING, BEHIND = grammar()["coming"], 4
BESIDE_ONE, SIDE = 4, "side"  # tokens of ", at his side"
HOSTING, TALKING, NEAR = grammar()["hosting"], grammar()["talking"], 5
TO, DELEGATIONS = frozenset(("to",)), grammar()["delegations"]
AND_WITH, ON = ["and", "with"], frozenset(("on",))
BLAMING, BLAMED = grammar()["blaming"], 4  # tokens from a verb of blame to whom it blames
SEEN, OFF = grammar()["seen"], frozenset(("off",))
MILITARY = frozenset(("chief_of_defence", "service_chief", "general_officer"))
NAMES = ("name", "capital")


class Nearby(There):
    """The states of an article, with those that stand close to somebody and are theirs."""

    def close_by(self, figure: Figure, sentence: Sentence, taken: Codes) -> str | None:
        """The state told close to somebody, if they can serve it."""
        near = self._nearby(figure, sentence)
        return near if near is not None and near not in taken else self._fronted(figure, sentence, taken)

    def _nearby(self, figure: Figure, sentence: Sentence) -> str | None:
        """The state that is told to be somebody's right around them."""
        own = self._represented(figure, sentence) or self._also_met(figure, sentence)
        own = own or self._of_office_before(figure, sentence) or self._called_on(figure, sentence)
        return own or self._as_host(figure, sentence) or self._where_bound(figure, sentence)

    def _where_bound(self, figure: Figure, sentence: Sentence) -> str | None:
        """Where the journey leads that brings a guest to somebody: "flew to Lima for talks with the chief, Ana Rojas",
        "flew to Lima to see Soto", "She flies to Lima on Monday. She will meet the next day with President Rojas".
        """
        lowers, at = self.article.lowers, figure.begins - 1 - (self.article.lowers[figure.begins - 1] == "the")
        talks = lowers[at] == "with" and not TALKING.isdisjoint(lowers[max(sentence.start, at - NEAR) : at])
        if not (talks or (lowers[at] in FACING and lowers[at - 1] == "to")):
            return None
        places = within(self.article.places, sentence.start, figure.begins)
        reached = (place.country for place in reversed(places) if place.country and self.follows(place.start, TO))
        bound = self.destination(sentence, figure) or next(reached, None)
        before = self.article.sentences[max(0, sentence.number - 1)]
        if bound is None and before.paragraph == sentence.paragraph:
            bound = self.destination(before, figure)
        return bound if bound not in self.across(figure, sentence) else None

    def at_ones_side(self, figure: Figure, sentence: Sentence) -> str | None:
        """The state of whoever somebody is with: "X, with the head of the air force, General Y, at his side, flew"."""
        behind = self.article.lowers[figure.ends : figure.ends + BESIDE_ONE]
        if SIDE not in behind or OWN_SIDE.isdisjoint(behind):
            return None
        chief = self.subject(figure, sentence)
        return chief.country if chief is not None else None

    def sees_off(self, figure: Figure, sentence: Sentence) -> str | None:
        """Where somebody sees off who leaves from there: "LIMA. President Soto was seen off by the vice president"."""
        if figure.level == ENVOY or not side_by_side(SEEN, OFF, self.article.lowers[sentence.start : figure.begins]):
            return None
        return self.soil_of(sentence) or self.dateline

    def _as_host(self, figure: Figure, sentence: Sentence) -> str | None:
        """Where somebody is told behind their name to have received guests: "X said after hosting his peer in Lima"."""
        starts = [at for one in self.figures for at in one.named_at if figure.ends <= at < sentence.end]
        behind = self.article.lowers[figure.ends : min(starts, default=figure.ends)]
        hosted = any(one.endswith("ing") and one in WELCOMING and two in OWN_SIDE for one, two in pairwise(behind))
        soil = self.soil_of(sentence) if hosted else None
        return soil if soil not in self.across(figure, sentence) else None

    def among_peers(self, figure: Figure, sentence: Sentence) -> str | None:
        """Where somebody is whose foreign peers are with them: "Minister X and his Omani counterpart in Lima"."""
        soil = self.soil_of(sentence) if self._counterparts(figure, sentence) else None
        return soil if soil in self.weights else None

    def arrives(self, figure: Figure) -> bool:
        """Whether somebody is told to have come from elsewhere: "General Soto flew in on Tuesday"."""
        behind = self.article.lowers[figure.ends : figure.ends + 2]
        return behind[:1] != [] and behind[0] in FLOWN_IN and behind[-1] in BEHIND_ARRIVALS

    def blamed(self, figure: Figure) -> Codes:
        """The state that somebody blames right behind their name: "Colonel Soto accused Peruvian forces of"."""
        verb = figure.ends + (self.article.lowers[figure.ends].endswith("ly"))
        if self.article.lowers[verb] not in BLAMING:
            return set()
        return {party.code for party in within(self.article.parties, verb + 1, verb + BLAMED)}

    def comes_here(self, figure: Figure) -> bool:
        """Whether somebody comes to where the text is written: "when Vice President Soto comes here in May"."""
        lowers, end = self.article.lowers, figure.ends
        return lowers[end : end + 1] != [] and lowers[end] in COMING and "here" in lowers[end + 1 : end + BEHIND]

    def _also_met(self, figure: Figure, sentence: Sentence) -> str | None:
        """The state of whoever else was met: "talked with his Omani peer Eli Soto and with President Ana Rojas"."""
        if self.article.lowers[figure.begins - len(AND_WITH) : figure.begins] != AND_WITH:
            return None
        met = [
            (start, other)
            for other in self.figures
            if other.country and other.level != figure.level
            for start, _ in other.spans
            if sentence.start <= start < figure.begins and self.is_met(start)
        ]
        return max(met, key=lambda pair: pair[0])[1].country if met else None

    def _called_on(self, figure: Figure, sentence: Sentence) -> str | None:
        """Where the leader is on whom a guest calls: "a call by the Omani minister on President X"."""
        near = self.article.lowers[max(0, figure.begins - CALL) : figure.begins]
        if CALLS.isdisjoint(near) or not self.follows(figure.begins, ON | TO):
            return None
        if figure.level in LEADERS:
            own = {one.country for one in self.figures if one.first_in(sentence.start, figure.begins) >= 0}
            return self.dateline if self.dateline not in own else None
        guests = not DELEGATIONS.isdisjoint(self.article.lowers[sentence.start : figure.begins])
        return self.soil if guests else None  # "The delegation will pay a call to Vice President X"

    def _represented(self, figure: Figure, sentence: Sentence) -> str | None:
        """The state that somebody represents: "Oman was represented by X and Togo, which chairs it, by General Y"."""
        lowers = self.article.lowers[sentence.start : figure.begins]
        if REPRESENTED.isdisjoint(lowers) or not self.follows(figure.begins, BY):
            return None
        before = [p for p in self.states if sentence.start <= p.start < figure.begins and p.group in NAMES]
        return before[-1].code if before else None

    def _of_office_before(self, figure: Figure, sentence: Sentence) -> str | None:
        """The state of the officer told of without a name right before: "The commander of Togo's army flew to Lima.
        General Soto …", "OMANI CHIEF OF STAFF IN LIMA. General Soto …".
        """
        before = self.article.sentences[max(0, sentence.number - 1)]
        run_in = "".join(self.article.words[before.start : before.end]).isupper()
        military = figure.level in MILITARY and not figure.posts
        if not (military or run_in) or figure.begins - sentence.start > OPENING:
            return None
        if not any(one.first < figure.first for one in self.figures):
            before = self.article.sentences[0]
        elif before.paragraph != sentence.paragraph or any(
            one.first_in(before.start, sentence.start) >= 0 for one in self.figures
        ):
            return None
        offices = [one for one in self._offices if before.start <= one[0] < sentence.start]
        codes = {code for start, code in offices if not self._civil(start)}
        return codes.pop() if len(codes) == 1 else None

    def _civil(self, start: int) -> bool:
        """Whether an office told of is an official's, which no general holds: "Togolese General, NATO Official"."""
        posts = within(self.article.marks["posts"], start, start + OPENING)
        return bool(posts) and posts[0].entry.id == "official"

    def section(self, figure: Figure) -> str | None:
        """The state whose town heads the section that somebody stands in: "Lima: two guests, two languages"."""
        starts = [start for start, _ in self._sections if start < figure.first]
        return self._sections[len(starts) - 1][1] if starts else None

    @cached_property
    def _sections(self) -> list[tuple[int, str | None]]:
        """Where headings that open with a town or a state and a colon begin, and whose town that is."""
        found: list[tuple[int, str | None]] = []
        towns = {place.start: (place.end, place.country) for place in self.article.places if place.kind == "city"}
        towns |= {party.start: (party.end, party.code) for party in self.states if party.group in NAMES}
        for sentence in self.article.sentences[1:]:
            if not sentence.heading:
                continue
            end, code = towns.get(sentence.start, (0, None))
            headed = 0 < end < sentence.end and self.article.words[end] in COLON
            if headed or found:
                found.append((sentence.start, code if headed else None))
        return found if sum(code is not None for _, code in found) > 1 else []

    def _fronted(self, figure: Figure, sentence: Sentence, taken: Codes) -> str | None:
        """The state in which a sentence opens where somebody deals with guests: "In Togo the guest met President X"."""
        if figure.level not in SINGULAR:
            return None
        code = self._opening(figure, sentence) or self._town_before(figure, sentence)
        return code if code not in taken else None

    def _opening(self, figure: Figure, sentence: Sentence) -> str | None:
        start, lowers = sentence.start, self.article.lowers
        party = next((p for p in self.states if start < p.start <= start + 1 and p.group in NAMES), None)
        if party is None or lowers[start] not in AT:
            return None
        beside = lowers[party.end : figure.begins] in ([","], [",", "the"])
        met = figure.level in LEADERS or self.follows(figure.begins, FACING)
        return party.code if beside or met else None

    def _town_before(self, figure: Figure, sentence: Sentence) -> str | None:
        """The state whose town opens the sentence before: "Lima comes first. The general is to see President X"."""
        before = self.article.sentences[max(0, sentence.number - 1)]
        if before.paragraph != sentence.paragraph or not self.follows(figure.begins, FACING):
            return None
        towns = (place for place in self.article.places if place.start == before.start and place.kind == "city")
        return next((place.country for place in towns), None)

    def hosting(self, figure: Figure) -> str | None:
        """The country of what stands before "where" ("at the White House, where President …")."""
        if not self.follows(figure.begins, HOSTING):
            return None
        spans = [(place.end, place.country) for place in self.article.places]
        spans += [(party.end, party.code) for party in self.states]
        near = [(end, code) for end, code in spans if code and figure.begins - BESIDE <= end < figure.begins]
        return max(near)[1] if near else None

    def rivals_of(self, figure: Figure) -> Codes:
        """The states of those who hold somebody's office."""
        return {
            other.country
            for other in self.figures
            if other is not figure
            and rivals(figure, other)
            and not (other.level == "chief_of_defence" and self._was_there(other))  # who sat beside their chief
        }

    def _was_there(self, figure: Figure) -> bool:
        return self.looks_on(figure, self.article.sentence_at(figure.first))

    def ahead_of(self, figure: Figure, sentence: Sentence) -> Codes:
        """The countries of those whom a sentence speaks of before somebody who is called on: the guests."""
        named = (one for one in self.figures if one.first_in(sentence.start, figure.receives) >= 0)
        guests = {one.country for one in named if one.begins < sentence.start or not self.is_met(one.begins, verbs=MET)}
        return {None} | guests | {code for at, code in self.offices(sentence) if at < figure.receives}
