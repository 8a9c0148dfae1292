# SPDX-License-Identifier: Apache-2.0
"""The rows of the list of referrals: by the day something is due, none can fall off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor

from banso_desktop.domain.codes import Codes
from banso_desktop.domain.wareki import dense_date
from banso_desktop.gui import referral_words as words
from banso_desktop.gui.household_words import label
from banso_desktop.gui.icon import icon
from banso_desktop.gui.tips import tip
from banso_desktop.gui.tokens import COLOURS
from banso_desktop.gui.translate import QT_TRANSLATE_NOOP, translate
from banso_desktop.gui.widgets.lines_model import Index, LinesModel
from banso_desktop.services.referral_views import ReferralGroup, ReferralLine

DUE, STATE, WHO, WHERE, NEXT, SENDER, NUMBER = range(7)
_HEADS: Final = (
    QT_TRANSLATE_NOOP("ReferralsTable", "いつまでに"),
    QT_TRANSLATE_NOOP("ReferralsTable", "ようす"),
    QT_TRANSLATE_NOOP("ReferralsTable", "世帯"),
    QT_TRANSLATE_NOOP("ReferralsTable", "つなぎ先"),
    QT_TRANSLATE_NOOP("ReferralsTable", "次にすること"),
    QT_TRANSLATE_NOOP("ReferralsTable", "つないだ人"),
    QT_TRANSLATE_NOOP("ReferralsTable", "番号"),
)


class ReferralsModel(LinesModel[ReferralLine]):
    """Shows lines in the order they come."""

    def __init__(self, codes: Codes, parent: QObject) -> None:
        super().__init__([translate("ReferralsTable", head) for head in _HEADS], parent)
        self._codes = codes
        self._names: Mapping[str, str] = {}

    def show_referrals(self, lines: Sequence[ReferralLine], names: Mapping[str, str]) -> None:
        """Show these; ``names`` are what colleagues are called, by member id."""
        self._names = names
        self.show_lines(lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return words, icon, colour or the whole as a tooltip."""
        line, column = self._lines[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(line, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            if column == STATE:
                return tip(label(self._codes, "referral_status", line.status))
            return tip(self._words(line, column)) or None
        if role == Qt.ItemDataRole.DecorationRole and column == STATE:
            tone, name = words.GROUP_LOOKS[ReferralGroup(line.group)]
            return icon(name, tone.words, size=16)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._ink(line, column)
        return None

    def _words(self, line: ReferralLine, column: int) -> str:
        match column:
            case 0:
                return words.due_words(line)
            case 1:
                return words.state_words(line, self._codes)
            case 2:
                return line.household_label
            case 3:
                return words.to_whom(line)
            case 4:
                return words.action_words(line.action) or self._ended(line)
            case 5:
                return self._names.get(line.sender, "")
            case _:
                return line.number

    def _ended(self, line: ReferralLine) -> str:
        return dense_date(date.fromisoformat(line.changed_on)) if line.changed_on else ""

    def _ink(self, line: ReferralLine, column: int) -> QColor | None:
        if column == DUE and line.days_over > 0:
            return QColor(COLOURS.warn)
        if column == STATE:
            return QColor(words.GROUP_LOOKS[ReferralGroup(line.group)][0].words)
        return QColor(COLOURS.ink2) if column in (SENDER, NUMBER) else None
