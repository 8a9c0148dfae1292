# SPDX-License-Identifier: Apache-2.0
"""A small form over the window: Ctrl+Enter saves, Esc keeps what was typed as a draft."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from banso_desktop.errors import BansoError
from banso_desktop.gui import household_words as words
from banso_desktop.gui.errors import trouble_of
from banso_desktop.gui.field_history import history_shortcut
from banso_desktop.gui.field_set import DraftKeeper, FieldSet
from banso_desktop.gui.other_values import OtherValues
from banso_desktop.gui.reading_order import go_on, goes_on_with_enter
from banso_desktop.gui.screen import Context
from banso_desktop.gui.tokens import Metric
from banso_desktop.gui.widgets import (
    Button,
    InlineBar,
    LinkButton,
    PrimaryButton,
    ScrollColumn,
    Tone,
)

_MARGIN: Final = 24


class FormDialog(QDialog):
    """A form that writes by one use case; what it refuses is said below the fields.

    Subclasses fill ``body``, add their fields to ``fields``, and write in :meth:`write`.

    Attributes:
        column: All of it, from above to below.
        body: Where the form stands.
        fields: Its fields by name.
    """

    done_well = Signal(str)
    """What was done, in a short sentence."""

    focusNextPrevChild = go_on

    def __init__(
        self, context: Context, title: str, editor: str, parent: QWidget, *, save: str = ""
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.fields = FieldSet(self)
        self._keeper = DraftKeeper(self.fields, context.services.drafts, editor)
        self.setWindowTitle(title)
        self.setProperty("surface", "page")
        self.setModal(True)
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(Metric.GAP + 2)
        self._notes = QVBoxLayout()
        column.addLayout(self._notes)
        self._scroll = ScrollColumn()
        self.body = self._scroll.column
        column.addWidget(self._scroll, 1)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self._save = PrimaryButton(save or self.tr("のこす"), key="Ctrl+Enter")
        self._save.clicked.connect(self.finish)
        self._save.setAutoDefault(False)
        later = Button(self.tr("とじる"), key="Esc", clicked=self.reject)
        later.setAutoDefault(False)
        self.foot.addStretch(1)
        self.foot.addWidget(later)
        self.foot.addWidget(self._save)
        column.addLayout(self.foot)

        history_shortcut(self, context)

    def begin(self, subject: str, texts: dict[str, str]) -> None:
        """Show what is known, then what was being typed when the form was closed."""
        self.fields.show(texts)
        self.fields.settle()
        draft = self._keeper.begin(subject)
        if draft is not None:
            self.fields.show(draft.fields)
            at = words.moment(draft.kept_at[:16], self.context.services.desk.today())
            anew = LinkButton(self.tr("最初から"))
            anew.setAutoDefault(False)
            anew.clicked.connect(lambda: self._begin_anew(texts))
            said = self.tr("書きかけの続きです（{when}）").format(when=at)
            self.say(InlineBar(Tone.AI, "edit", said, anew))

    def say_other_values(self, about: str, *rows: str) -> None:
        """Say above the form which fields of these things two people wrote at once."""
        other = OtherValues(self.context, about)
        other.told.connect(self.done_well)
        other.show_things(rows)
        self.column.insertWidget(0, other)

    def write(self) -> str:
        """Write; return what to tell, empty where nothing was changed.

        Raises:
            BansoError: What the service says.
        """
        raise NotImplementedError

    def as_opened(self) -> AbstractContextManager[None]:
        """Write as somebody who saw what was there when the form was opened."""
        return self._keeper.writing()

    def finish(self) -> None:
        """Write and close; what is refused is said, and everything typed stays."""
        self._keeper.flush()
        try:
            with self.as_opened():
                told = self.write()
        except BansoError as error:
            self.say(InlineBar(Tone.WARN, "warning", trouble_of(error).sentence()))
            return
        self._keeper.drop()
        if told:
            self.done_well.emit(told)
        self.accept()

    def keep(self) -> None:
        """Keep what is typed as a draft: the desk is locked or closed."""
        self._keeper.keep()

    def reject(self) -> None:
        """Close and keep the draft."""
        self.keep()
        super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height the form asks for at its width, as far as the window has room."""
        super().showEvent(event)
        self.fit()

    def fit(self) -> None:
        """Measure the form anew; what has no room scrolls."""
        layout, inside = self.layout(), self._scroll.widget()
        within = inside.layout() if inside is not None else None
        if layout is None or within is None:
            return
        width = max(self.minimumWidth(), layout.minimumSize().width())
        room = width - layout.contentsMargins().left() - layout.contentsMargins().right()
        asked = within.totalHeightForWidth(room - self._scroll.verticalScrollBar().width())
        needed = max(asked, within.sizeHint().height())
        besides = layout.sizeHint().height() - self._scroll.sizeHint().height()
        besides += max(0, self._notes.heightForWidth(room) - self._notes.sizeHint().height())
        ground = self.parentWidget()
        most = ground.window().height() - _MARGIN if ground is not None else needed + besides
        self.resize(width, min(needed + besides + 2, most))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter saves; Enter goes to the next one-line field, Shift+Enter back."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finish()
        elif goes_on_with_enter(self.focusWidget()):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.focusNextPrevChild(not back)

    def _begin_anew(self, texts: dict[str, str]) -> None:
        self._keeper.drop()
        self.fields.show(texts)
        self.say(None)

    def say(self, bar: QWidget | None) -> None:
        """Show a note above the form, or take it away; the form keeps its room if it can."""
        while (item := self._notes.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if bar is not None:
            self._notes.addWidget(bar)
            bar.show()  # what was just added to a layout counts once it is shown
        if self.isVisible():
            self.fit()
