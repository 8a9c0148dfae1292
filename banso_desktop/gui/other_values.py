# SPDX-License-Identifier: Apache-2.0
"""ほかの値があります: says beside a form or a card which fields two people wrote at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from banso_desktop.gui import household_words as words
from banso_desktop.gui.compare_dialog import CompareDialog
from banso_desktop.gui.compare_pane import Sayer
from banso_desktop.gui.household_tab import clear_layout
from banso_desktop.gui.screen import Context
from banso_desktop.gui.text import Run
from banso_desktop.gui.tokens import COLOURS
from banso_desktop.gui.widgets import Button, InlineBar, Tone
from banso_desktop.services.dispute_views import Dispute

_MOST: Final = 3
_LONGEST: Final = 40


class OtherValues(QWidget):
    """A bar with the other values of what is shown, and the way to compare; hidden without any.

    Args:
        context: What screens are given.
        about: Whose it is, for the heading of the comparison.
    """

    told = Signal(str)
    """What was decided, in a short sentence."""

    def __init__(self, context: Context, about: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._about = about
        self._rows: Sequence[str] = ()
        self._shown: list[Dispute] = []
        self._names: Mapping[str, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._column = column
        self.hide()

    def show_things(
        self, rows: Sequence[str], about: str = "", names: Mapping[str, str] | None = None
    ) -> None:
        """Look for other values of these things, and say them.

        Args:
            rows: Ids of what is shown.
            about: Whose it is.
            names: Names of persons by id.
        """
        self._rows, self._about = list(rows), about or self._about
        self._names = dict(names or {})
        found = self._context.services.history.disputes_of(rows=self._rows) if rows else []
        if found == self._shown:
            return
        self._shown = found
        clear_layout(self._column)
        if found:
            compare = Button(self.tr("くらべる {count}").format(count=len(found)), "compare",
                             small=True, clicked=self.compare)  # fmt: skip
            compare.setAutoDefault(False)
            self._column.addWidget(InlineBar(Tone.WARN, "compare", self._runs(found), compare))
        self.setVisible(bool(found))

    def compare(self) -> CompareDialog:
        """Open the comparison; returns when it is open."""
        dialog = CompareDialog(self._context, self._about, self, rows=self._rows, names=self._names)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.told.connect(self.told)
        dialog.finished.connect(lambda _: self.show_things(self._rows, names=self._names))
        dialog.open()
        return dialog

    def _runs(self, found: Sequence[Dispute]) -> list[Run]:
        services = self._context.services
        staff = {one.id: one.short for one in services.town.members(also_left=True)}
        desk = services.desk
        say = Sayer(desk.codes, staff | dict(self._names), desk.today())
        runs = [Run(self.tr("ほかの値があります"), bold=True)]
        for dispute in found[:_MOST]:
            runs.append(Run(f"　{say.field(dispute)}", colour=COLOURS.ink2))
            if not dispute.field:
                runs.append(Run(self.tr("（消した人と、書いた人がいます）")))
                continue
            other = dispute.versions[-1]
            text = " ".join(say.value(dispute.entity, dispute.field, other.text).split())
            text = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
            when = words.moment(other.at, say.today)
            runs += [Run(f"「{text}」"), Run(f" {other.by} {when}", colour=COLOURS.ink2)]
        if len(found) > _MOST:
            more = self.tr("　ほか{count}件").format(count=len(found) - _MOST)
            runs.append(Run(more, colour=COLOURS.ink2))
        return runs
