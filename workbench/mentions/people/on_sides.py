"""Who is named on whose side: "on the Omani side, Ana Rojas and Eli Soto", "and, for Peru, Admiral Vera"."""

from __future__ import annotations

from workbench.article import Article, Party, within
from workbench.mentions.people.names import grammar
from workbench.mentions.people.naming import Naming

LISTED = (["and"], [","], [",", "and"])
LISTED_FOR = ([",", "for"], ["and", "for"], [";", "for"])
CLOSING = frozenset(("”", '"'))
SIDE, PRESENT = "side", 7
SENT_BY, SEVERAL, POSSESSIVES = ("of", "from"), 2, ("'s", "’s")
DOING = frozenset(("by", "were", "was", ","))
SIDED, ARTICLES = grammar()["sided"], grammar()["articles"]
ATTENDING = grammar()["attending"] | {"part"}  # "taking part from Oman were"
SIGNED_FOR = grammar()["signing"] | ATTENDING


def give_back(article: Article, namings: list[Naming], number: int, country: str) -> None:
    """Lets a name and those listed before it act for a country."""
    namings[number].act_for(country)
    for naming, later in zip(namings[number - 1 :: -1] if number else (), namings[number:0:-1], strict=True):
        if article.lowers[naming.behind.end : later.before.start] not in LISTED:
            break
        naming.act_for(country)


def put_on_sides(article: Article, namings: list[Naming]) -> None:
    """Gives those named "on the Omani side" its country, where the cue stands before them and where behind."""
    sides = [party for party in article.parties if _is_side(article, party) or _is_acted_for(article, party)]
    for number, party in enumerate(sides):
        start, end = party.start - 2, article.sentence_at(party.start).end
        if number + 1 < len(sides):
            end = min(end, sides[number + 1].start)
        start -= article.words[start - 1] == ","  # "led by Eli Soto, from the Omani side, and Ana Rojas, from …"
        before = next((at for at, naming in enumerate(namings) if naming.behind.end == start), None)
        if before is not None and article.lowers[party.end] == SIDE:
            give_back(article, namings, before, party.code)
            continue
        listed = party.end + 1 + (article.lowers[party.end + 1 : party.end + 2] == [","])
        for naming in namings:
            said = CLOSING.isdisjoint(article.words[party.end : naming.before.start])
            if party.end < naming.before.start < end and naming.country is None and said:
                naming.behind.country = party.code
                if naming.before.start == listed or article.lowers[listed : naming.before.start] in LISTED:
                    naming.represents, listed = party.code, naming.behind.end


def _is_side(article: Article, party: Party) -> bool:
    """Whether a state is named as in "on the Omani side"."""
    lowers, start = article.lowers, party.start
    opened = lowers[party.end] == SIDE and start > 1
    return opened and lowers[start - 1] in ARTICLES and lowers[start - 2] in SIDED


def _is_acted_for(article: Article, party: Party) -> bool:
    """Whether it is told who acts for a state: "was signed for Oman by", "and on the Omani by"."""
    cue = article.lowers[party.end]
    if cue not in DOING:
        return False
    first = article.sentence_at(party.start).start
    if cue == ",":  # "present were Ana Rojas (Peru) and, for Oman, Director Ali Harthy"
        listed = article.lowers[party.start - 2 : party.start] in LISTED_FOR
        return listed and not ATTENDING.isdisjoint(article.lowers[first : party.start])
    present = not ATTENDING.isdisjoint(article.lowers[max(first, party.start - PRESENT) : party.start])
    links = SIDED if present or party.group == "demonym" else ("for",)
    return (present or cue == "by") and article.lead_in(party.start) in links  # "also present for Oman were"


def come_from(article: Article, naming: Naming, before: Naming | None) -> bool:
    """Whether those listed up to somebody are all of their state: "X and Y from Peru", "present were X and Y of", not
    "hosted X, Y from Peru and Z from Togo".
    """
    if before is not None and article.lowers[before.behind.end : naming.before.start] == [","]:
        return False
    sentence = article.sentence_at(naming.run.start)
    present = not ATTENDING.isdisjoint(article.lowers[sentence.start : naming.before.start])
    return article.lowers[naming.run.end] == "from" or (present and article.lowers[naming.run.end] == "of")


def give_in_order(article: Article, namings: list[Naming], number: int) -> bool:
    """Lets each of a row of names act for one of as many states: "Ana Rojas and Eli Soto of Peru and Togo"."""
    end = namings[number].run.end
    if article.lowers[end] == ",":
        end += 1
    states = _row_of_states(article, end + 1) if article.lowers[end] in SENT_BY else []
    first = number
    while first and article.lowers[namings[first - 1].behind.end : namings[first].before.start] in LISTED:
        first -= 1
    if len(states) < SEVERAL or len(states) != number + 1 - first:
        return False
    namings[number].behind.country = None  # not the first of the row, which is told right behind the last name
    for naming, party in zip(namings[first : number + 1], states, strict=True):
        naming.act_for(party.code)
    return True


def _row_of_states(article: Article, start: int) -> list[Party]:
    """The states listed from a token on ("Peru and Togo", not "Peru and Togo's")."""
    row: list[Party] = []
    for party in within(article.parties, start, article.sentence_at(start).end):
        gap = [word for word in article.lowers[row[-1].end if row else start : party.start] if word not in ARTICLES]
        if gap not in (LISTED if row else ([],)) or party.group == "demonym":
            break
        row.append(party)
    return [party for party in row if article.lowers[party.end] not in POSSESSIVES]


def acts_for(article: Article, naming: Naming) -> str | None:
    """The state for which somebody signs or attends: "signed by Ana Rojas for Peru and Said Badi for Oman"."""
    end = naming.behind.end
    if article.lowers[end : end + 1] != ["for"]:
        return None
    sentence = article.sentence_at(naming.before.start)
    if SIGNED_FOR.isdisjoint(article.lowers[sentence.start : sentence.end]):
        return None
    end += 1 + (article.lowers[end + 1 : end + 2] == ["the"])
    return next((party.code for party in article.parties if party.start == end and party.group != "demonym"), None)
