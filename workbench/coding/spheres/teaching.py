"""Who is taught by another state, or goes to its schools."""

from __future__ import annotations

from itertools import pairwise

from workbench.article import Article, Mark, Party, within
from workbench.coding.words import either, words
from workbench.wording import side_by_side

TEACHING = ("learners", "teachers", "schools")
TAUGHT = ("teaching", "schooling", "drilled")
TEACHING_BEFORE = 6
SCHOOL_WITHIN = 12
ATTENDED_WITHIN = 16
OWNED_WITHIN = 3
OWNED_AFTER = 7
TAUGHT_AFTER = 8
TOURED_WITHIN = 12
SCHOOL_LEADS = ("at", "in", "to", "by")


def taught(article: Article, mark: Mark) -> str | None:
    """ "train more Kenyan pilots", "French instructors": how another state teaches whom a mark names; None if not."""
    if mark.group == "schools":
        return "schooling" if _is_attended(article, mark) or _cooperates(article, mark) else None
    whose = within(article.parties, mark.start - OWNED_WITHIN, mark.start) or _are_ours(article, mark)
    if not whose and not _come_from(article, mark):
        return _taught_abroad(article, mark)
    before = article.lowers[max(0, mark.start - TEACHING_BEFORE) : mark.start]
    sentence = article.sentence_at(mark.start)
    if mark.group == "teachers":
        before += article.lowers[mark.end : min(mark.end + TEACHING_BEFORE, sentence.end)]
    around = article.lowers[
        max(sentence.start, mark.start - SCHOOL_WITHIN) : min(mark.end + SCHOOL_WITHIN, sentence.end)
    ]
    in_school = mark.group == "learners" and not words("spheres", "schools").isdisjoint(around)
    in_school = in_school and words("spheres", "drills").isdisjoint(before)  # "a drill of both at the academy"
    aboard = words("spheres", "touring")  # "will tour the academy", "students of the school will go on board"
    in_school = in_school and aboard.isdisjoint(article.lowers[mark.end : mark.end + TOURED_WITHIN])
    if in_school and either("spheres", "greeting", "healing").isdisjoint(before):
        return "schooling"
    if mark.group == "learners" and _are_taught(article, mark, sentence.end):
        return "teaching"
    if mark.group == "learners" and _are_taken_in(article, before, mark.end, sentence.end):
        return "schooling"
    if not words("spheres", "beside").isdisjoint(before):
        return None  # "trained alongside Kenyan soldiers"
    past = not words("spheres", "having").isdisjoint(before)  # "has trained 300 Kenyan pilots since"
    past = (
        past
        and not _goes_on(before)
        and "to" not in before  # "has agreed to train"
        and words("spheres", "every_year").isdisjoint(article.lowers[sentence.start : sentence.end])
    )
    if mark.group == "teachers" and _drill_beside(article, mark.end, sentence.end):
        return "drilled"
    if mark.group == "teachers" and _are_posted(article, mark, sentence.end):
        return "teaching"
    near = mark.end + TEACHING_BEFORE if mark.group == "teachers" else mark.start
    teach = _tells_of_teaching(article, mark.start - TEACHING_BEFORE, min(near, sentence.end))
    return "teaching" if teach and not past else None


def _are_taken_in(article: Article, before: list[str], start: int, end: int) -> bool:
    """ "will take on six Kenyan officers for training", "accept Kenyan officers at its warfare center"."""
    if words("spheres", "sending").isdisjoint(before):
        return False
    after = article.lowers[start : min(start + SCHOOL_WITHIN, end)]
    led = side_by_side({"for"}, either("spheres", "lessons", "study"), after)
    centre = "at" in after and not words("spheres", "drill_places").isdisjoint(after[after.index("at") :])
    return led or centre


def _are_posted(article: Article, mark: Mark, end: int) -> bool:
    """ "French instructors are to stay in Chad": whether those who teach will be, or are, in another state."""
    near = min(mark.end + TEACHING_BEFORE, end)
    at = next((at for at in range(mark.end, near) if article.lowers[at] in words("spheres", "posted")), None)
    if at is None or article.lowers[at + 1 : at + 2] not in (["in"], ["at"], ["on"]):
        return False
    owners = {party.code for party in within(article.parties, mark.start - OWNED_WITHIN, mark.start)}
    return any(party.code not in owners for party in within(article.parties, at, at + 1 + OWNED_AFTER))


