"""What holds of every coding, whatever the text: quotes stand where they say, and no document minds the others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

import workbench
from workbench.coder import Coder, code_batch
from workbench.records import Coding, Document, Evidence, coding_as_plain

SEEDS = workbench.read(Path(__file__).parents[2] / "seeds").documents

# Pieces of the genre, in which the rooms' rules meet one another in orders that nobody thought of.
PIECES = """
Defence Minister|General|Colonel General|Maj. Gen.|President|his counterpart|the guest|Zakir Hasanov|Chang Wanquan|
Hasanov|Mr.|Dr|bin Rashid|O'Neil|Kim Jong-un|Azerbaijan|China|Chinese|U.S.-India|Tbilisi|Beijing|in Baku|NATO|the EU|
Moscow|Georgia|the two countries|both sides|met|met with|held talks with|will visit|visited|arrived in|received|signed|
was postponed|did not|an agreement on|a memorandum|military cooperation|military-technical|cyber|joint exercise|
separately|invited|to visit|on Monday|on 12 September 2018|September|2018-09-12|11-14|yesterday|last year|said|told|
according to|supports|condemns|territorial integrity|the war in|and|,|.|;|(|)|"|“|”|’s|'s|-|–|of|the|with|to|for|by|in
""".replace("\n", "").split("|")
scripts = ["\n", ". The", "«", "日本", "العراق", "Қазақстан", "İ", "ß"]
genre = st.lists(st.sampled_from([*PIECES, *scripts]), max_size=60)
texts = st.one_of(st.text(max_size=300), genre.map(" ".join), st.tuples(genre.map(" ".join), st.text()).map("".join))
days = st.none() | st.dates().map(str)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    text = draw(texts)
    title = draw(st.none() | st.just(text.split("\n")[0]) | st.text(max_size=30))
    return Document("drawn", text, published=draw(days), title=title)


def evidence(coding: Coding) -> Iterator[Evidence]:
    for record in coding.records:
        yield from (*record.evidence, *record.cues)
    for skipped in coding.skipped:
        yield from skipped.evidence


def holds(coding: Coding) -> bool:
    text = coding.document.text
    return all(text[one.start : one.end] == one.quote and one.quote for one in evidence(coding))


@settings(max_examples=400)
@given(document=documents())
def test_no_text_crashes_the_coder_and_every_quote_stands_where_it_says(coder: Coder, document: Document) -> None:
    assert holds(coder.code(document))


@settings(max_examples=100)
@given(foreign=st.text(min_size=1, max_size=8).filter(str.strip), data=st.data())
def test_quotes_stand_where_they_say_among_words_of_any_script(coder: Coder, foreign: str, data: st.DataObject) -> None:
    seed = data.draw(st.sampled_from(SEEDS))
    words = seed.text.split(" ")
    for place in data.draw(st.lists(st.integers(0, len(words) - 1), max_size=6)):
        words[place] = data.draw(st.sampled_from([foreign, foreign + words[place], f"{words[place]} {foreign}"]))
    coding = coder.code(Document(seed.doc_id, " ".join(words), published=seed.published))
    assert holds(coding)


@settings(max_examples=60)
@given(batch=st.lists(documents() | st.sampled_from(SEEDS), max_size=5), data=st.data())
def test_a_document_is_coded_alike_alone_in_a_batch_and_in_any_order(
    coder: Coder, batch: list[Document], data: st.DataObject
) -> None:
    order = data.draw(st.permutations(range(len(batch))))
    together = code_batch(batch, coder)
    shuffled = code_batch([batch[number] for number in order], coder)
    assert [together[number] for number in order] == shuffled
    assert together == [coder.code(document) for document in batch]


def test_a_new_coder_codes_as_one_that_has_coded_before(coder: Coder) -> None:
    coded = [coding_as_plain(coder.code(seed)) for seed in SEEDS]
    assert coded == [coding_as_plain(coding) for coding in code_batch(reversed(SEEDS), Coder())][::-1]
