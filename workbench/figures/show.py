"""Showing a figure with an alternative text that survives JupyterLab, nbconvert and a trusted or untrusted notebook."""

from __future__ import annotations

import base64
import io
import struct
from html import escape

from IPython.display import display
from matplotlib.figure import Figure

DPI = 200


def show_figure(figure: Figure, alt: str, caption: str) -> None:
    """Displays a figure as HTML of its own, because JupyterLab and nbconvert drop the alternative text of images.

    `alt` says in words what is drawn; compute it from the data that was plotted. Both texts are escaped.
    """
    display({"text/html": figure_html(figure, alt, caption), "text/plain": f"[Figure] {caption} {alt}"}, raw=True)  # type: ignore[no-untyped-call]


def figure_html(figure: Figure, alt: str, caption: str) -> str:
    """A figure as a self-contained `<figure>` with its alternative text and caption."""
    image = png(figure)
    width = round(struct.unpack(">I", image[16:20])[0] * 96 / DPI)
    source = base64.b64encode(image).decode("ascii")
    style = "max-width:100%;height:auto;background:#fff"
    drawn = f'<img alt="{escape(alt)}" width="{width}" style="{style}" src="data:image/png;base64,{source}">'
    return f'<figure class="wb-figure">{drawn}<figcaption>{escape(caption)}</figcaption></figure>'


def png(figure: Figure) -> bytes:
    """A figure as PNG: the same bytes for the same figure, so no software's name and no date in it."""
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png", dpi=DPI, bbox_inches="tight", pad_inches=0.06, metadata={"Software": None})
    return buffer.getvalue()
