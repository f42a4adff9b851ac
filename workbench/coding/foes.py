"""Two states of which one is told to have attacked the other: where a text names no more, these are no partners."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import Article, within
from workbench.coding.words import words
from workbench.parties import PAIR

ATTACKER, VICTIM = 6, 5  # tokens from an attack back to whose it is, and on to whom it is against


def are_foes(article: Article, codes: tuple[str, ...]) -> bool:
    """Whether they are two of which one attacked the other, and no peace is made ("Togo's aggression against Mali")."""
    return at_odds(article, codes) and words("sides", "peacemaking").isdisjoint(article.lowers)


def at_odds(article: Article, codes: tuple[str, ...]) -> bool:
    """Whether they are two at war, or of which one blocks or bombs the other, be it told how peace is made."""
    if len(codes) != PAIR:
        return False
    if article.attacks is None:
        article.attacks = list(_attacks(article))
    return set(codes) in article.attacks


def but_foes(article: Article, sides: tuple[str, ...]) -> tuple[str, ...]:
    """Some sides, but no attacker with its victim of whom no dealings are told."""
    return () if are_foes(article, sides) and all(one.countries != sides for one in article.interactions) else sides


def _attacks(article: Article) -> Iterator[set[str]]:
    """The attacker and the victim of every attack that a text names."""
    attacks, aims = words("sides", "attacks"), words("sides", "aims")
    if attacks.isdisjoint(article.lowers):
        return
    for victim in article.parties:
        lead = article.lead_in(victim.start)
        if lead not in attacks and lead not in aims:
            continue
        start = max(article.sentence_at(victim.start).start, victim.start - VICTIM)
        for at in range(start, victim.start):
            if article.lowers[at] in attacks:
                yield from ({one.code, victim.code} for one in within(article.parties, at - ATTACKER, at)[-1:])
