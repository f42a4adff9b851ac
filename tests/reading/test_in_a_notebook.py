"""How values show themselves in IPython, and pickers redraw."""

from __future__ import annotations

import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

from tests.seeds_dataset import seeds_dataset
from workbench import reading
from workbench.comparison import Scope
from workbench.corpus import Corpus, Unreadable


@pytest.fixture
def shell():
    """A shell as a kernel has it, which shows HTML; none is left behind."""
    yield InteractiveShell.instance()
    InteractiveShell.clear_instance()


def test_corpora_documents_codings_records_and_datasets_show_themselves(shell):
    reading.enable()
    to_html = shell.display_formatter.formatters["text/html"]
    coding = seeds_dataset().codings()[0]
    assert "<mark" in to_html(coding)
    corpus = Corpus((coding.document,), (Unreadable("far/off/table.csv", "malformed", "line 3 has 2 cells"),))
    assert coding.document.doc_id in to_html(corpus)
    assert '<th scope="row">table.csv</th><td>malformed</td><td>line 3 has 2 cells</td>' in to_html(corpus)
    assert repr(corpus) == "Corpus(documents: 1, skipped: 1)"
    assert "wb-article" in to_html(coding.document)
    assert "wb-card" in to_html(coding.interactions[0])
    assert "<caption>Dataset</caption>" in to_html(seeds_dataset())


def test_the_style_sheet_comes_with_enabling():
    assert reading.enable().markup.startswith("<style>")


def test_only_what_the_workbench_knows_is_shown():
    with pytest.raises(TypeError, match="nothing to show for a int"):
        reading.show(3)


def test_a_choice_redraws_and_the_first_drawing_needs_no_widget(shell):
    drawn: list[tuple[str, str | None]] = []

    def draw(dataset, scope: Scope) -> reading.Html:
        drawn.append((scope.partners[0], scope.since))
        return reading.timeline_view(dataset, scope)

    with capture_output() as shown:
        box = reading.dyad_picker(seeds_dataset(), draw, "AZE", ["CHN"])
    assert drawn == [("CHN", None)]
    assert any("<figure" in output.data.get("text/html", "") for output in shown.outputs)
    assert shown.outputs[0].data["text/plain"].startswith("In JupyterLab, pickers stand here")
    partner, since, until = box.children
    with capture_output() as again:
        partner.value = "IRN"
        since.value = "2019"
    assert drawn[1:] == [("IRN", None), ("IRN", "2019")]
    assert "Iran" in again.outputs[-1].data["text/html"]
    with capture_output() as refused:
        until.value = "2018"
    assert "ends before it begins" in refused.outputs[-1].data["text/html"]
