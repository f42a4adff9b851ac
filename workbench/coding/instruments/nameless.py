"""Nouns of documents that name none of their own: views, parts of names, several of which each is named after them."""

from __future__ import annotations

from itertools import pairwise

from workbench.article import Article, Mark, within
from workbench.coding.words import either, words
from workbench.wording import side_by_side

LONGEST_NAME = 8
REACHED_WITHIN = 4
SUMMED_WITHIN = 8
ANY_WITHIN = 6
NEXT_NOUN = 3  # tokens of a further noun of documents


def names_none(article: Article, noun: Mark) -> bool:
    """Whether a noun names no document of its own.

    "They signed three documents: …": each of them is named after the colon. "20 minutes" are a time.
    """
    last, before = article.lowers[noun.end - 1], article.lowers[max(0, noun.start - 1) : noun.start]
    if last in words("instruments", "clock"):
        return any(word.isdigit() for word in before)
    if article.lowers[noun.start - 1] == "to" and last in words("instruments", "verbal"):
        return True  # "makes it possible to plan and hold drills"
    if (
        _is_of_views(article, noun)
        or _in_apposition(article, noun)
        or _sums_up(article, noun)
        or _short_name(article, noun)
        or _one_among(article, noun)
        or _is_part(article, noun)
        or _is_topic(article, noun)
        or _is_means(article, noun)
        or _is_another_name(article, noun)
        or _is_beside_the_point(article, noun)
        or side_by_side(words("instruments", "routines"), words("instruments", "routine_papers"), [*before, last])
        or article.lowers[noun.start - 2 : noun.start][:1] == ["without"]  # "ended without a deal"
        or "any" in article.lowers[max(0, noun.start - ANY_WITHIN) : noun.start]  # "any joint or economic arrangements"
    ):
        return True
    unnamed = not words("instruments", "unnamed").isdisjoint(article.lowers[max(0, noun.start - 2) : noun.start])
    unnamed = unnamed or article.lowers[noun.end] == "since"  # "have signed 20 agreements since 1998"
    if not is_several(article, noun):
        return False
    bodies = within(article.parties, noun.start - NEXT_NOUN, noun.start)
    if any(party.end == noun.start and party.group == "organisation" for party in bodies):
        return True  # "in full compliance with United Nations agreements"
    unnamed = unnamed and article.lowers[noun.end : noun.end + 2] != [",", "on"]  # "three other accords, on A and on B"
    return unnamed or lists(article, noun) or _carried_out_as_a_whole(article, noun)


def _carried_out_as_a_whole(article: Article, noun: Mark) -> bool:
    """ "the timely fulfilment of the contracts signed": all that there are, of which no more is told."""
    before = article.lowers[max(0, noun.start - 3) : noun.start]
    bare = article.lowers[noun.end : noun.end + 2]
    if before[2:] == ["signed"]:  # "make all signed agreements work"
        return before[1] in words("instruments", "as_a_whole") and bare[0] in words("instruments", "whole_ends")
    if not words("instruments", "carrying").isdisjoint(before) and bare[0] in words("instruments", "whole_ends"):
        return True  # "to implement bilateral agreements more effectively"
    if before[2:] == ["the"] and bare == ["in", "force"]:  # "how the agreements in force are carried out"
        return True
    theirs = before[2:] == ["the"] and bare[0] == "signed"
    return theirs and bare[1] in words("instruments", "whole_ends")  # "the contracts signed would help"


def is_several(article: Article, noun: Mark) -> bool:
    """Whether a noun means more than one document."""
    return article.lowers[noun.end - 1] in either("instruments", "plural", "bundles")


def _is_of_views(article: Article, noun: Mark) -> bool:
    """ "there was full agreement that", "an agreement was reached to": one of views, not "an agreement that lets".

    So is what was agreed in words ("They agreed to … The agreement was reached during").
    """
    if noun.end - noun.start > 1 or article.lowers[noun.start] not in words("instruments", "views"):
        return False
    before = article.lowers[max(0, noun.start - 3) : noun.start]
    end = _past_reaching(article, noun.end)
    if end > noun.end and _was_agreed(article, noun):
        return True
    end = _past_place(article, end) if end > noun.end or "reached" in before else end
    following, deed = article.lowers[end : end + 1], article.lowers[end + 1 : end + 2]
    bare = words("instruments", "articles").isdisjoint(before)
    found = not words("instruments", "found").isdisjoint(before) or end > noun.end
    if following == ["that"]:
        return bare or found
    deed = article.lowers[end + 2 : end + 3] if deed == ["the"] else deed
    done = "".join(deed).endswith("ing") or not words("instruments", "processes").isdisjoint(deed)
    leads_on = following == ["to"] or (following == ["on"] and done)
    return leads_on and found and words("instruments", "sales").isdisjoint(deed)


