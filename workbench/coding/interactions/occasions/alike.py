"""Whether two places of a text may tell of one occasion, though their words name two kinds of it."""

from __future__ import annotations

from workbench.article import Article, tokens_of, within
from workbench.coding.interactions.happening import Happening, compatible
from workbench.parties import PAIR
from workbench.wording import any_of, side_by_side

NAME = 5  # tokens from an exercise to its name, and letters of a word that may be one
VAGUE = ("talks", "discuss", "agree", "tell", "urge", "appearance")


def same_kind(article: Article, earlier: Happening, later: Happening) -> bool:
    """ "The talks" and "the conversation" may be a call told of before, and so may what was discussed."""
    vague = earlier.kind == "call" and later.kind == "meeting" and later.rule in VAGUE
    vague = vague or _in_a_call(article, earlier, later)
    numbered = (earlier.kind, later.kind, later.rule) == ("meeting", "dialogue", "talks")
    session = (earlier.kind, later.kind, later.rule) == ("dialogue", "meeting", "talks")
    known = (
        not later.named or article.lowers[later.token - 1] == "the"
    )  # "ministers of A, B and C attended the meeting"
    more = (known and not later.people) or (_days(earlier, later) and not earlier.people)
    again = session and more and earlier.countries == later.countries  # "the talks were the first to"
    same = earlier.kind == later.kind or vague or again or (numbered and earlier.countries == later.countries)
    same = same or _was_a_call(article, earlier, later) or two_plus_two(article, earlier, later)
    same = same or _held_from_afar(article, earlier, later)
    return same or _the_conference(article, earlier, later) or _spoke_again(article, earlier, later)


def _days(*sessions: Happening) -> bool:
    """Whether two tellings name one and the same date ("met on 6 May for their yearly talks. The meeting brought")."""
    dates = {one.date for one in sessions}
    return len(dates) == 1 and None not in dates


def two_plus_two(article: Article, earlier: Happening, later: Happening) -> bool:
    """ "A and B met their colleagues C and D. The 2+2 meeting agreed": such a session is what the four met for."""
    known = [person for person in earlier.people if article.people[person].name]
    if (earlier.kind, later.kind) != ("meeting", "dialogue") or len(known) < 2 * PAIR:
        return False
    named = any(any_of("two_plus_two", cue.quote.lower().split()[:1]) for cue in later.cues)
    return named and earlier.countries == later.countries


def _was_a_call(article: Article, earlier: Happening, later: Happening) -> bool:
    """Whether what two discussed is told to have been a call: "X discussed it with Y. … In their call they agreed"."""
    if (earlier.kind, later.kind, later.rule) != ("meeting", "call", "call_noun") or earlier.city:
        return False
    return any_of("vaguely_met", article.lowers[earlier.token : earlier.token + 1]) and compatible(
        earlier.date, later.date
    )


def _held_from_afar(article: Article, earlier: Happening, later: Happening) -> bool:
    """ "The second 2+2 consultations addressed … X held the meeting virtually with Y": the session was by video."""
    known = article.lowers[later.token - 1 : later.token] == ["the"]
    return (earlier.kind, later.kind) == ("dialogue", "call") and known and earlier.countries == later.countries


def _in_a_call(article: Article, earlier: Happening, later: Happening) -> bool:
    """Whether it was in a call that two talked ("In a separate call on Monday, X talked with Y")."""
    talked = (earlier.kind, later.kind, later.rule) == ("call", "meeting", "meet") and not later.city
    here = talked and earlier.evidence[0] in later.evidence
    return here and any_of("vaguely_met", article.lowers[later.token : later.token + 1])


def _the_conference(article: Article, earlier: Happening, later: Happening) -> bool:
    """Whether "in the conference" means the call or the meeting that was told before."""
    opened = article.lowers[later.token - 2 : later.token]
    told = later.rule == "forum" and opened[1:] == ["the"] and any_of("in_the_course", opened[:1])
    return told and earlier.kind in ("call", "meeting") and earlier.countries == later.countries


def _spoke_again(article: Article, earlier: Happening, later: Happening) -> bool:
    """Whether a call is meant by what is told of it: "the first time since 2018 that they have held talks"."""
    before = article.lowers[article.sentence_at(later.token).start : later.token]
    return side_by_side({"first"}, {"time"}, before) and (earlier.kind, later.kind) == ("call", "meeting")


def same_drill(article: Article, earlier: Happening, later: Happening) -> bool:
    """Whether an exercise told of later by its name is that of more states ("thanked Peru for hosting Steel Spear")."""
    one, other = set(earlier.countries), set(later.countries)
    if later.kind != "exercise" or not (other < one or one < other):
        return False
    return not _names(article, earlier.token).isdisjoint(_names(article, later.token))


def _names(article: Article, token: int) -> set[str]:
    """The words in capitals around an exercise that may be its name."""
    first = max(article.sentence_at(token).start + 1, token - NAME)
    taken = tokens_of((*within(article.parties, first, token + NAME), *within(article.dates, first, token + NAME)))
    near = (at for at in range(first, min(token + NAME, len(article.words))) if at not in taken and at != token)
    return {article.words[at] for at in near if article.words[at].istitle() and len(article.words[at]) >= NAME}
