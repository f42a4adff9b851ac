"""A dataset that tells everything once, with the reports behind each record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from workbench.dataset.dataset import Dataset

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Told:
    """What a record stands for: an event, an instrument or an occasion, and the reports of it.

    `counted_id` names it: an event_id, a ladder_id, or for an occasion the event or the document. `record_ids` are all
    records that tell of it, the one that stands for them first; `doc_ids` are the documents that these stand in.
    """

    counted_id: str
    record_ids: tuple[str, ...]
    doc_ids: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Once(Dataset):
    """A linked dataset with one record an event, an instrument, and a thing told on an occasion.

    `told` says of each record what it stands for; the passages of all reports are in `evidence`. `links` are the tables
    that linking made.
    """

    told: Mapping[str, Told] = field(default_factory=dict)
    links: Mapping[str, pa.Table] = field(default_factory=dict)
