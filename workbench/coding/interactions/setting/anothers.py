"""Days that stand in a sentence and are those of another act, of another clause, or of the report."""

from __future__ import annotations

from workbench.article import Article, DateMention, Sentence, within
from workbench.coding.datelines import LINE, behind_dateline
from workbench.coding.dates import is_to_come
from workbench.wording import any_of, side_by_side, words

NEAR = 25
GONE = ("last", "first")
RELATIVE = 4  # tokens from "who" to its verb
NOUN = 6  # tokens from a noun to its relative clause
CAME_BY = 2  # tokens from "promised" to its day
TAIL = 16  # tokens of who reports
MADE = 3  # tokens from "set up in" to its day
NEXT = 7  # tokens from a document to the clause about it
SINCE = 8  # tokens from "since taking office" to its day


def tells_when(article: Article, date: DateMention, token: int) -> bool:
    """A bare year says when only after a preposition ("in 1978"), not in a name ("the 1978 guidelines").

    After "for" it says what time a plan is for, unless something is set for it ("scheduled for 2018"). A day after
    "until" is the last one, and not the day it began.
    """
    if any_of("up_to", article.lowers[max(0, date.start - 1) : date.start]):
        return False
    if _of_the_last_one(article, date, token):
        return False
    if len(date.value or "") > len("1978") or article.words[date.start].isalpha():  # "this summer", "next year"
        return True
    before = article.lowers[max(0, date.start - 3) : date.start]
    return (before[-1:] != ["for"] and before[-1] in words("year_prepositions")) or any_of("set_for", before)


def by_the_end(article: Article, date: DateMention) -> bool:
    """Whether it is by when something else is to be done ("said the jets will come before the end of the year")."""
    lowers = article.lowers
    return "end" in lowers[date.start : date.end] and any_of("up_to_then", lowers[date.start - 1 : date.start])


def of_an_attribute(article: Article, date: DateMention, token: int) -> bool:
    """Whether it only says when a thing was come by ("received the boats promised in 2022")."""
    if date.start - token <= CAME_BY:
        return False
    near = article.lowers[max(0, date.start - 3) : date.start]
    came = any_of("come_by", near[1:2]) or near[:2] == ["set", "up"]
    return came and any_of("year_prepositions", near[2:]) and not any_of("passive", near[:1])


def of_last_time(article: Article, date: DateMention, token: int) -> bool:
    """Whether a date tells when what stands before it last took place ("to resume the drill, last held in 2012")."""
    near = range(max(0, date.start - RELATIVE - 1), date.start - 1)
    last = (at for at in near if article.lowers[at] in GONE and article.lowers[at + 1] in words("past_verbs"))
    return not token - 1 <= next(last, token) <= token


def _of_the_last_one(article: Article, date: DateMention, token: int) -> bool:
    """Whether it is the day of an earlier occasion than that at a token ("the first visit since December 2023")."""
    if token < date.start and "since" in article.lowers[max(0, token - RELATIVE) : token]:
        return False  # "the first exchange since the last visit by X in 1996": that of this visit
    before = article.lowers[max(0, date.start - NEAR) : date.start]
    lately = before[-SINCE - SINCE :]
    if before[-1:] == ["since"] and ("first" in lately or any_of("numbers_of_sessions", lately)):
        return True
    if "since" in lately[:-1] and not {",", "."} & set(lately[lately.index("since") :]):
        return True  # "the first talks to be held since the partnership was signed in May"
    near = before[-SINCE:]  # "since taking office in May", but not "since taking office, from Sunday to Tuesday"
    since = "since" in near or (any_of("after", lately) and any_of("taking_office", near))
    return "first" in before and since and "," not in near


def of_another_clause(article: Article, sentence: Sentence, date: DateMention, token: int) -> bool:
    """Whether a date stands in a relative clause that a token stands outside of ("X, who arrived on Sunday, met Y")."""
    if _of_its_making(article, date, token) or _of_a_paper(article, date, token) or _of_an_end(article, date, token):
        return True
    if token >= date.start:
        opened = article.lowers[sentence.start : date.start]
        return any_of("relatives", opened) and _closed(article, sentence, date, token)
    start, end = aside_behind(article, sentence, token)
    if _of_what_it_follows(article, date, token):
        return True
    return start <= date.start < end or _of_later_relative(article, date, token) or _subordinate(article, date, token)


