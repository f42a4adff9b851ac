"""An article's parts, once its page is sorted: what stands before it, headline, body, what stands after it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """`title` and `body` are the article; `lead` and `tail` are the lines around it, where mastheads are looked for."""

    title: str | None
    body: tuple[str, ...]
    lead: tuple[str, ...] = ()
    tail: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The article, one paragraph a line, the headline first."""
        return "\n".join([self.title, *self.body] if self.title else self.body)
