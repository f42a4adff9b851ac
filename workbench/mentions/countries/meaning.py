"""Which state a word means, where one word may mean several or none."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import Article, Mark
from workbench.mentions.countries.context import table

BEFORE, AFTER = -1, 1
EARLY = 4  # sentences among which a dateline may stand
LANGUAGES = 12  # tokens of the longest row of languages that a page offers


def meaning(article: Article, mark: Mark) -> str | None:
    """The code of the state that a mark means here, or None where it is a person, a river or an ordinary word."""
    words, lowers = article.words[mark.start : mark.end], article.lowers[mark.start : mark.end]
    if words == lowers:
        return None
    form = " ".join(lowers)
    if _is_something_else(article, mark, form):
        return None
    if form in table("needs")["forms"] and mark.entry.id not in _named(article, but=form):
        return None
    return _shared(article, mark, form)


def _is_something_else(article: Article, mark: Mark, form: str) -> bool:
    before, after = _neighbour(article, mark, BEFORE), _neighbour(article, mark, AFTER)
    if mark.group == "combining" and after not in table("chain")["dashes"]:
        return True
    if mark.group == "demonyms" and _in_language_list(article, mark):
        return True
    if form in table("pronoun")["forms"]:
        goes_on = after in table("pronoun")["goes_on"] or after[:1].isalpha()  # "between US, Omani and"
        return before in table("preceded")[form] and not goes_on
    if before in table("preceded").get(form, ()) or after in table("followed").get(form, ()):
        return True
    return form in table("homonyms") and _after_place_in(article, mark, table("homonyms")[form])


def _in_language_list(article: Article, mark: Mark) -> bool:
    """Whether its sentence is nothing but a row of demonyms, as where a page offers its languages."""
    sentence = article.sentence_at(mark.start)
    length = sentence.end - sentence.start
    if not 1 < length <= LANGUAGES:
        return False
    marks = [other for room in ("countries", "places") for other in article.marks[room]]
    named = [m for m in marks if sentence.start <= m.start < sentence.end and m.group in ("demonyms", "forms")]
    return len(named) == length


def _neighbour(article: Article, mark: Mark, side: int) -> str:
    return article.lowers[mark.start - 1 if side == BEFORE else mark.end]


def _after_place_in(article: Article, mark: Mark, country: str) -> bool:
    """Whether a place of `country` stands right before the mark, as in "Atlanta, Georgia"."""
    end = mark.start - (article.lowers[mark.start - 1 : mark.start] == [","])
    return any(place.end == end and place.entry.get("country") == country for place in article.marks["places"])


def _shared(article: Article, mark: Mark, form: str) -> str:
    candidates = table("shared").get(form)
    if candidates is None:
        return mark.entry.id
    if form in table("at_home")["forms"] and (home := _written_from(article)) in candidates:
        return str(home)
    named, first = _named(article, but=form), str(candidates[0])
    if first in named:
        return first
    if lasting := [code for code in candidates if _still_there(article, code)]:
        return str(lasting[0])  # "Moscow" in 1987
    return next((code for code in candidates[1:] if code in named and not _gone(article, code)), first)


def _written_from(article: Article) -> str | None:
    """The state in whose capital an early sentence opens ("HANOI (VNA) -")."""
    starts = {sentence.start for sentence in article.sentences[:EARLY]}
    return next((m.entry.id for m in article.marks["countries"] if m.group == "capitals" and m.start in starts), None)


def _gone(article: Article, code: str) -> bool:
    """Whether a state was gone when the article was published."""
    published = article.document.published
    return published is not None and published > table("gone").get(code, published)


def _still_there(article: Article, code: str) -> bool:
    """Whether a state that is gone was there when the article was published."""
    published = article.document.published
    return published is not None and published <= str(table("gone").get(code, ""))


def _named(article: Article, *, but: str) -> set[str]:
    """The states that the article names by words of one meaning, other than `but`."""
    vague = table("shared").keys() - table("witness")["forms"]
    return {mark.entry.id for mark, form in _forms(article) if form != but and form not in vague}


def _forms(article: Article) -> Iterator[tuple[Mark, str]]:
    for mark in article.marks["countries"]:
        yield mark, " ".join(article.lowers[mark.start : mark.end])
