# SPDX-License-Identifier: Apache-2.0
"""今日: start the day in ten seconds. Whom do I meet, whom have we not met, what came back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QMenu, QWidget

from banso_desktop.domain.rights import Right
from banso_desktop.gui.changes import Changed, Coalesced
from banso_desktop.gui.commands import Command
from banso_desktop.gui.forms.ui_today_page import Ui_TodayPage
from banso_desktop.gui.reading_order import focus_last
from banso_desktop.gui.screen import Context, Destination, Screen
from banso_desktop.gui.today_agenda import AgendaCard
from banso_desktop.gui.today_cards import LoadCard, ReturnsCard, TasksCard
from banso_desktop.gui.today_columns import Columns
from banso_desktop.gui.today_disputes import DisputeLines
from banso_desktop.gui.today_first import FirstDay
from banso_desktop.gui.today_messages import TodayMessages
from banso_desktop.gui.today_rest import TodayRestDialog
from banso_desktop.gui.today_unmet import UnmetCard
from banso_desktop.gui.today_words import TodayWords, day_title, greeting
from banso_desktop.gui.visit_dialog_fields import Wish
from banso_desktop.gui.visit_dialogs import VisitDialogs
from banso_desktop.gui.week_latest import Latest
from banso_desktop.gui.widgets import Button, PrimaryButton, ScrollColumn
from banso_desktop.services.not_met import NotMet
from banso_desktop.services.today_view import Task, TodayItem
from banso_desktop.services.today_view import TodayPage as Page

_TOUCHED: Final = (
    "visit", "visit_series", "series_exception", "appointment", "conference", "attendee",
    "agenda_item", "contact", "promise", "household", "person", "role", "attention", "tie",
    "node", "referral", "referral_event", "decision", "member", "town_day", "town", "resource",
    "dwelling", "plan_item", "issue", "consent", "tie_state", "message", "audit_entry",
)  # fmt: skip
_MINUTE_MS: Final = 60_000
_SMALL: Final = 200
"""Up to so many households the page is read at once: without a blink, and without a flash."""


class TodayPage(Screen):
    """The morning page: three columns, or tabs where there is no room for them."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._ui = Ui_TodayPage()
        self._ui.setupUi(self)
        self._page: Page | None = None
        self._mine = False
        self.dialogs = VisitDialogs(context, self)
        self.agenda = AgendaCard()
        self.unmet = UnmetCard()
        self.returns = ReturnsCard()
        self.tasks = TasksCard()
        self.load = LoadCard()
        self.disputes = DisputeLines(context)
        self.messages = TodayMessages(context)
        self.first_day = FirstDay(may_take_in=self._may_take_in())
        self._latest: Latest[Page] = Latest(context.works, self._read, self._show, self)
        self._build()
        self._connect()
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._minute.timeout.connect(self._passed)
        self._minute.start()

    # The contract of a room

    def title(self) -> str:
        """Return 今日."""
        return self.tr("今日")

    def place(self) -> Destination:
        """Return today."""
        return Destination("today")

    def refresh(self, change: Coalesced | Changed) -> None:
        """Read the page anew; off the window's thread but for the first time in a small town."""
        if not change.everything and not any(entity in change.ids for entity in _TOUCHED):
            return
        if self._page is None and self._is_small():
            self._show(self._read())
        else:
            self._latest.ask()

    def shows(self) -> Collection[str]:
        """Return the households a form is open for."""
        return self.dialogs.households()

    def focus_first(self) -> None:
        """Put the focus on the promise of this hour, else on the first thing there is."""
        if not self.first_day.isHidden():
            self.first_day.focus_first()
        elif not self.agenda.focus_current():
            self.note_button().setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> Sequence[QWidget]:
        """Return the columns in sight."""
        return tuple(self.columns.shown())

    def keys_hint(self) -> str:
        """Return the keys of the page."""
        return self.tr("F1 ヘルプ  ↑↓ えらぶ  Enter 開く  Ctrl+N 相談を受ける  Ctrl+P 印刷")

    def help_topic(self) -> str:
        """Return the topic of the morning."""
        return "today"

    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the menus can do here."""
        return {
            Command.PREVIEW: self.print_sheet,
            Command.NOTE: self.write_note,
            **({Command.PHONE_MEMO: self.write_memo} if self._may_take_in() else {}),
        }

    def _may_take_in(self) -> bool:
        return self.context.services.desk.may(Right.TAKE_INTAKE)

    def fit(self, width: int) -> None:
        """Put columns into tabs where there is no room for all."""
        self.columns.fit(width)

    def note_button(self) -> QWidget:
        """Return 記録を書く."""
        return self.agenda.note_button

    # Building

    def _build(self) -> None:
        ui = self._ui
        self.intake_button = PrimaryButton(self.tr("相談を受ける"), "plus", key="Ctrl+N")
        self.print_button = Button(self.tr("今日の紙を印刷"), "print")
        for button in (self.intake_button, self.print_button):
            ui.head_row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.intake_button.setVisible(self._may_take_in())
        ui.bar_column.addWidget(self.disputes)
        focus_last(self.intake_button, self.print_button)
        side = ScrollColumn(gap=8)
        for card in (self.returns, self.tasks, self.load):
            side.add(card)
        side.column.addStretch(1)
        self.columns = Columns([self.agenda, self.unmet, side])
        ui.columns_column.addWidget(self.messages)
        ui.columns_column.addWidget(self.columns)
        self.columns.hide()
        ui.columns_column.addWidget(self.first_day, 1)
        self.first_day.hide()

    def _connect(self) -> None:
        go = self.navigate.emit
        self.intake_button.clicked.connect(lambda: go(Destination("intake")))
        self.print_button.clicked.connect(self.print_sheet)
        self.first_day.navigate.connect(go)
        self.agenda.opened.connect(self.open_item)
        self.agenda.asked.connect(self._item_menu)
        self.agenda.noted.connect(self.write_note)
        self.agenda.memo_wanted.connect(self.write_memo)
        self.agenda.week_wanted.connect(lambda: go(Destination("week")))
        self.unmet.called.connect(self._call)
        self.unmet.planned.connect(self._plan)
        self.unmet.opened.connect(lambda household: go(Destination("household", household)))
        self.unmet.asked.connect(self._unmet_menu)
        self.unmet.mine_chosen.connect(self._choose_mine)
        self.unmet.listed.connect(lambda: go(Destination("households", extra={"view": "not_met"})))
        self.messages.opened.connect(lambda household: go(Destination("household", household)))
        self.returns.opened.connect(lambda referral: go(Destination("referral", referral)))
        self.returns.listed.connect(lambda: go(Destination("referrals")))
        self.tasks.done.connect(self._settle)
        self.tasks.opened.connect(self._open_task)
        self.dialogs.told.connect(self.told)
        self.disputes.told.connect(self.told)
        self.dialogs.undoable.connect(self.undoable)

    # Reading

    def _read(self) -> Page:
        return self.context.services.today.page(mine=self._mine)

    def _is_small(self) -> bool:
        """Tell whether the page can be read at once: its lists look at every household."""
        return not self.context.services.households.is_large(limit=_SMALL)

    def _arrive(self) -> None:
        """Put the focus where it belongs once the page is there, unless it went elsewhere."""
        focused = self.window().focusWidget()
        if self.isVisible() and (focused is None or self.isAncestorOf(focused)):
            self.focus_first()

    def _words(self) -> TodayWords:
        services = self.context.services
        people = {one.id: one.short for one in services.town.members(also_left=True)}
        return TodayWords(services.desk.codes, people, services.desk.today())

    def _show(self, page: Page) -> None:
        """Show what was read; parts that are the same as before are left alone."""
        before, self._page = self._page, page
        ui, words = self._ui, self._words()
        ui.day_label.setText(day_title(page.day))
        ui.greeting_label.setText(greeting(page))
        is_first = page.households == 0 and not page.items and not page.next_items
        self.columns.setVisible(not is_first)
        self.first_day.setVisible(is_first)
        now = self.context.clock.local()
        if before is None or _agenda(before) != _agenda(page):
            self.agenda.show_day(page, words, self._icons(), now)
        if before is None or _unmet(before) != _unmet(page):
            self.unmet.show_page(page, words, mine=self._mine)
        if before is None or before.messages != page.messages:
            self.messages.show_lines(page.messages)
        if before is None or before.returns != page.returns:
            self.returns.show_returns(page.returns, words)
        if before is None or before.tasks != page.tasks or before.more_tasks != page.more_tasks:
            self.tasks.show_tasks(page.tasks, words, more=page.more_tasks)
        if before is None or before.disputes != page.disputes:
            self.disputes.show_news(page.disputes)
        if before is None or before.load != page.load:
            self.load.show_load(page.load)
        self.columns.set_names(
            [
                self.tr("約束 {count}").format(count=len(page.items)),
                self.tr("会えていない {count}").format(count=page.over),
                self.tr("もどし・宿題 {count}").format(
                    count=len(page.returns.lines) + len(page.tasks)
                ),
            ]
        )
        if before is None:
            self._arrive()

    def _icons(self) -> Mapping[str, str]:
        codes = self.context.services.desk.codes
        kinds = [*codes["visit_kind"], *codes["appointment_kind"]]
        return {code.code: code.text("icon") for code in kinds}

    def _passed(self) -> None:
        """A minute passed: another hour is the current one, or another day has begun."""
        if self._page is None:
            return
        now = self.context.clock.local()
        if now.date().isoformat() != self._page.day:
            self._latest.ask()
        else:
            self.agenda.mark_current(now)

    # What the person does

    def print_sheet(self) -> None:
        """Show today's paper before it is printed."""
        if self.context.printing is not None and self._page is not None:
            self.context.printing.preview(self, "today", self._page.day)

    def write_note(self) -> None:
        """記録を書く: of the promise the focus is on, else of the first not written yet."""
        item = self.agenda.current()
        if item is None or not item.household:
            self.navigate.emit(Destination("households"))
            return
        extra = {"tab": "records", "note": item.kind or "visit"}
        if item.what == "visit":
            extra["visit"] = item.id
        self.navigate.emit(Destination("household", item.household, extra))

    def write_memo(self) -> None:
        """電話メモ: somebody rang; no household is needed."""
        self.navigate.emit(Destination("intake", extra={"way": "phone"}))

    def open_item(self, item: TodayItem) -> None:
        """Open what a line of the day is about."""
        if item.household:
            self.navigate.emit(Destination("household", item.household))
        elif item.what == "conference":
            self.navigate.emit(Destination("conference", item.id))
        else:
            self.navigate.emit(Destination("week"))

    def rest(self, one: NotMet) -> TodayRestDialog:
        """めやすを休む: open its dialog; returns when it is open."""
        dialog = TodayRestDialog(self.context, one, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self.undoable)
        dialog.open()
        return dialog

    def _call(self, one: NotMet) -> None:
        extra = {"tab": "records", "note": "phone"}
        self.navigate.emit(Destination("household", one.household, extra))

    def _plan(self, one: NotMet) -> None:
        self.dialogs.plan(
            Wish(household=one.household, name=one.name, time="10:00", needs_two=one.needs_two)
        )

    def _choose_mine(self, mine: bool) -> None:
        self._mine = mine
        if self._is_small():
            self._show(self._read())
        else:
            self._latest.ask()

    def _settle(self, task: Task) -> None:
        conferences = self.context.services.conferences
        conferences.settle_decision(decision=task.decision, state="done")
        words = self.tr("「{what}」を、すんだことにしました").format(what=task.text)
        self.undoable.emit(
            words, lambda: conferences.settle_decision(decision=task.decision, state="open")
        )
        self._latest.ask()

    def _open_task(self, task: Task) -> None:
        if task.household:
            self.navigate.emit(Destination("household", task.household))
        elif task.conference:
            self.navigate.emit(Destination("conference", task.conference))

    # Menus

    def _item_menu(self, item: TodayItem, where: QPoint) -> None:
        menu = self._menu()
        if item.household:
            menu.addAction(self.tr("世帯を開く(&H)"), partial(self.open_item, item))
            menu.addAction(self.tr("記録を書く(&R)"), self.write_note)
        week = Destination("week", item.key)
        menu.addAction(self.tr("週間表で見る(&W)"), partial(self.navigate.emit, week))
        menu.popup(where)

    def _unmet_menu(self, one: NotMet, where: QPoint) -> None:
        menu = self._menu()
        home = Destination("household", one.household)
        menu.addAction(self.tr("世帯を開く(&H)"), partial(self.navigate.emit, home))
        menu.addAction(self.tr("訪問を入れる(&V)…"), partial(self._plan, one))
        menu.addSeparator()
        menu.addAction(self.tr("めやすを休む(&Y)…"), partial(self.rest, one))
        menu.popup(where)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu


def _agenda(page: Page) -> object:
    return page.day, page.items, page.next_items, page.over


def _unmet(page: Page) -> object:
    return page.not_met, page.over, page.resting, page.sprouts, page.households
