"""Showing a figure with an alternative text that survives JupyterLab, nbconvert and a trusted or untrusted notebook."""

from __future__ import annotations

import base64
from html import escape

from IPython.display import display
from matplotlib.figure import Figure

from workbench.figures.drawing import Drawing, drawing


def show_figure(figure: Figure, alt: str, caption: str) -> None:
    """Displays a figure as HTML of its own, because JupyterLab and nbconvert drop the alternative text of images.

    `alt` says in words what is drawn; compute it from the data that was plotted. Both texts are escaped.
    """
    display({"text/html": figure_html(figure, alt, caption), "text/plain": f"[Figure] {caption} {alt}"}, raw=True)  # type: ignore[no-untyped-call]


def figure_html(figure: Figure, alt: str, caption: str) -> str:
    """A figure as a self-contained `<figure>` with its alternative text and caption."""
    image = image_html(drawing(figure), alt)
    return f'<figure class="wb-figure">{image}<figcaption>{escape(caption)}</figcaption></figure>'


def image_html(drawn: Drawing, alt: str) -> str:
    """A drawing as an `<img>` that holds its picture."""
    source = base64.b64encode(drawn.png).decode("ascii")
    style = "max-width:100%;height:auto;background:#fff"
    return f'<img alt="{escape(alt)}" width="{drawn.width}" style="{style}" src="data:image/png;base64,{source}">'
