"""Where the reports of one event differ: every value that they give, and which one is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from workbench.comparison.reports import LISTED, with_partners
from workbench.comparison.scope import Scope
from workbench.dataset import Dataset
from workbench.dataset.once import Once

if TYPE_CHECKING:
    from workbench.linking import Linked

_FIELD = ["event_id", "field", "person_id"]
COLUMNS = ["partner", "when", "kind", "whose", "field", "value", "taken", *LISTED]


def disagreements(dataset: Dataset, scope: Scope, *, linked: Linked) -> pd.DataFrame:
    """One row per event, field and value where reports of the event give several; small and capital letters are alike.

    `whose` is the person whose rank, post, level or name it is, missing for a value of the event itself. `taken` tells
    which value counts: the codebook says by which rule (`workbench codebook event_values`).
    """
    once = dataset if isinstance(dataset, Once) else linked.once
    values = linked.table("event_values")
    alike = values.assign(alike=values["value"].str.casefold())
    several = alike.groupby(_FIELD, dropna=False)["alike"].transform("nunique") > 1
    events = with_partners(once, "interactions", scope)[["partner", "when", "kind", "counted_id"]]
    table = events.merge(values[several], left_on="counted_id", right_on="event_id")
    names = dict(zip(linked.people["person_id"], linked.people["name"], strict=True))
    whose = pd.Series([names.get(person) for person in table["person_id"]], index=table.index, dtype=object)
    table = table.assign(whose=whose, taken=table["chosen"], unit="report", counted_ids=table["record_ids"])
    order = table.assign(last=~table["taken"].astype(bool)).sort_values(
        ["partner", "when", "event_id", "whose", "field", "last", "value"], na_position="first"
    )
    return order[COLUMNS].reset_index(drop=True)
