"""A figure whose bars, cells and marks open to the quotes they rest on: by a click, without a script or a kernel.

Each is a `<details>` whose handle lies over the picture; its quotes open below. Where a style sheet is not let through
(a notebook that is not trusted, GitHub), the handles stand below the picture in words.
"""

from __future__ import annotations

import hashlib

from matplotlib.figure import Figure

from workbench.dataset import Dataset
from workbench.figures.drawing import Place, drawing
from workbench.figures.show import image_html
from workbench.reading.html import Html, element, joined, view
from workbench.reading.quotes import Quotes

MOST = 5
QUOTES = 150
PLACES = 150


def evidence_figure(dataset: Dataset, figure: Figure, alt: str, caption: str) -> Html:
    """A figure of `workbench.figures` with its alternative text and caption; what is drawn opens to its quotes.

    Of a figure with more than 150 values, those with the most records open. `alt` says in words what is drawn; compute
    it from the data that was plotted.
    """
    drawn = drawing(figure)
    largest = sorted(drawn.places, key=lambda place: -len(place.spot.record_ids))[:PLACES]
    most = max(1, min(MOST, QUOTES // max(1, len(largest))))
    group = f"wb-{hashlib.sha256((alt + caption).encode()).hexdigest()[:8]}"
    quotes = Quotes(dataset)
    chosen = set(map(id, largest))
    opened = [_opening(place, quotes, group, most) for place in drawn.places if id(place) in chosen]
    picture = element(
        "div", Html(image_html(drawn, alt)), *opened, class_="wb-drawn", style=f"max-width:{drawn.width}px"
    )
    told = f"{caption} Choose a bar, cell or mark to read its quotes." if opened else caption
    whole = element("figure", picture, element("figcaption", told), class_="wb-figure")
    return view(whole, text=f"[Figure] {caption} {alt}")


def _opening(place: Place, quotes: Quotes, group: str, most: int) -> Html:
    sides = {"left": place.left, "top": place.top, "width": place.width, "height": place.height}
    style = ";".join(f"{name}:{value:g}cqw" for name, value in sides.items())
    handle = element("summary", element("span", place.spot.label), style=style, title=place.spot.label)
    head = element("p", element("strong", place.spot.label))
    body = element("div", joined(head, quotes.listed(place.spot.record_ids, most)), class_="wb-opened")
    return element("details", handle, body, class_="wb-spot", name=group)
