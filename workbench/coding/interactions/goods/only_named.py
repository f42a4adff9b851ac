"""Scenes in which goods are only named, or lessons, papers and people are given: nobody hands anything over there."""

from __future__ import annotations

from workbench.article import within
from workbench.coding.interactions.goods.deliveries import AROUND, GOODS, HANDED, NEAR, counted, is_noun, names_goods
from workbench.coding.interactions.scene import Scene
from workbench.coding.interactions.setting.day_and_place import date_near
from workbench.coding.words import is_number
from workbench.wording import any_of, side_by_side, words

PASSED_OVER = words("openers_of_things") | words("editions")
GETS = ("receives", "takes")
WARES = 14  # tokens from "the transfer" over what is transferred to "was discussed"


def only_named(scene: Scene) -> bool:
    """Whether what looks like giving gives no goods, or only says of which goods another verb tells."""
    lowers, mark = scene.article.lowers, scene.mark
    behind = lowers[mark.end : min(mark.end + AROUND, scene.sentence.end)]
    if (
        _only_looks_like_a_verb(scene)
        or any_of("messages", behind)
        or _is_of_a_document(scene)
        or _is_of_a_course(scene)
        or _of_troops(scene)
    ):
        return True
    if _may_come(scene) or _is_asked_for(scene) or _is_attribute(scene) or _is_reproach(scene) or _gives_nothing(scene):
        return True
    if _is_what_it_is_for(scene) or _is_what_is_chosen(scene):
        return True
    return _told_back(scene) or _is_a_souvenir(scene) or _brings_no_goods(scene) or _gives_lessons(scene)


def _only_looks_like_a_verb(scene: Scene) -> bool:
    """Whether what looks like a verb is a noun or an attribute ("the shipping lanes", "his gifts", "Thai hands")."""
    mark, before = scene.mark, scene.article.lowers[scene.mark.start - 1]
    if mark.group != "verbs" or mark.start == scene.sentence.start:
        return False
    party = within(scene.article.parties, mark.start - 1, mark.start)
    adjective = bool(party) and party[0].group == "demonym" and scene.article.lowers[mark.start].endswith("s")
    return adjective or before in words("definite") or before in words("possessives")


def _gives_lessons(scene: Scene) -> bool:
    """Whether lessons or words are what is delivered to somebody ("delivering its vessel boarding training to")."""
    behind = scene.article.lowers[scene.mark.end : min(scene.mark.end + GOODS, scene.sentence.end)]
    to = next((at for at, word in enumerate(behind) if word in words("lead_to_learners")), 0)
    return scene.mark.group == "verbs" and any_of("lessons_given", behind[max(0, to - 1) : to])


def _told_back(scene: Scene) -> bool:
    """Whether a noun takes up what was told ("in a transfer that officials describe as"), or talks are about it
    ("they reviewed the delivery of", "the two discussed deliveries").
    """
    lowers, mark = scene.article.lowers, scene.mark
    if not is_noun(scene):
        return False
    behind = lowers[mark.end : min(mark.end + WARES, scene.sentence.end)]
    if side_by_side({"was", "were"}, words("talked_over"), behind):
        return True  # "the transfer of drones was discussed in a meeting"
    told = within(scene.article.marks["interactions"], max(scene.sentence.start, mark.start - NEAR), mark.start)
    return lowers[mark.start - 2 : mark.start] == ["in", "a"] or any(o.entry.get("frame") == "discuss" for o in told)


def _brings_no_goods(scene: Scene) -> bool:
    """Whether people are brought somewhere ("the frigate rescued fishermen and brought them to")."""
    lowers, mark = scene.article.lowers, scene.mark
    if scene.mark.entry.id != "bringing" or any_of("passive", lowers[mark.start - 1 : mark.end]):
        return False
    behind = lowers[mark.end : min(mark.end + GOODS, scene.sentence.end)]
    return lowers[mark.end] != "by" and not any_of("goods", behind)


def _is_a_souvenir(scene: Scene) -> bool:
    """Whether somebody is given a gift ("presents a gift to General X"), and no state ten trucks as a gift."""
    lowers, mark = scene.article.lowers, scene.mark
    return any(lowers[at : at + 3] == ["a", "gift", "to"] for at in range(mark.start - 1, mark.end + 1))


