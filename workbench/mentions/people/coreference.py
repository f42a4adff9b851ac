"""Where somebody is meant without a name: by an office, a rank, a role or a pronoun."""

from __future__ import annotations

from workbench.article import Article, Mark
from workbench.mentions.people.figures import Cast, Figure, fields_of
from workbench.mentions.people.fitting import called, definite, fits, for_short, head_of, may_face, side_of
from workbench.mentions.people.names import grammar
from workbench.mentions.people.sides import Sides
from workbench.mentions.people.title import Title
from workbench.mentions.people.titles import Titles
from workbench.mentions.people.told import Found, Told
from workbench.mentions.people.vocabulary import Marks

NEAR = 120  # tokens behind an office in which its holder's name may still follow
QUOTES = frozenset('"“‘«')
PERSONAL = frozenset(
    (
        "head_of_state",
        "head_of_government",
        "minister",
        "chief_of_defence",
        "security_adviser",
        "service_chief",
        "deputy_minister",
        "ambassador",
    )
)


def refer(article: Article, titles: Titles, marks: Marks, cast: Cast, named: list[Found], sides: Sides) -> list[Found]:
    """All mentions of people: `named` and those by other means than names."""
    reader = Reader(article, titles, marks, cast, named, sides)
    unnamed = reader.read()
    return [(start, end, _known(cast, figure), kind) for start, end, figure, kind in (*named, *unnamed)]


def _known(cast: Cast, figure: Figure) -> Figure:
    """The named person who turns out to hold an office that the text first gives without a name, else the same."""
    if figure.names:
        return figure
    holders = [
        other
        for other in cast.figures
        if other.names and other.country == figure.country and other.level == figure.level
    ]
    fields = figure.fields
    same = [
        other
        for other in holders
        if (not fields or not other.fields or fields & other.fields) and other.first - figure.first < NEAR
    ]
    return same[0] if len(same) == 1 else figure


