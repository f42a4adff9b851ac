"""How far a document has come: the acts that the sentence tells of it, and the latest stage among them."""

from __future__ import annotations

from typing import NamedTuple

from workbench.article import Article, Mark
from workbench.coding.instruments.acts import acts_on, is_on_pronoun
from workbench.coding.instruments.names import (
    heads_the_text,
    is_basis,
    is_before_parliament,
    is_carried_out,
    is_dated,
    issued_by_name,
    stands_by_name,
)
from workbench.coding.instruments.papers import Paper
from workbench.coding.instruments.wishes import is_aim, is_possible, is_unsigned, is_wished
from workbench.coding.words import either, words

STAGES = ("proposed", "agreed", "signed", "in_force", "suspended")
DONE = ("signed", "in_force")
STILL_OPEN = ("agreed", "signed")
OPEN = ("doing", "stands")
USES = ("uses", "used")
ASKED_BEFORE = 6
BILL_WITHIN = 8
TALKS_WITHIN = 12
NEGATED_BEFORE = 2
MONTH = "May"  # the month, not the word of what is to come


class Standing(NamedTuple):
    """A document's stage, the act that brought it there (None where its name alone tells), whether that is denied.

    `acts` are all that the sentence tells of it.
    """

    stage: str
    act: Mark | None
    denied: bool = False
    acts: tuple[Mark, ...] = ()

    @property
    def told_by(self) -> str:
        """What tells the stage: an act, the use that is made of the document, or its mere name."""
        if self.act is None:
            return "name"
        return "use" if self.act.group in USES else "act"


def standing(article: Article, paper: Paper, marks: list[Mark]) -> Standing | None:
    """The latest stage that a sentence (its marks in order) tells of a document; None where it tells of none."""
    before = article.lowers[max(0, paper.start - 2) : paper.start]  # "no contract", "neither a contract"
    none = before[-1:] == ["no"] or not words("instruments", "none").isdisjoint(before)
    acts = tuple(acts_on(article, paper, marks))
    refused = (act for act in acts if act.entry.id == "suspended" and not is_unsigned(article, act))
    answers = {act for act in refused if act.end <= paper.start}
    answered = paper.type == "declaration" and bool(answers)
    if answered:  # "rejected the joint statement issued by A and B"
        acts = tuple(act for act in acts if act not in answers)
    if is_carried_out(article, paper):
        # "the implementation of the plan was discussed"
        acts = tuple(act for act in acts if act.entry.id != "proposed")
    if paper.type == "plan" and is_basis(article, paper, acts):
        if any(act.start == paper.noun.end for act in acts):  # "in line with the plan signed by the two, …"
            return Standing("in_force", None, acts=acts)
        acts = tuple(act for act in acts if "which" in article.lowers[paper.noun.end : act.start])
    draft = not words("instruments", "drafts").isdisjoint(article.lowers[max(0, paper.start - 1) : paper.noun.end])
    found = [stage_of(article, paper, act, none=none, draft=draft) for act in acts]
    told = _told(article, paper, found)
    if told:
        latest = max(told, key=lambda one: _rank(article, paper, one))._replace(acts=acts)
        issued = paper.type == "declaration" and latest.stage == "in_force"  # "lives by the joint statement"
        return latest._replace(stage="signed") if issued else latest
    if (draft and paper.named) or _under_talks(article, paper):
        return Standing("proposed", None)
    if answered or (paper.type == "declaration" and heads_the_text(article, paper)):
        return Standing("signed", None)
    if is_before_parliament(article, paper):
        return Standing("signed", None)
    if stands_by_name(article, paper):
        signed = is_dated(article, paper) or (paper.type == "contract" and not is_carried_out(article, paper))
        return Standing("signed" if signed else "in_force", None)
    return Standing("signed", None) if issued_by_name(article, paper) else None


def _rank(article: Article, paper: Paper, one: Standing) -> tuple[int, bool, int]:
    """The latest stage first, a signing before its approval ("approved the pact signed in May"), the nearer act."""
    approved = one.act is not None and article.lowers[one.act.start] in words("instruments", "approving")
    return STAGES.index(one.stage), not approved, -_gap(paper, one.act)


