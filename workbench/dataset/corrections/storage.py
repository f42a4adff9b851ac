"""The file of corrections: JSON Lines, one decision a line; lines are added, none is ever changed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from filelock import FileLock

from workbench.dataset.corrections.correction import Correction, from_plain, to_line
from workbench.errors import InputError

FILE = "corrections.jsonl"
"""The file's name in the dataset's folder."""


def read_corrections(file: str | Path) -> tuple[Correction, ...]:
    """The corrections in a file, in the order in which they were made; none where there is no file.

    Raises InputError naming file, line and mend where a line is no correction.
    """
    file = Path(file)
    found = []
    for number, line in enumerate(_content(file).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            found.append(from_plain(json.loads(line)))
        except (ValueError, RecursionError) as error:
            reason = "not valid JSON" if isinstance(error, json.JSONDecodeError | RecursionError) else error
            raise InputError(f"{file}, line {number}: no correction ({reason}); mend or delete the line") from None
    return tuple(found)


def append_corrections(file: str | Path, corrections: Iterable[Correction]) -> None:
    """Add corrections to the end of a file, all or none. Whoever adds at the same time waits.

    Raises InputError where the file cannot be written.
    """
    file = Path(file)
    added = "".join(map(to_line, corrections))
    part = file.with_name(f".{file.name}.part")
    try:
        with FileLock(file.with_name(f".{file.name}.lock")):
            before = _content(file)
            between = "\n" if before and not before.endswith("\n") else ""
            part.write_text(before + between + added, encoding="utf-8", newline="")
            part.replace(file)
    except OSError as error:
        reason = error.strerror or error
        raise InputError(f"{file}: cannot write the correction ({reason}); make the folder writable") from None


def _content(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise InputError(f"{file}: cannot be read ({error.strerror}); name a file of corrections") from None
    except UnicodeDecodeError:
        raise InputError(f"{file}: not UTF-8 text; corrections are JSON in UTF-8") from None