def _goes_on(before: list[str]) -> bool:
    """ "has been teaching Kenyan pilots": what began once and is not over."""
    return any(one == "been" and other.endswith("ing") for one, other in pairwise(before))


def _drill_beside(article: Article, start: int, end: int) -> bool:
    """ "to train with our companies", "working side by side with Kenyans": whether teachers drill with others."""
    for at in range(start, min(start + TOURED_WITHIN, end)):
        if article.lowers[at] in words("spheres", "drilling"):
            led = article.lowers[at + 1 : at + 2 + OWNED_WITHIN]
            return not either("spheres", "beside", "flank").isdisjoint(led) and "ministers" not in led
    return False


def _tells_of_teaching(article: Article, start: int, end: int) -> bool:
    """Whether some tokens tell of teaching; "the training center", "the training mission" are places."""
    verbs, places = words("spheres", "teaching"), words("spheres", "drill_places")
    return any(article.lowers[at] in verbs and article.lowers[at + 1] not in places for at in range(max(0, start), end))


def _taught_abroad(article: Article, mark: Mark) -> str | None:
    """ "send more of its captains to study in Chad", "places for our cadets at the academy in Lima"."""
    sentence = article.sentence_at(mark.start)
    end = min(mark.end + SCHOOL_WITHIN, sentence.end)
    after = article.lowers[mark.end : end]
    if mark.group == "teachers":
        if _drill_beside(article, mark.end, sentence.end):
            return "drilled"
        near = article.lowers[max(sentence.start, mark.start - TEACHING_BEFORE) : end]
        sent = not words("spheres", "sent_to_teach").isdisjoint(near)
        return "schooling" if sent and _are_at_school(article, mark.end, end) else None
    before = article.lowers[max(sentence.start, mark.start - ATTENDED_WITHIN) : mark.start]
    if not words("spheres", "touring").isdisjoint(before + after) or not words("spheres", "greeting").isdisjoint(
        before
    ):
        return None
    if _are_taught(article, mark, sentence.end) and _goes_abroad(article, mark.end, end):
        return "teaching"
    more = not words("spheres", "more").isdisjoint(before[-OWNED_WITHIN:])
    going = more or not either("spheres", "sending", "teaching").isdisjoint(before)
    if not going and words("spheres", "studying").isdisjoint(after):
        return None
    studies = not words("spheres", "study").isdisjoint(after) and _goes_abroad(article, mark.end, end)
    return "schooling" if studies or _are_at_school(article, mark.end, end) else None


def _goes_abroad(article: Article, start: int, end: int) -> bool:
    """Whether "in" or "by" leads to a state or a place soon."""
    for at in range(start, end):
        if article.lowers[at] in ("in", "at", "by"):
            there = at + 1 + OWNED_AFTER
            if article.words[at + 1 : at + 2] and article.words[at + 1].istitle():
                return True
            return bool(within(article.parties, at, there) or within(article.places, at, there))
    return False


def _are_at_school(article: Article, start: int, end: int) -> bool:
    """ "to American military schools", "at the academy in Lima": whether a school follows with whose it is."""
    for at in range(start, end):
        if article.lowers[at] in words("spheres", "breaks") - words("spheres", "relatives"):
            return False
        if article.lowers[at] in words("spheres", "institutions"):
            near, far = max(start, at - OWNED_AFTER), at + OWNED_AFTER
            named = bool(within(article.parties, near, far)) or bool(within(article.places, near, far))
            return named or not words("spheres", "owners").isdisjoint(article.lowers[at - OWNED_WITHIN : at])
    return False


def _are_taught(article: Article, mark: Mark, end: int) -> bool:
    """ "Kenyan cadets will be trained in Lima": whether it is told right after of those whom a mark names.

    What has been is past.
    """
    whose = within(article.parties, mark.end, mark.end + OWNED_WITHIN) if article.lowers[mark.end] == "of" else []
    start = whose[0].end if whose else mark.end  # "Officers of the Kenyan army will be sent to Lima for training"
    last = min(start + TAUGHT_AFTER, end)
    after = article.lowers[start:last]
    other = either("spheres", "drill_places", "beside")  # "use the training grounds", "will be training with ours"
    told = any(
        one in words("spheres", "taught") and two not in other for one, two in pairwise([*after, article.lowers[last]])
    )
    return told and words("spheres", "breaks").isdisjoint(after) and words("spheres", "perfect").isdisjoint(after)


