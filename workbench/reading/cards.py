"""Records one by one: all their values, the quotes they rest on, the rule that fired and its cue."""

from __future__ import annotations

from dataclasses import fields
from itertools import groupby

from workbench.reading.article import COLOURS
from workbench.reading.html import Html, element, joined, view
from workbench.reading.wording import heading, summary, wording
from workbench.records import Coding, Evidence, Participant, Record

MACHINERY = {"evidence", "rule", "cues", "participants"}


def record_cards(coding: Coding) -> Html:
    """Every record of a coding as a card, by facet, numbered as in `article`."""
    numbered = list(enumerate(coding.records, start=1))
    parts = []
    for facet, group in groupby(numbered, key=lambda item: item[1].facet):
        parts.append(element("h3", facet))
        parts.extend(_card(number, record) for number, record in group)
    text = "\n".join(f"{number}. {record.facet}: {summary(record)}" for number, record in numbered)
    return view(*(parts or [element("p", "No record.", class_="wb-note")]), text=text or "No record.")


def record_card(record: Record) -> Html:
    """One record as a card."""
    return view(_card(None, record), text=f"{record.facet}: {summary(record)}")


def _card(number: int | None, record: Record) -> Html:
    title = element("p", element("strong", f"{number}. " if number else "", summary(record)))
    values = [
        joined(element("dt", heading(field.name)), element("dd", wording(field.name, value)))
        for field in fields(record)
        if field.name not in (*MACHINERY, *record.key) and (value := getattr(record, field.name)) is not None
    ]
    people = [
        joined(element("dt", "participant"), element("dd", _person(person)))
        for person in getattr(record, "participants", ())
    ]
    style = f"border-left:4px solid {COLOURS[record.facet]}"
    listed = element("dl", *values, *people) if values or people else None
    return element("div", title, listed, _quotes(record.evidence), _why(record), class_="wb-card", style=style)


def _person(person: Participant) -> str:
    told = (
        person.rank,
        person.name or "unnamed",
        person.post,
        person.country,
        person.level and person.level.replace("_", " "),
    )
    return ", ".join(filter(None, told))


def _quotes(evidence: tuple[Evidence, ...]) -> Html:
    return joined(
        *(
            element("blockquote", element("p", f"“{e.quote}”"), element("cite", f"characters {e.start}–{e.end}"))
            for e in evidence
        )
    )


def _why(record: Record) -> Html | None:
    cues = ", ".join(f"“{cue.quote}”" for cue in record.cues)
    told = [f"rule {record.rule}" if record.rule else "", f"cue {cues}" if cues else ""]
    return element("p", " · ".join(filter(None, told)), class_="wb-note") if any(told) else None
