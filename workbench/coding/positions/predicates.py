"""What a mark is behind other words: said of somebody ("is a threat"), fought, promised or refused ("will supply")."""

from __future__ import annotations

from workbench.article import Article, Mark, within
from workbench.coding.positions.codes import variant
from workbench.coding.positions.governing import parts
from workbench.coding.positions.signatories import in_joint_paper
from workbench.coding.positions.subjects import clause_before
from workbench.coding.words import is_number, words

LONGEST = 10
FOUGHT_WITHIN = 5
FEARED_WITHIN = 12
OWNED_WITHIN = 4
PLEDGED_WITHIN = 6
PLACED_WITHIN = 5
PLACES = {"placed": "bordering", "hosted": "on_soil"}
WARES_WITHIN = 8
ASIDE = 8
OF_WHOM = 3
INVERTED_WITHIN = 8
PUSHED_WITHIN = 3
DATED_WITHIN = 3  # tokens from "since" to "invasion"
VOWING = ("will", "'ll", "shall", "would")
UNPUSHED = frozenset((",", "that", "need"))
COUNTERS = "counters"
ASSERTS = "asserts"
GOING_ON = "is"
CONDEMNS = "condemns"


def as_told(article: Article, mark: Mark) -> Mark:
    """An issue as what it is behind other words; the mark itself where nothing turns it into something else."""
    told = inverted(article, said_of(article, mark))
    return placed(article, pledged(article, fought(article, feared(article, sought(article, told)))))


def sought(article: Article, mark: Mark) -> Mark:
    """Membership as ties with whom one joins, where it is wanted for nobody else ("wants to join NATO")."""
    if "sought" not in mark.entry.attributes:
        return mark
    start = clause_before(article, mark.start)[0]
    cues = [cue.end for cue in within(article.marks["positions"], start, mark.start) if cue.group == "before"]
    end = mark.end + OF_WHOM if "of" in article.lowers[mark.end - 1 : mark.end + 1] else mark.end
    named = within(article.parties, max([start, *cues[-1:]]), end)
    others = [party for party in named if party.start < mark.start or party.group != "organisation"]
    return mark if others else mark._replace(entry=variant(mark.entry, "sought"))


def placed(article: Article, mark: Mark) -> Mark:
    """A mark as what it is near a border ("its military build-up around the peninsula"), on a soil, or doing things."""
    if "doing" in mark.entry.attributes and article.lowers[mark.end] in words("sides", "possessives"):
        return mark._replace(entry=variant(mark.entry, "doing"))
    for where, places in PLACES.items():
        near = article.lowers[mark.end : mark.end + PLACED_WITHIN] if where in mark.entry.attributes else []
        if not words("positions", places).isdisjoint(near):
            return mark._replace(entry=variant(mark.entry, where))
    before = article.lowers[max(0, mark.start - PLACED_WITHIN) : mark.start]
    if "hosted" in mark.entry.attributes and not words("positions", "hosting").isdisjoint(before):
        return mark._replace(entry=variant(mark.entry, "hosted"))
    return mark


def epithet(article: Article, mark: Mark) -> Mark | None:
    """A mark as what blames by its name alone, where somebody says it ("in the face of X's aggression") or calls
    something so ("called it a violation of its soil").
    """
    if "epithet" not in mark.entry.attributes or _is_only_dated(article, mark):
        return None
    statement = article.statement_at(mark.start)
    asserted = statement is not None and statement.cue.entry.get("strength") == ASSERTS
    asserted = asserted or (statement is None and bool(in_joint_paper(article, mark)))
    if not asserted and naming_before(article, mark.start) is None:
        return None
    return Mark(mark.start, mark.end, variant(mark.entry, "epithet"), "forms")


def _is_only_dated(article: Article, mark: Mark) -> bool:
    """Whether it only tells when something was, or may never come ("since Togo's invasion", "a potential invasion")."""
    before = article.lowers[max(0, mark.start - DATED_WITHIN) : mark.start]
    return not words("positions", "dating").isdisjoint(before)


