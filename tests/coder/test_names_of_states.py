"""What a state is called must not decide what is read: short and long names, with and without an article."""

from __future__ import annotations

import pytest

from workbench.coder import Coder
from workbench.records import Document, Participant

# Names as they stand in a sentence, the nationality, and the code; the first is the measure of the others.
STATES = [
    ("Kenya", "Kenyan", "KEN"),
    ("the United Kingdom", "British", "GBR"),
    ("the Netherlands", "Dutch", "NLD"),
    ("the Democratic Republic of the Congo", "Congolese", "COD"),
    ("the People's Republic of China", "Chinese", "CHN"),
    ("Bosnia and Herzegovina", "Bosnian", "BIH"),
    ("Saudi Arabia", "Saudi", "SAU"),
    ("the Republic of Montenegro", "Montenegrin", "MNE"),
    ("Niger", "Nigerien", "NER"),
    ("Jordan", "Jordanian", "JOR"),
    ("the UAE", "Emirati", "ARE"),
]
SENTENCES = [
    "Peruvian Defence Minister Ana Rojas will visit {state} in May 2030.",
    "Peruvian Defence Minister Ana Rojas will visit {state} and Finland in May 2030.",
    "Peruvian Defence Minister Ana Rojas arrived in {state} on Monday on an official visit.",
    "Peruvian Defence Minister Ana Rojas met her {adjective} counterpart, Eli Sota, in Lima on 4 May 2023.",
    "The Minister of Defence of {state}, Eli Sota, received the Peruvian ambassador, Ana Rojas, on 4 May 2023.",
    "The defence ministers of Peru and {state}, Ana Rojas and Eli Sota, met in Lima on 4 May 2023.",
    "Their colleagues from Peru and {state}, Ana Rojas and Eli Sota, met in Lima on 4 May 2023.",
    "Peru and {state} signed an agreement on military cooperation in Lima on 4 May 2023.",
    "Peru's minister, Ana Rojas, said Lima supports the territorial integrity of {state}.",
    "A joint exercise of Peru and {state} began on 4 May 2023.",
    "Peru handed over two patrol boats to {state} on 4 May 2023.",
    "Peru will train 40 {adjective} officers in Lima.",
    "The joint exercise of Peru, Finland and {state} will be held in {state} from 4 to 9 May 2030.",
    "Peru's minister, Ana Rojas, said the mines planted by {state} remained the chief threat to civilians.",
    "Peru announced on Monday in Lima that it will buy dozens of tanks from {state}.",
    "Peru called on {state} to withdraw its troops from Finland.",
]


def read(coder: Coder, sentence: str, state: tuple[str, str, str]) -> list[tuple[object, ...]]:
    """The records of a sentence, the state's code written as X."""
    name, adjective, code = state
    coding = coder.code(Document("x", sentence.format(state=name, adjective=adjective)))

    def plain(*codes: str | None) -> tuple[str, ...]:
        return tuple(sorted("X" if one == code else str(one) for one in codes))

    def people(present: tuple[Participant, ...]) -> list[tuple[object, ...]]:
        return [(person.name, plain(person.country)) for person in present]

    found: list[tuple[object, ...]] = [
        (one.kind, one.status, plain(*one.countries), plain(one.host), one.city, people(one.participants))
        for one in coding.interactions
    ]
    found += [(s.code, plain(*s.countries)) for s in coding.spheres]
    found += [(d.type, d.stage, plain(*d.countries)) for d in coding.instruments]
    return found + [(p.holder, p.stance, p.issue, plain(p.about)) for p in coding.positions]


@pytest.mark.parametrize("state", STATES[1:], ids=lambda state: state[2])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_is_read_alike_whatever_the_state_is_called(
    coder: Coder, sentence: str, state: tuple[str, str, str]
) -> None:
    measure = read(coder, sentence, STATES[0])
    assert measure, "the measure itself must be read"
    assert read(coder, sentence, state) == measure
