"""Who stands in a sentence: the persons, delegations and states that may take part in what it tells."""

from __future__ import annotations

from bisect import bisect_left
from itertools import zip_longest

from workbench.article import Actor as Actor
from workbench.article import Article, Mark, Party, PersonMention, Sentence, tokens_of, within
from workbench.coding.acting import acts, has_officials, is_mere_state
from workbench.coding.datelines import behind_dateline
from workbench.coding.main_clauses import accompanies, fronted, is_cited, of_another_clause, opens_clause
from workbench.parties import is_outside
from workbench.wording import any_of, words

LIST_GAP = 9
NAME = 8  # tokens of the longest name of a state or a force
OFFICES = ("force", "organisation")
BETWEEN = ("guest", "aside")  # frames that may stand inside a list ("A and the visiting B")


def side_of(party: Party) -> Actor:
    """A state or organisation named, as a side of its own."""
    return Actor(party.start, party.end, (party.code,), state=True)


def actors_in(article: Article, sentence: Sentence) -> list[Actor]:
    """The actors of a sentence in their order."""
    if sentence.number not in article.actors:
        article.actors[sentence.number] = _actors(article, sentence)
    return article.actors[sentence.number]


def _actors(article: Article, sentence: Sentence) -> list[Actor]:
    mentions = within(article.mentions, sentence.start, sentence.end)
    people = [
        Actor(mention.start, mention.end, _country(article, mention), mention.person)
        for mention, following in zip_longest(mentions, mentions[1:])
        if following is None or not _owns(article, mention, following)
    ]
    taken = tokens_of(people)
    parties = _parties(article, sentence, taken)
    sides = [
        Actor(mark.start, mark.end, (), collective=True)
        for mark in within(article.marks["interactions"], sentence.start, sentence.end)
        if mark.entry.get("frame") == "sides" and mark.start not in taken and not _counts(article, mark)
    ]
    return sorted(people + parties + sides)


def _owns(article: Article, mention: PersonMention, following: PersonMention) -> bool:
    """Whether somebody is only named as whose official the next one is ("President Soto's minister, Ana Rojas")."""
    return article.lowers[mention.end : following.start] in (["'s"], ["’s"])


def _counts(article: Article, mark: Mark) -> bool:
    """Whether "the two" only counts what follows ("the two tanks", "the three-day forum"; not "the two agreed")."""
    if article.lowers[mark.end] == "-":
        return True
    if article.lowers[mark.end - 1] != "two":
        return False
    follows = any_of("auxiliaries", article.lowers[mark.end : mark.end + 1])
    verbs = within(article.marks["interactions"], mark.end, mark.end + NAME)
    return not follows and not any(verb.group == "verbs" and verb.start == mark.end for verb in verbs)


def _parties(article: Article, sentence: Sentence, taken: set[int]) -> list[Actor]:
    """The states and organisations of a sentence, none within a title; behind "the ministers of" they are ministers."""
    found: list[Actor] = []
    officials = False
    for party in within(article.parties, behind_dateline(article, sentence), sentence.end):
        if party.start in taken or not acts(article, party, sentence.end):
            continue
        listed = officials and coordinated(article, found[-1].end, party.start)
        officials = listed or has_officials(article, party)
        state = not officials and is_mere_state(article, party, sentence.end)
        found.append(Actor(party.start, party.end, (party.code,), state=state))
    return found


def _country(article: Article, mention: PersonMention) -> tuple[str, ...]:
    """The state somebody serves, else the party of their office ("X, Commander KFOR")."""
    country = article.people[mention.person].country
    if country:
        return () if is_outside(country) else (country,)
    headed = article.lowers[mention.end - 1] in words("heads")
    office = (
        party.code
        for party in within(article.parties, mention.start, mention.end + NAME)
        if (party.end <= mention.end and party.group in OFFICES) or (headed and party.start == mention.end)
    )
    return tuple(office)[:1]


def subjects_of(article: Article, actors: list[Actor], token: int) -> list[Actor]:
    """The actors that a verb at `token` says something of: the nearest group before it, persons rather than states."""
    before = [actor for actor in actors if actor.end <= token and not is_cited(article, actor)]
    if before and (asides := asides_before(article, actors, token)):
        before = [actor for actor in before if actor.start not in asides]
    if not before:
        return []
    people = [actor for actor in before if actor.person is not None]
    chosen = [actor for actor in people if not accompanies(article, actor)] or people or _not_where(article, before)
    number = before.index(chosen[-1])
    group = [before[number]]
    for actor in reversed(before[:number]):
        if not coordinated(article, actor.end, group[0].start) or _aside_state(article, actor, group[0]):
            break
        if len(group) == 1 and of_another_clause(article, actor, group[0]):
            break  # "After talks with X, Y left"
        if len(group) == 1 and fronted(article, actor.start) and opens_clause(article, actor, group[0]):
            break  # "In Lome for talks of NATO ministers, X held"
        if actor.state and group[0].person is not None and article.words[actor.end : group[0].start] == [","]:
            break  # "will supply Mali, Minister X said in talks with Y"
        group.insert(0, actor)
    for actor in before[number + 1 :]:
        if coordinated(article, group[-1].end, actor.start):
            group.append(actor)
    return group


