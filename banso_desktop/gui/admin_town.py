# SPDX-License-Identifier: Apache-2.0
"""管理 › 町のこと: what stands on letters, and the town's own days."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from banso_desktop.domain import wareki
from banso_desktop.domain.rights import Right
from banso_desktop.errors import BansoError
from banso_desktop.gui import household_words as words
from banso_desktop.gui.admin_part import AdminPart, LeftFields, clear
from banso_desktop.gui.changes import Changed, Coalesced
from banso_desktop.gui.commands import Command
from banso_desktop.gui.day_words import long_date
from banso_desktop.gui.forms.ui_admin_town import Ui_AdminTown
from banso_desktop.gui.screen import Context
from banso_desktop.gui.sheet_trial import SheetTrial
from banso_desktop.gui.text import Elided, Words
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.widgets import Button, IconButton, InlineBar, Option, Tone, put_icon
from banso_desktop.services.town import OwnDay

_FIRST_KIND = "closed"


class TownPart(AdminPart):
    """The letterhead on the left, the days on the right."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._ui = Ui_AdminTown()
        self._ui.setupUi(self)
        self._may = context.services.desk.may(Right.CHANGE_SETTINGS)
        self.trial: SheetTrial | None = None
        self._fields = LeftFields(self._write, self.say_error, self)
        self._build()

    def refresh(self, change: Coalesced | Changed) -> None:
        """Read what may have changed."""
        if change.everything or "town" in change.ids:
            self._read_letterhead()
        if change.everything or "town_day" in change.ids:
            self._read_days()
        if change.everything or "setting" in change.ids:
            self._read_sheet()

    def save(self) -> None:
        """Write what is being typed."""
        self._fields.save()

    def focus_first(self) -> None:
        """Put the focus on the name of the town."""
        self._ui.name_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> Sequence[QWidget]:
        """Return letterhead and days."""
        return (self._ui.name_edit, self._ui.day_edit.line)

    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """Ins goes to a new day."""
        return {Command.ADD: self._new_day} if self._may else {}

    def hint(self) -> str:
        """Return the keys of this part."""
        if self._may:
            return self.tr("Enter 次の欄  Ins 町の日をたす  Ctrl+; 今日の日付  Ctrl+Tab 次のタブ")
        return self.tr("Ctrl+Tab 次のタブ")

    def add_day(self) -> None:
        """Add the day as typed; what is refused is said, and stays as typed."""
        ui = self._ui
        try:
            self.context.services.town.add_town_day(
                day=ui.day_edit.line.text(),
                name=ui.day_name_edit.text(),
                kind=ui.kind_choice.value() or _FIRST_KIND,
            )
        except BansoError as error:
            self.say_error(error)
            self._new_day()
            return
        ui.day_edit.set_value(None)
        ui.day_name_edit.clear()
        self._read_days()
        self._new_day()
        self.told.emit(self.tr("町の日をたしました"))

    def remove_day(self, day: OwnDay) -> None:
        """Take a day away; for a while it can be brought back."""
        town = self.context.services.town
        try:
            town.remove_town_day(town_day=day.id)
        except BansoError as error:
            self.say_error(error)
            return

        def bring_back() -> None:
            town.add_town_day(day=day.day, name=day.name, kind=day.kind)

        self._read_days()
        self._new_day()
        self.undoable.emit(self.tr("町の日を消しました"), bring_back)

    def ask_for_sheet(self) -> None:
        """Say what a new recovery sheet means, and offer it."""
        self._drop_sheet_note()
        self._ui.sheet_button.setEnabled(False)
        go_on = Button(self.tr("つくって印刷へ"), "print", look="kaki", clicked=self.make_sheet)
        leave = Button(self.tr("やめる"), small=True, clicked=self._leave_sheet)
        said = self.tr(
            "新しい紙をつくると、前の紙では開けなくなります。"
            "すぐに印刷して、金庫の紙と取りかえてください。"
        )
        self._ui.sheet_slot.addWidget(InlineBar(Tone.WARN, "warning", said, leave, go_on))
        leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def make_sheet(self) -> None:
        """Make a new recovery sheet and show it for printing; its code is kept nowhere."""
        self._leave_sheet()
        recovery = self.context.services.recovery
        try:
            fresh = recovery.new_sheet()
        except BansoError as error:
            self.say_error(error)
            return
        self._read_sheet()
        printing = self.context.printing
        if printing is not None:
            printing.preview_papers(
                self, [recovery.paper(fresh)], fresh.key, lambda _: self._read_sheet()
            )
        self.told.emit(self.tr("新しい紙をつくりました。符号はこの紙のほか、どこにもありません"))

    def _leave_sheet(self) -> None:
        self._drop_sheet_note()
        self._ui.sheet_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_for_trial(self, *, asks: bool) -> None:
        """Offer to type the code from the paper, as long as nobody did."""
        if self.trial is not None:
            self.trial.setVisible(asks)
        elif asks and self.context.services.desk.computers is not None:
            recovery = self.context.services.recovery
            self.trial = SheetTrial(lambda code: recovery.try_sheet(code=code))
            self.trial.opened.connect(self._sheet_opened)
            self._ui.sheet_column.addWidget(self.trial)

    def _sheet_opened(self) -> None:
        trial, self.trial = self.trial, None
        if trial is not None:
            trial.deleteLater()
        self._read_sheet()
        self.told.emit(self.tr("予備の鍵で開くことを確かめました"))

    def _drop_sheet_note(self) -> None:
        clear(self._ui.sheet_slot)
        self._ui.sheet_button.setEnabled(True)

    def _read_sheet(self) -> None:
        if not self.context.services.desk.may(Right.MANAGE_MEMBERS):
            return
        sheet = self.context.services.recovery.sheet()
        self._ask_for_trial(asks=sheet.is_out and not sheet.is_tried)
        if sheet.is_out and not sheet.is_tried:
            said = self.tr(
                "印刷はしましたが、この紙で開くか、まだ確かめていません。"
                "金庫から出して、符号を下に打ってみてください（しるし {mark}）。"
            ).format(mark=sheet.mark)
        elif sheet.is_out:
            said = self.tr(
                "金庫の紙（しるし {mark}）で、町の記録を開き直せます。"
                "なくしたとき、人に見られたときは、新しい紙をつくってください。"
            ).format(mark=sheet.mark)
        else:
            said = self.tr(
                "まだ印刷されていません。全員が合言葉をなくすと、町の記録を開けなくなります。"
                "新しい紙をつくって、印刷してください。"
            )
        good = sheet.is_out and sheet.is_tried
        self._ui.sheet_note.set_colour(COLOURS.ink2 if good else COLOURS.warn)
        self._ui.sheet_note.setText(said)

    def _build(self) -> None:
        ui, desk = self._ui, self.context.services.desk
        for name, edit in (
            ("name", ui.name_edit),
            ("office", ui.office_edit),
            ("section", ui.section_edit),
            ("phone", ui.phone_edit),
            ("fax", ui.fax_edit),
            ("postal_code", ui.postal_edit),
            ("address", ui.address_edit),
        ):
            self._fields.add(name, edit)
        self._fields.set_read_only(not self._may)
        ui.day_edit.set_up(desk.today, short=long_date_short)
        kinds = desk.codes["town_day_kind"]
        ui.kind_choice.set_options(
            [Option(code, words.label(desk.codes, "town_day_kind", code)) for code in kinds.codes]
        )
        ui.kind_choice.set_value(_FIRST_KIND)
        put_icon(ui.add_button, "plus")
        ui.add_button.clicked.connect(self.add_day)
        for widget in (
            *(ui.day_label, ui.day_edit, ui.day_name_label, ui.day_name_edit),
            *(ui.kind_label, ui.kind_choice, ui.add_button),
        ):
            widget.setVisible(self._may)
        put_icon(ui.sheet_button, "key")
        ui.sheet_button.clicked.connect(self.ask_for_sheet)
        ui.sheet_card.setVisible(desk.may(Right.MANAGE_MEMBERS))

    def _read_letterhead(self) -> None:
        town = self.context.services.town.town()
        names = ("name", "office", "section", "phone", "fax", "postal_code", "address")
        self._fields.show({name: str(getattr(town, name)) for name in names})

    def _read_days(self) -> None:
        days = self.context.services.town.own_days()
        self._ui.days_list.clear()
        for day in days:
            self._ui.days_list.add(self._row(day))
        if not days:
            nothing = self.tr("町だけの日は、まだありません。")
            self._ui.days_list.add(Words(nothing, Role.S, colour=COLOURS.ink2, wrap=True))
        self._ui.days_list.column.addStretch(1)

    def _row(self, day: OwnDay) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        said = long_date(date.fromisoformat(day.day))
        row.addWidget(Words(said, wrap=True), 1)
        kind = words.label(self.context.services.desk.codes, "town_day_kind", day.kind)
        row.addWidget(Elided(day.name or kind), 1)
        if day.name:
            row.addWidget(Words(kind, Role.S, colour=COLOURS.ink2))
        if self._may:
            name = self.tr("{day}を消す").format(day=said)
            row.addWidget(IconButton("delete", name, clicked=lambda: self.remove_day(day)))
        return row

    def _write(self, texts: Mapping[str, str]) -> None:
        if self._may:
            self.context.services.town.describe_town(**texts)
            self.told.emit(self.tr("保存しました"))

    def _new_day(self) -> None:
        self._ui.day_edit.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ui.day_edit.line.selectAll()


def long_date_short(day: date) -> str:
    """Write a picked day into the field with its year, so that it is the same next month."""
    return wareki.long_date(day, with_weekday=False)
