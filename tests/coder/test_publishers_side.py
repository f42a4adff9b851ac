"""The side that a publisher leaves unsaid is its own."""

import pytest

from workbench.coder import Coder
from workbench.records import Document

TEXT = "Minister Kuldar Mets received the ambassador of Japan, Hana Mori, on Tuesday."


@pytest.mark.parametrize(
    ("outlet", "parties"),
    [
        ("Ministry of Defence of the Republic of Estonia", ("EST", "JPN")),
        ("Radio Estonia", ("EST", "JPN")),
        ("The Village Voice", None),
    ],
)
def test_an_official_of_no_named_state_serves_the_one_that_the_publisher_is_named_after(
    outlet: str, parties: tuple[str, ...] | None
) -> None:
    coding = Coder().code(Document("x", TEXT, published="2019-06-12", outlet=outlet))
    assert [record.countries for record in coding.interactions] == ([parties] if parties else [])


def test_an_agency_named_like_a_states_army_is_no_side() -> None:
    text = "LUSAKA (AFP) - Defence Minister Joe Banda met the Chilean minister, Ana Soto. The Philippines took no part."
    coding = Coder().code(Document("x", text, published="2019-06-12", outlet="AFP"))
    assert [record.countries for record in coding.interactions] == [("CHL", "ZMB")]
