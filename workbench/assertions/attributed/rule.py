"""Ties every reporting word to its subject and to the words that it reports."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import Article, Mark, Sentence, Statement, by_sentence, tokens_of, within
from workbench.assertions.attributed.subjects import Subject, Subjects, words
from workbench.lexicon import Entry

ROOM = "attributed"
ANSWER = Entry(ROOM, "answer", "Answer", (), {"strength": "asserts"})
QUOTES_OPEN, QUOTES_CLOSE = frozenset("“«"), frozenset("”»")
PLAIN_QUOTE = '"'
COLON = ":"
CLOSING = 2  # a day and the full stop ("For it to hold, Togo must go, the minister said Friday.")
QUOTES = QUOTES_OPEN | QUOTES_CLOSE | {PLAIN_QUOTE}


def annotate(article: Article) -> None:
    """Fills `article.statements`, in order of their starts.

    A statement reaches over the reporting word and all that it reports; one that ends in a colon, over the next
    paragraph; an answer in an interview, over its paragraph. Of two that overlap the shorter is closer.
    """
    subjects = Subjects(article)
    cues = {sentence.number: marks for sentence, marks in by_sentence(article, article.marks[ROOM])}
    last: Statement | None = None
    inside, silent, guessed = False, list[Sentence](), list[Statement]()
    heralded: tuple[int, Statement] | None = None
    for sentence in article.sentences:
        if _begins_paragraph(article, sentence):
            inside, turn = False, subjects.turn(sentence)
            heralded = (sentence.paragraph, _answer(turn)) if turn else heralded
        found = list(_in_sentence(article, subjects, sentence, cues.get(sentence.number, [])))
        told = bool(found)
        if not told and last is not None and (inside or _quotation_goes_on(article, sentence)):
            found = [_again(last, sentence)]
        elif told and inside and (not guessed or _closes(found[0], sentence)):
            article.statements = [one for one in article.statements if one not in guessed]
            article.statements += [_again(found[0], earlier) for earlier in silent]
        if (
            heralded is not None
            and heralded[0] == sentence.paragraph
            and (not found or heralded[1].cue.entry is ANSWER)
        ):
            found = [_again(heralded[1], sentence), *found]
        elif found and article.words[sentence.end - 1] == COLON:
            heralded = sentence.paragraph + 1, found[-1]
        silent = [*(silent if inside else ()), sentence] if not told else []
        guessed = [*(guessed if inside else ()), *found] if not told else []
        article.statements += found
        inside = _is_open(article, sentence, inside)
        last = found[-1] if found else (last if inside else None)
    article.statements.sort(key=lambda statement: (statement.start, statement.end))


def _answer(subject: Subject) -> Statement:
    """What somebody says in an interview; the name before it is all that tells so."""
    cue = Mark(subject.start, subject.end, ANSWER, "turns")
    return _statement(subject, subject.start, subject.end, cue)


def _again(statement: Statement, sentence: Sentence) -> Statement:
    """Another sentence of the same quotation."""
    return statement._replace(start=sentence.start, end=sentence.end)


def _closes(statement: Statement, sentence: Sentence) -> bool:
    """Whether a speaker is named behind the words, who then said all of the quotation (""A. B," X told the press")."""
    return statement.start == sentence.start < statement.cue.start


def _begins_paragraph(article: Article, sentence: Sentence) -> bool:
    return sentence.number == 0 or article.sentences[sentence.number - 1].paragraph != sentence.paragraph


def _in_sentence(article: Article, subjects: Subjects, sentence: Sentence, cues: list[Mark]) -> Iterator[Statement]:
    floor, spoken = sentence.start, None
    for number, cue in enumerate(cues):
        following = cues[number + 1] if number + 1 < len(cues) else None
        if cue.group == "impersonal":
            yield Statement(cue.start, sentence.end, None, (), cue)
        elif cue.group == "opinions":
            owner = subjects.owner(cue)
            if owner is not None:
                yield _statement(owner, sentence.start, sentence.end, cue)
        elif cue.group == "participles":
            subject = (
                subjects.apart(cue, sentence) or spoken or subjects.after(cue, sentence) or subjects.first(sentence)
            )
            if subject is not None:
                spoken = subject
                yield _statement(subject, cue.start, _clause_end(article, sentence, cue, subject), cue)
        elif not _is_heard(article, cue):
            subject = subjects.behind(cue, sentence) if cue.group == "sources" else subjects.of(cue, sentence, floor)
            if subject is None or _still_speaks(cues, number, spoken, subject):
                continue
            spoken = subject
            yield _statement(subject, *_content(article, subjects, sentence, cue, subject, following), cue)
            floor = cue.end


def _is_heard(article: Article, cue: Mark) -> bool:
    """Whether somebody is only told it ("he was told that", "the visitor was assured that")."""
    told = article.lowers[cue.end - 1] in words("hearing")
    return told and article.lowers[cue.start - 1] in words("passives")


def _still_speaks(cues: list[Mark], number: int, spoken: Subject | None, subject: Subject) -> bool:
    """Whether a country named in somebody's own words is that of the speaker: "noted that Azerbaijan supports …"."""
    return number > 0 and spoken is not None and subject.speaker is None and subject.holders == spoken.holders


