"""Sessions that are only named: as the venue of something else, as one of several fora, as what serves for talks."""

from __future__ import annotations

from workbench.article import within
from workbench.coding.actors import countries_of
from workbench.coding.interactions.scene import ARTICLES, Scene, determiner, name_behind, name_start
from workbench.coding.interactions.setting.day_and_place import date_near
from workbench.wording import any_of, side_by_side, words

WITHIN_NAMES = words("within_names") | words("editions") | words("event_lengths")
FAR = 16  # tokens from "on the sidelines of" to a session
SET_UP = 5  # tokens from "to establish" to a body
CHANNEL = 3  # tokens from "the main forum for" to its talks
BESIDE = 6  # tokens from "on the sidelines of" to a session, whatever stands between
WISHED = 9  # tokens from "committed to" to a dialogue
LEAD = 2  # tokens from "at" to the name of an event
MEETINGS, TOLD_WITH, FORA = ("meeting", "call"), ("with", "receives", "received", "noun"), ("forum", "summit")
NEAR = 5  # tokens from "said" to "at a forum"


def only_named(scene: Scene) -> bool:
    """Whether a session is named in passing: where something else took place, or of which something else is told."""
    tests = (is_venue, hosts_a_meeting, is_instance, sends_people, of_a_record, of_a_paper, only_spoken_of)
    return any(test(scene) for test in tests)


def is_venue(scene: Scene) -> bool:
    """Whether something else took place beside it ("on the sidelines of the first A-B summit")."""
    article, start = scene.article, max(scene.sentence.start, scene.mark.start - FAR)
    near = [at for at in range(start, scene.mark.start) if article.lowers[at] in words("venue_cues")]
    near = [at for at in near if article.words[at - 1] != "-"]  # not "wrapped up a two-day conference"
    if not near:
        return False
    gap = range(near[-1] + 1, scene.mark.start)
    return (
        all(article.words[at][:1].isupper() or article.lowers[at] in WITHIN_NAMES for at in gap)
        or scene.mark.start - near[-1] <= BESIDE
        or _apposed(scene, near[-1])
    )


def hosts_a_meeting(scene: Scene) -> bool:
    """Whether it is an event of many at which two of those who came met ("met X at the Gulf Dialogue in Manama", "At
    the NATO summit, X held talks with Y"), and no session of theirs.
    """
    article, first = scene.article, name_start(scene)
    before = article.lowers[max(scene.sentence.start, first - LEAD) : first]
    known = any_of("at_an_event", before) and any_of("definite", before[-1:])
    if not known or scene.mark.entry.id == "commission" or not _of_many(scene, first):
        return False
    people = [actor for actor in scene.actors if not actor.state]
    others = within(article.marks["interactions"], scene.sentence.start, scene.sentence.end)
    met = any(mark.entry.get("kind") in MEETINGS and mark.entry.get("frame") in TOLD_WITH for mark in others)
    return met and (len(countries_of(people)) > 1 or any_of("peers", scene.lowers))


def _of_many(scene: Scene, first: int) -> bool:
    """Whether an event is one of many states: by the name of an organisation, of a town or of a forum known to all."""
    article, end = scene.article, scene.mark.end
    named = within(article.parties, first, end)
    if any(party.group != "organisation" for party in named):
        return len(named) == 1 and named[0].group == "capital"
    known = any_of("known_fora", article.lowers[first:end])
    return bool(named or within(article.places, first, end)) or scene.mark.entry.id in FORA or known


def of_a_paper(scene: Scene) -> bool:
    """Whether it is only what a document is for ("the Lima Declaration for Dialogue between Peru and Chile")."""
    article, start = scene.article, scene.mark.start
    return article.lowers[start - 1] == "for" and bool(within(article.marks["instruments"], start - BESIDE, start))


def is_instance(scene: Scene) -> bool:
    """Whether it is only named as one of several ("work together in fora such as the Indian Ocean symposium")."""
    lowers = scene.article.lowers
    several = [at for at in range(scene.sentence.start, scene.mark.start) if lowers[at] in words("fora")]
    return bool(several) and any_of("instances", lowers[several[-1] + 1 : several[-1] + 4])


def _apposed(scene: Scene, start: int) -> bool:
    """Whether it only says what the venue named behind a token is ("at the margins of the X Dialogue, a forum in")."""
    article = scene.article
    named = within(article.marks["interactions"], start, scene.mark.start)
    opens = named[-1].end if named else scene.mark.start
    return article.words[opens] == "," and any_of("one_of", article.lowers[opens + 1 : opens + 2])


def sends_people(scene: Scene) -> bool:
    """Whether a forum is a body whose people are told of ("met a delegation of the Atlantic Forum on Security")."""
    lowers, start = scene.article.lowers, max(scene.sentence.start + 1, scene.mark.start - BESIDE)
    if not scene.article.words[scene.mark.start][:1].isupper():
        return False
    at = next((at for at in range(scene.mark.start - 1, start, -1) if lowers[at] in words("origins")), 0)
    return bool(at) and lowers[at - 1] in words("visitors") | words("members_of")


def is_described(scene: Scene) -> bool:
    """Whether only what a body is or is for is told ("the Navy Staff Talks are the premier forum for consultations",
    "the Gulf Dialogue is a yearly gathering of ministers").
    """
    end = scene.mark.end
    if scene.article.words[end : end + 1] == ["("]:  # "the Joint Naval Forum (JNF) is"
        end = next((at + 1 for at in range(end, scene.sentence.end) if scene.article.words[at] == ")"), end)
    after = scene.article.lowers[end : end + BESIDE + 1]
    before = scene.article.lowers[max(scene.sentence.start, scene.mark.start - NEAR) : scene.mark.start]
    for near, told in ((after[:1], after), (before, before)):  # "is the foremost conference of the region"
        if any_of("copulas", near) and any(any_of(name, told) for name in ("channels", "of_rank", "yearly")):
            return True
    return False


