"""Reads and checks every `lexicon.toml`, and lays a researcher's own over it.

A lexicon is a table of entries. Its `[head]` names the lists of an entry that hold forms (`groups`), the other keys
that an entry may have (`attributes`), and the `layer` within which a longer match hides a shorter one (default: the
room alone):

    [head]
    groups = ["forms", "demonyms"]
    attributes = ["note"]

    [entries.CHN]
    name = "China"
    forms = ["China", "People's Republic of China", "=PRC"]
    demonyms = ["Chinese"]

Forms that cross two lists, or more, are told as these: `crossed.forms = [[["is", "are"], ["vital", "key"]]]` stands for
"is vital", "is key", "are vital" and "are key".

A form is found as printed, in lower and in upper case; one that begins with `=` only as printed. A `~` before a verb
stands for all its forms: "~lend its support to" also finds "lent its support to" (see `workbench.inflection`). A form
that two entries of a room claim is refused, and so is a key that the head does not name.

A researcher's overlay is a folder with files named after rooms (`ranks.toml`, `spheres.toml` …). Entries are merged by
id: lists grow, other values are replaced, new entries are added.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from importlib import resources
from importlib.resources.abc import Traversable
from itertools import product
from pathlib import Path
from typing import Any

from workbench.errors import InputError
from workbench.inflection import spelled_out

CROSSED = "crossed"
FLOORS = ("mentions", "assertions", "coding")


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write an entry: its text, the list it stands in, and whether only this casing counts."""

    text: str
    group: str
    exact: bool


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One line of a lexicon. `attributes` are the keys but `name` and the lists of forms; `get` is theirs."""

    room: str
    id: str
    name: str
    forms: tuple[Form, ...]
    attributes: Mapping[str, Any]
    get: Callable[..., Any] = field(init=False, repr=False)  # at hand, as the rooms ask for attributes all the time

    def __post_init__(self) -> None:
        object.__setattr__(self, "get", self.attributes.get)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All entries of one room. `layer` names the marks among which the longest wins."""

    room: str
    layer: str
    entries: Mapping[str, Entry]


def load_all(overlay: Path | str | None = None) -> dict[str, Lexicon]:
    """The lexicons of every room by the room's name, with the researcher's folder `overlay` laid over them.

    Raises InputError for a lexicon that cannot be read, holds unknown keys or claims a form twice, or where `overlay`
    names
    no room.
    """
    own = {room: _own_table(name, file) for room, (name, file) in _own_files().items()}
    laid = _overlay_tables(Path(overlay), set(own)) if overlay is not None else {}
    return {room: _lexicon(room, [table, *laid.get(room, [])]) for room, table in own.items()}


def load_own(room: str) -> Lexicon:
    """The package's own lexicon of one room. Raises InputError for a malformed one."""
    return _lexicon(room, [_own_table(*_own_files()[room])])


def _own_files() -> dict[str, tuple[str, Traversable]]:
    """Every room's own lexicon, by the room's name: what errors call it, and its file."""
    found = {}
    for floor in FLOORS:
        rooms = sorted(resources.files("workbench").joinpath(floor).iterdir(), key=lambda item: item.name)
        for room in rooms:
            if (file := room.joinpath("lexicon.toml")).is_file():
                found[room.name] = (f"{floor}/{room.name}/lexicon.toml", file)
    return found


def _own_table(name: str, file: Traversable) -> tuple[str, dict[str, Any]]:
    return name, _parse(name, file.read_text(encoding="utf-8"))


def _overlay_tables(folder: Path, rooms: set[str]) -> dict[str, list[tuple[str, dict[str, Any]]]]:
    if not folder.is_dir():
        raise InputError(f"{folder}: no such folder of lexicons; name a folder that holds files such as ranks.toml")
    tables: dict[str, list[tuple[str, dict[str, Any]]]] = {}
    for file in sorted(folder.glob("*.toml")):
        if file.stem not in rooms:
            raise InputError(f"{file}: no room is called '{file.stem}'; rooms are {', '.join(sorted(rooms))}")
        tables[file.stem] = [(str(file), _parse(str(file), file.read_text(encoding="utf-8")))]
    return tables


