"""HTML pages: trafilatura finds the article in a page; fragments inside text files only lose their tags."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from importlib.util import find_spec

from workbench.corpus.lines import one_line
from workbench.corpus.outcome import Refused

HTML_TYPES = frozenset({".html", ".htm", ".xhtml"})
_TAG_HINT = re.compile(r"</?(?:p|div|span|br|a|li|td|html|body|h[1-6]|img)\b[^<>]*>", re.IGNORECASE)
_MARKS = re.compile(r"<!\[CDATA\[|\]\]>|<!doctype[^<>]*>", re.IGNORECASE)
_UNSEEN = [(re.compile("<!--"), re.compile("-->"))] + [
    (re.compile(rf"<{tag}\b", re.IGNORECASE), re.compile(rf"</{tag}\s*>", re.IGNORECASE))
    for tag in ("script", "style", "noscript", "head", "svg", "template")
]
_SOURCE_LINK = re.compile(r"<a\b[^<>]*href=[\"']([^\"'<>]+)[\"'][^<>]*>\s*source\s*</a>", re.IGNORECASE)
_BLOCK = re.compile(
    r"</?(?:p|div|br|li|ul|ol|tr|table|h[1-6]|section|article|header|footer|blockquote|hr)\b[^<>]*>", re.IGNORECASE
)
_TAG = re.compile(r"</?[a-z][a-z0-9:-]*\b[^<>]*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """What an HTML page tells: its article, and its metadata."""

    text: str
    title: str | None
    published: str | None
    outlet: str | None
    url: str | None


def read_page(page: str) -> Page:
    """The article of a whole page. Raises Refused (html_extra_missing, empty)."""
    if find_spec("trafilatura") is None:
        raise Refused("html_extra_missing", "install the extra: pip install 'defence-relations-workbench[html]'")
    from trafilatura import bare_extraction

    found = bare_extraction(
        page,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if found is None or isinstance(found, dict) or not found.text:
        raise Refused("empty", "no article found in the page")
    return Page(text=found.text, title=found.title, published=found.date, outlet=found.sitename, url=found.url)


def looks_like_html(text: str) -> bool:
    """Whether a text file really holds HTML: three tags, or a comment that an editor's clipboard left."""
    return "<!--" in text or ("<" in text and len(_TAG_HINT.findall(text)) >= 3)


def strip_tags(text: str) -> str:
    """The words of an HTML fragment, one paragraph a block; a link called "Source" leaves its address behind."""
    for opening, closing in _UNSEEN:
        text = _cut(text, opening, closing)
    text = _MARKS.sub("", text)
    text = _SOURCE_LINK.sub(r"\n\nSource: \1\n\n", text)
    if _BLOCK.search(text):
        above = _above_the_tags(text)
        # among blocks a single line break is only a blank
        text = text[:above] + one_line(text[above:])
    return html.unescape(_TAG.sub("", _BLOCK.sub("\n\n", text)))


def _above_the_tags(text: str) -> int:
    """Where the lines end that stand above a fragment and hold no tag: a headline, a day, a byline, each its own."""
    first = _TAG.search(text)
    return max(text.rfind("\n\n", 0, first.start()), 0) if first else 0


def _cut(text: str, opening: re.Pattern[str], closing: re.Pattern[str]) -> str:
    """The text without what stands between the two marks; in one pass, however often a mark is left open."""
    kept: list[str] = []
    here = 0
    while (start := opening.search(text, here)) and (end := closing.search(text, start.end())):
        kept.append(text[here : start.start()])
        here = end.end()
    return "".join([*kept, text[here:]])
