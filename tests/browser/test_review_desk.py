"""The review desk in JupyterLab: by mouse and by key, and what comes of it after a new extraction."""

from __future__ import annotations

import json
from pathlib import Path

import nbformat
import pytest
from lab_server import LIMIT, TOKEN, running_lab, wait_until
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import Browser, expect
from typer.testing import CliRunner

import workbench
from workbench import reading
from workbench.cli import app
from workbench.comparison import Scope
from workbench.dataset import Dataset

ARTICLE = """Ministers meet in Baku

Azerbaijani Defense Minister Arch General Zakir Hasanov met with Turkish Defense Minister Hulusi Akar in Baku on \
April 27, 2018.

Turkey supports the territorial integrity of Azerbaijan, Hulusi Akar stressed.
"""
OTHER = """Talks in Tbilisi

Turkish Defense Minister Hulusi Akar met with Georgian Defense Minister Levan Izoria in Tbilisi on May 3, 2018.
"""
OWN_RANK = '[entries.arch_general]\nname = "Arch General"\nforms = ["Arch General"]\n'
KERNEL = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
DESK = 'from workbench import reading\nreading.review_desk("../data", who="anna");'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Two articles, their dataset, a lexicon of the researcher's own for later, and a notebook with the desk."""
    project = tmp_path / "project"
    for name in ("articles", "lexicons", "notebooks"):
        (project / name).mkdir(parents=True)
    (project / "articles/a.txt").write_text(ARTICLE, encoding="utf-8")
    (project / "articles/b.txt").write_text(OTHER, encoding="utf-8")
    (project / "lexicons/ranks.toml").write_text(OWN_RANK, encoding="utf-8")
    workbench.extract(project / "articles", project / "data")
    nbformat.write(new_notebook(cells=[new_code_cell(DESK)], metadata=KERNEL), project / "notebooks/desk.ipynb")
    return project


def decisions(project: Path) -> list[str]:
    file = project / "data/corrections.jsonl"
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return [json.loads(line)["action"] for line in lines]


def test_what_is_decided_in_the_browser_survives_another_lexicon_and_what_fits_a_changed_text_no_more_is_shown(
    browser: Browser, project: Path, tmp_path: Path, axe: str
) -> None:
    elsewhere: list[str] = []
    with running_lab(project, tmp_path) as lab:
        page = browser.new_page(viewport={"width": 1400, "height": 1000})
        page.set_default_timeout(LIMIT * 1000)
        inside = (lab.address, "data:", "blob:", "ws:")
        page.on("request", lambda r: None if r.url.startswith(inside) else elsewhere.append(r.url))
        page.goto(f"{lab.address}/lab/tree/notebooks/desk.ipynb?token={TOKEN}&reset", wait_until="domcontentloaded")
        page.wait_for_selector("#jupyterlab-splash", state="detached")
        page.wait_for_selector(".jp-NotebookPanel .jp-Cell")
        wait_until(lab.kernel_is_idle)
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_text("Run All Cells", exact=True).click()
        desk = page.locator(".wb-desk")
        expect(desk.locator("mark").first).to_contain_text("Zakir Hasanov")
        expect(desk).to_contain_text("record 1 of")
        desk.get_by_label("city").fill("Ganja")
        desk.get_by_role("button", name="Save edit").click()
        expect(desk).to_contain_text("record 2 of")
        page.wait_for_selector('.wb-desk[role="group"]')
        page.keyboard.press("a")
        expect(desk).to_contain_text("Written: accept")
        desk.get_by_label("why").fill("ar")  # in a field, keys write
        expect(desk).to_contain_text("Written: accept")
        desk.get_by_label("why").fill("")
        expect(desk.locator("mark").first).to_contain_text("Levan Izoria")
        desk.get_by_role("button", name="Reject").click()
        expect(desk).to_contain_text("Written: reject")
        page.evaluate(axe)
        wrong = page.evaluate("axe.run('.wb-desk')")["violations"]
        assert [each["id"] for each in wrong if each["impact"] in ("serious", "critical")] == []
        assert page.locator(".jp-Cell").count() == 1, "a key of the desk reached the notebook"
        page.close()
    assert elsewhere == []
    assert decisions(project) == ["edit", "accept", "reject"]

    before = Dataset.read(project / "data")
    after = workbench.extract(project / "articles", project / "data", lexicons=project / "lexicons")
    assert after.coder != before.coder
    assert "Arch General" not in set(before.participants["rank"]) and "Arch General" in set(after.participants["rank"])
    assert list(after.interactions["city"]) == ["Baku", "Tbilisi"], "the coding itself stays as it is"
    corrected = Dataset.read(project / "data", corrected=True)
    assert list(corrected.interactions["city"]) == ["Ganja"]
    assert corrected.positions.equals(after.positions)
    assert str(corrected.laid) == "3 corrections lie over the coding; 0 do not fit any more"

    changed = ARTICLE.replace("supports the territorial integrity of", "stands by")
    (project / "articles/a.txt").write_text(changed, encoding="utf-8")
    workbench.extract(project / "articles", project / "data", lexicons=project / "lexicons")
    opened = reading.open_dataset(project / "data", count="events")
    assert list(opened.interactions["city"]) == ["Ganja"]
    told = reading.headline(opened, Scope("AZE", ["TUR"])).text
    assert "3 corrections lie over the coding; 1 does not fit any more" in told
    listed = CliRunner().invoke(app, ["review", str(project / "data")])
    assert listed.exit_code == 1
    assert "CONFLICT text_changed: accept" in listed.output
    assert "passage: Turkey supports the territorial integrity of Azerbaijan" in listed.output