def _told(article: Article, paper: Paper, found: list[Standing]) -> list[Standing]:
    """The standings that count: what was done to a document goes before how it is lived by."""
    told = [one for one in found if not one.denied] or found
    if any(one.stage not in DONE for one in told):
        told = [one for one in told if not (one.act and _ends_then(article, one.act))]
    again = [one for one in told if one.act and is_on_pronoun(article, one.act)]
    if again:
        return again[-1:]
    ruling = [one for one in told if one.act and one.act.group in USES and _governs(article, one.act)]
    if ruling and all(one.stage in DONE for one in told):
        return ruling  # "is governed by the agreement signed in 1989"
    done = [one for one in told if one.act and one.act.group not in USES]
    known = paper.named or article.lowers[paper.noun.end] == "between"
    known = known or (paper.definite and paper.about)
    return done or [one for one in told if known and paper.noun.group != "weak"]


def _ends_then(article: Article, act: Mark) -> bool:
    """ "expires next year", which tells less than what is to be done about it ("will be prolonged")."""
    return article.lowers[act.start] in words("instruments", "lasts_until")


def _governs(article: Article, act: Mark) -> bool:
    return not words("instruments", "governing").isdisjoint(article.lowers[act.start : act.end])


def _gap(paper: Paper, act: Mark | None) -> int:
    """The words between a document and an act: of two acts of one stage the nearer one has its date."""
    return max(paper.start - act.end, act.start - paper.noun.end) if act else 0


def stage_of(article: Article, paper: Paper, act: Mark, *, none: bool, draft: bool) -> Standing:
    """The stage to which an act brings a document; `none` of them may be meant, or a mere `draft`."""
    stage = act.entry.id
    opens = article.sentence_at(act.start).start
    first = max(opens, act.start - 2)
    before = [article.lowers[at] for at in range(first, act.start) if article.words[at] != MONTH]
    if before[-1:] == ["before"] and article.lowers[act.start].endswith("ing"):  # "held talks before signing"
        before = []
    if before[:1] == ["to"] and not article.words[first + 1].islower():  # "supplies to Togo were signed", "to 60"
        before = []
    became = _became(article, act)
    possible = is_possible(article, paper, act)
    ratified = stage in STILL_OPEN and not draft and not possible and _ratified(article, act)
    stage = "in_force" if ratified else stage
    if stage == "in_force" and _still_a_bill(article, act):
        stage = "signed"
    told_ahead = article.verdict("planned", act.start) or article.verdict("cancelled", act.start)
    put_off = told_ahead is not None or _is_at_it(article, act)
    since = article.lowers[act.end] == "since"  # "will take stock of the pact, in force since May"
    lasting = since or _ends_then(article, act)
    if became and stage == "agreed":  # "became the third to sign"
        stage = "signed"
    to_come = act.group in OPEN and put_off and not became and stage != "suspended" and not lasting
    supposed = article.verdict("hypothetical", act.start) is not None
    asked = _is_condition(article, act)
    before.append(article.lowers[act.start])  # "to approve"
    yet = not became and (not words("instruments", "planned").isdisjoint(before) or _goes_on_ahead(article, act))
    if stage in DONE and (draft or to_come or asked or yet):
        stage = "signed" if ratified or before[-1] in words("instruments", "completing") else "agreed"
    if stage in DONE and article.lowers[paper.noun.end : paper.noun.end + 2] == ["in", "principle"]:
        stage = "agreed"
    partly = not words("instruments", "partly").isdisjoint(article.lowers[act.end : paper.start])
    if (stage in STILL_OPEN and (possible or (partly and stage == "agreed"))) or (
        stage in (*DONE, *STILL_OPEN) and is_aim(article, act)
    ):
        stage = "proposed"
    if stage in STILL_OPEN and (supposed or (stage == "agreed" and is_wished(article, paper, act))):
        stage = "proposed"
    negative = not words("instruments", "negative").isdisjoint(article.lowers[act.start : act.end])
    undone = none or supposed or (not negative and _denied(article, paper, act))
    unwanted = undone and not supposed and act.end <= paper.start and not paper.definite  # "does not seek pacts"
    denied = (undone and stage != "proposed") or unwanted or _reported(article, act) or _demanded(article, act)
    return Standing(stage, act, denied)


def _is_at_it(article: Article, act: Mark) -> bool:
    """ "is signing a pact on Wednesday": whether what is being done has yet to be over."""
    return article.lowers[act.start].endswith("ing") and article.lowers[act.start - 1] in words("instruments", "being")


def _became(article: Article, act: Mark) -> bool:
    """ "became the third to sign", "a ceremony was held to sign": what was still to do was done."""
    near = article.lowers[max(article.sentence_at(act.start).start, act.start - ASKED_BEFORE) : act.start]
    ahead = words("instruments", "planned").intersection(near) - {"to"}
    return not words("instruments", "becoming").isdisjoint(near) and not ahead


