# SPDX-License-Identifier: Apache-2.0
"""週間表: a week of the whole team, planned, moved and looked after by keyboard or mouse."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from banso_desktop.domain.rights import Right
from banso_desktop.errors import BansoError
from banso_desktop.gui.changes import Changed, Coalesced
from banso_desktop.gui.commands import Command
from banso_desktop.gui.errors import trouble_of
from banso_desktop.gui.forms.ui_week_page import Ui_WeekPage
from banso_desktop.gui.icon import icon, scaled
from banso_desktop.gui.reading_order import focus_last
from banso_desktop.gui.screen import Context, Destination, Screen
from banso_desktop.gui.tips import tip
from banso_desktop.gui.tokens import COLOURS, Metric
from banso_desktop.gui.visit_dialog_fields import Wish
from banso_desktop.gui.visit_dialogs import VisitDialogs
from banso_desktop.gui.week_actions import WeekActions
from banso_desktop.gui.week_board import MOVABLE
from banso_desktop.gui.week_canvas import Held, Place
from banso_desktop.gui.week_head import WeekHead
from banso_desktop.gui.week_latest import Latest
from banso_desktop.gui.week_menus import chip_menu, substitute_menu, unplaced_menu
from banso_desktop.gui.week_panel import WIDTH, WeekPanel
from banso_desktop.gui.week_words import Words, spans
from banso_desktop.gui.widgets import PrimaryButton
from banso_desktop.services.week_view import Chip, Notice, Unplaced, WeekSide

_TOUCHED: Final = (
    "visit", "visit_series", "series_exception", "busy_block", "busy_series", "busy_exception",
    "appointment", "conference", "attendee", "town_day", "member", "role", "household", "person",
)  # fmt: skip
_BESIDE: Final = (*_TOUCHED, "contact", "promise", "attention")
_TIME: Final = "10:00"


class WeekPage(Screen):
    """The board, what waits and what is worth noticing."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._ui = Ui_WeekPage()
        self._ui.setupUi(self)
        self._day = context.services.desk.today()
        self._folded = False
        self._wanted = ""
        self.panel = WeekPanel(self)
        self.dialogs = VisitDialogs(context, self)
        self.actions_of_board = WeekActions(context.services, self)
        self._side: Latest[WeekSide] = Latest(context.works, self._read_side, self._show_side, self)
        self._build()
        self._connect()

    # The contract of a room

    def title(self) -> str:
        """Return 週間表."""
        return self.tr("週間表")

    def go(self, destination: Destination) -> None:
        """Show the week of a day (``extra["day"]``), on a chip (``id``) if asked."""
        asked = self.context.services.desk.date(destination.extra.get("day", ""))
        day = asked.first_day if asked is not None else None
        if day is not None:
            self._day = day
        self._wanted = destination.id

    def place(self) -> Destination:
        """Return the week that is shown."""
        return Destination("week", extra={"day": self._day.isoformat()})

    def refresh(self, change: Coalesced | Changed) -> None:
        """Read anew what a change touches: the board, or only what stands beside it."""
        if change.everything or any(entity in change.ids for entity in _TOUCHED):
            self._read_board()
        if change.everything or any(entity in change.ids for entity in _BESIDE):
            self._side.ask()

    def shows(self) -> Collection[str]:
        """Return the households a form is open for."""
        return self.dialogs.households()

    def focus_first(self) -> None:
        """Put the focus on the board."""
        self._ui.board_view.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> Sequence[QWidget]:
        """Return the board and what stands beside it."""
        shown = self.panel.isVisibleTo(self)
        return (self._ui.board_view, self.panel) if shown else (self._ui.board_view,)

    def keys_hint(self) -> str:
        """Return the keys of the board."""
        return self.tr("← → ↑ ↓ マスを移動  Enter 開く  Ins 予定  Ctrl+X/V 動かす  PageUp/Down 週")

    def help_topic(self) -> str:
        """Return the topic of the week."""
        return "week"

    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the menus can do here."""
        board = self._ui.board_view
        return {
            Command.ADD: lambda: self.plan(board.place()),
            Command.END: self._end_current,
            Command.RENAME: self._open_current,
            Command.NEXT_ITEM: lambda: self.turn(1),
            Command.PREVIOUS_ITEM: lambda: self.turn(-1),
        }

    def fit(self, width: int) -> None:
        """Fold the right panel away where the days need the room; a button shows it."""
        self._folded = width < Metric.RIGHT_COLLAPSES_BELOW
        self._ui.panel_button.setVisible(self._folded)
        self._head.fit(self.width())
        self._place_panel()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the row above the board, and keep the folded panel at the right edge."""
        super().resizeEvent(event)
        self._head.fit(self.width())
        self._place_panel()

    # Building

    def _build(self) -> None:
        ui = self._ui
        self.plan_button = PrimaryButton(self.tr("予定を入れる"), "plus", key="Ins")
        ui.head_row.addWidget(self.plan_button)
        self._head = WeekHead(ui, self.plan_button)
        focus_last(ui.panel_button, ui.series_button, ui.substitute_button, self.plan_button)
        for button, name, words in (
            (ui.previous_button, "back", self.tr("前の週")),
            (ui.next_button, "forward", self.tr("次の週")),
        ):
            button.setIcon(icon(name, COLOURS.ink2, size=16))
            button.setAccessibleName(words)
            button.setToolTip(tip(words))
            button.setFixedWidth(scaled(40))
        ui.series_button.setIcon(icon("repeat", COLOURS.ink2, size=16))
        ui.series_button.setAccessibleName(self.tr("くり返し訪問"))
        ui.series_button.setToolTip(self.tr("くり返し訪問"))
        ui.substitute_button.setIcon(icon("substitute", COLOURS.ink2, size=16))
        ui.substitute_button.setAccessibleName(self.tr("代わりをさがす"))
        ui.substitute_button.setToolTip(self.tr("代わりをさがす"))
        ui.panel_button.setIcon(icon("warning", COLOURS.ink2, size=16))
        may = self.context.services.desk.may(Right.PLAN_VISIT)
        for button in (self.plan_button, ui.series_button, ui.substitute_button):
            button.setEnabled(may)

    def _connect(self) -> None:
        ui, board = self._ui, self._ui.board_view
        ui.previous_button.clicked.connect(lambda: self.turn(-1))
        ui.next_button.clicked.connect(lambda: self.turn(1))
        ui.now_button.clicked.connect(self.show_today)
        ui.series_button.clicked.connect(self.plan_series)
        ui.substitute_button.clicked.connect(self.find_substitute)
        ui.panel_button.toggled.connect(lambda _: self._place_panel())
        self.plan_button.clicked.connect(lambda: self.plan(board.place()))
        board.opened.connect(self.open_chip)
        board.wanted.connect(self.plan)
        board.moved.connect(self.move_chip)
        board.placed.connect(self._place_line)
        board.ended.connect(self.cancel)
        board.turned.connect(self.turn)
        board.asked.connect(self._show_menu)
        board.refused.connect(self._refuse)
        self.panel.placing.connect(lambda one: self.place_unplaced(one, Place("", "")))
        self.panel.picked_up.connect(self._pick_up)
        self.panel.asked.connect(self._show_unplaced_menu)
        self.panel.noticed.connect(self.show_notice)
        self.panel.more_wanted.connect(
            lambda: self.navigate.emit(Destination("households", extra={"view": "not_met"}))
        )
        for source in (self.actions_of_board, self.dialogs):
            source.told.connect(self.told)
            source.undoable.connect(self.undoable)
        self.dialogs.cancelled.connect(self.cancel)
        self.dialogs.closed.connect(self.focus_first)

    def _place_panel(self) -> None:
        """Put the panel beside the board, or over its right edge while it is folded out."""
        ui = self._ui
        if not self._folded:
            if ui.panel_column.indexOf(self.panel) < 0:
                ui.panel_column.addWidget(self.panel)
            self.panel.setProperty("floating", False)
            self.panel.setAutoFillBackground(False)
            self.panel.setVisible(True)
            ui.panel_place.setVisible(True)
            return
        ui.panel_place.setVisible(False)
        ui.panel_column.removeWidget(self.panel)
        self.panel.setParent(self)
        self.panel.setProperty("floating", True)
        self.panel.setAutoFillBackground(True)
        self.panel.setVisible(ui.panel_button.isChecked())
        board = ui.board_view.geometry()
        wide = scaled(WIDTH)
        self.panel.setGeometry(QRect(board.right() - wide + 1, board.top(), wide, board.height()))
        self.panel.raise_()

    # Reading

    def _read_board(self) -> None:
        services = self.context.services
        board = services.week.board(day=self._day.isoformat())
        self._ui.board_view.show_week(board, self._words())
        if self._wanted:
            self._ui.board_view.choose(self._wanted, self.context.member_id)
            self._wanted = ""
        self._head.show_span(*spans(board.days))
        self._head.fit(self.width())

    def _words(self) -> Words:
        services = self.context.services
        people = {one.id: one.short for one in services.town.members(also_left=True)}
        words = Words(services.desk.codes, people, services.desk.today())
        self.actions_of_board.words = words
        return words

    def _read_side(self) -> WeekSide:
        return self.context.services.week.side(day=self._day.isoformat())

    def _show_side(self, side: WeekSide) -> None:
        self.panel.show_side(side, self._words())
        count = len(side.notices) + side.more_notices
        self._head.show_notices(self.tr("気づき {count}(&N)").format(count=count))
        self._head.fit(self.width())

    # What the person does

    def turn(self, weeks: int) -> None:
        """Show an earlier or later week."""
        self._show_day(self._day + timedelta(days=7 * weeks))

    def show_today(self) -> None:
        """Show this week, on today."""
        today = self.context.services.desk.today()
        self._show_day(today)
        self._ui.board_view.go_to_day(today.isoformat())

    def _show_day(self, day: date) -> None:
        self._day = day
        self._read_board()
        self._side.ask()

    def plan(self, place: Place) -> None:
        """予定を入れる: for whom and when the cursor says."""
        members = (place.member,) if place.member else ()
        self.dialogs.plan(Wish(day=place.day, time=_TIME, members=members))

    def place_unplaced(self, one: Unplaced, place: Place) -> None:
        """Plan a visit for what has no place yet; the hour is asked for."""
        members = tuple(one.members or ())
        if place.member and place.member not in members:
            members = (place.member, *members[1:]) if one.needs_two else (place.member,)
        self.dialogs.plan(
            Wish(
                household=one.household,
                name=one.name,
                day=place.day,
                time=_TIME if place.day else "",
                members=members,
                needs_two=one.needs_two,
                promise=one.promise,
                note=one.text,
            )
        )

    def plan_series(self) -> None:
        """くり返し訪問, for the household and day the cursor is on."""
        place, chip = self._ui.board_view.place(), self._ui.board_view.chip()
        members = (place.member,) if place.member else ()
        if chip is not None and chip.household:
            self.dialogs.series(Wish(chip.household, chip.text, place.day, members=members))
        else:
            self.dialogs.series(Wish(day=place.day, members=members))

    def open_chip(self, chip: Chip) -> None:
        """Open what the cursor is on: a dialog, or the room it belongs to."""
        if chip.what == "conference":
            self.navigate.emit(Destination("conference", chip.id))
        elif chip.what in MOVABLE:
            self.dialogs.change(chip)
        else:
            self._refuse(chip)

    def move_chip(self, held: Held, place: Place, copies: bool) -> None:
        """Put a chip elsewhere, or another one like it; it stays chosen."""
        act = self.actions_of_board.copy if copies else self.actions_of_board.move
        if act(held, place):
            self._read_board()
            self._ui.board_view.choose(held.chip.key, place.member)

    def cancel(self, chip: Chip) -> None:
        """とりやめる, with ten seconds to take it back."""
        if chip.what not in MOVABLE:
            self._refuse(chip)
        elif self.actions_of_board.cancel(chip):
            self._read_board()

    def find_substitute(self) -> None:
        """代わりをさがす, for the chip the cursor is on."""
        chip = self._ui.board_view.chip()
        if chip is None or chip.what not in ("visit", "occurrence"):
            self.told.emit(self.tr("代わりをさがす訪問を、表の中でえらんでください。"))
            return
        corner = self._ui.substitute_button
        self.show_substitutes(chip, corner.mapToGlobal(QPoint(0, corner.height())))

    def show_substitutes(self, chip: Chip, where: QPoint) -> QMenu | None:
        """Show who could go instead; choosing one hands the visit over."""
        try:
            found = self.context.services.week.substitutes(visit=chip.key, starts=chip.starts)
        except BansoError as error:
            self.told.emit(trouble_of(error).sentence())
            return None
        away = self._ui.board_view.place().member
        away = away if away in chip.members else (chip.members[0] if chip.members else "")

        def choose(member: str) -> None:
            if self.actions_of_board.hand_over(chip, away, member):
                self._read_board()
                self._ui.board_view.choose(chip.key, member)

        menu = substitute_menu(self, found, self._words(), choose)
        menu.popup(where)
        return menu

    def show_notice(self, notice: Notice) -> None:
        """Go to what a notice is about: its chip, the household, or the roster."""
        board = self._ui.board_view
        if notice.key and board.choose(notice.key, notice.member):
            board.setFocus(Qt.FocusReason.OtherFocusReason)
        elif notice.household:
            self.navigate.emit(Destination("household", notice.household))

    def _place_line(self, number: int, place: Place) -> None:
        waiting = self.panel.unplaced()
        if 0 <= number < len(waiting):
            self.place_unplaced(waiting[number], place)

    def _pick_up(self, number: int) -> None:
        waiting = self.panel.unplaced()
        if 0 <= number < len(waiting):
            self._ui.board_view.hold_unplaced(number, waiting[number].name)
            self.focus_first()
            self.told.emit(self.tr("置くマスへ矢印で動いて、Ctrl+V か Enter。Esc でやめます。"))

    def _refuse(self, chip: Chip) -> None:
        if chip.what == "conference":
            self.told.emit(self.tr("会議の日時は、会議の画面で変えます。"))
        else:
            self.told.emit(self.tr("ほかの人の予定です。中身は、担当の人だけが見られます。"))

    def _end_current(self) -> None:
        chip = self._ui.board_view.chip()
        if chip is not None:
            self.cancel(chip)

    def _open_current(self) -> None:
        chip = self._ui.board_view.chip()
        if chip is not None:
            self.open_chip(chip)

    # Menus

    def _show_menu(self, chip: Chip | None, place: Place, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chip_menu(menu, self, chip, place)
        menu.popup(where)

    def _show_unplaced_menu(self, one: Unplaced, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        number = list(self.panel.unplaced()).index(one)
        unplaced_menu(menu, self, one, lambda: self._pick_up(number))
        menu.popup(where)

    def hold(self, chip: Chip, place: Place) -> None:
        """Pick a chip up, to be put elsewhere with the arrows."""
        self._ui.board_view.hold(chip, place.member)
        self.focus_first()

    def go_to(self, destination: Destination) -> None:
        """Leave for another room."""
        self.navigate.emit(destination)
