# SPDX-License-Identifier: Apache-2.0
"""The rows of the resource book."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor

from banso_desktop.domain.codes import Codes
from banso_desktop.domain.wareki import dense_date
from banso_desktop.gui.household_words import label
from banso_desktop.gui.icon import icon
from banso_desktop.gui.tips import tip
from banso_desktop.gui.tokens import COLOURS
from banso_desktop.gui.translate import QT_TRANSLATE_NOOP, translate
from banso_desktop.gui.widgets.lines_model import Index, LinesModel
from banso_desktop.services.resources import Resource

NAME, CATEGORY, HOURS, CONTACT, ASSURED = range(5)
_HEADS: Final = (
    QT_TRANSLATE_NOOP("ResourcesTable", "名前"),
    QT_TRANSLATE_NOOP("ResourcesTable", "分け方"),
    QT_TRANSLATE_NOOP("ResourcesTable", "曜日と時間"),
    QT_TRANSLATE_NOOP("ResourcesTable", "話せる方"),
    QT_TRANSLATE_NOOP("ResourcesTable", "確かめた日"),
)
_KIND_ICONS: Final = {
    "service": "agency",
    "place": "place",
    "group": "house_group",
    "person": "person",
    "company": "shop",
}
_UNKNOWN: Final = QT_TRANSLATE_NOOP("ResourcesTable", "まだ")


class ResourcesModel(LinesModel[Resource]):
    """Shows cards in the order they come."""

    def __init__(self, codes: Codes, parent: QObject) -> None:
        super().__init__([translate("ResourcesTable", head) for head in _HEADS], parent)
        self._codes = codes

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return words, icon, colour or the whole as a tooltip."""
        card, column = self.line(index.row()), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(card, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            words = self._words(card, column)
            return tip((card.what or card.name) if column == NAME else words) or None
        if role == Qt.ItemDataRole.DecorationRole and column == NAME:
            name = card.icon or _KIND_ICONS.get(card.kind, "place")
            return icon(name, COLOURS.kaki if card.formality == "informal" else COLOURS.ai, size=16)
        if role == Qt.ItemDataRole.DecorationRole and column == ASSURED and card.stale:
            return icon("warning", COLOURS.warn, size=14)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._ink(card, column)
        return None

    def _words(self, card: Resource, column: int) -> str:
        match column:
            case 0:
                return card.name
            case 1:
                return label(self._codes, "resource_category", card.category) or label(
                    self._codes, "resource_kind", card.kind
                )
            case 2:
                return card.hours
            case 3:
                return card.contact_person or translate("ResourcesTable", _UNKNOWN)
            case _:
                day = card.assured_on
                return dense_date(date.fromisoformat(day)) if len(day) == 10 else day

    def _ink(self, card: Resource, column: int) -> QColor | None:
        if self._codes["resource_status"][card.status].flag("gone"):
            return QColor(COLOURS.disabled)
        if (column == CONTACT and not card.has_contact) or (column == ASSURED and card.stale):
            return QColor(COLOURS.warn)
        return QColor(COLOURS.ink2) if column in (CATEGORY, HOURS) else None
