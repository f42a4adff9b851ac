"""Whom "our two countries" or "the sides" means: the parties that the text told of last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from operator import itemgetter

from workbench.article import Article, Sentence, organisations_of, within
from workbench.coding.clauses import acts, dealing, hub, is_a_topic, row
from workbench.coding.words import either, words
from workbench.records import Interaction
from workbench.wording import side_by_side

TWO, THREE = 2, 3
ASIDE = ("transfer", "ceremony")
SESSION = "dialogue"
OPENING = 3
NAMED_BEFORE = 4
COUNTS = {"four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}


def sides_meant(article: Article, token: int) -> tuple[str, ...]:
    """The parties whom "our two countries" means: of the paragraph's partner, or of the interaction last told of."""
    sentence = article.sentence_at(token)
    return _of_two_before(article, sentence) or _of_paragraph(article, sentence) or _latest_sides(article, token)


def with_its_body(article: Article, codes: tuple[str, ...]) -> tuple[str, ...]:
    """The states that met in a body, with the body itself, where all of them, or it and some of them, are named."""
    sessions = [set(one.countries) for one in article.interactions if one.kind == SESSION and len(one.countries) > TWO]
    if not sessions:
        return codes
    bodies, named = organisations_of(article), set(codes)
    for states in sessions:
        some = not bodies.isdisjoint(named) and named < states
        if not bodies.isdisjoint(states) and (some or (len(named) > TWO and states - bodies == named)):
            return tuple(sorted(states))
    return codes


def _of_two_before(article: Article, sentence: Sentence) -> tuple[str, ...]:
    """ "Later he received General X of Peru. The two agreed …": those whom the sentence before names as persons."""
    before = article.sentences[max(0, sentence.number - 1)]
    opening = article.lowers[sentence.start : sentence.start + OPENING]
    if before.paragraph != sentence.paragraph or either("sides", "pairs", "they").isdisjoint(opening):
        return ()
    met = with_people(article, before, ())
    here = article.offsets[before.start]
    told = {code for record in article.interactions if record.evidence[0].start < here for code in record.countries}
    host = hub(article, met[0], before.start) if len(met) == 1 and told.isdisjoint(met) else None
    met = tuple(sorted((*met, host))) if host else met or _acting(article, before)
    return met if len(met) == TWO else ()


def _acting(article: Article, sentence: Sentence) -> tuple[str, ...]:
    """ "Peru and Chile stood by Togo. They pledged": the states in a row that a sentence tells of first."""
    first = row(article, within(article.parties, sentence.start, sentence.end))
    return tuple(sorted({party.code for party in first})) if first and acts(article, first) else ()


def _of_paragraph(article: Article, sentence: Sentence) -> tuple[str, ...]:
    """ "With the Peruvian minister, …. The two signed": the one partner of several that the paragraph names so far."""
    pairs = {record.countries for record in article.interactions if len(record.countries) == 2}
    hub = set.intersection(*map(set, pairs)) if len(pairs) > 1 else set()
    if not hub:
        return ()
    named = set(parties_named(article, article.paragraph_start(sentence), sentence.end)) - hub
    return next((pair for pair in pairs if set(pair) - hub == named), ())


def _latest_sides(article: Article, token: int) -> tuple[str, ...]:
    """The sides of the interaction last told of in the token's paragraph, or else of most interactions before it.

    Of what was handed over to third parties nobody says "the two sides".
    """
    here = article.offsets[token]
    dealings = [record for record in article.interactions if record.kind not in ASIDE] or article.interactions
    number = _number_of_sides(article, token) or (THREE if is_of_three(article, article.sentence_at(token)) else 0)
    if number:
        dealings = [record for record in dealings if len(record.countries) == number] or dealings
    elif not words("sides", "members").isdisjoint(_words_of(article, token)):
        dealings = [record for record in dealings if len(record.countries) > TWO] or dealings
    elif not words("sides", "pairs").isdisjoint(_words_of(article, token)):
        pairs = [record for record in dealings if len(record.countries) == TWO]
        if not pairs and (opening := _opening_two(article)):
            return opening
        dealings = pairs or dealings
        bodies = organisations_of(article)
        dealings = [record for record in dealings if bodies.isdisjoint(record.countries)] or dealings
    before = _told_until(dealings, here) or _told_until(article.interactions, here)[-1:]
    if not before:
        named = _met_before(article, token) or _named_before(article, token)
        return named or (dealings[0].countries if dealings else ())
    start, latest = before[-1]
    if len(before) == 1:
        return latest
    often = Counter(countries for _, countries in before)
    met = {record.countries for record in dealings if len({one.country for one in record.participants}) > 1}
    last = (countries for at, countries in before if at == start)
    latest = max((countries in met, often[countries], countries == latest, countries) for countries in last)[-1]
    if len(latest) == number or start >= _told_before(article, token, latest):
        return latest
    common = often.most_common(1)[0][0]  # but a visit that one side alone is named on is none of "the two ministers"
    return _introduced_here(article, token) or (latest if latest in met and common not in met else common)


def _opening_two(article: Article) -> tuple[str, ...]:
    """ "Peru and Chile are neighbours. … the drill of Peru, Chile and Bolivia … both states": the two named first."""
    start = article.sentence_at(article.parties[0].start).start if article.parties else 0
    named = parties_named(article, start, article.sentence_at(start).end)
    return named if len(named) == TWO else ()


