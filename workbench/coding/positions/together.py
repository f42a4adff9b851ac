"""Where several states take a stance together: "the two pledged", "the ministers", "we" of a joint paper."""

from __future__ import annotations

from workbench.article import Article, Mark, within
from workbench.coding.positions.governing import parts
from workbench.coding.positions.stances import Stance
from workbench.coding.positions.subjects import clause_before
from workbench.coding.words import words

RECIPROCAL_WITHIN = 4
JOINT_WITHIN = 8
GROUP_WITHIN = 5
BLOC_WITHIN = 4
SUBJECT_WITHIN = 5  # tokens of a paper that is a subject, with its adverbs
JOINT_BEFORE = 3  # tokens from "joint" to its paper
OF = "of"
COUNTS = ("three", "four", "five")


def joint_paper(article: Article, cue: Mark) -> bool:
    """Whether "we" of a sentence are the sides, as in a paper that begins with "We, the Foreign Ministers of …"."""
    sentence = article.sentence_at(cue.start)
    if "we" not in article.lowers[sentence.start : sentence.end]:
        return False
    return any(
        article.lowers[start] == "we" and article.lowers[start + 1] in words("positions", "opened_by")
        for start in article.sentence_starts[:JOINT_WITHIN]
    )


def told_of_sides(article: Article, stance: Stance) -> bool:
    """Whether "the two", "our countries" … stand before the cue in its clause, or "each other" follows the issue."""
    cue, issue = stance.cue, stance.issue
    end = min(article.sentence_at(cue.start).end, max(cue.end, issue.end) + RECIPROCAL_WITHIN)
    start = clause_before(article, cue.start)[0]
    phrases = (
        at for at in range(cue.start, start, -1) if article.lowers[at - 1] == "," and _is_participle(article, at)
    )
    marks = within(article.marks["positions"], next(phrases, start), end)
    *_, owner, before = ["", "", *article.lowers[max(0, cue.start - 2) : cue.start]]
    owned = before in words("sides", "possessives") and owner in words("positions", "groups")
    together = before in words("positions", "together")
    sides = (mark for mark in marks if mark.entry.get("role") == "sides")
    of, both, whom = [*article.lowers[cue.end - 1 : cue.end + 2], "", ""][:3]
    of_both = of == OF and both in words("positions", "leads") and whom in words("positions", "groups")
    told = owned or together or of_both  # "the commitment of both nations to"
    own = "that" not in article.lowers[cue.end - 1 : issue.start]  # not "hopes that they will back each other"
    return told or any(mark.start < cue.end or (own and _is_reciprocal(article, mark)) for mark in sides)


def _is_reciprocal(article: Article, mark: Mark) -> bool:
    """Whether a phrase behind a cue tells that each side takes the stance ("support each other", not "the two")."""
    return not words("positions", "reciprocal").isdisjoint(article.lowers[mark.start : mark.end])


def _is_participle(article: Article, token: int) -> bool:
    return article.lowers[token].endswith("ing")


def group_before(article: Article, start: int, end: int) -> bool:
    """Whether a clause's subject is officials of both sides ("the three advisers"), or a paper of theirs."""
    clause = set(article.lowers[start:end])
    if words("positions", "papers") & clause and (words("positions", "joint") & clause or _again(article, start, end)):
        return True
    for at in range(start, end):
        near = article.lowers[max(0, at - 2) : at]
        world = near[-1:] == ["all"] and article.lowers[at] in words("positions", "world")
        if article.lowers[at] in words("positions", "groups") and near != ["all", "the"] and not world:
            lead = next((n for n in range(at - 1, max(start, at - GROUP_WITHIN) - 1, -1) if _leads(article, n)), None)
            between = article.lowers[lead + 1 : at] if lead is not None else [","]
            return not any(parts(word) and word != "and" for word in between)
    return False


def _again(article: Article, start: int, end: int) -> bool:
    """Whether a clause opens with a paper ("The statement also condemned") and the last one told of was joint."""
    papers = words("positions", "papers")
    subject = article.lowers[start:end]
    if len(subject) > SUBJECT_WITHIN or subject[:1] != ["the"] or papers.isdisjoint(subject[1:2]) or "," in subject:
        return False  # "The declaration, which was signed in May, provides for countering"
    told = (at for at in range(start - 1, 0, -1) if article.lowers[at] in papers and article.lowers[at - 1] != "the")
    last = next(told, 0)
    return not words("positions", "joint").isdisjoint(article.lowers[max(0, last - JOINT_BEFORE) : last])


def talks_before(article: Article, start: int) -> bool:
    """Whether a sentence tells of the talks themselves ("The talks reflected agreement on the need to")."""
    return article.lowers[start] == "the" and article.lowers[start + 1] in words("positions", "talking")


def body_before(article: Article, start: int, end: int) -> str | None:
    """The organisation that "the bloc" in a clause takes up: the one last named before."""
    at = next((at for at in range(start, end) if article.lowers[at] in words("positions", "blocs")), None)
    if at is None or "the" not in article.lowers[max(start, at - BLOC_WITHIN) : at]:
        return None
    named = [party for party in within(article.parties, 0, at) if party.group == "organisation"]
    return named[-1].code if named else None


def bloc_of(article: Article, issue: Mark, *, but: str) -> tuple[str | None]:
    """The organisation that is meant where an issue is a bloc's ("the bloc's forces", "troops of the alliance")."""
    bloc = body_before(article, max(0, issue.start - BLOC_WITHIN), issue.start)
    if bloc is None and article.lowers[issue.end : issue.end + 2] == ["of", "the"]:
        end = min(issue.end + RECIPROCAL_WITHIN, article.sentence_at(issue.start).end)
        bloc = body_before(article, issue.end, end)
    return (None,) if bloc == but else (bloc,)


def _leads(article: Article, token: int) -> bool:
    """Whether "the", "both", "two" … stands here, and no preposition before it."""
    before = article.lowers[token - 1] if token else ""
    return article.lowers[token] in words("positions", "leads") and before not in words("positions", "prepositions")


def counts() -> frozenset[str]:
    """The words that tell of more than two sides."""
    return frozenset[str]().union(*(words("positions", name) for name in COUNTS))


def counted(article: Article, cue: Mark) -> int | None:
    """How many the sides are where the sentence counts them as more than two ("the four", "all three ministers")."""
    clause = article.lowers[article.sentence_at(cue.start).start : cue.start]
    return next(
        (number for number, name in enumerate(COUNTS, 3) if not words("positions", name).isdisjoint(clause)), None
    )
