"""What standing by a state is: a guarantee of its security, arms, closer ties, or a fight against terror."""

from __future__ import annotations

from workbench.article import Article, Mark, Party, within
from workbench.coding.positions.codes import about_issue, issue_code_of, variant
from workbench.coding.words import either, words
from workbench.lexicon import Entry

SIDED_WITHIN, NATION_WITHIN = 4, 9
MATTER_WITHIN = 12
ENGAGED_IN = ("in", "on")
GUARANTEE, ARMS, TIES = "security_guarantee", "arms_supply", "bilateral_ties"


def sided(article: Article, mark: Mark) -> Mark:
    """A pledge to stand by somebody as what it is in one matter: a fight against terror, or a work ("in building").

    It is no pledge where nobody named follows it, nor in a matter of theirs alone ("stands by Togo in its dispute").
    """
    if "sided" not in mark.entry.attributes:
        return mark
    party = next(iter(within(article.parties, mark.end, mark.end + SIDED_WITHIN)), None) or _nation(article, mark.end)
    if party is None:
        lone = article.lowers[mark.end - 1] in words("positions", "beside_whom")
        return mark._replace(entry=variant(mark.entry, "elsewhere")) if lone else mark
    matter = _matter(article, party)
    if not words("positions", "beside", "terror").isdisjoint(matter):
        return mark._replace(entry=variant(mark.entry, "sided"))
    if len(matter) > 1 and matter[0] in ENGAGED_IN:
        if matter[1].endswith("ing"):
            return mark._replace(entry=variant(mark.entry, "engaged"))
        guarded = not words("positions", "beside", "security").isdisjoint(
            matter
        )  # "in its efforts to keep its security"
        if matter[1] in words("positions", "their") and not guarded:
            return mark._replace(entry=variant(mark.entry, "elsewhere"))
    return mark._replace(entry=as_backed(article, mark.entry, mark.start, party))


def _nation(article: Article, token: int) -> Party | None:
    """The state whose people or army a pledge is to ("will be with the people and army of Togo")."""
    party = next(iter(within(article.parties, token, token + NATION_WITHIN)), None)
    between = article.lowers[token : party.start] if party else []
    return party if words("positions", "whole_nation").issuperset(between) else None


def as_backed(article: Article, entry: Entry, start: int, party: Party) -> Entry:
    """The backing of a state as arms for it, or as closer ties where nothing tells of its peril.

    "stands by Togo with shells and tanks" are arms; "reaffirmed its firm support to Togo" wants ties.
    """
    if issue_code_of(Mark(start, start, entry, "")) != GUARANTEE:
        return entry
    end = min(article.sentence_at(start).end, party.end + MATTER_WITHIN)
    told = within(article.marks["positions"], party.end, end)
    armed = any(mark.group == "objects" and issue_code_of(mark) == ARMS for mark in told)
    if armed or not words("positions", "beside", "wares").isdisjoint(_matter(article, party)):
        return about_issue(entry, ARMS)
    if party.code in words("positions", "embattled") or party.group == "organisation":
        return entry
    sentence, defence = article.sentence_at(start), words("positions", "beside", "security")
    told_of = {*article.lowers[sentence.start : sentence.end]}
    defended = not defence.isdisjoint((*article.lowers[start : party.start], *_matter(article, party)))
    in_peril = not either("positions", "peril", "perils", "defending").isdisjoint(told_of)
    return entry if defended or in_peril else about_issue(entry, TIES)


def _matter(article: Article, party: Party) -> list[str]:
    """The words behind a party up to where something else begins."""
    following = article.lowers[party.end : party.end + MATTER_WITHIN]
    ends = words("positions", "matter_ends")
    return following[: next((at for at, word in enumerate(following) if word in ends), None)]