def _not_where(article: Article, before: list[Actor]) -> list[Actor]:
    """Those before a verb without the state that only says where ("The Omani delegation came to Malta for talks")."""
    last = before[-1]
    away = [actor for actor in before[:-1] if not actor.state and not actor.collective]
    return away if away and last.state and article.lead_in(last.start) in words("prepositions") else before


def _aside_state(article: Article, actor: Actor, following: Actor) -> bool:
    """A state after a preposition is no subject ("After Peru, X left"; but "ministers from Peru", "After A and B")."""
    if not actor.state or article.lead_in(actor.start) not in words("prepositions"):
        return False
    joined = following.state and article.lowers[actor.end : following.start] == ["and"]
    if joined and article.lead_in(actor.start) in words("conjunctions"):
        return False
    come_from = article.lead_in(actor.start) == "from"
    return not (come_from and any_of("actor_nouns", article.lowers[actor.start - 2 : actor.start - 1]))


def asides_before(article: Article, actors: list[Actor], token: int) -> set[int]:
    """The tokens of relative clauses that are closed before `token` ("X, whose government …, phoned Y")."""
    start = article.sentence_at(token).start
    asides: set[int] = set()
    if not any_of("relatives", article.lowers[start + 1 : token]):
        return asides
    named = tokens_of(actors)
    for position in range(start + 1, token):
        if article.lowers[position] in words("relatives") and article.words[position - 1] == ",":
            closed = (n for n in range(position, token) if article.words[n] == "," and n not in named)
            asides.update(range(position, next(closed, position)))
    return asides


def objects_of(article: Article, actors: list[Actor], token: int, *, reach: int) -> list[Actor]:
    """The actors after `token` that it governs: the first one within `reach` tokens, and those listed with it."""
    first = bisect_left(actors, token, key=lambda actor: actor.start)
    if first == len(actors) or not _reaches(article, token, actors[first].start, reach):
        return []
    group = [actors[first]]
    for actor in actors[first + 1 :]:
        if actor.start < group[-1].end or coordinated(article, group[-1].end, actor.start):
            group.append(actor)
        else:
            break
    if len(group) == 1:
        return group
    goes_on = fronted(article, token) and of_another_clause(article, group[-2], group[-1])
    return group[:-1] if goes_on or opens_clause(article, group[-2], group[-1]) else group


def coordinated(article: Article, start: int, end: int) -> bool:
    """Whether only words of a list stand between two tokens: "and", commas, titles, a state whose minister is meant."""
    if end - start > LIST_GAP:
        return False
    if "from" in article.lowers[start:end] and article.lowers[start] not in (",", "and", "along", "of"):
        return False
    told = within(article.marks["interactions"], start, end)
    if not all(mark.entry.get("frame") in BETWEEN or _leads(article, mark) for mark in told):
        return False
    parties = within(article.parties, start, end)
    named = tokens_of((*parties, *told))
    return all(n in named or _lists(article, n) for n in range(start, end))


def _leads(article: Article, mark: Mark) -> bool:
    """Whether whoever follows leads those named before ("the Thai delegation led by General X")."""
    return mark.entry.get("frame") == "led" and article.lowers[mark.end - 1] == "by"


def _lists(article: Article, token: int) -> bool:
    word = article.lowers[token]
    if word == "from":  # "A, along with the ministers from B and C"
        return article.lowers[token - 1] in words("actor_nouns")
    return word in words("coordinators") or word in words("actor_nouns") or article.words[token][0].isupper()


def _reaches(article: Article, token: int, start: int, reach: int) -> bool:
    gap = article.lowers[token:start]
    return len(gap) <= reach and not any_of("clause_breaks", gap)


def countries_of(group: list[Actor]) -> tuple[str, ...]:
    """The parties of a group of actors, sorted, each once."""
    codes: set[str] = set()
    for actor in group:
        codes.update(actor.countries)
    return tuple(sorted(codes))


def people_of(group: list[Actor]) -> tuple[int, ...]:
    """The persons of a group of actors, in their order, each once."""
    return tuple(dict.fromkeys([actor.person for actor in group if actor.person is not None]))


def in_rows(article: Article, actors: list[Actor], *, apart: str = "") -> list[list[Actor]]:
    """Some actors, those together between whom only words of a list stand, the word `apart` none of them."""
    rows: list[list[Actor]] = []
    for actor in actors:
        between = (rows[-1][-1].end, actor.start) if rows else (0, 0)
        if rows and coordinated(article, *between) and apart not in article.lowers[slice(*between)]:
            rows[-1].append(actor)
        else:
            rows.append([actor])
    return rows