def _parse(name: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{name}: not valid TOML ({error})") from error


def _lexicon(room: str, tables: list[tuple[str, dict[str, Any]]]) -> Lexicon:
    head = tables[0][1].get("head", {})
    groups = tuple(head.get("groups", ("forms",)))
    known = {"name", CROSSED, *groups, *head.get("attributes", ())}
    merged: dict[str, dict[str, Any]] = {}
    for source, table in tables:
        for entry_id, values in table.get("entries", {}).items():
            _check_keys(source, entry_id, values, known)
            _check_crossed(source, entry_id, values.get(CROSSED, {}), groups)
            _merge(merged.setdefault(entry_id, {}), values)
    entries = {entry_id: _entry(room, entry_id, values, groups) for entry_id, values in merged.items()}
    _refuse_double_claims(tables[-1][0], entries.values())
    return Lexicon(room=room, layer=head.get("layer", room), entries=entries)


def _check_keys(source: str, entry_id: str, values: Any, known: set[str]) -> None:
    if not isinstance(values, dict):
        raise InputError(f"{source}: entry '{entry_id}' is not a table; write [entries.{entry_id}] and its keys below")
    unknown = sorted(set(values) - known)
    if unknown:
        raise InputError(
            f"{source}: entry '{entry_id}' has the unknown key '{unknown[0]}'; known are {', '.join(sorted(known))}"
        )


def _check_crossed(source: str, entry_id: str, crossed: Any, groups: tuple[str, ...]) -> None:
    told = isinstance(crossed, dict) and set(crossed) <= set(groups)
    if not told or not all(isinstance(lists, list) and all(map(_can_cross, lists)) for lists in crossed.values()):
        raise InputError(
            f"{source}: 'crossed' of entry '{entry_id}' is malformed; write {CROSSED}.{groups[0]} = "
            '[[["one", "other"], ["end"]]]'
        )


def _can_cross(lists: Any) -> bool:
    """Whether something is two or more lists of words."""
    several = isinstance(lists, list) and len(lists) > 1
    return several and all(isinstance(one, list) and all(isinstance(word, str) for word in one) for one in lists)


def _merge(into: dict[str, Any], values: dict[str, Any]) -> None:
    for key, value in values.items():
        if isinstance(value, list) and isinstance(into.get(key), list):
            into[key] = into[key] + [item for item in value if item not in into[key]]
        elif key == CROSSED:
            _merge(into.setdefault(key, {}), value)
        else:
            into[key] = value


def _entry(room: str, entry_id: str, values: dict[str, Any], groups: tuple[str, ...]) -> Entry:
    forms = tuple(
        Form(text=text.removeprefix("="), group=group, exact=text.startswith("="))
        for group in groups
        for text in _texts(values, group)
    )
    attributes = {key: value for key, value in values.items() if key not in ("name", CROSSED, *groups)}
    return Entry(room=room, id=entry_id, name=values.get("name", entry_id), forms=forms, attributes=attributes)


def _texts(values: dict[str, Any], group: str) -> Iterable[str]:
    """A list's forms as written, and those that its crossed lists stand for, each once."""
    crossed = values.get(CROSSED, {}).get(group, ())
    products = (" ".join(words) for lists in crossed for words in product(*lists))
    return dict.fromkeys(text for form in (*values.get(group, ()), *products) for text in spelled_out(form))


def _refuse_double_claims(source: str, entries: Any) -> None:
    claimed: dict[str, str] = {}
    for entry in entries:
        for form in entry.forms:
            owner = claimed.setdefault(form.text if form.exact else form.text.lower(), entry.id)
            if owner != entry.id:
                raise InputError(
                    f"{source}: '{form.text}' is claimed by '{owner}' and by '{entry.id}'; keep it in one of them"
                )