def _introduced_here(article: Article, token: int) -> tuple[str, ...]:
    """ "Next came the Peruvian minister, X. A pact is being drawn up": whom the paragraph's people serve, or hosts.

    Only where they come from two states, or from one beside that to which most of the article's dealings lead.
    """
    sentence = article.sentence_at(token)
    people = within(article.mentions, article.paragraph_start(sentence), sentence.end)
    codes = {article.people[one.person].country or "" for one in people if one.kind != "pronoun"} - {""}
    if len(codes) == 1:
        codes.add(hub(article, next(iter(codes))) or "")
    return tuple(sorted(codes)) if len(codes) == TWO and "" not in codes else ()


def introduced(article: Article, token: int) -> tuple[str, ...]:
    """The two states of the whole text, or those that its first sentence to name any names; interactions aside."""
    first = next(iter(article.parties), None)
    if article.interactions or first is None or first.start >= token:
        return ()
    states = {party.code for party in article.parties if party.group != "organisation"}
    states |= {person.country for person in article.people if person.country}
    here = article.sentence_at(token)
    if len(states) == TWO and not words("sides", "pairs").isdisjoint(article.lowers[here.start : here.end]):
        return tuple(sorted(states))
    sentence = article.sentence_at(first.start)
    named = dealing(article, sentence, first.start)  # not "served with the UN mission in Togo"
    first_row = {party.code for party in row(article, within(article.parties, sentence.start, sentence.end))}
    return named if len(named) == 2 or (len(named) > 2 and first_row == set(named)) else ()


def _number_of_sides(article: Article, token: int) -> int:
    """How many sides a sentence speaks of ("the five signed"); 0 where not of four or more."""
    counted = words("sides", "counts")
    here = _words_of(article, token)
    if counted.isdisjoint(here):
        return 0
    leads, nouns = words("sides", "leads"), either("sides", "collectives", "threes", "acting")
    for before, one, after in zip(here, here[1:], here[2:], strict=False):
        if one in counted and (before in leads or after in nouns) and after in nouns:
            return COUNTS[one]
    return 0


def _words_of(article: Article, token: int) -> list[str]:
    sentence = article.sentence_at(token)
    return article.lowers[sentence.start : sentence.end]


def _met_before(article: Article, token: int) -> tuple[str, ...]:
    """The two parties of the persons whom the sentence before names, where no interaction is told of so far."""
    number = article.sentence_at(token).number
    before = article.sentences[max(0, number - 1)]
    met = with_people(article, before, ())
    return met if len(met) == TWO else ()


def _named_before(article: Article, token: int) -> tuple[str, ...]:
    """The two states that the nearest sentence before a token's to name two names."""
    number = article.sentence_at(token).number
    for sentence in reversed(article.sentences[max(0, number - NAMED_BEFORE) : number]):
        parties = [one for one in within(article.parties, sentence.start, sentence.end) if one.group != "organisation"]
        parties = [one for one in parties if not is_a_topic(article, one)]
        led = row(article, parties)
        parties = parties[len(led) * (article.lead_in(led[0].start) == "for") :] if led else []  # "aid for A and B"
        named = with_people(article, sentence, tuple(one.code for one in parties))
        if len(named) > 1:
            return named if len(named) == TWO else ()
    return ()


def _told_before(article: Article, token: int, sides: tuple[str, ...]) -> int:
    """Where the paragraph of a token begins; for "the two" or "The talks" in its first sentence that before it."""
    sentence = article.sentence_at(token)
    two = len(sides) == TWO and "two" in article.lowers[sentence.start : sentence.end]
    again = not words("sides", "meetings").isdisjoint(article.lowers[sentence.start : sentence.start + OPENING])
    before = article.offsets[article.sentences[max(0, sentence.number - (two or again))].start]
    return min(before, _paragraph_start(article, token))


def is_of_three(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence speaks of three sides ("the three ministers adopted"; four are often those of two states)."""
    here = article.lowers[sentence.start : sentence.end]
    if not words("sides", "three_sided").isdisjoint(here):
        return True
    threes = either("sides", "collectives", "threes")
    return side_by_side({"three"}, threes, here)


def _told_until(records: Sequence[Interaction], here: int) -> list[tuple[int, tuple[str, ...]]]:
    """Where each of some interactions is told of last, up to a place in the text, and its parties; in that order."""
    told = (([one.start for one in record.evidence if one.start <= here], record.countries) for record in records)
    return sorted(((max(starts), countries) for starts, countries in told if starts), key=itemgetter(0))


def _paragraph_start(article: Article, token: int) -> int:
    sentence = article.sentence_at(token)
    index = sentence.number
    while index and article.sentences[index - 1].paragraph == sentence.paragraph:
        index -= 1
    return article.offsets[article.sentences[index].start]


def concerns(article: Article, codes: tuple[str, ...]) -> bool:
    """Whether some of these parties take part in what the article tells of, as far as it tells of any dealings."""
    return not article.interactions or any(set(codes) & set(record.countries) for record in article.interactions)


def with_people(article: Article, sentence: Sentence, codes: tuple[str, ...]) -> tuple[str, ...]:
    """Some codes with those of the persons whom a sentence names, sorted."""
    people = within(article.mentions, sentence.start, sentence.end)
    theirs = {article.people[mention.person].country for mention in people if mention.kind != "pronoun"}
    return tuple(sorted({*codes, *(code for code in theirs if code)}))


def parties_named(article: Article, start: int, end: int) -> tuple[str, ...]:
    """The codes, sorted, of all parties that tokens `start` to `end` name."""
    parties = within(article.parties, start, end)
    return tuple(sorted({party.code for party in parties})) if parties else ()
