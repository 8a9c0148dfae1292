# SPDX-License-Identifier: Apache-2.0
"""管理 › 利用者 › この人の端末: which computers somebody has, and taking them or the person out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from banso_desktop.domain.rights import Right
from banso_desktop.errors import BansoError
from banso_desktop.gui import household_words as words
from banso_desktop.gui.day_words import long_date
from banso_desktop.gui.invite_dialog import invitation_paper
from banso_desktop.gui.passphrase_dialog import PassphraseDialog
from banso_desktop.gui.screen import Context
from banso_desktop.gui.text import Run, Words
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.widgets import Button, InlineBar, Tone
from banso_desktop.services.computers import Computer, TakenOut
from banso_desktop.services.people import StaffLine

FEW = 2
"""Fewer administrators than this, and one lost computer shuts everybody out."""


class ComputersCard(QWidget):
    """The computers of the person who is shown; what is dangerous asks first.

    Args:
        context: Of the room.
        ask: Shows a note above the list, in place of the one before; nothing for none.
    """

    told = Signal(str)
    failed = Signal(object)
    changed = Signal()
    """Somebody's computers or standing are others now."""
    invited = Signal(object)
    """Carries the paper with a code for another computer."""

    def __init__(self, context: Context, ask: Callable[[QWidget | None], object]) -> None:
        super().__init__()
        self._context = context
        self._ask = ask
        self._may = context.services.desk.may(Right.MANAGE_MEMBERS)
        self._person: StaffLine | None = None
        self._rows: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(8)
        self._title = Words("", Role.H3)
        head.addWidget(self._title)
        head.addStretch(1)
        self.own_button = self._button(self.tr("合言葉を変える…"), self.change_passphrase)
        self.again_button = self._button(
            self.tr("合言葉を忘れた・パソコンを替えた…"), self.ask_for_another
        )
        self.remove_button = self._button(self.tr("この人を外す…"), self.ask_to_remove)
        for button in (self.own_button, self.again_button, self.remove_button):
            head.addWidget(button)
        column.addLayout(head)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        column.addLayout(self._list)

    def show_person(self, person: StaffLine) -> None:
        """Show whose computers there are; nothing for who never came."""
        self._person = person
        here = bool(person.joined) and self._context.services.desk.computers is not None
        self.setVisible(here)
        if not here:
            return
        computers = self._context.services.computers.of_member(member=person.id)
        self._title.setText(self.tr("端末 {count}台").format(count=len(computers)))
        self.own_button.setVisible(person.me)
        self.again_button.setVisible(self._may)
        self.remove_button.setVisible(self._may and not person.me)
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(computer) for computer in computers]
        for row in self._rows:
            self._list.addWidget(row)

    def few_administrators(self) -> str:
        """Return what to warn of, empty for nothing: too few people can administer."""
        services = self._context.services
        if not self._may or services.desk.computers is None:
            return ""
        if services.computers.administrators() >= FEW:
            return ""
        return self.tr(
            "管理者が1人だけです。その端末が使えなくなると、だれも招待や変更ができません。"
            "もう1人、管理者の役割をつけてください。"
        )

    def change_passphrase(self) -> PassphraseDialog:
        """Ask for another passphrase of this computer."""
        dialog = PassphraseDialog(self._context, self)
        dialog.changed.connect(lambda: self.told.emit(self.tr("合言葉を変えました")))
        dialog.open()
        return dialog

    def ask_for_another(self) -> None:
        """Say what a code for another computer is for, and offer it."""
        said = self.tr(
            "新しい端末（または新しい合言葉）のための招待の紙をつくります。役割も受けもつ世帯もそのままです。"
            "入りなおしたら、使わなくなった端末をここで外してください。"
        )
        self._question(said, self.tr("紙をつくる"), self.make_code, tone=Tone.AI, icon="info")

    def make_code(self) -> None:
        """Make a code for another computer of the person, and show its paper."""
        self._ask(None)
        person = self._person
        if person is None:
            return
        try:
            made = self._context.services.people.invite_computer(member=person.id)
        except BansoError as error:
            self.failed.emit(error)
            return
        self.invited.emit(invitation_paper(self._context, made, person.name, person.roles))

    def ask_to_remove(self) -> None:
        """Say what taking the person out means, and offer it."""
        said = self.tr(
            " これから書かれるものは読めなくなります。すでに読んだものは消せません。"
            "この人が書いたものは残ります。"
        )
        name = self._person.name if self._person else ""
        self._question(
            [Run(self.tr("{name}さんを外します。").format(name=name), True), Run(said)],
            self.tr("この人を外す"),
            self.remove_person,
        )

    def remove_person(self) -> None:
        """Take the person out of the town."""
        self._ask(None)
        if self._person is not None:
            member = self._person.id
            self._take_out(lambda: self._context.services.computers.remove_person(member=member))

    def ask_to_remove_computer(self, computer: Computer) -> None:
        """Say what taking a computer out means, and offer it."""
        said = self.tr(
            " その端末では、これから書かれるものが読めなくなり、"
            "次につながったときに中身が消えます。"
            "すでに読んだものは消せません。"
        )
        since = long_date(date.fromisoformat(computer.joined))
        self._question(
            [
                Run(self.tr("{day}からの端末を外します。").format(day=since), True),
                Run(said),
            ],
            self.tr("この端末を外す"),
            lambda: self.remove_computer(computer),
        )

    def remove_computer(self, computer: Computer) -> None:
        """Take one computer out of the town."""
        self._ask(None)
        person = self._person
        if person is not None:
            service = self._context.services.computers
            self._take_out(lambda: service.remove_computer(computer=computer.id, member=person.id))

    def _take_out(self, act: Callable[[], TakenOut]) -> None:
        try:
            left = act()
        except BansoError as error:
            self.failed.emit(error)
            return
        self.changed.emit()
        self.told.emit(self.tr("外しました。ほかの端末には、次のやりとりで伝わります"))
        if left.alone:
            said = self.tr(
                "この人だけが伴走している世帯が {count}つあります。伴走する人を決めてください。"
            ).format(count=left.alone)
            self._ask(InlineBar(Tone.WARN, "warning", said))

    def _question(
        self,
        said: str | list[Run],
        verb: str,
        act: Callable[[], object],
        *,
        tone: Tone = Tone.WARN,
        icon: str = "warning",
    ) -> None:
        """Ask above the list; the safe answer has the focus."""
        look = "danger" if tone is Tone.WARN else ""
        leave = Button(self.tr("やめる"), small=True, clicked=lambda: self._ask(None))
        go_on = Button(verb, look=look, small=True, clicked=act)
        self._ask(InlineBar(tone, icon, said, leave, go_on))
        leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, computer: Computer) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        since = long_date(date.fromisoformat(computer.joined))
        said = self.tr("{day}から").format(day=since)
        if computer.here:
            said = self.tr("いま使っているこの端末（{since}）").format(since=said)
        line.addWidget(Words(said, Role.S))
        if computer.written:
            today = self._context.services.desk.today()
            at = words.moment(datetime.fromisoformat(computer.written).isoformat()[:16], today)
            last = self.tr("最後の記録 {when}").format(when=at)
        else:
            last = self.tr("まだ何も届いていません")
        line.addWidget(Words(last, Role.S, colour=COLOURS.ink2))
        line.addStretch(1)
        mine = self._person is not None and self._person.me
        if (self._may or mine) and not computer.here:
            name = self.tr("この端末を外す…")
            button = self._button(name, lambda: self.ask_to_remove_computer(computer))
            button.setAccessibleName(f"{name} {since}")
            line.addWidget(button)
        return row

    def _button(self, text: str, act: Callable[[], object]) -> Button:
        return Button(text, small=True, clicked=act)
