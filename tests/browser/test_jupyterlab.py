"""The way of a newcomer in JupyterLab: open the first notebook, run all cells, choose, see the figure change."""

from __future__ import annotations

import json
import shutil
import urllib.request
from pathlib import Path

import pytest
from lab_server import LIMIT, TOKEN, running_lab, wait_until
from playwright.sync_api import Browser, Page, expect

ROOT = Path(__file__).parents[2]
NOTEBOOK = "notebooks/00_start.ipynb"
RUN_ALL_DONE = """() => {
    const prompts = [...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')];
    return prompts.length && prompts.every(prompt => /\\[\\d+\\]:/.test(prompt.textContent));
}"""
ERRORS = ".jp-RenderedText[data-mime-type='application/vnd.jupyter.error']"
PICTURES = ".jp-OutputArea-output img[alt]"
BAR = ".wb-spot > summary"
QUOTES = ".wb-spot[open] blockquote"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the notebooks and seeds, so that running them changes nothing of the project."""
    for name in ("notebooks", "seeds"):
        shutil.copytree(ROOT / name, tmp_path / "project" / name)
    return tmp_path / "project"


def open_notebook(page: Page, address: str) -> None:
    page.goto(f"{address}/lab/tree/{NOTEBOOK}?token={TOKEN}&reset", wait_until="domcontentloaded")
    page.wait_for_selector("#jupyterlab-splash", state="detached")
    page.wait_for_selector(".jp-NotebookPanel .jp-Cell")


def run_all_cells(page: Page) -> None:
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_text("Run All Cells", exact=True).click()
    page.wait_for_function(RUN_ALL_DONE)


def test_the_lab_command_opens_jupyterlab_in_the_notebooks_folder(project: Path, tmp_path: Path) -> None:
    with running_lab(project, tmp_path) as lab:
        with urllib.request.urlopen(f"{lab.address}/?token={TOKEN}", timeout=LIMIT) as answer:
            assert answer.url.split("?")[0] == f"{lab.address}/lab/tree/notebooks"
        listed = [item["path"] for item in lab.ask("/api/contents/notebooks")["content"]]
    assert NOTEBOOK in listed


def test_a_newcomer_runs_all_cells_picks_a_partner_and_sees_the_figure_change(
    browser: Browser, project: Path, tmp_path: Path
) -> None:
    elsewhere: list[str] = []
    with running_lab(project, tmp_path) as lab:
        page = browser.new_page(viewport={"width": 1400, "height": 1000})
        page.set_default_timeout(LIMIT * 1000)
        page.on(
            "request",
            lambda r: None if r.url.startswith((lab.address, "data:", "blob:", "ws:")) else elsewhere.append(r.url),
        )
        open_notebook(page, lab.address)
        wait_until(lab.kernel_is_idle)
        before = json.loads((project / NOTEBOOK).read_text(encoding="utf-8"))
        # Not run yet, so not trusted: style sheets are not let through, and bars are offered in words.
        page.locator(BAR).first.click()
        expect(page.locator(QUOTES).first).to_be_visible()
        run_all_cells(page)
        assert page.locator(ERRORS).count() == 0
        bar = page.locator(BAR).first
        over = page.locator(".wb-drawn img").first.bounding_box()
        place = bar.bounding_box()
        assert over and place and over["y"] < place["y"] < over["y"] + over["height"]
        bar.click()
        expect(page.locator(QUOTES).first).to_be_visible()
        picker = page.locator(".widget-dropdown select").first
        expect(picker).to_be_visible()
        told = page.locator(PICTURES).evaluate_all("images => images.map(image => image.alt)")
        choices = picker.locator("option").all_inner_texts()
        picker.select_option(choices[1])
        page.wait_for_function(
            "before => JSON.stringify([...document.querySelectorAll('.jp-OutputArea-output img[alt]')]"
            ".map(image => image.alt)) !== before",
            arg=json.dumps(told, ensure_ascii=False, separators=(",", ":")),
        )
        page.keyboard.press("Control+S")
        wait_until(lambda: json.loads((project / NOTEBOOK).read_text(encoding="utf-8")) != before)
        page.close()
    assert elsewhere == []
