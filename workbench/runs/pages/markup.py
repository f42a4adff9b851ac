"""The last touch to a rendered page: anchors and a contents list, table headers with a scope, wide tables that scroll alone."""

from __future__ import annotations

import re
from typing import Any

from bs4 import BeautifulSoup

HEADINGS = ["h2", "h3"]
FEWEST_ENTRIES = 2


def finished(text: str) -> str:
    """The page's text with contents and tables put right."""
    page = BeautifulSoup(text, "html.parser")
    _contents(page)
    for table in page.select("main table"):
        _headers(table)
        _scrolls(page, table)
    return str(page)


def _contents(page: BeautifulSoup) -> None:
    headings = [h for section in page.select("section.words") for h in section.find_all(HEADINGS)]
    place = page.find("nav", class_="contents")
    if place is None or len(headings) < FEWEST_ENTRIES:
        if place is not None:
            place.decompose()
        return
    entries = place.find("ol")
    taken: dict[str, int] = {}
    for heading in headings:
        words = heading.get_text(" ", strip=True)
        heading["id"] = _anchor(words, taken)
        item = page.new_tag("li", attrs={"class": heading.name})
        link = page.new_tag("a", href=f"#{heading['id']}")
        link.string = words
        item.append(link)
        entries.append(item)


def _anchor(words: str, taken: dict[str, int]) -> str:
    plain = re.sub(r"[^\w]+", "-", words.lower()).strip("-") or "section"
    taken[plain] = taken.get(plain, 0) + 1
    return plain if taken[plain] == 1 else f"{plain}-{taken[plain]}"


def _headers(table: Any) -> None:
    """An empty header cell becomes an ordinary one; the others say what they head."""
    for header in table.find_all("th"):
        if not header.get_text(strip=True) and not header.find("img"):
            header.name = "td"
        elif not header.get("scope"):
            header["scope"] = "row" if header.find_parent("tbody") else "col"


def _scrolls(page: BeautifulSoup, table: Any) -> None:
    if table.find_parent("table") or table.find_parent(class_="scroll"):
        return
    caption = table.find("caption")
    label = caption.get_text(" ", strip=True) if caption else "Table"
    frame = page.new_tag("div", attrs={"class": "scroll", "tabindex": "0", "role": "region", "aria-label": label})
    table.wrap(frame)
