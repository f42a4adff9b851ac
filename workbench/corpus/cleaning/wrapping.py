"""Paragraphs out of lines: hard-wrapped lines are joined, lines of an unwrapped text are paragraphs already."""

from __future__ import annotations

import re
from itertools import pairwise

_LONG, _LONGEST = 40, 105
_TAIL = 12
_ENDS_SENTENCE = re.compile(r"[.!?:;…][\"”’»')\]]*$")
_ENDS_INITIAL = re.compile(r"(?:^|[\s(“\"])(?:[^\W\d_]|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|St)\.$")
_MARKS_ITEM = re.compile(r"^\s*(?:[-–—•*·▪●]|\(?\d{1,2}[.)])\s")


def split_paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, each with single blanks."""
    lines = text.split("\n")
    paragraphs = _unwrap(lines) if is_wrapped(lines) else lines
    return [tidy for paragraph in paragraphs if (tidy := " ".join(paragraph.split()))]


def rejoin(paragraphs: list[str]) -> list[str]:
    """Paragraphs torn in the middle of a sentence (the next one goes on in lower case) made whole again."""
    whole: list[list[str]] = []
    length = 0
    for paragraph in paragraphs:
        if whole and length >= _LONG and _is_open(whole[-1][-1], paragraph):
            whole[-1].append(paragraph)
            length += 1 + len(paragraph)
        else:
            whole.append([paragraph])
            length = len(paragraph)
    return [" ".join(pieces) for pieces in whole]


def is_wrapped(lines: list[str]) -> bool:
    """Whether most lines are cut at a width of 40 to 105 characters and go on in lower case on the next line."""
    inner = [(line.strip(), after.strip()) for line, after in pairwise(lines) if after.strip()]
    cut = sum(1 for line, after in inner if _LONG <= len(line) <= _LONGEST and _is_open(line, after))
    too_long = sum(1 for line in lines if len(line) > _LONGEST)
    return cut >= 2 and cut > 2 * too_long and 5 * cut >= len(inner)


def _is_open(line: str, after: str) -> bool:
    return after[:1].islower() and not _ENDS_SENTENCE.search(line[-_TAIL:])


def _unwrap(lines: list[str]) -> list[str]:
    width = max((len(line.rstrip()) for line in lines if len(line) <= _LONGEST), default=0)
    blank_lines = sum(1 for line in lines[1:-1] if not line.strip())
    is_spaced = blank_lines * 12 >= len(lines)
    paragraphs: list[list[str]] = []
    above = ""
    for line in lines:
        if above.strip() and line.strip() and not _begins_paragraph(line, above, width, is_spaced):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
        above = line
    return [" ".join(pieces) for pieces in paragraphs]


def _begins_paragraph(line: str, above: str, width: int, is_spaced: bool) -> bool:
    """Whether `line` begins anew: by its indentation, its bullet, or because its first word had room on the line above.

    Where blank lines part the paragraphs (`is_spaced`), the end of a sentence alone does not.
    """
    if _indentation(line) > _indentation(above) or _MARKS_ITEM.match(line):
        return True
    line, above = line.strip(), above.strip()
    if line[0].islower() or len(above) + 1 + len(line.split(maxsplit=1)[0]) > width:
        return False
    short_heading = len(above) * 2 < width and above.split()[-1][0].isupper()
    ends = not is_spaced and _ENDS_SENTENCE.search(above) and not _ENDS_INITIAL.search(above)
    return bool(ends) or short_heading


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip())
