"""HTML made of parts: whatever is not made here is text, and text is escaped."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

# Control characters mean nothing in an article, but something to a terminal.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_VOID = {"br", "img"}


@dataclass(frozen=True, slots=True)
class Html:
    """Markup that notebooks show, and the plain text that a terminal shows instead."""

    markup: str
    text: str = ""

    def _repr_html_(self) -> str:
        return self.markup

    def __repr__(self) -> str:
        return self.text


Part = Html | str | int | None


def element(name: str, /, *content: Part, **attributes: str | None) -> Html:
    """An element: `element("td", "x < y", class_="wb-number")`.

    Strings are escaped, missing attributes and parts are left out.
    """
    pairs = [(key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items() if value is not None]
    head = "".join(f' {key}="{escape(plain(value))}"' for key, value in pairs)
    inner = joined(*content).markup
    return Html(f"<{name}{head}>" if name in _VOID else f"<{name}{head}>{inner}</{name}>")


def joined(*content: Part) -> Html:
    """Parts one after the other."""
    return Html(
        "".join(
            part.markup if isinstance(part, Html) else escape(plain(str(part))) for part in content if part is not None
        )
    )


def view(*content: Part, text: str = "") -> Html:
    """What one output shows. Its classes keep JupyterLab from setting dollar signs in quotes as formulas."""
    return Html(element("div", *content, class_="wb tex2jax_ignore mathjax_ignore").markup, plain(text))


def plain(text: str) -> str:
    """The text without control characters."""
    return _CONTROL.sub("", text)
