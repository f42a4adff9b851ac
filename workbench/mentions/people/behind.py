"""What stands behind a name: the apposition, the lines below it, and the country it is of."""

from __future__ import annotations

from workbench.article import Mark
from workbench.mentions.people.names import grammar
from workbench.mentions.people.runs import Run
from workbench.mentions.people.title import Title
from workbench.mentions.people.titles import Titles

BY_LINES = 4
JOINED = frozenset(("and", "&", "-", "–", "—"))
OF_BODY = 9
OF_A = ("of", "the", "at")
ENDS = ([";"], ["."], [")"])
APPOSITION, POSTNOMINALS, RELATIVES = grammar()["apposition"], grammar()["postnominals"], grammar()["relatives"]
DASHES, DELEGATIONS = grammar()["dashes"], grammar()["delegations"]
HEADS = grammar()["team_heads"]
BRACKETED = grammar()["bracketed"]
OPENERS, TOLD_BY = grammar()["openers"], grammar()["told_by"]
POSSESSIVES, OWN_BODIES = grammar()["possessives"], grammar()["own_bodies"]


def title_behind(titles: Titles, run: Run, run_starts: set[int]) -> Title:
    """The apposition that follows a name ("…, chief of the general staff"), empty where there is none."""
    lowers, size = titles.article.lowers, len(titles.article.lowers)
    title = Title(run.end, run.end)
    position = _past_honours(titles, run.end)
    if position + 1 >= size:
        return title
    if lowers[position] in ("of", "from"):
        return _of_country(titles, title, position + 1)
    if lowers[position] not in APPOSITION and not (lowers[position] == "who" and lowers[position + 1] in TOLD_BY):
        return _by_line(titles, title, position)
    if lowers[position] in DASHES and _datelined(titles, run):
        return title
    bracket = lowers[position] == "("
    position = _past_who(titles, position + 1)
    country, position = _party_at(titles, position)
    if bracket and country is not None and lowers[position] == ")":
        title.country, title.end = country, position + 1  # "Ministers Eli Soto (Peru) and Ana Lund (Norway)"
        return title
    if country is not None and lowers[position] in DELEGATIONS and lowers[position + 1] in HEADS:
        title.country, title.end = country, position + 2  # ", the Omani contingent commander"
        return title
    mark = titles.starts.get(position)
    while mark is not None:
        title.take(mark)
        title.end = mark.end
        mark = titles.starts.get(mark.end) or _linked_behind(titles, mark.end, run_starts)
    if title.relation is not None and country is None and lowers[title.end] in ("from", "of"):
        party = titles.parties.get(_past_article(titles, title.end + 1))  # "his counterpart from the Sultanate of Oman"
        country, title.end = (party.code, party.end) if party is not None else (None, title.end)
    next_ones = run.end in titles.titled and lowers[title.end] == ","
    next_ones = next_ones and _opens_a_name(titles, title.end + 1, run_starts)
    if title.end in run_starts or title.plural or title.end in titles.starts or next_ones:
        return Title(run.end, run.end)
    if _goes_on(titles, run, title):
        return Title(run.end, run.end)
    sentence = titles.article.sentence_at(run.start)
    if sentence.heading and not bracket and title.end < sentence.end and lowers[title.end].isalpha():
        return Title(run.end, run.end)
    if not title.empty or bracket:
        title.country = country or title.country or _state_behind(titles, title) or _of_unit(titles, title)
    return title


def _goes_on(titles: Titles, run: Run, title: Title) -> bool:
    """Whether an office behind a fronted clause is the subject: "Receiving General Soto, the minister said"."""
    words, start = titles.article.words, titles.article.sentence_at(run.start).start
    opening = titles.article.lowers[start : run.start]
    fronted = bool(opening) and (opening[0] in OPENERS or opening[0].endswith("ing")) and "," not in opening
    return fronted and words[run.end] == "," and "".join(words[title.end : title.end + 1])[:1].islower()


def _opens_a_name(titles: Titles, token: int, run_starts: set[int]) -> bool:
    """Whether a name begins at a token, or a rank with the name behind it."""
    rank = titles.starts.get(token)
    return token in run_starts or (rank is not None and rank.entry.room == "ranks" and rank.end in run_starts)


def _state_behind(titles: Titles, title: Title) -> str | None:
    """The state behind an office and a comma: "Eli Soto, Commander National Guard, Kingdom of Bahrain called on"."""
    lowers, end = titles.article.lowers, title.end
    if title.empty or lowers[end : end + 1] != [","]:
        return None
    party = titles.parties.get(_past_article(titles, end + 1))
    if party is None or party.group != "name" or lowers[party.end] in ("and", "'s", "’s", "-"):
        return None
    title.end = party.end
    return party.code