def _of_what_it_follows(article: Article, date: DateMention, token: int) -> bool:
    """Whether it is the day of what went before ("the visit follows a refusal in May to", "since the last one in")."""
    between = article.lowers[token + 1 : date.start]
    after = next((at for at, word in enumerate(between) if word in words("follows_on")), None)
    since = next((at for at, word in enumerate(between[:-1]) if word == "since" and between[at + 1] == "the"), None)
    earlier = since is not None and any_of("earlier_ones", between[since + 2 : since + 2 + NOUN])
    return (after is not None and not any_of("told_on", between[after + 1 : after + 2])) or earlier


def _of_an_end(article: Article, date: DateMention, token: int) -> bool:
    """Whether it tells when a stay was over, on some day of which there were talks ("met X on a visit that ended on
    Friday").
    """
    start = date.start - (article.lowers[date.start - 1] == "on")
    relative = article.lowers[start - 2 : start - 1] == ["that"] and any_of(
        "is_over", article.lowers[start - 1 : start]
    )
    marks = within(article.marks["interactions"], token, date.start) if relative else []
    return bool(marks) and marks[0].entry.get("kind") != "visit"


def _of_its_making(article: Article, date: DateMention, token: int) -> bool:
    """Whether it tells when something was founded or made ("the commission, set up in 2019, met on Monday")."""
    if token >= date.start and len(date.value or "") >= len("2019-05-01"):
        return False
    first = max(0, date.start - MADE)
    near = article.lowers[max(token + 1, first) if token < date.start else first : date.start]
    set_up = [n for n, word in enumerate(near[:-1]) if word == "set" and near[n + 1] == "up"]
    at = next((n for n, word in enumerate(near) if word in words("made") or n in set_up), None)
    if at is not None and article.lowers[date.start - len(near) + at - 1] == "and":  # "met and signed on Monday"
        return False
    return at is not None and not any_of("passive", near[at - 1 : at]) and not any_of("relatives", near[at:])


def _of_a_paper(article: Article, date: DateMention, token: int) -> bool:
    """Whether it is the day of a document told of behind a token ("reviewed the treaty that they signed in 2019", "a
    protocol of 2013"), or of what stands behind a semicolon.
    """
    lowers = article.lowers
    if token >= date.start:
        return False
    if lowers[date.start - 1] == "of" and any_of("papers_signed", lowers[date.start - 2 : date.start - 1]):
        return True
    between = lowers[token + 1 : date.start]
    if ";" in between:
        return True
    paper = max((n for n, word in enumerate(between) if word in words("papers_signed")), default=None)
    if paper is None or not any_of("made_or_concluded", between[paper + 1 :]):
        return False
    opened = between[paper + 1 : paper + NEXT]
    return "that" in opened or any_of("relatives", opened)


def aside_behind(article: Article, sentence: Sentence, token: int) -> tuple[int, int]:
    """The closed relative clause right behind a noun at `token` ("the board, which last sat in 2018, will")."""
    lowers, last = article.lowers, min(token + NOUN, sentence.end - 1)
    if "," not in lowers[token:last]:
        return (0, 0)
    for position in range(token, last):
        if lowers[position] == "," and lowers[position + 1] in words("relatives"):
            closed = (at for at in range(position + 2, sentence.end - 1) if lowers[at] == ",")
            verbs = words("auxiliaries") | words("at_last")
            end = next((at for at in closed if lowers[at + 1] in verbs), position)
            told = lowers[position:end]
            on = any_of("begun_or_ended", told) or side_by_side({"was", "were"}, words("taken_place"), told)
            on = on and not any_of("editions", told)
            return (0, 0) if on or end == position else (position, end)  # not "the drill, which opened on Monday, will"
    return (0, 0)


