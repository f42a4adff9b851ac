"""From a dataset to the tables that a paper prints: every number says what it counts and names its records."""

from workbench.comparison.accuracy import accuracy, attribute_accuracy, coding_errors, compared_with_gold
from workbench.comparison.contrast import contrast, features
from workbench.comparison.counterparts import counterparts
from workbench.comparison.counting import basis, documents_in, tally
from workbench.comparison.coverage import document_list, documents_by_year, skipped_by_reason, skipped_list
from workbench.comparison.disagreements import disagreements
from workbench.comparison.instruments import instruments
from workbench.comparison.lists import instrument_list, invitation_list, overview
from workbench.comparison.network import network, people_network
from workbench.comparison.positions import positions, positions_by_year, reciprocity, stances
from workbench.comparison.reports import FACETS, partners_of, reports, with_partners
from workbench.comparison.scope import Scope
from workbench.comparison.spheres import spheres
from workbench.comparison.timeline import timeline
from workbench.comparison.units import unit_of

__all__ = [
    "FACETS",
    "Scope",
    "accuracy",
    "attribute_accuracy",
    "basis",
    "coding_errors",
    "compared_with_gold",
    "contrast",
    "counterparts",
    "disagreements",
    "document_list",
    "documents_by_year",
    "documents_in",
    "features",
    "instrument_list",
    "instruments",
    "invitation_list",
    "network",
    "overview",
    "partners_of",
    "people_network",
    "positions",
    "positions_by_year",
    "reciprocity",
    "reports",
    "skipped_by_reason",
    "skipped_list",
    "spheres",
    "stances",
    "tally",
    "timeline",
    "unit_of",
    "with_partners",
]
