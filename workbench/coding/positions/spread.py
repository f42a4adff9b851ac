"""What goes on in a part of the world, and so is no one state's matter."""

from __future__ import annotations

from workbench.article import Article, Mark, within
from workbench.coding.words import words
from workbench.wording import any_of

LED_WITHIN = 5  # tokens from "backsliding and political instability" to "in"
NAME = 4  # tokens of "in the Horn of Africa"
IN = "in"


def is_spread(article: Article, issue: Mark) -> bool:
    """Whether a part of the world follows, and no state ("worried about coups in West Africa")."""
    sentence = article.sentence_at(issue.start)
    for at in range(issue.end, min(issue.end + LED_WITHIN, sentence.end)):
        if article.lowers[at] in words("positions", "not_where"):
            return False
        if article.lowers[at] == IN or article.lowers[at] in words("positions", "all_over"):
            first = at + 1 + (article.lowers[at + 1] == "the")
            if any(party.start == first for party in within(article.parties, first, first + NAME)):
                return False  # "in South Africa"
            named = article.words[at + 1 : min(at + 1 + NAME, sentence.end)]
            name = [word.lower() for word in named if word[:1].isupper() or word in ("the", "of")]
            return any_of("parts_of_the_world", name)
    return False
