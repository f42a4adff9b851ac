"""The last touch to a rendered page: anchors, a contents list, table headers with a scope, wide tables that scroll."""

from __future__ import annotations

import re
from typing import Any

from bs4 import BeautifulSoup

HEADINGS = ["h2", "h3"]
FEWEST_ENTRIES = 2
NUMBER = re.compile(r"[-+−]?\d[\d,. ]*%?")


def finished(text: str) -> str:
    """The page's text with contents and tables put right."""
    page = BeautifulSoup(text, "html.parser")
    _contents(page)
    # pandas sends a stylesheet of its own with every table.
    for style in page.select("main style[scoped]"):
        style.decompose()
    for table in page.select("main table"):
        _headers(table)
        _numbers(table)
        _scrolls(page, table)
    return str(page)


def _contents(page: BeautifulSoup) -> None:
    headings = [h for section in page.select("section.words") for h in section.find_all(HEADINGS)]
    entries = page.select_one("nav.contents ol")
    if len(headings) < FEWEST_ENTRIES or entries is None:
        for place in page.select("nav.contents"):
            place.decompose()
        return
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


def _numbers(table: Any) -> None:
    """Columns that hold nothing but numbers are set flush right."""
    if table.select_one("[rowspan], [colspan], table"):
        return
    rows = [row.find_all(["th", "td"]) for row in table.select("tbody > tr")]
    heads = [row.find_all(["th", "td"]) for row in table.select("thead > tr")]
    for cells in zip(*rows, strict=False):
        if all(cell.name == "td" and NUMBER.fullmatch(cell.get_text(strip=True)) for cell in cells):
            column = rows[0].index(cells[0])
            for cell in (*cells, *(head[column] for head in heads if column < len(head))):
                cell["class"] = [*cell.get("class", []), "number"]


def _scrolls(page: BeautifulSoup, table: Any) -> None:
    if table.find_parent("table") or table.find_parent(class_="scroll"):
        return
    caption = table.find("caption")
    label = caption.get_text(" ", strip=True) if caption else "Table"
    frame = page.new_tag("div", attrs={"class": "scroll", "tabindex": "0", "role": "region", "aria-label": label})
    table.wrap(frame)
