# SPDX-License-Identifier: Apache-2.0
"""One line for a date as people write it, with what was understood on the right.

What cannot be a date stays as typed, marked, and is kept (ux.md §2.2).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCalendarWidget, QHBoxLayout, QLineEdit, QWidget

from banso_desktop.domain.ages import ages_on
from banso_desktop.domain.dates import as_typed, read_date
from banso_desktop.domain.values import PartialDate, Precision
from banso_desktop.domain.wareki import dense_date
from banso_desktop.gui.day_words import ages_text, joined, long_text
from banso_desktop.gui.icon import IconLabel, scaled
from banso_desktop.gui.text import Words
from banso_desktop.gui.tips import tip
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets.line_care import keep_one_line


class DateEdit(QWidget):
    """A date field without spin boxes.

    Ctrl+; writes today, Alt+↓ or F4 opens the calendar (Monday first).
    """

    edited = Signal()
    """The person changed the text; ``value`` is what it means now."""

    def __init__(
        self,
        today: Callable[[], date] | QWidget | None = None,
        *,
        say: Callable[[PartialDate], str] = long_text,
        parent: QWidget | None = None,
    ) -> None:
        """Make the field.

        Args:
            today: The calendar day on the wall; a Designer form gives the parent here and
                calls :meth:`set_up`.
            say: What stands on the right; :func:`birth_words` where ages help.
            parent: Parent widget.
        """
        super().__init__(today if isinstance(today, QWidget) else parent)
        self._parse: Callable[[str, date], PartialDate | None] = read_date
        self._short: Callable[[date], str] = dense_date
        self._say = say
        self._shows_echo = True
        self._needs_day = False
        self._today = today if callable(today) else _no_clock
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Metric.GAP)
        self.line = DateLine(self)
        self.line.setFixedWidth(scaled(124))
        keep_one_line(self.line)
        self.line.textEdited.connect(lambda _: self._typed())
        self.line.editingFinished.connect(self._settle)
        row.addWidget(self.line)
        self._mark = IconLabel("warning", COLOURS.warn, 16)
        self._mark.hide()
        row.addWidget(self._mark)
        self._echo = Words(role=Role.S, colour=COLOURS.ok, wrap=True)
        row.addWidget(self._echo, 1)
        # A label leads only to what takes focus; by click, so that Tab finds the line alone.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.line)

    def set_up(
        self,
        today: Callable[[], date],
        *,
        parse: Callable[[str, date], PartialDate | None] = read_date,
        say: Callable[[PartialDate], str] = long_text,
        short: Callable[[date], str] = dense_date,
        echo: bool = True,
        needs_day: bool = False,
    ) -> None:
        """Say how dates are read and written.

        Args:
            today: The calendar day on the wall.
            parse: Text to date, given today; never raises.
            say: What stands on the right.
            short: How a picked day is written into the field.
            echo: Whether there is room for the words on the right; else they are a tooltip.
            needs_day: Whether the form cannot be saved without a whole day here, as for an
                appointment; the field says so where less is typed.
        """
        self._today, self._parse, self._say, self._short = today, parse, say, short
        self._needs_day = needs_day
        self._shows_echo = echo
        self._echo.setVisible(echo)
        self._show_echo()

    def value(self) -> PartialDate | None:
        """Return the date as far as it is understood; None where the field is empty."""
        text = self.line.text()
        return self._parse(text, self._today()) if text.strip() else None

    def set_value(self, value: PartialDate | None) -> None:
        """Show a date, as it was typed where that is known; tells nobody."""
        if value is None:
            self.line.setText("")
        elif value.raw:
            self.line.setText(as_typed(value))
        elif value.precision is Precision.DAY and value.first_day is not None:
            self.line.setText(self._short(value.first_day))
        else:
            self.line.setText(value.iso)
        self._show_echo()

    def set_text(self, text: str) -> None:
        """Show a text as it was typed, marked where it is no date; tells nobody."""
        self.line.setText(text)
        self._show_echo()

    def set_name(self, name: str) -> None:
        """Name the field for readers."""
        self.line.setAccessibleName(name)

    def write_today(self) -> None:
        """Write today's date."""
        self.pick(self._today())

    def pick(self, day: date) -> None:
        """Write a calendar day as if typed."""
        self.line.setText(self._short(day))
        self._typed()

    def open_calendar(self) -> None:
        """Open the calendar below the field."""
        calendar = QCalendarWidget(self)
        calendar.setWindowFlags(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        shown = self.value()
        day = (shown.first_day if shown is not None else None) or self._today()
        calendar.setSelectedDate(QDate(day.year, day.month, day.day))

        def picked(chosen: QDate) -> None:
            self.pick(date(chosen.year(), chosen.month(), chosen.day()))
            calendar.close()

        calendar.clicked.connect(picked)
        calendar.activated.connect(picked)
        calendar.move(self.line.mapToGlobal(QPoint(0, self.line.height())))
        calendar.show()
        calendar.setFocus()

    def _typed(self) -> None:
        self._show_echo()
        self.edited.emit()

    def _settle(self) -> None:
        """Write out きのう and +14 when the field is left: a draft may be read on another day."""
        value = self.value()
        if self._parse is not read_date or value is None or not value.iso:
            return
        if (text := as_typed(value)) != self.line.text():
            self.line.setText(text)
            self._typed()

    def _show_echo(self) -> None:
        value = self.value()
        doubt = self._doubt(value.precision) if value is not None else ""
        doubtful = bool(doubt)
        words = doubt or (self._say(value) if value is not None else "")
        self._mark.setVisible(doubtful)
        self._echo.set_colour(COLOURS.warn if doubtful else COLOURS.ok)
        self._echo.setText(f"→ {words}" if words and not doubtful else words)
        self.line.setAccessibleDescription(words)
        if not self._shows_echo:
            self.line.setToolTip(tip(words))
        self.line.setProperty("doubtful", doubtful)
        self.line.style().unpolish(self.line)
        self.line.style().polish(self.line)

    def _doubt(self, known: Precision) -> str:
        """Return what is doubtful about a date that is known so far; empty for nothing."""
        if known is Precision.UNKNOWN:
            if self._needs_day:
                return self.tr("この日付はありません。日を書き直してください")
            return self.tr("この日付はありません。このままでも保存できます")
        if self._needs_day and known is not Precision.DAY:
            return self.tr("何日かまで決めて書いてください（例 R8.11.26）")
        return ""


def birth_words(today: Callable[[], date]) -> Callable[[PartialDate], str]:
    """Return a ``say`` that adds the age, as 昭和47年ごろ・53〜54歳."""

    def say(born: PartialDate) -> str:
        ages = ages_on(born, today())
        return joined(long_text(born), ages_text(ages) if ages is not None else "")

    return say


def _no_clock() -> date:
    raise RuntimeError("DateEdit.set_up was not called")


class DateLine(QLineEdit):
    """The field inside a :class:`DateEdit`; its keys come before those of the menus."""

    def __init__(self, owner: DateEdit) -> None:
        super().__init__(owner)
        self._owner = owner

    def write_today(self) -> None:
        """Write today's date."""
        self._owner.write_today()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+; is today, F4 and Alt+↓ the calendar."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if control and event.key() == Qt.Key.Key_Semicolon:
            self._owner.write_today()
        elif event.key() == Qt.Key.Key_F4 or (alt and event.key() == Qt.Key.Key_Down):
            self._owner.open_calendar()
        else:
            super().keyPressEvent(event)


def write_today(otherwise: Callable[[], object] | None) -> None:
    """Write today into the date that has the focus; without one, do what the screen does."""
    focused = QApplication.focusWidget()
    if isinstance(focused, DateLine):
        focused.write_today()
    elif otherwise is not None:
        otherwise()
