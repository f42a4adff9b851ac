"""Every usual way to name two office-holders, with every usual office and what they do together, is read alike.

"The Peruvian and Kenyan army chiefs", "Luis Vega, army chief of Peru, and Amos Otieno, army chief of Kenya," … met,
spoke, called off a meeting: 3,740 sentences, and in each the record that it tells and no record of other states.
"""

from __future__ import annotations

import pytest

from workbench.coder import Coder
from workbench.records import Document

PARTIES = ("KEN", "PER")

OFFICES = {
    "president": "presidents",
    "prime minister": "prime ministers",
    "foreign minister": "foreign ministers",
    "defence minister": "defence ministers",
    "minister of defence": "ministers of defence",
    "deputy defence minister": "deputy defence ministers",
    "defence secretary": "defence secretaries",
    "interior minister": "interior ministers",
    "national security adviser": "national security advisers",
    "secretary of the security council": "secretaries of the security councils",
    "chief of defence": "chiefs of defence",
    "chief of the general staff": "chiefs of the general staff",
    "chief of staff": "chiefs of staff",
    "deputy chief of staff": "deputy chiefs of staff",
    "armed forces chief": "armed forces chiefs",
    "army chief": "army chiefs",
    "navy commander": "navy commanders",
    "air force commander": "air force commanders",
    "commander of the land forces": "commanders of the land forces",
    "military attaché": "military attachés",
}

PAIRS = (
    "The Peruvian and Kenyan {several}",
    "The {several} of Peru and Kenya",
    "Peru's {office} and his Kenyan counterpart",
    "Peruvian {Office} Luis Vega and Kenyan {Office} Amos Otieno",
    "{Office} Luis Vega of Peru and {Office} Amos Otieno of Kenya",
    "Luis Vega, {office} of Peru, and Amos Otieno, {office} of Kenya,",
    "The {office} of Peru, Luis Vega, and his Kenyan counterpart, Amos Otieno,",
    "Peru's {office} Luis Vega and Kenya's {office} Amos Otieno",
    "The {several} of Peru and Kenya, Luis Vega and Amos Otieno,",
    "Peruvian and Kenyan {several} Luis Vega and Amos Otieno",
    "The Peruvian {office}, Luis Vega, and the Kenyan {office}, Amos Otieno,",
    "{Office} of the Republic of Peru Luis Vega and {Office} of the Republic of Kenya Amos Otieno",
)

DEEDS = (
    ("met in Lima on Monday.", "meeting", "occurred"),
    ("held talks in Nairobi.", "meeting", "occurred"),
    ("conferred in Lima.", "meeting", "occurred"),
    ("had a meeting on the sidelines of the forum.", "meeting", "occurred"),
    ("will meet in Lima next month.", "meeting", "planned"),
    ("are to meet in Lima on 3 May.", "meeting", "planned"),
    ("called off a meeting that was due on Friday.", "meeting", "cancelled"),
    ("spoke by telephone on Friday.", "call", "occurred"),
    ("discussed the border in a phone call.", "call", "occurred"),
    ("opened a joint exercise of their armies.", "exercise", "occurred"),
)

