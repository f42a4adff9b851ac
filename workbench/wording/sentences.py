"""Where sentences end in this genre, which stop belongs to an abbreviation, and which lines are headlines."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from workbench.article import Sentence
from workbench.records import Document
from workbench.wording.lists import words

HEADING_WORDS = 16
RUN_IN = 2  # spaces in a heading that the text runs on from
ABBREVIATIONS, MAY_END, OPENERS = words("abbreviations"), words("may_end"), words("sentence_openers")
MONTHS = words("months")

# It opens with one class of characters, not with alternatives, so that the search leaps from one of them to the next.
_STOP = re.compile(r"[.!?…\n](?:(?<=\n)|[.!?…]*[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[^\W_a-z]))")
# Of a name ("A.K. Perera"): two letters or more, each with its stop but the last.
_INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_])+")
_DAY_AND_MONTH = re.compile(r"\b\d\d?(?:st|nd|rd|th)? [A-Z][a-z]{2,3}$")
_LAST_WORD = re.compile(r"[^\s\"'“‘«(\[–—/-]*$")


def sentences(document: Document, offsets: list[int]) -> list[Sentence]:
    """The sentences of a document whose tokens begin at `offsets`."""
    text, found, start, paragraph = document.text, list[Sentence](), 0, 0
    headings = _headings(document)
    for stop in (*_stops(text), len(text)):
        end = bisect_left(offsets, stop)
        if end > start:
            heading = paragraph in headings or _runs_in(text[offsets[start] : stop])
            found.append(Sentence(len(found), start, end, paragraph, heading))
            start = end
        paragraph += text[stop - 1 : stop] == "\n"
    return found or [Sentence(0, 0, len(offsets), 0, False)]


def _runs_in(sentence: str) -> bool:
    """Whether a sentence in capitals heads the paragraph that goes on behind it ("OMAN CALLS OFF DRILL. The")."""
    return sentence.isupper() and sentence.endswith(". ") and sentence.count(" ") > RUN_IN


def _headings(document: Document) -> set[int]:
    """The numbers of the paragraphs that are headlines: the title, and short lines without an end amid others."""
    paragraphs = document.text.split("\n")
    short = {
        number
        for number, line in enumerate(paragraphs[:-1])
        if line.rstrip("*†‡")[-1:].isalnum() and line.count(" ") < HEADING_WORDS
    }
    title = document.title
    return short | ({0} if title and document.text.startswith(title) and len(paragraphs) > 1 else set())


def _stops(text: str) -> Iterator[int]:
    """Where sentences end: the offset of the next one's first character."""
    for stop in _STOP.finditer(text):
        if stop.group()[-1] == "\n" or _ends(text, stop):
            yield stop.end()


def _ends(text: str, stop: re.Match[str]) -> bool:
    if text[stop.start()] != "." or text[stop.start() + 1] == ".":
        return True
    before = _LAST_WORD.search(text, max(0, stop.start() - 20), stop.start())
    word = before.group().lower() if before else ""
    initials = word.isalpha() if len(word) == 1 else bool(_INITIALS.fullmatch(word))
    if word not in ABBREVIATIONS and not initials:
        return True
    after = re.match(r"\w+", text[stop.end() : stop.end() + 20])
    capital = after is not None and after.group().istitle()
    if capital and word in MONTHS and _DAY_AND_MONTH.search(text, max(0, stop.start() - 10), stop.start()):
        return True  # "on 19 Mar. Japan agreed"
    opens = capital and after is not None and after.group().lower() in OPENERS
    return opens and (word in MAY_END or (len(word) > 1 and initials))
