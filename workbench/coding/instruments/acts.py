"""What a sentence does to a document: the acts before and after its name that concern it and no other."""

from __future__ import annotations

from itertools import pairwise

from workbench.article import Article, Mark, within
from workbench.coding.instruments.deeds import ACTS, NEAR, annexes, done_elsewhere, tells_of
from workbench.coding.instruments.nameless import names_none
from workbench.coding.instruments.papers import NOUNS, Paper, is_heard
from workbench.coding.words import either, words
from workbench.wording import side_by_side

AFTER = ("stood", "stands", "used")
FARTHEST_BEFORE = 14
FARTHEST_AFTER = 22
FRONT = 8  # tokens from a sentence's start to the document that its front names
TOPIC_WITHIN = 3
JOINT_WITHIN = 3


def acts_on(article: Article, paper: Paper, marks: list[Mark]) -> list[Mark]:
    """The acts among the marks of a sentence that are done to a document, in their order."""
    told = [mark for mark in marks if mark.group in ACTS]
    if not told:
        return told
    nouns = [mark for mark in marks if mark.group in NOUNS and mark is not paper.noun and not names_none(article, mark)]
    acts = [mark for mark in told if _concerns(article, mark, paper, nouns)]
    return [act for act in acts if not _followed(article, act, acts, paper, nouns)]


def _followed(article: Article, act: Mark, acts: list[Mark], paper: Paper, nouns: list[Mark]) -> bool:
    """Whether a further act was done to a document instead ("initialled a treaty and discussed a protocol", "ended
    the talks by signing a plan", "approved, in principle, to negotiate a pact").
    """
    before = [other for other in acts if act.end < other.start - 1 and other.end <= paper.noun.start]
    turns = words("instruments", "turns")
    start = article.sentence_at(act.start).start
    led = act.start - start < TOPIC_WITHIN and article.lowers[start] in words("instruments", "led_by")
    if led and any("," in article.lowers[act.end : other.start] for other in before):
        return True  # "After signing a treaty, they discussed a protocol"
    return any(
        article.lead_in(other.start) in words("instruments", "leads_on")
        or (other.entry.id == "proposed" and article.lowers[act.start] in words("instruments", "approving"))
        or (
            not turns.isdisjoint(article.lowers[other.start - 2 : other.start])
            and any(act.end <= noun.start < other.start for noun in nouns)
        )
        for other in before
    )


def _concerns(article: Article, act: Mark, paper: Paper, others: list[Mark]) -> bool:
    """Whether an act is done to the document: it stands before or after it with no other document or clause between."""
    if act.end <= paper.noun.start:
        listed = ":" in article.lowers[act.end : paper.start]  # "two papers were signed: …"
        before = article.lowers[max(0, paper.start - JOINT_WITHIN) : paper.start]
        told = act.group not in AFTER or "followed" in before  # "a pact was signed, followed by a plan"
        return listed or (told and _precedes(article, act, paper, others))
    return act.start >= paper.noun.end and _comes_after(article, act, paper, others)


def _precedes(article: Article, act: Mark, paper: Paper, others: list[Mark]) -> bool:
    gap = range(act.end, max(act.end, paper.start))
    between = [other for other in others if act.end <= other.start < paper.start]
    if is_on_pronoun(article, act) or is_heard(article, paper) or (between and paper.noun.group == "again"):
        return False
    if act.entry.id == "proposed" and article.lowers[act.end] == "that" and paper.definite:
        return False  # "suggested that their roadmap may take years"
    told = words("instruments", "reports").intersection(article.lowers[act.end : act.end + 2])
    if any(word.endswith("s") for word in told):
        return False  # "rejected reports that it had signed"
    reach = NEAR if paper.noun.group == "weak" else FARTHEST_BEFORE
    reach = JOINT_WITHIN if article.lowers[act.start] in words("instruments", "exchanges") else reach
    reach = FARTHEST_AFTER if between and _joined(article, paper) else reach
    open_yet = words("instruments", "contents") if act.entry.id in ("proposed", "agreed") else frozenset()
    idle = not (words("instruments", "idle") - open_yet).isdisjoint(article.lowers[gap.start : gap.stop])
    talks = range(between[-1].end, gap.stop) if between else gap  # "the minutes of the session and a protocol"
    idle = (
        idle or _on_talks(article, act, talks) or _is_of_a_paper(article, act, others) or _by_means(article, act, gap)
    )
    if len(gap) > reach or idle or _parted(article, gap, between, listed=True):
        return False
    return not side_by_side(words("sides", "with"), words("instruments", "whom"), article.lowers[gap.start : gap.stop])


