"""One function a figure: a comparison's table in, a matplotlib Figure out; beside each its text for those who cannot
see it.
"""

from workbench.figures.accuracy import accuracy, accuracy_text
from workbench.figures.coverage import coverage, coverage_text
from workbench.figures.instruments import instrument_ladder, instrument_ladder_text
from workbench.figures.levels import level_parity, level_parity_text
from workbench.figures.network import network, network_text
from workbench.figures.positions import reciprocity, reciprocity_text
from workbench.figures.show import figure_html, show_figure
from workbench.figures.spheres import sphere_matrix, sphere_matrix_text
from workbench.figures.stances import positions_by_year, positions_by_year_text
from workbench.figures.timeline import timeline, timeline_text

__all__ = [
    "accuracy",
    "accuracy_text",
    "coverage",
    "coverage_text",
    "figure_html",
    "instrument_ladder",
    "instrument_ladder_text",
    "level_parity",
    "level_parity_text",
    "network",
    "network_text",
    "positions_by_year",
    "positions_by_year_text",
    "reciprocity",
    "reciprocity_text",
    "show_figure",
    "sphere_matrix",
    "sphere_matrix_text",
    "timeline",
    "timeline_text",
]
