"""Instruments: each document between the parties once, at the latest stage that the text tells of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.article import Article, Mark, Sentence, by_sentence
from workbench.coding.instruments.acts import AFTER
from workbench.coding.instruments.binding import bound
from workbench.coding.instruments.dating import date_of
from workbench.coding.instruments.deeds import ACTS
from workbench.coding.instruments.drafts import Draft, merged, told_on
from workbench.coding.instruments.further import led
from workbench.coding.instruments.messages import messages
from workbench.coding.instruments.papers import AGAIN, Paper, list_head, papers, year_in_name
from workbench.coding.instruments.sales import is_of_goods, sales
from workbench.coding.instruments.several import SINGLE, parts
from workbench.coding.instruments.stages import STAGES, Standing, stage_of, standing
from workbench.coding.sides import sides_at
from workbench.coding.words import words
from workbench.records import Instrument, Skipped

IT_WITHIN = 4
NAMING = ("nouns", "weak", "further")


def code(article: Article) -> Iterator[Instrument | Skipped]:
    """One Instrument a document; Skipped where it is denied, belongs to others or has fewer than two parties."""
    drafts: list[Draft] = []
    last: tuple[Sentence, Paper] | None = None
    for sentence, found in by_sentence(article, article.marks["instruments"]):
        marks = led(article, sentence, found, last)
        before = _named_before(last, sentence, marks)
        if all(mark.group not in NAMING for mark in marks) and not (before and _goes_on(sentence, marks)):
            for more in _told_on(article, sentence, marks, last, drafts):
                drafts = told_on(drafts, more) if isinstance(more, Draft) else drafts
            yield from _nothing_signed(article, sentence, marks)
            drafts += [*sales(article, sentence, marks), *messages(article, sentence, marks)]
            continue
        for paper in papers(article, marks, before):
            last = sentence, paper
            for draft in _drafts(article, sentence, marks, paper, drafts):
                if isinstance(draft, Skipped):
                    yield draft
                else:
                    drafts.append(draft)
        drafts += [*sales(article, sentence, marks), *messages(article, sentence, marks)]
    for one in merged(drafts):
        yield Instrument(
            one.type,
            one.stage,
            one.countries,
            subject=one.subject,
            date=one.date,
            evidence=one.evidence,
            rule=one.rule,
            cues=one.cues,
        )


def _named_before(last: tuple[Sentence, Paper] | None, sentence: Sentence, marks: list[Mark]) -> Paper | None:
    """The document named last: in the sentence before, of the same paragraph, or anywhere before a further one."""
    near = last and last[0].number == sentence.number - 1 and last[0].paragraph == sentence.paragraph
    near = near or any(mark.group == "further" for mark in marks)
    return last[1] if last and near else None


def _goes_on(sentence: Sentence, marks: list[Mark]) -> bool:
    """ "One with Japan was signed in July": whether a sentence opens with a further document of a kind."""
    return any(mark.group == "again" and mark.start - sentence.start <= 1 for mark in marks)


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
    yield from _bound_drafts(article, paper, told, before, sentence, sentence)


def _told_on(
    article: Article,
    sentence: Sentence,
    marks: list[Mark],
    last: tuple[Sentence, Paper] | None,
    before: Sequence[Draft],
) -> Iterator[Draft | Skipped]:
    """ "… praised the pact. It was signed in May": what the sentence after a document's tells of it."""
    paper = _named_before(last, sentence, marks)
    if last is None or paper is None:
        return
    if article.lowers[sentence.start] not in words("instruments", "it"):
        return
    near = [mark for mark in marks if mark.group in AFTER and mark.start - sentence.start <= IT_WITHIN]
    plain = words("instruments", "paper_verbs")
    acts = [mark for mark in near if not plain.isdisjoint(article.lowers[mark.start : mark.end])]
    if acts:
        acts += [mark for mark in marks if mark.start > acts[0].end and article.lowers[mark.start - 1] == "and"]
        found = [stage_of(article, paper, act, none=False, draft=False) for act in acts if act.group in ACTS]
        told = max(found, key=lambda one: STAGES.index(one.stage))
        for draft in _bound_drafts(article, paper, told, before, last[0], sentence):
            yield replace(draft, definite=True) if isinstance(draft, Draft) else draft


def _bound_drafts(
    article: Article, paper: Paper, told: Standing, before: Sequence[Draft], named: Sentence, sentence: Sentence
) -> Iterator[Draft | Skipped]:
    """The drafts of a document, named in one sentence, as far as a sentence (mostly the same) tells of it."""
    rule = f"{told.stage}_by_{told.told_by}"
    evidence = article.evidence(sentence.start, sentence.end)
    countries, reason = bound(article, named, paper, told, before)
    if reason:
        yield Skipped("instruments", reason, (evidence,), rule)
        return
    goods = is_of_goods(article, named, paper)
    spans = [(mark.start, mark.end) for mark in (paper.noun, told.act) if mark]
    draft = Draft(
        type="contract" if goods else _type(article, paper, told),
        stage=told.stage,
        countries=countries,
        subject=paper.subject,
        wording=article.text_of(paper.start, paper.end),
        date=date_of(article, sentence, paper, told, countries),
        definite=paper.definite,
        about=paper.about or paper.named or goods or article.lowers[paper.noun.end] == "for",  # "the plan for 2023"
        part=0,
        heading=sentence.heading,
        evidence=(evidence,),
        rule=rule,
        cues=tuple(article.evidence(*span) for span in sorted(spans)),
        again=_is_another(article, paper, told)
        and (paper.noun.group in AGAIN or _just_told(article, sentence, before)),
    )
    for part in parts(article, paper, told, countries):
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


def _is_another(article: Article, paper: Paper, told: Standing) -> bool:
    """Whether a document is none told of before: "a new one", "They also signed a statement"."""
    if paper.noun.group in AGAIN:
        return article.lowers[paper.noun.start] != "the"
    also = told.act is not None and article.lowers[told.act.start - 1] == "also" and told.act.end <= paper.start
    return also and article.lowers[paper.start - 1] in words("instruments", "newly")


def _just_told(article: Article, sentence: Sentence, before: Sequence[Draft]) -> bool:
    """Whether a document was told of in the sentence before, of the same paragraph."""
    earlier = article.sentences[max(0, sentence.number - 1)]
    near = earlier.paragraph == sentence.paragraph and earlier is not sentence
    return near and bool(before) and before[-1].evidence[-1].start >= article.offsets[earlier.start]


def _of_its_list(article: Article, paper: Paper, marks: list[Mark]) -> Standing | None:
    """What is told of the documents among which one is ("nine accords were signed, among them a treaty on …")."""
    head = list_head(article, marks, paper)
    return standing(article, head, marks) if head else None


def _means_little(paper: Paper) -> bool:
    """Whether a document is named so vaguely that only an act upon it tells of it."""
    return paper.noun.group in AGAIN or (paper.noun.group == "weak" and not paper.named)


def _type(article: Article, paper: Paper, told: Standing) -> str:
    standing_pact = (
        told.told_by != "act"
        and year_in_name(article, paper)
        and article.lowers[paper.noun.end - 1] in words("instruments", "lasting")
    )
    return "treaty" if standing_pact else paper.type
