"""Records one by one, partner by partner, the oldest first."""

from __future__ import annotations

import pandas as pd

from workbench.comparison.counting import COUNTED, tally
from workbench.comparison.reports import FACETS, LISTED, partners_of, with_partners
from workbench.comparison.scope import Scope
from workbench.dataset import Dataset


def instrument_list(dataset: Dataset, scope: Scope) -> pd.DataFrame:
    """One row per instrument and partner: when, type, stage and the text's own words for its subject."""
    return _listed(with_partners(dataset, "instruments", scope), "type", "stage", "subject")


def invitation_list(dataset: Dataset, scope: Scope) -> pd.DataFrame:
    """One row per invitation and partner: who asked whom to come to what, where, and the answer told."""
    frame = with_partners(dataset, "invitations", scope)
    return _listed(frame, "inviter", "invitee", "to_what", "where", "status")


def overview(dataset: Dataset, scope: Scope) -> pd.DataFrame:
    """One row per partner and facet: how much the documents report at all, which every comparison must be read
    against.
    """
    partners = partners_of(dataset, scope)
    frames = [with_partners(dataset, facet, scope).assign(facet=facet) for facet in FACETS]
    frames = [frame[frame["partner"].isin(partners)] for frame in frames]
    columns = ["partner", "facet", *COUNTED]
    table = tally(pd.concat([frame[columns] for frame in frames], ignore_index=True), "facet", "partner")
    order = table["facet"].map(FACETS.index).sort_values(kind="stable").index
    return table.loc[order].reset_index(drop=True)


def _listed(frame: pd.DataFrame, *columns: str) -> pd.DataFrame:
    frame["counted_ids"] = pd.Series([(name,) for name in frame["counted_id"]], index=frame.index, dtype=object)
    frame = frame.sort_values(["partner", "when", "record_id"], na_position="last", ignore_index=True)
    return frame[["partner", "when", "dated_by", *columns, *LISTED]]
