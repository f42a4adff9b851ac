"""A figure is shown with an alternative text that nothing drops and nothing runs."""

from __future__ import annotations

import base64
import re

from matplotlib.figure import Figure

from workbench import codebook
from workbench.figures import figure_html
from workbench.figures.style import PALETTE, colours


def test_the_figure_carries_its_alternative_text_caption_and_picture():
    markup = figure_html(Figure(), "two bars", "Bars.")
    assert 'alt="two bars"' in markup
    assert "<figcaption>Bars.</figcaption>" in markup
    picture = base64.b64decode(re.search(r"base64,([^\"]+)", markup).group(1))
    assert picture.startswith(b"\x89PNG")


def test_texts_are_escaped():
    markup = figure_html(Figure(), '"><script>alert(1)</script>', "<img onerror=x>")
    assert "<script" not in markup
    assert "<img onerror" not in markup


def test_a_code_has_the_same_colour_in_every_figure_and_neighbours_differ():
    assert colours("kind")[codebook.codes("kind")[1]] == PALETTE[1]
    assert len(set(PALETTE)) == len(PALETTE)
