"""Pages as readers see them: in a browser without a network, wide and narrow, light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page
from stories import STORY, write_notebook

from workbench.runs.batch import run_batch
from workbench.runs.jobs import Job
from workbench.runs.notebooks import Notebook
from workbench.runs.pages.pdf import write_pdf
from workbench.runs.parameters import read_contract

NAMES = ("story-rows-12", "story-mode-raise", "index")
LOOKS: list[tuple[int, Literal["light", "dark"]]] = [(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")]
SERIOUS = {"serious", "critical"}
HTML = """from IPython.display import HTML
HTML("<p id='there'>text</p><script>window.hacked = 1</script><img alt='' src=x onerror='window.hacked = 2'>")"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages of one run that went well, one that failed, one whose output holds a script; and their index."""
    folder = tmp_path_factory.mktemp("pages")
    contract = read_contract(Notebook(write_notebook(folder / "story.ipynb", *STORY)))
    rows: list[dict[str, Any]] = [{"rows": 12}, {"mode": "raise"}]
    jobs = [Job(contract, contract.from_values(row), folder / "out") for row in rows]
    hostile = read_contract(Notebook(write_notebook(folder / "hostile.ipynb", HTML, parameters="")))
    run_batch([*jobs, Job(hostile, {}, folder / "out")], workers=2)
    return folder / "out" / "pages"


@dataclass
class Seen:
    """What a page did while it was open."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


@contextmanager
def opened(browser: Browser, path: Path, **options: Any) -> Iterator[Seen]:
    context = browser.new_context(offline=True, **options)
    seen = Seen(context.new_page())
    seen.page.on("console", lambda message: seen.complaints.append(message.text))
    seen.page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    seen.page.on("request", lambda request: seen.requests.append(request.url))
    seen.page.goto(path.as_uri())
    yield seen
    context.close()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_a_page_is_whole_accessible_and_fits_the_screen(
    browser: Browser, axe: str, pages: Path, name: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    path = pages / f"{name}.html"
    with opened(browser, path, viewport={"width": width, "height": 900}, color_scheme=scheme) as seen:
        seen.page.evaluate(axe)
        violations = seen.page.evaluate("axe.run()")["violations"]
        assert [v["id"] for v in violations if v["impact"] in SERIOUS] == []
        assert seen.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert seen.complaints == []
        assert [url for url in seen.requests if not url.startswith("data:")] == [path.as_uri()]


@pytest.mark.parametrize("name", NAMES)
def test_a_page_has_language_title_one_main_heading_and_described_pictures(
    browser: Browser, pages: Path, name: str
) -> None:
    with opened(browser, pages / f"{name}.html") as seen:
        assert seen.page.get_attribute("html", "lang") == "en"
        assert seen.page.title()
        assert seen.page.locator("h1").count() == 1
        assert seen.page.locator("main img:not([alt])").count() == 0
        assert "No description has been provided" not in seen.page.content()


def test_a_script_in_an_output_does_not_run(browser: Browser, pages: Path) -> None:
    with opened(browser, pages / "hostile.html") as seen:
        assert seen.page.locator("#there").is_visible()
        assert seen.page.evaluate("window.hacked") is None
        assert any("Content Security Policy" in text for text in seen.complaints)


def test_code_is_folded_away_until_its_button_is_pressed(browser: Browser, pages: Path) -> None:
    with opened(browser, pages / "story-rows-12.html") as seen:
        code = seen.page.get_by_text("import matplotlib.pyplot as plt").first
        assert not code.is_visible()
        assert not seen.page.get_by_text("Code", exact=True).first.is_visible()
        seen.page.get_by_role("button", name="Show code").click()
        assert code.is_visible()
        seen.page.get_by_role("button", name="Hide code").click()
        assert not code.is_visible()


def test_a_table_sorts_by_a_column_and_filters_by_words(browser: Browser, pages: Path) -> None:
    with opened(browser, pages / "story-rows-12.html") as seen:
        years = seen.page.locator("main table.dataframe tbody tr:visible td:nth-child(2)")
        assert years.all_inner_texts() == [str(year) for year in range(2000, 2012)]
        button = seen.page.get_by_role("button", name="year")
        button.click()
        button.click()
        assert years.first.inner_text() == "2011"
        seen.page.get_by_role("searchbox").fill("2005")
        assert years.all_inner_texts() == ["2005"]


def test_the_reader_may_choose_dark_or_light(browser: Browser, pages: Path) -> None:
    with opened(browser, pages / "story-rows-12.html", color_scheme="light") as seen:
        paper = "getComputedStyle(document.body).backgroundColor"
        before = seen.page.evaluate(paper)
        seen.page.get_by_role("button", name="Dark").click()
        assert seen.page.evaluate(paper) != before
        seen.page.get_by_role("button", name="Light").click()
        assert seen.page.evaluate(paper) == before


def test_the_contents_list_leads_to_the_sections(browser: Browser, pages: Path) -> None:
    with opened(browser, pages / "story-rows-12.html") as seen:
        links = seen.page.locator("nav.contents a")
        assert links.all_inner_texts() == ["A figure", "A table"]
        for target in links.evaluate_all("links => links.map(link => link.getAttribute('href'))"):
            assert seen.page.locator(target).count() == 1


def test_a_failed_runs_page_leads_to_the_cell_where_it_stopped(browser: Browser, pages: Path) -> None:
    with opened(browser, pages / "story-mode-raise.html") as seen:
        seen.page.get_by_role("link", name="Go to the cell where it stopped").click()
        assert "nothing between AZE and CHN" in seen.page.locator("#failed").inner_text()


def test_the_index_filters_by_parameter_and_state_and_leads_to_the_pages(browser: Browser, pages: Path) -> None:
    with opened(browser, pages / "index.html") as seen:
        shown = seen.page.locator(".run:visible")
        assert shown.count() == 3
        seen.page.get_by_label("state").select_option("failed")
        assert "nothing between AZE and CHN" in shown.inner_text()
        seen.page.get_by_label("state").select_option("")
        seen.page.get_by_label("rows").select_option("12")
        assert shown.count() == 1
        shown.get_by_role("heading").get_by_role("link").click()
        assert seen.page.url.endswith("story-rows-12.html#runs")
        seen.page.get_by_role("link", name="A table").click()
        seen.page.get_by_role("link", name="All runs").click()
        assert seen.page.title() == "All runs"


def test_a_page_that_is_opened_by_itself_has_no_link_to_an_index(browser: Browser, pages: Path) -> None:
    with opened(browser, pages / "story-rows-12.html") as seen:
        assert not seen.page.get_by_text("All runs").is_visible()


def test_a_page_is_readable_without_its_script(browser: Browser, pages: Path) -> None:
    with opened(browser, pages / "story-rows-12.html", java_script_enabled=False) as seen:
        assert seen.page.get_by_text("the end").last.is_visible()
        seen.page.get_by_text("Code", exact=True).first.click()
        assert seen.page.locator("details.code[open]").count() == 1


def test_a_page_prints_to_pdf(program: str, pages: Path) -> None:
    assert write_pdf(pages / "story-rows-12.html", program).read_bytes().startswith(b"%PDF")