def _comes_after(article: Article, act: Mark, paper: Paper, others: list[Mark]) -> bool:
    gap = range(paper.noun.end, act.start)
    if _is_besides(article, paper):
        return act.group in ("done", "stood") and len(gap) <= FARTHEST_AFTER
    if article.lowers[gap.start : gap.stop] == [","] and _in_an_aside(article, paper):
        return False
    if act.entry.id == "suspended" and not words("instruments", "temporal").isdisjoint(
        article.lowers[gap.start : gap.stop]
    ):
        return False  # "a statement issued after the conference ended"
    between = [other for other in others if gap.start <= other.start < act.start]
    again = next((other for other in between if other.group == "again"), None)
    after = article.lowers[again.end : act.start] if again else []
    if again and ("," not in after or not words("instruments", "relative").isdisjoint(after)):
        return False
    between = [other for other in between if other.group != "again"]
    if act.start > gap.start + 1 and _is_fronted(article, paper):
        return False
    if not between and is_on_pronoun(article, act):
        return True
    if paper.noun.group != "again" and article.lowers[act.start - 1] == "one":
        return False  # "a pact to replace the one signed in 1972"
    if act.group == "doing" and article.lowers[act.end - 1] == "of" and article.lowers[act.end] != "which":
        return False  # "summed up the plan and discussed an exchange of experience"
    if act.group == "doing" and paper.type == "declaration" and act.start == paper.noun.end:
        return False  # "in a joint statement called for a truce"
    if act.group == "doing" and paper.about and act.start - paper.noun.end <= TOPIC_WITHIN:
        return False  # "an agreement on the exchange of intelligence"
    if done_elsewhere(article, paper, act, others):
        return False
    between = [other for other in between if not annexes(article, paper.noun, other.start)]
    if tells_of(article, paper.noun):
        between = [other for other in between if other.group == "nouns" or paper.noun.group == "weak"]
    if between and article.lowers[act.start - 1] in words("instruments", "relative"):
        return False
    adjoining = act.start == paper.noun.end  # "under an agreement dating from 1994"
    basis = _is_basis(article, paper) and not adjoining
    if act.group in ("stands", "used") and (basis or _on_the_next(article, paper, between)):
        return False
    near = any(0 <= other.start - act.end <= NEAR for other in others)
    done_by = article.lowers[act.end] == "by"  # "was amended by a protocol"
    follows = article.lowers[act.end : act.end + 1]
    participle = adjoining and not words("instruments", "after_participle").isdisjoint(follows)
    own = near and (act.group in ("done", "doing") or done_by) and not participle and not _passive(article, act)
    listed = act.group in AFTER or article.lowers[act.start - 1] in words("instruments", "each")
    near = act.start - paper.end <= FARTHEST_AFTER or (act.group in AFTER and _closes_an_aside(article, gap))
    if not near or own or _parted(article, gap, between, listed=listed):
        return False
    return not side_by_side(words("instruments", "meanwhile"), {"which"}, article.lowers[gap.start : gap.stop])


def _is_besides(article: Article, paper: Paper) -> bool:
    """ "Besides a treaty, they signed a protocol": whether a new document is named in front as one more."""
    start = article.sentence_at(paper.start).start
    if paper.definite or paper.start - start > FRONT or article.lowers[paper.end] != ",":
        return False
    return not words("instruments", "besides").isdisjoint(article.lowers[start : start + 2])


