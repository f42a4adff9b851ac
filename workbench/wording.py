"""spaCy for this genre: tokens, sentences, and one matching pass over all vocabularies.

The pipeline is `spacy.blank("en")`: no model to download and the same result everywhere. A Document's text holds no
double
blanks, and its line breaks are handed to the tokenizer as blanks (one character for one, so offsets stay), because
white space of any other
kind sends spaCy's tokenizer down a path twenty times slower.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Any

import spacy
from spacy.lang.en import English
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

from workbench.article import Article, Mark, Sentence
from workbench.lexicon import Entry, Lexicon
from workbench.records import Document

_STOP = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[^\W_a-z])|\n")
HEADING_WORDS = 16
_LAST_WORD = re.compile(r"[^\s\"'“‘«(\[–—/-]*$")


@cache
def _wording() -> dict[str, Any]:
    return tomllib.loads(resources.files("workbench").joinpath("wording.toml").read_text(encoding="utf-8"))


@cache
def words(name: str) -> frozenset[str]:
    """One of the word lists of `wording.toml`, such as `coordinators`."""
    return frozenset(_wording()[name])


def blank() -> Language:
    """The pipeline: spaCy's English tokenizer, which also parts "U.S.-India", "11–14" and "3rd-4th"."""
    nlp = spacy.blank("en")
    infixes = compile_infix_regex([*(nlp.Defaults.infixes or ()), *_wording()["infixes"]])
    tokenizer: Any = nlp.tokenizer  # spaCy types it as a bare callable
    tokenizer.infix_finditer = infixes.finditer
    return nlp


class Vocabulary:
    """All lexicons as one matcher: every form of every room is marked in a single pass over the tokens."""

    def __init__(self, nlp: Language, lexicons: Mapping[str, Lexicon]) -> None:
        self._matchers = PhraseMatcher(nlp.vocab, attr="LOWER"), PhraseMatcher(nlp.vocab, attr="ORTH")
        self._layers = {room: lexicon.layer for room, lexicon in lexicons.items()}
        self._claims: dict[int, list[tuple[Entry, str]]] = {}
        self._add(nlp, lexicons)

    def _add(self, nlp: Language, lexicons: Mapping[str, Lexicon]) -> None:
        docs: tuple[dict[str, list[Doc]], dict[str, list[Doc]]] = ({}, {})
        for entry in (entry for lexicon in lexicons.values() for entry in lexicon.entries.values()):
            for form in entry.forms:
                key = f"{'=' if form.exact else ''}{form.text if form.exact else form.text.lower()}"
                claims = self._claims.setdefault(nlp.vocab.strings.add(key), [])
                if all(claimant is not entry for claimant, _ in claims):
                    claims.append((entry, form.group))
                if key not in docs[form.exact]:
                    docs[form.exact][key] = [nlp.make_doc(text) for text in _printings(form.text, form.exact)]
        for matcher, patterns in zip(self._matchers, docs, strict=True):
            for key, variants in patterns.items():
                matcher.add(key, variants)

    def mark(self, doc: Doc) -> dict[str, list[Mark]]:
        """The marks of every room in order of their starts;

        within a layer only the longest of overlapping ones is kept.
        """
        layers: dict[str, list[Mark]] = {layer: [] for layer in self._layers.values()}
        for matcher in self._matchers:
            for key, start, end in matcher(doc):
                for entry, group in self._claims[key]:
                    layers[self._layers[entry.room]].append(Mark(start, end, entry, group))
        rooms: dict[str, list[Mark]] = {room: [] for room in self._layers}
        for marks in layers.values():
            for mark in _longest(marks):
                rooms[mark.entry.room].append(mark)
        return rooms


def _printings(text: str, exact: bool) -> list[str]:
    casings = [text] if exact else [text.lower()] if _is_plain(text) else [text, text.lower(), text.upper()]
    variants = dict.fromkeys(spelled for casing in casings for spelled in _spellings(casing))
    return list(variants)


