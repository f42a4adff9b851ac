"""Documents that bind a state to no other: with a firm, with so many that nobody is named, among its own."""

from __future__ import annotations

from itertools import pairwise

from workbench.article import Article, Mark, Sentence, organisations_of, within
from workbench.coding.actors import coordinated
from workbench.coding.instruments.papers import Paper
from workbench.coding.sides import parties_named
from workbench.coding.words import either, is_number, words

PARTNER_WITHIN = 6
FIRM_WITHIN = 8
CROWD_WITHIN = 8
BY_WITHIN = 8  # tokens from "signed by" to how many signed
HOUSE_WITHIN = 12
AT_HOME = ("plan", "document", "memorandum", "contract", "letter")


def with_no_state(article: Article, sentence: Sentence, paper: Paper, acts: tuple[Mark, ...]) -> bool:
    """Whether the partner of a document, as its own clause tells, is none that has a name, or is no state."""
    right_behind = {paper.noun.end, *(act.end for act in acts)}
    if any(_is_stranger(article, sentence, end) for end in right_behind) or _is_firm(article, sentence, paper.end):
        return True
    if _with_many(article, paper, sentence) or _of_many(article, acts):
        return True
    return _among_its_own(article, sentence, paper, acts) or _won_by_a_firm(article, sentence, paper, acts)


def names_a_firm(article: Article, sentence: Sentence, paper: Paper) -> bool:
    """Whether a firm, or rebels, are named near a document that is no declaration."""
    end = min(sentence.end, paper.end + FIRM_WITHIN)
    relative = words("instruments", "relative")  # "a pact under which firms of both will"
    end = next((at for at in range(paper.noun.end, end) if article.lowers[at] in relative), end)
    near = article.lowers[max(sentence.start, paper.start - FIRM_WITHIN) : end]
    return paper.type != "declaration" and not words("instruments", "firms").isdisjoint(near)


def named_after_a_body(article: Article, paper: Paper, states: tuple[str, ...]) -> bool:
    """ "a UN convention on the sea", "the African Union communiqué": an organisation's, which is none of the states."""
    named = within(article.parties, paper.start - 1, paper.noun.start)
    bodies = organisations_of(article).intersection(party.code for party in named)
    return bool(bodies) and bodies.isdisjoint(states) and all(party.code in bodies for party in named)


def _is_stranger(article: Article, sentence: Sentence, token: int) -> bool:
    """ "a memorandum with Somaliland", "an accord with the Red Cross", "a contract with the national shipyard"."""
    if _is_firm(article, sentence, token):
        return True
    partner = _partner(article, sentence, token)
    plain = [at for at in partner if article.lowers[at] not in words("instruments", "articles")]
    officials = words("instruments", "before_partners").intersection(article.lowers[at] for at in plain)
    return bool(plain) and article.words[plain[0]].istitle() and not officials


def _is_firm(article: Article, sentence: Sentence, token: int) -> bool:
    """ "with the national shipyard", not "with Togo's"."""
    firms = either("instruments", "firms", "houses")
    if article.lowers[token] == "with":
        lending = words("instruments", "lenders")
        nations = [one for one in within(article.parties, token + 1, token + PARTNER_WITHIN) if one.group == "demonym"]
        if nations and article.lowers[nations[0].end] in lending:
            return True  # "with French banks"
    return any(article.lowers[at] in firms for at in _partner(article, sentence, token))


def _partner(article: Article, sentence: Sentence, token: int) -> range:
    """The name that "with" at a token leads to, where it is that of no state or person; empty where it is."""
    start, last = token + 1, min(sentence.end, token + 1 + PARTNER_WITHIN)
    if article.lowers[token : token + 1] != ["with"]:
        return range(0)
    clause = words("instruments", "clause_ends")
    last = next((at for at in range(start, last) if article.lowers[at] in clause), last)
    somebody = any(mention.start < last for mention in within(article.mentions, start, sentence.end))
    if somebody or within(article.parties, start, last):
        return range(0)
    stops = words("instruments", "openers")
    return range(start, next((at for at in range(start, last) if article.lowers[at] in stops), last))


def _won_by_a_firm(article: Article, sentence: Sentence, paper: Paper, acts: tuple[Mark, ...]) -> bool:
    """ "visited the plant that won a contract from its army": whose firm it is remains untold."""
    done = max((act.start for act in acts if act.group == "done" and act.end <= paper.start), default=None)
    if paper.type != "contract" or done is None or len(parties_named(article, done, sentence.end)) != 1:
        return False
    near = range(max(sentence.start, done - FIRM_WITHIN), done)
    firm = next((at for at in reversed(near) if article.lowers[at] in either("instruments", "firms", "houses")), None)
    return firm is not None and not within(article.parties, max(sentence.start, firm - PARTNER_WITHIN // 2), done)


def _with_many(article: Article, paper: Paper, sentence: Sentence) -> bool:
    """Whether documents bind one state to so many that the text names none ("MoUs with 15 countries")."""
    after = article.lowers[paper.noun.end : min(paper.noun.end + CROWD_WITHIN, sentence.end)]
    if not after or after[0] not in words("sides", "with") or words("instruments", "crowds").isdisjoint(after):
        return False
    many = either("instruments", "elsewhere", "unnamed")
    return any(word.isdigit() or word in many for word in after)


def _of_many(article: Article, acts: tuple[Mark, ...]) -> bool:
    """ "a treaty signed by more than 50 countries": whether only how many signed a document is told."""
    signed_by = (act.end for act in acts if article.lowers[act.end] == "by")
    near = (article.lowers[end + 1 : end + BY_WITHIN] for end in signed_by)
    many = words("instruments", "crowds")
    return any(is_number(one) and other in many for here in near for one, other in pairwise(here))


def _among_its_own(article: Article, sentence: Sentence, paper: Paper, acts: tuple[Mark, ...]) -> bool:
    """ "Its parliament adopted a programme", "its army and its ministry of health signed a memorandum"."""
    done = next((act for act in acts if act.group == "done" and act.end <= paper.start), None)
    if done is None or paper.type not in AT_HOME or len(parties_named(article, sentence.start, sentence.end)) != 1:
        return False
    if not words("instruments", "collective").isdisjoint(article.lowers[sentence.start : sentence.end]):
        return False
    before = article.lowers[max(sentence.start, done.start - HOUSE_WITHIN) : done.start]
    new = not words("instruments", "articles").isdisjoint(article.lowers[paper.start - 1 : paper.start])
    pairs = pairwise(within(article.parties, sentence.start, done.start))
    two = any(coordinated(article, one.end, other.start) for one, other in pairs)
    return new and not paper.definite and (two or not words("instruments", "ratifiers").isdisjoint(before))
