# SPDX-License-Identifier: Apache-2.0
"""A protected household that is open in an emergency: to be read, with the minutes left.

Closes itself with the hour. Nothing can be written, copied or printed here.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from banso_desktop.errors import BansoError
from banso_desktop.gui import household_words as words
from banso_desktop.gui.household_tab import clear_layout
from banso_desktop.gui.icon import IconLabel, scaled
from banso_desktop.gui.screen import Context
from banso_desktop.gui.text import Run, Words
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.widgets import Button, InlineBar, ScrollColumn, Tone, rule
from banso_desktop.services.emergency import EmergencyPage

_LOOK_MS: Final = 10_000
_WIDTH: Final = 760
_HEIGHT: Final = 560
_MARGIN: Final = 40


class EmergencyWindow(QDialog):
    """What is needed at once: whom to mind, how to reach them, who goes there, the last records."""

    def __init__(self, context: Context, household: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._household = household
        self.setProperty("surface", "page")
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        self._close = Button(self.tr("閉じる"), key="Esc", clicked=self.reject)
        self._bar = InlineBar(Tone.WARN, "shield", "", self._close)
        column.addWidget(self._bar)
        self._scroll = ScrollColumn(gap=6)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column.addWidget(self._scroll, 1)
        ground = parent.window()
        self.resize(
            min(scaled(_WIDTH), ground.width() - _MARGIN),
            min(scaled(_HEIGHT), ground.height() - _MARGIN),
        )
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        page = self.look()
        if page is not None:
            self._show_page(page)
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def look(self) -> EmergencyPage | None:
        """Say how many minutes are left; close when it is over."""
        try:
            page = self._context.services.emergency.page(opened=self._household)
        except BansoError:
            self.reject()
            return None
        self._bar.say(
            self.tr("緊急に開いています。あと{minutes}分で閉じます。").format(minutes=page.minutes)
        )
        return page

    def done(self, result: int) -> None:
        """Forget what was read, however the window is closed."""
        self._timer.stop()
        clear_layout(self._scroll.column)
        self._context.services.emergency.close(opened=self._household)
        super().done(result)

    def _show_page(self, page: EmergencyPage) -> None:
        home, today = page.page, self._context.services.desk.today()
        codes = self._context.services.desk.codes
        self.setWindowTitle(self.tr("緊急に開いた世帯 {number}").format(number=page.number))
        self._scroll.add(Words(home.name, Role.H1, wrap=True))
        for note in home.attentions:
            kind = words.label(codes, "attention", note.kind)
            text = f"{kind}　{note.text}" if note.text else kind
            self._line("warning", [Run(text, bold=True)], colour=COLOURS.bad)
        if home.address:
            self._line("pin", [Run(home.address)])
        self._head(self.tr("家族"))
        for person in home.persons:
            relation = words.label(codes, "relation", person.relation) if person.relation else ""
            said = [words.person_name(person), relation, person.phone, person.health, person.note]
            self._line("person", [Run("　".join(part for part in said if part))])
        self._head(self.tr("関わる人"))
        for one in home.team:
            kind = words.label(codes, "role", one.kind)
            self._line("team", [Run(f"{one.full}（{kind}）")])
        if home.promises:
            self._head(self.tr("約束"))
        for promise in home.promises:
            day = words.day(promise.due.iso, today) if promise.due else promise.due_text
            self._line("clock", [Run("　".join(part for part in (day, promise.text) if part))])
        if page.entries:
            self._head(self.tr("さいごの記録"))
        for entry in page.entries:
            at = words.moment(entry.at, today)
            self._line("letter", [Run(f"{at}　", bold=True), Run(entry.text)])
        self._scroll.column.addStretch(1)

    def _head(self, text: str) -> None:
        self._scroll.add(rule())
        self._scroll.add(Words(text, Role.H3))

    def _line(self, icon: str, runs: list[Run], *, colour: str = COLOURS.ink2) -> None:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel(icon, colour, 18), 0, Qt.AlignmentFlag.AlignTop)
        said = Words(wrap=True)
        said.set_runs(runs)
        row.addWidget(said, 1)
        self._scroll.add(holder)


def open_in_emergency(context: Context, number: str, parent: QWidget) -> None:
    """Ask for the reason, and for the number where it is not known; then show the household."""
    from banso_desktop.gui.guarded_dialogs import EmergencyDialog

    dialog = EmergencyDialog(context, number, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.opened.connect(lambda household: EmergencyWindow(context, household, parent).open())
    dialog.open()
