"""SQL over a dataset's tables, by DuckDB."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import pyarrow as pa

from workbench.dataset.ondisk import Tables
from workbench.errors import InputError

if TYPE_CHECKING:
    import duckdb

# Nothing is fetched while a query runs, whatever it asks for.
_SETTINGS: dict[str, str | bool | int | float | list[str]] = {"autoinstall_known_extensions": "false"}
# In a file's name, DuckDB takes these for a pattern of names.
_PATTERN = set("*?[")


def ask(query: str, *groups: Mapping[str, pa.Table]) -> duckdb.DuckDBPyRelation:
    """What a query finds in some groups of tables, each of which is there by its name.

    Tables whose files are on disk as they were opened are queried there, so that only what the query needs is read.
    Raises InputError where DuckDB is not installed, and for what is no query of these tables.
    """
    try:
        import duckdb
    except ImportError:
        raise InputError("sql: DuckDB is not installed; install the extra `scale`") from None
    connection = duckdb.connect(config=_SETTINGS)
    for tables in groups:
        for name in tables:
            _offer(connection, tables, name)
    try:
        found = connection.sql(query)
    except duckdb.Error as error:
        names = ", ".join(name for tables in groups for name in tables)
        reason = " ".join(str(error).split("\n\n")[0].split())
        raise InputError(f"sql: {reason}; the tables are {names}") from None
    if found is None:
        raise InputError("sql: not a query; begin it with SELECT")
    return found


def _offer(connection: duckdb.DuckDBPyConnection, tables: Mapping[str, pa.Table], name: str) -> None:
    file = tables.unchanged(name) if isinstance(tables, Tables) else None
    if file is None or _PATTERN & set(str(file.absolute())):
        connection.register(name, tables[name])
    else:
        connection.read_parquet(str(file.absolute()), hive_partitioning=False).create_view(name)
