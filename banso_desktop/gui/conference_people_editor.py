# SPDX-License-Identifier: Apache-2.0
"""Who shall sit at the table, while a conference is prepared: name, agency, side, part."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from banso_desktop.domain.codes import Codes
from banso_desktop.gui.conference_people_cards import sides, table_notices
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.text import Elided, Words
from banso_desktop.gui.tips import tip
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.widgets import Button, Card, IconButton
from banso_desktop.services.conference_views import AttendeeView, ConferenceView
from banso_desktop.services.town import Member


class _Person(QFrame):
    """One on the list."""

    def __init__(self, one: AttendeeView, codes: Codes, language: str) -> None:
        super().__init__()
        self.one = one
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(2)
        first = QHBoxLayout()
        first.setSpacing(4)
        name = Elided(one.name or one.agency, Role.H3)
        name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        first.addWidget(name)
        if one.name and one.agency:
            first.addWidget(Elided(one.agency, Role.S, colour=COLOURS.ink2), 1)
        else:
            first.addStretch(1)
        self.remove_button = IconButton("close", self.tr("{name}をはずす").format(name=one.name))
        first.addWidget(self.remove_button)
        column.addLayout(first)
        second = QHBoxLayout()
        second.setSpacing(6)
        self.part_box = QComboBox()
        self.part_box.setAccessibleName(self.tr("{name}の役").format(name=one.name))
        for code in codes["attendee_part"]:
            self.part_box.addItem(code.label(language), code.code)
        self.part_box.setCurrentIndex(max(self.part_box.findData(one.part), 0))
        self.part_box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.part_box.setToolTip(tip(codes.label("attendee_side", one.side, language)))
        second.addWidget(self.part_box, 1)
        self.secrecy_box = QCheckBox(self.tr("守秘"))
        self.secrecy_box.setToolTip(self.tr("守秘の確認を書面でもらった（1年に1回）"))
        self.secrecy_box.setChecked(not one.secrecy_missing)
        self.secrecy_box.setEnabled(one.secrecy_missing)
        second.addWidget(self.secrecy_box)
        column.addLayout(second)


class PeopleEditor(Card):
    """参加する人."""

    added = Signal(object)
    """Carries the fields of ``conferences.add_attendee``."""
    described = Signal(str, str)
    """Carries the attendee's id and the code of their part."""
    confirmed = Signal(str)
    removed = Signal(str)

    def __init__(self, codes: Codes, language: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._codes = codes
        self._language = language
        self._shown: list[AttendeeView] = []
        self._members: Sequence[Member] = ()
        self.title = Words("", Role.H2)
        self.add(self.title)
        self.facts = Words("", Role.S, colour=COLOURS.ink2, wrap=True)
        self.notice = Words("", Role.S, colour=COLOURS.warn, wrap=True)
        self.add(self.facts)
        self.add(self.notice)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.add(self._column)
        self.people: list[_Person] = []
        self._build_adding()

    def show_view(self, view: ConferenceView, members: Sequence[Member]) -> None:
        """Show the list as it stands."""
        self.title.setText(self.tr("参加する人 {count}人").format(count=len(view.attendees)))
        self.facts.setText(sides(view.table))
        notices = table_notices(view.table, listed=bool(view.attendees))
        self.notice.setText("\n".join(notices))
        self.notice.setVisible(bool(notices))
        self._fill_members(members, view)
        if view.attendees == self._shown:
            return
        self._shown = list(view.attendees)
        for person in self.people:
            person.hide()
            self._column.removeWidget(person)
            person.deleteLater()
        self.people = [_Person(one, self._codes, self._language) for one in view.attendees]
        for person in self.people:
            self._column.addWidget(person)
            who = person.one.id
            person.part_box.activated.connect(
                lambda _, who=who, box=person.part_box: self.described.emit(
                    who, str(box.currentData())
                )
            )
            person.secrecy_box.clicked.connect(lambda _=False, who=who: self.confirmed.emit(who))
            person.remove_button.clicked.connect(lambda _=False, who=who: self.removed.emit(who))

    def add_person(self) -> None:
        """Put who is named below on the list; a colleague where the name is one's."""
        name = self.name_box.currentText().strip()
        agency = self.agency_edit.text().strip()
        if not name and not agency:
            self.name_box.setFocus()
            return
        member = next((one for one in self._members if name in (one.name, one.short)), None)
        fields = {"side": str(self.side_box.currentData())}
        if member is not None:
            fields |= {"member": member.id}
        else:
            fields |= {"name": name, "agency": agency}
        self.added.emit(fields)
        self.name_box.setCurrentIndex(-1)
        self.name_box.clearEditText()
        self.agency_edit.clear()
        self.name_box.setFocus()

    def _build_adding(self) -> None:
        self.name_box = QComboBox()
        self.name_box.setEditable(True)
        self.name_box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.name_box.setAccessibleName(self.tr("たす人の名前"))
        self.name_box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        line = self.name_box.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("名前"))
            line.setAccessibleName(self.tr("たす人の名前"))
        self.agency_edit = QLineEdit()
        self.agency_edit.setPlaceholderText(self.tr("所属"))
        self.agency_edit.setAccessibleName(self.tr("たす人の所属"))
        self.side_box = QComboBox()
        self.side_box.setAccessibleName(self.tr("どちらの立場"))
        for code in self._codes["attendee_side"]:
            self.side_box.addItem(code.label(self._language), code.code)
        self.side_box.setCurrentIndex(max(self.side_box.findData("professional"), 0))
        self.side_box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.add_button = Button(self.tr("たす"), "person_add", small=True)
        self.add_button.clicked.connect(self.add_person)
        self.agency_edit.returnPressed.connect(self.add_person)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.name_box, 1)
        first.addWidget(self.agency_edit, 1)
        second.addWidget(self.side_box, 1)
        second.addWidget(self.add_button)
        self.add(first)
        self.add(second)
        self.setMinimumWidth(scaled(200))

    def _fill_members(self, members: Sequence[Member], view: ConferenceView) -> None:
        there = {one.member for one in view.attendees}
        free = [one for one in members if one.id not in there]
        if [one.id for one in free] == [one.id for one in self._members]:
            return
        typed = self.name_box.currentText()
        self._members = free
        self.name_box.clear()
        for one in free:
            self.name_box.addItem(one.name, one.id)
        self.name_box.setCurrentIndex(-1)
        self.name_box.setEditText(typed)