def of_a_channel(scene: Scene) -> bool:
    """Whether only what serves for talks is told of ("is the main forum for consultations between A and B")."""
    before = scene.article.lowers[max(scene.sentence.start, scene.mark.start - CHANNEL) : scene.mark.start]
    return any_of("channels", before) and "for" in before


def only_set_up(scene: Scene, *, body: bool) -> bool:
    """Whether a body is no more than set up ("a memorandum on the establishment of a joint committee")."""
    if not body and determiner(scene) not in ARTICLES:
        return False
    before = scene.article.lowers[max(scene.sentence.start, scene.mark.start - SET_UP) : scene.mark.start]
    return any_of("founding", before) and not any_of("session_cues", before)


def only_spoken_of(scene: Scene) -> bool:
    """Whether only something of a session is told ("the summit's results"), or what was said at some forum."""
    lowers, end = scene.article.lowers, scene.mark.end
    owned = lowers[end + 1 : end + NEAR] if any_of("possession", lowers[end : end + 1]) else []
    if any_of("left_by_sessions", name_behind(scene)):
        return True  # "met the Riga Summit Defence Pledge"
    before = lowers[max(scene.sentence.start, scene.mark.start - FAR) : scene.mark.start]
    if any_of("praising_others", before) and any_of("staging", before):  # "congratulated Oman on hosting the summit"
        return date_near(scene.article, scene.sentence, scene.mark.start) is None
    before = before[-NEAR:]
    prepared = scene.mark.entry.id == "summit" and any_of("preparing_for", before)
    if prepared and not any_of("soon_to_come", before):
        return True  # "discussed preparations for the NATO summit"
    if _talked_about(scene, before):
        return True
    return (bool(owned) and not any_of("session_cues", owned)) or _spoken_at(scene) or _only_wished_for(scene)


def _talked_about(scene: Scene, before: list[str]) -> bool:
    """Whether a summit of nobody named is what others talked about ("discussed the climate summit in Glasgow")."""
    parties = within(scene.article.parties, scene.mark.start - len(before), scene.mark.end)
    topic = any_of("discussing", before) and not any_of("soon_to_come", before)
    return scene.mark.entry.id in FORA and topic and not parties


def _only_wished_for(scene: Scene) -> bool:
    """Whether a dialogue is what somebody stands for, and no session ("remained committed to a frank dialogue")."""
    if scene.mark.entry.id != "dialogue" or determiner(scene) not in ARTICLES:
        return False
    before = scene.article.lowers[max(scene.sentence.start, scene.mark.start - WISHED) : scene.mark.start]
    return any_of("stands_for", before) and any_of("led_on", before)


def _spoken_at(scene: Scene) -> bool:
    """Whether somebody only spoke at some forum or other ("said at a forum in Oslo", "spoke at a conference")."""
    lowers, start = scene.article.lowers, scene.mark.start
    bare = (
        scene.mark.entry.id == "forum" and scene.mark.end - start == 1 and lowers[start] == scene.article.words[start]
    )
    before = lowers[max(scene.sentence.start, start - NEAR) : start]
    spoke = any_of("report_verbs", before) or any_of("speaking_verbs", before)
    return bare and spoke and determiner(scene) in ("a", "an")


def remarked_on(scene: Scene, before: list[str]) -> bool:
    """Whether it is only spoken about by somebody else, or told of as the last one, on no day.

    "Commenting on the summit of A and B, X said", "the last meeting of the group had been useful".
    """
    if before[-1:] == ["the"] and any_of("topical", before[-2:-1]) and any_of("commenting", before):
        return True
    undated = date_near(scene.article, scene.sentence, scene.mark.start, to_come=True) is None
    last = side_by_side({"the"}, {"last"}, before) and "week" not in before
    return undated and (last or _of_what_was_done(scene))


def _of_what_was_done(scene: Scene) -> bool:
    """Whether only what came of it is spoken of ("the implementation of the pacts concluded at the meeting of")."""
    lowers, start = scene.article.lowers, max(scene.sentence.start + 1, scene.mark.start - FAR)
    done = (at for at in range(start, scene.mark.start - 1) if lowers[at] in words("outcomes"))
    things = words("outcomes_told_of") | words("papers_signed")
    return any(any_of("during", lowers[at + 1 : at + 2]) and lowers[at - 1] in things for at in done)


def of_a_record(scene: Scene) -> bool:
    """Whether only the record of a session is told of ("signed the minutes of the third meeting of the committee"), and
    not that it was held ("of the commission, which the two co-chaired in Oslo").
    """
    lowers, start = scene.article.lowers, max(scene.sentence.start, scene.mark.start - FAR)
    records = [at for at in range(start, scene.mark.start) if lowers[at] in words("records")]
    if not records or lowers[records[-1] + 1] not in ("of", "on") or "," in lowers[records[-1] : scene.mark.start]:
        return False
    behind = lowers[scene.mark.end : min(scene.mark.end + FAR, scene.sentence.end)]
    held = next((at for at, word in enumerate(behind) if word in words("relatives")), None)
    return held is None or not any_of("session_cues", behind[held : held + BESIDE])
