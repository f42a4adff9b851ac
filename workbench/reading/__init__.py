"""What a person sees in JupyterLab: the highlighted article, records, tables whose numbers open to their quotes,
pickers.
"""

from workbench.reading.article import article
from workbench.reading.cards import record_card, record_cards
from workbench.reading.charts import evidence_figure
from workbench.reading.footer import footer
from workbench.reading.formats import enable, show
from workbench.reading.headline import headline
from workbench.reading.html import Html, element, joined, view
from workbench.reading.opening import coding_of, open_dataset, open_linked
from workbench.reading.pickers import dyad_picker, pick
from workbench.reading.pictures import spheres_view, timeline_view
from workbench.reading.review_desk import review_desk
from workbench.reading.saving import save_tables
from workbench.reading.side_by_side import side_by_side
from workbench.reading.tables import evidence_matrix, evidence_table, plain_table

__all__ = [
    "Html",
    "article",
    "coding_of",
    "dyad_picker",
    "element",
    "enable",
    "evidence_figure",
    "evidence_matrix",
    "evidence_table",
    "footer",
    "headline",
    "joined",
    "open_dataset",
    "open_linked",
    "pick",
    "plain_table",
    "record_card",
    "record_cards",
    "review_desk",
    "save_tables",
    "show",
    "side_by_side",
    "spheres_view",
    "timeline_view",
    "view",
]
