"""Several documents in one noun: "pacts with A and with B", "two letters, one on A and the other on B"."""

from __future__ import annotations

from typing import NamedTuple

from workbench.article import Article, Mark, Party, tokens_of, within
from workbench.coding.dates import first_date
from workbench.coding.instruments.owners import owners_each
from workbench.coding.instruments.papers import Paper, year_in_name
from workbench.coding.instruments.stages import Standing
from workbench.coding.words import either, words

FARTHEST = 12
NUMBER_BEFORE = 4
LEAD = 4
COUNTED = {"threes": 3, "fours": 4, "fives": 5}


class Part(NamedTuple):
    """One of several documents: what sets it apart from the others; None and "" where that is common to all."""

    number: int
    countries: tuple[str, ...] | None = None
    subject: str = ""
    date: str | None = None
    stage: str = ""


SINGLE = (Part(0),)


def parts(article: Article, paper: Paper, told: Standing, countries: tuple[str, ...]) -> tuple[Part, ...]:
    """The documents that one noun names, all of them of `countries`: several by a plural, an old and a new one."""
    year = year_in_name(article, paper)
    if year and told.act and told.stage == "proposed" and _updates(article, told.act):
        return Part(1), Part(2, date=year, stage="in_force")
    if pairs := owners_each(article, paper):
        return tuple(Part(number, pair) for number, pair in enumerate(pairs, 1))
    plural = words("instruments", "plural")
    if plural.isdisjoint(article.lowers[paper.noun.start : paper.noun.end]):
        return SINGLE
    several = _by_partner(article, paper, countries) or _by_topic(article, paper) or _by_openers(article, paper)
    return several or _by_number(article, paper) or _by_count(article, paper) or SINGLE


def _updates(article: Article, act: Mark) -> bool:
    """ "work to update the 1978 guidelines"."""
    return not words("instruments", "updating").isdisjoint(article.lowers[act.start : act.end])


def _by_partner(article: Article, paper: Paper, countries: tuple[str, ...]) -> tuple[Part, ...]:
    """ "similar pacts with Peru in 2022 and with Chile in 2023", "pacts in force with Peru and Chile"."""
    end = article.sentence_at(paper.noun.start).end
    start = paper.noun.end
    start += 2 * (article.lowers[start : start + 2] in (["in", "force"], ["in", "place"], ["in", "effect"]))
    start += article.lowers[start : start + 2] == [",", "with"]
    if article.lowers[start] != "with":
        return ()
    before = within(article.parties, article.sentence_at(paper.noun.start).start, paper.noun.start)
    partners = _row(article, within(article.parties, start, min(end, start + FARTHEST)))
    theirs = {party.code for party in partners}
    own = [party.code for party in before if party.code not in theirs and article.lead_in(party.start) != "with"]
    hub = own[-1] if own else next((code for code in countries if code not in theirs), None)
    if hub is None or len(partners) < 2:
        return ()
    stops = [*(party.start for party in partners[1:]), end]
    return tuple(
        Part(number, tuple(sorted({hub, party.code})), date=first_date(article, party.end, stop))
        for number, (party, stop) in enumerate(zip(partners, stops, strict=True), 1)
    )


def _row(article: Article, parties: list[Party]) -> list[Party]:
    """The parties of a list, which may carry dates ("A in 2022 and with B in 2023")."""
    row = parties[:1]
    for party in parties[1:]:
        between = range(row[-1].end, party.start)
        dated = tokens_of(within(article.dates, between.start, between.stop))
        plain = {article.lowers[at] for at in between if at not in dated}
        if not plain <= words("instruments", "row"):
            break
        row.append(party)
    return row


def _by_topic(article: Article, paper: Paper) -> tuple[Part, ...]:
    """ "two letters of intent, one on rescue and the other on medicine", "one on A and one on B"."""
    end = article.sentence_at(paper.noun.start).end
    opened = [at for at in range(paper.noun.end, end - 1) if article.lowers[at + 1] in words("instruments", "openers")]
    first = next((at for at in opened if article.lowers[at] in words("instruments", "firsts")), None)
    later = either("instruments", "others", "firsts")
    second = next((at for at in opened if article.lowers[at] in later and at != first), None)
    if first is None or second is None or not first < second:
        return ()
    if first - paper.noun.end > 2 and article.lowers[first - 1] != ",":  # "two pacts were signed, one on …"
        return ()
    stop = next((at for at in range(second, end) if article.lowers[at] in words("instruments", "closers")), end)
    if second + 2 >= stop:
        return ()
    return Part(1, subject=_topic(article, first + 2, second)), Part(2, subject=_topic(article, second + 2, stop))


def _topic(article: Article, start: int, end: int) -> str:
    while end > start + 1 and article.lowers[end - 1] in words("instruments", "nexts"):
        end -= 1
    return article.text_of(start, end)


def _by_openers(article: Article, paper: Paper) -> tuple[Part, ...]:
    """ "five accords, including those on A and on B", "two treaties, on A and on B": one for each "on"."""
    last = article.sentence_at(paper.noun.start).end
    ends = words("instruments", "list_ends")
    end = next((at for at in range(paper.noun.end, last) if article.lowers[at] in ends), last)
    before = words("instruments", "before_topics")
    opened = [
        at
        for at in range(paper.noun.end, end - 1)
        if article.lowers[at] == "on" and (at == paper.noun.end or article.lowers[at - 1] in before)
    ]
    if len(opened) < 2 or opened[0] - paper.noun.end > LEAD:
        return ()
    stops = [*opened[1:], end]
    return tuple(
        Part(number, subject=_topic(article, at + 1, stop))
        for number, (at, stop) in enumerate(zip(opened, stops, strict=True), 1)
    )


def _by_count(article: Article, paper: Paper) -> tuple[Part, ...]:
    """ "three memoranda in cyber defence, rescue and training": as many as are listed behind it."""
    before = article.lowers[max(0, paper.noun.start - NUMBER_BEFORE) : paper.noun.start]
    number = next((number for number in COUNTED if not words("instruments", number).isdisjoint(before)), None)
    aside = article.lowers[paper.noun.end] == ","  # "three memoranda, on ports, fishing and rescue"
    start, last = paper.noun.end + 1 + aside, article.sentence_at(paper.noun.start).end
    if number is None or article.lowers[start - 1] not in words("instruments", "openers") | {"in"}:
        return ()
    ends = words("instruments", "list_ends")
    end = next((at for at in range(start, last) if article.lowers[at] in ends), last)
    cuts = [at for at in range(start, end) if article.lowers[at] in (",", "and")]
    spans = [span for span in zip([start, *(at + 1 for at in cuts)], [*cuts, end], strict=True) if span[0] < span[1]]
    if len(spans) != COUNTED[number]:
        return ()
    others = [mark.start for mark in within(article.marks["instruments"], start, end) if mark.group == "nouns"]
    spans = [span for span in spans if not any(span[0] <= other < span[1] for other in others)]
    return tuple(Part(count, subject=article.text_of(*span)) for count, span in enumerate(spans, 1))


def _by_number(article: Article, paper: Paper) -> tuple[Part, ...]:
    """ "two pacts on military and defence industry cooperation"."""
    before = article.lowers[max(0, paper.noun.start - NUMBER_BEFORE) : paper.noun.start]
    one, joint, other = paper.subject.rpartition(" and ")
    if not joint or not paper.about or words("instruments", "pairs").isdisjoint(before):
        return ()
    return Part(1, subject=one), Part(2, subject=other)
