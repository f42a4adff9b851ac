"""Talks that a sentence names only as where something was agreed or promised, or is to be raised."""

from __future__ import annotations

from workbench.article import Article, Mark, within
from workbench.wording import any_of, words

LED = 6  # tokens from "at" or "during" to an event
OPENS = 5  # tokens of the day that opens a sentence
PHRASE = 10  # tokens of a noun's phrase before it
BEHIND = 14  # tokens from a noun to the day behind it
MONTH = len("2019-05")


def held_then(article: Article, mark: Mark) -> bool:
    """Whether it is where something was done on the day that opens its sentence and that is over, so that what was
    promised there does not set it ahead ("In May 2019, A and B vowed to … at a summit").
    """
    start = article.sentence_at(mark.start).start
    before = article.lowers[max(start, mark.start - LED) : mark.start]
    if "at" not in before:
        return False
    told = article.lowers[start : article.sentence_at(mark.start).end]
    if any_of("soon_to_come", told) or any_of("later_on", told):
        return False
    days = within(article.dates, start, start + OPENS)
    published = article.document.published
    opened = [day for day in days if day.value and len(day.value) >= MONTH]
    return bool(opened) and bool(published) and str(opened[0].value) < str(published)[: len(str(opened[0].value))]


def may_come_up(article: Article, mark: Mark) -> bool:
    """Whether something may be spoken of at talks, which are then to come ("may raise it during his call with X")."""
    if mark.group == "verbs" or "during" not in article.lowers[max(0, mark.start - LED) : mark.start]:
        return False
    start = article.sentence_at(mark.start).start
    near = range(mark.start - 1, max(start, mark.start - LED), -1)
    during = next((at for at in near if article.lowers[at] == "during"), None)
    if during is None:
        return False
    possible = [scope.cue for scope in article.scopes.get("hypothetical", ()) if start <= scope.cue.start < during]
    last = possible[-1].end if possible and possible[-1].entry.id == "possible" else during
    verb = article.lowers[last : last + 2]
    return any_of("raising", verb) and not any_of("clause_breaks_of_talks", article.lowers[last + 2 : during])


def is_circumstance(article: Article, mark: Mark) -> bool:
    """Whether a noun tells where somebody said or agreed what is to come ("agreed to build it, in talks on Monday")."""
    sentence = article.sentence_at(mark.start)
    for position in range(mark.start - 1, max(sentence.start, mark.start - PHRASE), -1):
        if article.words[position] == ",":
            opened = article.lowers[position + 1] in words("circumstances")
            return opened and any_of("words_given", article.lowers[sentence.start : position])
    if not any_of("circumstances", article.lowers[mark.start - 2 : mark.start]):
        return False
    # "agreed to build it in talks on Monday"
    given = any_of("words_given", article.lowers[sentence.start : mark.start])
    return given and (since(article, mark) or _vowed_there(article, mark))


def _vowed_there(article: Article, mark: Mark) -> bool:
    """Whether it is where something else than talks was vowed ("vowed to widen drills during a meeting")."""
    lowers, sentence = article.lowers, article.sentence_at(mark.start)
    near = range(mark.start - 1, sentence.start - 1, -1)
    vow = next((at for at in near if lowers[at] in words("giving_agreed")), None)
    if vow is None or lowers[vow + 1] != "to" or any_of("done_in_talks", lowers[vow + 2 : vow + 3]):
        return False
    days = within(article.dates, mark.end, min(mark.end + BEHIND, sentence.end))
    published = article.document.published or ""
    ahead = any((day.value or "") > published for day in days) if published else False
    return not ahead and "next" not in lowers[mark.end : mark.end + BEHIND]


def since(article: Article, mark: Mark) -> bool:
    """Whether the day behind a noun, or else before it, is over ("flew in on Monday for talks with X", on Thursday)."""
    published, sentence = article.document.published, article.sentence_at(mark.start)
    behind = within(article.dates, mark.end, min(mark.end + BEHIND, sentence.end))[:1]
    told = behind or within(article.dates, sentence.start, mark.start)[-1:]
    value = told[0].value if told else None
    return bool(published and value and value < published[: len(value)])
