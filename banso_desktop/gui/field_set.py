# SPDX-License-Identifier: Apache-2.0
"""The fields of an editor as texts by name: read, shown, watched, and kept as a draft."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from copy import copy
from dataclasses import replace
from datetime import date
from itertools import chain, count
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from banso_desktop.domain.dates_in_text import written_out
from banso_desktop.gui.as_opened import AsOpened
from banso_desktop.gui.widgets import (
    DateEdit,
    MultiLineEdit,
    Pause,
    ReadingEdit,
    SegmentedChoice,
)
from banso_desktop.gui.widgets.line_care import keep_one_line
from banso_desktop.gui.widgets.many_choice import ManyChoice
from banso_desktop.services.drafts import DraftService, KeptDraft

_SEPARATOR: Final = "\n"
_TICKED: Final = "1"
BESIDE: Final = "/"
"""Before the number of a further draft of the same subject."""

Field = QLineEdit | MultiLineEdit | QComboBox | QCheckBox | DateEdit | SegmentedChoice | ManyChoice


class _Watched(NamedTuple):
    widget: QWidget
    read: Callable[[], str]
    show: Callable[[str], object]


class FieldSet(QObject):
    """Fields by name; a tick is ``"1"``, several choices are lines of one text."""

    edited = Signal()
    """The person changed something."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, _Watched] = {}
        self._base: dict[str, str] = {}

    def add(self, name: str, widget: Field) -> None:
        """Watch a field under a name."""
        self._fields[name] = self._watched(widget)

    def widgets(self) -> Mapping[str, QWidget]:
        """Return the fields by name."""
        return {name: field.widget for name, field in self._fields.items()}

    def texts(self) -> dict[str, str]:
        """Return what stands in the fields."""
        return {name: field.read() for name, field in self._fields.items()}

    def text(self, name: str) -> str:
        """Return what stands in one field."""
        return self._fields[name].read()

    def show(self, texts: Mapping[str, str]) -> None:
        """Show texts; fields that are not named stay as they are. Tells nobody."""
        self.blockSignals(True)
        for name, text in texts.items():
            if name in self._fields and self._fields[name].read() != text:
                self._fields[name].show(text)
        self.blockSignals(False)

    def of_day(self, texts: Mapping[str, str], day: date) -> dict[str, str]:
        """Return kept texts as they mean on any day: きのう was the day before ``day``."""
        dated = {name for name, one in self._fields.items() if isinstance(one.widget, DateEdit)}
        return {
            name: written_out(text, day) if name in dated else text for name, text in texts.items()
        }

    def settle(self) -> None:
        """Take what stands there now as what everything is compared with."""
        self._base = self.texts()

    def reset(self) -> None:
        """Show again what stood there at :meth:`settle`."""
        self.show(self._base)

    def changed(self) -> dict[str, str]:
        """Return the fields that differ from what they were at :meth:`settle`."""
        texts = self.texts()
        return {name: text for name, text in texts.items() if text != self._base.get(name, "")}

    def _watched(self, widget: Field) -> _Watched:
        tell = self._tell
        match widget:
            case ReadingEdit():
                keep_one_line(widget)
                widget.textEdited.connect(tell)
                widget.automatic.connect(tell)
                return _Watched(
                    widget,
                    widget.text,
                    lambda text: widget.set_reading(text, by_hand=bool(text)),
                )
            case QLineEdit():
                keep_one_line(widget)
                widget.textEdited.connect(tell)
                return _Watched(widget, widget.text, widget.setText)
            case MultiLineEdit():
                widget.edited.connect(tell)
                return _Watched(widget, widget.text, widget.set_text)
            case QComboBox():
                widget.activated.connect(tell)
                if widget.isEditable():
                    widget.editTextChanged.connect(tell)
                return _Watched(widget, lambda: _chosen(widget), lambda text: _choose(widget, text))
            case QCheckBox():
                widget.clicked.connect(tell)
                return _Watched(
                    widget,
                    lambda: _TICKED if widget.isChecked() else "",
                    lambda text: widget.setChecked(text == _TICKED),
                )
            case DateEdit():
                widget.edited.connect(tell)
                return _Watched(widget, widget.line.text, widget.set_text)
            case SegmentedChoice():
                widget.chosen.connect(tell)
                return _Watched(widget, widget.value, widget.set_value)
            case ManyChoice():
                widget.changed.connect(tell)
                return _Watched(
                    widget,
                    lambda: _SEPARATOR.join(widget.values()),
                    lambda text: widget.set_values(lines(text)),
                )

    def _tell(self, *_: object) -> None:
        self.edited.emit()


