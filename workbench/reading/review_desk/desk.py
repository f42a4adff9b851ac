"""The review desk as widgets."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import ipywidgets as widgets

from workbench.dataset.corrections.cells import cells
from workbench.errors import InputError
from workbench.reading.formats import enable
from workbench.reading.html import element, joined
from workbench.reading.pickers import show_box
from workbench.reading.review_desk.form import Form
from workbench.reading.review_desk.keys import SAVE, keys
from workbench.reading.review_desk.pile import Pile
from workbench.reading.review_desk.sentence import in_place, whole
from workbench.records import RECORD_TYPES

NOTE = "In JupyterLab, the review desk stands here: records one by one, to accept, reject, edit or add."
BUTTONS = {
    "previous": ("Previous", "k", "the record before"),
    "next": ("Next", "j", "the next record"),
    "accept": ("Accept", "a", "the record is right as it is"),
    "reject": ("Reject", "r", "the record is wrong and goes"),
    "edit": ("Save edit", "e", "the record is right with the values in the fields"),
    "withdraw": ("Withdraw", "w", "the earlier decision no longer holds"),
    "add": ("Add", "n", "a record that the coder missed"),
}
MORE_KEYS = {"ArrowLeft": "previous", "ArrowRight": "next", SAVE: "edit"}
_STEPS = {"previous": -1, "next": 1}


def review_desk(dataset: str | Path, *, who: str, doc_ids: Sequence[str] = ()) -> Desk:
    """Shows the records of a dataset's folder one by one, each with its sentence, and writes what is decided.

    Decisions are added to `corrections.jsonl` in the folder, under the name of `who`. `doc_ids` are the documents to go
    through; by default all. Returns the desk, for programs that decide.

    Raises InputError where the folder holds no dataset or no such document, and where nobody is named.
    """
    if not who.strip():
        raise InputError("who: nobody is named who decides; give a name")
    desk = Desk(Pile(dataset, who, doc_ids))
    show_box(desk.box, NOTE)
    return desk


class Desk:
    """The desk's widgets: `box` holds them, `act` does what a button or a key asks for."""

    def __init__(self, pile: Pile) -> None:
        self.pile = pile
        self.form = Form(pile.review.tables)
        self.adding = False
        self._head, self._place, self._told = widgets.HTML(), widgets.HTML(), widgets.HTML()
        wide = {"style": {"description_width": "8em"}, "layout": {"width": "44em"}}
        self.why = widgets.Text(description="why", placeholder="your reason, if it helps", **wide)
        self.quote = widgets.Textarea(description="quote", placeholder="copied from the text above", **wide)
        self.facet = widgets.Dropdown(options=[kind.facet for kind in RECORD_TYPES], description="facet", **wide)
        self.facet.observe(lambda _: self._draw(), names="value")
        self._new = widgets.VBox([self.facet, self.quote])
        row = widgets.HBox([self._button(name) for name in BUTTONS], layout=widgets.Layout(flex_flow="row wrap"))
        shortcuts = keys({key: name for name, (_, key, _) in BUTTONS.items()} | MORE_KEYS, self.act)
        style = widgets.HTML(enable().markup)
        parts = [style, self._head, self._place, row, self._new, self.form.box, self.why, self._told, shortcuts]
        self.box = widgets.VBox(parts)
        self.box.add_class("wb-desk")
        self._draw()

    def act(self, action: str) -> None:
        """Do what a button or a key asks for, and tell what came of it."""
        try:
            told = self._do(action)
        except (ValueError, InputError) as error:
            told = f"Not written: {error}"
        else:
            self._draw()
        self._told.value = element("p", told, role="status", class_="wb-note").markup

    def _do(self, action: str) -> str:
        if action in _STEPS:
            self.adding = False
            self.pile.step(_STEPS[action])
            return ""
        if action == "add" and not self.adding:
            self.adding = True
            return "Copy a sentence into quote, fill in the fields, then press Save edit; Next leaves it."
        if self.adding and action in ("add", "edit"):
            self.pile.add(self.facet.value, self.quote.value, self.form.texts, self.why.value)
            self.adding, self.quote.value = False, ""
        elif self.adding:
            raise ValueError("a record is being added; save it, or press Next to leave it")
        else:
            self.pile.decide(action, self.form.texts, self.why.value)
            if action != "withdraw":
                self.pile.step(1)
        self.why.value = ""
        return "Written: added" if action == "add" else f"Written: {action}"

    def _draw(self) -> None:
        pile, item = self.pile, self.pile.item
        self._new.layout.display = "" if self.adding else "none"
        self._head.value = element("p", *self._where(), class_="wb-note").markup
        if self.adding or item is None:
            self._place.value = whole(pile.document).markup
            self.form.fill(self.facet.value, {})
            self.form.box.layout.display = "" if self.adding else "none"
            return
        stands = item.current or item.target
        self._place.value = joined(in_place(pile.document, stands)).markup
        self.form.fill(stands.facet, cells(stands))
        self.form.box.layout.display = ""

    def _where(self) -> list[str]:
        pile, item = self.pile, self.pile.item
        told = [f"document {pile.place + 1} of {len(pile.doc_ids)}"]
        told += [f"record {pile.row + 1} of {len(pile.items)}" if item else "no record"]
        if item is not None and (made := item.correction) is not None:
            told += [f"{made.action} by {made.who}" + (f": {made.why}" if made.why else "")]
        elif item is not None:
            told += ["not decided"]
        decided = sum(each.correction is not None for each in pile.items)
        return [" · ".join([*told, f"{decided} decided in this document"])]

    def _button(self, name: str) -> widgets.Button:
        label, key, meaning = BUTTONS[name]
        button = widgets.Button(description=f"{label} ({key})", tooltip=meaning, layout={"width": "auto"})
        button.on_click(lambda _: self.act(name))
        return button
