"""What larger name the name of a field is part of: an office's, a body's, a state's own service."""

from __future__ import annotations

from itertools import pairwise

from workbench.article import Article, Mark, within
from workbench.coding.meant import parties_named
from workbench.coding.spheres.drills import is_a_named_drill
from workbench.coding.spheres.lists import NAMED, is_closer_told, opens
from workbench.coding.words import either, words

LONGEST_NAME = 4
LONGEST_PORTFOLIO = 9
PRICE_WITHIN = 6
GROUND_WITHIN = 14
OWN_BEFORE = 3
EFFECT_BEFORE = 4
PAIR_BEFORE = 7  # "the Kenyan-Togolese commission on"


def names_an_office(article: Article, mark: Mark) -> bool:
    """ "Minister of Trade", "Energy Ministry", "the Military Committee"."""
    lowers = article.lowers
    offices, prepositions = words("spheres", "offices"), words("spheres", "office_prepositions")
    if lowers[mark.end] in offices or _is_a_portfolio(article, mark):
        return True
    if article.words[mark.start][:1].isupper() and (_begins_a_name(article, mark) or _ends_a_portfolio(article, mark)):
        return True
    before = lowers[max(0, mark.start - 4) : mark.start]
    shared = not words("spheres", "shared").isdisjoint(before)  # "the joint committee on defence industry cooperation"
    shared = shared or len(parties_named(article, mark.start - PAIR_BEFORE, mark.start)) > 1
    if shared and not (mark.entry.get("general") and _is_over(article, mark)):
        return False
    return not offices.isdisjoint(before) and any(
        one in offices and other in prepositions for one, other in pairwise(before)
    )


def _is_over(article: Article, mark: Mark) -> bool:
    """ "the joint commission on defence and security": whether no cooperation is told of behind a body's portfolio."""
    after = article.lowers[mark.end : mark.end + LONGEST_NAME]
    return words("spheres", "school_ties").isdisjoint(after)


def _is_a_portfolio(article: Article, mark: Mark) -> bool:
    """ "the Deputy Chief of Staff (Training)": whether a field alone stands in brackets behind a title."""
    bracketed = article.lowers[mark.start - 1] == "(" and article.lowers[mark.end] == ")"
    return bracketed and article.words[mark.start - 2].istitle() and article.words[mark.start].istitle()


def _begins_a_name(article: Article, mark: Mark) -> bool:
    """ "the Humanitarian Peace Support School": whether capitalised words lead from a field to what a name ends in."""
    for at in range(mark.end, min(mark.end + LONGEST_NAME, len(article.words))):
        if article.lowers[at] in either("spheres", "institutes", "offices"):
            return article.words[at].istitle()
        if not article.words[at].istitle() and article.lowers[at] not in ("and", "&"):
            return False
    return False


def _ends_a_portfolio(article: Article, mark: Mark) -> bool:
    """ "Minister for Defence, National Security and Policing": whether capitalised words lead back to an office."""
    for at in range(mark.start - 1, max(0, mark.start - LONGEST_PORTFOLIO), -1):
        if article.lowers[at] in words("spheres", "office_prepositions"):
            return article.lowers[at - 1] in words("spheres", "offices")
        if not (article.words[at].istitle() or article.lowers[at] in words("spheres", "links")):
            return False
    return False


def is_a_named_ship(article: Article, mark: Mark) -> bool:
    """ "the warships Almirante Brion and Zulia docked": ships with a name are those that sail, not what is sold."""
    if article.lowers[mark.end - 1] not in words("spheres", "vessels"):
        return False
    name = article.words[mark.end : mark.end + 1]
    named = bool(name) and (name[0][:1].isupper() or name[0] in ('"', "“", "‘"))
    return named and not within(article.parties, mark.end, mark.end + 1)


def is_a_states(article: Article, mark: Mark) -> bool:
    """ "the Libyan coast guard": whether a service is one of a state that is named before it."""
    if article.lowers[mark.end - 1] not in words("spheres", "services"):
        return False
    before = within(article.parties, mark.start - 1, mark.start)
    return bool(before) and before[0].group != "organisation"  # but "UN peacekeepers"


def is_known_of(article: Article, mark: Mark) -> bool:
    """ "share intelligence on armed groups": whether a field is only what something is known of or rests on."""
    before = pairwise(article.lowers[max(0, mark.start - PRICE_WITHIN) : mark.start])
    if any(word in words("spheres", "priced") and after != "to" for word, after in before):
        return True  # "to be paid for in crude oil"
    what, of = article.lowers[max(0, mark.start - 2) : mark.start][-2:] if mark.start > 1 else ("", "")
    return (what in words("spheres", "known") and of in words("spheres", "known_of")) or _is_a_ground(article, mark)


def _is_a_ground(article: Article, mark: Mark) -> bool:
    """ "relations based on cultural and religious affinity": whether a field only tells what ties rest on."""
    start = max(article.sentence_at(mark.start).start, mark.start - GROUND_WITHIN)
    near = article.lowers[start : mark.start]
    pairs = enumerate(pairwise(near))
    rests = [at for at, (one, other) in pairs if one in words("spheres", "rests") and other in ("on", "in")]
    return bool(rests) and words("spheres", "ground_ends").isdisjoint(near[rests[-1] :])


