"""Names of states, towns, months and offices that a person bears: none of the other rooms reads them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from operator import attrgetter

from workbench.article import Article, Mark, tokens_of
from workbench.lexicon import Entry
from workbench.mentions.headlines import verbs_of_headlines
from workbench.mentions.namesakes.ships import borne_by_ships
from workbench.mentions.namesakes.towns import borne_by_towns
from workbench.own_tables import own_lists

ROOM = "namesakes"
CLAIMING = ("countries", "organisations", "ranks", "posts", "places", "dates", "people")
STYLES, RELATIONS, SEVERAL = ("address",), ("counterparts", "partners", "several"), ("plurals", "several")
NAME_SIGNS = str.maketrans("", "", ".'’-")
LONGEST, APPOSED = 4, 6  # names in a row, and tokens to the title in the apposition behind them
INITIAL = 2
SURNAME, GIVEN, SHIP, TOWN = (Entry(ROOM, kind, kind, (), {}) for kind in ("surname", "given", "ship", "town"))

_words = own_lists(__package__, "words.toml")


def annotate(article: Article) -> None:
    """Marks in `article.marks["namesakes"]` the words that are a ship's or somebody's name; no other room has them."""
    article.marks[ROOM] = []
    _take(article, {mark.start: SHIP for mark in borne_by_ships(article)})
    _take(article, {mark.start: TOWN for mark in borne_by_towns(article)})
    namesakes = Namesakes(article)
    borne = {mark.start: entry for mark in namesakes.candidates if (entry := namesakes.borne(mark)) is not None}
    borne |= namesakes.in_pairs()
    surnames = {article.words[token] for token, entry in borne.items() if entry is SURNAME}
    pairs = {tuple(article.words[token : token + 2]) for token, entry in borne.items() if entry is GIVEN}
    for mark in namesakes.candidates:
        if mark.start not in borne and tuple(article.words[mark.start : mark.end + 1]) in pairs:
            borne[mark.start] = GIVEN
        elif mark.start not in borne and article.words[mark.start] in surnames and namesakes.meant(mark):
            borne[mark.start] = SURNAME
    _take(article, borne)


def _take(article: Article, borne: dict[int, Entry]) -> None:
    """Takes words that are a name from all rooms to this one."""
    if not borne:
        return
    for room, marks in article.marks.items():
        if room != ROOM and any(mark.start in borne for mark in marks):
            article.marks[room] = [mark for mark in marks if mark.start not in borne or _keeps(mark, borne[mark.start])]
    own = [Mark(token, token + 1, entry, entry.id) for token, entry in borne.items()]
    article.marks[ROOM] = sorted([*article.marks[ROOM], *own], key=attrgetter("start"))


def _keeps(mark: Mark, entry: Entry) -> bool:
    return mark.group == "given" or (entry not in (SHIP, TOWN) and mark.end - mark.start > 1)


class Namesakes:
    """The words of an article that may be a name, and what stands around them."""

    def __init__(self, article: Article) -> None:
        self.article = article
        marks = article.marks
        styles = [
            mark for mark in (*marks["ranks"], *marks["people"]) if mark.group in STYLES or mark.entry.room == "ranks"
        ]
        relations = [mark for mark in marks["people"] if mark.group in RELATIONS]
        self._titles = [*styles, *relations, *marks["posts"]]
        self._styled = {mark.end for mark in styles if mark.group != "plurals"}
        self._titled = {mark.end for mark in self._titles}
        self._given = {mark.start for mark in marks["people"] if mark.group == "given"}
        self.candidates = sorted(self._candidates(), key=attrgetter("start"))

    def _candidates(self) -> Iterator[Mark]:
        """Words of one state, town or month, or of an office, printed as names are."""
        words, lowers, marks = self.article.words, self.article.lowers, self.article.marks
        offices = (mark for mark in (*marks["posts"], *marks["ranks"]) if lowers[mark.start] in _words("offices"))
        for mark in (*marks["countries"], *marks["places"], *marks["dates"], *offices):
            if mark.end - mark.start == 1 and words[mark.start].istitle():
                yield mark

    def in_pairs(self) -> dict[int, Entry]:
        """ "Col. Chad Holland": both names of somebody of rank, be each a state's."""
        found: dict[int, Entry] = {}
        for first, last in pairwise(self.candidates):
            if first.end == last.start and first.start in self._styled and not self._capital(last.end):
                found |= {first.start: GIVEN, last.start: SURNAME}
        return found

    def borne(self, mark: Mark) -> Entry | None:
        """Whether what stands around a word makes it somebody's last or first name."""
        token, words = mark.start, self.article.words
        if words[token - 1][0].isupper() and token != self.article.sentence_at(token).start:
            if self._is_last(mark):
                return SURNAME
            headed = mark.entry.room == "places" and words[token - 1].lower() in _words("heads")
            if (token in self._styled or headed) and self._is_styled(mark):
                return SURNAME
        return GIVEN if mark.end < len(words) and words[mark.end][0].isupper() and self._is_first(mark) else None

    def _is_styled(self, mark: Mark) -> bool:
        """ "General Jordan told", and not "Commander Karachi" or "General Chad Wolfe"."""
        office = mark.entry.room in ("posts", "ranks") or self.article.lowers[mark.start - 1] in _words("commands")
        return not office and not self._capital(mark.end) and self._stands_alone(mark)

    def _is_last(self, mark: Mark) -> bool:
        """ "Defence Minister Alan Berlin", "Diana Holland, who": names and a title lead up to it, and it is no day."""
        start, behind = mark.start, mark.end
        if mark.entry.get("kind") == "weekday" or (mark.entry.room == "dates" and self._numbered(behind)):
            return False  # "met with Minister Ana Rojas Tuesday"
        while mark.start - start < LONGEST and self._names(start - 1):
            start -= 1
        if start == mark.start or (self._capital(behind) and not self._names(behind)):
            return False
        sentence = self.article.sentence_at(mark.start)
        given = start in self._given and not self._capital(behind) and behind < sentence.end
        return given or self._introduced(start)

    def _is_first(self, mark: Mark) -> bool:
        """ "Defence Minister Israel Katzman", "Chad Wolfe, the minister": whether only a name follows."""
        token, end = mark.start, mark.end
        while end - token < LONGEST and self._names(end):
            end += 1
        office = mark.entry.room in ("posts", "ranks") and self.article.lowers[token] not in _words("first_names")
        if end == mark.end or office or self._capital(end) or self.article.lowers[token - 1] in _words("placing"):
            return False
        return self._introduced(token) or (
            mark.entry.room == "countries" and (self._apposed(end) or self._second(token))
        )

    def _second(self, token: int) -> bool:
        """Whether somebody is the second of two who hold an office: "Presidents Ana Rojas and Chad Wolfe"."""
        first = self.article.sentence_at(token).start
        several = any(first <= mark.start < token for mark in self._titles if mark.group in SEVERAL)
        return several and self.article.lowers[token - 1] == "and" and self._names(token - 2)

    def _introduced(self, start: int) -> bool:
        """Whether a title, a title and the state it is of, or "Ukraine's" stands before a token, a comma aside."""
        lowers = self.article.lowers
        start -= lowers[start - 1] == ","
        if start in self._titled:
            return lowers[start - 1] not in _words("commands")
        owned = lowers[start - 1] in _words("possessives")
        state = self._states.get(start - owned)
        if state is None or owned:
            return owned and state is not None
        if lowers[state.start - 1] == "and":  # "the ministers of Chile and Peru, Georgia Lane and …"
            state = self._states.get(state.start - 1, state)
        tie = state.start - 1 - (lowers[state.start - 1] == "the")
        return lowers[tie] in _words("ties") and tie in self._titled

    def _apposed(self, end: int) -> bool:
        """Whether an office follows a name and a comma: "Chad Wolfe, the Hungarian minister"."""
        return self.article.lowers[end] == "," and any(end < mark.start <= end + APPOSED for mark in self._titles)

    def _capital(self, token: int) -> bool:
        words = self.article.words
        return token < len(words) and words[token][0].isupper() and token != self.article.sentence_at(token).start

    def _numbered(self, token: int) -> bool:
        return self.article.lowers[token][:1].isdigit()

    @cached_property
    def _states(self) -> dict[int, Mark]:
        return {mark.end: mark for mark in self.article.marks["countries"]}

    @cached_property
    def _claimed(self) -> set[int]:
        marks = self.article.marks
        claimed = tokens_of(mark for room in CLAIMING for mark in marks[room] if mark.group != "given")
        return claimed | verbs_of_headlines(self.article)

    def _names(self, token: int) -> bool:
        """Whether a token is a capitalised word that no room but that of given names claims."""
        words = self.article.words
        word = words[token] if 0 <= token < len(words) else ""
        if not word[:1].isupper() or token in self._claimed or (word.isupper() and word.isalpha() and len(word) > 1):
            return False
        return word.isalpha() or word.translate(NAME_SIGNS).isalpha()

    def meant(self, mark: Mark) -> bool:
        """Whether a word that is somebody's surname elsewhere is theirs here too: "Berlin said", not "in Berlin"."""
        lowers, token = self.article.lowers, mark.start
        before = self.article.words[token - 1]
        if token in self._titled or (len(before) == INITIAL and before[1] == "."):
            return True
        behind, further = [*lowers[token + 1 : token + 3], ""][:2]
        if lowers[token - 1] in _words("placing") or behind in _words("hyphens") or behind[:1].isdigit():
            return False
        if self._capital(token + 1):
            return False
        opens = token == self.article.sentence_at(token).start
        dateline = behind in _words("dateline") and not (behind == "," and further in _words("going_on"))
        return not (opens and dateline) and self._stands_alone(mark)

    def _stands_alone(self, mark: Mark) -> bool:
        """Whether no noun follows a people's adjective: "French told", not "French troops"."""
        if mark.group not in ("demonyms", "forces"):
            return True
        behind = self.article.lowers[mark.end]
        if behind == "and" and self._capital(mark.end + 1):
            return self._names(mark.end + 1)
        return behind in _words("behind") or behind.endswith("ed")
