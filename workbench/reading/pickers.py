"""Pickers that redraw what they pick. Where no widget runs, the first choice's drawing stays, as plain HTML."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import ipywidgets as widgets
from IPython.display import display

from workbench.comparison import FACETS, Scope, partners_of, reports
from workbench.dataset import Dataset
from workbench.parties import party_name
from workbench.reading.html import Html, element, view

Draw = Callable[..., Html]
NOTE = "In JupyterLab, pickers stand here; they redraw what follows."


def pick(draw: Draw, **choices: Mapping[str, Any] | Sequence[Any]) -> widgets.Box:
    """Shows `draw(...)` under one drop-down a keyword, and draws it anew whenever a choice changes.

    Each keyword's choices are values, or names with their values; the first is drawn at once, without a widget
    running. Returns the box of drop-downs, `box.children`, for programs that choose.
    """
    boxes = {
        name: widgets.Dropdown(options=_options(values), description=name, style={"description_width": "initial"})
        for name, values in choices.items()
    }
    box = widgets.HBox(list(boxes.values()), layout=widgets.Layout(flex_flow="row wrap"))
    show_box(box)
    drawn = display(_drawn(draw, boxes), display_id=True)  # type: ignore[no-untyped-call]

    def redraw(_: object) -> None:
        drawn.update(_drawn(draw, boxes))

    for chosen in boxes.values():
        chosen.observe(redraw, names="value")
    return box


def dyad_picker(
    dataset: Dataset, draw: Callable[[Dataset, Scope], Html], focal: str, partners: Sequence[str] = ()
) -> widgets.Box:
    """Pickers of a partner and of a period's first and last year, for a drawing of a dataset and a scope."""
    codes = list(dict.fromkeys([*partners, *partners_of(dataset, Scope(focal))]))
    years = sorted({int(year) for facet in FACETS for year in reports(dataset, facet)["year"].dropna()})

    def drawn(partner: str, since: str, until: str) -> Html:
        if since and until and since > until:
            return view(element("p", "The period ends before it begins.", class_="wb-note"))
        return draw(dataset, Scope(focal, [partner], since=since, until=until))

    named = {party_name(code): code for code in codes}
    period = {"any year": ""} | {str(year): str(year) for year in years}
    return pick(drawn, partner=named, since=period, until=period)


def _options(values: Mapping[str, Any] | Sequence[Any]) -> list[tuple[str, Any]]:
    pairs = (
        values.items() if isinstance(values, Mapping) else [(str(value).replace("_", " "), value) for value in values]
    )
    return [(str(name), value) for name, value in pairs]


def _drawn(draw: Draw, boxes: Mapping[str, widgets.Dropdown]) -> Html:
    return draw(**{name: box.value for name, box in boxes.items()})


def show_box(box: widgets.Box, note: str = NOTE) -> None:
    """Show widgets; a note stands for them where none runs."""
    bundle = box._repr_mimebundle_()
    display({**bundle, "text/plain": note, "text/html": element("p", note, class_="wb-note").markup}, raw=True)  # type: ignore[no-untyped-call]
