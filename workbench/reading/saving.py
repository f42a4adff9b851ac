"""A notebook's tables as files that open safely in a spreadsheet."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pyarrow as pa

from workbench.dataset.sheets import write_csv
from workbench.errors import InputError
from workbench.reading.html import Html, element, view


def save_tables(folder: str | Path | None, **tables: pd.DataFrame) -> Html:
    """Writes each table to `NAME.csv` in a folder, whole or not at all; without a folder it writes nothing and says so.

    InputError where the folder cannot be written.
    """
    if folder is None:
        told = "No table was written: set the parameter `tables` to a folder to have them as CSV."
        return view(element("p", told, class_="wb-note"), text=told)
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
        for name, table in tables.items():
            half = Path(folder) / f".{name}.csv.part"
            write_csv(pa.Table.from_pandas(table, preserve_index=False), half)
            half.replace(Path(folder) / f"{name}.csv")
    except OSError as error:
        raise InputError(f"{folder}: cannot be written ({error.strerror}); name another folder") from error
    told = f"Written to {folder}: {', '.join(f'{name}.csv ({len(table)} rows)' for name, table in tables.items())}."
    return view(element("p", told, class_="wb-note"), text=told)
