"""Whom a document binds: those who sign it, or else the sides of the passage that tells of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from workbench.article import Article, Mark, Party, Sentence, organisations_of, within
from workbench.coding.actors import Actor, actors_in, coordinated, countries_of, objects_of, subjects_of
from workbench.coding.alleged import is_alleged
from workbench.coding.clauses import row
from workbench.coding.foes import are_foes
from workbench.coding.home import with_home
from workbench.coding.instruments.at_home import among_offices
from workbench.coding.instruments.counterparts import owners_of, set_up_by, so_many, with_partners
from workbench.coding.instruments.drafts import Draft
from workbench.coding.instruments.gatherings import opens_with_statement, too_few
from workbench.coding.instruments.nearest import two_just_named
from workbench.coding.instruments.outsiders import named_after_a_body, names_a_firm, with_no_state
from workbench.coding.instruments.papers import Paper
from workbench.coding.instruments.partners import (
    beside_its_doer,
    capitals_acting,
    of_its_goods,
    of_the_last,
    of_the_same,
    own_partner,
)
from workbench.coding.instruments.stages import Standing
from workbench.coding.meant import with_people
from workbench.coding.sides import concerns, parties_named, partners_at, sides_meant
from workbench.coding.words import words
from workbench.parties import PAIR

BY_WITHIN = 8
OWN_WITHIN = 4
LIST_WITHIN = 14
WE_WITHIN = 3


def bound(
    article: Article, sentence: Sentence, paper: Paper, told: Standing, before: Sequence[Draft]
) -> tuple[tuple[str, ...], str]:
    """The states that a document binds, `before` being those told of before it, or why there are none."""
    if told.denied or is_alleged(article, paper.noun.start):
        return (), "negated"
    vague = paper.noun.group == "weak" and not (paper.named or paper.about or sentence.heading)
    if vague and not within(article.parties, 0, sentence.end):  # "they met, talked and signed declarations"
        return (), "no_second_party"
    firm = names_a_firm(article, sentence, paper)
    if with_no_state(article, sentence, paper, told.acts):
        return (), "no_second_party"
    if among_offices(article, sentence, paper):
        return (), "domestic"
    told_in = opens_with_statement(article, paper, sentence)
    own = told_in or _is_own(article, paper, sentence) or _we_do(article, told.acts)
    countries, reason = (sides_meant(article, paper.noun.start), "") if own else ((), "")
    if told_in and paper.definite and before and before[-1].type == paper.type:
        return before[-1].countries, ""  # "The joint statement called on Togo to"
    if not countries:
        countries, reason = partners_at(article, paper.noun.start)
    if reason == "third_party_background":
        partners = _in_its_clause(article, sentence, paper, told, countries, before)
        if not partners or not concerns(article, partners):
            return (), reason
    found = own_partner(article, sentence, paper) or _partners_listed(article, sentence, paper)
    found = found or _from_and_to(article, sentence, paper)
    found = found or _signers(article, sentence, paper, told.acts) or two_just_named(article, sentence, told.acts)
    found = found or _in_its_clause(article, sentence, paper, told, countries, before)
    if firm and not found and len(parties_named(article, sentence.start, sentence.end)) < 2:
        return (), "domestic"
    found = found or of_the_last(article, sentence, before) or of_its_goods(article, sentence, paper)
    found = found or _named_beside(article, sentence, paper, told, countries)
    likely = found or beside_its_doer(article, sentence, told.acts, countries)
    states = _states_alone(article, sentence, likely)
    states = tuple(sorted({*states, *_company(article, sentence, told.acts)})) if states else ()
    if states and (
        _is_others(article, sentence, paper, states, told.acts) or _ends_others_war(article, sentence, paper, told.acts)
    ):
        return (), "third_party_background"
    states = states if len(states) > 1 else capitals_acting(article, sentence, told.acts)
    states = states or with_home(article, paper.noun.start) or of_the_same(article, sentence, before)
    if not found and (too_few(article, sentence, paper, told.acts, states) or are_foes(article, states)):
        return (), "no_second_party"
    return (states, "") if states else ((), reason or "no_second_party")


def _in_its_clause(
    article: Article,
    sentence: Sentence,
    paper: Paper,
    told: Standing,
    countries: tuple[str, ...],
    before: Sequence[Draft],
) -> tuple[str, ...]:
    """The partner whom a document's own clause names, or the sides where it says how many they are."""
    partners = with_partners(article, sentence, paper, told.acts, before) or set_up_by(article, sentence, paper)
    many = so_many(article, paper, told.acts)
    if partners and not (len(many) > PAIR and set(partners) < set(many)):
        return partners
    return many if max(len(many), len(countries)) > PAIR else ()


