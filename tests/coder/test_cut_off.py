"""A text may break off anywhere: what is pasted is often cut short, and headlines end without a full stop."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

import workbench
from workbench.coder import Coder
from workbench.records import Document

FLOORS = Path(workbench.__file__).parent
MARKUP = re.compile(r"\[([^\[\]|]+)\|[^\[\]|]*\]")
SENTENCE = re.compile(r"[^.!?]+")


def sentences(room: Path) -> list[str]:
    examples = tomllib.loads(room.read_text(encoding="utf-8"))["example"]
    plain = (MARKUP.sub(r"\1", example["text"]) for example in examples)
    return list(dict.fromkeys(match[0].strip() for text in plain for match in SENTENCE.finditer(text)))


@pytest.mark.parametrize("room", sorted(FLOORS.glob("*/*/examples.toml")), ids=lambda room: room.parent.name)
def test_every_beginning_of_every_example_is_coded(coder: Coder, room: Path) -> None:
    begun = {sentence[: word.end()] for sentence in sentences(room) for word in re.finditer(r"\w+|[^\w\s]", sentence)}
    assert all(coder.code(Document("cut", text, published="2021-05-06")).document.text == text for text in begun)