def is_met(article: Article, field: Mark, mark: Mark) -> bool:
    """ "the protection of the border against smugglers, with drones", "logistic support for ships", "mutual supplies
    during drills": whether a mark tells against or with what, for what or when.
    """
    led = article.lowers[field.end : mark.start]
    thing = bool(mark.entry.get("object"))
    if (led == ["during"] and field.group in (*NAMED, "phrases")) or (
        led == ["for"] and thing and field.group == "fields" and not field.entry.get("object")
    ):
        return True
    guarded = article.lowers[field.start] in words("spheres", "deeds")
    return guarded and (led == ["against"] or (led == ["with"] and thing))


def names_a_body(article: Article, noun: Mark) -> bool:
    """ "the Military Cooperation Committee": whether the word of cooperation is part of a standing body's name."""
    if article.words[noun.start].istitle() and article.lowers[noun.start] in words("spheres", "sessions"):
        return noun.start > 0 and article.words[noun.start - 1].istitle() and not _in_heading(article, noun)
    if noun.group == "cooperation" and article.words[noun.start].istitle() and article.lowers[noun.end] == "(":
        return article.words[noun.end + 1].isupper()  # "the Nordic Defence Cooperation (NORDEFCO)"
    following = article.lowers[noun.end + (article.lowers[noun.end] == "joint")]
    return following in words("spheres", "boards") or (
        article.words[noun.start].istitle() and following in words("spheres", "drills")
    )


def is_a_session(article: Article, mark: Mark, noun: Mark) -> bool:
    """ "the military dialogue met": a session, and no field; "to broaden the military dialogue" is cooperation."""
    before = article.lowers[max(0, mark.start - OWN_BEFORE) : mark.start]
    session = article.lowers[noun.end - 1] in words("spheres", "sessions")
    return session and words("spheres", "advances").isdisjoint(before)


def _in_heading(article: Article, mark: Mark) -> bool:
    return article.sentence_at(mark.start).heading


def is_one_thing(article: Article, mark: Mark) -> bool:
    """ "their cooperation, the captain of the frigate said": a single thing that is only named."""
    if not mark.entry.get("object") or article.lowers[mark.end - 1].endswith(("s", "technical", "technological")):
        return False
    return article.lowers[mark.start - 1] in words("spheres", "articles")


def is_in_use(article: Article, mark: Mark, last: Mark) -> bool:
    """ "the participation of a frigate in drills", "have their boats train there": arms at work, which nobody gets."""
    at = last.end + (article.lowers[last.end] == "to")  # "allow warships to call at its ports"
    if last.group == "fields" and article.lowers[at] in words("spheres", "arms_at_work"):
        return True
    before = article.lowers[max(0, mark.start - LONGEST_NAME) : mark.start]
    return "of" in before and not words("spheres", "taking_part").isdisjoint(before)


def is_a_menace(article: Article, mark: Mark) -> bool:
    """ "spoke about cyber attacks": a danger, which is a topic where it is only talked about."""
    return article.lowers[mark.end - 1] in words("spheres", "menaces")


def is_an_effect(article: Article, cue: Mark, mark: Mark) -> bool:
    """ "their ties have an impact on regional peace", "this serves to strengthen stability": no work on it."""
    if not mark.entry.get("wide") and cue.group != "advancing":
        return False
    nominal = cue.group in ("cooperation", "documents", "willing")
    start = cue.start if "as" in article.lowers[cue.start - 2 : cue.start] else cue.start - EFFECT_BEFORE
    led = article.lowers[cue.end : mark.start]
    led += [] if nominal else article.lowers[start : cue.start + 1]
    kinds = ("effects", "weighty") if mark.entry.get("wide") else ("effects",)
    return not either("spheres", *kinds).isdisjoint(led)  # but for "serve as a cornerstone of stability"


def names_a_field(article: Article, marks: list[Mark], at: int) -> bool:
    """Whether a name is a field of its own: no part of an office's, not what an opening or a closer word speaks of."""
    if names_an_office(article, marks[at]) or is_a_states(article, marks[at]) or is_known_of(article, marks[at]):
        return False
    if at and marks[at].entry.get("wide") and marks[at - 1].group in NAMED and marks[at - 1].end == marks[at].start:
        return False
    if marks[at].entry.get("general") and at + 1 < len(marks) and is_closer_told(marks[at], marks[at + 1]):
        return False
    if at and (opens(article, marks[at - 1], marks[at]) or is_met(article, marks[at - 1], marks[at])):
        return False
    if not words("spheres", "drills").isdisjoint(article.lowers[marks[at].end : marks[at].end + 1]):
        return False
    if is_a_named_drill(article, marks[at]) or is_a_named_ship(article, marks[at]):
        return False
    return marks[at].group != "makings" or (at + 1 < len(marks) and opens(article, marks[at], marks[at + 1]))
