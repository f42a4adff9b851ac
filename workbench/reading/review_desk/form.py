"""The fields of a record as widgets: a choice where the codebook has a closed list, else a text."""

from __future__ import annotations

from collections.abc import Mapping

import ipywidgets as widgets
import pyarrow as pa

from workbench.dataset.corrections.cells import editable
from workbench.dataset.corrections.checks import LISTS, choices
from workbench.reading.wording import heading

HINTS = {
    "countries": "codes, parted by blanks: AZE CHN",
    "participants": "a person a line: name;country;rank;post;level",
    "date": "YYYY-MM-DD, YYYY-MM or YYYY",
    "when": "YYYY-MM-DD, YYYY-MM or YYYY",
}


class Form:
    """One widget for every field of a facet; `box` holds them, `texts` is what stands in them."""

    def __init__(self, tables: Mapping[str, pa.Table]) -> None:
        self._tables = tables
        self._fields: dict[str, widgets.Widget] = {}
        self.box = widgets.VBox()

    def fill(self, facet: str, texts: Mapping[str, str]) -> None:
        """Show a facet's fields with some texts in them."""
        self._fields = {name: self._field(facet, name, texts.get(name, "")) for name in editable(facet)}
        self.box.children = tuple(self._fields.values())

    @property
    def texts(self) -> dict[str, str]:
        """What stands in the fields, by name."""
        return {name: field.value for name, field in self._fields.items()}

    def _field(self, facet: str, name: str, text: str) -> widgets.Widget:
        look = {"description": heading(name), "style": {"description_width": "8em"}, "layout": {"width": "44em"}}
        if name in LISTS[facet]:
            known = choices(facet, name, self._tables)
            return widgets.Dropdown(options=list(dict.fromkeys(["", *known, text])), value=text, **look)
        kind = widgets.Textarea if name == "participants" else widgets.Text
        return kind(value=text, placeholder=HINTS.get(name, ""), **look)