def _is_of_a_document(scene: Scene) -> bool:
    """Whether a document or a plan is about it ("a protocol on the transfer of")."""
    before = scene.article.lowers[max(scene.sentence.start, scene.mark.start - 3) : scene.mark.start]
    bare = [word for word in before if word not in PASSED_OVER]  # not "put on ice deliveries"
    papers = bare[-1:] == ["for"] and any_of("papers_signed", bare[:-1])  # "a contract for the delivery of"
    return is_noun(scene) and (papers or any_of("topics", bare[-1:]))


def _of_troops(scene: Scene) -> bool:
    """Whether soldiers are what a state contributes ("contributed 300 troops and vehicles to the battlegroup")."""
    lowers, end = scene.article.lowers, scene.mark.end
    if scene.mark.entry.id == "sending" and any_of("soldiers", lowers[max(scene.sentence.start, end - NEAR - 1) : end]):
        return True  # "opposes any soldier being sent to Togo"
    given = lowers[end : min(end + AROUND, scene.sentence.end)]
    return lowers[end - 1] == "contributed" and any_of("soldiers", given)


def _is_of_a_course(scene: Scene) -> bool:
    """Whether lessons and no goods are given ("gave a three-day course in first aid to", "a course delivered by")."""
    marks, mark = scene.article.marks["interactions"], scene.mark
    near = within(marks, mark.start - 1, min(mark.end + AROUND, scene.sentence.end))
    course = next((one for one in near if one.entry.id == "course"), None)
    return course is not None and not any_of("goods", scene.article.lowers[mark.end : course.start])


def _gives_nothing(scene: Scene) -> bool:
    """Whether nothing is given ("had sent no weapons", "reached a high level"), or what was given before is called to
    mind ("such gifts", "sent us fuel when others did not").
    """
    lowers, mark = scene.article.lowers, scene.mark
    if mark.start > 0 and any_of("reaching", lowers[mark.end - 1 : mark.end]):
        later = within(scene.article.marks["interactions"], mark.end, scene.sentence.end)
        drilled = any(one.entry.get("kind") == "exercise" for one in later)  # "four jets have reached Goa for a drill"
        if drilled or any_of("levels", lowers[mark.end : mark.end + NEAR]):
            return True  # "the talks on jets have reached advanced stages"
        return not names_goods(lowers[max(scene.sentence.start, mark.start - GOODS) : mark.start])
    passive = any_of("passive", lowers[mark.start - 1 : mark.end])
    if any_of("words_and_honours", lowers[mark.start - 1 : mark.start]):
        return True  # "the reception given to the cadets"
    first = max(scene.sentence.start, mark.start - 2 * NEAR)
    given = lowers[first : mark.start] if passive else lowers[mark.end : mark.end + NEAR]
    if any_of("words_and_honours", given) and not counted(scene):
        return True  # "a warm welcome was given to the guests"
    thanked = lowers[mark.end] == "us" and not counted(scene)
    return thanked or lowers[mark.end] == "no" or lowers[mark.start - 1] == "such"


def _is_reproach(scene: Scene) -> bool:
    """Whether somebody is punished or blamed for it, on no day ("sanctions on firms that supplied drones to")."""
    before = scene.article.lowers[scene.sentence.start : scene.mark.start]
    if not any_of("reproaches", before):
        return False
    breaks = words("joins_clauses") | {","}
    ends = (at for at in range(scene.mark.end, scene.sentence.end) if scene.article.lowers[at] in breaks)
    return not within(scene.article.dates, scene.mark.end, next(ends, scene.sentence.end))  # not "blamed him on Monday"


def _is_what_it_is_for(scene: Scene) -> bool:
    """Whether goods are only able to bring something ("missiles designed to deliver warheads")."""
    lowers, mark = scene.article.lowers, scene.mark
    to = mark.start if lowers[mark.start] == "to" else mark.start - 1
    return any_of("made_for", lowers[max(scene.sentence.start, to - NEAR) : to + 1])


