"""Which domain an interaction belongs to (codebook, settled doubt 15), told by who takes part and by the words
around.
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.article import Article, Person
from workbench.coding.interactions.happening import Happening
from workbench.wording import any_of, is_part_of

MILITARY_LEVELS = ("chief_of_defence", "service_chief", "general_officer", "officer")
LEADERS, ADVISER = ("head_of_state", "head_of_government"), "security_adviser"
VAGUE = (None, "deputy_minister", "official")  # levels of posts that need not tell a field ("Vice Minister Eli Soto")
MILITARY_KINDS = ("exercise", "port_call", "training", "transfer")


def domain_of(article: Article, happening: Happening, kept: Sequence[Happening]) -> str:
    """The domain: defence where defence ministers or the military take part, else by the other participants, else by
    the sentence, else that of the same parties' other interactions.
    """
    people = [article.people[person] for person in happening.people]
    if happening.kind in MILITARY_KINDS:
        return "defence"
    if _of_leaders(happening, people):
        return "diplomatic"
    advisers = [person for person in people if person.level == ADVISER]
    if any(_military(person.level, person.post, person.rank) for person in people if person not in advisers):
        return "defence"
    if advisers:
        return "security"
    if any(person.post and is_part_of("economic_posts", person.post) for person in people):
        return "economic"
    told = (person for person in people if person.post and (person.level not in VAGUE or _of_diplomacy(person.post)))
    if any(told):
        return "diplomatic"
    if _speaks_of_defence(article, happening):
        return "defence"
    if any(person.post for person in people):
        return "diplomatic"
    kin = _kin(article, happening, kept)
    return domain_of(article, kin, ()) if kin is not None else "diplomatic"


def _of_leaders(happening: Happening, people: Sequence[Person]) -> bool:
    """Whether leaders deal with each other, or one is the guest, whoever comes with them."""
    led = {person.country for person in people if person.level in LEADERS and person.country in happening.countries}
    abroad = happening.kind == "visit" and happening.host is not None and bool(led - {happening.host})
    return abroad or len(led) > 1


def _of_diplomacy(post: str) -> bool:
    return is_part_of("diplomatic_posts", post)


def _kin(article: Article, happening: Happening, kept: Sequence[Happening]) -> Happening | None:
    """Another occasion of the same states, or of those who travelled or met, of which it is told who was there."""
    told = [one for one in kept if one is not happening and any(article.people[n].level for n in one.people)]
    people, guests = set(happening.people), set(happening.countries) - {happening.host}
    ways = (
        (one for one in told if people & set(one.people)),
        (one for one in told if one.countries == happening.countries),
        (one for one in told if guests and guests <= set(one.countries)),
    )
    return next((one for way in ways for one in way), None)


def _military(level: str | None, post: str | None, rank: str | None) -> bool:
    if rank or level in MILITARY_LEVELS:
        return True
    return bool(post) and is_part_of("defence_words", post)


def _speaks_of_defence(article: Article, happening: Happening) -> bool:
    sentence = article.sentence_at(happening.token)
    return any_of("defence_words", article.lowers[sentence.start : sentence.end])
