# SPDX-License-Identifier: Apache-2.0
"""All that is shown of a restricted household of another team: its number, and whom to call."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from banso_desktop.domain.rights import Right
from banso_desktop.domain.values import PartialDate, Precision
from banso_desktop.errors import NotFound
from banso_desktop.gui import household_words as words
from banso_desktop.gui.day_words import bracketed
from banso_desktop.gui.emergency_window import open_in_emergency
from banso_desktop.gui.guarded_dialogs import MessageDialog
from banso_desktop.gui.household_tab import clear_layout
from banso_desktop.gui.icon import IconLabel
from banso_desktop.gui.screen import Context
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.widgets import Button
from banso_desktop.services.household_page import Call, ShellPage

_BETWEEN: Final = re.compile(r"[／/\n]")
"""What stands between two people in the team's own words."""


class ShellView(QFrame):
    """A page in the middle of which stands what everybody may know, and what they can do."""

    told = Signal(str)
    left = Signal()
    """The person goes on to the households there are."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._page: ShellPage | None = None
        self.setProperty("surface", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        self._icon = IconLabel("shield", COLOURS.lilac, 48)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        self._title = Words(role=Role.H1, wrap=True)
        self._title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._title)
        self._about = Words(role=Role.S, colour=COLOURS.ink2, wrap=True)
        self._about.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._about)
        column.addSpacing(6)
        self._card = card = QFrame()
        card.setProperty("surface", "card")
        self._calls = QVBoxLayout(card)
        self._calls.setContentsMargins(16, 12, 16, 12)
        self._calls.setSpacing(6)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(6)
        self._add_actions(column)
        column.addStretch(3)

    def is_protected(self) -> bool:
        """Tell whether a protected household is shown, not one of which nothing is known here."""
        return self._page is not None

    def show_for(self, household: str) -> None:
        """Show what there is of a household that cannot be read here, perhaps since just now.

        Of one that is hidden, erased or not here yet nothing is said that tells these apart.
        """
        try:
            page = self._context.services.household_page.shell(shell=household)
        except NotFound:
            self._page = None
            self._icon.set_icon("household", COLOURS.ink2)
            self._entitle(self.tr("この世帯は、ここでは見られません"))
            self._about.setText(self.tr("見られなくなったか、ほかの端末からまだ届いていません。"))
            for widget in (
                *(self._card, self.message_button),
                *(self.emergency_button, self._warning),
            ):
                widget.hide()
            self.list_button.show()
            self.setFocusProxy(self.list_button)
        else:
            self.show_shell(page)

    def show_shell(self, page: ShellPage) -> None:
        """Show number, day and whom to call: as the team wrote it, else as the staff stand."""
        self._page = page
        self._icon.set_icon("shield", COLOURS.lilac)
        self._entitle(self.tr("この世帯は、限られた人だけが見られます"))
        self._card.show()
        self.list_button.hide()
        self.setFocusProxy(None)  # type: ignore[arg-type]
        emergency = self._context.services.emergency.may()
        for widget in (self.emergency_button, self._warning):
            widget.setVisible(emergency)
        self.message_button.setVisible(
            page.takes_messages and self._context.services.desk.may(Right.TAKE_INTAKE)
        )
        said = self.tr("世帯番号 {number}　守る設定：{since}（理由は表示しません）")
        since = words.long_day(PartialDate(page.since, Precision.DAY)) if page.since else ""
        self._about.setText(said.format(number=page.number, since=since or self.tr("日付なし")))
        clear_layout(self._calls)
        self._calls.addWidget(Words(self.tr("急ぎの連絡を受けたとき"), Role.H3))
        spoken = [part.strip() for part in _BETWEEN.split(page.words) if part.strip()]
        for line in spoken or [self._call(call) for call in page.calls]:
            self._calls.addLayout(self._row(line))
        if not spoken and not page.calls:
            self._calls.addWidget(Words(self.tr("係の管理者に伝えてください")))
        script = Words(
            self.tr("電話の相手に、この世帯があるともないとも答えないでください。"),
            Role.S,
            colour=COLOURS.bad,
        )
        self._calls.addWidget(script)

    def _entitle(self, title: str) -> None:
        self._title.setText(title)
        self.setAccessibleName(title)

    def _add_actions(self, column: QVBoxLayout) -> None:
        self.list_button = Button(self.tr("世帯の一覧へ"), "household", clicked=self.left.emit)
        self.message_button = Button(
            self.tr("伝言を預ける（読めるのは担当だけ）"), "letter", clicked=self.leave_message
        )
        self.emergency_button = Button(
            self.tr("緊急に開く…"), "lock", look="danger", clicked=self.open_in_emergency
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.list_button)
        row.addWidget(self.message_button)
        row.addWidget(self.emergency_button)
        row.addStretch(1)
        column.addLayout(row)
        told = self.tr(
            "緊急に開くと、理由（10文字以上）と時刻が記録され、担当と管理者にすぐ知らされます。"
        )
        self._warning = Words(told, Role.S, colour=COLOURS.ink2, wrap=True)
        self._warning.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._warning)

    def leave_message(self) -> None:
        """Ask for a message to the team."""
        if self._page is not None:
            dialog = MessageDialog(self._context, self._page.id, self._page.number, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.done_well.connect(self.told)
            dialog.open()

    def open_in_emergency(self) -> None:
        """Ask for the reason, then show the household."""
        if self._page is not None:
            open_in_emergency(self._context, self._page.number, self)

    def _row(self, line: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconLabel("phone", COLOURS.ai, 18))
        row.addWidget(Words(line), 1)
        return row

    def _call(self, call: Call) -> str:
        title = bracketed(call.job_title)
        extension = self.tr("内線 {number}").format(number=call.extension)
        reach = extension if call.extension else call.phone
        return f"{call.name}{title}　{reach}".strip()
