"""The other side of a document as its own clause names it: "a pact with Togo", "five ministries signed a plan"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from workbench.article import Article, Mark, Sentence, within
from workbench.coding.actors import Actor, actors_in, coordinated, countries_of, objects_of, subjects_of
from workbench.coding.clauses import row
from workbench.coding.home import home_of
from workbench.coding.instruments.drafts import Draft
from workbench.coding.instruments.further import is_further, whose
from workbench.coding.instruments.papers import AGAIN, NOUNS, Paper
from workbench.coding.words import either, words
from workbench.parties import PAIR

WITH_WITHIN = 16
PARTNER_WITHIN = 5
COUNT_WITHIN = 12
TALKS_WITHIN = 12
OWNER_WITHIN = 2
COUNTED = {"twos": 2, "threes": 3, "fours": 4, "fives": 5}


def with_partners(
    article: Article, sentence: Sentence, paper: Paper, acts: tuple[Mark, ...], before: Sequence[Draft]
) -> tuple[str, ...]:
    """ "will sign the treaty with the Omani minister on Friday": whoever stands after "with", and whose document it is.

    A further one ("a fourth, with Oman") is of whoever has those told of `before`. Empty where the document's
    clause names no partner, or nobody tells whose partner it is.
    """
    actors = actors_in(article, sentence)
    partners = _partners(article, sentence, paper, acts, actors)
    if not partners:
        return ()
    hubs = _doers(article, sentence, paper, acts, [actor for actor in actors if actor not in partners])
    theirs = countries_of(partners)
    hubs = tuple(code for code in hubs if code not in theirs)
    if len(hubs) != 1 and is_further(article, paper):
        hubs = whose(article, before, theirs) or hubs
    hubs = hubs or _hub(article, paper.start, theirs)
    return tuple(sorted({*hubs, *theirs}))


def _partners(
    article: Article, sentence: Sentence, paper: Paper, acts: tuple[Mark, ...], actors: list[Actor]
) -> list[Actor]:
    """The actors in a row after the first "with" between an act and the end of the document's clause, or opening it."""
    if article.lowers[sentence.start] in words("sides", "with"):  # "With the general, he signed a plan for 2024"
        comma = next((at for at in range(sentence.start, sentence.end) if article.lowers[at] == ","), sentence.end)
        opening = [actor for actor in actors if actor.start < comma]
        return objects_of(article, opening, sentence.start + 1, reach=PARTNER_WITHIN)
    named = paper.noun.end - (article.lowers[paper.noun.end - 1] == "with")  # "one with"
    first = min([named, *(act.end for act in acts), *_talks_before(article, sentence, paper)])
    first = named if paper.noun.group in AGAIN else first
    last = min(sentence.end, paper.noun.end + WITH_WITHIN)
    for at in range(first, last):
        word = article.lowers[at]
        bought_from = word == "from" and paper.type == "contract" and paper.about and at > paper.noun.end
        if bought_from or word in words("sides", "with"):
            found = objects_of(article, actors, at + 1, reach=PARTNER_WITHIN)
            if found and countries_of(found) and _leads_to(article, at + 1, found[0].start):
                return found
        if at >= paper.noun.end and _ends_clause(article, at):
            return []
    return []


def set_up_by(article: Article, sentence: Sentence, paper: Paper) -> tuple[str, ...]:
    """ "a group set up by A, B and C under a memorandum": those in a row whose deed a document lies behind."""
    parties = within(article.parties, sentence.start, paper.start)
    while parties:
        one = row(article, parties)
        parties = parties[len(one) :]
        led = article.lowers[one[0].start - 1] == "by"
        if led and not parties and article.lowers[one[-1].end : one[-1].end + 1] == ["under"]:
            return tuple(sorted({party.code for party in one}))
    return ()


def _talks_before(article: Article, sentence: Sentence, paper: Paper) -> list[int]:
    """Where talks are named that lead to a document ("in talks with Togo about an agreement")."""
    near = range(max(sentence.start, paper.start - TALKS_WITHIN), paper.start)
    talks = either("instruments", "bargains", "bargaining_on")
    return [at for at in near if article.lowers[at] in talks][-1:]


def _leads_to(article: Article, start: int, end: int) -> bool:
    """Whether only what may stand before a name parts it from "with" ("with the government of Togo")."""
    return all(
        word in words("instruments", "before_partners") or article.words[at][0].isupper()
        for at, word in enumerate(article.lowers[start:end], start)
    )


def _ends_clause(article: Article, at: int) -> bool:
    word = article.lowers[at]
    if word in words("instruments", "clause_ends"):
        return True
    return word in (",", "and") and any(one.endswith("ed") for one in article.lowers[at + 1 : at + 2])


def _doers(
    article: Article, sentence: Sentence, paper: Paper, acts: tuple[Mark, ...], actors: list[Actor]
) -> tuple[str, ...]:
    """The states of whoever acts upon a document, or else owns it."""
    actors = owners_of(article, actors)
    for act in acts:
        done_by = within(article.parties, act.end, act.end + PARTNER_WITHIN) if article.lowers[act.end] == "by" else []
        if done_by:  # "a similar pact with Togo was ratified by the Malian Senate"
            return (done_by[0].code,)
        if act.group in ("done", "doing") and act.start < paper.start:
            found = _which(article, act) or countries_of(subjects_of(article, actors, act.start))
            if found:
                return found
    owners = within(article.parties, max(sentence.start, paper.start - OWNER_WITHIN), paper.noun.start)
    if owners:
        return (owners[0].code,)
    aside = words("instruments", "members")  # "the country, a NATO member since 2004, …"
    own = [actor for actor in actors if aside.isdisjoint(article.lowers[actor.end : actor.end + 1])]
    return countries_of(subjects_of(article, own, paper.start))