def _is_plain(text: str) -> bool:
    """Whether a form is the same in any casing: letters and blanks alone, which the tokenizer cuts alike."""
    lower = text.lower()
    special = any(word in English.Defaults.tokenizer_exceptions for word in lower.split())
    return lower.replace(" ", "").isalpha() and text.upper().lower() == lower and not special


def _spellings(text: str) -> Iterator[str]:
    variants, lower = [text], text.lower()
    for pair in _wording()["spellings"]:
        for old, new in (pair, reversed(pair)):
            if old in lower:
                variants += [_respelled(variant, old, new) for variant in variants]
    for variant in dict.fromkeys(variants):
        yield variant
        if "'" in variant:
            yield variant.replace("'", "’")


def _respelled(text: str, old: str, new: str) -> str:
    for casing in (str.lower, str.capitalize, str.upper):
        text = text.replace(casing(old), casing(new))
    return text


def _longest(marks: list[Mark]) -> Iterator[Mark]:
    """Marks in order of start, without those that overlap a longer one; equal spans of several rooms all stay."""
    marks = list(dict.fromkeys(marks))
    marks.sort(key=lambda mark: (mark.start - mark.end, mark.start))
    taken: dict[int, tuple[int, int]] = {}
    kept: list[Mark] = []
    for mark in marks:
        span = (mark.start, mark.end)
        if all(taken.get(token, span) == span for token in range(*span)):
            kept.append(mark)
            for token in range(*span):
                taken[token] = span
    kept.sort(key=lambda mark: mark.start)
    yield from kept


def read(nlp: Language, vocabulary: Vocabulary, document: Document) -> Article:
    """A document as tokens, sentences and marks, ready for the rooms."""
    doc = nlp.make_doc(document.text.replace("\n", " "))
    words = [token.text for token in doc]
    offsets = [token.idx for token in doc]
    sentences = _sentences(document, offsets)
    return Article(
        document=document,
        doc=doc,
        words=words,
        lowers=[word.lower() for word in words],
        offsets=offsets,
        sentences=sentences,
        sentence_starts=[sentence.start for sentence in sentences],
        marks=vocabulary.mark(doc),
    )


def _sentences(document: Document, offsets: list[int]) -> list[Sentence]:
    text, sentences, start, paragraph = document.text, [], 0, 0
    headings = _headings(document)
    for stop in (*_stops(text), len(text)):
        end = bisect_left(offsets, stop)
        if end > start:
            sentences.append(Sentence(len(sentences), start, end, paragraph, paragraph in headings))
            start = end
        paragraph += text[stop - 1 : stop] == "\n"
    return sentences or [Sentence(0, 0, len(offsets), 0, False)]


def _headings(document: Document) -> set[int]:
    """The numbers of the paragraphs that are headlines: the title, and short lines without an end amid others."""
    paragraphs = document.text.split("\n")
    short = {
        number for number, line in enumerate(paragraphs[:-1]) if line[-1:].isalnum() and line.count(" ") < HEADING_WORDS
    }
    title = document.title
    return short | ({0} if title and document.text.startswith(title) and len(paragraphs) > 1 else set())


def _stops(text: str) -> Iterator[int]:
    """Where sentences end: the offset of the next one's first character."""
    for stop in _STOP.finditer(text):
        if stop.group()[-1] == "\n" or _ends(text, stop):
            yield stop.end()


def _ends(text: str, stop: re.Match[str]) -> bool:
    if text[stop.start()] != "." or text[stop.start() + 1] == ".":
        return True
    before = _LAST_WORD.search(text, max(0, stop.start() - 20), stop.start())
    word = before.group().lower() if before else ""
    if word not in words("abbreviations") and not (len(word) == 1 and word.isalpha()):
        return True
    after = re.match(r"\w+", text[stop.end() : stop.end() + 20])
    opens = after is not None and after.group().istitle() and after.group().lower() in words("sentence_openers")
    return opens and word in words("may_end")
