"""Who makes a journey: whom a participle or the next words tell of, no troops who serve, no thing that is sent."""

from __future__ import annotations

from workbench.article import Article, tokens_of, within
from workbench.coding.actors import Actor, countries_of, people_of, subjects_of
from workbench.coding.datelines import dateline
from workbench.coding.interactions.scene import Scene, next_trigger
from workbench.wording import any_of, words

BESIDE = 3  # tokens from a nationality to its troops
FAR = 9  # tokens from "thanked" to the visit
SAID = 6  # tokens from "said" to the visit that is spoken of
INVITED = 20  # tokens from "accepted an invitation" to its "to visit"


def are_deployed(scene: Scene, travellers: list[Actor]) -> bool:
    """Whether troops go somewhere to serve there ("soldiers flew to Kosovo to join the peacekeeping force")."""
    if people_of(travellers) or not any_of("deployments", scene.lowers) or "during" in scene.lowers:
        return False  # "the ship visited Muscat during its deployment"
    near = (scene.article.lowers[actor.start : actor.end + BESIDE] for actor in travellers)
    return "bound" in scene.lowers or any(any_of("troops", words_near) for words_near in near)


def for_a_meeting(scene: Scene, travellers: list[Actor], hosts: list[str | None]) -> bool:
    """Whether the meeting is what is told of ("the ministers of A and B are expected there for a meeting")."""
    several = len(countries_of(travellers)) > 1 and not people_of(travellers)
    led = next_trigger(scene) < scene.sentence.end
    return several and led and not set(hosts) <= {None, *countries_of(travellers)}


def behind_a_comma(scene: Scene) -> bool:
    """Whether a participle behind somebody tells of the journey ("met with General X, paying a visit to")."""
    start = scene.mark.start
    return scene.article.words[start - 1] == "," and scene.article.lowers[start].endswith("ing")


def next_guest(scene: Scene) -> list[Actor]:
    """Who follows first: somebody named, or a delegation ("During the visit, the Omani delegation met General X"), and
    not whom they came to meet ("During a visit to meet General X of Peru, Admiral Y of Oman said").
    """
    lowers = scene.article.lowers
    if any_of("comprising", lowers[scene.mark.end : scene.mark.end + 1]):
        return []  # "The visit includes talks with General X"
    behind = [actor for actor in scene.actors if actor.start >= scene.mark.end and not actor.collective]
    guests = [a for a in behind if a.person is not None or any_of("visitors", lowers[a.start : a.end + 1])]
    start = scene.mark.end
    to_meet = "to" in lowers[start : next_trigger(scene)]
    if to_meet and guests and guests[0] is behind[0] and next_trigger(scene) < guests[0].start:
        start, guests = guests[0].end, [one for one in guests if set(one.countries).isdisjoint(guests[0].countries)]
    between = lowers[start : guests[0].start] if guests else []
    if any_of("visitors", between) or "invitation" in between:
        return []  # "During the visit, the delegation met General X", "The visit is at the invitation of General X"
    return guests[:1]


def of_a_thing(scene: Scene, actor: Actor) -> bool:
    """Whether somebody only tells of a thing that went somewhere ("X said that the ships, said the aid went to")."""
    between = scene.article.lowers[actor.end : scene.mark.start]
    if "that" in between[:-1] or not any_of("past_verbs", scene.article.lowers[scene.mark.start : scene.mark.end]):
        return "that" in between[:-1]  # "X said on Monday during a visit to"
    said = next((at for at in range(len(between) - 1, -1, -1) if between[at] in words("report_verbs")), None)
    return said is not None and said + 1 < len(between) and "," not in between[said + 1 :]


def spoken_of(scene: Scene, speakers: list[Actor]) -> list[Actor]:
    """The officials of whom a speaker tells ("President X said that Omani envoys would travel to")."""
    start = speakers[-1].end if speakers else scene.sentence.start
    told = [actor for actor in scene.actors if start < actor.start and actor.end <= scene.mark.start]
    return [actor for actor in told if actor.person is None and not (actor.state or actor.collective)][-1:]


def origin(scene: Scene, actor: Actor) -> bool:
    """Whether a state only says where a thing is from, or somebody bound for ("aircraft bought from Austria")."""
    before = scene.article.lowers[max(scene.sentence.start, actor.start - 3) : actor.start]
    bound = any_of("onward", before[-1:])  # "before heading for Peru, the vessel had visited"
    return actor.state and (bound or "from" in before[-2:]) and not any_of("actor_nouns", before)