def _past_reaching(article: Article, at: int) -> int:
    """Where the text goes on behind "was reached between the two ministries" and the like; else `at` itself."""
    near = article.lowers[at : at + REACHED_WITHIN]
    reached = [at + n for n, word in enumerate(near) if word in words("instruments", "reached")]
    if not reached or words("instruments", "passive").isdisjoint(article.lowers[at : reached[0]]):
        return at
    end = reached[0] + 1
    if words("instruments", "partners").isdisjoint(article.lowers[end : end + 1]):
        return end
    near = article.lowers[end : end + LONGEST_NAME]
    return next((end + n for n, word in enumerate(near) if word in ("to", "on", "that")), end)


def _past_place(article: Article, at: int) -> int:
    """Where "to" or "that" follows on "in Lima", "in front of the president" and the like; else `at` itself."""
    if article.lowers[at] not in words("instruments", "at_places"):
        return at
    near = article.lowers[at : min(at + LONGEST_NAME, article.sentence_at(at).end)]
    return next((at + n for n, word in enumerate(near) if word in ("to", "that", ",")), at)


def _was_agreed(article: Article, noun: Mark) -> bool:
    """ "They agreed to meet. The agreement was reached during": whether it is what the sentence before tells."""
    sentence = article.sentence_at(noun.start)
    before = article.sentences[max(0, sentence.number - 1)]
    marks = within(article.marks["instruments"], before.start, before.end)
    agreed = not words("instruments", "agreed").isdisjoint(article.lowers[before.start : before.end])
    opens = (
        article.lowers[sentence.start] in words("instruments", "definite") and noun.start - sentence.start < NEXT_NOUN
    )
    return opens and agreed and before is not sentence and all(mark.group != "nouns" for mark in marks)


def _in_apposition(article: Article, noun: Mark) -> bool:
    """ "the Lima Declaration, the document which …", "a pact on jets, a deal that …": the second names nothing new."""
    before = article.lowers[max(0, noun.start - 2) : noun.start]
    if len(before) < 2 or before[0] not in words("instruments", "asides"):
        return False
    said = within(article.marks["instruments"], article.sentence_at(noun.start).start, noun.start - 1)
    opened = before[1] in words("instruments", "definite") or (
        before[1] in words("instruments", "articles") and any(mark.group == "nouns" for mark in said)
    )
    vague = article.lowers[noun.end - 1] in words("instruments", "vague")
    return opened and vague and article.lowers[noun.end] in words("instruments", "relative")


def _sums_up(article: Article, noun: Mark) -> bool:
    """ "signed a memorandum, marking a mutually beneficial deal": what was just named is only called so."""
    if article.lowers[noun.end - 1] not in words("instruments", "vague"):
        return False
    before = article.lowers[max(article.sentence_at(noun.start).start, noun.start - SUMMED_WITHIN) : noun.start]
    return any(one == "," and other in words("instruments", "summing_up") for one, other in pairwise(before))


def _short_name(article: Article, noun: Mark) -> bool:
    """ "LEMOA, the logistics memorandum, …", "a memorandum (MoU)": what the capitals stand for stands beside them."""
    if article.lowers[noun.start - 1 : noun.end + 1 : noun.end - noun.start + 1] == ["(", ")"]:
        return any(mark.end == noun.start - 1 for mark in within(article.marks["instruments"], 0, noun.start))
    after = article.lowers[noun.end : noun.end + 2]
    if not article.words[noun.start].isupper() or noun.end - noun.start > 1 or after[:1] != [","]:
        return False
    named = within(article.marks["instruments"], noun.end, noun.end + LONGEST_NAME)
    told = any(mark.group in ("nouns", "weak") for mark in named)
    return told and not words("instruments", "articles").isdisjoint(after[1:])


