"""Letters in brackets behind a force, which stand for it from there on: "the Peruvian Navy (PN)", "the PN's chief"."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import Article, Party, tokens_of

FORCE = 6  # tokens from a state to the bracket behind its force


def letters(article: Article) -> Iterator[Party]:
    """The forces meant by their letters alone, each of the state beside whose force they were told in brackets."""
    if "(" not in article.words:
        return
    owners = dict(_introduced(article))
    if not owners:
        return
    taken = tokens_of(article.parties)
    for at, word in enumerate(article.words):
        if word in owners and at not in taken and article.words[at - 1] != "(":
            yield Party(at, at + 1, owners[word], "force")


def _introduced(article: Article) -> Iterator[tuple[str, str]]:
    words = article.words
    for party in article.parties:
        opened = next((at for at in range(party.end, min(party.end + FORCE, len(words))) if words[at] == "("), None)
        if opened is None or words[opened + 2 : opened + 3] != [")"]:
            continue
        short, name = words[opened + 1], [word for word in words[party.start : opened] if word[0].isupper()]
        if short.isupper() and len(short) > 1 and opened > party.end - (party.group == "force"):
            initials = "".join(word[0] for word in name)
            if short in (initials, initials[1:]):
                yield short, party.code
