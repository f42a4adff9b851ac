"""Whether somebody is only asked to come, and whether they said that they will."""

from __future__ import annotations

from workbench.article import Article, Mark, Scope, Sentence, within
from workbench.coding.interactions.scene import Scene
from workbench.coding.words import is_number
from workbench.wording import any_of, side_by_side, words

OPENING = 5  # tokens from "Under" to the document
PUPILS = 7  # tokens from a number of those taught to their course

SHORT, LONG = 14, 32  # tokens from "invited" to what for
VISIT = 4  # tokens from a sentence's start to a visit
SOON = 6  # tokens from its day to "will"


def invited(article: Article, sentence: Sentence, mark: Mark) -> bool:
    """Whether somebody is asked to come: what then follows has not happened yet."""
    reach = (
        LONG if "to" in article.lowers[mark.start - 1 : mark.start + 1] else SHORT
    )  # "conveyed the invitation of X to Y to visit Togo"
    before = article.lowers[max(sentence.start, mark.start - reach) : mark.start]
    at = mark.start - 1 - before[::-1].index("invitation") if "invitation" in before else 0
    led = article.lowers[max(sentence.start, at - 3) : at]
    led = led[-2:-1] if led[-1:] in (["a"], ["an"]) else led  # not "accepted on Sunday an invitation"
    if at and any_of("upon", led):
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


def of_a_pact(scene: Scene) -> bool:
    """Whether it is only what a document provides for ("an accord under which X will train the pilots of Y")."""
    lowers, start = scene.article.lowers, scene.sentence.start
    if scene.mark.entry.get("kind") not in ("training", "exercise", "transfer"):
        return False
    before = lowers[start : scene.mark.start]
    if scene.mark.entry.get("kind") == "training" and any(is_number(word) for word in before[-PUPILS:]):
        return False  # "an accord under which 30 cadets will be enrolled at its academies"
    if side_by_side({"under"}, {"which"}, before):
        return True
    opened = before[: before.index(",") if "," in before else OPENING] if before[:1] == ["under"] else []
    numbered = scene.mark.entry.get("kind") == "transfer"
    return any_of("papers_signed", opened) and not numbered


def leads_on(article: Article, scope: Scope, mark: Mark) -> bool:
    """Whether it is said behind a tour where it will lead ("was on a tour that will also bring him to Lima")."""
    behind = article.lowers[scope.cue.end : scope.cue.end + VISIT]
    near = mark.end <= scope.cue.start <= mark.end + 1 and any_of("tour_parts", behind[:2])
    return near and any_of("pronouns_met", behind)


def will_be_there(article: Article, mark: Mark) -> bool:
    """Whether the sentence that a visit opens tells of a later day, and then of what will be done on it."""
    sentence = article.sentence_at(mark.start)
    if mark.start - sentence.start > VISIT:
        return False
    day = next(iter(within(article.dates, mark.end, sentence.end)), None)
    return day is not None and "will" in article.lowers[day.end : day.end + SOON]
