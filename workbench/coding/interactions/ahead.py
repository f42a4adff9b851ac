"""What lies ahead of the report though its own clause does not say so, and what was over as it was told."""

from __future__ import annotations

from workbench.article import Article, Mark
from workbench.wording import any_of, words
from workbench.wording.lists import side_by_side

ON = 14  # tokens from a body to its verb
NEAR = 3  # tokens from a noun to its relative clause
CLOSE = 9  # tokens from "at the close of" to a session
THE = frozenset({"the"})


def on_the_way(article: Article, mark: Mark) -> bool:
    """Whether somebody or a ship is under way to where they are to arrive ("is now heading to")."""
    heading = mark.group == "verbs" and any_of("heading", article.lowers[mark.start : mark.end])
    return heading and any_of("at_this_time", article.lowers[mark.start - 2 : mark.end - 1])


def set_behind(article: Article, mark: Mark) -> bool:
    """Whether a relative clause right behind a noun sets it for later ("the drill, which is due to start in May")."""
    if mark.entry.get("frame") == "session" and _to_sit(article, mark):
        return True
    for position in range(mark.end, mark.end + NEAR if mark.group != "verbs" else mark.end):
        if article.lowers[position : position + 2] == [",", "which"]:
            scopes = article.scopes.get("planned", ())
            return any(position < scope.cue.start <= position + NEAR for scope in scopes)
    return False


def at_its_close(article: Article, mark: Mark) -> bool:
    """Whether something is told of at a session's end ("announced at the close of the mechanism's second meeting")."""
    start = max(article.sentence_at(mark.start).start, mark.start - CLOSE)
    near = article.lowers[start : mark.start]
    return side_by_side(THE, words("closings"), near)


def _to_sit(article: Article, mark: Mark) -> bool:
    """Whether a body is to sit ("have revived their commission, dormant since 2015, and it is to meet in June")."""
    over = [scope for scope in article.scopes.get("planned", ()) if mark.end < scope.cue.start < mark.end + ON]
    for scope in over:
        gap = article.lowers[mark.end : scope.cue.start]
        if any_of("sitting", article.lowers[scope.cue.end : scope.cue.end + 1]) and "." not in gap:
            return not any_of("past_verbs", gap)
    return False
