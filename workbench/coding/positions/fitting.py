"""Whether a cue fits an issue: what the lexicon says of either, and what stands between them."""

from __future__ import annotations

from workbench.article import Article, Mark, within
from workbench.coding.positions.apart import beside_it
from workbench.coding.positions.asking import (
    ABSENT,
    PRESENCE,
    against_foe,
    asked,
    hailed,
    in_countering,
    lent,
    lent_for,
    long_ago,
    solicited,
    taken_away,
)
from workbench.coding.positions.codes import TIES, issue_code_of
from workbench.coding.positions.fields import of_all_fields, of_one_field
from workbench.coding.positions.none import asserted, is_told
from workbench.coding.positions.parting import REACH_BEFORE, broken, parted
from workbench.coding.positions.talked import hangs_idly, is_talked_of
from workbench.coding.words import words
from workbench.wording import side_by_side

ACCORDING_WITHIN = 8
GROWTH_AFTER = 9
LED_WITHIN, FIELD_AFTER = 3, 2
EFFORTS, FURTHER = "efforts", "go_further"
BROKEN_OFF, KEPT = "breaks_off", "must_be_kept"
AT_HAND = ("wants", "wishes")
FINITE = "ed"
BY, NONE, THROUGH = "by", "no", "through"
SUPPORTS = "supports"


def serves(cue: Mark, issue: Mark) -> bool:
    """Whether a cue is one for this issue: what the lexicon says of either, else everything but ties."""
    told_by = issue.entry.get("told_by")
    if told_by is not None:
        return cue.entry.id in told_by or not set(cue.entry.get("like", ())).isdisjoint(told_by)
    fitting, code = cue.entry.get("serves"), issue_code_of(issue)
    return code != TIES if fitting is None else "all" in fitting or code in fitting


def takes(article: Article, marks: list[Mark], cue: Mark, issue: Mark) -> bool:
    """Whether a cue before an issue that it serves does take it, by what stands between and around them."""
    if issue.start - cue.end > cue.entry.get("reach", REACH_BEFORE) or _by_the_way(article, cue, issue):
        return False
    if beside_it(article, cue, issue):
        return False
    entry = cue.entry
    if article.lowers[issue.start - 1] == "of" and article.lowers[issue.start - 2] in words("positions", "pretexts"):
        return False  # "rejects strikes under the pretext of counter-terrorism"
    if issue_code_of(issue) == PRESENCE and _is_hit(article, cue, issue):
        return False
    if article.lowers[cue.end] == BY and cue.group == "before":
        return False  # "supports the initiatives proposed by Togo, and the road"
    if article.lowers[cue.end] == NONE and entry.get("stance") == SUPPORTS and issue_code_of(issue) not in ABSENT:
        return False  # "offered no lasting solution"
    if entry.get("calls") and "inside" in issue.entry.attributes:
        return False  # "called on the members of the OSCE to"
    if entry.get("thanked") and not hailed(marks, cue):
        return False
    stressed = asserted(article, marks, cue, issue) if entry.get("asserted") or entry.get("lent") else True
    if not stressed and not (entry.get("lent") and lent(article, cue)):
        return False
    if cue.entry.id == BROKEN_OFF and long_ago(article, cue):
        return False
    if solicited(article, cue) or in_countering(article, cue) or _charged(article, marks, cue):
        return False
    if taken_away(article, cue, issue) or lent_for(article, cue, issue) or not is_told(article, cue):
        return False
    if cue.entry.get("bidding") and not asked(article, cue, issue):
        return False
    if entry.get("either") and entry.get("stance") == "opposes" and "and" in article.lowers[cue.end : issue.start]:
        return False
    if issue_code_of(issue) != TIES and (
        _told_beside(article, cue, issue) or _field_of_ties(article, marks, cue, issue)
    ):
        return False
    between = _between(marks, cue, issue) if issue.entry.get("aside") else []
    if any(_is_other(mark, issue) and (mark.entry.get("told_by") is None or serves(cue, mark)) for mark in between):
        return False
    if hangs_idly(article, marks, cue) or is_talked_of(article, marks, cue):
        return False
    if cue.entry.get("whole") and of_one_field(article, issue):
        return False
    if cue.entry.get("at_once") and issue.entry.id != FURTHER and not _wants_more(article, marks, cue, issue):
        return False
    if cue.entry.get("at_once") and article.lowers[cue.end] in words("positions", "negations"):
        return False  # "would never normalise relations with"
    wish = issue_code_of(issue) == TIES and cue.entry.get("stance") == "supports"
    if wish and _was_wished(article, cue):
        return False
    if wish and THROUGH in article.lowers[max(cue.end, issue.start - LED_WITHIN) : issue.start]:
        return any(mark.entry.get("role") == "growth" and mark.end == issue.start for mark in marks)
    foe = wish and article.lowers[issue.end - 1] == EFFORTS and against_foe(marks, issue)
    return not wish or (not foe and (_plain(article, cue, issue) or _wants_more(article, marks, cue, issue)))


