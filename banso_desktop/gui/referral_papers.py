# SPDX-License-Identifier: Apache-2.0
"""印刷まち: slips that were issued, for whoever prints them without the household's key."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor

from banso_desktop.gui.icon import icon
from banso_desktop.gui.tokens import COLOURS
from banso_desktop.gui.translate import QT_TRANSLATE_NOOP, translate
from banso_desktop.gui.widgets.columns import ColumnWidths
from banso_desktop.gui.widgets.lines_model import Index, LinesModel
from banso_desktop.services.papers import PaperEntry

SLIP, PRINTED = range(2)
_HEADS: Final = (
    QT_TRANSLATE_NOOP("ReferralPapers", "つなぎ票"),
    QT_TRANSLATE_NOOP("ReferralPapers", "印刷"),
)
_NOT_YET: Final = QT_TRANSLATE_NOOP("ReferralPapers", "まだ")
_TIMES: Final = QT_TRANSLATE_NOOP("ReferralPapers", "{count}回")
COLUMNS: Final = ColumnWidths(needs={SLIP: 420, PRINTED: 120}, shares={SLIP: 1})


class PapersModel(LinesModel[PaperEntry]):
    """Shows issued slips, those nobody printed yet first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__([translate("ReferralPapers", head) for head in _HEADS], parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return words, icon and colour."""
        entry, column = self.line(index.row()), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            if column == SLIP:
                return entry.title
            if entry.waiting:
                return translate("ReferralPapers", _NOT_YET)
            return translate("ReferralPapers", _TIMES).format(count=entry.prints)
        if role == Qt.ItemDataRole.DecorationRole and column == SLIP:
            return icon("print", COLOURS.ai if entry.waiting else COLOURS.ink2, size=16)
        if role == Qt.ItemDataRole.ForegroundRole and column == PRINTED:
            return QColor(COLOURS.kaki if entry.waiting else COLOURS.ink2)
        return None
