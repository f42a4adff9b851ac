"""Places in a sentence that are those of something else: of what the occasion was about, or of why it failed."""

from __future__ import annotations

from workbench.article import Article, Mark, Place, within
from workbench.wording import any_of, words

TALKS = ("with", "receives", "received", "noun", "discuss", "tells", "turn", "opened")
CONTENT = ("exercise", "training", "transfer", "port_call")
MODAL = 3  # tokens from "would" to a verb of travel
SCENE = 8  # tokens from "during" to a drill
REASON = 7  # tokens from ", as" to its verb
MADE = 2  # tokens from "signed" to its place
VERB = 2  # tokens from a further verb to the "and" before it


def of_something_else(article: Article, place: Place, token: int) -> bool:
    """Whether a place behind the trigger at a token is that of another thing told of there.

    "Met X and agreed to hold a drill in Oslo", "reviewed the pact signed in Oslo", "met X and will fly to Oslo", "was
    called off, as X had to leave for Oslo".
    """
    if place.start <= token:
        return False
    marks = within(article.marks["interactions"], token, place.start)
    if not marks:
        return False
    return (
        _gone_on_to(article, token, marks[1:])
        or _of_the_reason(article, token, place.start)
        or (marks[0].start == token and marks[0].entry.get("frame") in TALKS and _of_content(article, place, marks[1:]))
    )


def _gone_on_to(article: Article, token: int, marks: list[Mark]) -> bool:
    """Whether a further verb of the same subject leads to a place ("met X and will fly to Oslo", "before leaving")."""
    verbs = [mark for mark in marks if mark.group == "verbs" and mark.entry.get("frame") == "travels"]
    return any(any_of("goes_on_to", article.lowers[max(token, verb.start - VERB) : verb.start]) for verb in verbs)


def _of_the_reason(article: Article, token: int, end: int) -> bool:
    """Whether why something was so is told behind a token (", as he had to leave for Oslo", "because of fog in")."""
    lowers = article.lowers
    return any(
        lowers[at] in words("because")
        or (lowers[at : at + 2] == [",", "as"] and any_of("reason_verbs", lowers[at + 2 : min(at + REASON, end)]))
        for at in range(token + 1, end)
    )


def _of_content(article: Article, place: Place, marks: list[Mark]) -> bool:
    """Whether a place is where a drill, a course or a gift spoken of is, or a paper was made or a journey leads."""
    lowers, before = article.lowers, article.lowers[max(0, place.start - MADE) : place.start]
    if any_of("made_there", before[:1]) and any_of("locatives", before[1:]):
        return True
    for mark in marks:
        near = lowers[max(0, mark.start - SCENE) : mark.start]
        if any_of("sets_a_scene", near):
            continue
        if mark is marks[-1] and mark.entry.get("kind") == "dialogue" and any_of("soon_to_come", near):
            return True  # "discussed the upcoming summit in Oslo during"
        if mark.entry.get("kind") == "dialogue" and _set_ahead(article, mark.end, place.start):
            return True  # "discussed the summit that is to be held in Oslo"
        journey = mark.entry.get("kind") == "visit"
        if journey and mark.group != "verbs" and any_of("befores", near):
            return True  # "meets X ahead of his visit to Oslo"
        journey = journey and mark.group == "verbs"
        ahead = journey and any_of("travel_ahead", lowers[max(0, mark.start - MODAL) : mark.start])
        if ahead or mark.entry.get("kind") in CONTENT:
            return True
    return False


def _set_ahead(article: Article, start: int, end: int) -> bool:
    """Whether it is told between two tokens that what stands before them is still to come."""
    return any(start <= scope.cue.start and scope.cue.end <= end for scope in article.scopes.get("planned", ()))