def _we_do(article: Article, acts: tuple[Mark, ...]) -> bool:
    """ ""We have signed a pact," said the minister of A, adding that Togo": the sides are the speaker's."""
    return any("we" in article.lowers[max(0, act.start - WE_WITHIN) : act.start] for act in acts)


def _partners_listed(article: Article, sentence: Sentence, paper: Paper) -> tuple[str, ...]:
    """ "an agreement between A and B", "a statement by A and B": the states listed right after a document's name."""
    end = paper.noun.end + (article.lowers[paper.noun.end] in words("instruments", "quotes_end"))
    near = article.lowers[end : end + 1]
    issued = paper.type == "declaration" and near and near[0] in words("instruments", "by_issuers")
    if not near or not (issued or near[0] in words("sides", "between")):
        return ()
    listed = row(article, within(article.parties, end, sentence.end))
    codes = {party.code for party in listed}
    return tuple(sorted(codes)) if len(codes) > 1 and listed[0].start - end < OWN_WITHIN else ()


def _from_and_to(article: Article, sentence: Sentence, paper: Paper) -> tuple[str, ...]:
    """ "a contract to deliver boats from Togo to Mali": who sells and who buys."""
    if paper.type != "contract":
        return ()
    near = within(article.parties, paper.noun.end, min(paper.noun.end + LIST_WITHIN, sentence.end))
    ends = {article.lead_in(party.start): party.code for party in reversed(near)}
    return tuple(sorted({ends["from"], ends["to"]})) if {"from", "to"} <= ends.keys() else ()


def _is_others(
    article: Article, sentence: Sentence, paper: Paper, states: tuple[str, ...], acts: tuple[Mark, ...]
) -> bool:
    """Whether a sentence tells of a document of others ("A firm won a contract from the Norwegian navy")."""
    if _is_a_bodys(article, sentence, paper, acts) or named_after_a_body(article, paper, states):
        return True
    if paper.type == "declaration":
        return False
    near = words("instruments", "from")
    partners = within(article.parties, paper.end, sentence.end)
    after = {party.code for party in partners if not near.isdisjoint(article.lowers[party.start - 2 : party.start])}
    named = after.union(with_people(article, sentence, parties_named(article, sentence.start, paper.start)))
    here = article.lowers[sentence.start : sentence.end]
    return bool(named) and named.isdisjoint(states) and words("instruments", "collective").isdisjoint(here)


def _is_a_bodys(article: Article, sentence: Sentence, paper: Paper, acts: tuple[Mark, ...]) -> bool:
    """ "the document adopted by the UN", "approved by the SCO": an organisation's own."""
    passed = (
        act for act in acts if act.start >= paper.noun.end and "signed" not in article.lowers[act.start : act.end]
    )
    done_by = [_after_by(article, sentence, act) for act in passed]
    bodies = organisations_of(article)
    return any(len(codes) == 1 and not bodies.isdisjoint(codes) for codes in done_by)


def _ends_others_war(article: Article, sentence: Sentence, paper: Paper, acts: tuple[Mark, ...]) -> bool:
    """Whether an agreement on peace is not one between the two states that its sentence names, and no others."""
    name = article.lowers[paper.noun.start : paper.noun.end]
    if paper.type != "agreement" or words("instruments", "truces").isdisjoint(name):
        return False
    signed = tuple(act for act in acts if act.entry.id == "signed" and act.end <= paper.start)
    if _partners_listed(article, sentence, paper) or _signers(article, sentence, paper, signed):
        return False
    own = not words("instruments", "theirs").isdisjoint(article.lowers[sentence.start : paper.start])
    others = not words("sides", "between").isdisjoint(article.lowers[paper.noun.end : sentence.end])
    named = [one for one in within(article.parties, sentence.start, sentence.end) if not _made_it(article, one)]
    return others or not own or len({one.code for one in named}) != PAIR


