"""Towns that the atlas lacks, where grammar tells of them and whose they are: "in Norhamn, Sweden"."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import Article, Place, tokens_of
from workbench.own_tables import own_lists

CLAIMING = ("countries", "places", "organisations", "posts", "ranks", "dates")
LONGEST, TYPE, CASE, ENCLOSED = 3, 4, ("'s", "’s", "'", "’"), (")", "]")

_words = own_lists(__package__, "context.toml")


def with_state(article: Article) -> Iterator[Place]:
    """The towns and provinces that stand beside their state: "in Norhamn, Sweden", "the Omani port of Dhalka"."""
    anchors = [(party.start, party.end, party.code, party.group) for party in article.parties]
    anchors += [(p.start, p.end, p.country, p.kind) for p in article.places if p.kind == "region" and p.country]
    claimed: set[int] = set()
    for start, end, code, group in anchors:
        owns = article.lowers[end] in CASE
        if group in ("name", "region") and not owns and (last := _before(article, start)):
            claimed = claimed or _claimed(article)
            first = _run_before(article, last, claimed)
            if first < last and (_is_entered(article, first) or _opens_line(article, first, end)):
                yield _place(article, first, last, code, "city")
        elif group in ("name", "demonym") and (at := _typed(article, end + owns)):
            claimed = claimed or _claimed(article)
            last = _run_behind(article, at, claimed)
            if last > at:
                kind = "city" if article.lowers[at - 2] in _words("settlements") else "region"
                yield _place(article, at, last, code, kind)


def town_in(article: Article, start: int, end: int) -> str | None:
    """The first town between two tokens of which nothing is said but "in" or "at" ("met in Norhamn on Friday")."""
    lowers, words = article.lowers, article.words
    for at in range(start, end - 1):
        entered = lowers[at] in _words("inside") or lowers[at] == "off"
        if not entered or not words[at + 1].istitle() or lowers[at - 1] in _words("taking_part"):
            continue
        last = _run_behind(article, at + 1, _claimed(article))
        behind = lowers[last]
        known_as_else = behind in CASE or any(behind in _words(name) for name in ("no_towns", "hyphens"))
        if last > at + 1 and not (known_as_else or behind[:1].isdigit() or "".join(words[last : last + 1]).istitle()):
            return article.text_of(at + 1, last)
    return None


def _place(article: Article, start: int, end: int, code: str | None, kind: str) -> Place:
    name = article.text_of(start, end)
    return Place(start, end, name.title() if name.isupper() else name, code, kind)


def _before(article: Article, start: int) -> int:
    """Where a town ends that stands before its state: before ", Oman", "(Oman)" and "in northern Oman", else 0."""
    at = start - (article.lowers[start - 1] == "the")
    if article.lowers[at - 1] in (",", "(", "["):
        return at - 1
    at -= article.lowers[at - 1] in _words("compass")
    if article.lowers[at - 1] != "in":
        return 0
    return at - 1 - (article.lowers[at - 2] == ",")


def _typed(article: Article, end: int) -> int:
    """Where a name begins behind "the Omani port of" or "Oman's northern province of", else 0."""
    for at in range(end, min(end + TYPE, len(article.words) - 1)):
        if article.lowers[at + 1] == "of":
            known = article.lowers[at] in _words("settlements") or article.lowers[at] in _words("lands")
            return at + 2 if known else 0
    return 0


def _is_entered(article: Article, first: int) -> bool:
    """Whether a place is told of: "in", "arrived at", "the town of" stand before it."""
    before = article.lowers[first - 1]
    if before == "of":
        return article.lowers[first - 2] in _words("settlements")
    cited = article.lowers[first - 2 : first] == ["according", "to"]
    return before in _words("inside") or (before in _words("reaching") and not cited)


def _opens_line(article: Article, first: int, end: int) -> bool:
    """Whether a town and its state make a dateline: "NORHAMN, Sweden, 4 May (TT) -", "Norhamn (Skåne) [Sweden]"."""
    if first != article.sentence_at(first).start:
        return False
    printed = article.words[first].isupper() and article.lowers[end] in _words("dateline")
    return printed or article.lowers[end] in ENCLOSED


def _claimed(article: Article) -> set[int]:
    return tokens_of(mark for room in CLAIMING for mark in article.marks[room])


def _is_name(article: Article, at: int, claimed: set[int]) -> bool:
    word = article.words[at]
    cased = word.istitle() or (word.isupper() and len(word) > LONGEST)
    return cased and word.isalpha() and at not in claimed and article.lowers[at] not in _words("no_towns")


def _run_before(article: Article, last: int, claimed: set[int]) -> int:
    """Where a row of names begins that ends before a token; that token where there is none."""
    first, sentence = last, article.sentence_at(last).start
    while first > sentence and _is_name(article, first - 1, claimed):
        first -= 1
    return first if last - first <= LONGEST else last


def _run_behind(article: Article, first: int, claimed: set[int]) -> int:
    """Where a row of names ends that begins at a token; that token where there is none."""
    last, end = first, article.sentence_at(first).end
    while last < end and _is_name(article, last, claimed):
        last += 1
    return last if last - first <= LONGEST else first
