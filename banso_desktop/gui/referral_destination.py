# SPDX-License-Identifier: Apache-2.0
"""The field for where somebody is linked to: typing finds cards of the resource book."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from banso_desktop.gui.day_words import bracketed, joined
from banso_desktop.gui.household_words import label
from banso_desktop.gui.translate import translate
from banso_desktop.services.areas import Services
from banso_desktop.services.resources import Resource

_OFFERED: Final = 8
_ALL: Final = 60


class DestinationCompleter(QObject):
    """Offers cards below a line edit; whoever types freely is left alone."""

    chosen = Signal(object)
    """A card was chosen; carries the :class:`Resource`."""
    typed = Signal()
    """The name was typed by hand: it belongs to no card any more."""

    def __init__(self, line: QLineEdit, services: Services) -> None:
        super().__init__(line)
        self._line = line
        self._services = services
        self._offered: dict[str, Resource] = {}
        self._model = QStandardItemModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_OFFERED)
        self._completer.setWidget(line)
        self._popup = QListView(line)
        self._completer.setPopup(self._popup)
        self._popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._popup.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._completer.activated.connect(self._take)
        line.textEdited.connect(self._edited)

    def offer_all(self) -> None:
        """Offer the book, narrowed by what is typed; where nothing fits, all of it."""
        text = self._line.text().strip()
        found = self._services.resources.find(text=text, limit=_ALL) if text else []
        self._offer(found or self._services.resources.find(limit=_ALL))

    def _edited(self, text: str) -> None:
        self.typed.emit()
        if text.strip():
            self._offer(self._services.resources.find(text=text.strip(), limit=_OFFERED))
        else:
            self._popup.hide()

    def _offer(self, cards: list[Resource]) -> None:
        self._model.clear()
        self._offered = {}
        codes = self._services.desk.codes
        for card in cards:
            kind = label(codes, "resource_category", card.category) or label(
                codes, "resource_kind", card.kind
            )
            unsure = translate("ReferralWords", "確かめていません") if card.stale else ""
            about = joined(kind, card.contact_person, unsure)
            words = f"{card.name}　{bracketed(about).strip()}" if about else card.name
            self._model.appendRow(QStandardItem(words))
            self._offered[words] = card
        if not cards:
            self._popup.hide()
            return
        self._completer.setCompletionPrefix("")
        self._completer.complete()

    def _take(self, offered: str) -> None:
        card = self._offered.get(offered)
        if card is not None:
            self._line.setText(card.name)
            self.chosen.emit(card)
