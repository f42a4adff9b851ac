"""However a page is set, it is the same article: what changes its layout alone changes neither text, day nor outlet."""

import html
import re
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.corpus.outcome import RawArticle
from workbench.corpus.reading import to_document
from workbench.records import Document

SEEDS = sorted((Path(__file__).parents[2] / "seeds").rglob("*.txt"))
HEADLINE = "Ministers of the two countries agree on a plan of joint training"
BODY = "\n\n".join(
    (
        "VALLETTA, May 4, 2021 (Xinhua) -- The ministers of Malta and Oman agreed on Tuesday on a plan of military-"
        'technical work. "It was high time," the non-resident envoy said at Malta\'s request.',
        "They signed it in the port, where the sea- and airborne units of both had met a day before.",
        "The next round of talks will be held in Muscat in autumn, the ministry told the press.",
    )
)
PAGE = f"{HEADLINE}\n4 May 2021\n\n{BODY}\n"


def _lines(change: Callable[[str], str]) -> Callable[[str], str]:
    return lambda text: "\n".join(map(change, text.split("\n")))


def _between(clutter: str) -> Callable[[str], str]:
    return lambda text: text.replace("\n\nThey signed", f"\n\n{clutter}\n\nThey signed")


CHANGES: dict[str, Callable[[str], str]] = {
    "line ends of another system": lambda text: text.replace("\n", "\r\n"),
    "two blanks": lambda text: text.replace(" ", "  "),
    "blanks that do not break": lambda text: text.replace(" ", "\u00a0"),
    "hyphens that do not break": lambda text: text.replace("-", "\u2011").replace("\u2011\u2011", "--"),
    "soft hyphens": lambda text: text.replace("minist", "min\u00adist"),
    "a backtick for an apostrophe": lambda text: text.replace("'s", "`s"),
    "hard wraps": _lines(lambda line: textwrap.fill(line, 64)),
    "wide hard wraps": _lines(lambda line: textwrap.fill(line, 100)),
    "paragraphs in HTML": _lines(lambda line: f"<p>{html.escape(line, quote=False)}</p>" if line else line),
    "wrapped HTML": _lines(
        lambda line: f"<p>{textwrap.fill(html.escape(line, quote=False), 60)}</p>" if line else line
    ),
    "lines parted by blank ones": lambda text: re.sub("\n+", "\n\n", text),
    "lines not parted": lambda text: re.sub("\n+", "\n", text),
    "a headline with its publisher": lambda text: text.replace(HEADLINE, f"{HEADLINE} | Xinhua"),
    "a headline twice": lambda text: f"{HEADLINE}\n\n{text}",
    "a headline in bold": lambda text: text.replace(HEADLINE, f"**{HEADLINE}**"),
    "a rubric": lambda text: f"Exclusive\n\n{text}",
    "a path": lambda text: f"Home > Media > News\n\n{text}",
    "buttons": _between("Share on Facebook Tweet WhatsApp"),
    "a teaser": _between("Read also: Harvest begins in the southern provinces"),
    "a count of comments": _between("Comments (0)"),
    "a credit": _between("[Photo: Ministry of Defence]"),
    "hashtags": lambda text: f"{text}\n#defence #minister\n",
    "a signature": lambda text: f"{text}\nXinhua, 4 May 2021\n",
    "a foot": lambda text: f"{text}\nPrint | Share | Email\n\nAbout us\n\nPrivacy policy\n",
}


def _read(text: str) -> tuple[str, str | None, str | None]:
    document = to_document(RawArticle(doc_id="d", text=text, source="d.txt", sha256=""))
    assert isinstance(document, Document)
    return document.text, document.published, document.outlet


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_an_article_stays_the_same_however_its_page_is_set(change: Callable[[str], str]) -> None:
    assert change(PAGE) != PAGE
    assert _read(change(PAGE)) == _read(PAGE)


@pytest.mark.parametrize("name", ["line ends of another system", "two blanks", "hard wraps", "paragraphs in HTML"])
@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_a_seed_stays_the_same_however_its_lines_are_set(seed: Path, name: str) -> None:
    text = seed.read_text("utf-8")
    assert _read(CHANGES[name](text)) == _read(text)


def test_of_a_headline_that_ends_with_a_full_stop_the_day_below_is_that_of_the_report() -> None:
    title = "The minister received the ambassador of Oman in the capital."
    assert _read(f"{title}\n4 May 2021\n\n{BODY}") == (_read(PAGE)[0].replace(HEADLINE, title), *_read(PAGE)[1:])