SENTENCES = (
    ("Peruvian {Office} Luis Vega met with his Kenyan counterpart Amos Otieno in Lima.", "meeting", "occurred"),
    ("Peruvian {Office} Luis Vega received Kenyan {Office} Amos Otieno in Lima.", "meeting", "occurred"),
    ("Kenyan {Office} Amos Otieno was received in Lima by Peruvian {Office} Luis Vega.", "meeting", "occurred"),
    ("Kenyan {Office} Amos Otieno called on the President of Peru, Eva Soto, in Lima.", "meeting", "occurred"),
    ("Peruvian {Office} Luis Vega hosted his Kenyan counterpart in Lima.", "meeting", "occurred"),
    (
        "Peruvian {Office} Luis Vega received a delegation headed by {Office} of Kenya Amos Otieno.",
        "meeting",
        "occurred",
    ),
    ("Talks with Kenyan {Office} Amos Otieno were held at the Peruvian Ministry of Defence.", "meeting", "occurred"),
    (
        "Talks between the Peruvian {office}, Luis Vega, and the Kenyan {office} took place in Lima.",
        "meeting",
        "occurred",
    ),
    ("A meeting took place between {Office} Luis Vega of Peru and the Kenyan {office}.", "meeting", "occurred"),
    (
        "On the sidelines of the summit, Peruvian {Office} Luis Vega met Kenyan {Office} Amos Otieno.",
        "meeting",
        "occurred",
    ),
    ("During his visit to Lima, Kenyan {Office} Amos Otieno met Peruvian {Office} Luis Vega.", "meeting", "occurred"),
    ("Peruvian {Office} Luis Vega had a telephone conversation with the {office} of Kenya.", "call", "occurred"),
    (
        "{Office} Luis Vega of Peru spoke today with {Office} Amos Otieno of Kenya to discuss piracy.",
        "call",
        "occurred",
    ),
    ("Kenyan {Office} Amos Otieno arrived in Lima on Monday for a three-day official visit.", "visit", "occurred"),
    ("Kenya's {office} is paying an official visit to Peru at the invitation of his counterpart.", "visit", "occurred"),
    ("A Kenyan delegation led by {Office} Amos Otieno arrived in Lima on Tuesday.", "visit", "occurred"),
    ("Kenyan {Office} Amos Otieno will pay a visit to Lima in May.", "visit", "planned"),
    ("A visit to Lima by Kenya's {office} has been postponed.", "visit", "cancelled"),
    ("Peruvian {Office} Luis Vega welcomed his Kenyan counterpart with a guard of honour.", "ceremony", "occurred"),
)

OPENINGS = (
    "",
    "According to the ministry, ",
    "Earlier in the day, ",
    "As part of his official visit to Lima, ",
    "In a separate event on Monday, ",
    "LIMA, April 14 (Andina) - ",
    "The press service reports that ",
    "It was announced that ",
    "On the second day of the forum, ",
    "Within the framework of the visit, ",
    "The ministry said in a statement that ",
    "After laying a wreath, ",
)

ASIDES = (
    "",
    ", accompanied by the Chief of Defence,",
    ", who arrived in Lima on Monday,",
    " on Tuesday",
    " (left)",
    ", along with his delegation,",
    ", on behalf of his government,",
    ", in the presence of the ambassador,",
)

MEETING = (
    "met with",
    "held talks with",
    "was received by",
    "held a bilateral meeting with",
    "had an in-depth exchange with",
    "sat down with",
    "paid a courtesy call on",
    "conferred with",
    "exchanged views with",
    "had a one-on-one with",
)

FORMS = tuple((f"{pair} {deed}", kind, status) for pair in PAIRS for deed, kind, status in DEEDS) + SENTENCES


@pytest.mark.parametrize(("form", "kind", "status"), FORMS)
def test_a_usual_form_is_read_with_every_office(coder: Coder, form: str, kind: str, status: str) -> None:
    missed = [sentence for sentence in _worded(form) if not _tells(coder, sentence, kind, status)]
    assert not missed


@pytest.mark.parametrize("deed", MEETING)
def test_an_opening_or_an_aside_changes_nothing(coder: Coder, deed: str) -> None:
    sentences = [
        f"{opening}Kenyan Defence Minister Amos Otieno{aside} {deed} his Peruvian counterpart, Luis Vega, in Lima."
        for opening in OPENINGS
        for aside in ASIDES
    ]
    assert not [sentence for sentence in sentences if not _tells(coder, sentence, "meeting", "occurred")]


def _worded(form: str) -> list[str]:
    """A form with each of the offices."""
    return [
        form.format(office=office, several=several, Office=_capitalised(office)) for office, several in OFFICES.items()
    ]


def _capitalised(office: str) -> str:
    return " ".join(word if word in ("of", "the") else word.capitalize() for word in office.split())


def _tells(coder: Coder, sentence: str, kind: str, status: str) -> bool:
    """Whether a sentence is coded as wanted, and nothing in it is coded of other states."""
    found = coder.code(Document("form", sentence, published="2021-04-14")).interactions
    told = any((one.kind, one.status, one.countries) == (kind, status, PARTIES) for one in found)
    return told and all(one.countries == PARTIES for one in found)