def said_of(article: Article, mark: Mark) -> Mark:
    """A mark as its predicate from the verb on, where its noun is said of somebody; else the mark itself."""
    if "predicate" not in mark.entry.attributes:
        return mark
    start = _start(article, mark)
    return mark if start is None else Mark(start, mark.end, variant(mark.entry, "predicate"), "forms")


def inverted(article: Article, mark: Mark) -> Mark:
    """A mark as the verb behind it and whoever is called so there ("the main threat to us is Togo")."""
    if "inverted" not in mark.entry.attributes or mark.end - mark.start == 1:
        return mark
    end = min(article.sentence_at(mark.start).end, mark.end + INVERTED_WITHIN)
    verb = next((at for at in range(mark.end, end) if article.lowers[at] in words("positions", "equating")), None)
    between = article.lowers[mark.end : verb] if verb else [","]
    if any(parts(word) and word not in words("positions", "prepositions") for word in between):
        return mark
    verb = mark.end + len(between)
    party = next(iter(within(article.parties, verb + 1, verb + OF_WHOM)), None)
    return Mark(verb, party.end, variant(mark.entry, "inverted"), "forms") if party else mark


def pushing(article: Article, mark: Mark) -> Mark:
    """A word of stress as a wish, where growth is what it stresses ("stressed on strengthening cooperation")."""
    near = article.lowers[mark.end : mark.end + PUSHED_WITHIN] if "pushes" in mark.entry.attributes else []
    if words("positions", "pushing").isdisjoint(near) or not UNPUSHED.isdisjoint(near):
        return mark
    return mark._replace(entry=variant(mark.entry, "pushes"))


def fought(article: Article, mark: Mark) -> Mark:
    """A mark as the fight against it, where a verb of fighting leads to it ("rooting out the insurgents")."""
    if "fought" not in mark.entry.attributes:
        return mark
    verb = _fighting(article, mark)
    if verb is None:
        return mark
    return Mark(verb.start, mark.end, variant(mark.entry, "fought"), "objects")


def vowed(article: Article, mark: Mark) -> Mark | None:
    """The verb by which somebody says that they will fight those whom a mark names ("we will crush the rebels")."""
    verb = _fighting(article, mark) if "fought" in mark.entry.attributes else None
    return verb if verb and article.lowers[verb.start - 1] in VOWING else None


def _fighting(article: Article, mark: Mark) -> Mark | None:
    """The verb of fighting that leads to a mark."""
    near = within(article.marks["positions"], max(0, mark.start - FOUGHT_WITHIN), mark.start)
    verb = next((other for other in reversed(near) if other.entry.id == COUNTERS), None)
    return None if verb is None or any(parts(word) for word in article.lowers[verb.end : mark.start]) else verb


def feared(article: Article, mark: Mark) -> Mark:
    """A mark as what is worried about or condemned, where a word for it leads to it ("concern over the fighting")."""
    if "feared" not in mark.entry.attributes:
        return mark
    near = within(article.marks["positions"], max(0, mark.start - FEARED_WITHIN), mark.start)
    worry = next((other for other in reversed(near) if other.group == "before"), None)
    if worry is None:
        return mark
    if worry.entry.id == CONDEMNS and "condemned" in mark.entry.attributes:
        return mark._replace(entry=variant(mark.entry, "condemned"))
    return mark._replace(entry=variant(mark.entry, "feared")) if worry.entry.get("stance") == "concerned" else mark


