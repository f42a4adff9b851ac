"""A possible name with what stands around it."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.mentions.people.figures import Figure
from workbench.mentions.people.runs import Run
from workbench.mentions.people.title import Title


@dataclass(slots=True)
class Naming:
    """A possible name with the titles around it, and whom it turned out to mean.

    `represents` is the country that the text lets its bearer act for in so many words.
    """

    run: Run
    before: Title
    behind: Title
    represents: str | None = None
    figure: Figure | None = None

    @property
    def title(self) -> Title:
        """The title that says most: the one before the name, else the one behind it."""
        return self.behind if self.before.empty and self.before.country is None else self.before

    @property
    def titled(self) -> bool:
        """Whether some title says that this is a person."""
        return not (self.before.empty and self.behind.empty)

    @property
    def country(self) -> str | None:
        """The country that a title tells."""
        return self.before.country or self.behind.country

    def act_for(self, country: str) -> None:
        """Takes up the country that somebody acts for; what a title tells goes before."""
        self.represents = self.behind.country = self.country or country