def owners_of(article: Article, actors: list[Actor]) -> list[Actor]:
    """Actors without the partners of documents ("has pacts with A and B, having signed one with C")."""
    nouns = {mark.end for mark in article.marks["instruments"] if mark.group in NOUNS}
    partners = [n for n, actor in enumerate(actors) if _follows(article, actor, nouns)]
    for n in partners:
        while n + 1 < len(actors) and coordinated(article, actors[n].end, actors[n + 1].start):
            n += 1
            partners.append(n)
    return [actor for n, actor in enumerate(actors) if n not in partners]


def _follows(article: Article, actor: Actor, nouns: set[int]) -> bool:
    """Whether "with" leads from a document to an actor."""
    near = range(max(0, actor.start - OWNER_WITHIN), actor.start)
    return any(article.lowers[at] == "with" and (at in nouns or at + 1 in nouns) for at in near)


def _which(article: Article, act: Mark) -> tuple[str, ...]:
    """ "Quito, which signed a pact with …": the capital that stands for its government."""
    if article.lowers[act.start - 2 : act.start] != [",", "which"]:
        return ()
    near = within(article.places, act.start - PARTNER_WITHIN, act.start - 2)
    return tuple(place.country for place in near if place.end == act.start - 2 and place.country)


def _hub(article: Article, token: int, others: Iterable[str]) -> tuple[str, ...]:
    """Whose matter a document with others is: of who speaks of it, or of the state that the article is about."""
    statement = article.statement_at(token)
    bodies = {mark.entry.id for mark in article.marks["organisations"]} | set(others)
    spoken = [code for code in (statement.holders if statement else ()) if code not in bodies]
    if spoken:
        return tuple(spoken[:1])
    named = Counter(party.code for party in article.parties if party.code not in bodies)
    home = None if article.interactions else home_of(article)
    if home and home in named:
        return (home,)
    told = Counter(dict.fromkeys(named, 0))
    told.update(code for record in article.interactions for code in record.countries if code not in bodies)
    told = told if article.interactions else named
    return tuple(code for code, _ in told.most_common(1))


def so_many(article: Article, paper: Paper, acts: tuple[Mark, ...]) -> tuple[str, ...]:
    """ "a plan signed by the five ministries", "the three allies signed": as many sides as a clause says."""
    number = number_of_sides(article, paper, acts) or _actors_of(article, acts)
    if number is None:
        return ()
    here = article.offsets[paper.start]
    told = [record for record in article.interactions if len(record.countries) == number and record.kind != "transfer"]
    before = [record for record in told if record.evidence[0].start <= here]
    if told:
        return (before[-1] if before else told[0]).countries
    return _so_many_named(article, paper.start, number) if number > PAIR else ()


def _actors_of(article: Article, acts: tuple[Mark, ...]) -> int | None:
    """How many persons do an act together where there are more than two ("Ministers A, B and C signed")."""
    for act in acts:
        if act.group == "done":
            actors = actors_in(article, article.sentence_at(act.start))
            number = len({actor.person for actor in subjects_of(article, actors, act.start)} - {None})
            return number if number > PAIR else None
    return None


def number_of_sides(article: Article, paper: Paper, acts: tuple[Mark, ...]) -> int | None:
    """How many sides a document's clause says that there are ("the three allies signed"), or None."""
    sentence = article.sentence_at(paper.start)
    first = max(sentence.start, min([paper.start, *(act.start for act in acts)]) - COUNT_WITHIN)
    last = min(sentence.end, max([paper.noun.end, *(act.end for act in acts)]) + OWNER_WITHIN + PARTNER_WITHIN)
    counting = either("instruments", *COUNTED, "of_three")
    for at in (at for at in range(first, last) if article.lowers[at] in counting):
        number = next((n for kind, n in COUNTED.items() if article.lowers[at] in words("instruments", kind)), None)
        if number and not words("instruments", "side_nouns").isdisjoint(article.lowers[at + 1 : at + 1 + OWNER_WITHIN]):
            return number
        if article.lowers[at] in words("instruments", "of_three"):
            return COUNTED["threes"]
        if number in (COUNTED["threes"], COUNTED["fives"]) and _all_of_them(article, at):  # four may be those of two
            return number
    return None


def _all_of_them(article: Article, at: int) -> bool:
    """ "The three later called in a joint statement", "all three signed"."""
    before, after = article.lowers[max(0, at - 1) : at], article.lowers[at + 1 : at + 2]
    opened = not words("instruments", "opening_number").isdisjoint(before)
    return opened and bool(after) and (after[0].endswith("ed") or after[0] in words("instruments", "turns"))


def _so_many_named(article: Article, token: int, number: int) -> tuple[str, ...]:
    """The so many states that were last named in a row before a token, or all that the text before it names."""
    parties = within(article.parties, 0, token)
    everybody = tuple(sorted({party.code for party in parties if party.group != "organisation"}))
    found: tuple[str, ...] = ()
    while parties:
        one = row(article, parties)
        parties = parties[len(one) :]
        codes = tuple(sorted({party.code for party in one}))
        found = codes if len(codes) == number else found
    return found or (everybody if len(everybody) == number else ())
