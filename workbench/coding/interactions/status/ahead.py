"""What lies ahead of the report though its own clause does not say so, and what was over as it was told."""

from __future__ import annotations

from itertools import pairwise, takewhile

from workbench.article import Article, Mark, Scope, within
from workbench.coding.interactions.forces.bound_for import bound_for
from workbench.coding.interactions.status.asides import bound_by_a_deal, provided_for, said_after
from workbench.wording import any_of, side_by_side, words

ON = 14  # tokens from a body to its verb
NEAR = 3  # tokens from a noun to its relative clause
DAY = len("2024-01-01")
BEFORE = 6  # tokens from "held" to its noun
CLAUSE = 8  # tokens from "when" to its verb
CLOSE = 9  # tokens from "at the close of" to a session
THE = frozenset({"the"})
TALKS = ("session", "noun")
EVENTS = (*TALKS, "joint")
MEASURES = ("training", "exercise", "transfer")
ASIDE = 40  # tokens from an event to its verb


def lies_ahead(article: Article, mark: Mark) -> bool:
    """Whether the words around a trigger set it for later, though no cue of a plan governs it."""
    if mark.group == "verbs":
        given = mark.entry.get("kind") == "transfer"
        return _on_the_way(article, mark) or _at_that_time(article, mark) or (given and bound_by_a_deal(article, mark))
    told = any(ahead(article, mark) for ahead in SET_LATER)
    if mark.entry.get("kind") in MEASURES and provided_for(article, mark):
        return True
    if mark.entry.get("kind") == "transfer" and any_of("awaiting", article.lowers[mark.start - BEFORE : mark.start]):
        return True
    drill, talks = mark.entry.get("kind") == "exercise", mark.entry.get("frame") in TALKS
    if drill and bound_for(article, mark):
        return True
    if (drill or talks) and (_will_begin(article, mark) or _settled_on(article, mark) or _set_out(article, mark)):
        return True
    return told or (drill and _starts_later(article, mark))


def _will_begin(article: Article, mark: Mark) -> bool:
    """Whether the verb of an event follows, however long the aside between ("the drill X, led by Y, will begin in")."""
    end = min(mark.end + ASIDE, article.sentence_at(mark.start).end - 1)
    opens = (at for at in range(mark.end, end) if article.lowers[at] in words("will"))
    verb = next((at for at in opens if _begins(article.lowers[at + 1 : at + 3])), None)
    if verb is None or any_of("ends_of_parts", article.lowers[mark.end : verb]):
        return False
    if any_of("told_after", article.lowers[max(0, mark.start - NEAR) : mark.start]):
        return False  # "After talks in Oslo, X said that the pact will start to work in May"
    events = within(article.marks["interactions"], mark.end, verb)
    return not any(one.entry.get("frame") in EVENTS for one in events)


def _begins(verb: list[str]) -> bool:
    """Whether it is the verb of an event: "begin", "go ahead", "take place"."""
    return any_of("beginning", verb[:1]) or any_of("beginning", (" ".join(verb),))


def _settled_on(article: Article, mark: Mark) -> bool:
    """Whether it is what somebody agreed on ("they agreed on a medical exercise in August")."""
    start = max(article.sentence_at(mark.start).start, mark.start - BEFORE)
    near = article.lowers[start : mark.start]
    on = next((at for at in range(len(near) - 1, 0, -1) if near[at] in ("on", "upon")), 0)
    if not any_of("agreeing", near[on - 1 : on]) or mark.group == "plurals":
        return False
    return "," not in near[on:] and not within(article.dates, start + on, mark.start)


def _is_next_stop(article: Article, mark: Mark) -> bool:
    """Whether it is told in the present where somebody goes next ("His next stop is Oslo")."""
    return (
        article.lowers[mark.end - 2 : mark.end - 1] == ["next"] and "is" in article.lowers[mark.end : mark.end + CLAUSE]
    )


def _set_out(article: Article, mark: Mark) -> bool:
    """Whether somebody has just left to take part in it ("departed for Oslo on Wednesday to join a drill")."""
    lowers, start = article.lowers, article.sentence_at(mark.start).start
    joining = words("participation") | words("to_attend") | words("to_chair") | words("to_start")
    joins = next((at for at in range(mark.start - 1, start, -1) if lowers[at] in joining), start)
    to = next((at for at in range(joins, max(start, joins - NEAR - 1), -1) if lowers[at] == "to"), start)
    if mark.entry.get("kind") == "exercise" or mark.entry.get("frame") == "session":
        near = range(mark.start - 1, max(start, mark.start - NEAR - 1), -1)
        to = next((at for at in near if lowers[at] == "for"), to)  # "left Oslo on Monday for exercise Cold Shore"
    days = {date.value for date in within(article.dates, start, to)}
    if to == start or not any_of("set_out", lowers[start:to]):
        today = days == {article.document.published} and any_of("arrivals", lowers[start:to])
        return to != start and today and mark.entry.get("frame") in TALKS
    if mark.entry.get("frame") in TALKS:
        return days <= {None, article.document.published}  # who left last week is back
    return any(len(day or "") == DAY for day in days)


def _before_a_plan(article: Article, mark: Mark) -> bool:
    """Whether an occasion that is planned comes right after it ("X will face the press with Y after talks")."""
    at = mark.start - 1
    while any_of("owners_of_talks", article.lowers[at : at + 1]):
        at -= 1
    after = any_of("told_after", article.lowers[at : at + 1])
    if not after or mark.entry.get("kind") != "meeting" or said_after(article, mark):
        return False
    plans = [scope for scope in article.scopes.get("planned", ()) if scope.end == at and scope.cue.end < at]
    return any(within(article.marks["interactions"], scope.cue.end, at) for scope in plans)


