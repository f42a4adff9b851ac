"""Lists in lines of their own: the fields that bullets or numbers name under a line that tells of cooperation."""

from __future__ import annotations

from workbench.article import Article, Mark, Sentence
from workbench.coding.spheres.frames import Framed
from workbench.coding.spheres.holding import TALK, is_done_away_with
from workbench.coding.spheres.lists import NAMED, end_of_list, head, is_noun
from workbench.coding.spheres.names import names_a_field
from workbench.coding.words import words

LEADING = ("cooperation", "working", "agreeing", "documents", "willing", *TALK)
COLON_WITHIN = 3


def leads(article: Article, sentence: Sentence, marks: list[Mark], lead: Mark | None) -> Mark | None:
    """The word of cooperation that the lines after a sentence stand under; `lead` is that of the lines before."""
    if opens_a_list(article, sentence):
        return next((mark for mark in reversed(marks) if mark.group in LEADING), None)
    return lead if is_item(article, sentence) else None


def opens_a_list(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence ends in a colon, or in one and a list's first number ("priorities for cooperation: 1.")."""
    last = article.lowers[max(sentence.start, sentence.end - COLON_WITHIN) : sentence.end]
    return last[-1] == ":" or (len(last) == COLON_WITHIN and last[0] == ":" and last[1].isdigit())


def is_item(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence is in a line that a bullet or a number begins, or follows on a number."""
    if article.lowers[sentence.start - 1] == "." and article.lowers[sentence.start - 2].isdigit():
        return True
    first = sentence
    while first.number and article.sentences[first.number - 1].paragraph == sentence.paragraph:
        first = article.sentences[first.number - 1]
    opening = article.lowers[first.start]
    return opening in words("spheres", "bullets") or opening.isdigit()


def itemised(article: Article, marks: list[Mark], lead: Mark | None, found: list[Framed]) -> list[Framed]:
    """The fields of a line that are not `found` already: "• demining" under "They will cooperate in:"."""
    if lead is None or lead.end > marks[0].start:
        return []
    done = {one.field.start for one in found}
    items: list[Framed] = []
    for at, mark in enumerate(marks):
        work = lead.group not in TALK or mark.entry.get("talked") or mark.entry.get("listed")
        if mark.group not in NAMED or mark.start in done or not work or mark.group == "adjectives":
            continue
        if mark.entry.get("object") and is_done_away_with(article, article.sentence_at(mark.start).start, mark):
            continue
        last = end_of_list(article, marks, at)
        ends = marks[last].end == article.sentence_at(mark.start).end
        ends = ends or head(article, marks, last) is not None  # "social and cultural activities"
        if names_a_field(article, marks, at) and (ends or is_noun(article, marks, at, last)):
            items.append(Framed(mark, lead, lead.group))
    return items
