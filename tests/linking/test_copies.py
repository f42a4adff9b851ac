"""Near-duplicate texts."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st
from linking.told import document

from workbench.dataset import Dataset
from workbench.linking.copies import copies

WORDS = [f"word{n}" for n in range(3000)]


def found(*texts: str, published: tuple[str, ...] = ()) -> dict[str, str]:
    dates = published or ("2020-01-01",) * len(texts)
    codings = [
        document(f"d{n}", text=text, published=day) for n, (text, day) in enumerate(zip(texts, dates, strict=True))
    ]
    return {row["doc_id"]: row["copy_of"] for row in copies(Dataset.from_codings(codings).tables["documents"])}


def words(seed: int, count: int = 200) -> list[str]:
    return random.Random(seed).choices(WORDS, k=count)


def test_a_text_cut_at_the_end_with_a_changed_word_is_a_copy_of_the_earliest() -> None:
    text = words(1)
    copy = ["Masthead", *text[:80], "reportedly", *text[81:170]]
    assert found(" ".join(copy), " ".join(text), published=("2020-01-03", "2020-01-02")) == {"d0": "d1"}


def test_texts_on_one_event_in_their_own_words_are_no_copies() -> None:
    assert found(" ".join(words(1)), " ".join(words(2))) == {}


def test_shared_boilerplate_makes_no_copy() -> None:
    boilerplate = words(99, 40)
    assert found(*[" ".join([*words(n), *boilerplate]) for n in range(30)]) == {}


def test_five_hundred_copies_of_one_text_are_all_led_to_the_first() -> None:
    text = " ".join(words(1))
    copied = found(*[f"{text} {n}" for n in range(500)])
    assert set(copied.values()) == {"d0"}
    assert len(copied) == 499


def test_texts_too_short_to_tell_are_no_copies() -> None:
    assert found("They met.", "They met.", "", "") == {}


@given(st.lists(st.text(max_size=300), max_size=6))
def test_every_copy_names_a_document_that_is_itself_no_copy(texts: list[str]) -> None:
    copied = found(*texts)
    assert not set(copied) & set(copied.values())
