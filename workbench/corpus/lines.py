"""Lines of a text as one line."""

from __future__ import annotations

import re

# but not in "the sea-\nand airports", whose hyphen ends a word
_HYPHENED = re.compile(r"(?<=\w-)\n(?=\w)(?!(?:and|or|to)\b)")
_BREAK = re.compile(r"(?<!\n)\n(?!\n)")


def one_line(text: str) -> str:
    """A text without its single line breaks; what a hyphen joins over one ("military-educational") gets no blank."""
    return _BREAK.sub(" ", _HYPHENED.sub("", text))
