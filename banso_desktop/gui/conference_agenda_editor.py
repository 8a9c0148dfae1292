# SPDX-License-Identifier: Apache-2.0
"""The agenda while it is prepared: its items in order, what it adds up to, what may be added."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from banso_desktop.domain.codes import Codes
from banso_desktop.gui.as_opened import AsOpened
from banso_desktop.gui.conference_item_editor import ItemEditor
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.widgets import Button, Card, ScrollColumn
from banso_desktop.services.conference_views import ConferenceView
from banso_desktop.services.drafts import DraftService
from banso_desktop.services.search import Found

_WAIT_MS = 150
_MOST = 6
_ID = int(Qt.ItemDataRole.UserRole)


class AgendaEditor(Card):
    """Items that can be typed, moved, added and taken off."""

    changed = Signal(str, object)
    moved = Signal(str, str, str)
    """The item's id, the one it shall follow, the one it shall precede; empty at the ends."""
    removed = Signal(str)
    added_household = Signal(str)
    added_general = Signal()

    def __init__(
        self,
        codes: Codes,
        language: str,
        find: Callable[[str, int], list[Found]],
        drafts: DraftService,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent=parent)
        self._drafts = drafts
        self._codes = codes
        self._language = language
        self._find = find
        self._focus_on = ""
        head = QHBoxLayout()
        head.setSpacing(10)
        self.title = Words(self.tr("議題"), Role.H2)
        self.sum = Words("", Role.BODY)
        head.addWidget(self.title)
        head.addWidget(self.sum)
        head.addStretch(1)
        self.general_button = Button(self.tr("議題をたす"), "plus", small=True)
        self.general_button.clicked.connect(self.added_general)
        head.addWidget(self.general_button)
        self.add(head)
        self.find_edit = QLineEdit()
        self.find_edit.setPlaceholderText(self.tr("世帯をさがしてのせる（ふりがな可）"))
        self.find_edit.setAccessibleName(self.tr("世帯をさがしてのせる"))
        self.find_edit.setProperty("keeps_enter", True)
        self.add(self.find_edit)
        self.hits = QListWidget()
        self.hits.setAccessibleName(self.tr("見つかった世帯"))
        self.hits.hide()
        self.add(self.hits)
        self._scroll = ScrollColumn(gap=0)
        self._scroll.column.addStretch(1)
        self.add(self._scroll, 1)
        self.editors: dict[str, ItemEditor] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self.look)
        self.find_edit.textEdited.connect(lambda _: self._timer.start())
        self.find_edit.returnPressed.connect(self._take_first)
        self.hits.itemActivated.connect(self._take)
        self.hits.itemClicked.connect(self._take)

    def show_view(self, view: ConferenceView) -> None:
        """Show the items as they stand; what is being typed stays."""
        self._show_sum(view)
        wanted = [item.id for item in view.items]
        for gone in [one for one in self.editors if one not in wanted]:
            editor = self.editors.pop(gone)
            editor.hide()
            self._scroll.column.removeWidget(editor)
            editor.deleteLater()
        for at, item in enumerate(view.items):
            editor = self.editors.get(item.id) or self._new(item.id, view)
            if self._scroll.column.indexOf(editor) != at:
                self._scroll.column.removeWidget(editor)
                self._scroll.column.insertWidget(at, editor)
            editor.show_item(item)
        self.editors = {one: self.editors[one] for one in wanted}
        if self._focus_on in self.editors:
            edit = self.editors[self._focus_on].title_edit
            edit.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(edit))
            self._focus_on = ""

    def focus_on(self, item: str) -> None:
        """Put the focus into an item as soon as it is shown."""
        self._focus_on = item

    def save(self) -> None:
        """Write what was typed, now."""
        for editor in self.editors.values():
            editor.save()

    def look(self) -> None:
        """Look for households by what stands in the field."""
        self._timer.stop()
        text = self.find_edit.text().strip()
        self.hits.clear()
        found = [one for one in self._find(text, 20) if one.household] if text else []
        for one in found[:_MOST]:
            shown = "　".join(part for part in (one.title, one.reading, one.detail) if part)
            line = QListWidgetItem(shown)
            line.setData(_ID, one.household)
            self.hits.addItem(line)
        if text and not found:
            line = QListWidgetItem(self.tr("見つかりません。名前・ふりがな・番号でさがせます"))
            line.setFlags(Qt.ItemFlag.NoItemFlags)
            self.hits.addItem(line)
        self.hits.setVisible(bool(text))
        rows = max(self.hits.count(), 1)
        self.hits.setFixedHeight(rows * max(self.hits.sizeHintForRow(0), scaled(29)) + 4)

    def _show_sum(self, view: ConferenceView) -> None:
        if view.over:
            words = self.tr("あわせて {sum}分　予定 {planned}分を {over}分はみ出します")
        elif view.left:
            words = self.tr("あわせて {sum}分　予定 {planned}分（あと {left}分）")
        else:
            words = self.tr("あわせて {sum}分　予定ちょうど")
        said = words.format(
            sum=view.items_minutes, planned=view.planned, over=view.over, left=view.left
        )
        self.sum.setText(said)
        self.sum.set_colour(COLOURS.warn if view.over else COLOURS.ink2)

    def _new(self, identifier: str, view: ConferenceView) -> ItemEditor:
        item = next(one for one in view.items if one.id == identifier)
        editor = ItemEditor(item, self._codes, self._language, AsOpened(self._drafts))
        editor.changed.connect(self.changed)
        editor.removed.connect(self.removed)
        editor.moved.connect(self._step)
        editor.dropped.connect(self._drop)
        self.editors[identifier] = editor
        return editor

    def _step(self, item: str, step: int) -> None:
        ids = list(self.editors)
        at = ids.index(item)
        if 0 <= at + step < len(ids):
            self._place(item, at + step)

    def _drop(self, item: str, point: QPoint) -> None:
        others = [one for one in self.editors if one != item]
        above = sum(
            editor.mapToGlobal(QPoint(0, editor.height() // 2)).y() < point.y()
            for one, editor in self.editors.items()
            if one != item
        )
        if list(self.editors).index(item) != above and above <= len(others):
            self._place(item, above)

    def _place(self, item: str, at: int) -> None:
        """Ask for the item to stand at a place among the others."""
        others = [one for one in self.editors if one != item]
        before = others[at - 1] if at > 0 else ""
        after = others[at] if at < len(others) else ""
        self._focus_on = item
        self.moved.emit(item, before, after)

    def _take_first(self) -> None:
        self.look()
        first = self.hits.item(0)
        if first is not None:
            self._take(first)

    def _take(self, line: QListWidgetItem) -> None:
        household = line.data(_ID)
        if household:
            self.find_edit.clear()
            self.hits.hide()
            self.added_household.emit(str(household))
