"""What a document's name, and the words right around it, tell of its stage where no act upon it does."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.article import Article, Mark, within
from workbench.coding.instruments.nameless import is_several
from workbench.coding.instruments.papers import NAMING, Paper, is_heard, is_quoted, month_in_name, year_in_name
from workbench.coding.words import words

BASIS_WITHIN = 5
MONTH_AND_YEAR = 4
SUBMITTED_WITHIN = 3
PARLIAMENT_WITHIN = 8


def stands_by_name(article: Article, paper: Paper) -> bool:
    """Whether a name alone tells that a document is in force: a treaty, one of a year, one that a state has."""
    before = article.lowers[max(0, paper.start - 2) : paper.start]
    if not words("instruments", "none").isdisjoint(before):
        return False
    if (
        is_dated(article, paper)
        or year_in_name(article, paper)
        or _is_had(paper, article.lowers[max(0, paper.start - 3) : paper.start])
    ):
        return True
    if paper.type == "contract" and _ordered(article, paper):
        return True
    carried = is_carried_out(article, paper)
    several = paper.type == "contract" and is_several(article, paper.noun)  # "fulfilment of contracts for boats"
    if carried and (paper.definite or several) and (paper.about or article.lowers[paper.noun.end] == "for"):
        return True
    if paper.type == "treaty" or carried:
        bilateral = article.lowers[paper.noun.end - 1] not in words("instruments", "multilateral")
        concluded = "peace" not in article.lowers[paper.start : paper.noun.end]
        return paper.named and paper.definite and bilateral and concluded
    title = article.text_of(paper.start, paper.noun.end)
    if _of_anothers(article, paper):
        return True
    titled = paper.type == "agreement" and _is_a_title(title) and title.count(" ") > 1 and title[-1] != "s"
    if titled and article.lowers[paper.start - 1] in words("sides", "possessives"):
        return True  # "is similar to Oman's Visiting Forces Agreement with Togo"
    basis = article.lowers[max(0, paper.start - BASIS_WITHIN) : paper.start]
    if _worked_under(article, paper):
        return True
    if words("instruments", "bases").isdisjoint(basis):
        return False
    if titled and paper.definite:
        return True  # "the meeting under the Military Maritime Consultative Agreement"
    known = paper.definite and article.lowers[paper.noun.end] in ("for", "between")  # "for 2024", "between the two"
    return paper.type == "plan" and known


def _is_a_title(name: str) -> bool:
    """ "US-Oman Status of Forces Agreement": whether capitals begin all words of a name but the small ones."""
    small = words("instruments", "title_joints")
    return all(word[0].isupper() for word in name.split() if word not in small)


def _of_anothers(article: Article, paper: Paper) -> bool:
    """ "Under an agreement with Togo, pilots train there": one on whose basis something is done."""
    before = article.lowers[max(0, paper.start - 2) : paper.start]
    under = before[:1] == ["under"] and before[1:] in (["a"], ["an"])
    return under and article.lowers[paper.noun.end] in words("instruments", "partners")


def _is_had(paper: Paper, before: list[str]) -> bool:
    """ "have a transit pact", "has such pacts", "there is an arrangement on refuelling"."""
    had = not words("instruments", "having").isdisjoint(before[-2:]) or before[:2] == ["there", "is"]
    had = had and words("instruments", "before_wishes").isdisjoint(before[:1])
    return (paper.named or paper.about or before[-1:] == ["such"]) and had


def is_dated(article: Article, paper: Paper) -> bool:
    """ "the agreement of October 2021", "the pact on arms of 2023": whether the day of its signing names a document."""
    if paper.type == "plan" or (paper.noun.group == "weak" and not paper.named):
        return False
    if month_in_name(article, paper):
        return True
    dated = words("instruments", "of_a_day")
    ends = {paper.noun.end, paper.end}
    return any(article.lowers[end] in dated and _is_past_day(article, end + 1) for end in ends)


def _worked_under(article: Article, paper: Paper) -> bool:
    """ "the programme for 2024, under which three courses are being held"."""
    after = [word for word in article.lowers[paper.end : paper.end + 3] if word != ","]
    return paper.about and after[1:2] == ["which"] and after[0] in words("instruments", "bases")


def _is_past_day(article: Article, token: int) -> bool:
    return any(date.start == token and date.value for date in within(article.dates, token, token + MONTH_AND_YEAR))


def _ordered(article: Article, paper: Paper) -> bool:
    """ "has ordered 30 jets from France under a contract"."""
    before = article.lowers[max(0, paper.start - 2) : paper.start]
    if words("instruments", "ordered_by").isdisjoint(before):
        return False
    earlier = article.lowers[article.sentence_at(paper.start).start : paper.start]
    return not words("instruments", "orders").isdisjoint(earlier)


def is_carried_out(article: Article, paper: Paper) -> bool:
    """Whether a document is one that the parties carry out ("fuller implementation of the 2x2 Agreement")."""
    before = article.lowers[max(0, paper.start - 3) : paper.start]
    return not words("instruments", "carrying").isdisjoint(before)


def issued_by_name(article: Article, paper: Paper) -> bool:
    """Whether a name alone tells that a document was issued: it is quoted from, bears its title or heads the text."""
    if _titled(article, paper) or is_quoted(article, paper) or is_heard(article, paper):
        return True
    told = not words("instruments", "issued").isdisjoint(article.lowers[paper.noun.start : paper.noun.end])
    return paper.type == "declaration" and (paper.noun.start == 0 or told)


def heads_the_text(article: Article, paper: Paper) -> bool:
    """ "JOINT STATEMENT: …": whether a statement is the heading of the text that follows."""
    sentence = article.sentence_at(paper.noun.start)
    if article.text_of(paper.noun.start, paper.noun.end).isupper():
        return True
    fronts = words("instruments", "title_fronts")
    opens = fronts.issuperset(article.lowers[sentence.start : paper.start])  # "Full text of the India-Oman …"
    return sentence.heading and opens and len(article.sentences) > sentence.number + 1


def _titled(article: Article, paper: Paper) -> bool:
    """Whether a document is called by its full title in quotation marks, as one that exists."""
    quotes = words("instruments", "quotes")
    near = range(max(1, paper.start - 2), paper.start)
    quoted = any(article.words[at] in quotes and not _glued(article, at) for at in near)
    said = range(paper.noun.end, article.sentence_at(paper.start).end)
    verb = next((at for at in said if article.lowers[at] in words("instruments", "finite")), said.stop)
    closed = not words("instruments", "quotes_end").isdisjoint(article.lowers[paper.noun.end : verb + 1])
    return quoted and closed and article.words[paper.noun.start].istitle()  # not ""The Partnership Programme is"


def _glued(article: Article, at: int) -> bool:
    """Whether a quotation mark is a genitive's ("the Philippines' Visiting Forces Agreement")."""
    return article.offsets[at - 1] + len(article.words[at - 1]) == article.offsets[at]


def is_basis(article: Article, paper: Paper, acts: Sequence[Mark]) -> bool:
    """ "in line with the cooperation plan"; but "put their signatures under the plan" is an act."""
    told = (act.end for act in acts if act.end <= paper.start and act.group in NAMING)
    near = article.lowers[max([0, paper.start - BASIS_WITHIN, *told]) : paper.start]
    return paper.named and "and" not in near and not words("instruments", "bases").isdisjoint(near)


def is_before_parliament(article: Article, paper: Paper) -> bool:
    """ "will submit the pact to the Senate": whether a document has been signed, as a parliament is to ratify it."""
    before = article.lowers[max(0, paper.start - SUBMITTED_WITHIN) : paper.start]
    if words("instruments", "submitting").isdisjoint(before):
        return False
    end = min(article.sentence_at(paper.start).end, paper.end + PARLIAMENT_WITHIN)
    after = article.lowers[paper.noun.end : end]
    return "to" in after and not words("instruments", "ratifiers").isdisjoint(after[after.index("to") :])
