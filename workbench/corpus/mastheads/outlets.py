"""Which outlet published a text: by host, masthead line, dateline, its own "reports", signature or copyright."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from workbench.corpus.mastheads.dates import find_date
from workbench.own_tables import own_table

_OUTLETS = own_table(__package__, "outlets.toml")["outlet"]
_CUES = own_table(__package__, "outlet_cues.toml")
_BY_FORM: dict[str, str] = {form: outlet["name"] for outlet in _OUTLETS for form in outlet.get("forms", [])}
_SHOUTED = {form.upper(): name for form, name in _BY_FORM.items() if " " in form}
_BY_HOST: dict[str, str] = {host: outlet["name"] for outlet in _OUTLETS for host in outlet["hosts"]}
_SELF_CITING: frozenset[str] = frozenset(o["name"] for o in _OUTLETS if o.get("self_cites"))
_MONTH_FIRST: frozenset[str] = frozenset(o["name"] for o in _OUTLETS if o.get("us"))

_LONGEST_NAME = 80
_FORM = re.compile("|".join(map(re.escape, sorted(_BY_FORM, key=len, reverse=True))))
_IN_LINE = re.compile(rf"(?<![\w.@/-]){_FORM.pattern.join(('(?:', ')'))}(?![\w-]|\.\w)")
_BARE = re.compile(r"^[\s/(–—|*-]*(?:source\s*:\s*)?(.+?)[\s/)–—|*.-]*$", re.IGNORECASE)
_NAME = r"[A-Z0-9@][\w.'’+/-]*(?:\s+(?:of\s+)?\(?[A-Z0-9][\w.'’+/-]*\)?){0,5}"
_NAME_AT_END = re.compile(rf"({_NAME})$")
_NAME_AT_START = re.compile(rf"(?:the\s+|a\s+)?({_NAME})")
_REPORTS = re.compile(rf"\s(?:{'|'.join(_CUES['after_name'])})\b")
_TOLD = re.compile(rf"\b(?:{'|'.join((*_CUES['before_name'], *_CUES['to_readers']))})\s")
_BY_ITSELF = ("told", "tells", *_CUES["to_readers"])
_LOOKS_LIKE_OUTLET = re.compile(rf"(?:{'|'.join(_CUES['outlet_endings'])})$")
_IN_PARENTHESES = re.compile(r"[(/\[]\s*(?:MENAFN\s*-\s*)?([^()/\[\]]{2,40}?)\s*[)/\]]")
_BEFORE_PLACE = re.compile(r"^([^,:;()/]{2,30}?)(?:,\s*[A-Z]\w+(?:\s[A-Z]\w+)?\s*:|\s*/|\s[–—-]{1,2}\s)")
_AFTER_DATE = re.compile(
    r"^(?:[^\W\d_][\w' -]{1,25}[,.]\s*)?[\w\s,.]{3,25}?[.,]\s+([A-Z][\w.]{1,20}?)\s*(?:/|\.\s|[–—-]{1,2}\s|$)"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """An outlet that the text names as telling the news; `itself` when it names itself so."""

    name: str
    itself: bool


def by_host(address: str | None) -> str | None:
    """The outlet whose page an address is, also below one of its hosts."""
    if not address:
        return None
    host = (urlsplit(address if "//" in address else f"//{address}").hostname or "").removeprefix("www.")
    parts = host.split(".")
    return next((name for i in range(len(parts) - 1) if (name := _BY_HOST.get(".".join(parts[i:])))), None)


def by_name(name: str) -> str | None:
    """The outlet that a bare name is, or None."""
    bare = _BARE.match(name) if len(name) <= _LONGEST_NAME else None
    return _BY_FORM.get(bare.group(1)) if bare else None


def in_capitals(line: str) -> str | None:
    """The outlet whose name of several words a line shouts ("ALGERIA PRESS SERVICE")."""
    return _SHOUTED.get(line.strip())


def in_issue(line: str) -> str | None:
    """The newspaper whose name and a day are the whole line ("THE GLOBAL NEW LIGHT OF MYANMAR 12 MAY 2020")."""
    found = find_date(line) if len(line) <= _LONGEST_NAME else None
    if found is None or found.end < len(line):
        return None
    name = line[: found.start].strip(" ,|-–—")
    name = name[len("The ") :] if name.casefold().startswith("the ") else name
    return by_name(name) or in_capitals(name)


def in_line(line: str) -> str | None:
    """The first outlet named in a masthead, signature or copyright line."""
    match = _IN_LINE.search(line)
    return _BY_FORM[match.group()] if match else None


def in_dateline(paragraph: str) -> str | None:
    """The agency of a dateline: `(Xinhua)`, `/TASS/`, `Turan, Baku:`, `Baku. 27 April. REPORT.AZ/`."""
    head = paragraph[:110]
    for match in _IN_PARENTHESES.finditer(head):
        name = _BY_FORM.get(match.group(1))
        # an abbreviation explained in prose, "the Press Trust of India (PTI) chief", comes after small words
        if name and not re.search(r"(?:^|\s)[a-z]{3,}", head[: match.start()]):
            return name
    for pattern in (_BEFORE_PLACE, _AFTER_DATE):
        found = pattern.match(head)
        # "NUR-SULTAN. KAZINFORM –": the place is a sentence of its own
        if found and (name := _BY_FORM.get(found.group(1).rsplit(". ", 1)[-1].strip())):
            return name
    return None


def in_prose(paragraphs: tuple[str, ...]) -> Iterator[Mention]:
    """Every outlet that the text names as telling the news ("Trend reports", "told News.Az"), in order."""
    for paragraph in paragraphs:
        for match in _REPORTS.finditer(paragraph):
            before = _NAME_AT_END.search(paragraph[max(0, match.start() - 80) : match.start()].rstrip(" ,"))
            if before:
                yield from _mention(before.group(1), itself=False)
        for match in _TOLD.finditer(paragraph):
            after = _NAME_AT_START.match(paragraph, match.end())
            if after:
                yield from _mention(after.group(1), itself=match.group().startswith(_BY_ITSELF))


def writes_month_first(outlet: str | None) -> bool | None:
    """Whether the outlet writes 5/4/2022 for the fourth of May; None where the outlet is unknown."""
    return True if outlet in _MONTH_FIRST else None


def _mention(words: str, *, itself: bool) -> Iterator[Mention]:
    parts = words.rstrip(".,'’").split()
    ends = range(len(parts), 0, -1) if itself else [len(parts)]
    for end in ends:
        for start in range(end):
            name = _BY_FORM.get(" ".join(parts[start:end]).strip("()").removesuffix("'s").removesuffix("’s"))
            if name:
                yield Mention(name, itself or name in _SELF_CITING)
                return
    if _LOOKS_LIKE_OUTLET.search(parts[-1]) and (len(parts) > 1 or "." in parts[0]):
        yield Mention(" ".join(parts), itself=True)