def pledged(article: Article, mark: Mark) -> Mark:
    """A mark as what is promised or refused, where a word of promise stands before it ("will go on supplying")."""
    if "pledged" not in mark.entry.attributes:
        return mark
    lowers, denied = article.lowers, False
    wares = words("positions", "beside", "wares")
    given = mark.entry.get("beside") != ["wares"] or lowers[mark.start] == "be"
    if not given and wares.isdisjoint(lowers[mark.end : mark.end + WARES_WITHIN]):
        return mark
    for at in range(mark.start - 1, max(0, mark.start - PLEDGED_WITHIN) - 1, -1):
        word = lowers[at]
        if word in words("positions", "promises") and _of_whom(article, at):
            return mark
        refusing = word in words("positions", "refusing")
        denied = denied or refusing or word in words("positions", "negations")
        if word == GOING_ON and lowers[at + 1].endswith("ing"):
            return mark  # "is supplying Togo with shells"
        if refusing or word in words("positions", "promising"):
            lead = next((n for n in (at - 1, at - 2) if n >= 0 and lowers[n] in words("positions", "negations")), at)
            refused = denied or lead < at
            if not refused and word in words("positions", "handing_over") and _counted(article, mark):
                return mark  # "will hand over five radars to Togo"
            return Mark(lead, mark.end, variant(mark.entry, "refused" if refused else "pledged"), "forms")
        if not (denied or word in words("positions", "promised_by") or word.endswith("ly")):
            return mark
    return mark


def _of_whom(article: Article, noun: int) -> bool:
    """Whether a promise is somebody's of whom another speaks ("alarm over Togolese plans to supply")."""
    owner = next((party for party in within(article.parties, max(0, noun - OWNED_WITHIN), noun)), None)
    return owner is not None and article.lead_in(owner.start) in words("positions", "prepositions")


def _counted(article: Article, mark: Mark) -> bool:
    """Whether only so many pieces are to be handed over, which tells what is done and not what is thought of it."""
    following = article.lowers[mark.end : mark.end + WARES_WITHIN]
    counts = words("positions", "numbers")
    number = next((at for at, word in enumerate(following) if word in counts or is_number(word)), None)
    return number is not None and words("positions", "increase").isdisjoint(following[: number + 2])


def _start(article: Article, mark: Mark) -> int | None:
    """Where the verb before a noun stands, or the "as" or article after a verb of naming; only adjectives between."""
    lowers = article.lowers
    first = max(article.sentence_at(mark.start).start, mark.start - LONGEST)
    at, aside = mark.start, mark.start
    while (at := at - 1) >= first:
        word = lowers[at]
        if word == "," and (opening := _aside_before(article, at)) is not None:
            first, at, aside = max(article.sentence_at(at).start, first - (at - opening)), opening, opening
            continue
        if word == "to" and lowers[at - 1] not in words("positions", "amounting"):
            return None
        if word in words("positions", "copulas"):
            return None if within(article.parties, at, aside) else at
        if word in words("positions", "indefinite") and naming_before(article, at) is not None:
            return at
        if word in words("positions", "definite") and _names_an_object(article, at):
            return at
        if word in words("positions", "negations") or (parts(word) and word not in (",", "and")):
            return None
    return None


def _aside_before(article: Article, comma: int) -> int | None:
    """Where the aside begins that a comma closes ("is, he said, a danger", "was, in her words, a provocation")."""
    for at in range(comma - 2, max(0, comma - ASIDE) - 1, -1):
        if article.lowers[at] == ",":
            told = words("positions", "asides")
            return None if told.isdisjoint(article.lowers[at + 1 : comma]) else at
    return None


def naming_before(article: Article, token: int) -> int | None:
    """Where the clause before a token has the verb by which somebody calls it so ("called the pirates a danger")."""
    start, end = clause_before(article, token)
    verb = next((at for at in range(start, end) if article.lowers[at] in words("positions", "naming")), None)
    return _named_before_relative(article, start) if verb is None and article.lowers[token - 1] == "as" else verb


def _named_before_relative(article: Article, start: int) -> int | None:
    """The verb of naming before a relative clause that starts here ("regards bands that hide here as a danger")."""
    if article.lowers[start - 1] not in words("positions", "restrictive"):
        return None
    before = range(clause_before(article, start - 1)[0], start)
    return next((at for at in before if article.lowers[at] in words("positions", "naming")), None)


def _names_an_object(article: Article, token: int) -> bool:
    """Whether a verb of naming has its object before a token ("considers the war the", "which he termed the")."""
    verb = naming_before(article, token)
    if verb is None:
        return False
    if token - verb == 1:
        return article.lowers[clause_before(article, token)[0] - 1] in words("positions", "object_relatives")
    return not (parts(article.lowers[verb + 1]) or parts(article.lowers[token - 1]))
