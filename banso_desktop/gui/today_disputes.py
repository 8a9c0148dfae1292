# SPDX-License-Identifier: Apache-2.0
"""同じ所を 2人が直していました: a line on 今日 for who wrote one of the values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from banso_desktop.gui import history_words
from banso_desktop.gui.compare_dialog import CompareDialog
from banso_desktop.gui.day_words import joined
from banso_desktop.gui.household_tab import clear_layout, focused_key, keep_focus, restore_focus
from banso_desktop.gui.screen import Context
from banso_desktop.gui.text import Run
from banso_desktop.gui.tokens import COLOURS
from banso_desktop.gui.widgets import Button, InlineBar, Tone
from banso_desktop.services.dispute_views import DisputeNews

_MOST: Final = 2


class DisputeLines(QWidget):
    """A line for each household or thing, at most two; hidden without any."""

    told = Signal(str)
    """What was decided, in a short sentence."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._column = column
        self.hide()

    def show_news(self, news: Sequence[DisputeNews]) -> None:
        """Show where this person and somebody else wrote the same field at once."""
        key = focused_key(self)
        clear_layout(self._column)
        last = news[:_MOST][-1] if news else None
        for one in news[:_MOST]:
            compare = Button(self.tr("くらべる {count}").format(count=one.count), "compare",
                             small=True, clicked=self._opener(one))  # fmt: skip
            compare.setAccessibleName(f"{compare.text()}　{self._about(one)}")
            runs = [
                Run(self.tr("同じ所を 2人が直していました"), bold=True),
                Run(f"　{self._about(one)}"),
                Run(f"　{self._others(one)}", colour=COLOURS.ink2),
            ]
            if one is last and len(news) > _MOST:
                more = self.tr("　ほか{count}か所").format(count=len(news) - _MOST)
                runs.append(Run(more, colour=COLOURS.ink2))
            keep_focus(compare, f"compare/{one.row}")
            self._column.addWidget(InlineBar(Tone.WARN, "compare", runs, compare))
        self.setVisible(bool(news))
        restore_focus(self, key)

    def _about(self, one: DisputeNews) -> str:
        if one.entity == "household":
            return self.tr("{name}の世帯").format(name=one.title)
        kind = history_words.entity(one.entity)
        return f"{kind}「{one.title}」" if one.title else kind

    def _others(self, one: DisputeNews) -> str:
        names = (self.tr("{name}さん").format(name=name) for name in one.by)
        return self.tr("{names}と").format(names=joined(*names)) if one.by else ""

    def _opener(self, one: DisputeNews) -> Callable[[], CompareDialog]:
        def compare() -> CompareDialog:
            home = one.row if one.entity == "household" else ""
            dialog = CompareDialog(
                self._context, self._about(one), self, household=home, rows=[one.row]
            )
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.told.connect(self.told)
            dialog.open()
            return dialog

        return compare
