"""Contracts negotiated and not yet called so: "talks on the sale of tanks", "wants to buy drones … the price"."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import Article, Mark, Party, Sentence, within
from workbench.coding.dates import first_date
from workbench.coding.instruments.drafts import Draft
from workbench.coding.instruments.papers import Paper
from workbench.coding.sides import parties_named, partners_at
from workbench.coding.words import either, words

CONTRACT = "contract"
WARE_WITHIN = 10
JUST_BEFORE = 4
CLEARED = 3  # tokens from "approved" to the sale that is
BARGAIN_WITHIN = 24
SELLER_WITHIN = 6
DATE_WITHIN = 8
TALKS_WITHIN = 12


def sales(article: Article, sentence: Sentence, marks: list[Mark]) -> Iterator[Draft]:
    """The sales of arms that a sentence (its marks in order) tells of as under negotiation between two who deal."""
    if any(mark.group == "nouns" for mark in marks):
        return
    ended = [mark for mark in marks if mark.entry.id == "suspended"]
    sold = [mark for mark in marks if mark.group in ("sales", "orders")]
    for mark in sold:
        if mark.group == "sales":
            yield from _sale(article, sentence, mark, ended)
        else:
            yield from _order(article, sentence, mark)
    if not sold and (topic := _goods_talked_over(article, sentence)):
        yield from _talks(article, sentence, topic, ended)


def is_of_goods(article: Article, sentence: Sentence, paper: Paper) -> bool:
    """ "is buying drones from Togo: the deal, signed in Lome, …": whether a deal is of goods just told to be bought."""
    if article.lowers[paper.noun.start : paper.noun.end] != ["deal"] or paper.named:
        return False
    before = article.sentences[max(0, sentence.number - 1)]
    start = before.start if before.paragraph == sentence.paragraph else sentence.start
    here = ((start, paper.start), (paper.noun.end, sentence.end))  # "Under a deal of May, Togo will buy tanks"
    return any(_is_sold(article, *span) for span in here)


def _is_sold(article: Article, start: int, end: int) -> bool:
    told = article.lowers[start:end]
    if words("instruments", "sold").isdisjoint(told) or words("instruments", "wares").isdisjoint(told):
        return False
    return bool(within(article.parties, start, end))


def _sale(article: Article, sentence: Sentence, mark: Mark, ended: list[Mark]) -> Iterator[Draft]:
    """A sale under negotiation, or `ended` by an act of its sentence ("the talks on the sale of tanks collapsed")."""
    possible = article.lowers[mark.start - 1] in words("instruments", "asked")
    cleared = possible or _may_be_cleared(article, sentence, mark)
    bargain = _near(article, sentence, mark, "clearing") if cleared else None
    bargain = bargain or _near(article, sentence, mark, "bargaining") or _talked_of(article, sentence, mark)
    bargain = bargain or (mark.start - 1 if possible else None)
    order = None if bargain else _near(article, sentence, mark, "ordering") or _just_before(article, mark, "settled")
    agreed = None if bargain or order else _just_before(article, mark, "agreed_sales") or _will(article, mark)
    wish = None if bargain or order or agreed else _just_before(article, mark, "wished_sales")
    end = next((act.start for act in ended if abs(act.start - mark.start) <= BARGAIN_WITHIN), None)
    cue = end or bargain or order or agreed or wish
    ware = _ware(article, sentence, mark)
    if ware is None and not end and article.lowers[mark.start - 1] in words("instruments", "wares"):
        ware = mark.start - 1  # "an arms sale to Togo was on the agenda"
    if ware is None or cue is None or article.verdict("negated", cue):
        return
    countries = _of_this_deal(article, sentence, mark, ware) or partners_at(article, mark.start)[0]
    named = parties_named(article, mark.start, min(ware + SELLER_WITHIN, sentence.end))
    if set(named) <= set(countries) and _deal(article, countries):
        stage = "suspended" if end else "signed" if order else "agreed" if agreed else "proposed"
        span = (mark.end, ware + 1) if ware >= mark.end else (ware, mark.end - 1)
        yield _draft(article, sentence, (mark.start, mark.end), span, cue, countries, stage=stage)


def _just_before(article: Article, mark: Mark, kind: str) -> int | None:
    """ "has agreed to buy", "is considering buying", "completed the purchase of": what a sale is said to be."""
    near = range(mark.start - JUST_BEFORE, mark.start)
    at = next((at for at in reversed(near) if article.lowers[at] in words("instruments", kind)), None)
    small = either("instruments", "articles", "towards")
    return at if at is not None and small.issuperset(article.lowers[at + 1 : mark.start]) else None


def _will(article: Article, mark: Mark) -> int | None:
    """ "will buy 17 jets from": what is said to be bought, so many of them."""
    counted = any(_is_counted(word) for word in article.lowers[mark.end : mark.end + JUST_BEFORE])
    return mark.start - 1 if counted and article.lowers[mark.start - 1] == "will" else None


def _may_be_cleared(article: Article, sentence: Sentence, mark: Mark) -> bool:
    """Whether "approved" near a sale is said of it: of its sum, by who clears sales, or right before it."""
    if article.lowers[mark.start - 1] in words("instruments", "sums"):
        return True
    if not words("instruments", "clearers").isdisjoint(article.lowers[sentence.start : sentence.end]):
        return True
    right_before = article.lowers[max(sentence.start, mark.start - CLEARED) : mark.start]
    return not words("instruments", "clearing").isdisjoint(right_before)


def _of_this_deal(article: Article, sentence: Sentence, mark: Mark, ware: int) -> tuple[str, ...]:
    """The seller and one of several buyers ("Togo approved the sale of boats to Mali and a sale of tanks to Chad")."""
    near = within(article.parties, mark.start, min(ware + SELLER_WITHIN, sentence.end))
    buyers = [party.code for party in near if article.lead_in(party.start) == "to"]
    makers = [party.code for party in near if party.end <= ware and party.group == "demonym"]  # "American F-16s"
    before = within(article.parties, sentence.start, mark.start)
    sellers = makers or [party.code for party in before if article.lead_in(party.start) != "to"]
    return tuple(sorted({sellers[0], buyers[0]})) if len(buyers) == 1 and sellers else ()


def _goods_talked_over(article: Article, sentence: Sentence) -> tuple[int, int, int] | None:
    """ "The talks with Togo on eight fighters": where the talks stand, and the goods that they are about; else None."""
    here = article.lowers[sentence.start : sentence.end]
    talks, wares = words("instruments", "haggles"), words("instruments", "wares")
    if talks.isdisjoint(here) or wares.isdisjoint(here):
        return None
    first = sentence.start + next(at for at, word in enumerate(here) if word in talks)
    near = range(first + 1, min(first + WARE_WITHIN, sentence.end))
    start = next((at + 1 for at in near if article.lowers[at] in words("instruments", "aims") - {"to"}), None)
    if start is None or not _is_counted(article.lowers[start]):
        return None
    ware = next(
        (at for at in range(start, min(start + WARE_WITHIN, sentence.end)) if article.lowers[at] in wares), None
    )
    broken = ware is None or not words("instruments", "breaks").isdisjoint(article.lowers[start:ware])
    return None if ware is None or broken else (first, start, ware + 1)


def _is_counted(word: str) -> bool:
    return word[:1].isdigit() or word in words("instruments", "so_many")


def _talks(article: Article, sentence: Sentence, topic: tuple[int, int, int], ended: list[Mark]) -> Iterator[Draft]:
    talks, start, end = topic
    countries, _ = partners_at(article, talks)
    if article.verdict("negated", talks) or not _deal(article, countries):
        return
    stage = "suspended" if ended else "proposed"
    cue = ended[0].start if ended else talks
    yield _draft(article, sentence, (talks, talks + 1), (start, end), cue, countries, stage=stage)


def _order(article: Article, sentence: Sentence, mark: Mark) -> Iterator[Draft]:
    """ "Norway placed an order for four boats with a German yard", "ordered 24 guns from Korea"."""
    ware = _ware(article, sentence, mark)
    verdicts = ("negated", "planned", "hypothetical")
    if ware is None or any(article.verdict(verdict, mark.start) for verdict in verdicts):
        return
    if "to" in article.lowers[mark.end : ware]:  # "ordered its soldiers to leave the boats"
        return
    end = min(ware + BARGAIN_WITHIN, sentence.end)
    sellers = [party.code for party in within(article.parties, mark.end, end) if _is_source(article, party)]
    buyers = [party.code for party in within(article.parties, sentence.start, mark.start)]
    buyers = buyers or _it(article, sentence, mark)
    buyers = buyers or [place.country for place in within(article.places, sentence.start, mark.start) if place.country]
    countries = tuple(sorted({*buyers[-1:], *sellers[:1]}))
    if sellers and len(countries) > 1:
        span = mark.start, mark.end
        yield _draft(article, sentence, span, (mark.end, ware + 1), mark.start, countries, stage="signed")


def _it(article: Article, sentence: Sentence, mark: Mark) -> list[str]:
    """ "Oman drills with Mali. It ordered 24 guns": whom "it" means, the first whom the sentence before names."""
    if article.lowers[sentence.start] not in words("instruments", "it") or not sentence.number:
        return []
    before = article.sentences[sentence.number - 1]
    return [party.code for party in within(article.parties, before.start, before.end)][:1]


def _is_source(article: Article, party: Party) -> bool:
    """Whether goods come from a state or its firm ("from Korea", "with the German yard")."""
    return not words("instruments", "sources").isdisjoint(article.lowers[max(0, party.start - 2) : party.start])


def _draft(
    article: Article,
    sentence: Sentence,
    cue_span: tuple[int, int],
    ware: tuple[int, int],
    cue: int,
    countries: tuple[str, ...],
    *,
    stage: str,
) -> Draft:
    wording = article.text_of(*ware)
    return Draft(
        type=CONTRACT,
        stage=stage,
        countries=countries,
        subject=wording,
        wording=wording,
        date=first_date(article, cue, min(cue + DATE_WITHIN, sentence.end)) if stage != "proposed" else None,
        definite=False,
        about=True,
        part=0,
        heading=sentence.heading,
        evidence=(article.evidence(sentence.start, sentence.end),),
        rule=f"{stage}_by_order" if stage == "signed" else f"{stage}_by_sale",
        cues=tuple(article.evidence(*span) for span in sorted({cue_span, (cue, cue + 1)})),
    )


def _talked_of(article: Article, sentence: Sentence, mark: Mark) -> int | None:
    """ "talks were held on the sale of tanks": where the talks are named that a sale is the topic of."""
    before = range(max(sentence.start, mark.start - TALKS_WITHIN), mark.start)
    leads = not words("instruments", "aims").isdisjoint(article.lowers[max(0, mark.start - 2) : mark.start])
    talks = words("instruments", "bargains")
    return next((at for at in reversed(before) if article.lowers[at] in talks), None) if leads else None


def _deal(article: Article, countries: tuple[str, ...]) -> bool:
    """Whether two states deal with each other, as far as the article tells of anybody's dealings."""
    told = article.interactions
    return len(countries) > 1 and (not told or any(record.countries == countries for record in told))


def _ware(article: Article, sentence: Sentence, mark: Mark) -> int | None:
    """Where the thing sold is named after a word of selling, before the clause ends."""
    wares, breaks = words("instruments", "wares"), words("instruments", "breaks")
    for at in range(mark.end, min(mark.end + WARE_WITHIN, sentence.end)):
        if article.lowers[at] in wares or _is_model(article.lowers[at]):
            return at
        if article.lowers[at] in breaks:
            return None
    return None


def _is_model(word: str) -> bool:
    """Whether a word is made of letters and digits, as models are ("K9s", "F-16s")."""
    return any(char.isdigit() for char in word) and any(char.isalpha() for char in word)


def _near(article: Article, sentence: Sentence, mark: Mark, kind: str) -> int | None:
    """Where the sentence says that a sale is bargained about, or that it was ordered."""
    near = range(max(sentence.start, mark.start - BARGAIN_WITHIN), min(sentence.end, mark.end + BARGAIN_WITHIN))
    return next((at for at in near if article.lowers[at] in words("instruments", kind)), None)
