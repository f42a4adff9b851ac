"""Fields told by two words that stand apart: "exchange … experience", "joint … patrols", "guard … the strait"."""

from __future__ import annotations

from workbench.article import Article, Mark, within
from workbench.coding.words import either, words

HALVES = frozenset(("swaps", "pledges", "things", "shared", "makings", "learners", "teachers", "twins"))
SWAPPED_WITHIN = 7
PLEDGED_WITHIN = 4
AGREED_WITHIN = 9
TALKS_BEFORE = 12
SHARED_BEFORE = 4
LEARNERS_BEFORE = 5
LEARNERS_AFTER = 8
DEED_BEFORE = 6
AT_SEA_WITHIN = 5
TAUGHT_BEFORE = 4


def completed(article: Article, marks: list[Mark]) -> list[Mark]:
    """The marks of a sentence in order, each half of a pair as the whole; halves without the other are left out."""
    found: list[Mark] = []
    for mark in marks:
        whole = _twin(article, mark, found) if mark.group == "twins" else _whole(article, mark, marks)
        if whole is None:
            continue
        if not found or mark.start >= found[-1].end:
            if mark.group == "things" and found and whole.start < found[-1].end:
                if _is_told(found[-1], whole, mark) or found[-1].group == "talk":
                    continue
                kept = found[-1].group == "advancing" and mark.entry.get("advanced")  # "safeguard the straits"
                if kept or found[-1].group == "willing":  # "plan to guard the border" binds those who plan it alone
                    whole = mark._replace(start=max(whole.start, found[-1].end), group="fields")
                elif whole.start == found[-1].start:  # "exchange of expertise and information" is of both fields
                    whole = whole._replace(start=mark.start, group="phrases")
                else:  # "joint patrols of the border", "protecting maritime security in the gulf"
                    last = found.pop()
                    alone = last.group == "fields" and mark.entry.get("advanced")
                    whole = whole._replace(start=last.start, group="fields" if alone else "phrases")
            found.append(whole)
            if mark.group == "swaps":  # "exchange of cyber specialists" is of both fields
                inside = (one for one in marks if whole.start < one.start and one.end <= whole.end)
                found += [one._replace(group="phrases") for one in inside if _is_special(one)][:1]
    return found


def _twin(article: Article, mark: Mark, found: list[Mark]) -> Mark | None:
    """ "exchange of visits and expertise": what is exchanged besides; None where nothing is told of before it."""
    if not found or found[-1].end != mark.start:
        return None
    swapped = article.lowers[found[-1].start] in words("spheres", "exchanging")
    return mark._replace(start=mark.start + 1, group="phrases") if swapped else None


def _is_told(field: Mark, whole: Mark, thing: Mark) -> bool:
    """ "surveillance of airspace along the border": whether what is watched over is told before, of another field."""
    if field.group == "phrases":  # "joint air policing at the border"
        return whole.start > field.start and field.entry.get("elsewhere") != thing.entry.id != field.entry.id
    return field.group == "fields" and whole.start >= field.start and field.entry is not thing.entry


def _is_special(mark: Mark) -> bool:
    return mark.group in ("fields", "adjectives") and not mark.entry.get("general") and not mark.entry.get("object")


def _whole(article: Article, mark: Mark, marks: list[Mark]) -> Mark | None:
    """A mark as the whole of its pair; None for a half that has no other."""
    if mark.group not in HALVES:
        if _is_trainee(article, mark):
            return mark._replace(group="learners")
        lesson = article.lowers[mark.start] in words("spheres", "lessons")
        lesson = lesson and article.lowers[mark.end - 1] not in words("spheres", "links")  # "training of pilots and"
        return _with_learners(article, mark, marks) if lesson else mark
    if mark.group == "swaps":
        return _swapped(article, mark)
    if mark.group == "pledges":
        return _pledged(article, mark)
    if mark.group == "teachers":
        taught = (one for one in marks if one.entry is not mark.entry and one.group == "learners")
        swapped = _exchanged(article, mark) if any(one.group == "swaps" for one in marks) else mark
        if swapped is mark:
            return mark._replace(entry=next(taught, mark).entry)
        return swapped if _at_school(article, mark) else swapped._replace(entry=_swap(marks).entry)
    if mark.group == "learners":
        return _exchanged(article, mark) if any(one.group == "swaps" for one in marks) else mark
    if mark.group == "things":
        start = _before(article, mark, mark.entry.get("after", "deeds"), DEED_BEFORE)
        return mark._replace(start=start, group="fields") if start is not None else None
    start = _before(article, mark, "jointly", SHARED_BEFORE)
    apart = either("spheres", "owned", "school_ties")  # "bilateral cooperation has produced"
    if start is None or not apart.isdisjoint(article.lowers[start : mark.start]):
        return mark if mark.group == "makings" else None
    elsewhere = mark.entry.get("elsewhere")
    lands = (one for one in marks if one.entry.id == elsewhere and one.group == "things")
    at_sea = not words("spheres", "at_sea").isdisjoint(article.lowers[start : mark.end + AT_SEA_WITHIN])
    return mark._replace(start=start, group="phrases", entry=mark.entry if at_sea else next(lands, mark).entry)


def is_ashore(article: Article, mark: Mark) -> bool:
    """ "soldiers posted along the line will hold joint patrols": whether those who patrol together are on land."""
    if words("spheres", "patrols").isdisjoint(article.lowers[mark.start : mark.end]):
        return False
    sentence = article.sentence_at(mark.start)
    here = article.lowers[sentence.start : sentence.end]
    return not words("spheres", "ashore").isdisjoint(here) and either("spheres", "at_sea", "afloat").isdisjoint(here)


