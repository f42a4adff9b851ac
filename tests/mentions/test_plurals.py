"""The post of one of several who share a title in the plural."""

import pytest

from workbench.coder import Coder
from workbench.records import Document


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


@pytest.mark.parametrize(
    ("plural", "post"),
    [
        ("defence ministers", "defence minister"),
        ("ministers of foreign affairs", "minister of foreign affairs"),
        ("defence secretaries", "defence secretary"),
        ("vice chairmen", "vice chairman"),
        ("commanders-in-chief", "commander-in-chief"),
        ("chiefs of general staff", "chief of general staff"),
    ],
)
def test_each_of_several_holds_the_post_in_the_singular(coder: Coder, plural: str, post: str) -> None:
    text = f"The {plural} of Peru and Chile, Ana Rojas and Eli Soto, met in Lima on Monday."
    [meeting] = coder.code(Document("d", text, published="2021-05-05")).interactions
    assert [person.post for person in meeting.participants] == [post, post]