def _is_what_is_chosen(scene: Scene) -> bool:
    """Whether somebody is only chosen to supply something ("has picked the Omani yard to deliver six tugs")."""
    lowers, mark = scene.article.lowers, scene.mark
    to = mark.start if lowers[mark.start] == "to" else mark.start - 1
    first = max(scene.sentence.start, to - WARES)
    chosen = next((at for at in range(to - 1, first - 1, -1) if lowers[at] in words("choosing")), None)
    return lowers[to] == "to" and chosen is not None and not {",", "and", ";"} & set(lowers[chosen:to])


def _may_come(scene: Scene) -> bool:
    """Whether a delivery only may come about, on no day ("the delivery of two tugs could follow")."""
    if not is_noun(scene):
        return False
    before = scene.article.lowers[max(scene.sentence.start, scene.mark.start - NEAR) : scene.mark.start]
    after = scene.article.lowers[scene.mark.end : min(scene.mark.end + GOODS, scene.sentence.end)]
    vague = any_of("maybe", after) or any_of("weighing", before) or before[-1:] == ["any"]
    return vague and date_near(scene.article, scene.sentence, scene.mark.start) is None


def _is_asked_for(scene: Scene) -> bool:
    """Whether somebody is only urged to give, on no day ("urged Oslo to hand over the tanks it has paid for")."""
    lowers, start = scene.article.lowers, scene.mark.start
    first = max(scene.sentence.start, start - 2 * AROUND)
    asked = lowers[start] == "to" and any_of("asking_others", lowers[first:start])
    return asked and not within(scene.article.dates, scene.mark.end, scene.sentence.end)


def _is_attribute(scene: Scene) -> bool:
    """Whether it only says which goods another verb tells of ("received the tanks promised by X")."""
    article, mark = scene.article, scene.mark
    passive = any_of("passive", article.lowers[mark.start - 1 : mark.end])
    by = mark.group == "verbs" and article.lowers[mark.end] == "by" and not passive
    later = within(article.marks["interactions"], mark.end, min(mark.end + AROUND, scene.sentence.end))
    if by and any(one.entry.get("frame") == "travels" for one in later):
        return True  # "the helicopters promised by X have arrived"
    if _that_arrive(scene) or _once_promised(scene) or _that_were_got(scene):
        return True
    if not by:
        return False
    told = within(article.marks["interactions"], scene.sentence.start, mark.start)
    return any(one.entry.get("frame") in HANDED for one in told)


def _that_were_got(scene: Scene) -> bool:
    """Whether a relative clause says who gives what another verb tells of as got ("took delivery of tanks that X is
    giving away").
    """
    lowers, mark = scene.article.lowers, scene.mark
    first = max(scene.sentence.start, mark.start - AROUND) + 1
    opens = max((at for at in range(first, mark.start) if lowers[at] == "that"), default=scene.sentence.start)
    told = within(scene.article.marks["interactions"], scene.sentence.start, opens)
    return any(one.entry.get("frame") in GETS for one in told) and any_of("goods", lowers[opens - NEAR : opens])


def _once_promised(scene: Scene) -> bool:
    """Whether goods promised before are told of as given now ("received the second of the boats promised in 2022")."""
    lowers, mark = scene.article.lowers, scene.mark
    if mark.end - mark.start > 1 or not any_of("come_by", lowers[mark.start : mark.end]):
        return False
    before = lowers[mark.start - 1]
    marks = within(scene.article.marks["interactions"], scene.sentence.start, scene.sentence.end)
    given = any(one.start != mark.start and one.entry.get("frame") in HANDED for one in marks)
    return given and (names_goods([before]) or is_number(before))


def _that_arrive(scene: Scene) -> bool:
    """Whether a relative clause says whose the goods are that arrive ("the boats that X promised Y reached Z")."""
    lowers, mark = scene.article.lowers, scene.mark
    relative = any_of("things", lowers[max(scene.sentence.start, mark.start - AROUND) : mark.start])
    if not relative or mark.group != "verbs" or not any_of("acquired", lowers[mark.start : mark.end]):
        return False
    later = within(scene.article.marks["interactions"], mark.end, min(mark.end + AROUND, scene.sentence.end))
    return any(one.entry.get("frame") in ("travels", "gives", "takes") for one in later)
