"""Documents that are there already: what they are about is no field that the text tells the sides to cooperate in."""

from __future__ import annotations

from workbench.article import Article, organisations_of, within
from workbench.coding.own_offices import are_two_services
from workbench.coding.spheres.frames import Framed
from workbench.coding.spheres.holding import TALK
from workbench.coding.words import either, words
from workbench.wording import side_by_side

RECALLED_BEFORE = 4
FORCE_WITHIN = 12
YEAR = 4
DENIED_WITHIN = 8
PAPER_BEFORE = 2
OPENED_WITHIN = 4  # "In 2015, the two states signed"
PORTFOLIO_WITHIN = 7


def is_of_old(article: Article, field: Framed) -> bool:
    """ "the implementation of the Defence Cooperation Agreement", "their defence pact, in force since 2012"."""
    if field.field.entry.get("object") and _is_gone_into(article, field):
        return False
    if _was_signed_before(article, field):
        return True
    end = _paper_end(article, field)
    if end is None:
        return False
    start, last = field.field.start, min(article.sentence_at(end).end, end + FORCE_WITHIN)
    paper = max(0, min(start, field.cue.start) - 1)  # "an implementing arrangement" is one itself
    before = [article.lowers[at] for at in range(max(0, start - RECALLED_BEFORE), start) if at != paper]
    after = article.lowers[end:last]
    recalled = not words("spheres", "recalling").isdisjoint(before)
    in_force = not words("spheres", "in_force").isdisjoint(after)
    year, published = article.lowers[paper], article.document.published
    dated = (
        len(year) == YEAR and year.isdigit() and bool(published) and year < str(published)[:YEAR]
    )  # "the 1997 accords"
    return recalled or in_force or dated or _is_of_earlier_year(article, start, last)


def _is_gone_into(article: Article, field: Framed) -> bool:
    """ "dealt with the follow-up of the contract for jets, signed in 2016": whether old arms are what is talked of."""
    start = article.sentence_at(field.cue.start).start
    return any(mark.group in TALK for mark in within(article.marks["spheres"], start, field.cue.start))


def is_unmade(article: Article, field: Framed) -> bool:
    """ "A defence agreement has not come about", "the invitation of Malian officers to a course was withdrawn"."""
    sentence = article.sentence_at(field.cue.start)
    if field.frame in ("documents", "named_documents", "phrase"):
        after = article.lowers[field.cue.end : min(field.cue.end + DENIED_WITHIN, sentence.end)]
        return side_by_side(words("spheres", "auxiliary"), {"not", "never"}, after) and "only" not in after
    if field.frame in ("cooperation", *TALK):  # "Cooperation in demining was not discussed"
        after = article.lowers[field.field.end : min(field.field.end + DENIED_WITHIN, sentence.end)]
        return _is_not_done(after)
    taught = field.frame in ("teaching", "schooling")
    return taught and not words("spheres", "withdrawn").isdisjoint(article.lowers[field.cue.end : sentence.end])


def _is_not_done(after: list[str]) -> bool:
    """ "was not discussed", but not "is not limited to"."""
    first = next((at for at, word in enumerate(after) if word in words("spheres", "auxiliary")), None)
    if first is None or after[first + 1 : first + 2] not in (["not"], ["never"]):
        return False
    apart = either("spheres", "breaks", "links") - {"and"}
    return words("spheres", "undenied").isdisjoint(after[first:]) and apart.isdisjoint(after[:first])


def is_of_a_crime(article: Article, field: Framed) -> bool:
    """ "was accused of corruption in arms deals": whether what is told before a deal is a crime."""
    start = max(article.sentence_at(field.cue.start).start, field.cue.start - DENIED_WITHIN)
    near = article.lowers[start : field.cue.start]
    papers = field.frame in ("documents", "named_documents")
    return papers and not words("spheres", "charged").isdisjoint(near) and "agreed" not in near


