"""All forms of an English verb, so that a lexicon names it once ("~lend its support to": lends, lent, lending)."""

from __future__ import annotations

import re
from functools import partial

from workbench.own_tables import own_lists, own_table

SIGN = "~"
VOWELS = "aeiou"
_VERB = re.compile(re.escape(SIGN) + r"(\w+)")
_ONE_SYLLABLE = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
_words = own_lists(__package__, "inflection.toml")
_table = partial(own_table, __package__, "inflection.toml")


def spelled_out(form: str) -> list[str]:
    """A form of a lexicon, once for each form of the verb that it marks with "~"; as it is where it marks none."""
    marked = _VERB.search(form)
    if marked is None:
        return [form]
    return [form[: marked.start()] + verb + form[marked.end() :] for verb in forms_of(marked[1])]


def forms_of(verb: str) -> tuple[str, ...]:
    """The forms of a verb given by its infinitive: present, past and both participles, each once."""
    past = _table()["irregular"].get(verb) or [_with_ending(verb, "ed")]
    third = _table()["present"].get(verb) or _third_person(verb)
    return tuple(dict.fromkeys((verb, third, *past, _with_ending(verb, "ing"))))


def _third_person(verb: str) -> str:
    if _ends_in_changing_y(verb):
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _with_ending(verb: str, ending: str) -> str:
    """A verb with -ed or -ing: "sign-ed", "agre-ed", "notif-ied", "stop-p-ed", "lead-ing", "hav-ing", "ly-ing"."""
    if verb in _words("doubled") or _ONE_SYLLABLE.fullmatch(verb):
        return verb + verb[-1] + ending
    if ending == "ing":
        if verb.endswith("ie"):
            return verb[:-2] + "ying"
        dropped = verb.endswith("e") and not verb.endswith(("ee", "oe", "ye"))
        return (verb[:-1] if dropped else verb) + ending
    if _ends_in_changing_y(verb):
        return verb[:-1] + "ied"
    return verb + ("d" if verb.endswith("e") else ending)


def _ends_in_changing_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2:-1] not in VOWELS