def brings_on(article: Article, mark: Mark) -> bool:
    """Whether a tour is told in the present to lead to a place ("his tour, which also brings him to Oslo")."""
    behind = article.lowers[mark.end : mark.end + CLAUSE] if mark.entry.get("frame") == "visit" else []
    return any(one in words("brings_on") and other in words("pronouns_met") for one, other in pairwise(behind))


def _starts_later(article: Article, mark: Mark) -> bool:
    """Whether its start is told in the present, with another day than that of the report ("gets under way in May")."""
    last = min(mark.end + ASIDE, article.sentence_at(mark.start).end)
    at = next((at for at in range(mark.end, last) if article.lowers[at] in words("starts")), last)
    if at == last or (article.lowers[at] == "gets" and not article.lowers[at + 1].startswith("under")):
        return False
    days = within(article.dates, at + 1, at + CLAUSE)
    return bool(days) and days[0].value != article.document.published


def _set_for(article: Article, mark: Mark) -> bool:
    """Whether a day follows that something is for ("confirmed the visit for October")."""
    if article.lowers[mark.end] != "for":
        return False
    return any(date.start == mark.end + 1 for date in within(article.dates, mark.end + 1, mark.end + 2))


def _at_that_time(article: Article, mark: Mark) -> bool:
    """Whether it is told in the present as what something planned will come with ("will sign it when X comes")."""
    start = article.sentence_at(mark.start).start
    near = range(mark.start - 1, max(start, mark.start - ON), -1)
    opens = next((at for at in near if article.lowers[at] in words("at_that_time")), None)
    comes = article.lowers[mark.start] in words("schedule_verbs")
    if not (comes or mark.group == "plurals") or opens is None:
        return False
    return any(start <= scope.cue.start < opens for scope in article.scopes.get("planned", ()))


def _on_the_way(article: Article, mark: Mark) -> bool:
    """Whether somebody or a ship is awaited, or under way to where they are to arrive ("is now heading to")."""
    if mark.group == "verbs" and any_of("awaited", article.lowers[mark.start + 1 : mark.end]):
        return bool(mark.entry.get("frame") == "travels")
    if article.lowers[mark.start] in words("schedule_verbs") and article.lowers[mark.end - 1] == "for":
        return True  # "sails for Lima this week"
    heading = mark.group == "verbs" and any_of("heading", article.lowers[mark.start : mark.end])
    return heading and any_of("at_this_time", article.lowers[mark.start - 2 : mark.end - 1])


def _set_behind(article: Article, mark: Mark) -> bool:
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


def visited(article: Article, scope: Scope) -> bool:
    """ "Visited Oslo for talks": they were held; "arrived for talks": they are still to come."""
    start = article.sentence_at(scope.cue.start).start
    before = article.lowers[start : scope.cue.start]
    return any_of("visits_done", before) or side_by_side(words("was"), words("been_there"), before)


def told_anew(article: Article, start: int, mark: Mark) -> bool:
    """Whether between a cue, which ends at `start`, and a noun something done is told: by a perfect ("which will drill
    in May, have held a meeting"), or in the next main clause ("will be berthed there, and acknowledged the handover").
    """
    if mark.group == "verbs":
        return False
    lowers = article.lowers
    near = lowers[max(start, mark.start - BEFORE) : mark.start]
    if side_by_side({"has", "have"}, words("past_verbs"), near):
        return True
    return next_clause(lowers[start : mark.start])


def next_clause(between: list[str]) -> bool:
    """Whether another main clause opens between two words ("the drill in May, and announced that another will")."""
    anew = (at for at in range(len(between) - 2) if between[at : at + 2] == [",", "and"])
    return any(between[at + 2].endswith("ed") for at in anew)


def took_place(article: Article, scope: Scope, mark: Mark) -> bool:
    """Whether it is another thing that was called off ("The first took place in 2010, and the one due in 2020 was")."""
    gap = article.lowers[mark.end : scope.cue.start]
    comma = next(
        (at for at, (one, other) in enumerate(pairwise(gap)) if one == "," and other in words("joins_clauses")), 0
    )
    if any_of("taken_place", gap[:comma]):
        return True
    own = list(takewhile(lambda word: word != "," and word not in words("relatives"), gap))
    return (
        mark.group != "verbs" and "," in gap and any_of("begun_or_ended", own)
    )  # "whose tour began in Lima, had been"


def is_no_plan(article: Article, scope: Scope, mark: Mark) -> bool:
    """Whether a cue of a plan plans nothing: a caption's, or one that only tells which of all it was.

    "X shakes hands with Y ahead of their talks in Oslo on Monday", "at the first drill to be held there since the war",
    "X will come in May, Y said after speaking with Z".
    """
    lowers, sentence = article.lowers, article.sentence_at(scope.start)
    if mark.group == "verbs" and any_of("told_after", lowers[mark.start - 1 : mark.start]):
        return "," in lowers[scope.cue.end : mark.start - 2]
    if lowers[scope.cue.start] == "ahead":
        return any_of("pictured", lowers[sentence.start : scope.cue.start])
    if lowers[scope.cue.start] != "to" or scope.cue.start < mark.end:
        return False
    near = (*lowers[max(0, mark.start - NEAR) : mark.start], *lowers[scope.cue.start - NEAR : scope.cue.start])
    return any_of("ranked", near) and any_of(
        "ever_since", lowers[scope.cue.end : min(scope.cue.end + ON, sentence.end)]
    )


SET_LATER = (_is_next_stop, _set_behind, _set_for, _at_that_time, brings_on, _before_a_plan)  # by nouns
