# SPDX-License-Identifier: Apache-2.0
"""相談を受ける: one page, nothing mandatory; an empty sheet can be saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QVBoxLayout, QWidget

from banso_desktop.domain.wareki import clock, dense_moment
from banso_desktop.gui.changes import Changed, Coalesced
from banso_desktop.gui.commands import Command
from banso_desktop.gui.forms.ui_intake_page import Ui_IntakePage
from banso_desktop.gui.icon import IconLabel, scaled
from banso_desktop.gui.intake_alike import AlikeBox
from banso_desktop.gui.intake_choices import offer_choices
from banso_desktop.gui.intake_days import IntakeDays, as_meant
from banso_desktop.gui.intake_on_call import OnCallBox
from banso_desktop.gui.intake_order import HeardOrder
from banso_desktop.gui.screen import Context, Destination, Screen
from banso_desktop.gui.text import Run
from banso_desktop.gui.tokens import COLOURS, Metric
from banso_desktop.gui.widgets import (
    Button,
    InlineBar,
    KakiButton,
    Pause,
    Tone,
    birth_words,
)
from banso_desktop.gui.widgets.line_care import keep_one_line
from banso_desktop.services.intake import Sheet

EDITOR: Final = "intake"


class IntakePage(Screen):
    """Writes down what was heard; what is known besides can wait."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._ui = Ui_IntakePage()
        self._ui.setupUi(self)
        self._pause = Pause(self)
        self._pause.settled.connect(self._keep)
        self._began = context.clock.local()
        self._order = HeardOrder(self._ui)
        self._build()
        self._connect()
        self._clear()
        self._restore()

    def title(self) -> str:
        """Return what the title bar says."""
        return self.tr("相談を受ける")

    def go(self, destination: Destination) -> None:
        """Begin, or go on with what was being typed."""
        if not self._is_touched():
            self._began = self.context.clock.local()
            self._ui.received_edit.setText(dense_moment(self._began))
            self._say_since()

    def refresh(self, change: Coalesced | Changed) -> None:
        """Read the staff anew; nothing that is being typed is touched."""
        if change.everything or "member" in change.ids:
            self._fill_members()
        if change.everything or "person" in change.ids or "household" in change.ids:
            self._alike.look(self._known())

    def focus_first(self) -> None:
        """Put the focus where one writes what one hears."""
        self._ui.heard_edit.setFocus()

    def panes(self) -> Sequence[QWidget]:
        """Return the two halves."""
        return (self._ui.heard_card, self._ui.known_card)

    def keys_hint(self) -> str:
        """Return the keys of this screen."""
        return self.tr("F1 ヘルプ  F4 一覧を開く  Ctrl+Enter 保存")

    def help_topic(self) -> str:
        """Return the help topic."""
        return "intake"

    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """Return what can be ordered here."""
        return {Command.SAVE: self._keep_and_say}

    def fit(self, width: int) -> None:
        """Give the left half less where it is narrow, and what one hears first."""
        narrow = width < Metric.RIGHT_COLLAPSES_BELOW
        self._ui.known_card.setMaximumWidth(16_777_215 if narrow else 540)
        for part in (self._ui.since_label, self._ui.next_note, self._ui.known_note):
            part.setVisible(not narrow)
        self._ui.foot_label.setVisible(not narrow)
        self._order.fit(narrow=narrow)
        for row in (self._ui.noticed_row, self._ui.worry_row):
            row.setDirection(
                QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
            )

    def save(self) -> None:
        """Keep the draft at once."""
        self._pause.flush()

    def take_in(self) -> None:
        """受け止めて保存: save, whatever is there, and go to the household."""
        taken = self._save()
        self.navigate.emit(Destination("household", taken))

    def take_in_and_go_on(self) -> None:
        """もう1件: save and begin the next one."""
        self._save()
        self.told.emit(self.tr("受け止めました。つぎをどうぞ。"))
        self.focus_first()

    # Building

    def _build(self) -> None:
        ui = self._ui
        bar = InlineBar(Tone.KAKI, "connecting")
        bar.say(
            [
                Run(self.tr("空らんのまま保存できます。"), bold=True),
                Run(
                    self.tr(
                        "名前がわからなくても、困りごとがまとまっていなくても、ここで受け止めます。"
                    )
                ),
            ]
        )
        _put(ui.bar_place, bar)
        _put(ui.worry_icon_place, IconLabel("warning", COLOURS.bad, 18))
        self._alike = AlikeBox(self.context.services, self.navigate.emit)
        ui.known_grid.replaceWidget(ui.alike_place, self._alike)
        ui.alike_place.deleteLater()
        offer_choices(ui, self.context.services.desk.codes, self.locale_code())
        self._build_fields()
        self.later_button = Button(self.tr("あとで続ける"), key="Esc")
        self.again_button = Button(self.tr("もう1件つづけて受ける"))
        self.save_button = KakiButton(self.tr("受け止めて保存"), "connecting", key="Ctrl+Enter")
        for button in (self.later_button, self.again_button, self.save_button):
            ui.foot_row.addWidget(button)
        ui.receiver_label.setText(self.tr("受けた人 {name}").format(name=self.context.member))

    def _build_fields(self) -> None:
        ui = self._ui
        ui.heard_edit.set_lines(4)
        ui.words_edit.set_lines(2)
        ui.words_edit.setMaximumHeight(scaled(72))
        for grid in (ui.known_grid, ui.next_grid):
            grid.setColumnMinimumWidth(0, scaled(92))
        wide = max(ui.name_note.sizeHint().width(), ui.reading_note.sizeHint().width())
        for note in (ui.name_note, ui.reading_note):
            note.setMinimumWidth(wide)
        ui.born_edit.set_up(self._today, say=birth_words(self._today))
        ui.born_edit.set_name(self.tr("生まれた日"))
        ui.family_reading_edit.follow(ui.family_edit)
        ui.given_reading_edit.follow(ui.given_edit)
        self._days = IntakeDays(ui.received_edit, ui.when_edit, self.context.clock, self)
        self._on_call = OnCallBox(ui.told_edit, ui.told_label, self.context.clock)
        ui.heard_column.insertWidget(ui.heard_column.indexOf(ui.told_row), self._on_call)
        ui.reading_note.setVisible(False)
        ui.family_reading_edit.automatic.connect(ui.reading_note.setVisible)

    def _connect(self) -> None:
        ui = self._ui
        for line in self._lines().values():
            line.textEdited.connect(self._stirred)
            keep_one_line(line)
        ui.heard_edit.edited.connect(self._stirred)
        ui.words_edit.edited.connect(self._stirred)
        ui.born_edit.edited.connect(self._stirred)
        for choice in (ui.way_choice, ui.worry_choice, ui.how_choice, ui.consent_choice):
            choice.chosen.connect(self._stirred)
        ui.noticed_box.editTextChanged.connect(self._stirred)
        ui.no_message_box.toggled.connect(self._stirred)
        ui.worry_choice.chosen.connect(self._on_call.worried)
        self._on_call.noted.connect(self._stirred)
        self._days.written_out.connect(self._stirred)
        self.save_button.clicked.connect(self.take_in)
        self.again_button.clicked.connect(self.take_in_and_go_on)
        self.later_button.clicked.connect(self._later)
        for keys, action in (
            ("Ctrl+Return", self.take_in),
            ("Ctrl+Enter", self.take_in),
            ("Esc", self._later),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    def locale_code(self) -> str:
        """Return the language codes are shown in."""
        return self.context.settings.language

    def _today(self) -> date:
        return self.context.clock.local().date()

    def _fill_members(self) -> None:
        box, staff = self._ui.member_box, self.context.services.town.members()
        chosen = box.currentData() or self.context.member_id
        box.clear()
        for member in staff:
            box.addItem(member.name, member.id)
        box.setCurrentIndex(max(box.findData(chosen), 0))
        self._on_call.show_staff(staff)

    # What stands there

    def _lines(self) -> Mapping[str, QLineEdit]:
        ui = self._ui
        return {
            "received": ui.received_edit,
            "caller": ui.caller_edit,
            "told": ui.told_edit,
            "family_name": ui.family_edit,
            "given_name": ui.given_edit,
            "family_reading": ui.family_reading_edit,
            "given_reading": ui.given_reading_edit,
            "postal_code": ui.postal_edit,
            "address": ui.address_edit,
            "phone": ui.phone_edit,
            "together": ui.together_edit,
            "next_when": ui.when_edit,
        }

    def _texts(self) -> dict[str, str]:
        ui = self._ui
        texts = {name: line.text() for name, line in self._lines().items()}
        texts |= {
            "heard": ui.heard_edit.text(),
            "own_words": ui.words_edit.text(),
            "born": ui.born_edit.line.text(),
            "way": ui.way_choice.value(),
            "worry": ui.worry_choice.value(),
            "consent": ui.consent_choice.value(),
            "how": ui.how_choice.value(),
            "noticed_by": self._noticed(),
        }
        return texts

    def _noticed(self) -> str:
        box = self._ui.noticed_box
        known = box.findText(box.currentText())
        return str(box.itemData(known)) if known >= 0 else box.currentText()

    def _known(self) -> dict[str, str]:
        names = ("family_name", "given_name", "family_reading", "given_reading", "phone")
        texts = self._texts()
        return {name: texts[name] for name in (*names, "address")}

    def _is_touched(self) -> bool:
        quiet = ("received", "way", "worry", "consent", "how")
        moved = self._ui.received_edit.text() != dense_moment(self._began)
        return moved or any(text for name, text in self._texts().items() if name not in quiet)

    def _stirred(self, *_: object) -> None:
        self._pause.stir()
        self._alike.look_soon(self._known())

    def _say_since(self) -> None:
        at = clock(self._began.time())
        self._ui.since_label.setText(self.tr("{time} から").format(time=at))

    # Keeping

    def _keep(self) -> None:
        if not self._is_touched():
            return
        texts = self._texts() | {"no_message": "1" if self._ui.no_message_box.isChecked() else ""}
        self.context.services.drafts.keep(editor=EDITOR, fields=texts)
        at = clock(self.context.clock.local().time())
        self._ui.draft_label.setText(self.tr("自動で下書き {time}").format(time=at))

    def _keep_and_say(self) -> None:
        self._keep()
        self.told.emit(self.tr("下書きをこの端末に保存しました。"))

    def _later(self) -> None:
        self._keep()
        self.navigate.emit(Destination("today"))

    def _restore(self) -> None:
        kept = self.context.services.drafts.read(editor=EDITOR)
        if kept is None:
            return
        fields = as_meant(kept)
        for name, line in self._lines().items():
            line.setText(fields.get(name, ""))
        ui = self._ui
        ui.heard_edit.set_text(fields.get("heard", ""))
        ui.words_edit.set_text(fields.get("own_words", ""))
        ui.born_edit.set_text(fields["born"])
        for choice, name in (
            (ui.way_choice, "way"),
            (ui.worry_choice, "worry"),
            (ui.consent_choice, "consent"),
            (ui.how_choice, "how"),
        ):
            choice.set_value(fields.get(name, ""))
        ui.noticed_box.setCurrentText(fields.get("noticed_by", ""))
        ui.no_message_box.setChecked(bool(fields.get("no_message")))
        self._on_call.show_for(ui.worry_choice.value())
        at = kept.kept_at[11:16]
        ui.draft_label.setText(self.tr("下書きの続きです（{time}）").format(time=at))

    def _save(self) -> str:
        """Save what stands there; what the sheet cannot take is kept as a draft."""
        self._keep()
        t = self._texts()
        how = self._ui.how_choice.value()
        member = str(self._ui.member_box.currentData() or "")
        taken = self.context.services.intake.take_in(
            Sheet(
                way=t["way"] or "phone",
                received=t["received"],
                noticed_by=t["noticed_by"],
                caller=t["caller"],
                heard=t["heard"],
                own_words=t["own_words"],
                worry=t["worry"],
                told=t["told"] if t["worry"] == "yes" else "",
                family_name=t["family_name"],
                given_name=t["given_name"],
                family_reading=t["family_reading"],
                given_reading=t["given_reading"],
                born=t["born"],
                postal_code=t["postal_code"],
                address=t["address"],
                phone=t["phone"],
                no_message=self._ui.no_message_box.isChecked(),
                together=t["together"],
                next_when=t["next_when"],
                next_how=self._ui.how_choice.button(how).text() if how else "",
                next_member=member if t["next_when"] or how else "",
                consent=t["consent"] or "not_yet",
            )
        )
        self.context.services.drafts.drop(editor=EDITOR)
        self._pause.forget()
        self._clear()
        return taken.household

    def _clear(self) -> None:
        ui = self._ui
        for line in self._lines().values():
            line.clear()
        ui.heard_edit.set_text("")
        ui.words_edit.set_text("")
        ui.born_edit.set_value(None)
        ui.noticed_box.setCurrentIndex(0)
        ui.no_message_box.setChecked(False)
        ui.way_choice.set_value("phone")
        ui.worry_choice.set_value("")
        ui.how_choice.set_value("")
        ui.consent_choice.set_value("not_yet")
        self._on_call.show_for("")
        ui.draft_label.setText("")
        self._began = self.context.clock.local()
        ui.received_edit.setText(dense_moment(self._began))
        self._alike.look({})
        self._say_since()


def _put(place: QWidget, widget: QWidget) -> None:
    """Put a widget made in code where the form leaves a place for it."""
    column = QVBoxLayout(place)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