def _statement(subject: Subject, start: int, end: int, cue: Mark) -> Statement:
    return Statement(start, end, subject.speaker, subject.holders, cue)


def _content(
    article: Article, subjects: Subjects, sentence: Sentence, cue: Mark, subject: Subject, following: Mark | None
) -> tuple[int, int]:
    """What a reporting word reports: what stands before it where it closes the sentence, else what follows."""
    if cue.group == "sources":
        return sentence.start, sentence.end
    if subject.start >= cue.end:
        return sentence.start, cue.end
    if _trails(article, sentence, cue, subject):
        return sentence.start, cue.end
    return cue.start, _stop(subjects, sentence, cue, subject, following)


def _trails(article: Article, sentence: Sentence, cue: Mark, subject: Subject) -> bool:
    """Whether the report stands before "…, he noted."."""
    before = subject.start - 1
    before -= article.lowers[before] in words("determiners")
    if before <= sentence.start or article.words[before] not in (",", PLAIN_QUOTE, "”", "»", "’", "'", "-", "--", "–"):
        return False
    if article.words[before] in QUOTES_CLOSE or article.words[before] == PLAIN_QUOTE:
        return True
    first = article.lowers[sentence.start]
    if article.words[before] == "," and (first in words("openings") or first.endswith("ing")):
        return sentence.end - cue.end <= CLOSING and "," in article.words[sentence.start : before]
    ended = cue.end >= sentence.end or article.lowers[cue.end] in words("closers")
    return ended or (article.lowers[cue.end - 1] in words("telling") and _only_listeners(article, sentence, cue.end))


def _only_listeners(article: Article, sentence: Sentence, start: int) -> bool:
    """Whether nothing but who was told follows, so that it is told before ("Togo is ready, X told his guest Y")."""
    named = tokens_of((*within(article.mentions, start, sentence.end), *within(article.parties, start, sentence.end)))
    known = words("listeners") | words("closers") | words("determiners")
    return all(at in named or article.lowers[at] in known for at in range(start, sentence.end))


def _stop(subjects: Subjects, sentence: Sentence, cue: Mark, subject: Subject, following: Mark | None) -> int:
    """Where the report ends: at the sentence's end, or where the next speaker begins."""
    if following is None or following.group == "participles":
        return sentence.end
    other = subjects.of(following, sentence, cue.end)
    if other is not None and other.speaker is None and other.holders == subject.holders:
        return sentence.end
    return other.start if other is not None and cue.end < other.start < following.start else sentence.end


def _clause_end(article: Article, sentence: Sentence, cue: Mark, subject: Subject) -> int:
    """A leading participle ("Thanking China for its support, the minister …") ends before the subject."""
    return subject.start if subject.start > cue.end else sentence.end


def _quotation_goes_on(article: Article, sentence: Sentence) -> bool:
    return article.words[sentence.start] in QUOTES_OPEN or article.words[sentence.start] == PLAIN_QUOTE


def _is_open(article: Article, sentence: Sentence, inside: bool) -> bool:
    """Whether a quotation is open at the end of a sentence, `inside` one at its start or not."""
    said = article.words[sentence.start : sentence.end]
    for word in said if not QUOTES.isdisjoint(said) else ():
        if word == PLAIN_QUOTE:
            inside = not inside
        elif word in QUOTES_OPEN or word in QUOTES_CLOSE:
            inside = word in QUOTES_OPEN
    return inside
