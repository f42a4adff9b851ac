"""What is no stance of a state: asked about, supposed, only suffered by it, or taken by those who speak for none."""

from __future__ import annotations

from workbench.article import Article, Mark, Sentence, within
from workbench.coding.actors import Actor
from workbench.coding.positions.governing import governed, parts
from workbench.coding.positions.subjects import clause_before, denied
from workbench.coding.words import either, words

SPEAKER, WHETHER = "speaker", "whether"
ASKED_WITHIN = 12
GIVEN_UP_WITHIN = 3
OPENS_WITHIN = 5
CROWD_WITHIN = 4  # tokens from the start of a clause to the states that nobody names
ASIDE = 3
TITLE_WITHIN, NAME_WITHIN = 8, 5  # tokens from ", a" to "analyst", from "said" to the comma behind a name
WARDED_WITHIN = 5
ASSERTED_WITHIN, STRESSED_WITHIN, PASSIVE_WITHIN = 16, 12, 2
FINITE = ("ed", "ing", "s", "told")
QUOTES = frozenset("\"“«‘'")


def supposed(article: Article, cue: Mark, issue: Mark) -> bool:
    """Whether a stance is only asked about or supposed ("whether it backs", "Had it opposed", "has yet to back")."""
    lowers, sentence = article.lowers, article.sentence_at(cue.start)
    if _suffered(article, cue, issue) or lowers[cue.end] == WHETHER:
        return True  # "was asked whether"
    if _warded_off(article, cue, issue) or not words("positions", "sparking").isdisjoint(
        lowers[cue.start - 2 : cue.start]
    ):
        return True  # "the war sparked fears of"
    start = clause_before(article, cue.start)[0]
    told = lowers[max(start, cue.start - ASKED_WITHIN) : cue.start]
    asked = next((at for at, word in enumerate(told) if word in words("positions", "supposing")), None)
    if asked is not None and not {",", "and"}.intersection(told[asked:]):
        return True
    if cue.group == "before" and _was_urged(told):
        return True
    if _by_commentators(article, cue, max(sentence.start, start - ASIDE), sentence.end):
        return True
    if _by_scholar(article, sentence) or denied(article, cue):
        return True
    if not words("positions", "surveys").isdisjoint(lowers[sentence.start : sentence.end]):
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


def _was_urged(told: list[str]) -> bool:
    """Whether somebody is only urged to, by the words before a cue ("was urged by the opposition to seek")."""
    urged = [at for at, word in enumerate(told) if word in words("positions", "pressed")]
    passive = bool(urged) and told[urged[-1] - 1] in words("positions", "passives")
    return passive and "to" in told[urged[-1] :] and {",", "and", "but"}.isdisjoint(told[urged[-1] :])


