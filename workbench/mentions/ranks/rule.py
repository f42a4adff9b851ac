"""Keeps of the marked ranks those that are ranks here: "general" is also an adjective, "Major" also a name."""

from __future__ import annotations

from workbench.article import Article, Mark
from workbench.own_tables import own_lists

BRACKETED = 5  # tokens of what may stand in brackets behind a rank, and these

_words = own_lists(__package__, "words.toml")


def annotate(article: Article) -> None:
    """Drops marks that no name follows and that do not themselves stand for a person ("the Iranian general said")."""
    ends = {party.end for party in article.parties}
    marks = (_without_staff(article, mark) for mark in article.marks["ranks"])
    article.marks["ranks"] = [mark for mark in marks if _is_rank(article, mark, ends)]


def _without_staff(article: Article, mark: Mark) -> Mark:
    """Leaves a force to its office: "Chief of the Joint Staff Colonel General", "Chief of Staff of Army General"."""
    start = mark.start
    closes = start > 0 and article.words[start] == "Staff" and article.lowers[start - 1] in _words("staffs")
    closes = closes or (article.lowers[start] in _words("armies") and article.lowers[start - 1] == "of")
    return mark._replace(start=start + 1) if closes and mark.end > start + 1 else mark


def _is_rank(article: Article, mark: Mark, country_ends: set[int]) -> bool:
    if _before_name(article, mark.end):
        if mark.group == "alone" and _is_given_name(article, mark):
            return False
        return article.words[mark.start][0].isupper() or mark.end - mark.start > 1 or mark.group == "forms"
    if mark.group == "alone":
        return False
    if mark.end - mark.start > 1 or mark.group == "plurals":
        return True
    owner = mark.start - (article.lowers[mark.start - 1] in _words("possessives"))  # "Oman's general"
    return mark.start > 0 and (article.lowers[mark.start - 1] in _words("determiners") or owner in country_ends)


def _before_name(article: Article, position: int) -> bool:
    if article.words[position : position + 1] == ["("] and ")" in article.words[position : position + BRACKETED]:
        position = article.words.index(")", position) + 1
    while position < len(article.words) and article.words[position] in _words("particles"):
        position += 1
    return position < len(article.words) and article.words[position][0].isupper()


def _is_given_name(article: Article, mark: Mark) -> bool:
    """Whether "Gen Nakatani" is a full name: one more word, and a country named where that is a given name."""
    countries = mark.entry.get("given_name", ())
    sentence = article.sentence_at(mark.start)
    named = any(party.code in countries for party in article.parties if sentence.start <= party.start < mark.start)
    return named and mark.end + 1 < len(article.words) and not article.words[mark.end + 1][0].isupper()