def _one_among(article: Article, noun: Mark) -> bool:
    """ "an accord and a treaty were among 17 papers signed": those told of before are meant."""
    return is_several(article, noun) and "among" in article.lowers[max(0, noun.start - 3) : noun.start]


def _is_topic(article: Article, noun: Mark) -> bool:
    """ "a protocol on amendments to the treaty": what another document is about."""
    before = article.lowers[max(0, noun.start - 1) : noun.start]
    named = within(article.marks["instruments"], noun.start - LONGEST_NAME, noun.start)
    told = any(mark.end == noun.start - 1 and mark.group in ("nouns", "weak") for mark in named)
    return (
        told
        and before[0] in ("on", "of", "with")
        and not words("instruments", "changes").isdisjoint(article.lowers[noun.start : noun.end])
    )


def _is_means(article: Article, noun: Mark) -> bool:
    """ "the pact took effect after the exchange of diplomatic notes": only how it did so."""
    before = article.lowers[max(0, noun.start - 2) : noun.start]
    led = not words("instruments", "steps").isdisjoint(before) and article.lowers[noun.start] == "exchange"
    start = article.sentence_at(noun.start).start
    return led and any(mark.group == "nouns" for mark in within(article.marks["instruments"], start, noun.start))


def _is_another_name(article: Article, noun: Mark) -> bool:
    """ "The pact is known as the Lome Treaty": what a document told of before in its sentence is called as well."""
    start = article.sentence_at(noun.start).start
    before = article.lowers[max(start, noun.start - LONGEST_NAME) : noun.start]
    called = [at for at, word in enumerate(before) if word in words("instruments", "also_called")]
    if not called or (before[called[-1]] == "as" and before[called[-1] - 1 : called[-1]] != ["known"]):
        return False
    at = noun.start - len(before) + called[-1]
    named = within(article.marks["instruments"], start, at)
    capitals = article.words[at + 2 : noun.end] if article.lowers[at + 1] == "the" else article.words[at + 1 : noun.end]
    return any(mark.group == "nouns" for mark in named) and all(word[:1].isupper() for word in capitals)


def _is_beside_the_point(article: Article, noun: Mark) -> bool:
    """ "Besides the document on rescue, a pact was signed": the former was told of before."""
    start = article.sentence_at(noun.start).start
    before = article.lowers[start : noun.start]
    opened = before[:1] != [] and before[0] in words("instruments", "besides")
    definite = not words("instruments", "definite").isdisjoint(before)
    return opened and definite and "," not in before and article.lowers[noun.end - 1] in words("instruments", "vague")


def _is_part(article: Article, noun: Mark) -> bool:
    """ "the Acquisition Programme Administration", "a treaty-level pact", "a cooperation framework agreement"."""
    after = within(article.marks["instruments"], noun.end, noun.end + NEXT_NOUN)
    nouns = [mark for mark in after if mark.start == noun.end and mark.group in ("nouns", "weak")]
    if nouns and nouns[0].entry.id != "document":
        return True
    following = next(iter(article.words[noun.end : noun.end + 1]), "")
    if following == "-":
        return article.text_of(noun.end - 1, noun.end + 1)[-2].isalpha()
    return following.istitle() and following.lower() in words("instruments", "bodies")


def lists(article: Article, noun: Mark) -> bool:
    """Whether each of several documents is named after a colon or "among them"."""
    after = article.lowers[noun.end : noun.end + 3]
    if after[:1] == [":"]:
        return True
    end = article.sentence_at(noun.start).end
    named = [mark for mark in within(article.marks["instruments"], noun.end, end) if mark.group == "nouns"]
    if named and article.lowers[noun.end : named[0].start] == ["and"] and is_several(article, named[0]):
        named = named[1:]  # "agreements and memoranda, among them an accord on transit"
    if not named:
        return False
    between = article.lowers[noun.end : named[0].start]
    if "one" in between and between[between.index("one") + 1 :][:1] == ["of"]:
        return True  # "exchanged nine papers, one of them a treaty"
    return ":" in between or not words("instruments", "such_as").isdisjoint([*after, *between])
