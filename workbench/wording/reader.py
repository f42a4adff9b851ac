"""A Document as an Article: its tokens, its sentences, and what the vocabularies mark in it."""

from __future__ import annotations

from bisect import bisect_left

from workbench.article import Article, Sentence
from workbench.records import Document
from workbench.wording.asides import without_asides
from workbench.wording.conjunctions import AND, with_one_and
from workbench.wording.sentences import sentences
from workbench.wording.tokens import Tokenizer, Tokens
from workbench.wording.vocabulary import Vocabulary

NO_WORD = ""  # stands behind the last word, so that a rule may look one word ahead or behind anywhere


class Reader:
    """Reads documents with the vocabulary of the lexicons."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.tokenizer = Tokenizer(vocabulary.begun_by)
        self._of_and = vocabulary.begun_by(AND)

    def __call__(self, document: Document) -> Article:
        """A document as tokens, sentences and marks, ready for the rooms."""
        told = self.tokenizer(document.text)
        found = sentences(document, told.offsets)
        tokens = with_one_and(without_asides(told, [sentence.start for sentence in found]), self._of_and)
        whole: list[tuple[int, int]] = []
        if tokens is not told:
            found, whole = _as_read(found, told, tokens.offsets)
        return Article(
            document=document,
            words=tokens.words,
            lowers=[*tokens.lowers, NO_WORD],
            offsets=tokens.offsets,
            sentences=found,
            sentence_starts=[sentence.start for sentence in found],
            marks=self.vocabulary.mark(tokens),
            whole=whole,
        )


def _as_read(found: list[Sentence], told: Tokens, offsets: list[int]) -> tuple[list[Sentence], list[tuple[int, int]]]:
    """The sentences by those of their words that are read and begin at `offsets`, and where each stands as a whole."""
    starts = [bisect_left(offsets, told.offsets[sentence.start]) for sentence in found]
    spans = zip(found, starts, [*starts[1:], len(offsets)], strict=True)
    read = [(sentence, start, end) for sentence, start, end in spans if start < end]
    kept = [one._replace(number=number, start=start, end=end) for number, (one, start, end) in enumerate(read)]
    return kept, [_span(told, sentence) for sentence, _, _ in read]


def _span(tokens: Tokens, sentence: Sentence) -> tuple[int, int]:
    """The characters of the text that a sentence begins with and ends before."""
    last = sentence.end - 1
    return tokens.offsets[sentence.start], tokens.offsets[last] + len(tokens.words[last])
