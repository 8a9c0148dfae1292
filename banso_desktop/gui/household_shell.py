# SPDX-License-Identifier: Apache-2.0
"""All that is shown of a restricted household of another team: its number, and whom to call."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from banso_desktop.domain.values import PartialDate, Precision
from banso_desktop.gui import household_words as words
from banso_desktop.gui.day_words import bracketed
from banso_desktop.gui.household_tab import clear_layout
from banso_desktop.gui.icon import IconLabel
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.services.household_page import Call, ShellPage

_BETWEEN: Final = re.compile(r"[／/\n]")
"""What stands between two people in the team's own words."""


class ShellView(QFrame):
    """A page in the middle of which stands what everybody may know."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("この世帯は、限られた人だけが見られます"))
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        icon = IconLabel("shield", COLOURS.lilac, 48)
        column.addWidget(icon, 0, Qt.AlignmentFlag.AlignHCenter)
        title = Words(self.tr("この世帯は、限られた人だけが見られます"), Role.H1, wrap=True)
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(title)
        self._about = Words(role=Role.S, colour=COLOURS.ink2, wrap=True)
        self._about.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._about)
        column.addSpacing(6)
        card = QFrame()
        card.setProperty("surface", "card")
        self._calls = QVBoxLayout(card)
        self._calls.setContentsMargins(16, 12, 16, 12)
        self._calls.setSpacing(6)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def show_shell(self, page: ShellPage) -> None:
        """Show number, day and whom to call: as the team wrote it, else as the staff stand."""
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
