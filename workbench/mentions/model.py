"""An installed spaCy model as one more source of mentions; off by default, and nothing depends on it.

What it adds, after the rooms of this floor have spoken:

- a PERSON whom no rule found becomes a person known by the name alone, or one more mention of somebody known already;
- a GPE, LOC or FAC becomes a place, on the soil of the state that the lexicon of places tells, or of none;
- an ORG adds nothing: what is named an organisation anywhere in the article is never made a person.

Nothing that the rules found is touched: an entity that shares a word with it is left out.
"""

from __future__ import annotations

import hashlib
import threading
from bisect import bisect_left, bisect_right
from typing import NamedTuple

import spacy
from spacy.language import Language

from workbench.article import Article, Person, PersonMention, Place, Spanned, tokens_of
from workbench.errors import InputError

PERSONS = ("PERSON", "PER")
PLACES = {"GPE": "city", "LOC": "region", "FAC": "venue"}
ORGANISATION = "ORG"
ALONE = threading.Lock()  # a cluster's worker may code in several threads, and a memory zone suffers one
TAKEN_ROOMS = ("countries", "organisations", "posts", "ranks", "dates")


class Entity(NamedTuple):
    """What the model names, from token `start` to `end`."""

    start: int
    end: int
    label: str
    text: str


class Model:
    """A model by the name it is installed under, or by its folder.

    Raises InputError where it is not installed, cannot be loaded or finds no entities.
    """

    def __init__(self, name: str) -> None:
        self._nlp = _loaded(name)
        self.fingerprint = _fingerprint(name, self._nlp)

    def annotate(self, article: Article) -> None:
        """Adds to `article.people`, `article.mentions` and `article.places` what the rules have missed."""
        entities = self._entities(article)
        organisations = {entity.text for entity in entities if entity.label == ORGANISATION}
        marks = [mark for room in TAKEN_ROOMS for mark in article.marks[room]]
        read: list[Spanned] = [*article.parties, *article.places, *article.dates, *article.mentions, *marks]
        taken = tokens_of(read)
        for entity in entities:
            if not taken.isdisjoint(range(entity.start, entity.end)):
                continue
            if entity.label in PERSONS and entity.text not in organisations:
                article.mentions.append(_mention(article, entity))
            elif entity.label in PLACES:
                article.places.append(_place(article, entity))
        article.mentions.sort(key=lambda mention: (mention.start, mention.end))
        article.places.sort(key=lambda place: place.start)

    def _entities(self, article: Article) -> list[Entity]:
        text = article.document.text
        with ALONE, self._nlp.memory_zone():  # the words of an article are forgotten with it
            doc = self._nlp(text.replace("\n", " "))
            spans = [(span.start_char, span.end_char, span.label_) for span in doc.ents]
        return [
            Entity(bisect_right(article.offsets, start) - 1, bisect_left(article.offsets, end), label, text[start:end])
            for start, end, label in spans
        ]


def _loaded(name: str) -> Language:
    try:
        nlp = spacy.load(name)
    except OSError as error:
        raise InputError(f"model '{name}': not installed; name an installed spaCy model or a model's folder") from error
    except (ImportError, ValueError) as error:
        reason = " ".join(str(error).split())[:200]
        raise InputError(f"model '{name}': cannot be loaded ({reason}); install what it needs") from error
    if not any("doc.ents" in nlp.get_pipe_meta(pipe).assigns for pipe in nlp.pipe_names):
        raise InputError(f"model '{name}': finds no entities; name one with a component such as 'ner'")
    return nlp


def _fingerprint(name: str, nlp: Language) -> str:
    """The model's name, version and a hash of its files, settings and weights alike."""
    digest = hashlib.sha256()
    for file in sorted(nlp.path.rglob("*")) if nlp.path is not None else ():
        if file.is_file():
            digest.update(str(file.relative_to(nlp.path)).encode())
            digest.update(file.read_bytes())
    return f"{name} {nlp.meta['version']} {digest.hexdigest()}"


def _mention(article: Article, entity: Entity) -> PersonMention:
    """A mention of the last person of that name, full or surname; of somebody new where there is none."""
    words = entity.text.split()
    for number in reversed(range(len(article.people))):
        known = (article.people[number].name or "").split()
        if known[-len(words) :] == words:
            return PersonMention(entity.start, entity.end, number, "name" if len(words) > 1 else "surname")
    article.people.append(Person(entity.text))
    return PersonMention(entity.start, entity.end, len(article.people) - 1, "name" if len(words) > 1 else "surname")


def _place(article: Article, entity: Entity) -> Place:
    known = [mark.entry for mark in article.marks["places"] if entity.start <= mark.start and mark.end <= entity.end]
    country = next((entry.get("country") for entry in known if entry.get("country")), None)
    return Place(entity.start, entity.end, entity.text, country, PLACES[entity.label])