def _of_unit(titles: Titles, title: Title) -> str | None:
    """The state of the unit that an office behind a name is of: "Eli Soto, Commander 11 Brigade of the Omani Army",
    "Eli Soto, Commander, Task Force 9 of the Omani Navy".
    """
    lowers, words = titles.article.lowers, titles.article.words
    unit = title.end + (lowers[title.end] == "," and title.end + 1 not in titles.starts)
    last = min(unit + OF_BODY, titles.article.sentence_at(title.start).end)
    position = unit
    while position < last and (words[position][0].isupper() or words[position][0].isdigit() or words[position] in OF_A):
        party = titles.parties.get(position)
        if party is not None and title.posts:
            return party.code if lowers[party.end] in OWN_BODIES or party.group != "demonym" else None
        position += 1
    return None


def _past_article(titles: Titles, position: int) -> int:
    return position + (titles.article.lowers[position : position + 1] == ["the"] and position not in titles.parties)


def _past_honours(titles: Titles, position: int) -> int:
    """Past what a name is decorated with: "General Eli Soto (retd), NI (M), Minister of Defence"."""
    words = titles.article.words
    while position + 2 < len(words):
        if words[position] in POSTNOMINALS:
            position += 1
        elif words[position] == "," and words[position + 1] in POSTNOMINALS:
            position += 2
        elif words[position] == "(" and words[position + 2] == ")" and words[position + 1].casefold() in BRACKETED:
            position += 3
        else:
            break
    return position


def _datelined(titles: Titles, run: Run) -> bool:
    """Whether a name is the newsroom's behind a town that opens the text: "MUSCAT, DFWatch - The minister …"."""
    start = titles.article.sentence_at(run.start).start
    return any(place.start == start and place.end == run.start - 1 for place in titles.article.places)


def _by_line(titles: Titles, title: Title, position: int) -> Title:
    """The posts in the lines below the name that heads a ministry's text."""
    sentences = titles.article.sentences
    if position != sentences[0].end or title.start >= position:
        return title
    for line in sentences[1:BY_LINES]:
        mark = titles.starts.get(line.start)
        if mark is None or mark.entry.room != "posts" or mark.end != line.end:
            break
        title.take(mark)
        title.end = mark.end
    return title


def _of_country(titles: Titles, title: Title, position: int) -> Title:
    """ "President Yoon Suk Yeol of the Republic of Korea", "Gen. Soto of the Joint Staff of Peru"."""
    words, last = titles.article.words, min(position + OF_BODY, titles.article.sentence_at(position).end)
    while position < last and position not in titles.parties:
        if not (words[position][0].isupper() or words[position] in ("the", "of", "in")):
            return title
        position += 1
    party = titles.parties.get(position)
    following = "".join(words[party.end : party.end + 1]) if party is not None else ""
    if party is not None and (party.group != "demonym" or following[:1].isupper() or following in OWN_BODIES):
        title.country = party.code
        title.end = title.end if following in OWN_BODIES else party.end
    return title


def _past_who(titles: Titles, position: int) -> int:
    lowers = titles.article.lowers
    while lowers[position] in RELATIVES and position not in titles.starts:
        position += 1
    return position


def _party_at(titles: Titles, position: int) -> tuple[str | None, int]:
    party, title = titles.parties.get(position), titles.starts.get(position)
    if party is None or (title is not None and title.end >= party.end):  # not the "Sri" of "his Sri Lankan counterpart"
        return None, position
    inside = next((token for token in range(position + 1, party.end) if token in titles.starts), None)
    if inside is not None:
        return party.code, inside
    end = party.end
    if titles.article.lowers[end] in POSSESSIVES:
        end += 1
    return party.code, end


def _linked_behind(titles: Titles, end: int, run_starts: set[int]) -> Mark | None:
    """One more post of somebody behind "and", unless it leads up to the next name."""
    lowers = titles.article.lowers
    if lowers[end] == ",":
        return _one_more(titles, end + 1, run_starts)
    if lowers[end] not in JOINED:
        return None
    apart = lowers[end + 1] == "the"  # "deputy chief of staff and the commander of the army"
    mark = following = titles.starts.get(end + 1 + apart)
    if mark is None or mark.entry.room != "posts":
        return None
    while following is not None:
        end, following = following.end, titles.starts.get(following.end)
    anothers = apart and lowers[end] == "," and _opens_a_name(titles, end + 1, run_starts)
    return None if end in run_starts or anothers else mark


def _one_more(titles: Titles, start: int, run_starts: set[int]) -> Mark | None:
    """One more post of somebody between commas: "General Soto, the chief of the Army, Minister of Defence, met"."""
    lowers, mark = titles.article.lowers, titles.starts.get(start)
    if mark is None or mark.entry.room != "posts" or mark.end in run_starts or start - 2 in titles.parties:
        return None
    if lowers[mark.end : mark.end + 1] in ENDS and lowers[start] != "the":
        return mark  # "met Eli Soto, Chief of the General Staff, First Deputy Defence Minister of Peru."
    closed = lowers[mark.end] == "," and lowers[mark.end + 1].isalpha()
    return mark if closed and lowers[mark.end + 1] != "and" else None
