"""A parameter's value: from a command line's text or TOML's types, checked against the hint, to JSON's types."""

from __future__ import annotations

import json
from datetime import date
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import TypeAdapter, ValidationError

NOTHING = frozenset({"", "none", "null"})


def from_text(text: str, kind: Any) -> Any:
    """The value that `text`, as written on a command line, means for the hint `kind`.

    Lists are separated by commas or written as a JSON list; `none` is None where the hint allows it. Raises ValueError.
    """
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _from_any(text, get_args(kind))
    if origin is list:
        return [from_text(item, get_args(kind)[0]) for item in _items(text)]
    if origin is Literal:
        return _from_choices(text, get_args(kind))
    return _validated(lambda: TypeAdapter(kind).validate_strings(text))


def from_plain(value: Any, kind: Any) -> Any:
    """The value that `value`, of TOML's or JSON's types, means for the hint `kind`. Raises ValueError."""
    text = json.dumps(value, default=_iso)
    return _validated(lambda: TypeAdapter(kind).validate_json(text, strict=True))


def to_plain(value: Any) -> Any:
    """The value in the JSON types that papermill writes into a notebook: dates in ISO form, paths with slashes."""
    if isinstance(value, list):
        return [to_plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    return value.as_posix() if hasattr(value, "as_posix") else value


def _from_any(text: str, kinds: tuple[Any, ...]) -> Any:
    if NoneType in kinds and text.strip().lower() in NOTHING:
        return None
    faults = []
    for kind in kinds:
        if kind is not NoneType:
            try:
                return from_text(text, kind)
            except ValueError as error:
                faults.append(str(error))
    raise ValueError(" or ".join(faults))


def _from_choices(text: str, choices: tuple[Any, ...]) -> Any:
    for choice in choices:
        if str(choice) == text:
            return choice
    raise ValueError(f"must be one of {', '.join(map(str, choices))} (got '{text}')")


def _items(text: str) -> list[str]:
    if text.strip().startswith("["):
        try:
            return [str(item) for item in json.loads(text)]
        except ValueError:
            raise ValueError(f"not a JSON list: {text}") from None
    return [item.strip() for item in text.split(",") if item.strip()]


def _iso(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise ValueError(f"a value of type {type(value).__name__} cannot be a parameter")


def _validated(validate: Any) -> Any:
    try:
        return validate()
    except ValidationError as error:
        raise ValueError("; ".join(dict.fromkeys(_told(fault) for fault in error.errors()))) from None


def _told(fault: Any) -> str:
    message = str(fault["msg"]).removeprefix("Value error, ").removeprefix("Input ")
    where = f"item {fault['loc'][0] + 1}: " if fault["loc"] and isinstance(fault["loc"][0], int) else ""
    return where + message + ("" if fault["type"] == "value_error" else f" (got {fault['input']!r})")
