"""Codings of every shape, for properties: any text, evidence anywhere in it, any field missing that may be."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from workbench.records import (
    Coding,
    Document,
    Evidence,
    Instrument,
    Interaction,
    Invitation,
    Participant,
    Position,
    Skipped,
    Sphere,
)

words = st.text(max_size=12)
maybe = st.none() | words
parties = st.lists(st.sampled_from(["AZE", "CHN", "IRN", "NATO"]), max_size=3).map(tuple)


@st.composite
def passages(draw: Any, text: str) -> tuple[Evidence, ...]:
    ends = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(ends, ends).map(sorted), max_size=3))
    return tuple(Evidence(start, end, text[start:end]) for start, end in spans)


@st.composite
def coding(draw: Any, doc_id: str) -> Coding:
    text = draw(st.text(max_size=60))
    document = Document(doc_id, text, draw(maybe), draw(maybe), draw(maybe), draw(maybe), draw(words), draw(words))
    basis = {"evidence": passages(text), "rule": words}
    qualified = {**basis, "cues": passages(text)}

    def many(record: type, **fields: Any) -> Any:
        return draw(st.lists(st.builds(record, **fields), max_size=3).map(tuple))

    people = st.lists(st.builds(Participant, maybe, maybe, maybe, maybe, maybe), max_size=3).map(tuple)
    dates = {"date": maybe}
    meeting = {"host": maybe, "city": maybe, "domain": maybe, "participants": people, **dates, **qualified}
    return Coding(
        document,
        interactions=many(Interaction, kind=words, status=words, countries=parties, **meeting),
        spheres=many(Sphere, code=words, countries=parties, **qualified),
        instruments=many(Instrument, type=words, stage=words, countries=parties, subject=maybe, **dates, **qualified),
        positions=many(Position, holder=words, stance=words, issue=words, about=maybe, speaker=maybe, **qualified),
        invitations=many(Invitation, inviter=words, invitee=words, to_what=maybe, status=words, **qualified),
        skipped=many(Skipped, facet=words, reason=words, **basis),
    )


@st.composite
def codings(draw: Any) -> list[Coding]:
    names = draw(st.lists(words, unique=True, max_size=4))
    return [draw(coding(name)) for name in sorted(names)]