def _was_wished(article: Article, cue: Mark) -> bool:
    """Whether ties were only wanted once, and nobody says so now ("In 1994 it had hoped for closer ties")."""
    if cue.entry.id not in AT_HAND or article.lowers[cue.start - 1] not in words("positions", "once"):
        return False
    statement = article.statement_at(cue.start)
    return statement is None or statement.cue.start >= cue.start  # not "she said it had always wanted"


def _is_hit(article: Article, cue: Mark, issue: Mark) -> bool:
    """Whether a base or troops are only what was attacked ("condemned the strike on the French base in Chad")."""
    told = article.lowers[cue.end : issue.start]
    struck = next((at for at, word in enumerate(told) if word in words("positions", "perils")), len(told))
    return not words("positions", "attacked").isdisjoint(told[struck:])


def _charged(article: Article, marks: list[Mark], cue: Mark) -> bool:
    """Whether somebody is only accused of it ("accusing Peru of backing the rebels and fostering ties with Cuba").

    So are those against whom something is done for it ("sanctions against Peru for refusing to halt tests").
    """
    if article.lowers[cue.start].endswith("ing") and article.lowers[cue.start - 1] == "for":
        return not any(mark.entry.get("role") == "thanks" for mark in marks if mark.end <= cue.start)
    if article.lowers[cue.start].endswith(FINITE) and article.lowers[cue.start - 1] == "and":
        return False  # "accused Peru of it and demanded that"
    ends = (mark.end for mark in marks if mark.entry.id == "accuses" and mark.end <= cue.start)
    return any("of" in article.lowers[end : cue.start] and not broken(article, end, cue.start) for end in ends)


def _between(marks: list[Mark], cue: Mark, issue: Mark) -> list[Mark]:
    return [mark for mark in marks if cue.end <= mark.start < issue.start]


def _is_other(mark: Mark, issue: Mark) -> bool:
    return mark.entry.get("role") == "issue" and issue_code_of(mark) != issue_code_of(issue)


def aside_of_other(marks: list[Mark], issue: Mark) -> bool:
    """Whether an issue told aside hangs on another right before it ("the stationing of missiles")."""
    if not issue.entry.get("aside"):
        return False
    return any(0 <= issue.start - mark.end <= LED_WITHIN and _is_other(mark, issue) for mark in marks)


def _told_beside(article: Article, cue: Mark, issue: Mark) -> bool:
    """Whether an issue is a second thing that somebody is to do ("urged X to stop testing and return to talks")."""
    if cue.entry.get("stance") != "opposes":
        return False
    if issue.entry.get("inverse") and article.lowers[issue.start - 1] == "and":
        return True  # "to immediately stop its raids and withdraw its troops"
    if side_by_side({"and"}, {"to"}, article.lowers[cue.end : issue.start]):
        return True  # "to desist from force and to resolve disputes by"
    if article.lowers[cue.start] != "to":
        return False
    second, act = article.lowers[issue.start - 1 : issue.start + 1]
    return second in ("and", "to") and act in words("positions", "acts")


