"""A figure and its table in one view, for pickers to redraw."""

from __future__ import annotations

from workbench import comparison, figures
from workbench.dataset import Dataset
from workbench.reading.charts import evidence_figure
from workbench.reading.headline import headline
from workbench.reading.html import Html, joined
from workbench.reading.tables import evidence_matrix, evidence_table


def timeline_view(dataset: Dataset, scope: comparison.Scope) -> Html:
    """The interactions of a scope by year, drawn and listed."""
    table = comparison.timeline(dataset, scope)
    alt = figures.timeline_text(table)
    drawn = evidence_figure(
        dataset, figures.timeline(table), alt, f"Interactions by year and kind. {comparison.basis(table)}"
    )
    listed = evidence_table(dataset, table, "Interactions by year, kind and status.")
    return _together(headline(dataset, scope), drawn, listed)


def spheres_view(dataset: Dataset, scope: comparison.Scope) -> Html:
    """The fields of cooperation of a scope, drawn and listed."""
    table = comparison.spheres(dataset, scope)
    alt = figures.sphere_matrix_text(table)
    told = f"Fields of cooperation. {comparison.basis(table)}"
    drawn = evidence_figure(dataset, figures.sphere_matrix(table), alt, told)
    listed = evidence_matrix(dataset, table, "code", "partner", "Fields of cooperation.")
    return _together(headline(dataset, scope), drawn, listed)


def _together(top: Html, drawn: Html, listed: Html) -> Html:
    return Html(joined(top, drawn, listed).markup, f"{top.text}\n{listed.text}")
