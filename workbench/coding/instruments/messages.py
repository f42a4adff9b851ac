"""Letters of leaders that their envoys hand over ("delivered a letter from the president of Togo")."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import Article, Mark, Sentence
from workbench.coding.actors import Actor, actors_in
from workbench.coding.dates import first_date
from workbench.coding.instruments.drafts import Draft
from workbench.coding.sides import sides_at
from workbench.coding.words import words
from workbench.parties import PAIR

SENDER_WITHIN = 8
HANDED_WITHIN = 12


def messages(article: Article, sentence: Sentence, marks: list[Mark]) -> Iterator[Draft]:
    """The letters that a sentence (its marks in order) tells to have been handed over from one state to another."""
    for mark in marks:
        if mark.group == "messages" and _is_handed_over(article, sentence, mark):
            actors = [actor for actor in actors_in(article, sentence) if actor.countries]
            sender = next((one for one in actors if mark.end <= one.start <= mark.end + SENDER_WITHIN), None)
            countries = _from_and_to(article, mark, sender, actors) if sender else ()
            if sender and len(countries) == PAIR:
                yield _draft(article, sentence, mark, sender, countries)


def _is_handed_over(article: Article, sentence: Sentence, mark: Mark) -> bool:
    """ "handed the king a letter from", "a letter from X was delivered", not "will deliver"."""
    near = range(max(sentence.start, mark.start - HANDED_WITHIN), min(sentence.end, mark.end + HANDED_WITHIN))
    handed = next((at for at in near if article.lowers[at] in words("instruments", "handing")), None)
    verdicts = ("negated", "planned", "hypothetical", "cancelled")
    return handed is not None and not any(article.verdict(verdict, handed) for verdict in verdicts)


def _from_and_to(article: Article, mark: Mark, sender: Actor, actors: list[Actor]) -> tuple[str, ...]:
    """The sender's state and that of whoever else the sentence names, or else the other side."""
    theirs = sender.countries[0]
    others = {actor.countries[0] for actor in actors} - {theirs}
    return tuple(sorted({theirs, *(others or sides_at(article, mark.start))}))


def _draft(article: Article, sentence: Sentence, mark: Mark, sender: Actor, countries: tuple[str, ...]) -> Draft:
    subject = article.text_of(mark.start, sender.end)
    return Draft(
        type=mark.entry.id,
        stage="signed",
        countries=countries,
        subject=subject,
        wording=subject,
        date=first_date(article, sentence.start, sentence.end),
        definite=False,
        about=True,
        part=0,
        heading=sentence.heading,
        evidence=(article.evidence(sentence.start, sentence.end),),
        rule="signed_by_message",
        cues=(article.evidence(mark.start, mark.end),),
    )