def _of_later_relative(article: Article, date: DateMention, token: int) -> bool:
    """Whether a date is that of a verb in a relative clause behind a token ("met X, who had arrived on Sunday")."""
    if not any_of("relatives", article.lowers[token + 1 : date.start]):
        return False
    opens = (at for at in range(token + 1, date.start) if article.lowers[at] in words("relatives"))
    start = next((at for at in opens if "," in article.words[max(token, at - 2) : at]), date.start)  # ", to whom"
    if article.lowers[date.start - 1] == "since" and any_of("perfect", article.lowers[token : date.start]):
        return True  # "visited the troops who have been drilling there since Monday"
    denied = "not" in article.lowers[start : start + RELATIVE]
    if article.lowers[start : start + 1] == ["which"] and start - token <= NOUN + RELATIVE and not denied:
        return False  # its own: "the session of the board, which met on Sunday"
    if start < date.start and article.lowers[start] != "which":
        return "," not in article.lowers[start : date.start]
    own = within(article.marks["interactions"], start, date.start)
    return any(mark.group == "verbs" and mark.start - start < RELATIVE for mark in own)


def _closed(article: Article, sentence: Sentence, date: DateMention, token: int) -> bool:
    start = max(at for at in range(sentence.start, date.start) if article.lowers[at] in words("relatives"))
    parted = article.lowers[start - 1] in (",", "of") and "," not in article.words[start : date.start]
    return parted and token > date.end and "," in article.words[date.end : token]


def _subordinate(article: Article, date: DateMention, token: int) -> bool:
    """Whether it is the day of what came before or after ("met X on Monday before leaving for home on Friday")."""
    between = article.lowers[token + 1 : date.start]
    if not any_of("befores", between):
        return False
    at = token + 1 + max(n for n, word in enumerate(between) if word in words("befores"))
    told = article.lowers[at + 1].endswith("ing") or within(article.marks["interactions"], at + 1, date.start)
    return bool(told) and "," not in article.lowers[at : date.start]


def of_resolve(article: Article, date: DateMention, token: int) -> bool:
    """Whether it is the day on which somebody agreed to what is to come ("agreed on Monday to hold a drill")."""
    before = article.lowers[max(0, date.start - NOUN) : date.start]
    behind = article.lowers[date.end : token]
    if any_of("arrivals", before) and behind[:1] == ["for"] and not is_to_come(article, date.value or ""):
        return True  # "arrived on Thursday for talks with X"
    return date.end <= token and any_of("resolved", before) and "to" in behind


def of_report(article: Article, date: DateMention) -> bool:
    """Whether it is the day on which something was said ("the ministry said on Monday")."""
    before = article.lowers[max(0, date.start - 3) : date.start]
    announced = any_of("announcing_verbs", article.lowers[date.end : date.end + 1])  # "on 3 May announced that"
    told = announced or any_of("report_verbs", before)
    return told or _closes_a_report(article, date) or _opens_a_report(article, date)


def _opens_a_report(article: Article, date: DateMention) -> bool:
    """Whether a sentence opens with who reported it on that day ("According to a release issued on Monday, X left")."""
    start = article.sentence_at(date.start).start
    return article.lowers[start : start + 2] == ["according", "to"] and "," not in article.lowers[start : date.start]


def _closes_a_report(article: Article, date: DateMention) -> bool:
    """Whether a sentence ends with who reports it on which day (", said a press release of the directorate today")."""
    sentence = article.sentence_at(date.start)
    if sentence.end - date.end > 1:
        return False
    tail = article.lowers[max(sentence.start, date.start - TAIL) : date.start]
    if "," not in tail or not any_of("report_verbs", tail):
        return False
    comma = len(tail) - 1 - tail[::-1].index(",")
    return any_of("report_verbs", tail[comma + 1 : comma + 5])


def of_dateline(article: Article, sentence: Sentence, date: DateMention) -> bool:
    """Whether it is the day of the report, told in its dateline: only names stand before it, or a dash behind it."""
    if date.start > sentence.start and date.end <= behind_dateline(article, sentence):
        return True
    if date.value != article.document.published or date.start - sentence.start > LINE + LINE:
        return False
    before = article.words[sentence.start : date.start]
    opens = len(before) <= 1 and article.lowers[date.end] == ","  # "On Monday, the ministers met": no line of places
    return not (opens or any(word.islower() for word in before))