def _goes_on_ahead(article: Article, act: Mark) -> bool:
    """ "are to hold talks and put their names to": whether an act is the next of those still to come."""
    if article.lowers[act.start - 1] != "and" or article.lowers[act.start] not in words("instruments", "alike"):
        return False
    before = article.lowers[max(article.sentence_at(act.start).start, act.start - ASKED_BEFORE) : act.start]
    return not words("instruments", "ahead").isdisjoint(before)


def _is_condition(article: Article, act: Mark) -> bool:
    """ "until it is signed", not "until the pact, signed in 1947, runs out"."""
    start = article.sentence_at(act.start).start
    near = article.lowers[max(start, act.start - ASKED_BEFORE) : act.start]
    if near[-1:] == [","]:
        return False
    led = near[-1:] == ["after"] or near[-2:] == ["after", "being"]
    if led and not words("instruments", "planned").isdisjoint(article.lowers[start : act.start]):
        return True  # "will enter into force after being approved", "after ratification by"
    once = "after" in near and near[-1] in words("instruments", "perfect")  # "after the cabinets have approved it"
    return once or not words("instruments", "conditions").isdisjoint(near)


def _denied(article: Article, paper: Paper, act: Mark) -> bool:
    """Whether an act is said not to have been done; "declined to sign" is itself the refusal.

    "agreed not to use force in a declaration signed in May" denies no signing.
    """
    scope = article.verdict("negated", act.start)
    if scope is None or (act.entry.id == "suspended" and scope.cue.start >= act.start):
        return False
    return act.start < paper.noun.end or scope.cue.end > paper.start - NEGATED_BEFORE


def _under_talks(article: Article, paper: Paper) -> bool:
    """ "Work has begun with Togo on an accord": whether what is bargained about is a document yet to come."""
    if paper.named and article.lowers[paper.noun.end] in words("instruments", "haggling"):
        return True  # "supported the Defence Treaty negotiations"
    new = not words("instruments", "new").isdisjoint(article.lowers[max(0, paper.start - 1) : paper.noun.start])
    first = max(article.sentence_at(paper.start).start, paper.start - TALKS_WITHIN)
    before = article.lowers[first : paper.start]
    talks = next((at for at, word in enumerate(before) if word in words("instruments", "bargaining_on")), None)
    if talks is None or not new or paper.noun.group == "weak":
        return False
    leads_on = not words("instruments", "aims").isdisjoint(before[-3:])  # "on", "on a", "over a new"
    return leads_on and words("instruments", "breaks").isdisjoint(before[talks:])


def _reported(article: Article, act: Mark) -> bool:
    """ "dismissed a report that it had signed", "claims that it signed are false": what a denied report tells."""
    sentence = article.sentence_at(act.start)
    before, after = article.lowers[sentence.start : act.start], article.lowers[act.end : sentence.end]
    if words("instruments", "reports").isdisjoint(before) or "that" not in before:
        return False
    denied = not words("instruments", "debunking").isdisjoint(after)
    return denied or not words("instruments", "dismissing").isdisjoint(before)


def _demanded(article: Article, act: Mark) -> bool:
    """ "demands that the contracts be cancelled": whether an end is only asked for."""
    if act.entry.id != "suspended":
        return False
    before = article.lowers[article.sentence_at(act.start).start : act.start]
    if before[-1:] == ["to"]:  # "urged Togo to revoke its pact"
        return not words("instruments", "urging").isdisjoint(before[-ASKED_BEFORE:])
    asked = "be" in article.lowers[act.start - 1 : act.start + 1] and "that" in before
    return asked and not words("instruments", "demanding").isdisjoint(before)


def _still_a_bill(article: Article, act: Mark) -> bool:
    """ "submitted to parliament a bill on ratifying", not "passed a bill"."""
    before = article.lowers[max(0, act.start - BILL_WITHIN) : act.start]
    passed = either("instruments", "approving", "signing")
    return not words("instruments", "bills").isdisjoint(before) and passed.isdisjoint(before)


def _ratified(article: Article, act: Mark) -> bool:
    around = article.lowers[max(0, act.start - 5) : act.end + 5]
    by_parliament = not words("instruments", "ratifiers").isdisjoint(around)
    still = either("instruments", "bills", "unsigned")
    if not still.isdisjoint(article.lowers[act.start : act.end + 2]):  # "gave the green light to signing"
        return False
    return by_parliament and not words("instruments", "approving").isdisjoint(article.lowers[act.start : act.end])
