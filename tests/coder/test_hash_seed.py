"""The same text gives the same coding in every process: no set's order, which Python draws anew each time, decides."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import workbench

ROOT = Path(workbench.__file__).parents[1]
CODE_ALL = """
import hashlib, json, tomllib
from pathlib import Path
import workbench
from workbench.coder import Coder
from workbench.records import Document, coding_as_plain

coder, digest = Coder(), hashlib.sha256()
for file in sorted(Path(workbench.__file__).parent.glob("*/*/examples.toml")):
    for number, example in enumerate(tomllib.loads(file.read_text(encoding="utf-8"))["example"]):
        document = Document(str(number), example["text"], published=example.get("published"))
        digest.update(json.dumps(coding_as_plain(coder.code(document)), default=str).encode())
two_states = (  # of which the newsroom's and the dateline's may both have such a secretary
    "WASHINGTON, May 4, 2020 - The Philippines and the United States spoke of ships. "
    "Secretary Soto met his host, General Ana Rojas of the U.S. Army."
)
people = coder.annotate(Document("two", two_states, published="2020-05-04", outlet="PNA")).people
digest.update(repr(people).encode())
print(digest.hexdigest())
"""


def digest(seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", CODE_ALL]
    return subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def test_a_coding_does_not_depend_on_the_seed_of_hashes() -> None:
    first = digest("1")
    assert first.strip()
    assert first == digest("2") == digest("3")
