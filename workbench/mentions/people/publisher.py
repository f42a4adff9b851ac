"""Which country an article is published in, as far as its head, its newsroom or its first lines tell."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.article import Article, Party, Sentence
from workbench.mentions.people.names import grammar

LEAD, HEAD, ROWS = 3, 400, 6
WORLDWIDE = grammar()["world_newsrooms"]
OFFICES, NO_OFFICE, SEATLESS = grammar()["offices"], grammar()["no_office"], grammar()["seatless"]
TWO, LONGEST_LINE, CREDIT = 2, 9, 4
EMBASSIES, POSTED = frozenset(("embassy", "mission", "commission")), frozenset(("in", "to", "the"))
DOMAINS: dict[str, str] = grammar()["domains"]
LINES: dict[str, str] = {line.casefold(): code for code, lines in grammar()["mastheads"].items() for line in lines}
OPENINGS, PAGES = tuple(LINES), frozenset(domain[:3] for domain in DOMAINS)
NEWSROOMS: dict[str, list[str]] = {}
for _code, _names in grammar()["publishers"].items():
    for _name in _names:
        NEWSROOMS.setdefault(_name, []).append(_code)
AGENCIES = {name.casefold(): codes for name, codes in NEWSROOMS.items()}


def newsroom_of(article: Article, states: Sequence[Party], dateline: str | None = None) -> str | None:
    """The country that the masthead names or that its newsroom is of, where the text speaks or is written of it."""
    outlet, source = article.document.outlet, article.document.attributed_to
    newsrooms = NEWSROOMS.get(outlet or "", ())
    if dateline in newsrooms:
        return dateline
    spoken_of = (code for code in newsrooms if any(party.code == code for party in states))
    named = _named(article, states, outlet) or next(spoken_of, None) or _named(article, states, source)
    return named or (_credited(article, states) if outlet is None else None)


def unsaid_in(article: Article) -> str | None:
    """The state of a newsroom that leaves it unsaid: its own minister needs none in The Jerusalem Post."""
    codes = NEWSROOMS.get(article.document.outlet or "", ())
    return codes[0] if len(codes) == 1 and article.document.outlet not in WORLDWIDE else None


def _credited(article: Article, states: Sequence[Party]) -> str | None:
    """The state of the agency whose picture a page shows ("(Photo: VNA)"), where the text speaks of it."""
    lowers = article.lowers
    at = lowers.index("photo") + 1 if "photo" in lowers else 0
    if not at or lowers[at] != ":":
        return None
    codes = {code for word in lowers[at + 1 : at + 1 + CREDIT] for code in AGENCIES.get(word, ())}
    return next((party.code for party in states if party.code in codes), None)


def _named(article: Article, states: Sequence[Party], name: str | None) -> str | None:
    """The state that a publisher's or a source's name holds: "Radio Estonia", not "Agence France-Presse"."""
    if name is None or name in WORLDWIDE:
        return None
    return next((party.code for party in states if article.text_of(party.start, party.end) in name), None)


def mission_of(article: Article, states: Sequence[Party]) -> tuple[str, str] | None:
    """The two states of the embassy whose page the text is: "U.S. Embassy in Tanzania", "Embassy of Japan in Oman"."""
    for party in _lead(article, states):
        sentence = article.sentence_at(party.start)
        here = [other for other in states if sentence.start <= other.start < sentence.end]
        line = article.lowers[sentence.start : sentence.end]
        if not sentence.heading or len(here) != TWO or len(line) > LONGEST_LINE or EMBASSIES.isdisjoint(line):
            continue
        if article.lowers[here[1].start - 1] in POSTED and here[0].start - sentence.start <= TWO + 1:
            return here[0].code, here[1].code
    return None


def issued_in(article: Article, states: Sequence[Party]) -> str | None:
    """The country of the ministry or office whose name heads the text."""
    heads = (party.code for party in _lead(article, states) if _is_line(article, states, party))
    return next(heads, None) or _printed(article.document.text) or _seated(article, states)


def _lead(article: Article, states: Sequence[Party]) -> list[Party]:
    end = article.sentences[min(LEAD, len(article.sentences)) - 1].end
    return [party for party in states if party.start < end]


def _seated(article: Article, states: Sequence[Party]) -> str | None:
    """The country of the town behind an office that heads the text: "State House, Entebbe"."""
    first = article.sentences[0]
    town = next((place for place in article.places if place.start < first.end and place.kind == "city"), None)
    if town is None or town.start == first.start or not first.heading or not _is_office(article, states, first):
        return None
    return town.country if SEATLESS.isdisjoint(article.lowers[first.start : first.end]) else None


def _is_line(article: Article, states: Sequence[Party], party: Party) -> bool:
    """Whether a name fills a line of the masthead, by itself or with the publisher's office beside it."""
    sentence = article.sentence_at(party.start)
    if (sentence.start, sentence.end) == (party.start, party.end):
        return True
    return sentence.heading and _is_office(article, states, sentence)


def _is_office(article: Article, states: Sequence[Party], sentence: Sentence) -> bool:
    """Whether a line holds an office and one country's name and tells of nothing."""
    lowers = article.lowers[sentence.start : sentence.end]
    if OFFICES.isdisjoint(lowers) or not NO_OFFICE.isdisjoint(lowers):
        return False
    if len({party.code for party in states if sentence.start <= party.start < sentence.end}) > 1:
        return False
    told = (*article.marks["interactions"], *article.marks["attributed"])
    return not any(sentence.start <= mark.start < sentence.end for mark in told)


def _printed(text: str) -> str | None:
    """The country whose government or newsroom alone prints what stands at the text's head, or whose page it is."""
    rows = [(row, plain) for row in text[:HEAD].split("\n")[:ROWS] if (plain := row.casefold()).startswith(OPENINGS)]
    lines = ((row, line, code) for row, plain in rows for line, code in LINES.items() if plain.startswith(line))
    printed = (code for row, line, code in lines if _opens(row, line))
    paged = (code for domain, code in DOMAINS.items() if domain in text)
    return next(printed, None) or (next(paged, None) if any(start in text for start in PAGES) else None)


def _opens(row: str, line: str) -> bool:
    """Whether a row of the head begins with what a publisher prints, and no clause follows it."""
    following = row[len(line) :].lstrip()
    return row[: len(line)].casefold() == line and not following[:1].islower()
