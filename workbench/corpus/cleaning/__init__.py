"""From an article as it was found to its final text: one paragraph a line, single blanks, no page furniture."""

from __future__ import annotations

from dataclasses import replace

from workbench.corpus.cleaning.arrange import arrange
from workbench.corpus.cleaning.characters import part_sentences, plain_markdown, repair
from workbench.corpus.cleaning.wrapping import rejoin, split_paragraphs
from workbench.corpus.html import looks_like_html, strip_tags
from workbench.corpus.page import Page

_MOST_PASSES = 12


def clean(text: str, *, title: str | None = None) -> Page:
    """The article in its parts. Cleaning what is clean changes nothing: `clean(page.text).text == page.text`."""
    title = " ".join(part_sentences(plain_markdown(repair(title))).split()) or None if title else None
    page = _clean_once(text, title)
    for _ in range(_MOST_PASSES):
        # what one pass uncovers (a line that was hidden behind a mark, an escaped tag) the next one cleans
        again = _clean_once(page.text, title)
        if again.text == page.text:
            return page
        page = replace(again, lead=(*page.lead, *again.lead), tail=(*again.tail, *page.tail))
    return page


def _clean_once(text: str, title: str | None) -> Page:
    text = repair(text)
    if looks_like_html(text):
        text = repair(strip_tags(text))
    paragraphs = split_paragraphs(part_sentences(plain_markdown(text)))
    page = arrange(paragraphs, title=title)
    return replace(page, body=tuple(rejoin(list(page.body))))
