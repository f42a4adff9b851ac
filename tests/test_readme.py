"""What README.md shows works as it stands there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from workbench.cli import app
from workbench.coder import Coder
from workbench.records import Document
from workbench.runs.plan import read_plan

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL)


@pytest.fixture
def lexicons(tmp_path: Path) -> Path:
    """The folder that README's lexicon blocks make when each is saved under the name in its first line."""
    for block in blocks("toml"):
        name = re.match(r"# (my-lexicons/\w+\.toml)\n", block)
        if name:
            file = tmp_path / name[1]
            file.parent.mkdir(exist_ok=True)
            file.write_text(block, encoding="utf-8")
    return tmp_path / "my-lexicons"


def test_its_python_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    [code] = blocks("python")
    names: dict[str, object] = {}
    exec(compile(code, "README.md", "exec"), names)
    assert len(names["dataset"].documents) == 5  # type: ignore[attr-defined]


def test_the_lexicons_it_shows_add_a_rank_a_sphere_and_an_issue(lexicons: Path) -> None:
    text = (
        "Norwegian Brigade Leader Ola Nordmann met Swedish Defence Minister Karin Berg in Oslo. "
        "The two sides discussed cooperation in military music. Sweden supports a demilitarised Arctic, Berg said."
    )
    coding = Coder(lexicons=lexicons).code(Document("d", text))
    assert ("Ola Nordmann", "Brigade Leader") in {
        (person.name, person.rank) for record in coding.interactions for person in record.participants
    }
    assert ("military_music", ("NOR", "SWE")) in {(sphere.code, sphere.countries) for sphere in coding.spheres}
    assert ("SWE", "supports", "arctic") in {(p.holder, p.stance, p.issue) for p in coding.positions}


def test_its_plan_is_a_plan_of_six_runs(tmp_path: Path) -> None:
    [block] = [block for block in blocks("toml") if "[[runs]]" in block]
    file = tmp_path / "plan.toml"
    file.write_text(block.replace("my-articles", str(ROOT / "seeds")), encoding="utf-8")
    assert len(read_plan(file, output=tmp_path / "out").request.jobs) == 6


def test_the_commands_it_names_exist() -> None:
    named = set(re.findall(r"(?:`|^    |&& )workbench (\w+)", README, flags=re.MULTILINE))
    commands = {command.name or command.callback.__name__ for command in app.registered_commands if command.callback}
    assert named <= commands, named - commands


def test_the_picture_it_shows_is_there() -> None:
    [picture] = re.findall(r"!\[[^]]+\]\(([^)]+)\)", README)
    assert (ROOT / picture).read_bytes().startswith(b"\x89PNG")


def test_the_folders_it_names_are_there() -> None:
    for folder in re.findall(r"^\| `(\w+)/` \|", README, flags=re.MULTILINE):
        assert (ROOT / folder).is_dir(), folder
