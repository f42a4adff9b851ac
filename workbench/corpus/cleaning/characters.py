"""Characters as they were meant: none invisible, one kind of line break; entities, mojibake and markdown undone."""

from __future__ import annotations

import html
import re
import unicodedata

from ftfy import fix_encoding
from ftfy.badness import is_bad

from workbench.corpus.mastheads.dates import ENGLISH_MONTHS
from workbench.own_tables import own_words

_HOST_ENDINGS = own_words(__package__, "host_endings.toml", "endings")
# an entity whose ampersand was lost: "the Embassy#39;s Attacheacute;"
_STRAY_ENTITY = re.compile(
    r"(#\d{2,4}|quot|nbsp|apos|[lr][sd]quo|[nm]dash|[aeioucn](?:acute|grave|circ|uml|tilde|cedil));"
)
_STRAY_MARKS = ("#39;", "quot;", "nbsp;", "squo;")
_LINE_BREAKS = re.compile(r"\r\n|[\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
# control characters, joiners and direction marks, private use, halves of surrogate pairs
_UNSEEN = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069"
    r"\ufe0e\ufe0f\ufeff\ufff9-\uffff\ue000-\uf8ff\ud800-\udfff]"
)
_PLAIN = {ord(mark): plain for plain, marks in {"-": "\u2010\u2011\u2043", "—": "\u2015"}.items() for mark in marks}
_APOSTROPHE = re.compile(r"(?<=\w)[`´ʼʹ′](?=s?\b)")  # "Malta`s"
_LOW_QUOTED = re.compile('„([^„“”"]{1,900})[“”"]')
_MARKDOWN_LINK = re.compile(r"!?\[([^\[\]\n]*)\]\((?:https?://|www\.|mailto:|/)[^\s()]*(?:\s\"[^\"\n]*\")?\)")
_MARKDOWN_ESCAPE = re.compile(r"\\+(?=[#*_\[\](){}\"'`.!+>~-])")
_MARKDOWN_BOLD = re.compile(r"(\*\*|__)(?=\S)([^*_\n]+?)(?<=\S)\1")
_MARKDOWN_HEADING = re.compile(r"^[ \t]*#{1,6}[ \t]+(?=\S)", re.MULTILINE)
_GLUED_BULLET = re.compile(r"^([•▪●])(?=\w)", re.MULTILINE)
# begins with the rare character, the full stop: a pattern that begins with a word would be tried at every word
_GLUED = re.compile(r"(?<=[^\W_]{2})([.!?][\"”’»)]?)(?=([^\W\d_]+)(?:[\s,’']|$))")
_GLUED_DAY = re.compile(rf"(?<=\d)(st|nd|rd|th)(?=to \d|(?:{'|'.join(ENGLISH_MONTHS)})\b)")
_GLUED_STATE = re.compile(r"(?<=\bU\.[SKN]\.)(?=[a-z]{3})")
_WORD_BEFORE = re.compile(r"(?<![\w/@.])([^\W\d_]{2,}|\d{2,})$")
_LONGEST_WORD = 40
_CUT_BY_A_LINK = re.compile(r"(?<=[a-z]ia) n(?= [A-Za-z])")  # "the Cambodia n minister"
# UTF-8 read as a Western or Cyrillic code page always leaves one of these before another character beyond ASCII
_MAYBE_MOJIBAKE = re.compile("[\u00c2-\u00f4\u0420\u0421\u0432][\u0080-\uffff]")
_GLUED_AFTER_QUOTE = re.compile(r"(?<=[^\W_][.!?,])([\"”])(?=[A-Z])")
_TYPE_TAG = re.compile(r"</?(?:sup|sub|em|strong|b|i|u|small)>", re.IGNORECASE)


def repair(text: str) -> str:
    """The text with its characters mended and its lines kept; nothing is dropped that a reader would see."""
    text = _LINE_BREAKS.sub("\n", text.replace("\r\n", "\n"))
    if "&" in text:
        text = _LINE_BREAKS.sub("\n", html.unescape(text))
    if any(mark in text for mark in _STRAY_MARKS):
        text = _STRAY_ENTITY.sub(lambda found: html.unescape(f"&{found[1]};"), text)
    if _MAYBE_MOJIBAKE.search(text) and is_bad(text):
        text = fix_encoding(text)
    if "„" in text:
        text = _LOW_QUOTED.sub("“\\1”", text)
    text = _CUT_BY_A_LINK.sub("n", text)
    return unicodedata.normalize("NFC", _UNSEEN.sub("", _APOSTROPHE.sub("'", text.translate(_PLAIN))))


def plain_markdown(text: str) -> str:
    """Links reduced to their words, escapes, bold, heading marks and tags of type ("1<sup>st</sup>") dropped."""
    if "</" in text:
        text = _TYPE_TAG.sub("", text)
    if "](" in text:
        text = _MARKDOWN_LINK.sub(r"\1", text)
    if "\\" in text:
        text = _MARKDOWN_ESCAPE.sub("", text)
    if "**" in text or "__" in text:
        text = _MARKDOWN_BOLD.sub(r"\2", text)
    return _MARKDOWN_HEADING.sub("", text) if "#" in text else text


def part_sentences(text: str) -> str:
    """A blank between sentences where it is missing (`memories.Minister`), none in `News.Az`, `U.S.` or an address.

    A bullet is parted from its line, a day from its month (`27thJuly`), `U.S.` from what follows, too.
    """
    text = _GLUED_DAY.sub(r"\1 ", text)
    text = _GLUED_STATE.sub(" ", text)
    text = _GLUED_BULLET.sub(r"\1 ", text)
    text = _GLUED_AFTER_QUOTE.sub(r"\1 ", text)
    return _GLUED.sub(_with_blank, text)


def _with_blank(match: re.Match[str]) -> str:
    stop, after = match.groups()
    before = _WORD_BEFORE.search(match.string[max(0, match.start() - _LONGEST_WORD) : match.start()])
    if before is None:
        return stop
    starts_sentence = after[0].isupper() and (len(after) > 1 or after in ("A", "I")) and not after.isupper()
    is_host = after.casefold() in _HOST_ENDINGS and before[1][0].isupper()
    return stop + (" " if starts_sentence and not is_host else "")
