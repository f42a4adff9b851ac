"""From cues to scopes, as in ConText (Harkema et al. 2009, doi:10.1016/j.jbi.2009.05.002).

A lexicon of an assertion room sorts the forms of a cue by where its scope lies: `forward` from the cue, `backward`
before it, `both` ways, `pseudo` for what only
looks like a cue. A scope holds the cue itself, ends with its sentence, before a form of the entry `stops`, and after
`reach` tokens at most.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import Article, Mark, Scope, Sentence

DEFAULT_REACH = 30
DIRECTIONS = ("forward", "backward", "both")


def annotate_scopes(article: Article, room: str) -> None:
    """Fill `article.scopes[room]` from the room's marks, in order of their starts."""
    marks = article.marks[room]
    stops = [mark for mark in marks if mark.group == "stops"]
    cues = [(mark, article.sentence_at(mark.start)) for mark in marks if mark.group in DIRECTIONS]
    scopes = (
        scope
        for cue, sentence in cues
        if _in_place(article, sentence, cue)
        for scope in _scope(article, sentence, cue, stops)
    )
    article.scopes[room] = sorted(scopes, key=lambda scope: (scope.start, scope.end, scope.cue.start, scope.cue.end))


def _in_place(article: Article, sentence: Sentence, mark: Mark) -> bool:
    """A cue for headlines ("Ministers to meet") counts in headlines only; part of a name ("Freezing Winds") never."""
    within = mark.start > sentence.start and article.words[mark.start - 1].isalnum()
    if within and article.words[mark.start].istitle() and not sentence.heading:
        return False
    return sentence.heading or not mark.entry.get("headline_only")


def _is_closed(article: Article, stop: Mark, cue: Mark) -> bool:
    """Whether a stop only opens an aside that a comma closes before a cue ("the visit, which all had awaited, was")."""
    aside = article.words[cue.start - 1] == "," and article.words[stop.end - 1] == "which"
    return aside and "," in article.words[stop.start - 1 : stop.start + 1]


def _scope(article: Article, sentence: Sentence, cue: Mark, stops: list[Mark]) -> Iterator[Scope]:
    reach = cue.entry.get("reach", DEFAULT_REACH)
    start, end = cue.start, cue.end
    if cue.group in ("forward", "both"):
        after = [stop.start for stop in stops if cue.end <= stop.start < sentence.end]
        end = min([sentence.end, cue.end + reach, *after])
    if cue.group in ("backward", "both"):
        before = [
            stop.end for stop in stops if sentence.start < stop.end <= cue.start and not _is_closed(article, stop, cue)
        ]
        start = max([sentence.start, cue.start - cue.entry.get("reach_back", reach), *before])
    yield Scope(start, end, cue)