def _is_trainee(article: Article, mark: Mark) -> bool:
    """ "will train Kenyan peacekeepers": whether a field's name is of people of a state whom another one teaches."""
    if mark.group != "fields" or article.lowers[mark.end - 1] not in words("spheres", "trainees"):
        return False
    taught = not words("spheres", "teaching").isdisjoint(
        article.lowers[max(0, mark.start - TAUGHT_BEFORE) : mark.start]
    )
    return taught and bool(within(article.parties, mark.start - 1, mark.start))


def _with_learners(article: Article, mark: Mark, marks: list[Mark]) -> Mark:
    """ "the training of its pilots", "that it gives to Kenyan sappers": it is of the field of those who get it."""
    for one in marks:
        taught = one.group == "learners" or article.lowers[one.end - 1] in words("spheres", "trainees")
        if taught and mark.end <= one.start <= mark.end + LEARNERS_AFTER:
            between = article.lowers[mark.start : one.start]
            led = not words("spheres", "taught_to").isdisjoint(between) and "," not in between
            return mark._replace(entry=one.entry) if led else mark
    return mark


def _pledged(article: Article, mark: Mark) -> Mark | None:
    """ "agreed on Monday to", "talked in Lima about"; "agreed that the armies would"; "addressed" (no audience)."""
    if article.lowers[mark.start] in words("spheres", "addressing"):
        heard = article.lowers[mark.end : mark.end + PLEDGED_WITHIN]
        return mark._replace(group="talk") if words("spheres", "audiences").isdisjoint(heard) else None
    if article.lowers[mark.start] in words("spheres", "coverers"):
        before = article.lowers[max(0, mark.start - TALKS_BEFORE) : mark.start]
        return None if words("spheres", "talks").isdisjoint(before) else mark._replace(group="talk")
    if article.lowers[mark.start - 1] in words("spheres", "agreed_upon"):
        return None  # "at certain agreed places to"
    talks = article.lowers[mark.start] in words("spheres", "talkers")
    for at in range(mark.end, min(mark.end + PLEDGED_WITHIN, len(article.lowers))):
        if talks and article.lowers[at] in words("spheres", "of_talk"):
            return mark._replace(end=at + 1, group="talk")
        if not talks and article.lowers[at] == "to":
            return mark._replace(end=at + 1, group="agreeing")
        if not talks and article.lowers[at] == "that":
            return _agreed_that(article, mark, at)
        if article.lowers[at] in words("spheres", "breaks"):
            break
    return None


def _agreed_that(article: Article, mark: Mark, start: int) -> Mark | None:
    """ "agreed that their armies would go on": what the sides will do, behind the verb."""
    for at in range(start + 1, min(start + AGREED_WITHIN, len(article.lowers) - 1)):
        if article.lowers[at] in words("spheres", "shall"):
            held = article.lowers[at + 1] in words("spheres", "keeping_up")
            return mark._replace(end=at + 1, group="agreeing") if held else None
        if article.lowers[at] in words("spheres", "breaks"):
            break
    return None


def _swapped(article: Article, mark: Mark) -> Mark | None:
    """ "exchange their military experience", "sailors will be swapped"; "exchanges" alone are cooperation."""
    if article.lowers[mark.start - 1] in words("spheres", "passive"):
        for at in range(
            mark.start - 2, max(article.sentence_at(mark.start).start, mark.start - SWAPPED_WITHIN) - 1, -1
        ):
            if article.lowers[at] in words("spheres", "swapped"):
                return mark._replace(start=at, group="phrases")
            if article.lowers[at] in words("spheres", "unswapped") - either("spheres", "links", "shall", "passive"):
                break
        return None
    for at in range(mark.end, min(mark.end + SWAPPED_WITHIN, len(article.lowers))):
        if article.lowers[at] in words("spheres", "swapped"):
            hyphened = article.lowers[at + 1 : at + 2] == ["-"]  # "know-how"
            twice = article.lowers[at + 1] in words("spheres", "swapped")  # "best practices"
            return mark._replace(end=at + (3 if hyphened else 1 + twice), group="phrases")
        if article.lowers[at] in words("spheres", "unswapped") or article.lowers[at] == "in":  # "exchanges in training"
            break
    cooperation = article.lowers[mark.start] in words("spheres", "cooperating")
    return mark._replace(group="cooperation") if cooperation else None


def _swap(marks: list[Mark]) -> Mark:
    return next(one for one in marks if one.group == "swaps")


def _at_school(article: Article, mark: Mark) -> bool:
    """ "swap instructors between their colleges": those who teach at schools; others who are swapped are experts."""
    sentence = article.sentence_at(mark.start)
    return not words("spheres", "schools").isdisjoint(article.lowers[sentence.start : sentence.end])


def _exchanged(article: Article, mark: Mark) -> Mark:
    """ "exchange of trainees": swapped learners are the matter of schools, not of experts."""
    start = _before(article, mark, "exchanged", LEARNERS_BEFORE)
    experts = article.lowers[mark.end - 1] in words("spheres", "swapped")
    return mark if start is None or experts else mark._replace(start=start, group="phrases")


def _before(article: Article, mark: Mark, kind: str, farthest: int) -> int | None:
    """The nearest word of a list before a mark, with no word that ends a phrase between."""
    for at in range(mark.start - 1, max(-1, mark.start - 1 - farthest), -1):
        guards = article.lowers[at - 1] in words("spheres", "guarded")  # "the coast guard at sea"
        if article.lowers[at] in words("spheres", kind) and not guards:
            return at
        if article.lowers[at] in words("spheres", "unswapped"):
            break
    return None
