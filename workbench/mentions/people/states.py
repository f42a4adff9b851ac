"""The states that an article speaks of: how much, on whose soil it happens, and which a sentence names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from workbench.article import Article, Party, Place, Sentence, within
from workbench.mentions.people.figures import ORGANISATIONS, SINGULAR, Figure
from workbench.mentions.people.names import grammar
from workbench.mentions.people.publisher import LEAD, NEWSROOMS
from workbench.wording import any_of, is_abroad, is_topic, only_locates

LEAD_WEIGHT = 2
DATELINES = 9  # sentences, lines of the page's head among them, one of which may open with a dateline
BESIDE = 20  # tokens from a state to whoever is named close by
# Where so many states are named, the town of a dateline in yet another tells nothing.
SIDES = 2
SUMMIT = 7  # tokens from "on the sidelines of the NATO summit in" to its town
# A side of the article is spoken of at least so often, compared with the one spoken of most, and in all.
MAIN, LEAST = 0.3, 3
ARTICLES, AT, VENUES, DASHES = grammar()["articles"], grammar()["at"], grammar()["venues"], grammar()["dashes"]

COUPLING = (["-"], ["–"], ["and"])
OPENED, ANY_ONE = (["("], [":"]), frozenset(("a", "an", "any"))

Codes = set[str | None]


class States:
    """The states that an article speaks of, and where its people stand among them."""

    def __init__(self, article: Article, figures: Sequence[Figure]) -> None:
        self.article, self.figures = article, figures
        self.lead = article.sentences[min(LEAD, len(article.sentences)) - 1].end

    @cached_property
    def states(self) -> list[Party]:
        """Where states are named, but for those that only tell where all meet."""
        named = [p for p in self.article.parties if p.group != "organisation" and p.code not in ORGANISATIONS]
        return [p for p in named if not only_locates(self.article, p)]

    @cached_property
    def weights(self) -> Counter[str]:
        """How often each state is spoken of; the first sentences count more."""
        weights: Counter[str] = Counter()
        for party in self.states:
            weights[party.code] += LEAD_WEIGHT if party.start < self.lead else 1
        return weights

    @cached_property
    def soil(self) -> str | None:
        """The state whose places are named most, save where all meet ("on the sidelines of the forum in Lima")."""
        lowers = self.article.lowers
        own = (p for p in self.article.places if not any_of("margins", lowers[max(0, p.start - SUMMIT) : p.start]))
        soils = Counter(place.country for place in own if place.country)
        return soils.most_common(1)[0][0] if soils else None

    @cached_property
    def dateline(self) -> str | None:
        """The state from whose city the text is written, if it is one of those that the text speaks of."""
        spoken_of = self.newsroom in self.weights or len(self.weights) < SIDES
        own = self.newsroom in NEWSROOMS.get(self.article.document.outlet or "", ())
        return self.newsroom if spoken_of or own else None

    @cached_property
    def newsroom(self) -> str | None:
        """The state from whose city the text is written, be it spoken of or not, where that is no venue of talks."""
        printed = self._printed
        if printed is None or printed.name in VENUES or is_abroad(self.article, printed):
            return None
        return printed.country

    def newsroom_but(self, barred: Codes) -> str | None:
        """The state that a text is written in, if it is none of some."""
        return self.newsroom if self.newsroom not in barred else None

    @property
    def written_in(self) -> str | None:
        """The state of the city that heads the text, whether or not it is spoken of."""
        return self._printed.country if self._printed is not None else None

    @cached_property
    def _printed(self) -> Place | None:
        """The city that a dateline names in one of the first sentences."""
        starts = [
            sentence.start
            for sentence in self.article.sentences[:DATELINES]
            if sentence.number < LEAD or not sentence.heading
        ]
        opening = {*starts, *map(self._past_agency, starts)}
        cities = (place for place in self.article.places if place.start in opening and place.kind == "city")
        return next((place for place in cities if self._dates(place)), None)

    def _past_agency(self, token: int) -> int:
        """Past the newsroom that stands before a dateline's town: "INA - BAGHDAD"."""
        opened = self.article.words[token].isupper() and self.article.words[token + 1 : token + 2]
        return token + 2 if opened and opened[0] in DASHES else token

    def _dates(self, place: Place) -> bool:
        """Whether a city is in capitals, or right before a day, a newsroom in brackets, a colon or a dash."""
        words, end = self.article.words, place.end
        if words[place.start].isupper() or words[end : end + 1] in OPENED or DASHES.issuperset(words[end : end + 1]):
            return True
        dated = words[end + 1 : end + 2] == ["("] or any(date.start == end + 1 for date in self.article.dates)
        return words[end : end + 1] in ([","], ["."]) and dated

    def suggested(self, figure: Figure, barred: Codes) -> str | None:
        """Of the countries that somebody's office is most often of, the one spoken of most, else the likeliest."""
        town = self.written_in
        civil = {code for post in figure.posts if figure.suggested for code in post.entry.get("civil_in", ())}
        theirs = (*figure.suggested, *(civil & {town or ""}))  # "DELHI - Defence Secretary Rao"
        open_to = (code for code in theirs if code not in barred)
        return max(open_to, key=lambda code: (code == town, self.weights[code], code == self.soil), default=None)

    def other(self, figure: Figure, barred: Codes) -> str | None:
        """The weightiest state that is not barred and has such an office; of several the one on whose soil it is."""
        if len(self.weights) == 1 and not self._officials(*self.weights):
            return None
        barred = barred | figure.never | self._topics
        open_to = [(weight, code) for code, weight in self.weights.items() if code not in barred]
        least = max(self.weights.values(), default=0) * MAIN
        free = [one for one in open_to if one[0] >= least and (one[0] >= LEAST or figure.level in SINGULAR)]
        if not free and len(open_to) == 1 and open_to[0][0] >= LEAST:
            free = open_to
        most = [code for weight, code in free if weight == max(free)[0]]
        if len(most) > 1:
            most = [code for code in most if code == self.soil]
        return most[0] if most else None

    def opposite(self, figure: Figure) -> str | None:
        """The weightiest other state than that of whom somebody of no known office is `against`."""
        faced = figure.against.country if figure.against is not None and figure.level is None else None
        return self.other(figure, {faced}) if faced else None

    @cached_property
    def _pairs(self) -> set[tuple[str, str]]:
        """The states that the text couples, either way round: "the Peru-Chile working group", "Peru and Chile will"."""
        lowers = self.article.lowers
        named = ((one, two) for one, two in pairwise(self.states) if lowers[one.end : two.start] in COUPLING)
        pairs = [(one.code, two.code) for one, two in named]
        return {*pairs, *((two, one) for one, two in pairs)}

    def coupled_with(self, across: Codes, barred: Codes) -> str | None:
        """The one state that the text couples with that of whom somebody deals with."""
        free = {other for one, other in self._pairs if one in across} - barred - across
        return next(iter(free)) if len(free) == 1 else None

    @cached_property
    def _topics(self) -> Codes:
        """The states that the text does nothing but speak about."""
        topics = {party for party in self.states if is_topic(self.article, party)}
        spoken_about: Codes = {party.code for party in topics}
        return spoken_about - {party.code for party in self.states if party not in topics}

    def _officials(self, code: str) -> bool:
        """Whether the text names an office of a state: else it may only be what another state's officials speak of."""
        return any(post.entry.attributes["country"] == code for post in self.article.marks["posts"])

    def near(self, sentence: Sentence, barred: Codes) -> str | None:
        """The first state that a sentence names and that is not barred."""
        named = (party.code for party in self.states if sentence.start <= party.start < sentence.end)
        return next((code for code in named if code not in barred), None)

    def behind(self, sentence: Sentence, barred: Codes) -> str | None:
        """The first such state of the next sentence."""
        return self.near(self.article.sentences[min(sentence.number + 1, len(self.article.sentences) - 1)], barred)

    def follows(self, token: int, words: frozenset[str]) -> bool:
        """Whether what begins at a token stands right behind one of some words, an article aside."""
        lowers = self.article.lowers
        token -= lowers[token - 1] in ARTICLES
        return lowers[token - 1] in words

    def soil_of(self, sentence: Sentence) -> str | None:
        """On whose soil it happens what a sentence tells ("in Dushanbe", "at the White House")."""
        places = (place for place in self.article.places if sentence.start <= place.start < sentence.end)
        return next((place.country for place in places if place.country and self.follows(place.start, AT)), None)

    def soil_near(self, sentence: Sentence) -> str | None:
        """On whose soil a sentence plays, if need be that of the sentence before it in the paragraph."""
        before = self.article.sentences[max(0, sentence.number - 1)]
        soil = self.soil_of(sentence)
        return self.soil_of(before) if soil is None and before.paragraph == sentence.paragraph else soil

    def across(self, figure: Figure, sentence: Sentence) -> Codes:
        """The countries of the others that a sentence speaks of: whom somebody meets serves another one."""
        named = {
            other.country
            for other in self.figures
            if other is not figure and any(sentence.start <= start < sentence.end for start in other.named_at)
        }
        return named | {code for _, code in self.offices(sentence)}

    def offices(self, sentence: Sentence) -> list[tuple[int, str]]:
        """Where a sentence means the holder of a named state's office without a name, and which state's."""
        return [(start, code) for start, code in self._offices if sentence.start <= start < sentence.end]

    @cached_property
    def _offices(self) -> list[tuple[int, str]]:
        named = {token for figure in self.figures for span in figure.spans for token in range(*span)}
        posts = [post for post in self.article.marks["posts"] if post.entry.attributes["country"]]
        starts = {party.end: party.start for party in self.article.parties} if posts else {}
        found = [
            (starts.get(post.start, post.start), post.entry.attributes["country"])
            for post in posts
            if post.start not in named
        ]
        return [(start, code) for start, code in found if self.article.lowers[start - 1] not in ANY_ONE]

    def named(self, sentence: Sentence) -> Codes:
        """The states that a sentence names."""
        return {party.code for party in self.states if sentence.start <= party.start < sentence.end}

    def before(self, figure: Figure, sentence: Sentence, taken: Codes) -> str | None:
        """The one state named before somebody in the sentence, where the article is about that state."""
        before = {party.code for party in self.states if sentence.start <= party.start < figure.first} - taken
        least = max(self.weights.values(), default=0) * MAIN
        code = before.pop() if len(before) == 1 else None
        return code if code is not None and self.weights[code] >= least else None

    def remaining(self, barred: Codes) -> str | None:
        """The one state that is spoken of besides others."""
        free = self.weights.keys() - barred
        return next(iter(free)) if len(free) == 1 else None

    def titled(self, figure: Figure) -> bool:
        """Whether the words of a title name a state: "Chinese State Councillor Li Shan"."""
        return any(within(self.article.parties, start, end) for start, end in figure.spans)

    def turned_to(self, sentence: Sentence, barred: Codes) -> str | None:
        """The one state of the sentence before in the paragraph: "Oman came next. With Minister Soto …"."""
        before = self.article.sentences[sentence.number - 1]
        named = self.named(before) if sentence.number and before.paragraph == sentence.paragraph else set()
        return next(iter(named)) if len(named) == 1 and not named & barred else None

    def beside(self, figure: Figure, sentence: Sentence, taken: Codes) -> str | None:
        """The state named close by in the body of the text: "at the White House, where President …"."""
        if sentence.start < self.lead:
            return None
        first = max(sentence.start, figure.first - BESIDE)
        near = [party.code for party in self.states if first <= party.start < figure.first]
        return near[-1] if near and near[-1] not in taken else None
