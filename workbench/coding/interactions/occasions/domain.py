"""Which domain an interaction belongs to (codebook, settled doubt 15), told by who takes part and by the words
around.
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.article import Article
from workbench.coding.interactions.happening import Happening
from workbench.wording import any_of, is_part_of

MILITARY_LEVELS = ("chief_of_defence", "service_chief", "general_officer", "officer")
VAGUE = (None, "deputy_minister", "official")  # levels of posts that need not tell a field ("Vice Minister Eli Soto")
MILITARY_KINDS = ("exercise", "port_call", "training", "transfer")


def domain_of(article: Article, happening: Happening, kept: Sequence[Happening]) -> str:
    """The domain: defence where defence ministers or the military take part, else by the other participants, else by
    the sentence, else that of the same parties' other interactions.
    """
    people = [article.people[person] for person in happening.people]
    if happening.kind in MILITARY_KINDS or any(_military(person.level, person.post, person.rank) for person in people):
        return "defence"
    if any(person.level == "security_adviser" for person in people):
        return "security"
    if any(person.post and is_part_of("economic_posts", person.post) for person in people):
        return "economic"
    if any(person.post and person.level not in VAGUE for person in people):
        return "diplomatic"
    if _speaks_of_defence(article, happening):
        return "defence"
    if people:
        return "diplomatic"
    kin = next((other for other in kept if other.countries == happening.countries and other.people), None)
    return domain_of(article, kin, ()) if kin is not None else "diplomatic"


def _military(level: str | None, post: str | None, rank: str | None) -> bool:
    if rank or level in MILITARY_LEVELS:
        return True
    return bool(post) and is_part_of("defence_words", post)


def _speaks_of_defence(article: Article, happening: Happening) -> bool:
    sentence = article.sentence_at(happening.token)
    return any_of("defence_words", article.lowers[sentence.start : sentence.end])