def lines(text: str) -> Sequence[str]:
    """Return the choices of a field of several."""
    return [one for one in text.split(_SEPARATOR) if one]


def ticked(text: str) -> bool:
    """Tell whether a field that is a tick is set."""
    return text == _TICKED


def tick(on: bool | None) -> str:
    """Return the text of a tick."""
    return _TICKED if on else ""


def _chosen(box: QComboBox) -> str:
    text = box.currentText()
    at = box.findText(text) if box.isEditable() else box.currentIndex()
    data = box.itemData(at) if at >= 0 else None
    return str(data) if data is not None else text


def _choose(box: QComboBox, text: str) -> None:
    at = box.findData(text)
    if at >= 0:
        box.setCurrentIndex(at)
    elif box.isEditable():
        box.setEditText(text)


class DraftKeeper(QObject):
    """Keeps the changed fields of an editor two seconds after the last stroke.

    Only what differs from what was shown is kept, so that a draft never brings back what a
    colleague has changed since.
    """

    def __init__(self, fields: FieldSet, drafts: DraftService, editor: str) -> None:
        super().__init__(fields)
        self._fields = fields
        self._drafts = drafts
        self._editor = editor
        self._subject: str | None = None
        self._at_first = AsOpened(drafts)
        self._opened = copy(self._at_first)
        self.pause = Pause(self)
        fields.edited.connect(self.pause.stir)
        self.pause.settled.connect(self.keep)

    def begin(self, subject: str) -> KeptDraft | None:
        """Turn to a subject; return what was being typed about it, if anything."""
        self.pause.forget()
        self._subject = subject
        kept = self._drafts.read(editor=self._editor, subject=subject)
        self._at_first.opened()
        self._opened = copy(self._at_first)
        if kept is None:
            return None
        self._opened.opened(kept)
        day = date.fromisoformat(kept.kept_at[:10])
        return replace(kept, fields=self._fields.of_day(kept.fields, day))

    def begin_beside(self, subject: str) -> None:
        """Turn to a subject without touching what lies there; what is typed now lies beside it."""
        self.pause.forget()
        self._at_first.opened()
        self._opened = copy(self._at_first)
        taken = {draft.subject for draft in self._drafts.kept(editor=self._editor)}
        beside = (f"{subject}{BESIDE}{number}" for number in count(2))
        self._subject = next(one for one in chain([subject], beside) if one not in taken)

    def keep(self) -> None:
        """Keep what differs now; where nothing does, the draft is dropped.

        Before :meth:`begin` nothing is kept: the editor shows what is stored already.
        """
        if self._subject is None:
            return
        changed = self._fields.changed()
        if changed:
            self._opened.keep(self._editor, self._subject, changed)
        else:
            self.drop()

    def writing(self) -> AbstractContextManager[None]:
        """Write what the editor holds as somebody who saw what it was opened with."""
        return self._opened.writing()

    def flush(self) -> None:
        """Keep at once what is waiting: the editor is left."""
        self.pause.flush()

    def drop(self) -> None:
        """Forget the draft: what it became was saved, or it was given up."""
        self.pause.forget()
        self._opened = copy(self._at_first)
        if self._subject is not None:
            self._drafts.drop(editor=self._editor, subject=self._subject)