class Reader:
    """Goes through an article and keeps in mind who was spoken of last."""

    def __init__(
        self, article: Article, titles: Titles, marks: Marks, cast: Cast, named: list[Found], sides: Sides
    ) -> None:
        self.article, self.titles, self.marks, self.cast, self.sides = article, titles, marks, cast, sides
        self.told = Told(article, named)
        self.taken = {token for start, end, _, _ in named for token in range(start, end)}
        self._readers = {"pronouns": self._pronoun, "first": self._author}

    def read(self) -> list[Found]:
        """All unnamed mentions."""
        pointing = [*self.titles.marks, *self.marks["pronouns"], *self.marks["first"]]
        found: list[Found] = []
        for mark in sorted(pointing, key=lambda mark: mark.start):
            if mark.start in self.taken:
                continue
            read = self._readers.get(mark.group, self._title)
            mention = read(mark)
            if mention is not None:
                found.append(mention)
                self.taken.update(range(mention[0], mention[1]))
                self.told.add(mention)
        return found

    def _pronoun(self, mark: Mark) -> Found | None:
        honour = self.article.words[mark.start].isupper()  # "HE the Prime Minister" is His Excellency
        figure = None if honour else self.told.teller(mark.start) or self.told.subject_before(mark.start)
        if figure is None:
            return None
        figure = self.told.who_meets(figure, mark.start)
        if self.article.lowers[mark.end + 1 : mark.end + 2] == ["accompanied"]:
            figure = self._visitor(mark) or figure
        return mark.start, mark.end, figure, "pronoun"

    def _visitor(self, mark: Mark) -> Figure | None:
        """Of a host and a guest in the sentence before the guest: "X received Y. He was accompanied by Z"."""
        here = self.article.sentence_at(mark.start)
        before = self.article.sentences[max(0, here.number - 1)]
        guests = self.sides.of_side(self.told.between(before.start, here.start), "guest") if self.sides.soil else []
        return guests[-1] if guests else None

    def _author(self, mark: Mark) -> Found | None:
        """Who "I" is outside quotations: whose name and office head the text, or who alone is named in its head."""
        before = self.article.words[self.article.sentence_at(mark.start).start : mark.start]
        author = self.told.in_the_head() if QUOTES.isdisjoint(before) else None
        return (mark.start, mark.end, author, "pronoun") if author and author.level is not None else None

    def _title(self, mark: Mark) -> Found | None:
        if mark.group == "address":
            return self._honoured(mark)
        if mark.group in ("plurals", "several", "partners"):
            return None
        title = self._whole(mark)
        if title.plural or not definite(self.article, title):
            return None
        if title.role is not None or title.relation is not None:
            return self._role(title)
        kind = "post" if title.posts else "rank"
        figure = self._at_home(title) or self._fitting(title) or self._bare(title) or self._unnamed(title)
        return (title.start, title.end, figure, kind) if figure else None

    def _honoured(self, mark: Mark) -> Found | None:
        """Whom "His Excellency" means before a verb: who was spoken of last."""
        behind = "".join(self.article.words[mark.end : mark.end + 1])
        verb = behind[:1].islower() and behind not in grammar()["behind_honours"]
        known = verb and self.article.lowers[mark.end - 1] in grammar()["honours"]
        figure = self.told.subject_before(mark.start) if known else None
        return (mark.start, mark.end, figure, "pronoun") if figure else None

    def _whole(self, mark: Mark) -> Title:
        """The title that begins with a mark, further marks and the country before it."""
        title = Title(mark.start, mark.end)
        title.take(mark)
        following = self.titles.starts.get(title.end)
        while following is not None and following.start not in self.taken:
            title.take(following)
            title.end = following.end
            following = self.titles.starts.get(title.end)
        lead = Title(mark.start, mark.end)
        lead.take(mark)
        self.titles.lead(lead)
        if lead.start not in self.taken:
            title.start, title.country = lead.start, lead.country or title.country
        return title

    def _fitting(self, title: Title) -> Figure | None:
        """The person who holds such an office or rank: the last subject first, else the last spoken of."""
        level = title.posts[0].entry.id if title.posts else None
        held = fields_of(title.posts)
        fitting = [figure for figure in self.cast.figures if fits(figure, title, level, held)]
        short = for_short(self.article, fitting, title)
        fitting = self.sides.of_side(fitting, side_of(self.article, title)) or fitting
        told = [one for one in fitting if one.first < title.start and one.fields & held]
        fitting = short or [one for one in told or fitting if called(one, title)] or told or fitting
        subject = self.told.last_subject(fitting, title.start)
        if subject is not None:
            known = self.told.better_known(subject, fitting, title.start)
            return known if title.country else self.told.who_meets(known, title.start)
        near = [one for one in fitting if one.first - title.start < NEAR]
        if len(near) > 1 and title.posts:
            near = [one for one in near if head_of(title.posts) == head_of(one.posts)]
        if len(near) == 1 and near[0].first > title.start:
            return self._bare(title) or near[0]
        return near[0] if len(near) == 1 else None

    def _bare(self, title: Title) -> Figure | None:
        """Somebody named near by without a title, whose title this is: "Ann Cole came … The U.S. secretary …"."""
        if not title.posts or title.posts[0].entry.id not in PERSONAL:
            return None
        index = self.article.sentence_at(title.start).number
        before = [self._first_bare(number, title) for number in range(index, max(-1, index - 3), -1)]
        figure = next((one for one in (*before, self._first_bare(index + 1, title)) if one is not None), None)
        if figure is not None:
            figure.learn(self.article, title)
            figure.settle()
            figure.country = figure.country or self.sides.guess(figure)
        return figure

    def _first_bare(self, index: int, title: Title) -> Figure | None:
        """The first person of a sentence, where nothing but the name is known of them."""
        if index >= len(self.article.sentences):
            return None
        sentence = self.article.sentences[index]
        here = self.told.between(sentence.start, sentence.end)
        first = next((figure for figure in here if figure.level is None or figure.country == title.country), None)
        agreeing = first is not None and (title.country is None or first.country in (None, title.country))
        return first if first is not None and agreeing and first.names and first.level is None else None

    def _unnamed(self, title: Title) -> Figure | None:
        """An office-holder of a named country whose name the text does not give."""
        level = title.posts[0].entry.id if title.posts else None
        if title.country is None or level not in PERSONAL:
            return None
        return self._add(title, None)

    def _add(self, title: Title, country: str | None) -> Figure:
        figure = self.cast.add(Figure(first=title.start, country=country))
        figure.learn(self.article, title)
        figure.settle()
        return figure

    def _at_home(self, title: Title) -> Figure | None:
        """ "KIGALI — The defence minister met Estonian Minister Eli Tamm": at home no name and no state is needed."""
        level = title.posts[0].entry.id if title.posts else None
        home = self.sides.home or self.sides.dateline
        if title.country or home is None or level not in PERSONAL or not self._opens(title):
            return None
        end = self.article.sentence_at(title.start).end
        behind = [figure for figure in self.cast.figures if figure.first_in(title.end, end) >= 0]
        guests = [figure for figure in behind if figure.country not in (None, home)]
        holders = [figure for figure in self.cast.figures if fits(figure, title, level, fields_of(title.posts))]
        if not guests or any(figure.country in (None, home) or figure.first < title.start for figure in holders):
            return None
        return self._add(title, home)

    def _opens(self, title: Title) -> bool:
        """Whether an office is the first that a sentence below the headline speaks of."""
        sentence = self.article.sentence_at(title.start)
        return not sentence.heading and not self.told.between(sentence.start, title.start)

    def _role(self, title: Title) -> Found | None:
        """Whom "the Chinese guest", "the host" or "his Turkish counterpart" means."""
        before, faced = self.told.between(0, title.start), title.relation and self.told.subject_before(title.start)
        if title.country:
            before = [one for one in before if one.country == title.country and (faced is None or may_face(faced, one))]
        elif title.role is not None:
            before = self.sides.of_side(before, title.role.entry.get("side"))
        if title.relation is not None and not (title.country and before and before[-1].names):
            return self._counterpart(title) if title.country else None
        return (title.start, title.end, before[-1], "role") if before else None

    def _other_bare(self, index: int, model: Figure) -> Figure | None:
        """The one person besides another whom a sentence names with nothing but the name: "A and B met. He … him"."""
        sentence = self.article.sentences[max(0, index)]
        here = self.told.between(sentence.start, sentence.end) if index >= 0 else []
        bare = [one for one in here if one is not model and one.level is None and one.country is None and one.names]
        return bare[0] if len(bare) == 1 and model in here else None

    def _counterpart(self, title: Title) -> Found | None:
        """An unnamed counterpart of a named country: the next bare name, else somebody without a name."""
        model = self.told.subject_before(title.start)
        sentence = self.article.sentence_at(title.start)
        if model is None or model.level is None or model.country == title.country:
            return None
        figure = self._first_bare(sentence.number + 1, title) or self._other_bare(sentence.number - 1, model)
        figure = figure or self.cast.add(Figure(first=title.start))
        figure.country, figure.relation = title.country, model
        figure.post = f"counterpart of the {model.post}" if model.post else None
        figure.settle()
        return (title.start, title.end, figure, "role")
