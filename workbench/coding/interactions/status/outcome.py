"""Whether an interaction took place, is planned, was called off, or is only supposed."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.article import Article, Mark, Scope, within
from workbench.coding.interactions.setting.anothers import aside_behind
from workbench.coding.interactions.status.ahead import (
    at_its_close,
    brings_on,
    is_no_plan,
    lies_ahead,
    next_clause,
    told_anew,
    took_place,
    visited,
)
from workbench.coding.interactions.status.asides import in_apposition, said_after
from workbench.coding.interactions.status.asked import leads_on, will_be_there
from workbench.coding.interactions.status.called_off import called_off, is_past
from workbench.coding.interactions.status.denials import denied, would_be_good
from workbench.coding.interactions.status.today import done_today, gladly, under_way_now
from workbench.coding.interactions.status.where_said import held_then, is_circumstance, may_come_up, since
from workbench.wording import any_of, side_by_side, words

ON = 14  # tokens from an event to "under way"
BEFORE = LASTS = 6  # tokens from "held" to its noun, and from a visit to what it does
NEAR = 3  # tokens from "currently" to a course
GIVEN = 14  # tokens from "agreed" to its "to"
BEHIND = 14  # tokens from a noun to the day behind it
EVENTS = ("joint", "session")
DONE_TO = ("gives", "received", "turn")  # frames whose verbs may be told in the passive


def status_of(article: Article, mark: Mark) -> str:
    """What the assertion rooms say: `hypothetical` before `cancelled`, `negated` and `planned`, else it `occurred`."""
    if article.verdict("hypothetical", mark.start) or would_be_good(article, mark):
        return "hypothetical"
    if mark.entry.id == "agree" and _done(article, mark):  # whatever it was that they agreed on
        return "occurred"
    if denied(article, mark):
        return "negated"
    if called_off(article, mark):
        return "cancelled"
    if held_then(article, mark):
        return "occurred"
    if _is_to_be(article, mark) or may_come_up(article, mark):
        return "planned"
    frame = mark.entry.get("frame")
    if (
        frame == "guest"
        or under_way_now(article, mark)
        or (frame == "stays" and article.lowers[mark.start] in words("at_present"))
    ):
        return "occurred"
    if mark.group == "verbs" and is_past(article, mark):
        return "occurred" if not _held(article, "negated", mark, mark.start + 1) else "negated"
    if (frame == "honours" and _honoured(article, mark)) or (frame == "visit" and _under_way(article, mark)):
        return "occurred"
    if frame in DONE_TO and article.lowers[mark.start] in words("was") and mark.group == "verbs":
        return "occurred" if not _held(article, "negated", mark, mark.end) else "negated"
    if frame == "teaches" and any_of("at_present", article.lowers[mark.start - NEAR : mark.start]):
        return "occurred"
    if frame in EVENTS and begun(article, mark):
        return "occurred"
    if frame in ("announces", "follows") or lies_ahead(article, mark):
        return "planned"
    if frame == "session" and at_its_close(article, mark):
        return "occurred"
    for room in ("negated", "planned"):
        if _held(article, room, mark, mark.end):
            return room
    near = NEAR if frame == "session" else int(mark.group == "verbs")  # "and next calls at Oslo"
    ahead = "next" in article.lowers[mark.start - near : mark.start]
    if ahead or article.lowers[mark.start - 1 : mark.start + 1] == ["to", "be"]:
        return "planned"  # "officers to be sent to"
    return "planned" if _resolved(article, mark) else "occurred"


def _is_to_be(article: Article, mark: Mark) -> bool:
    """ "They agreed that the next session be held in Oslo": what others want done, in a clause behind "that"."""
    lowers, sentence = article.lowers, article.sentence_at(mark.start)
    first = mark.start - 1 if mark.group == "verbs" else mark.end
    last = mark.start if mark.group == "verbs" else min(mark.end + BEHIND, sentence.end)
    at = next((at for at in range(first, last) if lowers[at] == "be"), None)
    if at is None or any_of("before_be", lowers[at - 1 : at]):
        return False
    return "that" in lowers[sentence.start : at]


def _resolved(article: Article, mark: Mark) -> bool:
    """Whether it is what somebody agreed or decided to do ("agreed on Monday in Oslo to hold a further meeting")."""
    start = article.sentence_at(mark.start).start
    near = range(mark.start - 1, max(start, mark.start - (BEFORE if mark.group == "verbs" else ON)), -1)
    to = next((at for at in near if article.lowers[at] == "to"), None)
    if to is None or any_of("clause_breaks", article.lowers[to + 2 : mark.start]):
        return False
    if mark.group != "verbs" and not any_of("convening", article.lowers[to + 1 : to + 2]):
        return False
    if _during(article, mark):
        return False
    if any_of("resolves", article.lowers[to - 1 : to]) or any_of("ready", article.lowers[max(start, to - BEFORE) : to]):
        return True
    again = article.lowers[to - 1] == "and"  # "agreed to widen it in many fields, and to hold"
    return any_of("resolved", article.lowers[start if again else max(start, to - GIVEN) : to])


def _during(article: Article, mark: Mark) -> bool:
    """Whether something else was done during it ("offered drones to X during a visit to Oslo")."""
    return any_of("under_way", article.lowers[mark.start : mark.start + 1])


def _done(article: Article, mark: Mark) -> bool:
    return not any_of("passive", article.lowers[mark.start - 1 : mark.start])


def _honoured(article: Article, mark: Mark) -> bool:
    """Whether an honour is told by a verb of the past ("who is to come in May, decorated his guest")."""
    done = article.lowers[mark.start] in words("honours_paid")
    return (
        done and article.lowers[mark.start - 1] not in ("be", "not") and not _held(article, "negated", mark, mark.end)
    )


def _under_way(article: Article, mark: Mark) -> bool:
    """A visit is under way on its first day, at its start, or when something is done during it."""
    near: Iterable[int] = range(max(1, mark.start - 6), mark.start)
    near = (at for at in near if not within(article.dates, at + 2, at + NEAR))  # not "is due at the end of May for a"
    before = [article.lowers[at] for at in near if article.lowers[at - 1] != "-"]  # not "a three-day stopover"
    after = article.lowers[mark.end : mark.end + LASTS]
    if side_by_side(words("ahead_of_an_end"), words("ends_or_lasts"), after):
        return True  # "his stay will end on Friday", "which is to last until Friday"
    if any_of("soon_to_come", before[-NEAR:]) or brings_on(article, mark):
        return False  # "would be signed during the president's forthcoming visit"
    if any_of("stays_ahead", before) and (will_be_there(article, mark) or _done_in_time(article, mark)):
        return False  # "During the visit to Oslo on Friday he will meet X"
    if "will" in after and ("will" in after[:2] or (after[0] != "to" and any_of("tour_parts", after))):
        return False  # "on the first leg of a tour that will also take him to"
    return any_of("under_way", before) or any_of("goes_on", after[:-1])


def _done_in_time(article: Article, mark: Mark) -> bool:
    """Whether something is planned to be done during it ("The deal is to be signed during a trip to Oslo by X")."""
    start = article.sentence_at(mark.start).start
    at = next((at for at in range(mark.start - 1, start, -1) if any_of("stays_ahead", article.lowers[at : at + 1])), 0)
    for scope in article.scopes.get("planned", ()):
        gap = article.lowers[scope.cue.end : at] if start <= scope.cue.start < at < scope.end else []
        passive = bool(gap) and "be" in article.lowers[scope.cue.start : scope.cue.end + 1]
        if passive and not any_of("clause_breaks", gap) and not any_of("report_verbs", gap):
            return True
    return False


def _held(article: Article, room: str, mark: Mark, end: int) -> bool:
    """Whether a scope of a room holds a mark, of whose tokens those before `end` count."""
    scopes = article.scopes.get(room, ())
    if not scopes:
        return False
    aside = aside_behind(article, article.sentence_at(mark.start), mark.end) if mark.group != "verbs" else (0, 0)
    if aside[1] and any(scope.cue.start == aside[1] + 1 for scope in scopes):
        return True
    over = [scope for scope in scopes if mark.start < scope.end and scope.start < end]
    return any(_holds(article, scope, mark) for scope in over)


def _holds(article: Article, scope: Scope, mark: Mark) -> bool:
    """A verb is under a cue before it; a noun also under one that follows in its clause ("the talks will be held")."""
    if leads_on(article, scope, mark):
        return True
    if is_no_plan(article, scope, mark):
        return False
    ahead = scope.cue.entry.id == "ahead"
    if ahead and any_of("up_to", article.lowers[scope.cue.start - 1 : scope.cue.start]):
        return False  # "is in Malta until tomorrow"
    if (ahead or scope.cue.start > mark.start) and had(article, mark):
        return False
    if ahead and article.lowers[scope.cue.start] == "this" and (gladly(article, mark) or done_today(article, scope)):
        return False
    if ahead and mark.group == "verbs" and "today" in article.lowers[mark.end : scope.cue.start]:
        return False  # "is in Oslo today and tomorrow"
    aimed = scope.cue.start < mark.start and any_of("focusing", article.lowers[mark.end : mark.end + 1])
    if mark.group != "verbs" and not aimed and goes_on(article, mark):
        return False  # but "will hold a meeting focused on peace"
    if scope.cue.entry.id == "promised" and _during(article, mark):
        return False
    if scope.cue.start <= mark.start:
        if told_anew(article, scope.cue.end, mark) or (mark.group != "verbs" and said_after(article, mark)):
            return False
        if article.lowers[scope.cue.start] == "for":
            return not (visited(article, scope) or since(article, mark))
        return mark.group == "verbs" or not is_circumstance(article, mark)
    if took_place(article, scope, mark):
        return False
    if scope.cue.entry.id == "unreported":  # "a video of troops landing in Togo was found to be false"
        return True
    if mark.group == "verbs":
        return scope.cue.entry.id == "ahead" and article.lowers[mark.start] not in words("past_verbs")
    if scope.cue.entry.room == "planned" and any_of("effects", article.lowers[scope.cue.end : scope.cue.end + 2]):
        return False
    gap = article.lowers[mark.end : scope.cue.start]
    if "where" in gap or next_clause(gap):  # "a talk at the barracks, where a hangar is being prepared"
        return False
    if scope.cue.entry.room == "planned" and any_of("begun_or_ended", gap):
        return False
    closed = gap.count(",") > 1  # an aside between the noun and its verb, or one that names it
    closed = closed or any_of("dubbing", article.lowers[mark.start - NEAR : mark.start])
    closed = closed or (gap.count(",") == 1 and in_apposition(article, mark))
    return gap[-1:] != [","] or closed or scope.cue.entry.id == "is_due" or any_of("relatives", gap)


def goes_on(article: Article, mark: Mark) -> bool:
    """Whether an event is said to be on ("where the drill is under way until") or over ("talks touched upon")."""
    after, before = article.lowers[mark.end : mark.end + ON], article.lowers[max(0, mark.start - BEFORE) : mark.start]
    if side_by_side({"is", "are"}, {"taking", "participating"}, before):
        return True  # "are taking part in the exercise"
    return any_of("past_verbs", after[:1]) or "underway" in after or side_by_side({"under"}, {"way"}, after)


def begun(article: Article, mark: Mark) -> bool:
    """Whether somebody is told to have begun an event, however long it will last ("launched a drill that will run")."""
    told = article.lowers[mark.end : min(mark.end + BEFORE + BEFORE, article.sentence_at(mark.start).end)]
    if mark.group != "verbs" and side_by_side(words("beginning_so"), {"today", "yesterday"}, told):
        return True  # "Exercise Steel Spear, beginning today, will involve"
    start = max(article.sentence_at(mark.start).start, mark.start - BEFORE)
    at = next((at for at in range(mark.start - 1, start - 1, -1) if article.lowers[at] in words("has_begun")), None)
    if mark.group == "verbs" or at is None:
        return False
    behind = at + 1 + (article.lowers[at + 1] == "off")
    if not any_of("opens_phrases", article.lowers[behind : behind + 1]):
        return False
    ahead = (scope for room in ("planned", "negated") for scope in article.scopes.get(room, ()))
    return not any(scope.cue.end <= at < scope.end for scope in ahead)


def had(article: Article, mark: Mark) -> bool:
    """Whether a noun has a past verb before it, so that "this afternoon" is over ("held talks this afternoon"), or it
    "was held" ("a wide exchange of views was held on the drills of 2024").
    """
    start = max(article.sentence_at(mark.start).start, mark.start - BEFORE)
    before = article.lowers[start : mark.start]
    before = before[before.index("where") :] if "where" in before else before  # "flew to Oslo, where talks are due"
    told_after = any_of("told_after", before[-NEAR:])  # "announced it following talks with X this afternoon"
    done = any_of("past_verbs", before) or any_of("past_receptions", before)
    done = done or side_by_side({"was", "were"}, {"held"}, article.lowers[mark.end : mark.end + NEAR])
    return mark.group != "verbs" and (told_after or done)
