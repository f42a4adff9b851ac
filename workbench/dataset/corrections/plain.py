"""From JSON types back to a record: the inverse of `records.as_plain`, with every type checked."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from workbench.records import RECORD_TYPES, Invitation, Record

_TYPES: dict[str, type[Record]] = {kind.facet: kind for kind in RECORD_TYPES}
_NAMES = {"from": "inviter", "to": "invitee"}


def type_of(facet: str) -> type[Record]:
    """The record type of a facet. Raises ValueError where there is no such facet."""
    if facet not in _TYPES:
        raise ValueError(f"facet '{facet}' is unknown; there are {', '.join(_TYPES)}")
    return _TYPES[facet]


def record_from_plain(facet: str, plain: Any) -> Record:
    """A record of a facet. Raises ValueError that names the field at fault."""
    from pydantic import ValidationError

    kind = type_of(facet)
    if not isinstance(plain, Mapping):
        raise ValueError("the record is not an object")
    renamed: dict[Any, Any] = {
        _NAMES.get(name, name) if kind is Invitation else name: value for name, value in plain.items()
    }
    unknown = next((name for name in renamed if name not in kind.__dataclass_fields__), None)
    if unknown is not None:
        raise ValueError(f"{facet} have no field '{unknown}'")
    try:
        record: Record = _reader(facet).validate_python(renamed)
    except ValidationError as error:
        first = error.errors()[0]
        raise ValueError(f"field '{'.'.join(map(str, first['loc']))}': {first['msg'].lower()}") from None
    return record


@cache
def _reader(facet: str) -> Any:
    # Imported here: most who read a dataset read no correction, and pydantic costs a quarter of a second.
    from pydantic import TypeAdapter

    return TypeAdapter(type_of(facet))
