"""Whose peril a sentence supposes ("if Togo is attacked, we will be there")."""

from __future__ import annotations

from workbench.article import Article, Mark, Party, Sentence, within
from workbench.coding.positions.naming import NOBODY, Abouts, codes_of, preposition
from workbench.coding.positions.partners import partner
from workbench.coding.positions.stances import Stance
from workbench.coding.words import words

SUPPOSED_WITHIN = 8
STRUCK_WITHIN = 4


def peril_supposed(article: Article, mark: Mark) -> bool:
    """Whether the sentence of a mark supposes that somebody is attacked."""
    return _peril(article, article.sentence_at(mark.start)) is not None


def attacked(article: Article, stance: Stance, holder: str) -> Abouts:
    """Who is supposed to be attacked, or who is spoken to ("if anybody lays a hand on your country")."""
    sentence = article.sentence_at(stance.issue.start)
    named = codes_of(_imperilled(article, sentence), but=holder)
    spoken_to = not words("positions", "yours").isdisjoint(article.lowers[sentence.start : sentence.end])
    return named or (partner(article, stance, holder) if spoken_to else NOBODY)


def _imperilled(article: Article, sentence: Sentence) -> list[Party]:
    """The party right behind the word for an attack ("attacks Togo"), or before it."""
    at = _peril(article, sentence)
    if at is None:
        return []
    following = article.lowers[at + 1 : min(sentence.end, at + 1 + STRUCK_WITHIN)]
    reach = following.index(",") if "," in following else len(following)
    struck = within(article.parties, at + 1, at + 1 + reach)[:1]
    return struck or within(article.parties, max(sentence.start, at - SUPPOSED_WITHIN), at)[-1:]


def _peril(article: Article, sentence: Sentence) -> int | None:
    """Where a word for an attack stands behind one that supposes it."""
    lowers, perils = article.lowers, words("positions", "perils")
    if perils.isdisjoint(lowers[sentence.start : sentence.end]):
        return None
    supposing = words("positions", "in_case")
    found = (at for at in range(sentence.start, sentence.end) if lowers[at] in perils)
    near = ((at, lowers[max(sentence.start, at - SUPPOSED_WITHIN) : at]) for at in found)
    return next((at for at, before in near if not supposing.isdisjoint(before)), None)


def victim(article: Article, stance: Stance, holder: str) -> Abouts:
    """Who is attacked ("an attack on Togo would be treated as one on us")."""
    start = article.sentence_at(stance.issue.start).start
    parties = within(article.parties, start, stance.issue.start)
    attacked = [party for party in parties if preposition(article, party) in words("positions", "attacked")]
    return codes_of(attacked[-1:], but=holder) or NOBODY
