"""What is no stance of a state: asked about, supposed, only suffered by it, or taken by those who speak for none."""

from __future__ import annotations

from workbench.article import Article, Mark
from workbench.coding.actors import Actor
from workbench.coding.positions.subjects import clause_before, governed, parts
from workbench.coding.words import either, words

SPEAKER = "speaker"
ASKED_WITHIN = 12
GIVEN_UP_WITHIN = 3
OPENS_WITHIN = 5
ASIDE = 3
FINITE = ("ed", "ing", "s", "told")
QUOTES = frozenset("\"“«‘'")


def supposed(article: Article, cue: Mark, issue: Mark) -> bool:
    """Whether a stance is only asked about or supposed ("whether it backs", "Had it opposed", "has yet to back")."""
    if _suffered(article, cue, issue):
        return True
    lowers, sentence = article.lowers, article.sentence_at(cue.start)
    start = clause_before(article, cue.start)[0]
    told = lowers[max(start, cue.start - ASKED_WITHIN) : cue.start]
    asked = next((at for at, word in enumerate(told) if word in words("positions", "supposing")), None)
    if asked is not None and not {",", "and"}.intersection(told[asked:]):
        return True
    if _by_commentators(article, cue, max(sentence.start, start - ASIDE), sentence.end):
        return True
    alleged = lowers[start - 1] == "that" and lowers[start - 2] in words("positions", "alleged")
    if alleged and "," not in told:
        return True
    if told[-2:] == ["yet", "to"] or not words("positions", "giving_up").isdisjoint(told[-GIVEN_UP_WITHIN:]):
        return True
    first = lowers[sentence.start + (lowers[sentence.start] in QUOTES)]
    if first in words("positions", "inverting"):
        return "," not in lowers[sentence.start : cue.start]
    return first in words("positions", "asking") and "?" in lowers[cue.end : sentence.end]


def _by_commentators(article: Article, cue: Mark, start: int, end: int) -> bool:
    """Whether a clause is what commentators say of a state ("Analysts say that Togo wants", "…, experts said")."""
    private, lowers = words("positions", "private"), article.lowers
    if private.isdisjoint(lowers[start:end]):
        return False
    verbs = either("positions", "saying", "opining")
    told = [at for at in range(start, end - 1) if lowers[at] in private and lowers[at + 1] in verbs]
    return any(at < cue.start or lowers[at - 1] == "," for at in told)


def _suffered(article: Article, cue: Mark, issue: Mark) -> bool:
    """Whether somebody is only blamed for it, and nobody says by whom ("was criticised for")."""
    blamed = cue.entry.get("stance") == "opposes" and cue.end - cue.start == 1 and issue.start >= cue.end
    if not blamed or not article.lowers[cue.start].endswith("ed") or article.lowers[cue.end] == "by":
        return False
    return article.lowers[cue.start - 1] in words("positions", "passives")


def of_others(article: Article, actors: list[Actor], cue: Mark) -> bool:
    """Whether the clause of a cue is about those who speak for no state ("Opposition parties in Togo back")."""
    if cue.group != "before" or cue.entry.get("holder") == SPEAKER:
        return False
    start, end = clause_before(article, cue.start)
    opening = article.lowers[start : min(end, start + OPENS_WITHIN)]
    at = next((at for at, word in enumerate(opening) if word in words("positions", "private")), None)
    if at is None or any(parts(word) or word.endswith(FINITE) for word in opening[:at]):
        return False
    return not any(start + at < actor.start < end and not governed(article, actors, actor) for actor in actors)


def is_told(article: Article, mark: Mark) -> bool:
    """Whether somebody says it, where it counts in what is said alone."""
    if "told" not in mark.entry.attributes or article.statement_at(mark.start) is not None:
        return True
    sentence = article.sentence_at(mark.start)
    return not words("positions", "saying").isdisjoint(article.lowers[sentence.start : sentence.end])