def _in_an_aside(article: Article, paper: Paper) -> bool:
    """ "The talks, which stood in the programme, were dropped": whether a document is named in a clause of its own."""
    before = article.lowers[article.sentence_at(paper.start).start : paper.start]
    commas = [at for at, word in enumerate(before) if word == ","]
    return bool(commas) and before[commas[-1] + 1] in words("instruments", "aside_openers")


def _closes_an_aside(article: Article, gap: range) -> bool:
    """ "The pact with Mali, which was signed in Lome on May 22 by the ministers X and Y, came into force"."""
    here = article.lowers[gap.start : gap.stop]
    opened = any(one == "," and other in words("instruments", "aside_openers") for one, other in pairwise(here))
    return opened and here[-1:] == [","]


def _on_talks(article: Article, act: Mark, gap: range) -> bool:
    """ "concluded a second round of negotiations on a pact": what was concluded is a round of talks."""
    rounds = words("instruments", "rounds").intersection(article.lowers[gap.start : gap.stop])
    return bool(rounds) and act.entry.id != "proposed"


def _by_means(article: Article, act: Mark, gap: range) -> bool:
    """ "ended a dispute with the declaration": a document by which something else was ended."""
    small = either("instruments", "definite", "articles")
    plain = [word for word in article.lowers[gap.start : gap.stop] if word not in small]
    return act.entry.id == "suspended" and len(plain) > 1 and plain[-1] in words("instruments", "means")


def _is_basis(article: Article, paper: Paper) -> bool:
    """ "The base, financed under the agreement of May, is nearing completion": what is told is not of the document."""
    return not words("instruments", "bases").isdisjoint(article.lowers[max(0, paper.start - 2) : paper.start])


def _is_fronted(article: Article, paper: Paper) -> bool:
    """ "As part of the work programme, A and B agreed …": what is told behind the comma is not of the document."""
    if article.lowers[paper.noun.end] != ",":
        return False
    opening = article.lowers[max(article.sentence_at(paper.start).start, paper.start - FRONT) : paper.start]
    return opening[:1] != [] and opening[0] in words("instruments", "fronts") and "," not in opening


def _on_the_next(article: Article, paper: Paper, between: list[Mark]) -> bool:
    """ "will sign a letter and take stock of the pact, in force since May": another act leads to the next document."""
    marks = within(article.marks["instruments"], paper.noun.end, between[0].start) if between else []
    return any(mark.group in ACTS for mark in marks)


def _is_of_a_paper(article: Article, act: Mark, others: list[Mark]) -> bool:
    """ "a protocol amending the agreement of 1998": the act tells of the protocol."""
    return article.lowers[act.start].endswith("ing") and any(other.end == act.start for other in others)


def is_on_pronoun(article: Article, act: Mark) -> bool:
    """ "the plan having lapsed, the two renewed it": whether an act is done to what was named before."""
    following = article.lowers[act.end : act.end + 1]
    return act.group in ("done", "doing") and not words("instruments", "pronouns").isdisjoint(following)


def _joined(article: Article, paper: Paper) -> bool:
    """Whether a document is the next under one act ("signed a contract on rifles, as well as a document")."""
    before = article.lowers[max(0, paper.start - JOINT_WITHIN) : paper.start]
    return not words("instruments", "lasts").isdisjoint(before)


def _parted(article: Article, gap: range, between: list[Mark], *, listed: bool) -> bool:
    lowers = article.lowers[gap.start : gap.stop]
    pauses = words("instruments", "pauses")
    broken = [at for at in gap if article.lowers[at] in words("instruments", "breaks")]
    broken = [at for at in broken if article.lowers[at - 1] not in pauses]  # "signed a short while ago"
    if not all(_is_said_aside(article, at) for at in broken):
        return True
    return bool(between) and not (listed and not words("instruments", "joints").isdisjoint(lowers))


def _is_said_aside(article: Article, at: int) -> bool:
    """ "talks are nearly done, they noted, and it will be signed": whether commas set off who says so."""
    around = article.lowers[at - 2 : at + 2 : 3]
    return around == [",", ","]


def _passive(article: Article, act: Mark) -> bool:
    return not words("instruments", "passive").isdisjoint(article.lowers[max(0, act.start - 2) : act.start])
