"""Recognises page furniture by the patterns of furniture.toml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from workbench.own_tables import own_table

_DATA: dict[str, Any] = own_table(__package__, "furniture.toml")
_LONGEST = 400
_HAS_CONTENT = re.compile(r"[^\W_]")
# a line cut off with dots is a teaser, no sentence
_ENDS_SENTENCE = re.compile(r"(?<!\.\.)[.!?:][\"”’»')\]]*$")
_PLAIN_ENDS = (".", "?", "!", '"', "”")
_SHORTEST_SENTENCE, _LONG_PARAGRAPH = 8, 25


@dataclass(frozen=True, slots=True)
class _Group:
    """One group of furniture.toml: `any` holds all its patterns, `known` those that may be full sentences."""

    any: re.Pattern[str]
    known: re.Pattern[str]


def _union(entries: list[dict[str, Any]], frame: str) -> re.Pattern[str]:
    patterns = "|".join(f"(?:{entry['pattern']})" for entry in entries) or r"(?!)"
    return re.compile(frame.format(patterns), re.IGNORECASE)


def _group(name: str) -> _Group:
    frame = r"(?:{})\s*\Z"
    sentences = [entry for entry in _DATA[name] if entry.get("sentences")]
    return _Group(_union(_DATA[name], frame), _union(sentences, frame))


_GROUPS = {name: _group(name) for name in ("end", "foot", "block", "line")}
_PREFIX, _SUFFIX = _union(_DATA["prefix"], r"(?:{})"), _union(_DATA["suffix"], r"(?:{})\Z")


def is_prose(paragraph: str) -> bool:
    """A full sentence of some length, or a paragraph too long to be anything else."""
    words = paragraph.count(" ") + 1
    return words >= _LONG_PARAGRAPH or (words >= _SHORTEST_SENTENCE and _ENDS_SENTENCE.search(paragraph) is not None)


def kind_of(paragraph: str) -> str | None:
    """`end`, `foot`, `block` or `line` where the paragraph is furniture, else None."""
    if not _HAS_CONTENT.search(paragraph):
        return "end" if paragraph == "###" else "line"
    if len(paragraph) > _LONGEST:
        return None
    prose = is_prose(paragraph)
    for name, group in _GROUPS.items():
        if (group.known if prose else group.any).match(paragraph):
            return name
    return None


def strip_edges(paragraph: str) -> tuple[str, list[str]]:
    """The paragraph without furniture at its beginning and end, and what was taken off."""
    taken: list[str] = []
    prefix = _PREFIX.match(paragraph)
    if prefix:
        taken.append(prefix.group().strip())
        paragraph = paragraph[prefix.end() :]
    is_sentence = paragraph.endswith(_PLAIN_ENDS)
    suffix = None if is_sentence else _SUFFIX.search(paragraph, max(0, len(paragraph) - _LONGEST))
    if suffix:
        taken.append(suffix.group().strip())
        paragraph = paragraph[: suffix.start()]
    return paragraph.strip(), taken
