# SPDX-License-Identifier: Apache-2.0
"""The roles as boxes to tick, each with what it lets one do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from banso_desktop.domain.codes import Codes
from banso_desktop.gui import household_words as words
from banso_desktop.gui.admin_words import ALONE, role_sentence
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Role


class RoleList(QWidget):
    """Any number of roles; the outside viewer stands alone."""

    changed = Signal()
    """The person ticked or took back."""

    def __init__(self, codes: Codes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[str, QCheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for code in codes["member_role"].codes:
            box = QCheckBox(words.label(codes, "member_role", code))
            sentence = role_sentence(code)
            box.setAccessibleDescription(sentence)
            box.clicked.connect(lambda on, code=code: self._clicked(code, on))
            column.addWidget(box)
            row = QHBoxLayout()
            row.setContentsMargins(scaled(24), 0, 0, 6)
            row.addWidget(Words(sentence, Role.S, colour=COLOURS.ink2, wrap=True))
            column.addLayout(row)
            self._boxes[code] = box
        self.setFocusProxy(next(iter(self._boxes.values())))

    def box(self, role: str) -> QCheckBox:
        """Return the box of a role."""
        return self._boxes[role]

    def boxes(self) -> Sequence[QCheckBox]:
        """Return the boxes as they stand."""
        return tuple(self._boxes.values())

    def roles(self) -> list[str]:
        """Return the codes that are ticked, in their order."""
        return [code for code, box in self._boxes.items() if box.isChecked()]

    def set_roles(self, roles: Sequence[str]) -> None:
        """Show what is ticked; tells nobody."""
        for code, box in self._boxes.items():
            box.setChecked(code in roles)

    def _clicked(self, code: str, on: bool) -> None:
        for other, box in self._boxes.items():
            if on and other != code and ALONE in (code, other):
                box.setChecked(False)
        self.changed.emit()
