"""From bytes to text: byte order marks, UTF-16 without one, old code pages; pictures and archives are told apart."""

from __future__ import annotations

import codecs
import re
from collections import Counter

from charset_normalizer import from_bytes

from workbench.corpus.outcome import Refused
from workbench.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or office file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office file"),
    (b"PAR1", "a parquet table"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SAMPLE = 200_000
_SHORTEST_WIDE = 8


def check_encoding(encoding: str | None) -> None:
    """Raise InputError when `encoding` is no encoding that Python knows."""
    try:
        codecs.lookup(encoding or "utf-8")
    except LookupError:
        raise InputError(f"encoding={encoding!r} is unknown; use a name such as utf-8, cp1251 or utf-16") from None


def decode(data: bytes, encoding: str | None = None) -> str:
    """The text of `data`, in the encoding given or else in the one found; raises Refused (binary, undecodable)."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise Refused("binary", f"{kind}, whatever its name says")
    name = encoding or detect(data)
    try:
        text = data.decode(name)
    except UnicodeDecodeError as error:
        if encoding or not _nearly_utf8(data):
            raise Refused("undecodable", f"not {name} at byte {error.start}") from None
        text = data.decode("utf-8", errors="replace")
    _refuse_binary(text)
    return text


def detect(data: bytes) -> str:
    """The encoding of `data`; `utf-8` where it fits or nothing better is found."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    wide = _wide(data)
    if wide:
        return wide
    try:
        data.decode("utf-8")
        return "utf-8"
    except UnicodeDecodeError as error:
        # a sample that was cut in the middle of a character is still UTF-8
        if error.reason == "unexpected end of data" or _nearly_utf8(data):
            return "utf-8"
    best = from_bytes(data[:_SAMPLE]).best()
    return best.encoding if best else "utf-8"


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every second byte names the script, so two small values make up nearly all of them."""
    head = data[:4000]
    even, odd = _is_script(head[0::2]), _is_script(head[1::2])
    if len(head) < _SHORTEST_WIDE or even == odd:
        return None
    return "utf-16-le" if odd else "utf-16-be"


def _is_script(values: bytes) -> bool:
    common = Counter(values).most_common(2)
    return sum(count for value, count in common if value < 0x20) >= 0.9 * len(values)


def _nearly_utf8(data: bytes) -> bool:
    """One damaged character in a thousand is a slip in a UTF-8 file, not another encoding."""
    text = data.decode("utf-8", errors="replace")
    wide_characters = sum(1 for character in text[:_SAMPLE] if character > "\x7f")
    damaged = text.count("\ufffd")
    return damaged * 1000 <= len(text) and damaged * 2 < wide_characters


def _refuse_binary(text: str) -> None:
    head = text[:_SAMPLE]
    controls = len(_CONTROL.findall(head))
    if controls * 20 > len(head):
        raise Refused("binary", f"{controls} control characters in the first {len(head)}")
