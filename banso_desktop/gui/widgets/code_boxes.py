# SPDX-License-Identifier: Apache-2.0
"""The codes of a list as radio buttons or check boxes in a row that wraps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from banso_desktop.gui.widgets.flow import FlowLayout

_GAP: Final = 14


class CodeBoxes(QWidget):
    """One of the codes (radio buttons), or any number (check boxes); all stay in sight."""

    edited = Signal()
    """The person chose; telling it what to show emits nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[str, QAbstractButton] = {}
        self._flow = FlowLayout(self, gap=_GAP)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # else a label could not lead here
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_options(self, options: Sequence[tuple[str, str]], *, several: bool = False) -> None:
        """Show these codes with their words.

        Args:
            options: Code and words, in order.
            several: Any number may be chosen; else exactly one.
        """
        self._flow.clear()
        self._boxes = {}
        for code, words in options:
            box = (QCheckBox if several else QRadioButton)(words, self)
            box.setAutoExclusive(not several)
            box.clicked.connect(self.edited)
            self._flow.addWidget(box)
            self._boxes[code] = box
        if self._boxes:
            self.setFocusProxy(next(iter(self._boxes.values())))

    def values(self) -> list[str]:
        """Return the codes that are chosen, in their order."""
        return [code for code, box in self._boxes.items() if box.isChecked()]

    def value(self) -> str:
        """Return the code that is chosen, empty for none."""
        return next(iter(self.values()), "")

    def set_values(self, codes: Iterable[str]) -> None:
        """Choose these codes and no others; unknown ones are left out."""
        chosen = set(codes)
        for code, box in self._boxes.items():
            exclusive = box.autoExclusive()
            box.setAutoExclusive(False)
            box.setChecked(code in chosen)
            box.setAutoExclusive(exclusive)

    def box(self, code: str) -> QAbstractButton:
        """Return the box of a code.

        Raises:
            KeyError: If there is no such code.
        """
        return self._boxes[code]