def _field_of_ties(article: Article, marks: list[Mark], cue: Mark, issue: Mark) -> bool:
    """Whether it is only what ties are in that a cue stands before ("keep cooperating in the fight against terror")."""
    if issue.start - cue.end < FIELD_AFTER:
        return False
    ties = [mark for mark in _between(marks, cue, issue) if mark.group == "objects" and issue_code_of(mark) == TIES]
    if not ties or within(article.parties, ties[-1].start - 1, ties[-1].end):
        return False
    told = article.lowers[ties[-1].end : issue.start]
    return not words("positions", "fields").isdisjoint(told)


def led_to(article: Article, issue: Mark) -> bool:
    """Whether a preposition leads to an issue that is only the place of backing ("at all multilateral forums")."""
    if "inside" not in issue.entry.attributes:
        return True
    near = article.lowers[max(0, issue.start - LED_WITHIN) : issue.start]
    return not words("positions", "inside").isdisjoint(near)


def meant(article: Article, issue: Mark) -> bool:
    """Whether a pronoun of an issue can mean ties that its sentence or the one before has named."""
    if "meant" not in issue.entry.attributes:
        return True
    sentence = article.sentence_at(issue.start)
    start = article.sentence_starts[max(0, sentence.number - 1)]
    return any(
        mark.group == "objects" and issue_code_of(mark) == TIES and mark.entry is not issue.entry
        for mark in within(article.marks["positions"], start, issue.start)
    )


def _plain(article: Article, cue: Mark, issue: Mark) -> bool:
    """Whether ties are wanted without a word of growth: as a priority, or because their importance is stressed."""
    stressed = cue.entry.get("asserted") and issue.entry.get("valued") and of_all_fields(article, cue, issue)
    return bool(cue.entry.get("plain") or issue.entry.get("plain") or stressed or _at_hand(article, cue, issue))


def _at_hand(article: Article, cue: Mark, issue: Mark) -> bool:
    """Whether ties themselves are wanted ("wants ties with", "its commitment to bilateral defence cooperation")."""
    between = article.lowers[cue.end : issue.start]
    told = article.lowers[cue.start : cue.end]
    committed = cue.entry.id == "resolves" and any(word.startswith("commit") for word in told)
    led = committed or between[:1] in (["a"], ["an"])
    kind = [word for word in between if word not in words("positions", "kindly")]
    named = within(article.parties, cue.end, issue.start) if led else []
    told_of = sum(party.end - party.start for party in named)  # "commitment to the U.S.-Togo relationship"
    near = len(kind) <= 1 or (led and len(between) - told_of <= LED_WITHIN)
    return (committed or cue.entry.id in AT_HAND) and near and article.lowers[cue.end - 1] != "that"


def _by_the_way(article: Article, cue: Mark, issue: Mark) -> bool:
    """Whether something else is to be "in accordance with" the issue."""
    between = article.lowers[cue.end : issue.start]
    if cue.entry.get("grounds") or not words("positions", "any_quarrel").isdisjoint(between):
        return False  # "committed to solving disputes in line with the law"
    if not issue.entry.get("direct"):
        return False
    if not words("positions", "all_over").isdisjoint(article.lowers[issue.start - LED_WITHIN + 1 : issue.start]):
        return True  # "working to ensure calm across a free and open Indo-Pacific"
    before = article.lowers[max(cue.end, issue.start - ACCORDING_WITHIN) : issue.start]
    return not words("positions", "according").isdisjoint(before)


def by_law(article: Article, issue: Mark) -> bool:
    """Whether something else is told to be "in line with" a law ("a settlement in line with the resolutions is")."""
    near = article.lowers[
        max(article.sentence_at(issue.start).start, issue.start - ACCORDING_WITHIN // 2) : issue.start
    ]
    return bool(issue.entry.get("direct")) and not words("positions", "according").isdisjoint(near)


def _wants_more(article: Article, marks: list[Mark], cue: Mark, issue: Mark) -> bool:
    """Whether a wish for ties is one for more of them ("closer ties", "that ties be restored")."""
    last = cue.end + 1 if cue.entry.get("at_once") else issue.end + GROWTH_AFTER
    return any(
        (mark.entry.get("role") == "growth" or mark.entry.id == KEPT)
        and cue.end <= mark.start <= last
        and not parted(article, issue.end, mark.start)
        for mark in marks
    )
