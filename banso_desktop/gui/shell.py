# SPDX-License-Identifier: Apache-2.0
"""The window: it docks rooms, routes commands and shows how things stand; nothing else.

It knows rooms by name, a session by its protocol, and no service.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow

from banso_desktop.domain.rights import Right
from banso_desktop.gui.commands import Command
from banso_desktop.gui.errors import trouble_of
from banso_desktop.gui.forms.ui_shell import Ui_Shell
from banso_desktop.gui.help import HelpPanel
from banso_desktop.gui.house import House
from banso_desktop.gui.icon import scaled, type_size
from banso_desktop.gui.idle import IDLE_MS, IdleWatch
from banso_desktop.gui.menus import Menus
from banso_desktop.gui.panes import move_pane
from banso_desktop.gui.reading_order import go_on
from banso_desktop.gui.rooms import RAIL, ROOMS, Room, possible_commands, rail_places
from banso_desktop.gui.screen import Destination, Screen
from banso_desktop.gui.session import Gate, Hit, Session
from banso_desktop.gui.settings import Settings
from banso_desktop.gui.shell_pages import ShellPages
from banso_desktop.gui.shell_panes import focus_search, panes_of
from banso_desktop.gui.style import Look
from banso_desktop.gui.tokens import COLOURS, Metric
from banso_desktop.gui.translate import Translations
from banso_desktop.gui.unlock_page import UnlockPage
from banso_desktop.gui.widgets.date_edit import write_today
from banso_desktop.gui.widgets.undo_bar import UndoBar
from banso_desktop.gui.work import Task, Works
from banso_desktop.gui.work_panel import WorkPanel
from banso_desktop.services.desk import Clock

STATE_MS: Final = 1000
FIRST_SIZE: Final = (1366, 698)


class Shell(QMainWindow):
    """The desk of one person: locked it shows a clock, open it shows the rooms.

    Closing asks nothing: everything is saved here, and what is unsent goes out next time.
    """

    focusNextPrevChild = go_on

    def __init__(
        self,
        gate: Gate,
        *,
        look: Look,
        translations: Translations,
        settings: Settings,
        clock: Clock,
        rooms: Sequence[Room] = ROOMS,
        idle_ms: int = IDLE_MS,
    ) -> None:
        super().__init__()
        self._gate = gate
        self._look = look
        self._translations = translations
        self._settings = settings
        self._clock = clock
        self._session: Session | None = None
        self.works = Works(self)
        self._ui = Ui_Shell()
        self._ui.setupUi(self)
        self.unlock_page = UnlockPage(clock)
        self._ui.pages.addWidget(self.unlock_page)
        self.house = House(self._ui.rooms, rooms, self)
        self.menus = Menus(self._ui.menu_bar, self)
        self.help_panel = HelpPanel(self._ui.content)
        self._pages = ShellPages(self.help_panel, self.house, self.menus, clock, self)
        self.undo_bar = UndoBar(self._ui.content)
        self._ui.content_column.addWidget(self.undo_bar, 0, Qt.AlignmentFlag.AlignHCenter)
        self.work_panel = WorkPanel(self._ui.content)
        application = QApplication.instance()
        assert application is not None  # noqa: S101 - a window cannot be without one
        self._idle = IdleWatch(application, idle_ms)
        self._state_timer = QTimer(self)
        self._state_timer.setInterval(STATE_MS)
        self._state_timer.timeout.connect(self.show_state)
        self._connect()
        self._restyle()
        self.resize(*FIRST_SIZE)
        if not settings.geometry.isEmpty():
            self.restoreGeometry(settings.geometry)

    def start(self) -> None:
        """Ask for the passphrase, or open at once where the account unlocks it."""
        self.show_locked()
        if not self._gate.asks_passphrase:
            self._unlock("")

    def open_session(self, session: Session) -> None:
        """Let the person in: rooms, menus and the state of the folder appear."""
        self._session = session
        context = session.context
        context.works.started.connect(self._follow)
        context.works.failed.connect(self.show_error)
        ui = self._ui
        ui.menu_line.show_user(context.member, ui.user_icon, ui.user_label)
        self._ui.search_edit.set_finder(self._find)
        self._ui.rail.set_places(rail_places(self.house.rooms()))
        self._build_menus()
        self._ui.pages.setCurrentWidget(self._ui.desk)
        self._fit()
        self.house.open(context, Destination(self._first_room()))
        self._ui.status_line.projecting.attend(context.projecting)
        self.show_state()
        self._state_timer.start()
        if self._gate.asks_passphrase:
            self._idle.arm()

    def lock(self) -> None:
        """Save, forget the keys, show the clock; back, forward and the place stay known."""
        session, self._session = self._session, None
        if session is None:
            return
        self.house.close()
        self._leave_desk()
        self.show_locked()
        self.works.run(lambda _: session.close(), owner=self)

    def show_locked(self) -> None:
        """Cover the window with the clock and the passphrase."""
        self._ui.pages.setCurrentWidget(self.unlock_page)
        self.unlock_page.begin(asks_passphrase=self._gate.asks_passphrase)
        self._title_window("")

    def is_locked(self) -> bool:
        """Tell whether the desk is locked."""
        return self._session is None

    def show_state(self) -> None:
        """Show how this computer stands to the folder now."""
        if self._session is not None:
            state = self._session.folder()
            self._ui.status_line.show_state(state)
            self._ui.notice_bar.show_state(state, self._clock.local())
            if state.removed:
                self.unlock_page.show_removed(self.lock)

    def show_error(self, error: Exception) -> None:
        """Say a trouble in a sentence: above the room, or under the passphrase."""
        if self._session is None:
            self.unlock_page.fail(error)
        else:
            self._ui.trouble_bar.show_error(error)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save, remember where the window stood, stop; ask nothing."""
        self._settings.geometry = self.saveGeometry()
        self._leave_desk()
        session, self._session = self._session, None
        if session is not None:
            self.house.close()
            session.close()
        self.works.wait()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what has no room."""
        super().resizeEvent(event)
        self._fit()

    def go(self, destination: Destination) -> bool:
        """Enter a room; False where it does not exist or could not be entered."""
        return self.house.enter(destination)

    def sync(self) -> None:
        """Publish and receive now; what comes of it stands in the status line."""
        session = self._session
        if session is None:
            return

        def done(_: None) -> None:
            self.show_state()
            self._ui.status_line.say(self.tr("送り、受け取りました"))

        def failed(error: Exception) -> None:
            self.show_state()
            self._ui.status_line.say_trouble(trouble_of(error))

        words = self.tr("送り、受け取っています")
        self.works.run(lambda _: session.sync(), done, failed=failed, words=words, owner=self)

    def toggle_help(self) -> None:
        """Open the help of this screen, or close the panel if it is that."""
        screen = self.house.screen()
        topic = screen.help_topic() if screen is not None else "desk"
        if self.help_panel.topic() == topic:
            self.help_panel.close_panel()
        else:
            self.help_panel.show_topic(topic, self._translations.language)
            self.help_panel.focus_page()

    def change_type_size(self, by: int) -> None:
        """Make all type larger or smaller by a step; kept for this account."""
        size = type_size().step(by)
        if size is type_size():
            return
        self._settings.type_size = size
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self._look.apply(application, size)
        self._rebuild()

    def use_language(self, language: str) -> None:
        """Speak another language at once; kept for this account."""
        self._settings.language = language
        self._translations.use(language)
        self._rebuild()

    def move_pane(self, step: int) -> None:
        """Put the focus into the next pane: rail, search, the room's, help, status."""
        panes = panes_of(self._ui, self.house.screen(), self.help_panel)
        move_pane(panes, step)

    def _connect(self) -> None:
        ui = self._ui
        self.works.started.connect(self._follow)
        ui.rail.chosen.connect(lambda name: self.go(Destination(name)))
        ui.search_edit.chosen.connect(self.go)
        ui.status_line.unsent_asked.connect(self._show_unsent)
        ui.notice_bar.unsent_asked.connect(self._show_unsent)
        ui.notice_bar.sync_asked.connect(self.sync)
        ui.notice_bar.admin_asked.connect(
            lambda part: self.go(Destination("admin", extra={"part": part}))
        )
        ui.notice_bar.familiar.connect(
            lambda device: self._pages.know_computer(self._session, device, self.show_state)
        )
        self.house.entered.connect(self._entered)
        self.house.titled.connect(self._titled)
        self.house.told.connect(ui.status_line.say)
        ui.status_line.projecting.changed.connect(self._take_handlers)
        self.house.undoable.connect(self.undo_bar.offer)
        self.house.failed.connect(self.show_error)
        self.help_panel.closed.connect(self._focus_room)
        self.unlock_page.entered.connect(self._unlock)
        self.unlock_page.quit_asked.connect(self.close)
        self._idle.idle.connect(self.lock)
        for place in RAIL:
            shortcut = QShortcut(QKeySequence(place.key), self)
            shortcut.activated.connect(lambda name=place.name: self.go(Destination(name)))

    def _restyle(self) -> None:
        ui = self._ui
        ui.menu_line.setFixedHeight(scaled(Metric.MENU_LINE))
        ui.menu_line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        ui.user_icon.set_icon("person", COLOURS.ink2)
        ui.search_edit.restyle()
        ui.status_line.restyle()
        ui.notice_bar.restyle()
        self.help_panel.restyle()
        self.unlock_page.retranslate()
        self._title_window("")

    def _rebuild(self) -> None:
        self._restyle()
        if self._session is not None:
            self._ui.rail.set_places(rail_places(self.house.rooms()))
            self._build_menus()
            self._fit()
            self.house.rebuild()
            self.show_state()

    def _follow(self, task: Task) -> None:
        self._ui.status_line.follow(task)
        self.work_panel.follow(task)

    def _build_menus(self) -> None:
        self.menus.build(possible_commands(self.house.rooms()))

    def _unlock(self, passphrase: str) -> None:
        self.unlock_page.set_busy(True)
        opens = self._gate.rejoin if self.unlock_page.begins_anew else self._gate.open
        self.works.run(
            lambda _: opens(passphrase),
            self.open_session,
            failed=self.unlock_page.fail,
            owner=self,
        )

    def _leave_desk(self) -> None:
        self._idle.disarm()
        self._state_timer.stop()
        self._ui.search_edit.set_finder(None)
        self._ui.trouble_bar.dismiss()
        self.undo_bar.dismiss()
        self.help_panel.hide()
        self.menus.set_handlers({})

    def _entered(self, screen: Screen) -> None:
        self._ui.trouble_bar.dismiss()
        self.undo_bar.dismiss()
        room = self.house.room()
        self._ui.rail.set_current(room.rail if room is not None else "")
        self._titled()
        if self.help_panel.topic():
            self.help_panel.show_topic(screen.help_topic(), self._translations.language)
        screen.focus_first()

    def _titled(self) -> None:
        screen = self.house.screen()
        if screen is None:
            return
        self._title_window(screen.title())
        self._ui.status_line.set_hint(screen.keys_hint())
        self._take_handlers()

    def _take_handlers(self) -> None:
        screen = self.house.screen()
        if screen is not None and self._session is not None:
            possible = {**screen.commands(), **self._handlers(screen)}
            if not self._session.context.services.desk.may(Right.TAKE_INTAKE):
                possible.pop(Command.INTAKE, None)
            self.menus.set_handlers(possible)

    def _title_window(self, title: str) -> None:
        name = self.tr("伴走デスク")
        if self._session is not None:
            name = self.tr("伴走デスク（{town}）").format(town=self._session.context.town)
        self.setWindowTitle(f"{title} — {name}" if title else name)

    def _handlers(self, screen: Screen) -> Mapping[Command, Callable[[], object]]:
        """Return what the shell carries out itself on every screen."""
        own = screen.commands()
        other = "ja" if self._translations.language == "en" else "en"
        return {
            Command.INTAKE: lambda: self.go(Destination("intake")),
            Command.REPLY: lambda: self.go(Destination("referrals", extra={"reply": "1"})),
            Command.SAVE: self._save,
            Command.SYNC: self.sync,
            Command.UNSENT: self._show_unsent,
            Command.LOCK: self.lock,
            Command.QUIT: self.close,
            Command.UNDO: lambda: self._undo(own.get(Command.UNDO)),
            Command.HISTORY: lambda: self._pages.show_history(self._session),
            Command.TODAY_DATE: lambda: write_today(own.get(Command.TODAY_DATE)),
            Command.SEARCH: lambda: focus_search(self._ui),
            Command.BACK: self.house.back,
            Command.FORWARD: self.house.forward,
            Command.NEXT_PANE: lambda: self.move_pane(1),
            Command.PREVIOUS_PANE: lambda: self.move_pane(-1),
            Command.LARGER: lambda: self.change_type_size(1),
            Command.SMALLER: lambda: self.change_type_size(-1),
            Command.LANGUAGE: lambda: self.use_language(other),
            Command.HELP: self.toggle_help,
            Command.KEYS: self._pages.show_keys,
            Command.ABOUT: lambda: self._pages.show_about(self._session),
            **self._ui.status_line.projecting.handlers(own),
        }

    def _first_room(self) -> str:
        places = rail_places(self.house.rooms())
        return places[0].name if places else next((r.name for r in self.house.rooms()), "")

    def _find(self, text: str, limit: int, found: Callable[[Sequence[Hit]], object]) -> None:
        session = self._session
        if session is not None:
            self.works.run(lambda _: session.search(text, limit), found, owner=self)

    def _save(self) -> None:
        self.house.save()
        self._ui.status_line.say(self.tr("もう保存ずみです。書いたものは、そのつど残しています"))

    def _undo(self, of_screen: Callable[[], object] | None) -> None:
        if self.undo_bar.is_offering():
            self.undo_bar.undo()
        elif of_screen is not None:
            of_screen()

    def _show_unsent(self) -> None:
        self._pages.show_unsent(self._session)

    def _focus_room(self) -> None:
        screen = self.house.screen()
        if screen is not None:
            screen.focus_first()

    def _fit(self) -> None:
        factor = type_size().factor
        wide = self.width() - scaled(Metric.RAIL_WIDTH)
        self._ui.rail.set_narrow(wide / factor < Metric.RAIL_COLLAPSES_BELOW)
        self.house.fit(round((self.width() - self._ui.rail.width()) / factor))
