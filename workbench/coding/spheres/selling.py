"""Arms that one state sells, and another buys or orders: military-technical cooperation of the two."""

from __future__ import annotations

from workbench.article import Article, Mark, within
from workbench.coding.clauses import hub
from workbench.coding.spheres.frames import Framed
from workbench.coding.words import either, words
from workbench.parties import PAIR

BOUGHT_WITHIN = 10  # tokens from the verb to the arms
NAMED_BEFORE = 12  # … and from the buyer to the verb
NAMED_AFTER = 9
RUMOUR_BEFORE = 14
MADE_BEFORE = 3
TOGETHER_WITHIN = 2
DEALERS = ("from", "to", "by")


def sold(article: Article, marks: list[Mark], found: list[Framed]) -> list[Framed]:
    """ "Chile has ordered more Spanish frigates", "the sale of 20 tanks to Peru": arms not among those `found`."""
    here = article.sentence_at(marks[0].start)
    if words("spheres", "selling").isdisjoint(article.lowers[here.start : here.end]):
        return []
    done = {one.field.start for one in found}
    deals: list[Framed] = []
    for mark in marks:
        if not may_be_sold(mark) or mark.start in done:
            continue
        at = _deal(article, mark, here.start, here.end)
        if at is not None and _is_of_both(article, at, mark):
            continue
        sides = _sides(article, min(at, mark.start), max(at, mark.end), here.start, here.end) if at is not None else ()
        if at is not None and 0 < len(sides) <= PAIR and not _is_rumoured(article, min(at, mark.start), here.start):
            deals.append(Framed(mark, mark._replace(start=at, end=at + 1), "sold", sides))
    return deals


def may_be_sold(mark: Mark) -> bool:
    """Whether a mark names arms."""
    return mark.group == "fields" and bool(mark.entry.get("object") or mark.entry.get("armed"))


def _deal(article: Article, mark: Mark, start: int, end: int) -> int | None:
    """Where a verb or noun of buying or selling stands that the arms a mark names belong to; None where none does."""
    selling, clausal = words("spheres", "selling"), words("spheres", "breaks")
    for at in range(mark.start - 1, max(start, mark.start - BOUGHT_WITHIN) - 1, -1):
        if article.lowers[at] in selling:
            return at
        parts = article.lowers[at] in (",", "for") and article.lowers[at - 1] not in selling  # "an order for"
        if parts or article.lowers[at] in clausal:
            break
    if article.lowers[mark.end] in selling:
        return mark.end
    relative = article.lowers[mark.end] in ("that", "which")
    after = range(mark.end, min(mark.end + BOUGHT_WITHIN, end)) if relative else ()
    return next((at for at in after if article.lowers[at] in selling), None)


def _is_of_both(article: Article, deal: int, mark: Mark) -> bool:
    """ "buy radars together from Peru": what buyers get as one is no matter of one of them and the seller."""
    around = article.lowers[max(0, min(deal, mark.start) - TOGETHER_WITHIN) : max(deal, mark.end) + TOGETHER_WITHIN]
    return not either("spheres", "as_one", "jointly").isdisjoint(around)


def _sides(article: Article, first: int, last: int, start: int, end: int) -> tuple[str, ...]:
    """The two states that are named around a deal, or the one that arms go to or come from."""
    parties = within(article.parties, max(start, first - NAMED_BEFORE), min(end, last + NAMED_AFTER))
    parties = [one for one in parties if one.start > first or article.lead_in(one.start) != "to"]  # of another deal
    codes = {party.code for party in parties if party.group != "organisation"}
    if len(codes) == 1 and article.lead_in(parties[-1].start) == "to":  # "sold boats to Mali and 20 tanks to Chad"
        codes |= {one.code for one in within(article.parties, start, first) if article.lead_in(one.start) != "to"}
    if len(codes) == 1 and not any(first < one.start and article.lead_in(one.start) in DEALERS for one in parties):
        return ()
    return tuple(sorted(codes))


def _is_rumoured(article: Article, first: int, start: int) -> bool:
    before = article.lowers[max(start, first - RUMOUR_BEFORE) : first]
    return not words("spheres", "rumoured").isdisjoint(before)


def with_maker(article: Article, mark: Mark, sides: tuple[str, ...]) -> tuple[str, ...]:
    """ "Mali's minister praised a deal for Kenyan ships": the buyer and whoever made them, if none of `sides`."""
    made = within(article.parties, mark.start - MADE_BEFORE, mark.start)
    if not made or not mark.entry.get("object") or made[-1].group != "demonym" or made[-1].code in sides:
        return sides
    first = next(iter(within(article.parties, article.sentence_at(mark.start).start, made[-1].start)), None)
    buyer = first.code if first else hub(article, made[-1].code, mark.start)
    return tuple(sorted({buyer, made[-1].code})) if buyer and buyer != made[-1].code else sides
