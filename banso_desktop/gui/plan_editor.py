# SPDX-License-Identifier: Apache-2.0
"""An item of the plan as a form, at its own place in its column."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from banso_desktop.domain.household_facts import PlanItemFacts
from banso_desktop.gui import household_words as words
from banso_desktop.gui.field_set import DraftKeeper, FieldSet
from banso_desktop.gui.forms.ui_plan_editor import Ui_PlanEditor
from banso_desktop.gui.screen import Context
from banso_desktop.gui.tokens import COLOURS
from banso_desktop.gui.widgets import Option
from banso_desktop.gui.written import mark_all

EDITOR: Final = "plan"


class PlanEditor(QFrame):
    """Writes an item; kept as a draft while typing, Esc closes and keeps the draft."""

    closed = Signal()
    rested = Signal(str)
    """Asks to let an item come to an end; carries its id."""

    def __init__(
        self,
        context: Context,
        household: str,
        wheel: str,
        item: PlanItemFacts | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._plans = context.services.plans
        self._household = household
        self._item = item
        self._ui = Ui_PlanEditor()
        self._ui.setupUi(self)
        self._fields = FieldSet(self)
        self._keeper = DraftKeeper(self._fields, context.services.drafts, EDITOR)
        self._build(context)
        self._fields.show(_texts(item) if item is not None else {"wheel": wheel})
        self._fields.settle()
        about = item.id if item is not None else wheel
        mark_all(self._fields.widgets(), "plan_item", item.id if item is not None else "")
        draft = self._keeper.begin(f"{household}/{about}")
        if draft is not None:
            self._fields.show(draft.fields)

    def focus_first(self) -> None:
        """Put the focus on what comes next."""
        self._ui.text_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> bool:
        """Write what was changed, and close; false where nothing was.

        Raises:
            Refused: By the service; the form stays open and the draft is kept.
        """
        self._keeper.flush()
        with self._keeper.writing():
            written = self._write()
        self._keeper.drop()
        self.closed.emit()
        return written

    def put_aside(self) -> None:
        """Close and keep what is typed as a draft."""
        self._keeper.keep()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes and keeps the draft, Ctrl+Enter writes."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.put_aside()
        elif control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        else:
            super().keyPressEvent(event)

    def _build(self, context: Context) -> None:
        ui, codes = self._ui, context.services.desk.codes
        today = context.services.desk.today()
        ui.line_grid.setColumnStretch(1, 1)
        ui.wheel_choice.set_options([Option(*one) for one in words.options(codes, "wheel", today)])
        ui.says_edit.setStyleSheet(f"QTextEdit {{ background: {COLOURS.kaki_bg}; }}")
        ui.text_edit.setPlaceholderText(self.tr("なにを、どんなふうに"))
        ui.when_edit.setPlaceholderText(self.tr("年内、毎週火曜、あたたかくなったら"))
        ui.progress_edit.setPlaceholderText(self.tr("いまのようすを、ことばで"))
        ui.rest_button.setVisible(self._item is not None)
        for name, widget in (
            ("text", ui.text_edit),
            ("who", ui.who_edit),
            ("when_text", ui.when_edit),
            ("wheel", ui.wheel_choice),
            ("person_says", ui.says_edit),
            ("progress", ui.progress_edit),
        ):
            self._fields.add(name, widget)
        ui.save_button.clicked.connect(self.save)
        ui.later_button.clicked.connect(self.put_aside)
        ui.rest_button.clicked.connect(self._rest)

    def _write(self) -> bool:
        texts, changed = self._fields.texts(), self._fields.changed()
        if self._item is not None:
            if changed:
                self._plans.change_item(
                    item=self._item.id,
                    wheel=changed.get("wheel") or None,
                    text=changed.get("text"),
                    who=changed.get("who"),
                    when_text=changed.get("when_text"),
                    person_says=changed.get("person_says"),
                    progress=changed.get("progress"),
                )
            return bool(changed)
        said = any(text.strip() for name, text in texts.items() if name != "wheel")
        if said:
            self._plans.add_item(
                household=self._household,
                wheel=texts["wheel"] or "connecting",
                text=texts["text"].strip() or texts["person_says"].strip() or texts["progress"],
                who=texts["who"],
                when_text=texts["when_text"],
                person_says=texts["person_says"],
                progress=texts["progress"],
            )
        return said

    def _rest(self) -> None:
        if self._item is not None:
            self.save()
            self.rested.emit(self._item.id)


def _texts(item: PlanItemFacts) -> dict[str, str]:
    return {
        "text": item.text,
        "who": item.who,
        "when_text": item.when_text,
        "wheel": item.wheel,
        "person_says": item.person_says,
        "progress": item.progress,
    }
