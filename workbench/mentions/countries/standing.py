"""Where a capital or a house of power stands for the government, and where it is a place."""

from __future__ import annotations

from workbench.article import Article, Mark
from workbench.mentions.countries.context import table

QUOTES = ('"', "“")
ARTICLES = ("the", "both")
POSSESSIVES = ("'s", "’s", "'", "’")
INSERTION, PREDICATE = 12, 6  # tokens: the longest "he said" between commas, the reach of "is the third leg"


class Standing:
    """Decides for the marks of one article, in order of start."""

    def __init__(self, article: Article) -> None:
        self._lowers = article.lowers
        self._offsets = article.offsets
        self._marks = {mark.start: mark for room in ("places", "countries") for mark in article.marks[room]}
        self._openings = {sentence.start for sentence in article.sentences}
        self._acting_until = -1

    def acts(self, mark: Mark) -> bool:
        """Whether a mark is an actor: always, unless it is a capital or seat that the words around take for a place."""
        if mark.group == "capitals":
            acting = self._capital(mark)
            self._acting_until = mark.end if acting else -1
            return acting
        return mark.group != "seats" or self._seat(mark)

    def _capital(self, mark: Mark) -> bool:
        if self._opens_a_pair(mark):
            return True
        if mark.start in self._openings and self._opens_dateline(mark):
            return False
        if self._follows(mark) or self._is_addressed(mark):
            return not self._is_town(mark)
        return self._is_subject(mark)

    def _opens_dateline(self, mark: Mark) -> bool:
        """ "LIMA — Peru's minister": whether a dash stands apart from the capital that opens a sentence."""
        last = mark.end - 1
        parted = self._offsets[mark.end : mark.end + 1] != [self._offsets[last] + len(self._lowers[last])]
        return parted and self._lowers[mark.end] in table("chain")["dashes"]

    def _opens_a_pair(self, mark: Mark) -> bool:
        """ "Sofia and Athens assist each other": whether two states open a sentence and do something."""
        if mark.start not in self._openings or self._lowers[mark.end] != "and":
            return False
        partner = self._marks.get(mark.end + 1)
        if partner is None or partner.entry.room != "countries" or partner.entry.id == mark.entry.id:
            return False
        after = self._lowers[partner.end]
        return after.isalpha() and after not in table("capital")["places"] and after not in table("capital")["town"]

    def _follows(self, mark: Mark) -> bool:
        """Whether it closes a list or pair that began with a capital as government ("between Baku and Ankara")."""
        links, at = table("chain")["links"], mark.start - 1
        if at > 0 and self._lowers[at] == "and" and self._lowers[at - 1] == ",":
            at -= 1
        return self._lowers[at] in links and at == self._acting_until

    def _is_addressed(self, mark: Mark) -> bool:
        words, at = table("capital"), mark.start - 1
        if self._lowers[at] in ARTICLES:
            at -= 1
        if at < 0 or mark.start in self._openings:
            return False
        before, further = self._lowers[at], self._lowers[at - 1]
        if before in words["after"] or before in words["addressed"]:
            return True
        if before in words["particles"] and further in words["addressed"]:
            return True
        return _is_given(before, further)

    def _is_subject(self, mark: Mark) -> bool:
        end = self._end_of_list(mark)
        after = self._lowers[end]
        if after in POSSESSIVES:
            return self._owns(end + 1)
        before = self._lowers[mark.start - 1]
        placed = before in table("seat")["places"] or before in table("capital")["linkers"]
        if placed and not self._is_house(mark.start):
            return False
        if after in table("capital")["shared_matters"] and self._lowers[mark.end] in table("chain")["dashes"]:
            return True
        if after in table("chain")["dashes"]:
            return self._lowers[end + 1] in table("capital")["offices"] and mark.start not in self._openings
        if after == ",":
            end = self._behind_insertion(end)
            after = self._lowers[end]
        if after.endswith("ly") or after in table("capital")["adverbs"]:
            end += 1
            after = self._lowers[end]
        if after in table("capital")["copulas"] and self._is_station(end):
            return False
        known = any(after in table("capital")[name] for name in ("verbs", "stances", "offices"))
        return known or _is_past_form(after) or (before == "that" and self._is_bidden(end))

    def _is_bidden(self, at: int) -> bool:
        """ "demanded that Lima withdraw": whether a word behind "that" and a capital can be its verb."""
        words, after = table("capital"), self._lowers[at]
        return after.isalpha() and not any(after in words[name] for name in ("places", "town", "no_verbs", "copulas"))

    def _is_house(self, start: int) -> bool:
        """ "lawmakers in Lima voted", "negotiators for Lima hope": whether those before a capital act for its state."""
        before = self._lowers[max(0, start - 2) : start]
        return len(before) > 1 and before[0] in table("capital")["houses"] and before[1] in table("capital")["homes"]

    def _behind_insertion(self, comma: int) -> int:
        """The token behind "…, he said, …", or the comma itself where nothing of the kind is put in."""
        inserted = self._lowers[comma + 1 : comma + 1 + INSERTION]
        if "," not in inserted:
            return comma
        length = inserted.index(",")
        speaks = any(word in table("capital")["speaking"] for word in inserted[:length])
        return comma + length + 2 if speaks else comma

    def _is_station(self, at: int) -> bool:
        return any(word in table("capital")["stations"] for word in self._lowers[at + 1 : at + 1 + PREDICATE])

    def _owns(self, at: int) -> bool:
        at += self._lowers[at] in QUOTES  # "Lima's "unfriendly" steps"
        owned = self._lowers[at]
        return owned[:1].isalpha() and owned not in table("capital")["town"] and at not in self._marks

    def _is_town(self, mark: Mark) -> bool:
        end = self._end_of_list(mark)
        after = self._lowers[end]
        return after in table("capital")["town"] or (after in ("'s", "’s") and not self._owns(end + 1))

    def _end_of_list(self, mark: Mark) -> int:
        """The end of the last of the states that are listed or paired with this one ("Baku and Ankara signed")."""
        end, links = mark.end, table("chain")["links"]
        while self._lowers[end] in links:
            following = self._marks.get(end + 1)
            if following is None or following.entry.id == mark.entry.id:  # "DAMASCUS, Syria - Ukraine's minister"
                return end
            end = following.end
        return end

    def _seat(self, mark: Mark) -> bool:
        at = mark.start - 1
        if self._lowers[at] == "the":
            at -= 1
        before = self._lowers[at]
        further = self._lowers[at - 1] if at > 0 else ""
        if before not in table("seat")["places"]:
            return True
        return _is_given(before, further)


def _is_past_form(word: str) -> bool:
    endings, exceptions = table("capital")["verb_endings"], table("capital")["no_verbs"]
    return word.endswith(tuple(endings)) and word not in exceptions


def _is_given(linker: str, noun: str) -> bool:
    """Whether the two words before a capital are "aid to", "pressure on" or "a delegation from"."""
    words = table("capital")
    if linker in words["linkers"] and noun in words["gifts"]:
        return True
    return linker in words["origins"] and noun in words["senders"]
