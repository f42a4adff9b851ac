"""Tokens are spaCy's, whatever is remembered; every token stands where its offset says."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from spacy.lang.en import English
from spacy.util import compile_infix_regex

from workbench.wording import tokens
from workbench.wording.lists import table
from workbench.wording.tokens import Tokenizer

SPACY = English()
SPACY.tokenizer.infix_finditer = compile_infix_regex([*SPACY.Defaults.infixes, *table()["infixes"]]).finditer
TOKENIZER = Tokenizer()

PIECES = ["Gen.", "U.S.-India", "11–14", "3rd-4th", "cannot", "don’t", "'gonna'", "(e.g.", "$5bn", "10km", "China's"]
PIECES += ["“Lt.Gen.”", "’s", ":)", "e-mail", "a/b…", "\n"]


@settings(max_examples=300)
@given(st.text(alphabet=st.characters(exclude_categories=["Zs", "Zl", "Zp", "Cc", "Cs"]), min_size=1, max_size=12))
def test_a_chunk_in_any_script_is_cut_as_spacy_cuts_it(chunk: str) -> None:
    assert TOKENIZER(chunk).words == [token.text for token in SPACY.tokenizer(chunk)]


LETTERS = st.text(alphabet=st.characters(categories=["L"], max_codepoint=0x24F), min_size=1, max_size=6)


@settings(max_examples=500)
@given(
    st.lists(LETTERS, min_size=1, max_size=3).map("-".join), st.sampled_from(["", "'s", "’s"]), st.sampled_from(",.;")
)
@example(["Gen"], "", ".").via("an abbreviation")
@example(["cannot"], "", ",").via("two tokens")
@example(["he"], "'s", ",").via("two tokens with an apostrophe")
@example(["Plan", "b"], "", ".").via("an initial")
def test_words_and_what_stands_behind_them_are_cut_as_spacy_cuts_them(words: list[str], owner: str, stop: str) -> None:
    for chunk in ("-".join(words) + owner, "-".join(words) + owner + stop):
        assert TOKENIZER(chunk).words == [token.text for token in SPACY.tokenizer(chunk)]


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=12).map(" ".join))
def test_every_token_stands_in_the_text_where_its_offset_says(text: str) -> None:
    found = TOKENIZER(text)
    for word, lower, offset, _ in zip(*found, strict=True):
        assert text[offset : offset + len(word)].replace("\n", " ") == word
        assert lower == word.lower()


@pytest.mark.parametrize("text", ["Minister of Defence", "  two  blanks ", "one\nline\n\nand another"])
def test_blanks_and_line_breaks_part_tokens_and_are_none(text: str) -> None:
    assert TOKENIZER(text).words == text.split()


def test_what_is_remembered_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokens, "REMEMBERED", 50)
    tokenizer = Tokenizer()
    texts = [f"{number}th U.S.-India meeting no.{number}" for number in range(200)]
    assert [tokenizer(text) for text in texts] == [TOKENIZER(text) for text in texts]
    assert len(tokenizer._chunks) <= 50


def test_a_tokenizer_that_was_sent_to_another_process_cuts_alike() -> None:
    text = " ".join(PIECES)
    assert pickle.loads(pickle.dumps(TOKENIZER))(text) == TOKENIZER(text)