def _by_scholar(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence is what a scholar of no state's says ("…, said Ana Ruiz, a specialist at", "Ana Ruiz, an
    analyst with …, said").
    """
    lowers, learned = article.lowers, words("positions", "scholarly")
    if learned.isdisjoint(lowers[sentence.start : sentence.end]):
        return False
    for at in range(sentence.start + 2, sentence.end):
        if lowers[at] not in learned:
            continue
        before = lowers[max(sentence.start, at - TITLE_WITHIN) : at]
        comma = at - before[::-1].index(",") - 1 if "," in before else 0
        if (
            not comma
            or not article.words[comma - 1][:1].isupper()
            or lowers[comma + 1] not in words("positions", "scholarly_led")
        ):
            continue
        ahead = lowers[max(sentence.start, comma - NAME_WITHIN) : comma]
        behind = lowers[at : sentence.end]
        closed = at + behind.index(",") + 1 if "," in behind else sentence.end - 1
        if not words("positions", "saying").isdisjoint((*ahead, lowers[closed])):
            return True
    return False


def _suffered(article: Article, cue: Mark, issue: Mark) -> bool:
    """Whether somebody is only blamed for it, and nobody says by whom ("was criticised for")."""
    blamed = cue.entry.get("stance") == "opposes" and cue.end - cue.start == 1 and issue.start >= cue.end
    if not blamed or not article.lowers[cue.start].endswith("ed") or article.lowers[cue.end] == "by":
        return False
    at = cue.start - 1 - article.lowers[cue.start - 1].endswith("ly")  # "has been repeatedly criticised"
    return article.lowers[at] in words("positions", "passives")


def _warded_off(article: Article, cue: Mark, issue: Mark) -> bool:
    """Whether it is others' criticism that somebody wards off ("dismissed criticism of its purchase of tanks")."""
    told = article.lowers[max(0, cue.start - WARDED_WITHIN) : max(cue.end, issue.start)]
    at = next((at for at, word in enumerate(told) if word in words("positions", "criticism")), 0)
    return not words("positions", "warding_off").isdisjoint(told[:at])


def of_others(article: Article, actors: list[Actor], cue: Mark) -> bool:
    """Whether the clause of a cue is about those who speak for no state ("Opposition parties in Togo back")."""
    if cue.group != "before" or cue.entry.get("holder") == SPEAKER:
        return False
    start, end = clause_before(article, cue.start)
    if _of_a_crowd(article, actors, start, end):
        return True
    opening = article.lowers[start : min(end, start + OPENS_WITHIN)]
    if opening[:1] == ["in"] and "," in opening:  # "In Lome, the weekly La Paix called for"
        start += opening.index(",") + 1
        opening = article.lowers[start : min(end, start + OPENS_WITHIN)]
    at = next((at for at, word in enumerate(opening) if word in words("positions", "private")), None)
    if at is None or any(parts(word) or word.endswith(FINITE) for word in opening[:at]):
        return False
    return not any(start + at < actor.start < end and not governed(article, actors, actor) for actor in actors)


def _of_a_crowd(article: Article, actors: list[Actor], start: int, end: int) -> bool:
    """Whether states that nobody names open a clause ("he said some allies want", not "the two countries want")."""
    reach = min(end, start + CROWD_WITHIN)
    at = next((at for at in range(start, reach) if article.lowers[at] in words("positions", "crowd")), None)
    if at is None or not words("positions", "counted_in").isdisjoint(article.lowers[max(start - 1, at - 3) : at]):
        return False
    free = [actor for actor in actors if not (actor.collective or governed(article, actors, actor))]
    named = any(start <= actor.start < end for actor in free)
    return not named and words("positions", "leads_away").isdisjoint(article.lowers[start:at])


def is_told(article: Article, mark: Mark) -> bool:
    """Whether somebody says it, where it counts in what is said alone."""
    if "told" not in mark.entry.attributes or article.statement_at(mark.start) is not None:
        return True
    sentence = article.sentence_at(mark.start)
    return not either("positions", "saying", "charging").isdisjoint(article.lowers[sentence.start : sentence.end])


def asserted(article: Article, marks: list[Mark], cue: Mark, issue: Mark) -> bool:
    """Whether somebody stresses what the cue names; "discussed the importance of" is no stance."""
    for mark in reversed([mark for mark in marks if mark.end <= cue.start]):
        role = mark.entry.get("role")
        wanted = role == "stance" and not (mark.entry.get("asserted") or mark.entry.get("bidding"))
        if role in ("asserts", "idle") or wanted:
            if role != "idle":
                return cue.start - mark.end <= ASSERTED_WITHIN
            break
    return stressed_behind(article, issue)


def stressed_behind(article: Article, issue: Mark) -> bool:
    """Whether what an issue tells is stressed behind it ("the need to deepen ties was underlined")."""
    end = min(issue.end + STRESSED_WITHIN, article.sentence_at(issue.start).end)
    passives = words("positions", "passives")
    return any(
        mark.entry.get("role") == "asserts"
        and not passives.isdisjoint(article.lowers[max(issue.end, mark.start - PASSIVE_WITHIN) : mark.start])
        and "," not in article.lowers[issue.end : mark.start]
        for mark in within(article.marks["positions"], issue.end, end)
    )
