"""Documents as the text names them: the noun, the words before it and what it is about."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import NamedTuple

from workbench.article import Article, DateMention, Mark, tokens_of, within
from workbench.coding.instruments.nameless import LONGEST_NAME, is_several, lists, names_none
from workbench.coding.words import either, words
from workbench.wording import any_of

NAMING = ("done", "doing")  # what is done to a document is no part of its name
TELLING = ("stood", "stands")
NOUNS = ("nouns", "weak", "again", "further")
AGAIN = ("again", "further")
LONGEST_SUBJECT = 18
LONGEST_PARTIES = 24
WEAPON = re.compile(r"\b[A-Z]{1,4}-\d{1,3}\b")
YEAR = re.compile(r"(19|20)\d\d$")


class Paper(NamedTuple):
    """A document named at tokens `start` to `end`; `subject` is what it is about, or else its name as printed.

    What it is about is told from token `topic` on, which is `end` where the text does not say.
    """

    start: int
    end: int
    noun: Mark
    type: str
    subject: str
    definite: bool
    about: bool
    topic: int

    @property
    def named(self) -> bool:
        """Whether words before the noun tell which document it is."""
        return self.noun.end - self.start > 1


def papers(article: Article, marks: list[Mark], last: Paper | None = None) -> list[Paper]:
    """The documents that one sentence (its marks in order) names; "one with Peru" is of the kind named `last`."""
    nouns = [mark for mark in marks if mark.group in NOUNS and not names_none(article, mark)]
    again = bool(nouns) and nouns[0].group == "again"
    nouns = (
        nouns[1:] if again and not (last and nouns[0].start - article.sentence_at(nouns[0].start).start <= 1) else nouns
    )
    named = [_paper(article, mark, following) for mark, following in zip_longest(nouns, nouns[1:])]
    for at, paper in enumerate(named):
        kind = named[at - 1] if at else last
        if kind and paper.noun.group in AGAIN:
            named[at] = paper._replace(type=kind.type)
    papers = (paper for paper, before in zip(named, [None, *nouns], strict=False) if not _inside(paper, before))
    return [paper for paper in papers if not _of_a_weapon(article, paper)]


def list_head(article: Article, marks: list[Mark], paper: Paper) -> Paper | None:
    """The documents among which one is ("nine accords were signed, among them a treaty"); else None."""
    before = [mark for mark in marks if mark.group in NOUNS and mark.end <= paper.start]
    heads = [mark for mark in before if is_several(article, mark) and lists(article, mark)]
    return _paper(article, heads[-1], None) if heads else None


def _of_a_weapon(article: Article, paper: Paper) -> bool:
    """Whether a programme builds something ("the JF-17 programme", "its submarine programme")."""
    if paper.noun.group != "weak" or paper.type != "plan":
        return False
    built = not words("instruments", "wares").isdisjoint(article.lowers[paper.start : paper.noun.start])
    return built or WEAPON.search(article.text_of(paper.start, paper.noun.end)) is not None


def _inside(paper: Paper, before: Mark | None) -> bool:
    """Whether a name is part of the title of the document named before ("the Joint Statement on Partnership")."""
    return before is not None and paper.noun.group == "weak" and paper.start <= before.start


def year_in_name(article: Article, paper: Paper) -> str | None:
    """The year that a document is called by ("the 1951 Mutual Defense Treaty", "the programme of 2016"), or None."""
    name = article.words[paper.start : paper.noun.end]
    if article.lowers[paper.noun.end] == "of":
        name += article.words[paper.noun.end + 1 : paper.noun.end + 2]
    return next((word for word in name if YEAR.match(word)), None)


def month_in_name(article: Article, paper: Paper) -> str | None:
    """The month that a document is called by ("under the September 2024 agreement"), or None."""
    named = within(article.dates, paper.start, paper.noun.start)
    return next((date.value for date in named if len(date.value or "") > len("2024")), None)


def is_heard(article: Article, paper: Paper) -> bool:
    """Whether a joint statement is the one who says something ("…, the joint statement said"), so has been issued."""
    inside = not words("instruments", "relative").isdisjoint(article.lowers[paper.noun.end : paper.noun.end + 2])
    if paper.type != "declaration" or inside:  # "a communique in which they call for"
        return False
    finite = either("instruments", "finite", "heard")
    end = min(article.sentence_at(paper.noun.start).end, paper.noun.end + LONGEST_PARTIES)
    verb = next((word for word in article.lowers[paper.noun.end : end] if word in finite), "")
    return verb in words("instruments", "heard")


def is_quoted(article: Article, paper: Paper) -> bool:
    """Whether a joint statement or letter is what the parties said something in, so that it has been issued."""
    before = article.lowers[max(0, paper.start - 4) : paper.start]
    said = paper.type == "declaration" or article.lowers[paper.noun.start : paper.noun.end] == ["joint", "letter"]
    return said and not words("instruments", "uttered").isdisjoint(before)


def _paper(article: Article, noun: Mark, following: Mark | None) -> Paper:
    start = _name_start(article, noun)
    subject_start, subject_end = _subject(article, noun)
    if following:
        subject_end = min(subject_end, max(_before(article, following), subject_start))
    about = any(word.isalpha() for word in article.words[subject_start:subject_end])
    end = max(subject_end, noun.end)
    subject = article.text_of(subject_start, subject_end) if about else article.text_of(start, end)
    before = article.lowers[max(0, start - 2) : start]
    done = article.lowers[subject_start - 1 : subject_start + 1] if about else []
    kind = _type(article, noun, start, end, sold=done[:1] != ["to"] or done[1] in words("instruments", "sales"))
    new = not words("instruments", "newly").isdisjoint(before[-1:])  # "hoped that a pact"
    definite = not new and not words("instruments", "definite").isdisjoint(before)
    definite = definite or bool(within(article.dates, start - 2, start - 1))  # "Monday's accord"
    definite = definite or (article.words[start - 1] in words("instruments", "quotes") and not new)
    return Paper(start, end, noun, kind, subject, definite, about, subject_start if about else end)


def _before(article: Article, noun: Mark) -> int:
    """Where "and a protocol" begins, so that the document before it is not about that."""
    start = _name_start(article, noun)
    joints = (at for at in range(max(0, start - 3), start) if article.lowers[at] in words("instruments", "lasts"))
    return next(joints, noun.end)


def _name_start(article: Article, noun: Mark) -> int:
    """Where the words before the noun begin that belong to its name ("strategic partnership agreement")."""
    if noun.group in AGAIN:
        return noun.start
    first = max(article.sentence_at(noun.start).start, noun.start - LONGEST_NAME)
    acts = [mark.end for mark in within(article.marks["instruments"], first, noun.start) if mark.group in NAMING]
    first = max([first, *acts])  # "does not seek pacts"
    stops = either("instruments", "determiners", "closers")
    before = range(noun.start - 1, first - 1, -1)
    names = tokens_of(within(article.parties, first, noun.start))  # "the Mali-New Zealand pact"
    dateline = {date.end for date in within(article.dates, first, noun.start) if len(date.value or "") > len("2024-05")}
    ends = (
        at + 1
        for at in before
        if at in dateline or (article.lowers[at] in stops and at not in names and not _inside_title(article, at))
    )
    return next(ends, first)


def _inside_title(article: Article, at: int) -> bool:
    """Whether a small word joins two capitalised ones ("Security Integration and Prosperity Agreement")."""
    around = article.words[at - 1 : at + 2 : 2]
    joint = article.lowers[at] in words("instruments", "title_joints")
    return joint and len(around) == 2 and all(word.istitle() and len(word) > 1 for word in around)


def _subject(article: Article, noun: Mark) -> tuple[int, int]:
    """The tokens of what a document is about ("on the transit of cargo"); an empty span where the text does not say."""
    sentence = article.sentence_at(noun.start)
    dates = within(article.dates, noun.end, sentence.end)
    start = _past_parties(article, _past_asides(article, noun.end, dates), sentence.end, dates)
    start += article.lowers[start] == "," and article.lowers[start + 1] in words("instruments", "named_aside")
    if start >= sentence.end or article.lowers[start] not in words("instruments", "openers"):
        return noun.end, noun.end
    if article.lowers[start : start + 2] in (["on", "behalf"], ["to", "be"]):
        return noun.end, noun.end  # "signed it on behalf of their countries", "a memorandum to be concluded"
    issued = noun.entry.id == "declaration" and article.lowers[start] == "of"
    if issued and any_of("actor_nouns", article.lowers[start : start + LONGEST_NAME]):
        return noun.end, noun.end  # "Joint Statement of the Defence Ministers of Togo and Mali"
    side = next(iter(within(article.parties, start + 1, start + 3)), None) if article.lowers[start] == "for" else None
    if side and (side.end >= sentence.end or article.lowers[side.end] in words("instruments", "closers")):
        return noun.end, noun.end  # "signed the agreement for Togo"
    if article.lowers[start] == "to" and within(article.places, start + 1, start + 2):  # "on a visit to Lima"
        return noun.end, noun.end
    placed = [place.start - 1 for place in within(article.places, start + 2, sentence.end)]
    venues = [at for at in placed if article.lowers[at] in words("instruments", "at_places")]
    margins = (at for at in range(start + 2, sentence.end) if article.lowers[at] in words("instruments", "margins"))
    beside = [at - 2 for at in margins if article.lowers[at - 1] == "the" and at - 2 >= start]
    if start in beside:  # "signed an accord on the sidelines of a forum"
        return noun.end, noun.end
    venues += beside
    first_date = start + 1 if article.lowers[start] in words("instruments", "periods") else start
    last = min(
        sentence.end,
        start + LONGEST_SUBJECT,
        *_acts_after(article, start, sentence.end),
        *venues,
        *_next_acts(article, start, sentence.end),
        *(date.start for date in dates if date.start > first_date),
    )
    closers = words("instruments", "closers")
    end = next((at for at in range(start + 1, last) if article.lowers[at] in closers), last)
    while end > start + 1 and article.lowers[end - 1] in words("instruments", "determiners"):
        end -= 1
    return (start + 1, end) if start + 1 < end else (noun.end, noun.end)


def _acts_after(article: Article, start: int, end: int) -> list[int]:
    """Where a verb tells of the document named ("the contract for the boats dates from 2013")."""
    return [mark.start for mark in within(article.marks["instruments"], start + 2, end) if mark.group in TELLING]


def _next_acts(article: Article, start: int, end: int) -> list[int]:
    """Where the text goes on to tell of a further act ("an agreement on rescue and discussed …")."""
    acts = [mark for mark in within(article.marks["instruments"], start + 2, end) if mark.group in ("done", "doing")]
    return [act.start - 1 for act in acts if article.lowers[act.start - 1] == "and"]


def _past_asides(article: Article, at: int, dates: list[DateMention]) -> int:
    """Past the end of a title, a short name in brackets and a weekday ("agreement” (GSOMIA) Monday on …")."""
    at += article.lowers[at] in words("instruments", "quotes_end")
    if article.words[at : at + 1] == ["("] and ")" in article.words[at : at + 6]:
        at = article.words.index(")", at) + 1
    return next((date.end for date in dates if date.start == at), at)


def _past_parties(article: Article, at: int, end: int, dates: list[DateMention]) -> int:
    """Past the parties of a document ("between A and B on …", "with its neighbour on …", "with A on May 2 to …")."""
    if at >= end or article.lowers[at] not in words("instruments", "partners"):
        return at
    stops, inside = either("instruments", "openers", "finite"), words("instruments", "within_parties")
    dated = {token for date in dates for token in range(date.start - 1, date.end)}
    behind = (token for token in range(at + 2, min(end, at + LONGEST_PARTIES)) if token not in dated)
    return next((stop for stop in behind if article.lowers[stop] in stops and article.lowers[stop] not in inside), end)


def _type(article: Article, noun: Mark, start: int, end: int, *, sold: bool) -> str:
    """The type by its noun; an agreement about sales or so many tanks, and a deal about tanks, is a contract.

    A deal to do something with tanks is none but where they are `sold`.
    """
    if noun.entry.id == "agreement" and "treaty" in article.lowers[start : noun.start]:  # "a treaty-level pact"
        return "treaty"
    if noun.entry.id != "agreement" or noun.end - noun.start > 1 or article.lowers[noun.start] == "arrangement":
        return noun.entry.id
    named = article.lowers[start:end]
    vague = not words("instruments", "vague").isdisjoint(named)
    counted = vague or any(char.isdigit() for word in named for char in word)
    wares = words("instruments", "wares") if counted and sold else frozenset()
    worth = article.lowers[noun.end] == "worth"
    priced = words("instruments", "priced") if vague or worth else frozenset()  # "a deal worth 2 billion"
    told = words("instruments", "sales") | wares | priced
    if words("instruments", "wares").isdisjoint(named):
        told -= {"deliveries"}  # "a deal to smooth deliveries of food"
    told -= frozenset() if words("instruments", "helping").isdisjoint(named) else words("instruments", "sums")
    return noun.entry.id if told.isdisjoint(article.lowers[start : max(end, noun.end + 1)]) else "contract"
