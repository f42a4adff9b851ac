"""An article with its coded passages highlighted: colour says the facet, the number leads to the record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from workbench.reading.html import Html, Part, element, joined, view
from workbench.reading.wording import summary
from workbench.records import RECORD_TYPES, Coding, Document

# Pale grounds that dark ink stands out from on any page, light or dark.
COLOURS = {
    "interactions": "#cfe5f7",
    "spheres": "#cdeedd",
    "instruments": "#fde3b0",
    "positions": "#f2d5e7",
    "invitations": "#f8d3c0",
}


@dataclass(frozen=True, slots=True)
class Passage:
    """One piece of evidence in the text: of which facet, of the record with which number, and what to say on
    hovering.
    """

    start: int
    end: int
    facet: str
    number: int
    title: str


def article(coding: Coding) -> Html:
    """The document's text, each passage that a record rests on marked in its facet's colour and followed by the
    record's number.

    Hovering tells facet, values, rule and cue. The numbers are those of `record_cards`.
    """
    document = coding.document
    marked = list(passages(coding))
    lines = [element("p", *marked_line(document, marked, start, end)) for start, end in text_lines(document.text)]
    body = element("div", head(document), _legend(marked), *lines, class_="wb-article")
    return view(body, text=f"{document.doc_id}\n{document.text}")


def head(document: Document) -> Html:
    """Outlet, day, source and name of a document, in a line."""
    told = [
        document.outlet,
        document.published or "undated",
        document.attributed_to and f"citing {document.attributed_to}",
        document.doc_id,
    ]
    return element("p", " · ".join(filter(None, told)), class_="wb-note")


def passages(coding: Coding) -> Iterator[Passage]:
    """The evidence of every record, records numbered from 1 in the codebook's order."""
    for number, record in enumerate(coding.records, start=1):
        cue = " … ".join(cue.quote for cue in record.cues)
        told = [
            f"{number}. {record.facet}: {summary(record)}",
            f"rule: {record.rule}" if record.rule else "",
            f"cue: {cue}" if cue else "",
        ]
        for evidence in record.evidence:
            yield Passage(evidence.start, evidence.end, record.facet, number, "\n".join(filter(None, told)))


def text_lines(text: str) -> Iterator[tuple[int, int]]:
    """Where each line of a text that is not blank begins and ends."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def marked_line(document: Document, marked: list[Passage], start: int, end: int) -> Iterator[Part]:
    """A line of a document with the passages in it marked."""
    here = [passage for passage in marked if passage.start < end and passage.end > start]
    cuts = sorted(
        {start, end, *(min(max(edge, start), end) for passage in here for edge in (passage.start, passage.end))}
    )
    for left, right in pairwise(cuts):
        over = [passage for passage in here if passage.start <= left and passage.end >= right]
        text = document.text[left:right]
        yield _mark(text, over) if over else text
        if numbers := [str(passage.number) for passage in over if passage.end == right]:
            yield element("sup", ",".join(numbers))


def _mark(text: str, over: list[Passage]) -> Html:
    """The shortest passage gives the ground, the next facet an underline; all of them are told on hovering."""
    facets = list(
        dict.fromkeys(passage.facet for passage in sorted(over, key=lambda passage: passage.end - passage.start))
    )
    line = f";border-bottom:3px solid {COLOURS[facets[1]]}" if len(facets) > 1 else ""
    style = f"background-color:{COLOURS[facets[0]]};color:#1a1a1a{line}"
    return element(
        "mark", text, style=style, class_=f"wb-{facets[0]}", title="\n".join(passage.title for passage in over)
    )


def _legend(marked: Iterable[Passage]) -> Html:
    found = {passage.facet for passage in marked}
    keys = [
        joined(element("mark", kind.facet, style=f"background-color:{COLOURS[kind.facet]};color:#1a1a1a"), " ")
        for kind in RECORD_TYPES
        if kind.facet in found
    ]
    return element("p", *keys, None if keys else "No passage of this article was coded.", class_="wb-legend")
