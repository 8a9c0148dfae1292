# SPDX-License-Identifier: Apache-2.0
"""くり返し訪問: a Japanese sentence says when, and the next five dates show what it means."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from banso_desktop.domain.recurrence_words import Choice, Repeat, read_sentence, sentence
from banso_desktop.domain.rights import Right
from banso_desktop.domain.wareki import clock
from banso_desktop.errors import BansoError, FieldRefused
from banso_desktop.gui.day_words import short_date, weekday_names
from banso_desktop.gui.forms.ui_series_dialog import Ui_SeriesDialog
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.reading_order import go_on
from banso_desktop.gui.screen import Context
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.visit_dialog_fields import (
    Wish,
    go_to,
    kind_options,
    minutes_of,
    refused_field,
    refused_words,
    set_row,
    set_up,
    show_day,
    show_wish,
    typed_start,
)
from banso_desktop.gui.widgets import Button, InlineBar, Option, PrimaryButton, Tone
from banso_desktop.services.visit_series import PreviewDate

_PAUSE_MS: Final = 150
_SIZE: Final = (860, 620)
_NARROW: Final = 760
_LAST: Final = -1
_PATTERNS: Final = {
    "weekly": (Repeat.WEEKLY, 1),
    "fortnight": (Repeat.WEEKLY, 2),
    "nth": (Repeat.MONTHLY_WEEKDAY, 1),
    "day": (Repeat.MONTHLY_DAY, 1),
    "month_end": (Repeat.MONTH_END_OPEN, 1),
}


class SeriesDialog(QDialog):
    """Plans a visit that comes back; the buttons and the sentence say the same."""

    saved = Signal(str, object)
    """What was done, in words, and a callable that takes it back."""

    focusNextPrevChild = go_on

    def __init__(self, context: Context, wish: Wish, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._services = context.services
        self._ui = Ui_SeriesDialog()
        self._ui.setupUi(self)
        self._bar: InlineBar | None = None
        self._holiday_chosen = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.show_preview)
        self._build()
        self._connect()
        show_wish(self._ui, wish, context)
        self._begin(wish)
        self._fit(parent)

    # Building

    def _build(self) -> None:
        ui, context = self._ui, self._context
        set_up(ui, context)
        ui.ended_edit.set_up(self._services.desk.today, needs_day=True)
        ui.ended_edit.set_name(self.tr("おわりの日"))
        ui.kind_choice.set_options(kind_options(context, "visit_kind"))
        ui.holiday_choice.set_options(kind_options(context, "holiday_rule"))
        ui.holiday_choice.set_value("rest")
        ui.pattern_choice.set_options(
            [
                Option("weekly", self.tr("毎週")),
                Option("fortnight", self.tr("隔週")),
                Option("nth", self.tr("第n曜日")),
                Option("day", self.tr("毎月の日")),
                Option("month_end", self.tr("月末の開庁日")),
            ]
        )
        ui.weekdays_choice.set_options(
            [Option(str(at), day) for at, day in enumerate(weekday_names())]
        )
        ui.weekdays_choice.setAccessibleName(self.tr("曜日"))
        numbers = [Option(str(n), self.tr("第{n}").format(n=n)) for n in range(1, 6)]
        ui.nth_choice.set_options([*numbers, Option(str(_LAST), self.tr("最終"))])
        ui.nth_choice.setAccessibleName(self.tr("第何"))
        ui.repeat_edit.setPlaceholderText(self.tr("例：第1・第3火曜、隔週金曜（10回）"))
        ui.preview_card.setFixedWidth(scaled(220))
        self.later_button = Button(self.tr("やめておく"), key="Esc", clicked=self.reject)
        self.save_button = PrimaryButton(
            self.tr("くり返しを置く"), "repeat", key="Ctrl+Enter", clicked=self.save
        )
        for button in (self.later_button, self.save_button):
            button.setAutoDefault(False)
            ui.foot_row.addWidget(button)
        self.save_button.setEnabled(self._services.desk.may(Right.PLAN_VISIT))

    def _connect(self) -> None:
        ui = self._ui
        ui.pattern_choice.chosen.connect(lambda _: self._compose())
        ui.weekdays_choice.changed.connect(self._compose)
        ui.nth_choice.changed.connect(self._compose)
        ui.repeat_edit.textEdited.connect(lambda _: self._read_sentence())
        ui.holiday_choice.chosen.connect(self._chose_holiday)
        ui.day_edit.edited.connect(self._moved)
        ui.time_edit.textEdited.connect(lambda _: self._timer.start())
        ui.household_edit.chosen.connect(self._propose)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)

    def _begin(self, wish: Wish) -> None:
        ui = self._ui
        if wish.household:
            self._propose(wish.household)
        if not ui.day_edit.line.text():
            show_day(ui, self._services.desk.today().isoformat())
        if not ui.time_edit.text():
            ui.time_edit.setText("10:00")
        ui.pattern_choice.set_value("weekly")
        self._choose_weekday()
        self._compose()

    def _fit(self, parent: QWidget | None) -> None:
        """Take no more room than the window has; the preview gives way last."""
        window = parent.window() if parent is not None else None
        width, height = scaled(_SIZE[0]), scaled(_SIZE[1])
        if window is not None:
            width = min(width, window.width() - 24)
            height = min(height, window.height() - 24)
        if width < scaled(_NARROW):
            self._ui.preview_card.setFixedWidth(scaled(176))
        self.resize(width, height)

    def focus_first(self) -> None:
        """Put the focus on the first thing that is still open."""
        ui = self._ui
        if not ui.household_edit.household():
            ui.household_edit.setFocus()
        else:
            ui.day_edit.line.setFocus()

    def _propose(self, household: str) -> None:
        if not household:
            return
        ui, proposal = self._ui, self._services.visits.proposal(household=household)
        ui.members_choice.set_values(proposal.members)
        ui.two_check.setChecked(ui.two_check.isChecked() or proposal.needs_two)

    # The rule, in buttons and in words

    def _compose(self) -> None:
        """Say in words what the buttons say."""
        ui = self._ui
        pattern = ui.pattern_choice.value()
        set_row(ui.grid, ui.weekdays_choice, pattern in ("weekly", "fortnight", "nth"))
        set_row(ui.grid, ui.nth_choice, pattern == "nth")
        choice = self._choice(pattern)
        if choice is not None:
            ui.repeat_edit.setText(sentence(choice))
            self._suggest_holiday(choice)
        self.show_preview()

    def _choice(self, pattern: str) -> Choice | None:
        if pattern not in _PATTERNS:
            return None
        ui, first = self._ui, self._first_day()
        repeat, every = _PATTERNS[pattern]
        days = tuple(int(day) for day in ui.weekdays_choice.values()) or (first.weekday(),)
        nth = tuple(int(number) for number in ui.nth_choice.values())
        choice = Choice(repeat, every)
        if repeat is Repeat.WEEKLY:
            return replace(choice, weekdays=days)
        if repeat is Repeat.MONTHLY_WEEKDAY:
            return replace(choice, weekdays=days, nth=nth or ((first.day - 1) // 7 + 1,))
        if repeat is Repeat.MONTHLY_DAY:
            return replace(choice, month_days=(first.day,))
        return choice

    def _read_sentence(self) -> None:
        """Press the buttons that say what is typed, as far as there are such."""
        ui = self._ui
        choice = read_sentence(ui.repeat_edit.text(), self._services.desk.today())
        pattern = _pattern_of(choice) if choice is not None else ""
        ui.pattern_choice.set_value(pattern)
        set_row(ui.grid, ui.weekdays_choice, pattern in ("weekly", "fortnight", "nth"))
        set_row(ui.grid, ui.nth_choice, pattern == "nth")
        if choice is not None:
            ui.weekdays_choice.set_values([str(day) for day in choice.weekdays])
            ui.nth_choice.set_values([str(number) for number in choice.nth])
            self._suggest_holiday(choice)
        self._timer.start()

    def _first_day(self) -> date:
        value = self._ui.day_edit.value()
        return (value.first_day if value is not None else None) or self._services.desk.today()

    def _choose_weekday(self) -> None:
        self._ui.weekdays_choice.set_values([str(self._first_day().weekday())])

    def _moved(self) -> None:
        """Follow the first day as long as only one day of the week is chosen."""
        if len(self._ui.weekdays_choice.values()) <= 1 and self._ui.pattern_choice.value():
            self._choose_weekday()
            self._compose()
        self._timer.start()

    def _chose_holiday(self, _: str) -> None:
        self._holiday_chosen = True
        self.show_preview()

    def _suggest_holiday(self, choice: Choice) -> None:
        if not self._holiday_chosen:
            self._ui.holiday_choice.set_value(choice.holiday.value)

    # The next dates

    def show_preview(self) -> None:
        """Show what would take place, and what holidays do to it."""
        ui = self._ui
        preview = self._services.visits.preview(
            starts=typed_start(ui),
            repeat=ui.repeat_edit.text(),
            holiday=ui.holiday_choice.value() or "rest",
        )
        while (item := ui.dates_column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        ui.repeat_label_said.setText(preview.repeat)
        if preview.unread:
            missing = {
                "repeat": self.tr("くり返しのことばを待っています。"),
                "starts": self.tr("はじまりの日と時刻を待っています。"),
            }[preview.unread]
            ui.dates_column.addWidget(Words(missing, Role.S, colour=COLOURS.ink3, wrap=True))
        elif not preview.dates:
            never = self.tr("この決め方では、これからの日がありません。")
            ui.dates_column.addWidget(Words(never, Role.S, colour=COLOURS.warn, wrap=True))
        for one in preview.dates:
            ui.dates_column.addWidget(self._date_line(one))

    def _date_line(self, one: PreviewDate) -> Words:
        at = date.fromisoformat(one.starts[:10])
        when = f"{short_date(at)} {clock(_time(one.starts))}"
        remarks = {
            "rests": self.tr("{when} 休み（{why}）"),
            "for_holiday": self.tr("{when} ← {why}から"),
            "asks": self.tr("{when} {why}：そのつど聞く"),
        }
        colour = {"rests": COLOURS.ink3, "asks": COLOURS.warn}.get(one.how, COLOURS.ink)
        text = remarks.get(one.how, "{when}").format(when=when, why=one.closed)
        return Words(text, Role.BODY if one.how == "by_rule" else Role.S, colour=colour, wrap=True)

    # Writing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextPrevChild(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        else:
            super().keyPressEvent(event)

    def save(self) -> None:
        """Plan the series; what cannot be kept is said, and stays."""
        ui = self._ui
        if not self.save_button.isEnabled():
            return
        try:
            series = self._plan()
        except BansoError as error:
            self._tell(refused_words(error))
            named = {"repeat": self._ui.repeat_edit, "ended": self._ui.ended_edit.line}
            field = str(getattr(error, "facts", {}).get("field", ""))
            go_to(named.get(field) or refused_field(self._ui, error))
            return
        visits = self._services.visits
        words = self.tr("{who} {when}を置きました").format(
            who=ui.household_edit.text(), when=ui.repeat_edit.text()
        )
        self.accept()
        first = self._first_day().isoformat()
        self.saved.emit(words, lambda: visits.end_series(series=series, on=_before(first)))

    def _plan(self) -> str:
        ui = self._ui
        if not ui.household_edit.household():
            raise FieldRefused("empty", field="household")
        if minutes_of(ui.minutes_box) < 0:
            raise FieldRefused("range", field="minutes")
        return self._services.visits.plan_series(
            household=ui.household_edit.household(),
            starts=typed_start(ui),
            repeat=ui.repeat_edit.text(),
            minutes=minutes_of(ui.minutes_box),
            holiday=ui.holiday_choice.value() or "rest",
            kind=ui.kind_choice.value() or "visit",
            place=ui.place_edit.text().strip(),
            members=ui.members_choice.values(),
            wheel=ui.wheel_choice.value() or "connecting",
            note=ui.note_edit.text().strip(),
            needs_two=ui.two_check.isChecked(),
            ended=ui.ended_edit.line.text().strip(),
        )

    def _tell(self, words: str) -> None:
        if self._bar is not None:
            self._bar.hide()
            self._bar.deleteLater()
        self._bar = InlineBar(Tone.WARN, "warning", words, small=True)
        self._ui.bar_column.addWidget(self._bar)
        self._ui.bar_place.show()


def _pattern_of(choice: Choice) -> str:
    for name, (repeat, every) in _PATTERNS.items():
        if choice.repeat is repeat and choice.every == every:
            return name
    return ""


def _time(iso: str) -> time:
    return datetime.fromisoformat(iso).time()


def _before(iso: str) -> str:
    """Return the day before an ISO day: a series that ends there gives nothing."""
    return (date.fromisoformat(iso) - timedelta(days=1)).isoformat()