def is_at_home(article: Article, field: Framed) -> bool:
    """ "concluded a memorandum with the Ministry of Industry": a paper of one state's own ministries."""
    if field.frame not in ("documents", "named_documents", "planned", "joint"):
        return False
    sentence = article.sentence_at(field.cue.start)
    parties = within(article.parties, sentence.start, sentence.end)
    if len({party.code for party in parties}) > 1:
        return False
    if are_two_services(article, sentence):
        return True
    here = article.lowers[sentence.start : sentence.end]
    offices = [at for at, word in enumerate(here) if word in words("spheres", "ministries")]
    civil = words("spheres", "own_ministries")
    return any(not civil.isdisjoint(here[at : at + PORTFOLIO_WITHIN]) for at in offices)


def is_what_a_body_is_for(article: Article, field: Framed) -> bool:
    """ "The Shanghai Cooperation Organisation was founded to promote cooperation in": what it was, not what it does."""
    start = article.sentence_at(field.cue.start).start
    before = article.lowers[start : field.cue.start]
    at = next((at for at, word in enumerate(before) if word in words("spheres", "founded")), None)
    bodies = within(article.parties, start, start + at) if at else []
    return any(party.group == "organisation" for party in bodies)


def is_invoked(article: Article, field: Framed) -> bool:
    """ "obliged to by its mutual defence treaty with Togo": an alliance that stands, of which nothing new is told."""
    if field.frame != "named_documents" or field.field.entry.id != "military":
        return False
    sentence = article.sentence_at(field.cue.start)
    here = article.lowers[sentence.start : sentence.end]
    standing = article.lowers[field.cue.end - 1] in words("spheres", "alliances")
    return standing and words("spheres", "concluding").isdisjoint(here)


def is_anothers_paper(article: Article, field: Framed, sides: tuple[str, ...]) -> bool:
    """ "under a UN maritime convention", "a Malian accord": a paper named after a body or state that is no side."""
    if field.frame not in ("documents", "named_documents"):
        return False
    start = min(field.field.start, field.cue.start)
    owner = next((one for one in within(article.parties, start - PAPER_BEFORE, start) if one.end == start), None)
    if owner is None or owner.code in sides:
        return False
    return owner.group == "demonym" or owner.code in organisations_of(article)


def is_by_the_way(article: Article, field: Framed, sides: tuple[str, ...]) -> bool:
    """ "Australia agreed to help Fiji following Beijing's pact with Honiara": a paper of others than who acts here."""
    if field.frame not in ("documents", "named_documents"):
        return False
    start = article.sentence_at(field.cue.start).start
    before = article.lowers[start : field.cue.start]
    at = next((at for at, word in enumerate(before) if at and word in words("spheres", "in_the_wake")), None)
    first = within(article.parties, start, start + at)[:1] if at else []
    return bool(first) and first[0].code not in sides


def _was_signed_before(article: Article, field: Framed) -> bool:
    """ "In 2012, the two states signed an agreement on defence cooperation": a paper dated by a sentence's head."""
    before = article.lowers[max(0, field.field.start - PAPER_BEFORE) : field.field.start]
    papers = field.frame in ("documents", "named_documents") or not words("spheres", "papers").isdisjoint(before)
    start = article.sentence_at(field.cue.start).start
    return papers and _is_of_earlier_year(article, start, start + OPENED_WITHIN)


def _is_of_earlier_year(article: Article, start: int, end: int) -> bool:
    """ "signed a memorandum on defence cooperation in 2012", told in a later year."""
    published = article.document.published
    years = [date.value[:4] for date in within(article.dates, start, end) if date.value]
    return published is not None and bool(years) and all(year < published[:4] for year in years)


def _paper_end(article: Article, field: Framed) -> int | None:
    """The end of the name of a document on cooperation in general that a field stands in; None where in none."""
    end = field.cue.end
    named = field.frame == "named_documents" and field.field.entry.id == "military"
    if field.frame != "documents" and not named:
        return None
    return None if "cooperation" in article.lowers[field.cue.start : end] else end
