"""What leads up to a name: ranks, posts, forms of address, and the country they belong to."""

from __future__ import annotations

from workbench.article import Article, Mark, Party, tokens_of
from workbench.mentions.people.fronts import OF_THEIRS, clause_of
from workbench.mentions.people.names import grammar
from workbench.mentions.people.offices import country_in, far_office, state_of_far_office
from workbench.mentions.people.runs import Paper, Run
from workbench.mentions.people.teams import belongs_to_team, meets_team
from workbench.mentions.people.title import PLURALS, Title
from workbench.mentions.people.vocabulary import Marks
from workbench.wording import is_destination

# Tokens of what may stand in brackets behind a rank ("General (Ret.)", "Lieutenant Colonel (Lt Col)"), and the last.
BRACKETED = 4
APPOSED = [[",", "the"], ["–", "the"]]
ELSEWHERE = [[word] for word in grammar()["at"]]
ARTICLES, POSSESSIVES, LINKS = grammar()["articles"], grammar()["possessives"], grammar()["links"]
SUFFIXES, LEADING_BY = grammar()["suffixes"], grammar()["leading_by"]
LED_ARTICLES = ("the", "its", "their")
# A passive of receiving reaches so far to its "by", and so far back to its auxiliary.
PASSIVE, GAP = 14, 4
BEING = frozenset(("was", "were", "be", "been", "being", "is", "are"))
UNITS = grammar()["delegations"] | grammar()["ships"]
POSTNOMINALS = grammar()["postnominals"]
ADVERBS, HOSTING = grammar()["adverbs"], grammar()["hosting"]
AT_SIDE, ATTENDING = grammar()["at_side"], grammar()["beside_one"]
RECEIVED, WELCOMING, WELCOMED = grammar()["received"], grammar()["welcoming"], grammar()["welcomed"]


