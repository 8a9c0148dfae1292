# SPDX-License-Identifier: Apache-2.0
"""関わりの記録: the newest first, own words as they were said, corrections struck through."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from banso_desktop.gui import household_words as words
from banso_desktop.gui.contact_form import EDITOR, ContactForm
from banso_desktop.gui.household_entry_row import EntryRow
from banso_desktop.gui.household_rows import OpenRow
from banso_desktop.gui.household_tab import (
    HouseholdTab,
    clear_layout,
    discard_item,
    focused_key,
    keep_focus,
    restore_focus,
)
from banso_desktop.gui.screen import Context, Destination, Screen
from banso_desktop.gui.text import Words
from banso_desktop.gui.tips import tip
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets import (
    Button,
    EmptyState,
    InlineBar,
    KakiButton,
    LinkButton,
    ScrollColumn,
    Tone,
    rule,
)
from banso_desktop.services.contact_timeline import Entry, Timeline
from banso_desktop.services.household_page import HouseholdPage

_PAGE: Final = 50


class RecordsTab(HouseholdTab):
    """The timeline with its filters and the form at its head."""

    entities = ("contact", "intake", "referral_event", "decision", "conference")

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._more = ""
        self._shown: list[Entry] = []
        self._seen = ""
        self._read_last: tuple[str, Timeline] | None = None
        self._came_from: QWidget | None = None
        self._came_from_key = ""
        self._held_focus = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(Metric.GAP)
        column.addLayout(self._filters())
        self._scroll = ScrollColumn(gap=Metric.GAP)
        self._scroll.setAccessibleName(self.tr("関わりの記録"))
        self.form = ContactForm(context)
        self.form.saved.connect(self._saved)
        self.form.closed.connect(self._form_closed)
        self._kept = QVBoxLayout()
        self._list = QFrame()
        self._list.setProperty("surface", "card")
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(6, 4, 6, 6)
        self._rows.setSpacing(0)
        self._scroll.add(self.form)
        self._scroll.add(self._kept)
        self._scroll.add(self._list, 1)
        column.addWidget(self._scroll, 1)

    def show_page(self, page: HouseholdPage) -> None:
        """Show the household's records; what is being written stays."""
        another = page.household.id != self._seen
        if another and self.form.is_open():
            self.form.put_aside()
        self.page = page
        if another:
            self._seen = page.household.id
            self._reset_filters(page)
            self._scroll.verticalScrollBar().setValue(0)
        self._read()

    def write(self, record: str = "") -> None:
        """Open the form for a new record, or to go on with one in sight."""
        if self.page is None or not self.page.may_write:
            return
        if not self.form.is_open():
            self._remember_focus()
            known = next((one for one in self._shown if record and one.id == record), None)
            if known is not None:
                self.form.open_entry(self.page, known)
            else:
                self.form.open_new(self.page)
            self._show_kept()
        self._scroll.verticalScrollBar().setValue(0)
        self.form.focus_first()

    def save(self) -> None:
        """Write the record that is being typed."""
        self.form.save()

    def keep_typed(self) -> None:
        """Keep the half record as a draft: only the person says when it is one."""
        if self.form.keep():
            self.told.emit(self.tr("書きかけの記録を残しました。続きは「関わりの記録」で書けます"))

    def focus_first(self) -> None:
        """Put the focus on the form, or on the newest record."""
        if self.form.is_open():
            self.form.focus_first()
            return
        row = self._list.findChild(OpenRow)
        (row or self._wheel_box).setFocus(Qt.FocusReason.OtherFocusReason)

    # Filters

    def _filters(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Metric.GAP)
        self._wheel_box = self._box(self.tr("輪でしぼる"))
        self._kind_box = self._box(self.tr("関わり方でしぼる"))
        self._person_box = self._box(self.tr("会えた人でしぼる"))
        self._member_box = self._box(self.tr("職員でしぼる"))
        for box in (self._wheel_box, self._kind_box, self._person_box, self._member_box):
            row.addWidget(box)
        self._count = Words(role=Role.S, colour=COLOURS.ink2)
        row.addWidget(self._count)
        row.addStretch(1)
        return row

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(tip(name))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.activated.connect(lambda _: self._read())
        return box

    def _reset_filters(self, page: HouseholdPage) -> None:
        kinds = words.options(self.codes, "contact_kind", self.today())
        wheels = words.options(self.codes, "wheel", self.today())
        staff = self.context.services.town.members()
        _fill(
            self._wheel_box,
            self.tr("すべての輪"),
            [(key, text) for key, text, _ in wheels if key != "both"],
        )
        _fill(self._kind_box, self.tr("すべての関わり方"), [(k, t) for k, t, _ in kinds])
        _fill(
            self._person_box,
            self.tr("家族のだれでも"),
            [(one.id, words.calling_name(one)) for one in page.persons],
        )
        _fill(self._member_box, self.tr("職員のだれでも"), [(one.id, one.short) for one in staff])

    def _filtered(self) -> bool:
        boxes = (self._wheel_box, self._kind_box, self._person_box, self._member_box)
        return any(box.currentIndex() > 0 for box in boxes)

    def _timeline(self, before: str = "", limit: int = _PAGE) -> Timeline:
        return self.context.services.contacts.timeline(
            household=self.household,
            wheel=self._wheel_box.currentData() or "",
            kind=self._kind_box.currentData() or "",
            person=self._person_box.currentData() or "",
            member=self._member_box.currentData() or "",
            before=before,
            limit=limit,
        )

    # The list

    def _read(self) -> None:
        if self.page is None:
            return
        key = focused_key(self)
        contacts = [one for one in self._shown if one.what == "contact"]
        limit = max(_PAGE, len(contacts) if self._shown_household() == self.household else 0)
        found = self._timeline(limit=limit)
        self._show_kept()
        if (self.household, found) == self._read_last:
            return
        self._read_last = (self.household, found)
        self._more = found.more
        self._shown = list(found.entries)
        self._list.setProperty("household", self.household)
        clear_layout(self._rows)
        for entry in found.entries:
            self._add(entry)
        self._end()
        count = self.tr("{count}件").format(count=found.contacts)
        self._count.setText(count if found.contacts else "")
        restore_focus(self, key)

    def _shown_household(self) -> str:
        return str(self._list.property("household") or "")

    def _add(self, entry: Entry) -> None:
        row = EntryRow(entry, self.codes, self.today(), self._persons())
        row.opened.connect(self._opener(entry))
        self._rows.addWidget(keep_focus(row, f"entry/{entry.id}"))
        self._rows.addWidget(rule())

    def _persons(self) -> dict[str, str]:
        page = self.page
        return {one.id: words.calling_name(one) for one in page.persons} if page else {}

    def _end(self) -> None:
        if self._more:
            more = Button(self.tr("もっと前の記録"), "down", small=True)
            more.clicked.connect(self._read_on)
            row = QHBoxLayout()
            row.setContentsMargins(0, 6, 0, 2)
            row.addStretch(1)
            row.addWidget(keep_focus(more, "more"))
            row.addStretch(1)
            self._rows.addLayout(row)
        if not self._shown:
            self._rows.addWidget(self._nothing())
        self._rows.addStretch(1)

    def _nothing(self) -> EmptyState:
        if self._filtered():
            show_all = Button(self.tr("すべて見る"), clicked=self._show_all)
            return EmptyState("filter", self.tr("この見かたにあう記録はありません"), "", show_all)
        begin = KakiButton(
            self.tr("記録を書く"), "note", key="Ctrl+R", clicked=lambda: self.write()
        )
        return EmptyState(
            "note",
            self.tr("まだ記録がありません"),
            self.tr("会えなかったこと、手紙を置いたことも、関わりのひとつです。"),
            begin,
            colour=COLOURS.kaki,
        )

    def _show_all(self) -> None:
        for box in (self._wheel_box, self._kind_box, self._person_box, self._member_box):
            box.setCurrentIndex(0)
        self._read()

    def _read_on(self) -> None:
        last = self._shown[-1].id if self._shown else ""
        found = self._timeline(self._more)
        self._read_last = None
        self._more = found.more
        self._shown += found.entries
        _drop_end(self._rows)
        for entry in found.entries:
            self._add(entry)
        self._end()
        restore_focus(self, f"entry/{found.entries[0].id}" if found.entries else f"entry/{last}")

    def _opener(self, entry: Entry) -> Callable[[str], None]:
        def open_entry(_: str) -> None:
            if entry.what == "referral":
                self.navigate.emit(Destination("referral", entry.room))
            elif entry.what == "decision":
                self.navigate.emit(Destination("conference", entry.room))
            elif entry.what == "contact" and self.page is not None and self.page.may_write:
                self._remember_focus()
                self.form.open_entry(self.page, entry)
                self._show_kept()
                self._scroll.verticalScrollBar().setValue(0)

        return open_entry

    # What was left unfinished

    def _show_kept(self) -> None:
        clear_layout(self._kept)
        if self.page is None or self.form.is_open() or not self.page.may_write:
            return
        draft = self.context.services.drafts.read(editor=EDITOR, subject=self.household)
        if draft is None:
            return
        at = words.moment(draft.kept_at[:16], self.today())
        go_on = Button(self.tr("続きを書く"), small=True, clicked=lambda: self.write())
        drop = LinkButton(self.tr("消す"), clicked=self._drop_draft)
        said = self.tr("書きかけの記録があります（{when}）").format(when=at)
        self._kept.addWidget(InlineBar(Tone.WARN, "edit", said, go_on, drop))

    def _drop_draft(self) -> None:
        drafts, subject = self.context.services.drafts, self.household
        kept = drafts.read(editor=EDITOR, subject=subject)
        drafts.drop(editor=EDITOR, subject=subject)
        self._show_kept()
        if kept is not None:
            fields = dict(kept.fields)

            def back() -> None:
                drafts.keep(editor=EDITOR, subject=subject, fields=fields)
                self._show_kept()

            self.undoable.emit(self.tr("書きかけを消しました"), back)

    # Where the focus goes when the form closes

    def _remember_focus(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and not self.form.isAncestorOf(focused):
            self._came_from, self._came_from_key = focused, focused_key(self)

    def _saved(self, record: str) -> None:
        self.told.emit(self.tr("記録しました"))
        if self._held_focus:
            self._read()
            if not restore_focus(self, f"entry/{record}"):
                self.focus_first()

    def _form_closed(self, held_focus: bool) -> None:
        self._show_kept()
        self._held_focus = held_focus
        if held_focus:
            self._give_focus_back()

    def _give_focus_back(self) -> None:
        """Put the focus where it was before the form opened, else into the list."""
        came_from, self._came_from = self._came_from, None
        if self._came_from_key and restore_focus(self, self._came_from_key):
            return
        if came_from is not None and isValid(came_from) and _is_on_the_page(came_from):
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_first()


def _is_on_the_page(widget: QWidget) -> bool:
    """Tell whether a widget is in sight and belongs to the room, not to the window around it."""
    up: QWidget | None = widget
    while up is not None and not isinstance(up, Screen):
        up = up.parentWidget()
    return up is not None and widget.isVisible() and widget.isEnabled()


def _fill(box: QComboBox, every: str, options: list[tuple[str, str]]) -> None:
    box.clear()
    box.addItem(every, "")
    for key, text in options:
        box.addItem(text, key)


def _drop_end(layout: QVBoxLayout) -> None:
    """Take away what stands behind the rows: the button to read on, and the stretch."""
    while layout.count() and not isinstance(_widget(layout, layout.count() - 1), QFrame):
        discard_item(layout, layout.count() - 1)


def _widget(layout: QVBoxLayout, at: int) -> QWidget | None:
    item = layout.itemAt(at)
    return item.widget() if item is not None else None
