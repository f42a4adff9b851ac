"""The ordered list of the rooms, and the door to them: a Document in, a Coding out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TypeVar

from workbench.article import Article
from workbench.assertions import attributed, background, cancelled, circumstance, hypothetical, negated, planned
from workbench.coding import instruments, interactions, invitations, positions, spheres
from workbench.lexicon import load_all
from workbench.mentions import countries, dates, namesakes, organisations, people, places, posts, ranks
from workbench.mentions.model import Model
from workbench.parties import is_outside
from workbench.records import (
    Coding,
    Document,
    Instrument,
    Interaction,
    Invitation,
    Position,
    Skipped,
    Sphere,
)
from workbench.uncollected import uncollected
from workbench.wording import Reader, Vocabulary

# The order matters: each room may use what those before it have found.
MENTIONS = (
    namesakes.annotate,
    countries.annotate,
    organisations.annotate,
    ranks.annotate,
    posts.annotate,
    places.annotate,
    dates.annotate,
    people.annotate,
)
ASSERTIONS = (
    negated.annotate,
    planned.annotate,
    cancelled.annotate,
    hypothetical.annotate,
    background.annotate,
    circumstance.annotate,
    attributed.annotate,
)

RULE_FILES = (
    "*.py",
    "inflection.toml",
    "wording.toml",
    "wording/*.py",
    "mentions/**/*.py",
    "mentions/**/*.toml",
    "assertions/**/*.py",
    "assertions/**/*.toml",
    "coding/**/*.py",
    "coding/**/*.toml",
)

Kept = TypeVar("Kept", Interaction, Sphere, Instrument, Position, Invitation)


class Coder:
    """Codes documents by the rules of this package and the researcher's own lexicons.

    `lexicons` is a folder of overlays (see `workbench.lexicon`), `model` an installed spaCy model that adds mentions
    (see `workbench.mentions.model`). Raises InputError for a malformed lexicon or a model that cannot be used.
    """

    def __init__(self, *, lexicons: Path | str | None = None, model: str | None = None) -> None:
        vocabulary, rules = _rules(lexicons) if lexicons is not None else _own_rules()
        self._read = Reader(vocabulary)
        self._model = Model(model) if model is not None else None
        self.fingerprint = _fingerprint(rules, self._model)

    def annotate(self, document: Document) -> Article:
        """A document as the mention and assertion rooms see it, before anything is coded."""
        article = self._read(document)
        more = (self._model.annotate,) if self._model else ()
        for annotate in (*MENTIONS, *more, *ASSERTIONS):
            annotate(article)
        return article

    def code(self, document: Document) -> Coding:
        """All that the rules read out of one document.

        The same document gives the same Coding, alone or in any batch.
        """
        if not document.text.strip():
            return Coding(document)
        article = self.annotate(document)
        skipped: list[Skipped] = []
        article.interactions = _kept(interactions.code(article), skipped, Interaction)
        coding = Coding(
            document=document,
            interactions=tuple(article.interactions),
            spheres=tuple(_kept(spheres.code(article), skipped, Sphere)),
            instruments=tuple(_kept(instruments.code(article), skipped, Instrument)),
            positions=tuple(_kept(positions.code(article), skipped, Position)),
            invitations=tuple(_kept(invitations.code(article), skipped, Invitation)),
            skipped=tuple(skipped),
        )
        visits = tuple(invitations.visits(article, coding.invitations))
        return replace(coding, interactions=coding.interactions + visits)


def code_batch(documents: Iterable[Document], coder: Coder) -> list[Coding]:
    """The codings of some documents, in their order."""
    return [coder.code(document) for document in documents]


def _kept(found: Iterable[Kept | Skipped], skipped: list[Skipped], kind: type[Kept]) -> list[Kept]:
    """The records among what a room found; what it refused goes to `skipped`."""
    records: list[Kept] = []
    for item in found:
        if isinstance(item, kind) and any(map(is_outside, _parties_of(item))):
            skipped.append(Skipped(kind.facet, "no_second_party", item.evidence, item.rule))
        elif isinstance(item, kind):
            records.append(item)
        elif isinstance(item, Skipped):
            skipped.append(item)
    return records


def _parties_of(record: Interaction | Sphere | Instrument | Position | Invitation) -> Iterable[str]:
    """The codes of those whom a record is between or of."""
    if isinstance(record, Position):
        return filter(None, (record.holder, record.about))
    if isinstance(record, Invitation):
        return (record.inviter, record.invitee)
    return record.countries


@cache
def _own_rules() -> tuple[Vocabulary, str]:
    """The package's own rules, read but once: that takes seconds, and no coder changes them."""
    return _rules(None)


def _rules(lexicons: Path | str | None) -> tuple[Vocabulary, str]:
    """The vocabulary of the package's lexicons and the researcher's, and a hash of all rules, code and lexicons."""
    with uncollected():
        tables = load_all(lexicons)
        digest = hashlib.sha256(repr(sorted(tables.items())).encode())
        here = Path(__file__).parent
        for pattern in RULE_FILES:
            for file in sorted(here.glob(pattern)):
                digest.update(file.read_bytes())
        return Vocabulary(tables), digest.hexdigest()


def _fingerprint(rules: str, model: Model | None) -> str:
    """A hash of the rules and the model. Equal fingerprints code alike."""
    return hashlib.sha256(f"{rules} {model.fingerprint if model else ''}".encode()).hexdigest()[:16]
