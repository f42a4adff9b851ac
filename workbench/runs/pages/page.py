"""A run's page: nbconvert with our own template, then contents and tables put right."""

from __future__ import annotations

from functools import cache
from threading import Lock
from typing import Any

from nbconvert.exporters import HTMLExporter, TemplateExporter
from nbconvert.filters import Highlight2HTML
from papermill.execute import ERROR_MARKER_TAG
from traitlets.config import Config

from workbench.runs.manifest import RunRecord
from workbench.runs.pages.assets import TEMPLATES, assets
from workbench.runs.pages.markup import finished

# Widgets and scripts do not run in a page; what stands beside them in the same output does.
SHOWN = ["text/html", "text/markdown", "image/svg+xml", "image/png", "image/jpeg", "text/latex", "text/plain"]

# nbconvert's filters keep state while they render.
_one_at_a_time = Lock()


class PageExporter(HTMLExporter):
    """nbconvert's HTML exporter without its last step, which parses the page to put in an unwanted sentence."""

    def from_notebook_node(self, nb: Any, resources: Any = None, **options: Any) -> tuple[Any, dict[str, Any]]:
        """The page and the resources of a notebook."""
        highlight = Highlight2HTML(pygments_lexer="ipython3", parent=self)
        self.register_filter("highlight_code", highlight)  # type: ignore[no-untyped-call]
        text, resources = TemplateExporter.from_notebook_node(self, nb, resources, **options)
        return text, resources


def render_page(notebook: Any, record: RunRecord) -> str:
    """The page of an executed notebook as one HTML text that needs nothing from elsewhere."""
    cells = [cell for cell in notebook.cells if ERROR_MARKER_TAG not in cell.metadata.get("tags", [])]
    shown = type(notebook)({**notebook, "cells": cells})
    lead = next((index for index, cell in enumerate(cells) if cell.cell_type == "markdown"), None)
    resources = {"run": record, "assets": assets(), "lead": lead, "metadata": {"name": record.title}}
    with _one_at_a_time:
        text, _ = _exporter().from_notebook_node(shown, resources)
    return finished(str(text))


@cache
def _exporter() -> PageExporter:
    return PageExporter(  # type: ignore[no-untyped-call]
        template_name="workbench",
        extra_template_basedirs=[str(TEMPLATES)],
        exclude_anchor_links=True,
        config=Config(NbConvertBase={"display_data_priority": SHOWN}),
    )
