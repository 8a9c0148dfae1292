# SPDX-License-Identifier: Apache-2.0
"""The row above the week board: its buttons fold before a date is cut."""

from __future__ import annotations

from typing import Final

from banso_desktop.gui.forms.ui_week_page import Ui_WeekPage
from banso_desktop.gui.tips import tip
from banso_desktop.gui.translate import translate
from banso_desktop.gui.widgets import PrimaryButton

_STEPS: Final = 5


class WeekHead:
    """Says which week it is and what one can do, as fully as there is room."""

    def __init__(self, ui: Ui_WeekPage, plan_button: PrimaryButton) -> None:
        self._ui = ui
        self._plan = plan_button
        self._planned = plan_button.text()
        self._spans = ("", "")
        self._notices = translate("WeekPage", "気づき(&N)")

    def show_span(self, long: str, dense: str) -> None:
        """Say another week, in full and dense."""
        self._spans = (long, dense)
        self._ui.span_label.setToolTip(tip(long))

    def show_notices(self, words: str) -> None:
        """Say how much is worth noticing."""
        self._notices = words

    def fit(self, width: int) -> None:
        """Fold as little as a width asks for.

        Args:
            width: Of the page, in pixels.
        """
        row, margins = self._ui.head_row, self._ui.page_column.contentsMargins()
        room = width - margins.left() - margins.right()
        for step in range(_STEPS):
            self._fold(step)
            row.invalidate()
            if row.sizeHint().width() <= room:
                return

    def _fold(self, step: int) -> None:
        ui, (long, dense) = self._ui, self._spans
        ui.panel_button.setText(self._notices)
        ui.span_label.setText(dense if step else long)
        ui.series_button.setText("" if step > 1 else translate("WeekPage", "くり返し訪問(&R)…"))
        words = translate("WeekPage", "代わりをさがす(&W)")
        ui.substitute_button.setText("" if step > 1 else words)
        ui.substitute_button.setVisible(step <= 2)
        plan = translate("WeekPage", "予定を入れる")
        self._plan.setText(plan if step > 3 else self._planned)
