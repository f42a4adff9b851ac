"""What cleaning makes of a page, and what it never does."""

import time
import tomllib
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.corpus.cleaning import clean
from workbench.corpus.cleaning.characters import part_sentences
from workbench.corpus.cleaning.furniture import kind_of, strip_edges
from workbench.corpus.outcome import RawArticle
from workbench.corpus.reading import to_document

RULES = tomllib.loads((Path(__file__).parents[2] / "workbench/corpus/cleaning/furniture.toml").read_text("utf-8"))
WHOLE = [entry for group in ("line", "block", "end") for entry in RULES[group]]
EDGES = [entry for group in ("prefix", "suffix") for entry in RULES[group]]
PROSE = "The two ministers met on Monday and spoke for an hour about training."
MORE = "They agreed to meet again in spring, when the snow is gone."


@pytest.mark.parametrize("entry", WHOLE, ids=lambda entry: entry["name"])
def test_furniture_is_recognised_by_its_example(entry: dict[str, str]) -> None:
    assert kind_of(entry["example"]) is not None
    assert clean(f"{PROSE}\n\n{entry['example']}\n\n{MORE}").text in (f"{PROSE}\n{MORE}", PROSE)


def test_a_first_letter_set_large_is_put_back_before_its_word() -> None:
    assert clean(f"{PROSE}\n\nP\neru and Chile opened talks in Lima on Monday, the ministry said.").text.endswith(
        "\nPeru and Chile opened talks in Lima on Monday, the ministry said."
    )


@pytest.mark.parametrize("entry", EDGES, ids=lambda entry: entry["name"])
def test_furniture_at_a_paragraphs_edge_is_taken_off(entry: dict[str, str]) -> None:
    in_front = entry in RULES["prefix"]
    paragraph = f"{entry['example']} {PROSE}" if in_front else f"{PROSE}{entry['example']}"
    assert strip_edges(paragraph)[0] == PROSE


@pytest.mark.parametrize(
    "sentence",
    [
        "Follow-up talks on the training of officers will be held in Tbilisi next month.",
        "Related talks between the general staffs went on until late in the evening.",
        "Update: the minister arrived in the capital on Monday for a visit of two days.",
        "Source of the conflict is the status of the islands, the minister told the press.",
        "Print media of both countries were represented at the meeting of the ministers.",
        "Subscribers to the treaty met in Vienna to discuss inspections of their bases.",
        "Share of the budget for defence will grow to two percent by next year, he said.",
        "More than twenty officers of both armies took part in the talks on Tuesday.",
        "English and Russian are the languages of the course for officers, he added.",
        "By May the two countries will have signed the protocol on joint training.",
    ],
)
def test_a_full_sentence_is_never_dropped(sentence: str) -> None:
    assert clean(f"{PROSE}\n\n{sentence}\n\n{MORE}").text == f"{PROSE}\n{sentence}\n{MORE}"


@pytest.mark.parametrize(
    ("glued", "parted"),
    [
        ("honoured their memories.Minister Hasanov spoke", "honoured their memories. Minister Hasanov spoke"),
        ("in September, 2024.It was noted", "in September, 2024. It was noted"),
        ('he said "yes."The guest left', 'he said "yes." The guest left'),
        ("the visit to China.The general left", "the visit to China. The general left"),
        ("told News.Az that", "told News.Az that"),
        ("the U.S.-led force", "the U.S.-led force"),
        ("J.Smith and Ph.D students", "J.Smith and Ph.D students"),
        ("see www.example.Com for", "see www.example.Com for"),
        ("worth 3.5 million", "worth 3.5 million"),
    ],
)
def test_sentences_are_parted_but_names_are_not(glued: str, parted: str) -> None:
    sentence = f"The report has it that {glued} and so on for a while."
    assert clean(sentence).text == sentence.replace(glued, parted)


def test_no_paragraph_ends_with_a_word_that_leads_on() -> None:
    torn = (
        "The press secretary provided the following readout:\n\n"
        "The Secretary of Defense spoke by telephone this morning with\n\nDefense Ministers of three states and of the"
        "\n\nKingdom of Norway to discuss the situation in the north.\n\nThey will meet again."
    )
    assert clean(torn).text.split("\n")[1:] == [
        "The Secretary of Defense spoke by telephone this morning with Defense Ministers of three states and of the"
        " Kingdom of Norway to discuss the situation in the north.",
        "They will meet again.",
    ]


def test_hard_wrapped_lines_become_paragraphs() -> None:
    wrapped = (
        "Security Advisor John Doe met yesterday with the German minister to\ndiscuss a range of security issues and "
        "support of the partners. J.\nRoe took part in the talks, and so did the chief of the general\nstaff, who came "
        "from abroad.\n\nThey reviewed the preparations for the coming summit of the alliance\nand agreed to go on."
    )
    assert clean(wrapped).text.count("\n") == 1


