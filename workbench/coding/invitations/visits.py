"""Whoever has accepted an invitation to a day still to come is to visit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workbench.article import Article
from workbench.coding.dates import is_to_come
from workbench.records import Interaction, Invitation, Participant

ANSWERED = ("asks", "requests", "asked", "owned", "offers", "offers_from")
OCCASIONS = ("visit", "dialogue", "exercise")


def visits(article: Article, invitations: Iterable[Invitation]) -> Iterator[Interaction]:
    """The visits that are planned by accepted invitations and by nothing else that the article tells."""
    for invitation in invitations:
        ahead = invitation.when is not None and is_to_come(article, invitation.when)
        if invitation.status == "accepted" and invitation.rule in ANSWERED and ahead:
            countries = tuple(sorted((invitation.inviter, invitation.invitee)))
            if not _told(article, invitation, countries):
                yield Interaction(
                    kind="visit",
                    status="planned",
                    countries=countries,
                    date=invitation.when,
                    host=invitation.inviter,
                    city=invitation.where,
                    domain=_domain(article, countries),
                    participants=tuple(_guests(article, invitation)),
                    evidence=invitation.evidence,
                    rule="invited",
                    cues=invitation.cues,
                )


def _told(article: Article, invitation: Invitation, countries: tuple[str, ...]) -> bool:
    """Whether the article tells of the occasion itself: a planned one on the inviter's soil, or one on that day."""
    return any(
        one.countries == countries
        and one.kind in OCCASIONS
        and (_stays(one, invitation) if one.status == "planned" else one.date == invitation.when)
        for one in article.interactions
    )


def _stays(one: Interaction, invitation: Invitation) -> bool:
    return one.host == invitation.inviter or (one.host is None and one.kind != "exercise")


def _domain(article: Article, countries: tuple[str, ...]) -> str:
    """That of what else these two do with each other, else defence."""
    others = (one.domain for one in article.interactions if one.countries == countries and one.domain)
    return next(others, "defence")


def _guests(article: Article, invitation: Invitation) -> Iterator[Participant]:
    """The one of the invited state whom the invitation's sentences name first."""
    for evidence in invitation.evidence:
        for mention in article.mentions:
            person = article.people[mention.person]
            if evidence.start <= article.offsets[mention.start] < evidence.end and person.country == invitation.invitee:
                yield Participant(person.name, person.country, person.rank, person.post, person.level)
                return
