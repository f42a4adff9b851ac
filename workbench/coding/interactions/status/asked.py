"""Whether somebody is only asked to come, and whether they said that they will."""

from __future__ import annotations

from workbench.article import Article, Mark, Sentence
from workbench.wording import any_of, words


def invited(article: Article, sentence: Sentence, mark: Mark) -> bool:
    """Whether somebody is asked to come: what then follows has not happened yet."""
    before = article.lowers[max(sentence.start, mark.start - 14) : mark.start]
    at = mark.start - len(before) + before.index("invitation") if "invitation" in before else 0
    if at and any_of("upon", article.lowers[max(sentence.start, at - 3) : at]):
        return False  # "at the invitation of his host X undertook a visit"
    return any_of("invitation_verbs", before) and mark.group != "plurals" and _ahead(article, mark)


def _ahead(article: Article, mark: Mark) -> bool:
    return (
        article.lowers[mark.start] not in words("past_verbs")
        and "invitation" not in article.lowers[mark.start : mark.end]
    )


def accepted(article: Article, sentence: Sentence) -> bool:
    """Whether the sentence tells that an invitation was accepted."""
    return any_of("acceptance", article.lowers[sentence.start : sentence.end])
