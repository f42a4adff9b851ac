"""Who is the subject of a reporting word."""

from __future__ import annotations

from typing import NamedTuple

from workbench.article import Article, Mark, Party, PersonMention, Sentence, within
from workbench.assertions.attributed.together import all_sides, are_joined, row_before
from workbench.own_tables import own_lists
from workbench.wording import any_of

words = own_lists(__package__, "words.toml")
NEAR = 4
POSSESSIVES = ("'s", "’s")
NAME = 6
TAKEN_UP_WITHIN = 2  # sentences
COLON = ":"
QUOTED = frozenset((",", '"', "”", "»", "’", "?", "!", "'"))


class Subject(NamedTuple):
    """Who speaks: tokens `start` to `end`, the person's number where it is one person, the states spoken for."""

    start: int
    end: int
    speaker: int | None
    holders: tuple[str, ...]


class Subjects:
    """Finds subjects among the people and parties of an article."""

    def __init__(self, article: Article) -> None:
        self.article = article

    def of(self, cue: Mark, sentence: Sentence, floor: int) -> Subject | None:
        """The subject of a verb: left of it and not before token `floor`, else right behind it ("…," said X)."""
        people = within(self.article.mentions, max(sentence.start, floor), cue.start)
        if people and (self._touches(people[-1].end, cue.start) or self._relative(people[-1].end, cue.start)):
            return self._joined(people, len(people) - 1)
        collective = self._collective(max(sentence.start, floor), cue.start)
        if collective is not None:
            return collective
        party = self._party(max(sentence.start, floor), cue.start)
        if party is not None:
            return self._in_row(party, max(sentence.start, floor))
        before = self.article.lowers[cue.start - 1] if cue.start > floor else ""
        if before in words("mouthpieces"):
            told = self._owned(cue.start - 1, sentence) or self._taken_up(cue.start - 1, sentence)
            return told or Subject(cue.start - 1, cue.start, None, ())
        if before in words("it") and (taken_up := self._taken_up(cue.start - 1, sentence)):
            return taken_up
        return self._inverted(cue, sentence) or self._bracketed(people)

    def apart(self, cue: Mark, sentence: Sentence) -> Subject | None:
        """The subject right before a participle ("with Togo stressing", "and his host voicing")."""
        people = within(self.article.mentions, sentence.start, cue.start)[-1:]
        if people and people[0].end == cue.start:
            return self._one(people[0]) if self.article.lead_in(people[0].start) in words("apart") else None
        party = None if self.article.lowers[cue.start - 1] == "," else self._party(sentence.start, cue.start)
        led = party is not None and self.article.lead_in(party.start) in words("apart")
        return Subject(party.start, party.end, None, (party.code,)) if party and led else None

    def behind(self, cue: Mark, sentence: Sentence) -> Subject | None:
        """The source that follows "according to"."""
        for mention in within(self.article.mentions, cue.end, sentence.end)[:1]:
            if self._introduces(cue.end, mention.start):
                return self._joined([mention, *within(self.article.mentions, mention.end, sentence.end)], 0)
        for party in within(self.article.parties, cue.end, sentence.end)[:1]:
            if self._introduces(cue.end, party.start):
                return Subject(party.start, party.end, None, (party.code,))
        return None

    def _introduces(self, end: int, start: int) -> bool:
        """Whether only articles and nouns such as "statement of" stand between a source's cue and its name."""
        between = self.article.lowers[end:start]
        return len(between) <= NEAR and all(
            word in words("mouthpieces") or word in words("determiners") or word == "of" for word in between
        )

    def after(self, cue: Mark, sentence: Sentence) -> Subject | None:
        """The subject behind the comma of a leading participle: "Thanking China for its support, the minister …"."""
        if cue.start - sentence.start > 1:
            return None
        for mention in within(self.article.mentions, cue.end, sentence.end):
            if self.article.words[mention.start - 1] == ",":
                return self._one(mention)
            if self.article.words[mention.start - 2 : mention.start] == [",", "the"]:
                return self._one(mention)
        return None

    def owner(self, cue: Mark) -> Subject | None:
        """The person or state whose opinion it is: "in the minister's view", "in Togo's words"."""
        lowers = self.article.lowers
        if lowers[cue.start - 1] not in POSSESSIVES:
            return None
        people = [mention for mention in self.article.mentions if mention.end == cue.start - 1]
        if not people:
            parties = [party for party in self.article.parties if party.end == cue.start - 1]
            told = [party for party in parties if self.article.lead_in(party.start) == "in"]
            return Subject(told[0].start, told[0].end, None, (told[0].code,)) if told else None
        before = people[0].start - 1
        before -= before > 0 and lowers[before] == "the"
        return self._one(people[0]) if before >= 0 and lowers[before] == "in" else None

    def turn(self, sentence: Sentence) -> Subject | None:
        """Whose answer a paragraph of an interview is: its first words are a name and a colon."""
        near = self.article.words[sentence.start + 1 : sentence.start + NAME]
        mentions = within(self.article.mentions, sentence.start, sentence.start + NAME) if COLON in near else []
        told = mentions[:1] if mentions and self.article.lowers[mentions[0].end] == COLON else []
        return next((self._one(mention) for mention in told if mention.start == sentence.start), None)

    def first(self, sentence: Sentence) -> Subject | None:
        """The first person of a sentence that no preposition stands before."""
        for mention in within(self.article.mentions, sentence.start, sentence.end):
            if self._is_subject(mention):
                return self._one(mention)
        return None

    def _one(self, mention: PersonMention) -> Subject:
        country = self.article.people[mention.person].country or self._headed(mention)
        return Subject(mention.start, mention.end, mention.person, (country,) if country else ())

    def _headed(self, mention: PersonMention) -> str | None:
        """The organisation whose official somebody without a state is ("the NATO Secretary General")."""
        near = within(self.article.parties, max(0, mention.start - 1), mention.end)
        return next((party.code for party in near if party.group == "organisation"), None)

    def _joined(self, people: list[PersonMention], number: int) -> Subject:
        """A person together with those joined to them by commas and "and"."""
        group = [people[number]]
        while number > 0 and are_joined(self.article, people[number - 1].end, group[0].start):
            number -= 1
            group.insert(0, people[number])
        listed = "and" in self.article.lowers[group[0].start : group[-1].end]
        if len({mention.person for mention in group}) == 1 or not listed:
            return self._one(group[-1])
        countries = {self.article.people[mention.person].country for mention in group}
        return Subject(group[0].start, group[-1].end, None, tuple(sorted(code for code in countries if code)))

    def _touches(self, end: int, start: int) -> bool:
        between = self.article.lowers[end:start]
        if between.count(",") == 1 and between[0] != ",":
            return False
        if between and between[0] in POSSESSIVES:
            return len(between) > 1 and all(
                word in words("mouthpieces") or word in words("fillers") for word in between[1:]
            )
        return all(word in words("fillers") or word == "," for word in between)

    def _owned(self, position: int, sentence: Sentence) -> Subject | None:
        """The person of "his office said": whom the sentence before names first."""
        if position == sentence.start or self.article.lowers[position - 1] not in words("owners"):
            return None
        for earlier in self.article.sentences[max(0, sentence.number - 1) : sentence.number]:
            for mention in within(self.article.mentions, earlier.start, earlier.end)[:1]:
                return self._one(mention)._replace(start=position - 1, end=position + 1)
        return None

    def _taken_up(self, token: int, sentence: Sentence) -> Subject | None:
        """The state whose ministry spoke last ("the Togolese ministry said. "…," it said", "the ministry added")."""
        opens = self.article.lowers[token - 1] == "the" or self.article.lowers[token] in words("it")
        earlier = self.article.sentences[max(0, sentence.number - TAKEN_UP_WITHIN) : sentence.number]
        if not opens or not earlier:
            return None
        last = [told for told in self.article.statements if told.start >= earlier[0].start]
        codes = last[-1].holders if last and last[-1].speaker is None else ()
        owning = [] if last else within(self.article.parties, earlier[-1].start, earlier[-1].end)
        spoke = [party.code for party in owning if self._speaks(party)]
        codes = codes or tuple(spoke[-1:])
        return Subject(token, token + 1, None, codes) if len(codes) == 1 else None

    def _speaks(self, party: Party) -> bool:
        """Whether a party is named with its mouthpiece ("the Togolese Foreign Ministry", "the government of Togo")."""
        near = self.article.lowers[party.end : party.end + 2]
        return any_of("ministries_that_speak", near)

    def _relative(self, end: int, start: int) -> bool:
        """Whether "who" ties a verb to the person before it: "Karimov, who opposes …"."""
        between = [word for word in self.article.lowers[end:start] if word != ","]
        return between[:1] == ["who"] and all(word in words("fillers") for word in between[1:])

    def _collective(self, floor: int, start: int) -> Subject | None:
        lowers, position = self.article.lowers, start
        while position > floor and (
            lowers[position - 1] in words("fillers") and lowers[position - 1] not in words("collectives")
        ):
            position -= 1
        if position == floor or lowers[position - 1] not in words("collectives"):
            return None
        first = position - 1
        while first > floor and lowers[first - 1] in words("counting"):
            first -= 1
        return Subject(first, position, None, all_sides(self.article, position))

    def _party(self, floor: int, start: int) -> Party | None:
        """The state right before the verb: "Beijing said", "the Chinese side expressed"."""
        for party in reversed(within(self.article.parties, floor, start)):
            between = self.article.lowers[party.end : start]
            if self.article.lead_in(party.start) in words("toward"):
                return None  # "the attack on Togo has confirmed"
            if len(between) > NEAR + 1 or (between and between[-1] in POSSESSIVES):
                return None
            trailing = between[-1:] == [","] and self.article.lowers[start].endswith("ing")
            if trailing and self.article.lead_in(party.start) in words("prepositions"):
                return None  # "the way to Togo, saying"
            if all(
                word in words("mouthpieces") or word in words("fillers") or word in POSSESSIVES or word == ","
                for word in between
            ):
                return party
        return None

    def _in_row(self, last: Party, floor: int) -> Subject:
        """A state together with those listed before it ("a draft by Togo and Benin calls for")."""
        row = row_before(self.article, last, floor)
        listed = "and" in self.article.lowers[row[0].start : last.start] or row[0].end == last.end
        codes = {party.code for party in row} if listed else {last.code}
        return Subject(row[0].start if listed else last.start, last.end, None, tuple(sorted(codes)))

    def _inverted(self, cue: Mark, sentence: Sentence) -> Subject | None:
        """The subject behind "said" after a quotation or comma."""
        if cue.start == sentence.start or self.article.words[cue.start - 1] not in QUOTED:
            return None
        people = within(self.article.mentions, cue.end, sentence.end)
        if not people or people[0].kind == "pronoun":
            return None
        between = self.article.lowers[cue.end : people[0].start]
        return self._joined(people, 0) if len(between) <= 1 and words("determiners").issuperset(between) else None

    def _bracketed(self, people: list[PersonMention]) -> Subject | None:
        """A subject parted from its verb: by ", who …,", or by an object with a preposition."""
        for mention in people:
            if self._is_subject(mention):
                return self._one(mention)
        return None

    def _is_subject(self, mention: PersonMention) -> bool:
        lowers, position = self.article.lowers, mention.start
        if position and lowers[position - 1] == "the":
            position -= 1
        return position == 0 or lowers[position - 1] not in words("prepositions")