def _made_it(article: Article, party: Party) -> bool:
    """ "a US-brokered peace agreement", "an accord brokered by Norway": whether a party only brought a peace about."""
    around = article.lowers[party.end : party.end + 2] + article.lowers[party.start - 2 : party.start]
    return not words("instruments", "made_by").isdisjoint(word.lstrip("-") for word in around)


def _is_own(article: Article, paper: Paper, sentence: Sentence) -> bool:
    """Whether the text says "between our countries" of a document, whatever other states the sentence names."""
    after = article.lowers[paper.noun.end : min(paper.noun.end + OWN_WITHIN, sentence.end)]
    between, own = words("sides", "between"), words("instruments", "own")
    alone = not within(article.parties, paper.noun.end, min(paper.noun.end + OWN_WITHIN, sentence.end))
    return alone and any(one in between and other in own for one, other in pairwise(after))


def _signers(article: Article, sentence: Sentence, paper: Paper, acts: tuple[Mark, ...]) -> tuple[str, ...]:
    """The states of those who do an act together ("A of Peru and B of Chile signed", "signed by Peru and Chile")."""
    for act in acts:
        passive = act.group in ("stood", "stands") or article.lowers[act.start - 1] in words("instruments", "passive")
        passive = passive or article.lowers[act.end] == "by"
        done_by = _after_by(article, sentence, act) if passive else ()
        if len(done_by) < 2 and act.group in ("done", "doing"):
            actors = owners_of(article, actors_in(article, sentence))
            done_by = _in_clause(article, actors, paper, act) or countries_of(subjects_of(article, actors, act.start))
        if len(done_by) > 1:
            return done_by
    return ()


def _in_clause(article: Article, actors: list[Actor], paper: Paper, act: Mark) -> tuple[str, ...]:
    """The states of those between "which" and an act ("a pact, which A of Peru and B of Chile were due to sign")."""
    relative = words("instruments", "relative")
    at = next((at for at in range(act.start - 1, paper.noun.end - 1, -1) if article.lowers[at] in relative), None)
    return countries_of([actor for actor in actors if at < actor.start < act.start]) if at is not None else ()


def _after_by(article: Article, sentence: Sentence, act: Mark) -> tuple[str, ...]:
    """The parties in a row after "by", which a passive act may carry with its place and date between."""
    near = range(act.end, min(act.end + BY_WITHIN, sentence.end))
    by = next((at for at in near if article.lowers[at] == "by"), None)
    if by is None:
        return ()
    row: list[Party] = []
    for party in within(article.parties, by + 1, sentence.end):
        if not coordinated(article, row[-1].end if row else by + 1, party.start):
            break
        row.append(party)
    actors = countries_of(objects_of(article, actors_in(article, sentence), by + 1, reach=BY_WITHIN))
    return max(tuple(sorted({party.code for party in row})), actors, key=len)


def _named_beside(
    article: Article, sentence: Sentence, paper: Paper, told: Standing, countries: tuple[str, ...]
) -> tuple[str, ...]:
    """The two of several sides that a sentence names beside a document known by its name alone."""
    if told.act is not None or len(countries) < 3:
        return ()
    beside = {*parties_named(article, sentence.start, paper.start), *parties_named(article, paper.end, sentence.end)}
    return tuple(sorted(beside)) if len(beside) == 2 and beside < set(countries) else ()


def _states_alone(article: Article, sentence: Sentence, countries: tuple[str, ...]) -> tuple[str, ...]:
    """Without the organisation at whose session two states met, unless the sentence names it."""
    bodies = {mark.entry.id for mark in article.marks["organisations"]}
    if bodies.isdisjoint(countries):
        return countries
    beside = words("instruments", "margins")
    parties = within(article.parties, sentence.start, sentence.end)
    here = {party.code for party in parties if beside.isdisjoint(article.lowers[max(0, party.start - 4) : party.start])}
    states = tuple(code for code in countries if code not in bodies or code in here)
    return states if len(states) == PAIR else countries


def _company(article: Article, sentence: Sentence, acts: tuple[Mark, ...]) -> tuple[str, ...]:
    """The states of those who do an act "together with" others."""
    joint = words("instruments", "jointly")
    return countries_of(
        [
            actor
            for actor in actors_in(article, sentence)
            if any(actor.end <= act.start for act in acts)
            and article.lead_in(actor.start) == "with"
            and article.lowers[actor.start - 2] in joint
        ]
    )
