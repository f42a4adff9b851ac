"""Several mentions of one document made one: "an agreement on transit", "the agreement", "the deal"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from workbench.coding.instruments.stages import STAGES
from workbench.coding.words import either, words
from workbench.parties import PAIR
from workbench.records import Evidence

GENERIC = ("agreement", "document")
WORD = re.compile(r"[^\W_]+")
SUM = re.compile(r"\d[\d.,]*[- ](million|billion|crore|trillion)([- ](dollars?|euros?|pounds?))?")


@dataclass(frozen=True, slots=True)
class Draft:
    """An instrument as one sentence tells of it.

    `part` numbers those that one noun names together, from 1; `again` is a further one of a kind ("a new one").
    """

    type: str
    stage: str
    countries: tuple[str, ...]
    subject: str
    wording: str
    date: str | None
    definite: bool
    about: bool
    part: int
    heading: bool
    evidence: tuple[Evidence, ...]
    rule: str
    cues: tuple[Evidence, ...]
    again: bool = False


def merged(drafts: list[Draft]) -> list[Draft]:
    """The drafts in their order, those of one document joined at its latest stage.

    "The deal" that no document was told of before is none.
    """
    kept: list[Draft] = []
    for draft in drafts:
        same = next((at for at in reversed(range(len(kept))) if _same(kept[at], draft)), None)
        if same is None and not _anaphor(draft):
            kept.append(draft)
        elif same is not None:
            kept[same] = _joined(kept[same], draft)
    return [draft for draft in kept if not _heralded(draft, kept)]


def told_on(drafts: list[Draft], more: Draft) -> list[Draft]:
    """The drafts with one that goes on about the last of them, or tells of a document of which nothing was told yet."""
    if drafts and (drafts[-1].wording, drafts[-1].countries) == (more.wording, more.countries):
        return [*drafts[:-1], _joined(drafts[-1], more)]
    return [*drafts, more]


def _heralded(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether only the headline tells of a document, in words of its own for one that the text names."""
    told = draft.heading and not draft.rule.endswith("by_name")
    return told and any(set(draft.countries) & set(other.countries) and not other.heading for other in drafts)


def _anaphor(draft: Draft) -> bool:
    """Whether a mention only points back: "the deal", "They reached the agreement in Lome"."""
    named = WORD.findall(draft.wording.lower())
    vague = not either("instruments", "vague", "programmes").isdisjoint(named)
    reached = draft.cues[0].quote == "reached"
    vague = vague or (reached and words("instruments", "accords").issuperset(named))
    return draft.definite and not draft.about and vague


def _same(one: Draft, other: Draft) -> bool:
    """Whether two drafts mean one document: a shared word of the name, or a name told after "a defence pact"."""
    if not set(one.countries) & set(other.countries) or _apart(one, other) or _with_another(one, other):
        return False
    if _short(one, other):
        return True
    named, renamed = _content(one.wording), _content(other.wording)
    if one.type == other.type and one.stage == other.stage and other.definite and one.subject == one.wording:
        return True
    if one.type == other.type:
        return bool(named & renamed) or ((not renamed or not named) and (other.definite or one.stage == other.stage))
    told_again = _foretold(one, other) or _retold(one, other) or _detailed(one, other)
    unnamed = all(word.isdigit() for word in renamed)  # "the 1987 accord"
    return told_again or (other.definite and unnamed and other.type in GENERIC)


def _retold(one: Draft, other: Draft) -> bool:
    """ "They inked a defence pact. The memorandum was signed by": a second name for what was told before."""
    bare = other.subject == other.wording and not _content(other.wording)
    return (
        one.type in GENERIC and other.definite and bare and (one.stage, one.countries) == (other.stage, other.countries)
    )


def _detailed(one: Draft, other: Draft) -> bool:
    """ "They signed an agreement on Sunday. In Lima they signed a memorandum": what it is in full."""
    bare = one.type in GENERIC and not one.about and one.evidence != other.evidence
    same_act = one.rule == other.rule == "signed_by_act" and one.countries == other.countries
    return bare and same_act and one.date == other.date is not None


