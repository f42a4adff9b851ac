"""A name is nobody else's: people called as states, towns, months or ranks are, and every state by every name."""

from __future__ import annotations

import pytest

from workbench.coder import Coder
from workbench.lexicon import load_own
from workbench.records import Document

AMBIGUOUS = (
    *("Chad", "Jordan", "Georgia", "Israel", "Ireland", "Holland", "England", "Cyprus", "Malta", "India", "Kenya"),
    *("Paris", "Lima", "Santiago", "Berlin", "Havana", "Vienna", "Sydney", "Florence", "Washington", "Austin"),
    *("Jan", "May", "June", "April", "Augustus", "Sun", "Mon", "Will", "Mark", "Grant", "Art"),
    *("Major", "Marshal", "Prince", "King", "Col", "Gen", "French", "German", "Roman", "Norman", "English"),
)

NAMED = (
    "Polish Defence Minister {name} Kowalski met his Estonian counterpart Kaspar Tamm in Warsaw on May 6, 2024.",
    "Estonian Defence Minister Kaspar Tamm met his Polish counterpart, {name} Kowalski, in Warsaw on May 6, 2024.",
    "Estonian Defence Minister Kaspar {name} met Polish Defence Minister Adam Kowalski in Warsaw on May 6, 2024.",
)

DATED = (
    "{town}, May 6, 2024 (Newswire) - Defence Minister Adam Kowalski met his Estonian counterpart on Monday.",
    "{TOWN} (Newswire) -- The defence minister met with Estonian Defence Minister Kaspar Tamm here on Monday.",
    "{TOWN}: Estonian Defence Minister Kaspar Tamm called on Defence Minister Adam Kowalski here today.",
)

# Towns from whose datelines nobody's state is read: those where others meet, too, and those that no atlas here holds.
SAYING_NOTHING = {"Vienna", "The Hague", "East Berlin", "Palikir"}

STATED = (
    "Estonia and {name} signed a memorandum on defence cooperation on May 6, 2024.",
    "{name}'s army chief General Adam Kowalski held talks with Estonian Defence Minister Kaspar Tamm on May 6, 2024.",
)


@pytest.mark.parametrize("name", AMBIGUOUS)
def test_a_persons_name_is_no_state_town_or_month(coder: Coder, name: str) -> None:
    for sentence in NAMED:
        (meeting,) = coder.code(Document("name", sentence.format(name=name))).interactions
        assert (meeting.countries, meeting.date, meeting.city) == (("EST", "POL"), "2024-05-06", "Warsaw")
        assert sorted(str(person.country) for person in meeting.participants) == ["EST", "POL"]


def test_every_state_is_a_party_by_its_first_name(coder: Coder) -> None:
    forms = {
        code: next(form.text for form in entry.forms if form.group == "names")
        for code, entry in load_own("countries").entries.items()
        if code != "EST"
    }
    missed = []
    for code, name in forms.items():
        for sentence in STATED:
            coding = coder.code(Document("state", sentence.format(name=name)))
            parties = {record.countries for record in (*coding.interactions, *coding.instruments)}
            missed += [(name, parties)] if parties != {tuple(sorted((code, "EST")))} else []
    assert not missed


def test_a_capitals_dateline_tells_whose_the_ministers_at_home_are(coder: Coder) -> None:
    towns = {
        code: next((form.text for form in entry.forms if form.group == "capitals"), None)
        for code, entry in load_own("countries").entries.items()
        if code != "EST"
    }
    missed = []
    for code, town in towns.items():
        for sentence in DATED if town and town not in SAYING_NOTHING else ():
            text = sentence.format(town=town, TOWN=str(town).upper())
            found = {one.countries for one in coder.code(Document("home", text, published="2024-05-06")).interactions}
            missed += [(text, found)] if found != {tuple(sorted((code, "EST")))} else []
    assert not missed


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_particle_at_the_end_of_a_line_does_not_hold_the_coder_up(coder: Coder, gap: str) -> None:
    """A name is not led by a particle of the line before: the coder went round in circles there."""
    article = coder.annotate(
        Document("x", f"He met Captain di{gap}Rossi came to Oslo, and General Paolo di Rossi spoke.")
    )
    assert [person.name for person in article.people] == ["Paolo di Rossi"]
