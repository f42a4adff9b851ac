"""Arrow tables as the pandas frames that a person works with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import pyarrow as pa

if TYPE_CHECKING:
    import pandas as pd


def kept_frame(tables: Mapping[str, pa.Table], kept: dict[str, pd.DataFrame], name: str) -> pd.DataFrame:
    """A table as a frame of the caller's own; it is made once and `kept`. KeyError where there is no such table."""
    if name not in kept:
        kept[name] = frame(tables[name])
    return kept[name].copy()


def frame(table: pa.Table) -> pd.DataFrame:
    """A table as a frame: missing values stay missing, whole numbers stay whole, lists become tuples."""
    import pandas as pd

    found: pd.DataFrame = table.to_pandas(types_mapper={pa.int64(): pd.Int64Dtype()}.get)
    for column in table.schema:
        if pa.types.is_list(column.type):
            found[column.name] = pd.Series([tuple(v) for v in table[column.name].to_pylist()], dtype=object)
    return found
