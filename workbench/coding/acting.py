"""Whether a state that is named acts, or its people do, or its name only tells of what something is."""

from __future__ import annotations

from workbench.article import Article, Party
from workbench.coding.circumstances import is_a_maker, is_lent
from workbench.wording import any_of, opens_a_range, words

ORIGIN_WITHIN = 8  # tokens from "officials" to the state that they are of


def acts(article: Article, party: Party, end: int) -> bool:
    """A state's name acts by itself; a demonym only before an actor's noun ("the Chinese side", not "Chinese tea")."""
    venue = article.lowers[max(0, party.start - 2) : party.start]
    if is_lent(article, party) or (party.group == "organisation" and any_of("venue_prepositions", venue)):
        return False
    if is_a_maker(article, party):
        return False  # "U.S.-mediated talks"
    if party.group != "demonym":
        return not opens_a_range(article, party)
    following = article.lowers[party.end : min(party.end + 3, end)]
    if any_of("of_business", following):
        return False  # "Omani defence industry partners"
    return any_of("actor_nouns", following) or (bool(following) and following[0] in ("-", "–", ",", "and"))


def is_mere_state(article: Article, party: Party, end: int) -> bool:
    """Whether a name means the state or body itself, and not whoever stands right behind it ("the Omani minister")."""
    following = article.lowers[party.end : min(party.end + 3, end)]
    apart = following[:1] in (["the"], [","])  # "from Palau the admiral flew to", "in Palau, Admiral X said"
    named = apart or not any_of("actor_nouns", following)
    return party.group in ("name", "capital", "organisation") and named


def has_officials(article: Article, party: Party) -> bool:
    """Whether its people are meant and not the state ("senior officials of Oman", "officers from the Netherlands",
    "the ministers of the member states of the AU").
    """
    near = article.lowers[max(0, party.start - ORIGIN_WITHIN) : party.start]
    if words("origins").isdisjoint(near[-3:]):
        return False
    before = [word for word in near if word not in ("the", "member")]
    if len(before) > 1 and before[-2] in words("whose_members"):
        before = before[:-2]
    return len(before) > 1 and before[-1] in words("origins") and before[-2] in words("actor_nouns")
