"""Warships and whose they are: by a state's name beside them, by a navy's prefix; and the names they were given."""

from __future__ import annotations

from itertools import takewhile

from workbench.article import Article, Party, within
from workbench.coding.actors import Actor
from workbench.coding.circumstances import is_lent
from workbench.wording import any_of, words
from workbench.wording.ships import navy_of

LINKED = 5  # tokens from ships to the state behind "of"
PHRASE = 6  # tokens from a state's name to its ships ("the Indonesian Navy training ship")
NAME = 3  # words of a ship's name
SHORTEST = 4  # letters of a word that is taken for a ship's name


def of_ships(article: Article, party: Party) -> bool:
    """Whether a state is told of as that of ships ("the Peruvian frigate", "a flotilla of the Peruvian Navy")."""
    before = article.lowers[max(0, party.start - LINKED) : party.start]
    behind = article.lowers[party.start : party.end + PHRASE]
    parted = article.words[party.end : party.end + 1] == [","]  # "before heading for Peru, the vessel had visited"
    sails = (any_of("ships", behind) and not parted) or ("of" in before and any_of("ships", before))
    return sails and not is_lent(article, party)  # "UN peacekeeping, bilateral ship visits"


def named_ships(article: Article, start: int, end: int) -> list[Actor]:
    """The states of the ships named there: by their navy's prefix ("HMAS Perth"), else as they were told of before."""
    prefixes = ((token, navy_of(article.words[token])) for token in range(start, end))
    prefixed = [Actor(token, token + 1, (navy,), state=True) for token, navy in prefixes if navy]
    if prefixed:
        return prefixed
    owners = ship_names(article) if any(word[:1].isupper() for word in article.words[start:end]) else {}
    named = ((token, owners.get(article.words[token])) for token in range(start, end))
    found = [Actor(token, token + 1, (code,), state=True) for token, code in named if code]
    return found or _the_ship(article, start, end)


def _the_ship(article: Article, start: int, end: int) -> list[Actor]:
    """The state of "the ship", where all ships of the text are of one state."""
    lowers, ships = article.lowers, words("ships")
    meant = [at for at in range(start, end) if lowers[at] in ships and _is_definite(article, at)]
    behind = article.words[meant[-1] + 1 : meant[-1] + 2] if meant else []
    if not meant or navy_of(article.words[meant[-1]]) or any(word[0].isupper() for word in behind):
        return []
    told = {*map(navy_of, article.words[: meant[-1]]), *ship_names(article).values()}
    owners = {code for code in told if code}
    at = meant[-1]
    if len(owners) != 1:
        return first_told_of(article)
    return [Actor(at, at + 1, (code,), state=True) for code in owners]


def _is_definite(article: Article, at: int) -> bool:
    """Whether a ship is one told of ("the ship", "the River-class patrol ship"), and not "the Omani ship"."""
    first = max(article.sentence_at(at).start, at - PHRASE)
    the = next((one for one in range(at - 1, first - 1, -1) if article.lowers[one] in words("definite")), at)
    return the < at and "," not in article.lowers[the:at] and not within(article.parties, the, at)


def told_ship(article: Article, start: int) -> list[Actor]:
    """The state of "the patrol ship" that stands right before a verb ("Oman said the patrol ship would visit Goa")."""
    at = start - 1
    while at > 0 and article.lowers[at] in words("auxiliaries"):
        at -= 1
    return _the_ship(article, at, at + 1) if article.lowers[at] in words("ships") else []


def first_told_of(article: Article) -> list[Actor]:
    """The state of the ship that a text tells of first."""
    owners = ship_names(article)
    for token, word in enumerate(article.words):
        if code := navy_of(word) or owners.get(word):
            return [Actor(token, token + 1, (code,), state=True)]
    first = next((party for party in article.parties if of_ships(article, party)), None)
    return [Actor(first.start, first.end, (first.code,), state=True)] if first is not None else []


def tells_of_ships(article: Article, start: int, end: int) -> bool:
    """Whether ships are told of there, be it only by a name."""
    return any_of("ships", article.lowers[start:end]) or any(
        map(ship_names(article).__contains__, article.words[start:end])
    )


def ship_names(article: Article) -> dict[str, str | None]:
    """The words of the names of the ships that an article tells of ("the Italian frigate Carlo Bergamini"), and whose
    they are, as far as it is said there.
    """
    if article.ships is None:
        article.ships = _ship_names(article)
    return article.ships


def _ship_names(article: Article) -> dict[str, str | None]:
    ships = words("ships")
    found: dict[str, str | None] = {}
    for token, word in enumerate(article.lowers):
        if word in ships and token + 1 < len(article.words):
            before = within(article.parties, max(0, token - LINKED), token)
            owner = (
                before[-1].code
                if before and before[-1].group in ("demonym", "force")
                else navy_of(article.words[token])
            )
            for name in _name_behind(article, token + 1):
                found[name] = found.get(name) or owner
    return found


def _name_behind(article: Article, start: int) -> list[str]:
    """The capitalised words behind a ship's kind, but for those of a person, a state, a place or a day."""
    row = list(takewhile(lambda word: word[:1].isupper() and word.isalpha(), article.words[start : start + NAME]))
    end = start + len(row)
    named = (article.mentions, article.parties, article.places, article.dates)
    other = any(within(found, start, end) for found in named)
    return [] if other else [word for word in row if len(word) >= SHORTEST]


def visits_a_ship(article: Article, start: int, end: int) -> bool:
    """Whether only a ship is visited, right behind a verb ("officers visited the Omani frigate", "toured Navy Ship X").

    The verb ends at token `start`, its sentence at `end`.
    """
    near = article.lowers[start : min(start + LINKED, end)]
    at = next((n for n, word in enumerate(near) if any_of("ships", (word,))), 0)
    seen = any_of("visits", article.lowers[start - 1 : start])
    return bool(at) and seen and bool(within(article.parties, start, start + at)) and "," not in near[:at]
