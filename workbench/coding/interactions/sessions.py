"""Frames of events that have a name or a body of their own: sessions, ceremonies."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import Article
from workbench.coding.actors import Actor, objects_of, subjects_of
from workbench.coding.interactions.scene import Cast, Scene, another_edition, determiner, following, modifiers, subjects
from workbench.wording import any_of, words

LINKS = (["between"], ["with"], ["of"], ["among"])
LINK = 8  # tokens from a session to its "with"


def session(scene: Scene) -> Iterator[Cast]:
    """A session of a standing body, a summit, a forum; a mere venue ("on the sidelines of") is none."""
    article, mark = scene.article, scene.mark
    before = article.lowers[max(scene.sentence.start, mark.start - 6) : mark.start]
    if any_of("venue_cues", before):
        return
    if mark.entry.id == "commission" and not _sits(scene):
        return
    if mark.entry.id == "session" and not (modifiers(scene) or another_edition(scene)):
        return
    bodies = modifiers(scene)
    start = bodies[0].start if bodies else mark.start
    attending = [
        actor for actor in subjects_of(article, scene.actors, start) if not _other_clause(article, actor.end, start)
    ]
    after = _partners(scene)
    named = bool(bodies) or any(word[:1].isupper() for word in article.words[mark.start - 1 : mark.start + 1])
    yield Cast(attending, [*bodies, *after], definite=determiner(scene) in words("definite") and not named)


def _partners(scene: Scene) -> list[Actor]:
    """Those whom a session is between or of, or with whom it is held ("a summit in Baku on Monday with")."""
    article, mark = scene.article, scene.mark
    if article.lowers[mark.end : mark.end + 1] in LINKS:
        return objects_of(article, scene.actors, mark.end + 1, reach=6)
    for position, word in following(scene, LINK):
        if word == "with":
            return objects_of(article, scene.actors, position + 1, reach=6)
        if word in words("clause_breaks"):
            break
    return []


def _other_clause(article: Article, start: int, end: int) -> bool:
    return any_of("conjunctions", article.lowers[start:end])


def _sits(scene: Scene) -> bool:
    near = scene.article.lowers[
        max(scene.sentence.start, scene.mark.start - 8) : min(scene.sentence.end, scene.mark.end + 10)
    ]
    return any_of("session_cues", near)


def honours(scene: Scene) -> Iterator[Cast]:
    """A ceremony for or by somebody."""
    known = scene.mark.entry.get("subtype") == "occasion" and determiner(scene) in words("definite")
    yield Cast(subjects(scene), objects_of(scene.article, scene.actors, scene.mark.end, reach=12), definite=known)
