"""Drills that are no field: one with a name, one's own, a single one, and what is trained in one."""

from __future__ import annotations

from workbench.article import Article, Mark, within
from workbench.coding.spheres.owned import is_owned
from workbench.coding.words import either, words

DRILL_WITHIN = 9
ONE_WITHIN = 5
OWN_BEFORE = 3
FOCUS_BEFORE = 4  # "an exercise, which will focus on"


def is_a_named_drill(article: Article, mark: Mark) -> bool:
    """ "the joint drills Laros", "their Laros drills": a drill with a name is something done (settled doubt 5)."""
    before = article.words[mark.start - 1] if mark.end - mark.start == 1 and mark.start else ""
    if (
        before[:1].isupper()
        and article.lowers[mark.start] in words("spheres", "drills")
        and not is_owned(article, mark)
    ):
        return True
    name = article.words[mark.end : mark.end + 1]
    quoted = name in (['"'], ["“"], ["'"], ["‘"])
    named = quoted or (bool(name) and name[0][:1].isupper() and not within(article.parties, mark.end, mark.end + 2))
    return named and article.lowers[mark.end - 1] in words("spheres", "drills")


def is_one_drill(article: Article, mark: Mark) -> bool:
    """ "agreed to hold a joint exercise in May": one drill is an event (settled doubt 5), a yearly one a habit."""
    if article.lowers[mark.end - 1] not in words("spheres", "single_drills"):
        return False
    sentence = article.sentence_at(mark.start)
    before = article.lowers[max(sentence.start, mark.start - ONE_WITHIN) : mark.end]
    after = article.lowers[mark.end : min(mark.end + DRILL_WITHIN, sentence.end)]
    habit = not either("spheres", "yearly", "yearly_told", "seasons").isdisjoint(before)
    again = habit or not words("spheres", "again").isdisjoint(after)
    return not again and not words("spheres", "one_of").isdisjoint(before)


def is_the_drill_told_of(article: Article, field: Mark, cue: Mark, frame: str) -> bool:
    """ "launched military drills on Monday", "spoke by telephone to discuss the exercises": those that are held now."""
    if words("spheres", "drills").isdisjoint(article.lowers[field.start : field.end]):
        return False
    if frame == "willing" and _is_to_be_held(article, field):
        return True
    if not any(record.kind == "exercise" and record.status == "occurred" for record in article.interactions):
        return False
    begun = frame == "willing" and article.lowers[cue.start] in words("spheres", "drill_starts")
    return begun or (frame == "talk" and article.lowers[field.start - 1] == "the")


def _is_to_be_held(article: Article, field: Mark) -> bool:
    """ "will conduct joint exercises off Lima in May": whether the exercise of a sentence is coded as one."""
    sentence = article.sentence_at(field.start)
    here = article.lowers[sentence.start : sentence.end]
    if not either("spheres", "yearly", "yearly_told", "seasons").isdisjoint(here):
        return False
    start, end = article.offsets[sentence.start], article.offsets[sentence.end - 1]
    told = (record.evidence for record in article.interactions if record.kind == "exercise")
    return any(start <= one.start < end for evidence in told for one in evidence)


def is_ones_own_drill(article: Article, mark: Mark) -> bool:
    """ "its annual peacekeeping exercise": a drill that one state's forces hold by themselves."""
    if article.lowers[mark.end - 1] not in words("spheres", "drills"):
        return False
    before = article.lowers[max(0, mark.start - OWN_BEFORE) : mark.start]
    return not words("spheres", "possessive").isdisjoint(before) and words("spheres", "shared").isdisjoint(before)


def tells_of_a_drill(article: Article, cue: Mark) -> bool:
    """ "The drill will focus on", "During the exercise they practised": what soldiers train there is no field."""
    if cue.group not in ("talk", "willing", "joint", "working", "phrases") or cue.entry.id == "expert_exchange":
        return False
    sentence = article.sentence_at(cue.start)
    start = sentence.start
    if cue.group == "working" and article.lowers[cue.start] in words("spheres", "pointing"):
        before = article.lowers[article.sentences[max(0, sentence.number - 1)].start : cue.start]
        paper = either("spheres", "papers", "plans", "pointed_at")
        return paper.isdisjoint(before) and not either("spheres", "drills", "touring").isdisjoint(before)
    before, drills = article.lowers[start : cue.start], words("spheres", "drills")
    talks = either("spheres", "talks", "dealings")
    if cue.group == "talk" and talks.isdisjoint(before) and not drills.isdisjoint(before[-FOCUS_BEFORE:]):
        return before[-1] in drills or before[-1] in words("spheres", "drill_tellers")
    if before[:1] == ["during"] and not drills.isdisjoint(before[:DRILL_WITHIN]):
        return True
    if words("spheres", "determiners").isdisjoint(before[:1]) or drills.isdisjoint(before[: DRILL_WITHIN + 1]):
        return False
    return talks.isdisjoint(before)
