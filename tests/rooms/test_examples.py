"""Every room finds in its example sentences just what their markup says."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

import workbench
from workbench.article import Article
from workbench.coder import Coder
from workbench.records import Document, as_plain

FLOORS = Path(workbench.__file__).parent
MARKUP = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]*)\]")
CODED = ("interactions", "spheres", "instruments", "positions", "invitations")
SCOPED = ("negated", "planned", "cancelled", "hypothetical", "background", "circumstance")

Spans = list[tuple[int, int, str]]


def examples() -> list[Any]:
    files = sorted(FLOORS.glob("*/*/examples.toml"))
    return [
        pytest.param(file.parent.name, example, id=f"{file.parent.name}-{number}")
        for file in files
        for number, example in enumerate(tomllib.loads(file.read_text(encoding="utf-8"))["example"])
    ]


def unmarked(text: str) -> tuple[str, Spans]:
    """The sentence without its markup, and the character spans that were marked."""
    plain, spans, last = "", [], 0
    for match in MARKUP.finditer(text):
        plain += text[last : match.start()]
        spans.append((len(plain), len(plain) + len(match[1]), match[2]))
        plain += match[1]
        last = match.end()
    return plain + text[last:], spans


def found(article: Article, room: str) -> Spans:
    """What a mention or assertion room has found, as character spans with the label that its markup uses."""
    if room in ("countries", "organisations"):
        bodies = {(mark.start, mark.end) for mark in article.marks["organisations"]}
        named: dict[tuple[int, int], list[str]] = {}
        for party in article.parties:
            if ((party.start, party.end) in bodies) == (room == "organisations"):
                named.setdefault((party.start, party.end), []).append(party.code)
        tokens = [(start, end, "+".join(codes)) for (start, end), codes in named.items()]
    elif room == "places":
        tokens = [(p.start, p.end, f"{p.name}, {p.country}") for p in article.places]
    elif room == "dates":
        tokens = [(d.start, d.end, "/".join(filter(None, (d.value or "?", d.until)))) for d in article.dates]
    elif room == "people":
        tokens = [(m.start, m.end, article.people[m.person].name or "?") for m in article.mentions]
    elif room == "attributed":
        tokens = [(s.start, s.end, _speaker(article, s.speaker) or "+".join(s.holders)) for s in article.statements]
    elif room in SCOPED:
        tokens = [(scope.start, scope.end, scope.cue.entry.id) for scope in article.scopes.get(room, [])]
    else:
        tokens = [(mark.start, mark.end, mark.entry.id) for mark in article.marks[room]]
    return [(span.start, span.end, label) for a, b, label in tokens for span in [article.evidence(a, b)]]


def _speaker(article: Article, speaker: int | None) -> str | None:
    return None if speaker is None else article.people[speaker].name


@pytest.mark.parametrize(("room", "example"), examples())
def test_a_room_finds_what_its_example_says(coder: Coder, room: str, example: dict[str, Any]) -> None:
    text, spans = unmarked(example["text"])
    document = Document("example", text, published=example.get("published"), title=example.get("title"))
    if room in CODED:
        records = [as_plain(record) for record in getattr(coder.code(document), room)]
        shown = [
            {key: record.get(key) for key in ("kind", "code", "type", "issue", *wanted)}
            for record, wanted in zip(records, example["records"], strict=False)
        ]
        assert len(records) == len(example["records"]), records
        for wanted in example["records"]:
            assert any(matches(record, wanted) for record in records), (wanted, shown, records)
    else:
        article = coder.annotate(document)
        assert sorted(found(article, room)) == sorted(spans), [
            (text[a:b], label) for a, b, label in found(article, room)
        ]
        for wanted in example.get("people", []):
            assert any(matches(as_plain(person), wanted) for person in article.people), article.people


def matches(record: dict[str, Any], wanted: dict[str, Any]) -> bool:
    """A record holds every field that an example names; an empty string stands for null, a person for the name."""
    record = {**record, "participants": [person["name"] for person in record.get("participants", [])]}
    return all(
        (record.get(key) or "") == value if value == "" else record.get(key) == value for key, value in wanted.items()
    )
