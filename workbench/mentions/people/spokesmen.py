"""For which state somebody speaks who is only "the ministry's spokesman": the one whose ministry the text told of."""

from __future__ import annotations

from workbench.article import Article, within
from workbench.mentions.people.figures import Figure
from workbench.wording import any_of

SENTENCES = 3  # how far back the ministry may have been told of
GAP = 4  # tokens from a state to its ministry ("Togo's foreign ministry")
OFFICE = 7  # tokens from a ministry to its state ("the Ministry of Foreign Affairs of Togo")
STATES = ("name", "capital", "demonym")


def ministry_before(article: Article, figure: Figure) -> str | None:
    """The state of the one ministry or government that the sentences up to a spokesman's own have named."""
    if not figure.speaks_for or figure.begins < 0:
        return None
    number = article.sentence_at(figure.first).number
    start = article.sentences[max(0, number - SENTENCES)].start
    end = min(figure.first, figure.begins)
    codes: set[str] = set()
    for party in within(article.parties, start, end):
        if party.group in STATES and (_before(article, party.end, end) or _behind(article, party.start, start)):
            codes.add(party.code)
    return codes.pop() if len(codes) == 1 else None


def _before(article: Article, end: int, last: int) -> bool:
    """Whether a ministry stands right behind a state's name."""
    behind = article.lowers[end : min(last, end + GAP)]
    told = behind[: next((at for at, word in enumerate(behind) if word in (",", ".", "and", "with", "to")), None)]
    return any_of("ministries_that_speak", told)


def _behind(article: Article, start: int, first: int) -> bool:
    """Whether a state's name stands behind its ministry, with "of"."""
    before = article.lowers[max(first, start - OFFICE) : start]
    led = before[-1:] == ["of"] or before[-2:] == ["of", "the"]
    return led and any_of("ministries_that_speak", before) and "," not in before
