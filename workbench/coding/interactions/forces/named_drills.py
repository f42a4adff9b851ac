"""Exercises told of by name alone, once the text has said what it is: "Georgia will host Caucasian Eagle in May"."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import Article, Mark, tokens_of, within
from workbench.coding.interactions.scene import Scene
from workbench.wording import any_of, words

LONGEST = 4  # words of a name
OPENED, PHRASE = 14, 4  # tokens from an exercise back to its phrase, and on to its name
OPENERS = ("a", "an", "the", "this", "its", "their")
BEFORE = 12  # tokens from a name to the noun in apposition to it


def with_named_drills(article: Article) -> list[Mark]:
    """The marks of this room, with those of the names of exercises where no other word tells of one."""
    marks = article.marks["interactions"]
    drills = [mark for mark in marks if mark.entry.id == "exercise" and mark.group == "forms"]
    if not drills:
        return marks
    taken = tokens_of((*article.parties, *article.places, *article.dates, *article.mentions, *marks))
    found: dict[int, Mark] = {}
    for drill in drills:
        for name in _names(article, drill, taken):
            for at in _elsewhere(article, name, drill.end):
                if at not in taken and not _told_beside(article, at):
                    found[at] = Mark(at, at + len(name), drill.entry, "forms")
    return sorted((*marks, *found.values()), key=lambda mark: mark.start) if found else marks


def _names(article: Article, drill: Mark, taken: set[int]) -> Iterator[list[str]]:
    """The names that stand beside an exercise: behind it, before it, and before the comma of an apposition."""
    start, texts, lowers = drill.end, article.words, article.lowers
    first = article.sentence_at(drill.start).start
    while start < len(texts) and (texts[start] in words("quotation_marks") or lowers[start] in words("naming")):
        start += 1
    yield from _worth(_run(article, start, 1, taken))
    comma = next((at for at in range(drill.start - 1, max(first, drill.start - BEFORE), -1) if lowers[at] == ","), 0)
    opened = comma and any_of("openers_of_things", lowers[comma + 1 : comma + 2])
    for end in (drill.start - 1, comma - 1 if opened else 0):
        while end > first and (texts[end] in words("quotation_marks") or texts[end].isdigit() or texts[end] == "-"):
            end -= 1
        yield from _worth(_run(article, end, -1, taken)[::-1])


def _worth(name: list[str]) -> Iterator[list[str]]:
    if len(name) > 1:  # one word alone may mean anything
        yield name


def _run(article: Article, at: int, step: int, taken: set[int]) -> list[str]:
    """The capitalised words from a token on that nothing else accounts for."""
    found: list[str] = []
    while 0 < at < len(article.words) and len(found) < LONGEST:
        word = article.words[at]
        if not (word[0].isupper() and word.isalpha()) or at in taken or article.sentence_at(at).start == at:
            break
        found.append(word)
        at += step
    return found


def _elsewhere(article: Article, name: list[str], start: int) -> Iterator[int]:
    """Where a name is told again."""
    for at in range(start, len(article.words) - len(name) + 1):
        if article.words[at] == name[0] and article.words[at : at + len(name)] == name:
            yield at


def _told_beside(article: Article, at: int) -> bool:
    """Whether the sentence has a word for the exercise besides its name."""
    sentence = article.sentence_at(at)
    told = within(article.marks["interactions"], sentence.start, sentence.end)
    return sentence.heading or any(mark.entry.get("kind") == "exercise" for mark in told)


def in_a_name(scene: Scene) -> bool:
    """Whether troops take part in what only has a name and a number ("ships of A and B took part in Steel Spear 7")."""
    article, end = scene.article, scene.mark.end
    if article.lowers[end : end + 1] != ["in"] or not any_of(
        "troops", article.lowers[scene.sentence.start : scene.mark.start]
    ):
        return False
    at = end + 1
    while at < scene.sentence.end and article.words[at][0].isupper() and article.words[at].isalpha():
        at += 1
    number = article.words[at : at + 1] == ["-"]
    numbered = any(word.isdigit() for word in article.words[at : at + 1 + number])
    named = bool(within(article.parties, end + 1, at)) or bool(within(article.mentions, end + 1, at))
    return at > end + 1 and numbered and not named


def has_a_name(scene: Scene) -> bool:
    """ "Exercise Steel Spear", "the Steel Spear drill", "Steel Spear, a yearly exercise", "a drill, Steel Spear,"."""
    sentence, mark, texts = scene.sentence, scene.mark, scene.article.words
    follows = [
        at for at in range(mark.end, min(mark.end + 2, sentence.end)) if texts[at] not in words("quotation_marks")
    ]
    if follows and follows[0] > mark.end and texts[follows[0]][:1].isupper():
        return True  # 'the exercise "Ana Soto"'
    aside = texts[mark.end : mark.end + 1] == [","] and "," in texts[mark.end + 2 : mark.end + PHRASE]
    opened = range(mark.start - 1, max(sentence.start, mark.start - OPENED), -1)
    commas = (at for at in opened if texts[at] == "," and _opens(scene, at + 1))
    near = [*follows[:1], mark.start - 1, next(commas, mark.start) - 1, *([mark.end + 1] if aside else [])]
    taken = tokens_of((*scene.article.parties, *scene.actors))
    return any(at > sentence.start and texts[at][:1].isupper() and at not in taken for at in near)


def _opens(scene: Scene, start: int) -> bool:
    """Whether the noun's own phrase opens there ("a yearly exercise", "U.S. Africa Command's yearly exercise")."""
    phrase = scene.article.lowers[start : scene.mark.start]
    owned = any_of("possessive_endings", phrase) and not any_of("clause_breaks", phrase)
    return owned or scene.article.words[start] in OPENERS
