"""Whom the outlet names as its source: "citing the Defense Ministry", "Pentagon spokesman Kenneth Bacon said"."""

from __future__ import annotations

import re
from itertools import islice

from workbench.own_tables import own_table

_DATA = own_table(__package__, "attribution.toml")
_SOURCE = rf"(?P<kept>[^,.;:()\n]{{2,{_DATA['source']['longest']}}}(?:\.[A-Z][^,.;:()\n]*)?)"
_PATTERNS = tuple(
    (tuple(entry["needs"]), re.compile(entry["pattern"].replace("{source}", _SOURCE))) for entry in _DATA["pattern"]
)
_TRAILING = re.compile(r"\s+(?:that|on|said|as|which|who|in (?:a|its))\b.*$|['’]s$|\s+(?:on\s)?\w+day$")
_READ_PARAGRAPHS, _FEWEST_BLANKS = 5, 7


def attribution(paragraphs: tuple[str, ...]) -> str | None:
    """The source in the text's own words, from its first paragraphs; None where there is none."""
    told = (paragraph for paragraph in paragraphs if paragraph.count(" ") >= _FEWEST_BLANKS)
    for paragraph in islice(told, _READ_PARAGRAPHS):
        for needs, pattern in _PATTERNS:
            found = pattern.search(paragraph) if any(word in paragraph for word in needs) else None
            if found:
                return _tidy(found["kept"])
    return None


def _tidy(words: str) -> str:
    return _TRAILING.sub("", words.strip()).removeprefix("the ").removeprefix("The ").strip(" '’\"")