def test_a_byline_is_not_drawn_into_a_hard_wrapped_headline() -> None:
    wrapped = (
        "Ministers of the two countries to talk about joint drills in Lome\nBy Ana Soto\n\nTogolese Defence Minister "
        "Eli Lawson will meet his colleague from\nMalta to discuss joint drills in the spring, his ministry said,"
        "\nand will then go on to Valletta, where talks on patrol boats have been\nset for Friday."
    )
    page = clean(wrapped)
    assert page.title == "Ministers of the two countries to talk about joint drills in Lome"
    assert page.text.count("\n") == 1


def test_a_narrow_column_becomes_paragraphs() -> None:
    column = (
        "SUVA -- Defence Minister Seru\nTikoca said the two ministers\nhad talks at the barracks before\n"
        "the signing of the pact, which\nbrings four patrol boats to the\nfleet of the islands by June.\n\n"
        "He left for Apia yesterday, where\nhe will be a guest of the prime\nminister until Monday.\n"
    )
    assert clean(column).text.count("\n") == 1


def test_an_indented_line_begins_a_paragraph() -> None:
    text = (
        "    OSLO, June 2 - Japan has agreed to help the United States with\nanti-submarine defences after a long "
        "dispute on machines and on the\nmoney for them.\n    The minister told the press that the machines had been "
        "a blow to\nthe security of both."
    )
    assert clean(text).text.split("\n")[1].startswith("The minister told")


def test_entities_that_lost_their_ampersand_are_read_all_the_same() -> None:
    assert clean("The Embassy#39;s Attacheacute; spoke of cooperationnbsp;between them.").text == (
        "The Embassy's Attaché spoke of cooperation between them."
    )


def test_links_escapes_and_entities_are_reduced_to_their_words() -> None:
    text = (
        r"Members of the forum [issued](https://www.example.org/a-b) a \"statement\" &amp; went home.&nbsp;All of them."
    )
    assert clean(text).text == 'Members of the forum issued a "statement" & went home. All of them.'


def test_mojibake_is_undone() -> None:
    assert clean("Azerbaijan’s minister said on Monday that he would come.".encode().decode("cp1252")).text == (
        "Azerbaijan’s minister said on Monday that he would come."
    )


def test_html_inside_a_text_file_loses_its_tags() -> None:
    text = f"[ad_1]\n<br><div><span><p>{PROSE}</p></span><p>{MORE}</p></div>\n<br>[ad_2]"
    assert clean(text).text == f"{PROSE}\n{MORE}"


PIECES = st.sampled_from(
    [PROSE, MORE, "Print version", "READ:", "Most read", "###", "date 2020-01-02 ", "News.Az", "\n",
     "\n\n", "  ", "\u00a0",
     "\u200b", "&amp;", "&lt;p&gt;", "<p>", "</div>", "<!--", "-->", "[a](https://b.c)", "\\#", "**", "Talks.Minister ",
     "4 July 2024",
     "a line in lower case that goes on and on for more than forty characters", "Some Headline"]
)  # fmt: skip
MESSY = st.one_of(st.text(max_size=300), st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=25).map("".join))


@settings(max_examples=400)
@given(MESSY)
def test_clean_text_holds_what_every_offset_relies_on(messy: str) -> None:
    text = clean(messy).text
    assert "  " not in text and "\n\n" not in text and text == text.strip()
    assert all(line == line.strip() for line in text.split("\n"))
    assert not [c for c in text if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") and c != "\n"]
    assert not [c for c in text if c.isspace() and c not in "\n "]


@settings(max_examples=400)
@given(MESSY)
def test_cleaning_what_is_clean_changes_nothing(messy: str) -> None:
    page = clean(messy)
    assert clean(page.text).text == page.text


@pytest.mark.parametrize(
    "piece",
    ["<!--", "<script>", "<a href=", "[a](", "&amp;", "\n", "a ", "A", "News.Az ", "READ:\n", "4 July 2024\n", "/-/ ",
     "the ministers went on with the talks about training of\n", "Press Office of the ", "-->", "<p", "12.12."],
    ids=repr,
)  # fmt: skip
def test_a_hostile_text_takes_time_in_proportion_to_its_length(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        start = time.process_time()
        to_document(RawArticle(doc_id="d", text=text, source="d.txt", sha256=""))
        return time.process_time() - start

    # twenty times the length: a quadratic pass would take four hundred times as long
    assert seconds(400_000) < 100 * max(seconds(20_000), 0.005)


def test_a_bullet_is_parted_from_its_line() -> None:
    assert part_sentences("•Field Marshal Musa spoke in Accra.") == "• Field Marshal Musa spoke in Accra."


def test_lines_above_a_fragment_keep_their_breaks() -> None:
    above = "Ministers gather at sea\nMay 12, 2021\nAna Rojas"
    page = clean(f"{above}\n\nLIMA (AP) — The ministers met on\nMonday. <br><br>\nThey spoke. <br><br>")
    assert page.title == "Ministers gather at sea"
    assert page.body == ("LIMA (AP) — The ministers met on Monday.", "They spoke.")


def test_a_day_is_parted_from_its_month() -> None:
    assert "from 14th to 28th June" in clean("The drill takes place from 14thto 28thJune 2025 in the hills.").text


def test_initials_of_a_state_are_parted_from_what_follows() -> None:
    assert "his U.S. counterpart" in clean("The minister and his U.S.counterpart spoke by telephone on Sunday.").text
