# SPDX-License-Identifier: Apache-2.0
"""The map of a household in its page, and the bar below it: another day, other rooms."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSlider, QStackedWidget, QVBoxLayout, QWidget

from banso_desktop.domain.map_rows import MapRows
from banso_desktop.domain.wareki import dense_date
from banso_desktop.gui.ecomap_days import MapDays
from banso_desktop.gui.ecomap_view import EcomapView
from banso_desktop.gui.screen import Context, Destination
from banso_desktop.gui.text import Words
from banso_desktop.gui.tips import tip
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.widgets import Button, EmptyState, PrimaryButton


class HouseholdMap(QFrame):
    """The map as it stands on a day; editing, comparing and projecting are other rooms."""

    navigate = Signal(object)
    print_asked = Signal()
    thing_asked = Signal(str)
    """A person or something else on the map was double-clicked; carries its id."""
    family_shown = Signal(bool)
    """The family panel is folded out, or in, where it has no room of its own."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._household = ""
        self._rows = MapRows()
        today = context.services.desk.today()
        self._days = MapDays(self._rows, None, today, today)
        self.setProperty("surface", "card")
        self.setAccessibleName(self.tr("エコマップ"))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 6)
        column.setSpacing(4)
        self.view = EcomapView(context)
        self.view.edit_requested.connect(lambda: self._go(mode="edit"))
        self.view.project_requested.connect(lambda: self._go(mode="project"))
        self.view.print_requested.connect(self.print_asked)
        self.view.node_activated.connect(self.thing_asked)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.view)
        self._middle.addWidget(self._nothing())
        column.addWidget(self._middle, 1)
        self._bar_row = self._bar()
        column.addLayout(self._bar_row)

    def show_household(self, household: str, since: date | None) -> None:
        """Read and show a household's map as it stands today, or on the day chosen.

        Args:
            household: Id.
            since: Day it was taken in, which 前とくらべる compares with.
        """
        if household != self._household:
            self._household = household
            self._slider.setValue(self._slider.maximum())
            self._compare.setChecked(False)
            self._hide_names.setChecked(False)
        at_end = self._slider.value() == self._slider.maximum()
        today = self._context.services.desk.today()
        chosen = today if at_end else self._day()
        self._rows = self._context.services.maps.rows(household=household)
        self._days = MapDays(self._rows, since, today, chosen)
        self._days.set_up(self._slider, min(chosen, today))
        days = self._days.days
        self._compare.setEnabled(len(days) > 1)
        self._first.setText(dense_date(days[0]) if len(days) > 1 else "")
        self._show_day()
        self._fit_bar()

    def fold(self, narrow: bool) -> None:
        """Offer the family panel as a fold where it has no room beside the map."""
        self._family.setVisible(narrow)
        self._fit_bar()

    def days(self) -> Sequence[date]:
        """Return the days the bar stops at."""
        return self._days.days

    def shows_family(self) -> bool:
        """Tell whether the family panel is folded out."""
        return self._family.isChecked()

    def _nothing(self) -> EmptyState:
        draw = PrimaryButton(self.tr("図をかく"), "pointer")
        draw.clicked.connect(lambda: self._go(mode="edit"))
        return EmptyState(
            "ecomap",
            self.tr("つながりの図は、まだ白いままです"),
            self.tr("毎日顔を見るもの、困ったとき声をかける先、行くと楽になる所。三つだけでも。"),
            draw,
        )

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setContentsMargins(7, 0, 7, 0)
        bar.setSpacing(8)
        self._family = Button(self.tr("家族と計画"), "family")
        self._family.setCheckable(True)
        self._family.toggled.connect(self.family_shown)
        self._family.hide()
        self._compare = Button(self.tr("前とくらべる"), "compare")
        self._first = Words(role=Role.S, colour=COLOURS.ink2)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setAccessibleName(self.tr("見る日"))
        self._slider.setMinimumWidth(60)
        self._slider.valueChanged.connect(lambda _: self._show_day())
        self._shown = Words(role=Role.S, colour=COLOURS.ink2)
        self._hide_names = Button(self.tr("名前をかくす"), "anonymise")
        self._project = Button(self.tr("投影"), "project")
        self._edit = PrimaryButton(self.tr("編集する"), "pointer")
        for button in (self._compare, self._hide_names):
            button.setCheckable(True)
        self._compare.toggled.connect(lambda _: self._show_day())
        self._hide_names.toggled.connect(self.view.set_nameless)
        self._project.clicked.connect(lambda: self._go(mode="project"))
        self._edit.clicked.connect(lambda: self._go(mode="edit"))
        self._worded = {
            button: button.text()
            for button in (self._family, self._compare, self._hide_names, self._project)
        }
        for widget in (self._family, self._compare, self._first):
            bar.addWidget(widget)
        bar.addWidget(self._slider, 1)
        for widget in (self._shown, self._hide_names, self._project, self._edit):
            bar.addWidget(widget)
        return bar

    def _day(self) -> date:
        days = self._days.days
        return days[min(self._slider.value(), len(days) - 1)]

    def _show_day(self) -> None:
        day = self._day()
        now = day == self._context.services.desk.today()
        words = self.tr("{day} 今") if now else "{day}"
        self._shown.setText(words.format(day=dense_date(day)))
        compared = self._days.before(day) if self._compare.isChecked() else None
        self.view.show_rows(self._rows, day, compared)
        empty = self.view.facts().is_empty
        self._middle.setCurrentIndex(1 if empty else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave only pictures on the buttons of the bar where their words have no room."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit_bar)

    def showEvent(self, event: QShowEvent) -> None:
        """Measure the bar again: only what is shown has its own type."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._fit_bar)

    def _fit_bar(self) -> None:
        self._word_buttons(short=False)
        self._bar_row.invalidate()
        if self._bar_row.minimumSize().width() > self.width() - 2:
            self._word_buttons(short=True)

    def _word_buttons(self, *, short: bool) -> None:
        for button, words in self._worded.items():
            button.set_words("" if short else words)
            button.setAccessibleName(words)
            button.setToolTip(tip(words if short else ""))

    def _go(self, **extra: str) -> None:
        extra["day"] = self._day().isoformat()
        self.navigate.emit(Destination("ecomap", self._household, extra))