def _are_ours(article: Article, mark: Mark) -> list[Party]:
    """ "Kenya will train our pilots": the state that teaches those of whoever speaks."""
    if article.lowers[mark.start - 1] not in words("spheres", "ours"):
        return []
    return within(article.parties, max(0, mark.start - 1 - TEACHING_BEFORE), mark.start)


def _come_from(article: Article, mark: Mark) -> bool:
    """ "places for officers of the Kenya Defence Forces", "under instructors from Togo": whose they are, told after."""
    led = article.lowers[mark.end] in ("of", "from")
    return led and bool(within(article.parties, mark.end, mark.end + OWNED_AFTER))


def _is_attended(article: Article, mark: Mark) -> bool:
    """ "320 Kenyans have gone through Turkish academies", "admit Kenyan cadets to its staff college"."""
    sentence = article.sentence_at(mark.start)
    start, end = max(sentence.start, mark.start - ATTENDED_WITHIN), min(mark.end + ATTENDED_WITHIN, sentence.end)
    owners = {party.code for party in within(article.parties, mark.start - OWNED_WITHIN, mark.start)}
    owned = not words("spheres", "owners").isdisjoint(article.lowers[mark.start - OWNED_WITHIN : mark.start])
    if not owners and not owned:
        return False
    others = [party for party in within(article.parties, start, end) if party.code not in owners]
    studying = not words("spheres", "studying").isdisjoint(article.lowers[start:end])
    return bool(others) and studying and (bool(owners) or len({party.code for party in others}) == 1)


def is_of_civilians(article: Article, mark: Mark) -> bool:
    """ "scholarships for Kenyan students": whether no soldiers are those who study."""
    sentence = article.sentence_at(mark.start)
    here = article.lowers[sentence.start : sentence.end]
    return not words("spheres", "civil_pupils").isdisjoint(here) and either(
        "spheres", "of_arms", "pupils_in_arms"
    ).isdisjoint(here)


def is_a_school_attended(article: Article, mark: Mark) -> bool:
    """ "Four places at the Italian war college are kept for Kenyans": whether a field is a school of the other's."""
    if article.lowers[mark.end - 1] not in words("spheres", "institutions"):
        return False
    return _is_attended(article, mark)


def _cooperates(article: Article, mark: Mark) -> bool:
    """ "an agreement between the Army War College and the Defence Academy": whether schools have to do with another."""
    start = max(article.sentence_at(mark.start).start, mark.start - ATTENDED_WITHIN)
    before = article.lowers[start : mark.start]
    tied = [at for at, word in enumerate(before) if word in ("between", "with")]
    near = article.lowers[mark.start - OWNED_WITHIN : mark.end + OWNED_WITHIN]
    military = not words("spheres", "of_arms").isdisjoint(near)
    return military and bool(tied) and not words("spheres", "school_ties").isdisjoint(before[: tied[0]][-OWNED_AFTER:])


def pupils_and_school(article: Article, mark: Mark) -> tuple[str, ...]:
    """ "places for Kenyan officers at the college in Lima": whose the pupils are, and the school."""
    end = min(mark.end + SCHOOL_WITHIN, article.sentence_at(mark.start).end)
    school = article.lowers[mark.end - 1] in words("spheres", "institutions")
    near = ATTENDED_WITHIN if school else OWNED_WITHIN
    whose = within(article.parties, max(0, mark.start - near), min(mark.end + OWNED_AFTER, end))
    if not whose or whose[0].group != "demonym":
        return ()
    start = max(whose[0].end, mark.end)
    states = [(party.start, party.code) for party in within(article.parties, start, end)]
    states += [(place.start, place.country) for place in within(article.places, start, end) if place.country]
    led = (code for at, code in sorted(states) if article.lead_in(at) in SCHOOL_LEADS and code != whose[0].code)
    host = next(led, None)
    return tuple(sorted((whose[0].code, host))) if host else ()
