"""Paragraphs out of lines: hard-wrapped lines are joined, lines of an unwrapped text are paragraphs already."""

from __future__ import annotations

import re
from itertools import pairwise

from workbench.corpus.cleaning.furniture import kind_of
from workbench.corpus.lines import one_line
from workbench.corpus.mastheads.date_lines import is_bare_date_line as is_bare
from workbench.own_tables import own_table

_LONG, _LONGEST = 40, 105
_COLUMN = 20  # characters of a line of a newspaper's column
_MANY = 6  # lines of a column that go on in lower case on the next one
_WIDEST = 240  # characters of a line of a tool that wraps at a wide window
_FEWEST = 3  # lines that must be cut there
_TAIL = 12
_ROOM = 12  # characters that a line must have left for the first word below it, and more, if it was ended on purpose
_RAGGED = 20  # characters that the lengths of lines cut at one width differ by
_SMALL = 3  # letters of the words that no headline ends with ("of", "the")
_ENDS_SENTENCE = re.compile(r"[.!?:;…][\"”’»')\]]*$")
_ENDS_INITIAL = re.compile(r"(?:^|[\s(“\"])(?:[^\W\d_]|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|St)\.$")
_GOES_ON = frozenset(own_table(__package__, "furniture.toml")["goes_on"])
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
    for paragraph in _with_capitals(paragraphs):
        if whole and length >= _LONG and _is_open(whole[-1][-1], paragraph):
            whole[-1].append(paragraph)
            length += 1 + len(paragraph)
        else:
            whole.append([paragraph])
            length = len(paragraph)
    return [_whole(pieces) for pieces in whole]


def _with_capitals(paragraphs: list[str]) -> list[str]:
    """A first letter set large, which was copied as a line of its own, put back before its word."""
    joined: list[str] = []
    for paragraph in paragraphs:
        last = joined[-1] if joined else ""
        if len(last) == 1 and last.isupper() and paragraph[:1].islower():
            joined[-1] += paragraph
        else:
            joined.append(paragraph)
    return joined


def _whole(pieces: list[str]) -> str:
    return one_line("\n".join(" ".join(piece.split()) for piece in pieces))


def is_wrapped(lines: list[str]) -> bool:
    """Whether many lines are cut at a width of 40 to 105 characters and go on in lower case on the next line.

    Where no line is longer and those are of a length, a few of them are enough; a narrow column has many of them.
    """
    inner = [(line.strip(), after.strip()) for line, after in pairwise(lines) if after.strip()]
    opened = [len(line) for line, after in inner if _COLUMN <= len(line) <= _LONGEST and _is_open(line, after)]
    cut = [length for length in opened if length >= _LONG]
    too_long = sum(1 for line in lines if len(line) > _LONGEST)
    if not too_long and len(opened) >= _MANY and 3 * len(opened) >= len(inner):
        return True
    if too_long and _is_cut_wide(inner):
        return True
    alike = not too_long and max(cut, default=0) - min(cut, default=0) <= _RAGGED
    return len(cut) >= 2 and len(cut) > 2 * too_long and (alike or 5 * len(cut) >= len(inner))


def _is_cut_wide(inner: list[tuple[str, str]]) -> bool:
    """Whether most of the longest lines are cut in the middle of a sentence at one width that no line exceeds."""
    longest = max(len(line) for line, _ in inner) if inner else 0
    full = [_is_open(line, after) for line, after in inner if len(line) > longest - _RAGGED]
    return _LONGEST < longest <= _WIDEST and sum(full) >= _FEWEST and 2 * sum(full) > len(full)


def _is_open(line: str, after: str) -> bool:
    if after[:1].islower():
        return not _ENDS_SENTENCE.search(line[-_TAIL:])
    return after[:1].isupper() and line[line.rfind(" ") + 1 :].casefold() in _GOES_ON


def _unwrap(lines: list[str]) -> list[str]:
    width = _width(lines)
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
    return [_whole(pieces) for pieces in paragraphs]


def _width(lines: list[str]) -> int:
    """The width that lines are cut at: of the longest one that goes on in lower case on the next line."""
    cut = (len(line.rstrip()) for line, after in pairwise(lines) if _is_open(line, after.strip()))
    lengths = list(cut)
    widest = _WIDEST if min(lengths, default=0) > _LONGEST - _RAGGED else _LONGEST
    return max((length for length in lengths if length <= widest), default=0)


def _begins_paragraph(line: str, above: str, width: int, is_spaced: bool) -> bool:
    """Whether `line` begins anew: by its indentation, its bullet, as page furniture ("By Ana Soto"), or because its
    first word had room on the line above.

    Where blank lines part the paragraphs (`is_spaced`), the end of a sentence alone does not.
    """
    if _indentation(line) > _indentation(above) or _MARKS_ITEM.match(line) or is_bare(line) or is_bare(above):
        return True
    line, above = line.strip(), above.strip()
    room = width - len(above) - 1 - len(line.split(maxsplit=1)[0])
    if line[0].islower() or room < 0:
        return False
    if kind_of(line) or kind_of(above):
        return True
    ends = not is_spaced and _ENDS_SENTENCE.search(above) and not _ENDS_INITIAL.search(above)
    last = above.rsplit(maxsplit=1)[-1]
    return bool(ends) or (room >= _ROOM and not (last.islower() and len(last) <= _SMALL))


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip())
