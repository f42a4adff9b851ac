"""Marks of places become places, each on the soil of the state that the text means."""

from __future__ import annotations

import unicodedata

from workbench.article import Article, Mark, Place
from workbench.mentions.places.capitals import unnamed_capitals
from workbench.mentions.places.soils import soils_of_the_time
from workbench.mentions.places.unlisted import with_state
from workbench.own_tables import own_lists

NO_PLACE = "none"
SITE = 3  # words from a venue's name to its town
AGENCY = 6  # tokens of a newsroom in brackets
DRILL = 4  # tokens from "Exercise" to the last of its name
NO_NAMES = ("countries", "places", "organisations", "posts", "ranks", "dates")

_words = own_lists(__package__, "context.toml")


def annotate(article: Article) -> None:
    """Fills `article.places` in order of start. A capital that stands for its government is none."""
    acting = {party.start for party in article.parties if party.group == "capital"}
    last = -1
    for mark in article.marks["places"]:
        kind = mark.entry.get("kind", "city")
        if kind == NO_PLACE or mark.start in acting or not _is_meant(article, mark, last):
            continue
        last = mark.end
        country = _country(article, mark)
        if kind == "venue" and _beside(article, mark, beyond=SITE) not in (None, country):
            continue  # "the National War Memorial in Lima", "the Victory Park memorial complex in Lima"
        if mark.entry.name in _words("shared") and all(party.code != country for party in article.parties):
            continue
        kind = "province" if kind == "city" and _names_a_land(article, mark.end) else kind
        article.places.append(Place(mark.start, mark.end, _name(article, mark), country, kind))
    if more := [*with_state(article), *unnamed_capitals(article)]:
        article.places = sorted({place.start: place for place in (*more, *article.places)}.values())
    if soils := soils_of_the_time(article):
        article.places = [
            place._replace(country=soils.get(place.country or "", place.country)) for place in article.places
        ]


def _names_a_land(article: Article, end: int) -> bool:
    """Whether a land is called after a town ("in the Batken region", "in Brest and Grodno oblasts")."""
    behind, _, further = (*article.lowers[end : end + 3], "", "", "")[:3]
    if behind in _words("links"):
        return further in _words("several_lands")
    return behind in _words("lands") or behind in _words("several_lands")


def _name(article: Article, mark: Mark) -> str:
    """The city as commonly written in English, with the accents that the text gives it."""
    name = str(mark.entry.get("city") or mark.entry.get("label") or mark.entry.name)
    printed = article.text_of(mark.start, mark.end)
    return printed if not printed.isascii() and not printed.isupper() and _plain(printed) == _plain(name) else name


def _plain(name: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", name) if letter.isascii())


def _is_meant(article: Article, mark: Mark, last: int) -> bool:
    """Whether the words around take it for a place: no surname, no document's name, no common word.

    `last` is where the place before it ends, so that a word linked to it ("in Lyon and Nice") is a place too.
    """
    if article.words[mark.start : mark.end] == article.lowers[mark.start : mark.end]:
        return False
    opens = article.sentence_at(mark.start).start == mark.start
    before, after = "" if opens else article.lowers[mark.start - 1], article.lowers[mark.end]
    if (
        after in _words("documents")
        or _is_half_adjective(article, mark.end)
        or (opens and _tells_the_time(article, mark))
    ):
        return False
    if _in_a_drills_name(article, mark):
        return False
    if not mark.entry.get("careful"):
        return True
    if _opens_name(article, mark.end):
        return False
    if before in _words("locative") or _opens_dateline(article, mark):
        return True
    linked = last == mark.start - 1 and before in _words("links")
    return linked or _beside(article, mark) == mark.entry.get("country")


def _in_a_drills_name(article: Article, mark: Mark) -> bool:
    """Whether a word of a drill's name only looks like a place: "Exercise Bersama Lima", "Operation Ocean Nice"."""
    at = mark.start - 1
    while (
        at > 0
        and mark.start - at <= DRILL
        and article.words[at].istitle()
        and article.lowers[at] not in _words("drills")
    ):
        at -= 1
    return at < mark.start - 1 and article.lowers[at] in _words("drills") and article.words[at].istitle()


def _tells_the_time(article: Article, mark: Mark) -> bool:
    """Whether a page only tells what time it is at a place: "Montevideo, November 19th 2009 - 07:14 UTC"."""
    sentence = article.sentence_at(mark.start)
    return sentence.heading and article.lowers[sentence.end - 1] in _words("clocks")


def _is_half_adjective(article: Article, end: int) -> bool:
    """Whether a place only says where a thing is from ("a Geneva-based body", "a San Antonio-class ship")."""
    behind = article.lowers[end : end + 2]
    return len(behind) == 2 and behind[0] in _words("hyphens") and behind[1] in _words("adjectives")


def _opens_name(article: Article, at: int) -> bool:
    """Whether a capitalised word follows that only a person's name accounts for ("Florence Nightingale")."""
    if at >= len(article.words) or not article.words[at].istitle() or at == article.sentence_at(at).start:
        return False
    return all(mark.start != at for room in NO_NAMES for mark in article.marks.get(room, ()))


def _opens_dateline(article: Article, mark: Mark) -> bool:
    behind, further = (*article.lowers[mark.end : mark.end + 2], "", "")[:2]
    if mark.start != article.sentence_at(mark.start).start or behind not in _words("dateline"):
        return False
    dated = further[:1].isdigit() or any(date.start == mark.end + 1 for date in article.marks["dates"])
    return article.words[mark.start].isupper() or behind in _words("dashes") or dated or _before_agency(article, mark)


def _before_agency(article: Article, mark: Mark) -> bool:
    """Whether a newsroom in brackets and a dash follow ("Santiago (EFE) - The minister")."""
    behind = article.lowers[mark.end : mark.end + AGENCY]
    return (
        behind[:1] == ["("] and ")" in behind and article.lowers[mark.end + behind.index(")") + 1] in _words("dashes")
    )


def _country(article: Article, mark: Mark) -> str | None:
    """The state whose soil it is on: of several with such a city, the one beside it, or else one that is a party.

    A namesake of a famous city (`rarely`) is meant only where its own state stands beside it.
    """
    own, others, rarely = (mark.entry.get(name) or () for name in ("country", "also", "rarely"))
    if not others and not rarely:
        return str(own) if own else None
    beside = _beside(article, mark)
    if beside is not None and beside in (own, *others, *rarely):
        return beside
    named = {party.code for party in article.parties}
    return str(own) if own in named else next((code for code in others if code in named), str(own))


def _beside(article: Article, mark: Mark, *, beyond: int = 0) -> str | None:
    """The state named right behind the place, or `beyond` some words in lower case: "Tripoli (Lebanon)"."""
    end, last = mark.end, min(mark.end + beyond, len(article.words))
    while end < last and article.lowers[end] != "in" and article.words[end].islower():
        end += 1
    if article.lowers[end] not in (",", "(", "[", "in"):
        return None
    following = end + 1
    country = next((other.entry.id for other in article.marks["countries"] if other.start == following), None)
    region = next((other.entry.get("country") for other in article.marks["places"] if other.start == following), None)
    return country or region
