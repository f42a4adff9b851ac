"""Instruments: each document between the parties once, at the latest stage that the text tells of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.article import Article, Mark, Sentence, by_sentence
from workbench.coding.instruments.binding import bound
from workbench.coding.instruments.dating import date_of
from workbench.coding.instruments.drafts import Draft, merged
from workbench.coding.instruments.papers import Paper, list_head, papers
from workbench.coding.instruments.sales import sales
from workbench.coding.instruments.several import SINGLE, parts
from workbench.coding.instruments.stages import Standing, standing
from workbench.coding.sides import sides_at
from workbench.coding.words import words
from workbench.records import Instrument, Skipped


def code(article: Article) -> Iterator[Instrument | Skipped]:
    """One Instrument a document; Skipped where it is denied, belongs to others or has fewer than two parties."""
    drafts: list[Draft] = []
    for sentence, marks in by_sentence(article, article.marks["instruments"]):
        if all(mark.group not in ("nouns", "weak") for mark in marks):
            yield from _nothing_signed(article, sentence, marks)
            drafts += sales(article, sentence, marks)
            continue
        for paper in papers(article, marks):
            for found in _drafts(article, sentence, marks, paper, drafts):
                if isinstance(found, Skipped):
                    yield found
                else:
                    drafts.append(found)
        drafts += sales(article, sentence, marks)
    for draft in merged(drafts):
        yield Instrument(
            draft.type,
            draft.stage,
            draft.countries,
            subject=draft.subject,
            date=draft.date,
            evidence=draft.evidence,
            rule=draft.rule,
            cues=draft.cues,
        )


def _nothing_signed(article: Article, sentence: Sentence, marks: list[Mark]) -> Iterator[Skipped]:
    """A signing of which the text does not say what is signed is no instrument (settled doubt 6)."""
    signing = (mark for mark in marks if article.lowers[mark.start] in words("instruments", "signing"))
    act = next(signing, None)
    if act and sides_at(article, act.start):
        evidence = article.evidence(sentence.start, sentence.end)
        yield Skipped("instruments", "no_document_noun", (evidence,), f"{act.entry.id}_by_act")


def _drafts(
    article: Article, sentence: Sentence, marks: list[Mark], paper: Paper, before: Sequence[Draft]
) -> Iterator[Draft | Skipped]:
    """What a sentence tells of one named document, or of each of several that one noun names."""
    told = standing(article, paper, marks) or _of_its_list(article, paper, marks)
    if told is None or (told.act is None and _means_little(paper)):
        return
    rule = f"{told.stage}_by_{told.told_by}"
    evidence = article.evidence(sentence.start, sentence.end)
    countries, reason = bound(article, sentence, paper, told, before)
    if reason:
        yield Skipped("instruments", reason, (evidence,), rule)
        return
    spans = [(mark.start, mark.end) for mark in (paper.noun, told.act) if mark]
    draft = Draft(
        type=_type(article, paper, told),
        stage=told.stage,
        countries=countries,
        subject=paper.subject,
        wording=article.text_of(paper.start, paper.end),
        date=date_of(article, sentence, paper, told, countries),
        definite=paper.definite,
        about=paper.about or paper.named,
        part=0,
        heading=sentence.heading,
        evidence=(evidence,),
        rule=rule,
        cues=tuple(article.evidence(*span) for span in sorted(spans)),
        again=paper.noun.group == "again",
    )
    for part in parts(article, paper, told):
        yield (
            draft
            if part == SINGLE[0]
            else replace(
                draft,
                stage=part.stage or draft.stage,
                countries=part.countries or draft.countries,
                subject=part.subject or draft.subject,
                date=part.date or draft.date,
                part=part.number,
            )
        )


def _of_its_list(article: Article, paper: Paper, marks: list[Mark]) -> Standing | None:
    """What is told of the documents among which one is ("nine accords were signed, among them a treaty on …")."""
    head = list_head(article, marks, paper)
    return standing(article, head, marks) if head else None


def _means_little(paper: Paper) -> bool:
    """Whether a document is named so vaguely that only an act upon it tells of it."""
    return paper.noun.group == "again" or (paper.noun.group == "weak" and not paper.named)


def _type(article: Article, paper: Paper, told: Standing) -> str:
    standing_pact = told.told_by != "act" and article.lowers[paper.noun.end - 1] in words("instruments", "lasting")
    return "treaty" if standing_pact else paper.type