def thanked_for_it(scene: Scene, at_home: tuple[str, ...]) -> list[Actor]:
    """Whom a host thanks for having come ("greeted the Lao official and thanked him for paying a visit to Togo")."""
    article, start = scene.article, scene.mark.start
    at = next((at for at in range(start - 1, max(scene.sentence.start, start - FAR), -1) if _thanks(scene, at)), None)
    return _guest_before(article, at, at_home) if at is not None else []


def _guest_before(article: Article, at: int, at_home: tuple[str, ...]) -> list[Actor]:
    """Who was told of last before a token and is of another state than the hosts."""
    before = (one for one in reversed(article.mentions) if one.start < at)
    guest = next((one.person for one in before if article.people[one.person].country not in (None, *at_home)), None)
    country = article.people[guest].country if guest is not None else None
    return [Actor(at, at + 1, (country,), guest)] if country else []


def whose_it_was(scene: Scene, speakers: list[Actor]) -> list[Actor]:
    """Whose visit somebody speaks of: the guest's if they are at home themselves ("X said the visit was historic")."""
    article, start = scene.article, scene.mark.start
    before = article.lowers[max(scene.sentence.start, start - SAID) : start]
    judged = any_of("judging", before[-2:-1])  # "General Paz described the visit as a milestone"
    told = judged or any_of("report_verbs", before[-2:] if "that" not in before else before)
    told = told or ("that" in before and any_of("hoping", before))  # "expressed his hope that the visit would help"
    if before[-1:] != ["the"] or not told:
        return speakers
    cities = (place for place in reversed(article.places) if place.end <= start and place.country)
    place = dateline(article) or next(cities, None)
    at_home = (place.country,) if place is not None and place.country else ()
    return _guest_before(article, start, at_home) if countries_of(speakers) == at_home else speakers


def _thanks(scene: Scene, token: int) -> bool:
    """Whether "thanked" stands at a token, and "for" behind it."""
    known = scene.article.lowers[token] in words("thanks")
    return known and "for" in scene.article.lowers[token : scene.mark.start]


def drill_there(scene: Scene, guests: list[Actor]) -> bool:
    """Whether troops are somewhere for a drill ("soldiers of Mali and Togo are in Lome for Exercise Sea Wall")."""
    later = within(scene.article.marks["interactions"], scene.mark.end, scene.sentence.end)
    return not people_of(guests) and any(one.entry.get("kind") == "exercise" for one in later)


def invited_to(scene: Scene) -> list[Actor]:
    """Who accepts an invitation "from X to visit", and "Y's invitation to visit"."""
    start = max(scene.sentence.start, scene.mark.start - INVITED)
    before = scene.article.lowers[start : scene.mark.start]
    accepts = next((at for at, word in enumerate(before) if word in words("acceptance")), None)
    if "invitation" not in before or accepts is None:
        return []
    return subjects_of(scene.article, scene.actors, start + min(accepts, before.index("invitation")))


def of_those_bound(scene: Scene, travellers: list[Actor]) -> bool:
    """Whether others than those told of are on their way ("X saw off peacekeepers bound for Lima")."""
    lowers, start = scene.article.lowers, scene.mark.start
    if lowers[start] != "bound" or not travellers:
        return False
    near = travellers[-1].end == start or lowers[start - 1] == ","
    return not (near or any_of("auxiliaries", lowers[start - 1 : start]))


def fellow_travellers(scene: Scene, travellers: list[Actor], hosts: list[str | None]) -> list[Actor]:
    """Who of a further state came along ("X of Peru, accompanied by Y of Chile, flew to Rome", "X arrived in Rome on
    Friday with Y of Chile").
    """
    if len(countries_of(travellers)) != 1 or len(hosts) != 1:
        return []
    own = {*countries_of(travellers), *hosts}
    people = [one for one in scene.actors if one.person is not None and one.countries and own.isdisjoint(one.countries)]
    return [one for one in people if _comes_along(scene, one)]


def _comes_along(scene: Scene, actor: Actor) -> bool:
    """Whether "with" right behind a place or a day, or "accompanied by", leads to somebody."""
    article, lead = scene.article, actor.start - 1
    if article.lowers[lead] == "by":
        return any_of("keeping_company", article.lowers[lead - 1 : lead])
    if article.lowers[lead] != "with" or lead < scene.mark.end:
        return False
    told = tokens_of((*within(article.dates, scene.mark.end, lead), *within(article.places, scene.mark.end, lead)))
    return lead - 1 in told or article.lowers[lead - 1] == "together"
