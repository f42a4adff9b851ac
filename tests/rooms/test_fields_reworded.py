"""Fields of cooperation are the same, whatever frame, form of a list and pair a newsroom tells them in."""

from __future__ import annotations

import pytest

from workbench.coder import Coder
from workbench.records import Document

MET = "The Defence Minister of Ghana met the Defence Minister of Togo in Accra. "
FRAMES = (
    "Ghana and Togo agreed to expand cooperation in {}.",
    "The two ministers identified {} as priority areas of cooperation.",
    "Priorities of the partnership between the two countries include {}.",
    "The sides exchanged views on {}.",
    "Emphasis was placed on {}.",
    "The two countries are to pool their efforts in {}.",
    "Cooperation in {} topped the agenda.",
    "The memorandum, signed by the two ministers, provides for cooperation in {}.",
    "The Ghanaian-Togolese partnership extends to {}.",
)
LISTS = (
    "demining, military medicine and cyber security",
    "both demining and military medicine, as well as cyber security",
    "demining; military medicine; and cyber security",
    "demining, oceanography, military medicine and cyber security",
    "not only demining and military medicine, but also cyber security",
    "cyber security and demining along with military medicine",
    "demining, military medicine, cyber security and other areas",
)
PAIR = ("GHA", "TGO")


@pytest.mark.parametrize("fields", LISTS)
@pytest.mark.parametrize("frame", FRAMES)
def test_a_list_of_fields_is_read_whole_in_every_frame(coder: Coder, frame: str, fields: str) -> None:
    spheres = coder.code(Document("reworded", MET + frame.format(fields))).spheres
    assert {(one.code, one.countries) for one in spheres} == {
        (code, PAIR) for code in ("cyber", "demining", "military_medical")
    }


@pytest.mark.parametrize(
    ("field", "codes"),
    [
        ("maritime security and defence production", {"maritime_security", "defence_industry"}),
        ("cyber security and defence industry", {"cyber", "defence_industry"}),
        ("pilot training and exercises", {"military_education", "training_exercises"}),
        ("defence technology and innovation", {"military_technical", "technology"}),
    ],
)
def test_two_fields_are_two_though_the_words_around_and_belong_together_elsewhere(
    coder: Coder, field: str, codes: set[str]
) -> None:
    spheres = coder.code(Document("two", MET + FRAMES[0].format(field))).spheres
    assert {one.code for one in spheres} == codes
