"""Whether two journeys that the text tells of are one, by who made them."""

from __future__ import annotations

from workbench.article import Article, within
from workbench.coding.interactions.happening import Happening


def same_visitors(article: Article, earlier: Happening, later: Happening) -> bool:
    """Not those of two visits: other persons ("his predecessor came in June"), each alone, or of one alone the day is
    told.
    """
    dated = (earlier.date is None) != (later.date is None)
    alone = len(earlier.people) == len(later.people) == 1
    if earlier.host is None or not (alone or (dated and later.rule == "travel")):
        return True
    there, here = (
        {n for n in one.people if article.people[n].name and article.people[n].country not in (None, earlier.host)}
        for one in (earlier, later)
    )
    here &= _called_by_name(article, later)  # "the delegation toured a garrison": whoever led it
    return not (there and here) or bool(there & here)


def _called_by_name(article: Article, happening: Happening) -> set[int]:
    """The people of whom the sentence of a happening tells by a name or an office."""
    sentence = article.sentence_at(happening.token)
    mentions = within(article.mentions, sentence.start, sentence.end)
    return {mention.person for mention in mentions if mention.kind not in ("role", "pronoun")}
