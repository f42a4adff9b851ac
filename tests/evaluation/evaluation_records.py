"""Records in the codebook's form."""

from __future__ import annotations

from typing import Any


def interaction(kind: str, *countries: str, **fields: Any) -> dict[str, Any]:
    return {"kind": kind, "status": "occurred", "countries": list(countries), **fields}