def _foretold(one: Draft, other: Draft) -> bool:
    """Whether a document was spoken of before it was told what it is ("A new accord will … They signed an MoU")."""
    spoken_of = one.type in GENERIC and not one.rule.endswith("by_act") and one.date is None
    return (
        spoken_of
        and one.countries == other.countries
        and other.rule == "signed_by_act"
        and other.wording.startswith(other.subject)
    )


def _apart(one: Draft, other: Draft) -> bool:
    """Whether two drafts are two documents: they reached one stage in different years, or one noun names both."""
    if other.again or (one.part and other.part and one.part != other.part):
        return True
    if other.type != one.type and other.rule.endswith("by_name") and other.date and other.about:
        return other.date != one.date  # "signed a plan, proceeding from the agreement of 2008 on training"
    if _is_older(one, other) or _is_older(other, one) or _on_other_topics(one, other) or _by_other_names(one, other):
        return True
    return bool(one.stage == other.stage and one.date and other.date) and str(one.date)[:4] != str(other.date)[:4]


def _with_another(one: Draft, other: Draft) -> bool:
    """Whether one state has each document with another partner."""
    pairs = len(one.countries) == len(other.countries) == PAIR
    return pairs and one.countries != other.countries and not one.heading and not other.heading


def _on_other_topics(one: Draft, other: Draft) -> bool:
    """Whether one sentence names both, each with its topic ("an MoU on trade and an MoU on rescue")."""
    beside = one.evidence[-1] == other.evidence[-1] and one.rule == other.rule
    topics = _content(one.subject), _content(other.subject)
    return beside and one.about and other.about and not other.definite and all(topics) and not topics[0] & topics[1]


def _by_other_names(one: Draft, other: Draft) -> bool:
    """Whether one sentence calls them by two titles ("the Border Treaty and the Transit Pact"), or one is a further."""
    names = _content(one.wording), _content(other.wording)
    further = (names[0] ^ names[1]) & words("instruments", "ordinals")
    titled = one.evidence[-1] == other.evidence[-1] and one.wording[:1].isupper() and other.wording[:1].isupper()
    return bool(further) or (titled and all(names) and not names[0] & names[1] and not _short(one, other))


def _short(one: Draft, other: Draft) -> bool:
    return _is_short_for(other.wording, one.wording) or _is_short_for(one.wording, other.wording)


def _is_older(one: Draft, other: Draft) -> bool:
    """Whether one is called by the year from which it stands, while the other was signed in another year."""
    called = not one.rule.endswith("by_act") and one.stage == "in_force" and one.type != "plan"
    fresh = other.rule == "signed_by_act" and other.date is not None
    return called and fresh and one.date is not None and one.date[:4] != str(other.date)[:4]


def _is_short_for(short: str, name: str) -> bool:
    """Whether one wording is made of the capitals of another ("RAA", "Reciprocal Access Agreement")."""
    return short.isupper() and len(short) > 1 and short in "".join(word[0].upper() for word in WORD.findall(name))


def _content(wording: str) -> set[str]:
    """The words that tell one document from another; what it is worth ("the $500 million deal") does not."""
    named = SUM.sub("", wording.lower())
    return {word for word in WORD.findall(named) if word not in words("instruments", "stopwords")}


def _rank(draft: Draft) -> tuple[bool, int]:
    """What the text says was done with a document goes before what its name alone tells."""
    return not draft.rule.endswith(("by_name", "by_use")), STAGES.index(draft.stage)


def _joined(one: Draft, other: Draft) -> Draft:
    latest = other if _rank(other) > _rank(one) else one
    rest = one if latest is other else other
    fuller = max(one, other, key=lambda draft: len(_content(draft.wording)))
    return replace(
        latest,
        type=other.type if one.type in GENERIC and other.type not in GENERIC else one.type,
        part=max(one.part, other.part),
        heading=one.heading and other.heading,
        subject=fuller.subject,
        wording=f"{one.wording} {other.wording}",
        date=latest.date or (rest.date if rest.stage == latest.stage else None),
        evidence=tuple(dict.fromkeys((*one.evidence, *other.evidence))),
        cues=tuple(dict.fromkeys((*one.cues, *other.cues))),
    )
