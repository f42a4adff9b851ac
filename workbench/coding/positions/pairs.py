"""Words that are an issue beside a second one only: "deliveries" with "tanks", "settlement" with "peaceful"."""

from __future__ import annotations

from workbench.article import Article, Mark, within
from workbench.coding.positions.codes import variant
from workbench.coding.positions.need import peril_supposed
from workbench.coding.words import either, words

BEFORE = 4
AFTER = 9
MANNER = 7
RIGHT_AFTER = 2
LONG_NAME = 6
NEEDS, BOUGHT_WITHIN = "needs", 4
STATED, ISSUE = "stated", "issue"
QUARRELS = "quarrels"
HYPHENS = ("-", "–")


def completed(article: Article) -> list[Mark]:
    """The marks of the room, without those that lack the second word which makes them an issue or a cue."""
    lowers, found = article.lowers, list[Mark]()
    for mark in article.marks["positions"]:
        attributes = mark.entry.attributes
        if "bought" in attributes and found and _is_bought(found[-1], mark):
            mark = mark._replace(entry=variant(mark.entry, "bought"))
            attributes = mark.entry.attributes
        if lowers[mark.start - 1] in HYPHENS and lowers[mark.start] in words("positions", "backed"):
            continue  # "the Libya-backed militia"
        if lowers[mark.end - 1] in words("positions", "menaces") and not words("positions", "so_called").isdisjoint(
            lowers[max(0, mark.start - BEFORE + 1) : mark.start]
        ):
            continue  # "the so-called Libyan threat"
        if "unless" in attributes and _stands_in(lowers[mark.end : mark.end + AFTER], _listed(attributes["unless"])):
            continue
        if "beside" in attributes:
            full = _is_complete(lowers, mark) or _on_region(article, mark)
            found += [mark] if full else _otherwise(mark)
        elif "state_follows" in attributes:
            found += [mark] if _stands_before_state(article, mark) else []
        elif "in_need" in attributes:
            found += [mark] if peril_supposed(article, mark) else []
        elif "until" in attributes:
            found += _extended(lowers, mark, attributes["until"])
        elif "off_land" in attributes and _leaves_land(article, mark):
            group = "forms" if attributes["off_land"]["role"] == STATED else "objects"
            found.append(mark._replace(entry=variant(mark.entry, "off_land"), group=group))
        elif "led" in attributes:
            led = _extended(lowers, mark, attributes["led"]["until"])
            found += [one._replace(entry=variant(one.entry, "led"), group="before") for one in led] or [mark]
        else:
            found.append(mark)
    return found


def _is_bought(before: Mark, mark: Mark) -> bool:
    """Whether somebody wants to have what a mark tells of ("wants to buy Togolese fighter jets")."""
    return before.entry.id == NEEDS and 0 <= mark.start - before.end <= BOUGHT_WITHIN


def _otherwise(mark: Mark) -> list[Mark]:
    """What a mark is without its second word: a cue ("their resolve to support each other"), an issue, else nothing."""
    if "otherwise" not in mark.entry.attributes:
        return []
    entry = variant(mark.entry, "otherwise")
    return [mark._replace(entry=entry, group="objects" if entry.get("role") == ISSUE else "before")]


def _extended(lowers: list[str], mark: Mark, last: str) -> list[Mark]:
    """A cue up to its preposition, if one follows, where only adverbs or when, where and how it is said part the two.

    "called in a joint statement for", "adheres firmly to", "stands only for".
    """
    leads = words("positions", "manner")
    between = lowers[mark.end : mark.end + MANNER]
    at = between.index(last) if last in between else 0
    if not at or not (between[0] in leads or between[0].endswith("ly")):
        return []
    parted = not words("positions", "manner_ends").isdisjoint(between[:at])
    return [] if parted else [mark._replace(end=mark.end + at + 1)]


def _stands_before_state(article: Article, mark: Mark) -> bool:
    """Whether a word is a verb on the state right behind it ("back Togo's claim"; not "pulled back Malian troops")."""
    if article.lowers[mark.start - 1] in words("positions", "drawing"):
        return False
    return any(party.start == mark.end for party in within(article.parties, mark.end, mark.end + 1))


def _leaves_land(article: Article, mark: Mark) -> bool:
    """Whether it is a land that somebody leaves, and no scheme ("withdraw from Malian soil", "pull out of Gaza")."""
    if _stands_in(article.lowers[mark.end : mark.end + BEFORE], words("positions", "beside", "lands")):
        return True
    near = mark.end + RIGHT_AFTER
    if any(one.entry.get("role") == "region" for one in within(article.marks["positions"], mark.end, near)):
        return True
    state = next((party for party in within(article.parties, mark.end, near) if party.group == "name"), None)
    return state is not None and article.lowers[state.end] in words("positions", "closers")


def _is_complete(lowers: list[str], mark: Mark) -> bool:
    """Whether a word wanted stands near a mark; a full stop parts them, so that no sentence need be looked up."""
    second = _wanted(mark)
    after = lowers[mark.end : mark.end + AFTER]
    before = [word for word in lowers[max(0, mark.start - BEFORE) : mark.start][::-1] if word != "and"]
    return _stands_in(after, second) or _stands_in(before, second)


def _on_region(article: Article, mark: Mark) -> bool:
    """Whether a quarrel's long name stands right behind ("resolving the Malian-Chadian border conflict")."""
    if QUARRELS not in mark.entry.attributes["beside"]:
        return False
    near = within(article.marks["positions"], mark.end, mark.end + LONG_NAME)
    named = [one for one in near if one.entry.get("role") == "region" and one.start < mark.end + RIGHT_AFTER]
    last = [word for one in named for word in article.lowers[one.end - 1 : one.end + 1]]
    return not either("positions", "matters", "feuds").isdisjoint(last)


def _wanted(mark: Mark) -> frozenset[str]:
    lists = [words("positions", "beside", name) for name in mark.entry.attributes["beside"]]
    return lists[0] if len(lists) == 1 else frozenset().union(*lists)


def _listed(name: str) -> frozenset[str]:
    return words("positions", "beside", name)


def _stands_in(near: list[str], second: frozenset[str]) -> bool:
    """Whether one of the words wanted comes before a word that parts them."""
    if second.isdisjoint(near):
        return False
    first = next(at for at, word in enumerate(near) if word in second)
    return words("positions", "beside", "parts").isdisjoint(near[:first])
