"""A verb marked with "~" in a lexicon stands for all its forms."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.coder import Coder
from workbench.inflection import forms_of, spelled_out
from workbench.records import Document


@pytest.mark.parametrize(
    "forms",
    [
        "sign signs signed signing",
        "agree agrees agreed agreeing",
        "notify notifies notified notifying",
        "deploy deploys deployed deploying",
        "pass passes passed passing",
        "plan plans planned planning",
        "commit commits committed committing",
        "visit visits visited visiting",
        "veto vetoes vetoed vetoing",
        "tie ties tied tying",
        "fix fixes fixed fixing",
        "travel travels travelled travelling",
        "lend lends lent lending",
        "take takes took taken taking",
        "go goes went gone going",
        "have has had having",
        "put puts putting",
        "begin begins began begun beginning",
    ],
)
def test_a_verb_has_all_its_forms(forms: str) -> None:
    assert list(forms_of(forms.split()[0])) == forms.split()


def test_only_the_marked_word_changes() -> None:
    assert spelled_out("not ~stand in the way of")[:3] == [
        "not stand in the way of",
        "not stands in the way of",
        "not stood in the way of",
    ]
    assert spelled_out("in favour of") == ["in favour of"]


def test_a_researchers_own_verb_is_found_in_every_tense(tmp_path: Path) -> None:
    (tmp_path / "positions.toml").write_text('[entries.supports]\nbefore = ["~toast to"]\n', encoding="utf-8")
    coder = Coder(lexicons=tmp_path)
    for verb in ("toasts", "toasted", "is toasting"):
        sentence = f"Peru {verb} to the territorial integrity of Kenya."
        [position] = coder.code(Document("own", sentence)).positions
        assert (position.holder, position.stance, position.about) == ("PER", "supports", "KEN")
