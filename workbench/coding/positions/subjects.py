"""Who a clause is about: the actors that stand before its verb and are governed by nothing."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import Article, Mark, Sentence, within
from workbench.coding.actors import Actor
from workbench.coding.positions.asides import is_aside
from workbench.coding.positions.governing import governed, joined, listed_with, parts
from workbench.coding.words import either, words
from workbench.wording import side_by_side

VERB_GAP = 3
JOINTS = (",", "and", "that")
AGAINST, TO_TASK = "against", ["to", "task"]
LEAD_WITHIN = 4
OPENS_WITHIN = 5
RESUMED_WITHIN = 5
PAIRED = 6  # tokens from "between" to the second state


def subjects_of_clause(article: Article, actors: list[Actor], token: int) -> list[Actor]:
    """The actors, of those in the sentence, that are subject of the clause before `token`; none where a pronoun is."""
    before = [actor for actor in actors if actor.end <= token]
    # "pledged to defend Togo against raids by", "took Togo to task over"
    defended = article.lowers[token] == AGAINST or article.lowers[token : token + 2] == TO_TASK
    if before and not defended and _adjoins(article, before, token):
        return listed_with(article, before, before[-1])
    start, end = clause_before(article, token)
    if apart := _absolute(article, before, start):
        return apart
    return (
        subjects_before_clause(article, actors, token)
        if _resumed(article, start, end) or _closed(article, start, end)
        else _bare(article, before, start, end)
    )


def _within(article: Article, actors: list[Actor], start: int, end: int) -> list[Actor]:
    """The subject of a clause that ends at a token: of its verb of saying, else of the clause as a whole."""
    verb = end - (article.lowers[end] == "that")
    own = [actor for actor in actors if start <= actor.start and actor.end <= verb]
    if own and article.lowers[verb] not in JOINTS and _adjoins(article, own, verb):
        return listed_with(article, own, own[-1])
    apart = _absolute(article, [actor for actor in actors if actor.end <= end], start)
    return apart or _bare(article, actors, start, end)


def _absolute(article: Article, actors: list[Actor], start: int) -> list[Actor]:
    """Who does so in a phrase of their own ("with the general voicing alarm and his host reaffirming its support")."""
    for actor in reversed([actor for actor in actors if actor.start >= start]):
        if article.lowers[actor.end].endswith("ing") and article.lead_in(actor.start) in words("positions", "absolute"):
            row = listed_with(article, actors, actor)
            led = [at for at, one in enumerate(row) if article.lead_in(one.start) == "with"]
            return row[led[-1] if led else 0 :]
        if not governed(article, actors, actor):
            break
    return []


def subjects_before_clause(article: Article, actors: list[Actor], token: int) -> list[Actor]:
    """The subject of the nearest clause before that of `token` which has one, within the sentence."""
    before = [actor for actor in actors if actor.end <= token]
    sentence = article.sentence_at(token)
    if not before and article.lowers[sentence.start] != "in":
        return []
    clauses = list(_clauses(article, sentence, token))
    main = [clause for clause in clauses[1:] if not (_closed(article, *clause) or _resumed(article, *clause))]
    return next((found for start, end in main if (found := _within(article, before, start, end))), [])


def subjects_after(article: Article, actors: list[Actor], token: int) -> list[Actor]:
    """The subject of the main clause behind a participle that opens the sentence ("Voicing alarm at …, Togo and …")."""
    following = [actor for actor in actors if actor.start > token]
    for at, actor in enumerate(following):
        lead = article.lowers[max(token, actor.start - LEAD_WITHIN) : actor.start]
        if "," in lead:
            row = following[at : at + 1]
            for other in following[at + 1 :]:
                row += [other] if joined(article, row[-1], other) else []
            return row
    return []


def opens_sentence(article: Article, token: int) -> bool:
    """Whether only a participle lies between the sentence's begin and a cue ("Reaffirming its support for …, Togo")."""
    start = article.sentence_at(token).start
    return (
        token - start <= OPENS_WITHIN
        and article.lowers[start].endswith("ing")
        and not {",", "that"}.intersection(article.lowers[start:token])
    )


def reported(article: Article, start: int) -> bool:
    """Whether the words that begin at a token are what somebody says or reports."""
    return article.lowers[start - 1] in either("positions", "reporting", "saying")


def _resumed(article: Article, start: int, end: int) -> bool:
    """Whether a verb before `end` goes on with what opened the clause ("said that X is near and voiced its wish",
    "saying X is near and voicing its wish").
    """
    if not start or not reported(article, start):
        return False
    participles = article.lowers[start - 1].endswith("ing") and article.lowers[end].endswith("ing")
    if participles and article.lowers[end - 1] == "and":
        return True
    for at in range(end, max(start, end - RESUMED_WITHIN), -1):
        if article.lowers[at] in words("positions", "resumed"):
            told, before = "and" in article.lowers[max(start, at - 2) : at], article.lowers[start:at]
            own = words("positions", "resumed").isdisjoint(before)
            return told and (own or not words("positions", "present").isdisjoint(before))
    return False


