from __future__ import annotations

import pytest

from workbench.corpus import Unreadable
from workbench.dataset import Dataset
from workbench.records import Coding, Document, Evidence, Interaction, Participant, Skipped, Sphere

TEXT = "Ministers met in Baku on Friday.\nThey talked of =demining and did not sign a treaty."


def passage(quote: str) -> Evidence:
    start = TEXT.index(quote)
    return Evidence(start, start + len(quote), quote)


@pytest.fixture
def coding() -> Coding:
    """A document with a meeting, two spheres in one sentence and a refusal."""
    sentence, cue = passage("Ministers met in Baku on Friday."), passage("did not")
    talked = passage("They talked of =demining and did not sign a treaty.")
    people = (Participant("Zakir Hasanov", "AZE", "Colonel General", "Minister of Defence", "minister"),)
    return Coding(
        Document("a", TEXT, "2018-04-27", "Trend", None, None, "articles/a.txt", "aa"),
        interactions=(
            Interaction("meeting", "occurred", ("AZE", "CHN"), participants=people, evidence=(sentence,), rule="met"),
        ),
        spheres=(
            Sphere("demining", ("AZE", "CHN"), (talked, passage("=demining")), "talked"),
            Sphere("military", ("AZE", "CHN"), (talked,), "talked", (cue,)),
        ),
        skipped=(Skipped("instruments", "negated", (cue,), "signed"),),
    )


@pytest.fixture
def dataset(coding: Coding) -> Dataset:
    other = Coding(Document("b", "Nothing here.", source="articles/b.txt", sha256="bb"))
    lost = Unreadable("articles/c.txt", "binary", "begins like a PNG picture")
    return Dataset.from_codings([other, coding], [lost], coder="rules-1")
