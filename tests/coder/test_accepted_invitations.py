"""An invitation that was accepted for a day to come is a planned visit, once."""

from __future__ import annotations

import pytest

from workbench.coder import Coder
from workbench.records import Document, Interaction

PUBLISHED = "2023-03-14"


def planned_visits(coder: Coder, text: str) -> list[Interaction]:
    found = coder.code(Document("d", text, published=PUBLISHED)).interactions
    return [one for one in found if (one.kind, one.status) == ("visit", "planned")]


@pytest.mark.parametrize(
    "text",
    (
        "Albanian Defence Minister Niko Peleshi thanked Turkish Defence Minister Hulusi Akar and accepted his "
        "invitation to the arms fair in Izmir in May.",
        "Turkish Defence Minister Hulusi Akar invited his Albanian colleague Niko Peleshi to the arms fair in Izmir "
        "in May. Peleshi accepted with pleasure.",
    ),
)
def test_who_accepts_an_invitation_to_a_fair_is_to_visit(coder: Coder, text: str) -> None:
    (visit,) = planned_visits(coder, text)
    assert (visit.countries, visit.date, visit.host, visit.city) == (("ALB", "TUR"), "2023-05", "TUR", "Izmir")
    assert [guest.name for guest in visit.participants] == ["Niko Peleshi"]


@pytest.mark.parametrize(
    "text",
    (
        "Turkish Defence Minister Hulusi Akar invited his Albanian colleague Niko Peleshi to the fair in Izmir in May.",
        "Albanian Defence Minister Niko Peleshi declined an invitation from his Turkish counterpart Hulusi Akar to the "
        "fair in Izmir in May.",
    ),
)
def test_an_invitation_without_a_yes_is_no_visit(coder: Coder, text: str) -> None:
    assert not planned_visits(coder, text)


def test_a_visit_that_the_text_also_tells_of_is_told_once(coder: Coder) -> None:
    text = (
        "Albanian Defence Minister Niko Peleshi will visit Izmir in May. He accepted an invitation from his Turkish "
        "counterpart Hulusi Akar to attend the fair in Izmir in May."
    )
    assert len(planned_visits(coder, text)) == 1