class Titles:
    """The title words of an article by the token they start and end at."""

    def __init__(self, article: Article, marks: Marks, paper: Paper) -> None:
        self.article, self.paper = article, paper
        words = [*marks["address"], *marks["counterparts"], *marks["partners"], *marks["roles"], *marks["several"]]
        offices = [*article.marks["posts"], *article.marks["ranks"]]
        held, posts = tokens_of(offices), tokens_of(article.marks["posts"])
        words = [mark for mark in words if mark.start not in held and posts.isdisjoint(range(mark.start, mark.end))]
        self.marks = sorted([*offices, *words], key=lambda mark: mark.start)
        self.marks = [mark for mark in self.marks if not (mark.group == "address" and paper.closes_a_name(mark.start))]
        self.starts = {mark.start: mark for mark in self.marks}
        self.ends = {mark.end: mark for mark in self.marks}
        for mark in article.marks["ranks"]:
            note = article.words[mark.end + 1 : mark.end + 1 + BRACKETED] if article.lowers[mark.end] == "(" else []
            if ")" in note:
                self.ends.setdefault(mark.end + note.index(")") + 2, mark)
        receives, lowers = marks["receives"], article.lowers
        leads = [mark for mark in marks["leads"] if lowers[mark.end - 1] == "by"]
        self.led = {mark.end: mark.start for mark in leads if lowers[mark.start] in LEADING_BY}
        self._by = {mark.end for mark in receives if lowers[mark.end - 1] in RECEIVED}
        self._represents = {mark.start: mark.end for mark in marks["represents"]}
        self._company = {mark.end for mark in marks["company"]}
        self._receive = {mark.start for mark in receives if mark.end not in self._by}
        self._towns = {place.end: place for place in article.places}
        self.titled: set[int] = set()
        self.parties = {party.start: party for party in reversed(article.parties)}
        self.party_ends = {party.end: party for party in article.parties}

    def receiving(self, start: int, end: int) -> bool:
        """Whether a person named from `start` to `end` receives somebody."""
        lowers = self.article.lowers
        start -= lowers[start - 1] == "the"
        while lowers[end] in ADVERBS:
            end += 1
        received = start in self._by or (lowers[start - 1] == "by" and self._welcomed(start - 1))
        opening = lowers[self.article.sentence_at(start).start]
        received = received or (lowers[start - 1] == "," and opening.endswith("ing") and opening in WELCOMING)
        return received or end in self._receive or lowers[start - 1] in HOSTING or meets_team(self.article, end)

    def _welcomed(self, by: int) -> bool:
        """Whether "by" closes a passive of receiving: "was greeted at the airport by", "will be met there by"."""
        lowers = self.article.lowers
        for at in range(by - 1, max(self.article.sentence_at(by).start, by - PASSIVE), -1):
            if lowers[at] in WELCOMED:
                return not BEING.isdisjoint(lowers[max(0, at - GAP) : at])
            if lowers[at] in POSSESSIVES or lowers[at] == "by":
                break
        return False

    def led_at(self, start: int) -> int | None:
        """Where "led by" begins before a title that starts at a token, an article or "its" aside."""
        return self.led.get(start) or self.led.get(start - (self.article.lowers[start - 1] in LED_ARTICLES))

    def accompanying(self, start: int, end: int) -> bool:
        """Whether a person named from `start` to `end` accompanies the one named before."""
        start -= self.article.lowers[start - 1] in OF_THEIRS
        if belongs_to_team(self.article, start):
            return True
        if start in self._company or self.article.lowers[start - 1] != "with":
            return start in self._company
        behind = self.article.lowers[end : end + 4]
        return behind[:1] != [] and (behind[0] in ATTENDING or not AT_SIDE.isdisjoint(behind))

    def represented(self, end: int) -> str | None:
        """The country that those named up to token `end` act for."""
        position = self._represents.get(end + (self.article.lowers[end] == ","))
        if position is None:
            return None
        party = self.parties.get(position) or self.parties.get(position + 1)
        if party is None or (party.group == "demonym" and self.article.lowers[party.end] not in UNITS):
            return None  # "represented the Omani side", not "represented Omani interests"
        return party.code

    def before(self, run: Run) -> Title:
        """The title that leads up to a name, empty where there is none."""
        title = Title(run.start, run.start)
        if run.start == 0 or (
            run.start not in self.ends
            and run.start not in self.party_ends
            and run.start not in self.led
            and self.article.words[run.start - 1] != ","
            and self.article.lowers[run.start - 1] not in POSSESSIVES
        ):
            return title
        clause = clause_of(self.article, self.ends, self.party_ends, run)
        if clause != title.start:
            self._comma(title)
            self.lead(title, floor=clause)
        if title.posts:
            self.titled.add(run.end)
        return title

    def _comma(self, title: Title) -> None:
        """Steps over the comma in "the minister, Eli Soto" and "his guest from Peru, Eli Soto"."""
        position = title.start
        if position < 2 or self.article.words[position - 1] != ",":
            return
        end = self._origin(title, position - 1)
        mark = self.ends.get(end)
        if mark is not None and mark.group not in PLURALS and not self._follows_name(mark):
            title.start = end
        elif mark is None and end == position - 1 and (far := far_office(self.article, self.starts, end)):
            title.start, title.country = far.end, country_in(self.article, far.end, end)

    def _follows_name(self, mark: Mark) -> bool:
        """Whether a title is the apposition to the name before it: "Liang Guanglie, chief of staff, …"."""
        words, position = self.article.words, mark.start - 1
        while position > 0 and (
            self.article.lowers[position] in ARTICLES
            or position + 1 in self.party_ends
            or words[position] in POSSESSIVES
        ):
            party = self.party_ends.get(position + 1)
            position = party.start - 1 if party else position - 1
        return (
            position > 0
            and words[position] == ","
            and self._may_name(position - 1)
            and position not in self.party_ends
            and position not in self.titled
        )

    def _may_name(self, token: int) -> bool:
        """Whether a name may end with a token, which is no weekday, city or "We"."""
        word, named = self.article.words[token], self.paper.names[token]
        return (named and token + 1 not in self._towns) or word in POSTNOMINALS or word.lower() in SUFFIXES

    def lead(self, title: Title, *, floor: int = 0) -> None:
        """Takes the marks that end where the title starts, on to the left to token `floor`, and the country before.

        A post in the plural is left for `spread`, which knows all the names that it introduces.
        """
        while True:
            mark = self.ends.get(title.start)
            if mark is None and not title.empty:
                mark = self._linked(title)
            if mark is None or mark.group in PLURALS or self.article.sentence_at(mark.start).end <= title.start:
                break
            if mark.start < floor:
                break
            title.take(mark)
            title.start = mark.start
        self._country_before(title)

    def _linked(self, title: Title) -> Mark | None:
        """The post before "and", a comma or a dash."""
        position = title.start
        if self.article.lowers[position - 2 : position] in APPOSED and self._relation_ends(position - 2):
            position -= 1
        link = self.article.lowers[position - 1]
        if position < 2 or link not in LINKS or (link == "and" and not title.posts):
            return None  # "the ambassador and General Soto" are two
        end = self._origin(title, position - 1)
        mark = self.ends.get(end)
        if mark is None or mark.group in PLURALS or mark.entry.room == "ranks" or self._follows_name(mark):
            return None
        return mark

    def _relation_ends(self, end: int) -> bool:
        """Whether "counterpart" or the like ends at a token."""
        mark = self.ends.get(end)
        return mark is not None and mark.group == "counterparts"

    def _is_post(self, end: int) -> bool:
        """Whether a single office ends at a token."""
        mark = self.ends.get(end)
        return mark is not None and mark.entry.room == "posts" and mark.group not in PLURALS

    def _origin(self, title: Title, end: int) -> int:
        """Back over "from Kazakhstan" in "his partner from Kazakhstan, General …"."""
        party, town = self.party_ends.get(end), self._towns.get(end)
        start = party.start if party is not None else town.start if town is not None else 0
        if party is not None and self.article.lowers[start - 1] == "," and self._is_post(start - 1):
            title.country = title.country or party.code  # "the Secretary General of the ministry, Oman, General Soto"
            return start - 1
        lead = self.article.lowers[start - 1 : start]
        if lead not in (["from"], ["of"]) and not (lead == ["in"] and self._relation_ends(start - 1)):
            return end  # but "his counterpart in Oslo, General …"
        if start - 1 in self.ends and self.ends[start - 1].entry.room == "people":
            title.country = title.country or (party.code if party is not None else town.country if town else None)
            return start - 1
        return end

    def _country_before(self, title: Title) -> None:
        lowers, position = self.article.lowers, title.start
        if self.article.sentence_at(title.start).start == title.start:
            return
        if position > 1 and lowers[position - 1] in POSSESSIVES:
            position -= 1
            position -= position not in self.party_ends and lowers[position - 1] in UNITS  # "the Omani team's head"
            above = self.ends.get(position)  # "the NATO chief's envoy, Eli Soto"
            if above is not None and above.entry.room == "posts":
                title.country = title.country or above.entry.attributes["country"]
        party = self.party_ends.get(position)
        if party is None and title.rank is not None and not title.posts:
            party = state_of_far_office(self.article, self.party_ends, title.start)
        if party is not None and not self._elsewhere(party):
            title.country = self._nearer(title, party)
            title.start = party.start

    def _elsewhere(self, party: Party) -> bool:
        """Whether a state is where it happens, and the title behind it another's: "on a visit to Oman General Soto"."""
        here = party.group == "name" and self.article.lowers[party.start - 1 : party.start] in ELSEWHERE
        return here or is_destination(self.article, party)

    @staticmethod
    def _nearer(title: Title, party: Party) -> str:
        """The country before wins ("Oman's ambassador to China"): the one behind may be where somebody is sent."""
        return party.code if title.country is None or party.group != "organisation" else title.country
