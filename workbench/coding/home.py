"""The state that a text is written from, which newsrooms and ministries do not name."""

from __future__ import annotations

from functools import cache

from workbench.article import Article, Party, Sentence, within
from workbench.coding.datelines import dateline
from workbench.coding.words import words
from workbench.mentions.people.names import grammar
from workbench.mentions.people.publisher import NEWSROOMS
from workbench.parties import is_country, known_parties
from workbench.wording import is_abroad

VENUES = grammar()["venues"]  # cities from which all the world is written of
LONGEST = 5  # words of a state's name
OWNED = 2  # tokens from a nationality to its office


def with_home(article: Article, token: int) -> tuple[str, ...]:
    """ "The cabinet approved a pact with Oman", written in Warsaw: the one state named so far, and that left unsaid."""
    sentence = article.sentence_at(token)
    partners = within(article.parties, sentence.start, sentence.end)
    partners = [party for party in partners if article.lead_in(party.start) in words("sides", "with")]
    if not partners:
        return ()
    home, partner = home_of(article), partners[0].code
    named = {party.code for party in within(article.parties, 0, sentence.end)}
    if home is None or not {partner} <= named <= {home, partner} or partner == home:
        return ()
    return tuple(sorted((home, partner))) if _office_unsaid(article, sentence) else ()


def _office_unsaid(article: Article, sentence: Sentence) -> bool:
    """Whether an office acts of which it is not said whose it is ("the cabinet", "our navy", "Parliament")."""
    offices, theirs = words("sides", "home_offices"), within(article.parties, sentence.start, sentence.end)
    return any(
        article.lowers[at] in offices and not _owned(at, theirs) and article.lowers[at + 1] != "of"
        for at in range(sentence.start, sentence.end)
    )


def _owned(at: int, parties: list[Party]) -> bool:
    return any(party.start <= at <= party.end + OWNED for party in parties)


def home_of(article: Article) -> str | None:
    """The state that a text is written from: its dateline's, or else that of whoever publishes it."""
    place = dateline(article)
    if place is not None:
        return None if place.name in VENUES or is_abroad(article, place) else place.country
    outlet = article.document.outlet or ""
    known = NEWSROOMS.get(outlet, ())
    return known[0] if len(known) == 1 else _state_named(outlet)


@cache
def _state_named(outlet: str) -> str | None:
    """The state that a publisher's name holds ("Ministry of Defence of Malta", "Radio Malta")."""
    parts = outlet.replace("'s", "").replace("’s", "").split()
    for size in range(LONGEST, 0, -1):
        for start in range(len(parts) - size + 1):
            code = _states().get(" ".join(parts[start : start + size]))
            if code:
                return code
    return None


def state_called(name: str) -> str | None:
    """The state of a name or a nationality in lower case, if it is still one."""
    return _lower_states().get(name)


@cache
def _lower_states() -> dict[str, str]:
    return {name.lower(): code for name, code in _states().items()}


@cache
def _states() -> dict[str, str]:
    entries = (entry for code, entry in known_parties().items() if is_country(code))
    return {form.text: entry.id for entry in entries for form in entry.forms if form.group in ("names", "demonyms")}
