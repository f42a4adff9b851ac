"""Which words of an article a personal name may use."""

from __future__ import annotations

from itertools import compress
from operator import ne

from workbench.article import Article
from workbench.mentions.headlines import verbs_of_headlines
from workbench.mentions.people.names import grammar
from workbench.mentions.people.vocabulary import Marks
from workbench.wording.ships import names_of_ships

LEADING = ("leads", "receives", "with", "company")
NAME_SIGNS = str.maketrans("", "", ".'’-")
ALSO_GIVEN, ALSO_SURNAMES = grammar()["also_given"], [[name] for name in grammar()["also_surnames"]]
POSTNOMINALS, APOSTROPHED = grammar()["postnominals"], grammar()["apostrophed"]


class Free:
    """Which tokens a name may use: capitalised words that no country, title or date claims."""

    def __init__(self, article: Article, marks: Marks) -> None:
        self.article = article
        self.given = {mark.start for mark in marks["given"]}
        self.common = {mark.start for mark in marks["common"]}
        self.title_ends = {mark.end for mark in article.marks["posts"]}
        relations = [mark.end for mark in marks["counterparts"] + marks["partners"]]
        parted_off = [end + 1 for end in relations if article.words[end : end + 1] == [","]]
        self.title_ends.update([mark.end for mark in article.marks["ranks"] + marks["address"]], relations, parted_off)
        blocked, words = self._blocked(marks), article.words
        self.afloat = names_of_ships(words)
        self.names = bytearray(len(words) + 1)
        for token in compress(range(len(words)), map(ne, words, article.lowers)):
            word = words[token]
            capital = word[0].isupper() or (word[:2] in APOSTROPHED and word[2:3].isupper())
            if capital and (token not in blocked or (len(word) == 1 and self._is_initial(token))):
                letters = word.isalpha() or word.translate(NAME_SIGNS).isalpha()
                self.names[token] = letters and (word not in POSTNOMINALS or token in self.title_ends)
        for token in verbs_of_headlines(article):
            self.names[token] &= token - 1 in self.given
        self._unblock()
        for token in self.given:
            self.names[token + 1] |= bool(self.names[token]) and words[token + 1 : token + 2] in ALSO_SURNAMES

    def _is_initial(self, token: int) -> bool:
        """Whether a letter that is also a word is a first name's: "N A K Soto", "Eli A Soto", "Minister A K Soto"."""
        before, behind = self.article.words[token - 1], "".join(self.article.words[token + 1 : token + 2])
        named = (len(before) == 1 and before.isupper()) or (token - 1 in self.given and behind.istitle())
        return token in self.common and (named or (token in self.title_ends and behind.istitle()))

    def _unblock(self) -> None:
        """Takes up first names that are common words too: "General He Lei", "and To Lam"; then "He Lei" anywhere."""
        words = self.article.words
        common = [at for at in self.common if words[at] in ALSO_GIVEN and self.names[at + 1]]
        first = [at for at in common if at in self.title_ends or self._amid(at)]
        bearers = {(words[at], words[at + 1]) for at in first}
        for at in common:
            if (words[at], words[at + 1]) in bearers:
                self.names[at] = True

    def _amid(self, token: int) -> bool:
        """Whether a capital is no sentence's: behind a word in lower case, and in no headline."""
        before = self.article.words[token - 1]
        return (before.islower() or before == ",") and not self.article.sentence_at(token).heading

    def _blocked(self, marks: Marks) -> set[int]:
        blocked: set[int] = set()
        for found in (marks["common"], marks["address"], self.article.parties):
            for start, end, *_ in found:
                blocked.update(range(start, end))
        words = self.article.words
        leading = [mark for group in LEADING for mark in marks[group] if not words[mark.start].islower()]
        for start, end, *_ in (*self.article.marks["posts"], *self.article.marks["ranks"], *leading):
            blocked.update(range(start, end))
        for date in self.article.dates:
            if date.end - date.start > 1:
                blocked.update(range(date.start, date.end))
        return blocked