def _closed(article: Article, start: int, end: int) -> bool:
    """Whether a relative clause is over before `end` and the main goes on (", which …, and stressed", or ", that")."""
    relative = article.lowers[start - 1] in words("positions", "relatives")
    told = side_by_side({"and"}, words("positions", "resumed"), article.lowers[max(start, end - RESUMED_WITHIN) : end])
    goes_on = article.lowers[end - 2 : end] == [",", "and"] or article.lowers[end - 1 : end + 1] == [",", "that"]
    return relative and (told or goes_on)


def clause_before(article: Article, token: int) -> tuple[int, int]:
    """From where its clause starts to `token`."""
    return next(_clauses(article, article.sentence_at(token), token))


def denied(article: Article, mark: Mark) -> bool:
    """Whether the clause of a mark is what somebody denies, or only others' claim ("dismissed claims that …")."""
    start = clause_before(article, mark.start)[0]
    told = start > 1 and article.lowers[start - 1] == "that"
    at = start - 2
    while told and article.lowers[at] in words("positions", "when_said"):
        at -= 1  # "denied on Tuesday that"
    return told and article.lowers[at] in either("positions", "denying", "alleged")


def _bare(article: Article, actors: list[Actor], start: int, end: int) -> list[Actor]:
    """A clause's subject: what "who" follows, "the sides", or the first actor that nothing governs."""
    if start and article.lowers[start - 1] in words("positions", "relatives"):
        if article.lowers[start - 2] in words("positions", "prepositions"):
            return []
        told = article.lowers[start] in words("positions", "copulas")  # "Togo, which is a NATO member"
        own = [] if told else [actor for actor in actors if start <= actor.start <= start + 1]
        before = [actor for actor in actors if actor.end < start]
        if not own and article.lowers[start] in words("positions", "pronouns"):
            free = [actor for actor in before[:-1] if not governed(article, actors, actor)]
            return listed_with(article, actors, free[0]) if free else []  # "Togo fears Fiji, which it regards as"
        chaired = len(before) > 1 and _chairs(article, before[-1])
        return own or (before[-2:-1] if chaired else before[-1:])
    bare = [actor for actor in actors if start <= actor.start < end and not governed(article, actors, actor)]
    if bare and not words("positions", "earlier").isdisjoint(article.lowers[max(0, start - 1) : start + 1]):
        comma = next((at for at in range(bare[0].end, end) if article.lowers[at] == ","), end)
        bare = [actor for actor in bare if actor.start > comma] or bare
    if not bare and (seat := _seated(article, start, end)):
        return seat
    openers = words("positions", "openers")  # "Togo, X told Y when the two met, wants"
    together = [actor for actor in bare if actor.collective and article.lowers[actor.start - 1] not in openers]
    return together or (listed_with(article, bare, bare[0]) if bare else [])


def tells_of_a_pair(article: Article, actors: list[Actor], token: int) -> bool:
    """Whether a clause goes on about what is between two ("the agreement between Togo and Chad, which facilitates")."""
    start = clause_before(article, token)[0]
    before = [actor for actor in actors if actor.end < start]
    own = any(start <= actor.start < token for actor in actors)  # "which Togo wants to see grow"
    if own or not before or article.lowers[start - 1] != "which":
        return False
    last = before[-1].start
    return article.lead_in(last) == "and" and "between" in article.lowers[max(0, last - PAIRED) : last]


def _seated(article: Article, start: int, end: int) -> list[Actor]:
    """The state in which "the government" or "the ministry" speaks ("In Lome, the foreign ministry said")."""
    if article.lowers[start] != "in":
        return []
    towns = [(place.end, place.country) for place in within(article.places, start + 1, end)]
    at, code = next(iter([*towns, *((one.end, one.code) for one in within(article.parties, start + 1, end))]), (0, ""))
    if not code or {",", "."}.intersection(article.lowers[start:at]) or article.lowers[at : at + 2] != [",", "the"]:
        return []
    told = article.lowers[at + 2 : min(end, at + 2 + LEAD_WITHIN)]
    seated = not either("positions", "bodies", "seated").isdisjoint(told)
    return [Actor(start + 1, at, (code,), state=True)] if seated else []


def _chairs(article: Article, actor: Actor) -> bool:
    """Whether somebody only leads what is told of ("a session chaired by Togo, which condemned")."""
    by = actor.start - 1 - (article.lowers[actor.start - 1] == "the")
    return by > 0 and article.lowers[by] == "by" and article.lowers[by - 1] in words("positions", "chairing")


def _adjoins(article: Article, actors: list[Actor], token: int) -> bool:
    """Whether the last actor stands right before a verb, with at most adverbs and auxiliaries between."""
    gap = article.lowers[actors[-1].end : token]
    return len(gap) <= VERB_GAP and not governed(article, actors, actors[-1]) and not any(parts(word) for word in gap)


def _clauses(article: Article, sentence: Sentence, token: int) -> Iterator[tuple[int, int]]:
    end, lowers, openers = token, article.lowers, either("positions", "openers", "saying")
    for at in range(token - 1, sentence.start - 1, -1):
        if lowers[at] in openers and not is_aside(article, at):
            yield at + 1, end
            end = at
    yield sentence.start, end
