# SPDX-License-Identifier: Apache-2.0
"""はじめの準備: from an empty computer to a desk in five steps; every step can be left again."""

from __future__ import annotations

from enum import IntEnum
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget

from banso_desktop.gui.errors import trouble_of
from banso_desktop.gui.first_run_pages import FolderPage, PersonPage, UsagePage
from banso_desktop.gui.first_run_secret import DonePage, SecretPage
from banso_desktop.gui.forms.ui_first_run import Ui_FirstRun
from banso_desktop.gui.icon import scaled, type_size
from banso_desktop.gui.reading_order import go_on, goes_on_with_enter, reading_order
from banso_desktop.gui.settings import Settings
from banso_desktop.gui.starting import Answers, Mode, Started, TownStarter
from banso_desktop.gui.style import Look
from banso_desktop.gui.tokens import COLOURS, TypeSize
from banso_desktop.gui.translate import Translations
from banso_desktop.gui.widgets.choice_cards import ChoiceCards
from banso_desktop.gui.widgets.scroll import ScrollColumn
from banso_desktop.gui.work import Task, Works

SIDE_WIDTH: Final = 212
PANEL_SIZE: Final = (900, 610)
FIRST_SIZE: Final = (1366, 698)
LEAST_SIZE: Final = (1024, 544)


class Step(IntEnum):
    """The steps, as they stand on the left."""

    USAGE = 0
    FOLDER = 1
    PERSON = 2
    SECRET = 3
    DONE = 4


class FirstRun(QWidget):
    """One page a step. Mode and folder are remembered when one quits; names and secrets never."""

    finished = Signal(object)
    """Carries the :class:`~banso_desktop.gui.starting.Started` profile."""
    quit_asked = Signal()

    focusNextPrevChild = go_on

    def __init__(
        self,
        starter: TownStarter,
        *,
        look: Look,
        translations: Translations,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._starter = starter
        self._look = look
        self._translations = translations
        self._settings = settings
        self.works = Works(self)
        self._started: Started | None = None
        self._handed_over = False
        self._held_back = False
        self._task: Task | None = None
        self._step = Step.USAGE
        self._ui = Ui_FirstRun()
        self._ui.setupUi(self)
        self._ui.next_button.clicked.connect(self.go_on)
        self._ui.back_button.clicked.connect(self.go_back)
        self._ui.quit_button.clicked.connect(self._quit)
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*FIRST_SIZE)
        self._title_window()
        self._build_pages()
        mode = settings.text("first_run/mode")
        if mode in list(Mode):
            self.folder_page.set_answers(Mode(mode), settings.text("first_run/folder"))
        self.show_step(Step.USAGE)

    def step(self) -> Step:
        """Return the step one is at."""
        return self._step

    def show_step(self, step: Step) -> None:
        """Turn to a step."""
        self._step = step
        self._ui.pages.setCurrentIndex(step)
        self._ui.step_list.show_steps(self._step_words(), step)
        self.person_page.set_with_town(self.folder_page.mode() is Mode.CREATE)
        self.secret_page.set_founding(self.folder_page.mode() is Mode.CREATE)
        self.say("")
        self._update_buttons()
        self._page().focus_first()
        if not reading_order(self._page()):
            self._ui.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """Go to the next step; after the passphrase, make the profile."""
        if not self._page().is_complete() or self._task is not None:
            return
        practice = self.folder_page.mode() is Mode.PRACTICE
        if self._step is Step.FOLDER:
            self._remember()
        if self._step is Step.DONE and self._started is not None:
            self._handed_over = True
            self.finished.emit(self._started)
        elif self._started is not None:
            self.show_step(Step.DONE)
        elif self._step is Step.SECRET or (self._step is Step.FOLDER and practice):
            self._start()
        else:
            self.show_step(Step(self._step + 1))

    def go_back(self) -> None:
        """Go to the step before; not once the profile is made."""
        if self._step > Step.USAGE and self._started is None and self._task is None:
            self.show_step(Step(self._step - 1))

    def answers(self) -> Answers:
        """Return everything the person said."""
        town, name, reading, job = self.person_page.answers()
        mode = self.folder_page.mode()
        with_code = mode in (Mode.JOIN, Mode.RECOVER)
        return Answers(
            mode=mode,
            folder="" if mode is Mode.PRACTICE else self.folder_page.folder(),
            code=self.folder_page.code() if with_code else "",
            town_name=town,
            member_name=name,
            member_reading=reading,
            job_title=job,
            passphrase="" if mode is Mode.PRACTICE else self.secret_page.passphrase(),
            account_is_mine=self.usage_page.account_is_mine(),
            language=self._translations.language,
        )

    def say(self, words: str, colour: str = COLOURS.ink2) -> None:
        """Say something beside the buttons."""
        self._ui.message_label.set_colour(colour)
        self._ui.message_label.setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses a card, goes on from a field and presses a button; Shift+Enter back."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        is_card = focused is not None and isinstance(focused.parentWidget(), ChoiceCards)
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if is_card and isinstance(focused, QAbstractButton) and not back:
            focused.click()
        if is_card or goes_on_with_enter(focused):
            self._go_from(focused, back=back)
        elif isinstance(focused, QPushButton):
            focused.click()

    def _go_from(self, field: QWidget | None, *, back: bool) -> None:
        """Go to the field beside; from the last one to 次へ, as soon as one can go on."""
        if back or field is not reading_order(self._page())[-1]:
            self.focusNextPrevChild(not back)
        elif self._ui.next_button.isEnabled():
            self._ui.next_button.setFocus(Qt.FocusReason.TabFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how far one came; stop what is being made.

        While the recovery sheet is neither printed nor saved, closing is held back once: its
        code is nowhere else. Who closes again makes a new sheet later.
        """
        if self.secret_page.is_sheet_waiting() and not self._held_back:
            self._held_back = True
            self.secret_page.hold_back()
            event.ignore()
            return
        self._remember()
        if self._task is not None:
            self._task.cancel()
        self.works.wait()
        if self._started is not None and not self._handed_over:
            self._started.session.close()
            self._handed_over = True
        super().closeEvent(event)

    def _build_pages(self) -> None:
        self._ui.steps_side.setFixedWidth(scaled(SIDE_WIDTH))
        self._ui.panel.setMaximumSize(*(scaled(edge) for edge in PANEL_SIZE))
        self.usage_page = UsagePage(self._translations.language)
        self.folder_page = FolderPage(self._starter, self.works)
        self.person_page = PersonPage()
        self.secret_page = SecretPage(self._starter)
        self.done_page = DonePage()
        self.usage_page.resized.connect(self._resize_type)
        self.usage_page.spoken.connect(self._speak)
        for page in self._pages():
            page.changed.connect(self._update_buttons)
            scroll = ScrollColumn()
            scroll.add(page)
            self._ui.pages.addWidget(scroll)

    def _pages(self) -> tuple[UsagePage, FolderPage, PersonPage, SecretPage, DonePage]:
        return (
            self.usage_page,
            self.folder_page,
            self.person_page,
            self.secret_page,
            self.done_page,
        )

    def _page(self) -> UsagePage | FolderPage | PersonPage | SecretPage | DonePage:
        return self._pages()[self._step]

    def _step_words(self) -> list[str]:
        return [
            self.tr("使い方を選ぶ"),
            self.tr("共有フォルダー"),
            self.tr("あなたのこと"),
            self.tr("合言葉と予備の鍵"),
            self.tr("できあがり"),
        ]

    def _update_buttons(self) -> None:
        made = self._started is not None
        self._ui.next_button.setEnabled(self._page().is_complete() and self._task is None)
        self._ui.back_button.setEnabled(self._step > Step.USAGE and not made and self._task is None)
        self._ui.quit_button.setVisible(not made)
        self._ui.resume_label.setVisible(not made)
        words = self.tr("次へ(&N)")
        if self._step is Step.DONE:
            words = self.tr("はじめる(&N)")
        elif self._step is Step.SECRET and not made:
            creates = self.folder_page.mode() is Mode.CREATE
            words = self.tr("町をつくる(&N)") if creates else self.tr("町に入る(&N)")
        self._ui.next_button.setText(words)

    def _start(self) -> None:
        answers = self.answers()
        words = self.tr("準備しています…")
        self._task = self.works.run(
            lambda progress: self._starter.start(answers, progress),
            self._made,
            failed=self._failed,
            words=words,
            owner=self,
        )
        self.say(words)
        self._update_buttons()

    def _made(self, started: Started) -> None:
        self._task = None
        self._started = started
        self.say("")
        for name in ("first_run/mode", "first_run/folder"):
            self._settings.set_text(name, "")
        if started.print_recovery is not None:
            self.secret_page.ask_to_print(started.print_recovery, started.try_recovery)
            self._update_buttons()
        else:
            self.show_step(Step.DONE)

    def _failed(self, error: Exception) -> None:
        self._task = None
        self.say(trouble_of(error).sentence(), COLOURS.bad)
        self._update_buttons()

    def _remember(self) -> None:
        if self._started is None:
            self._settings.set_text("first_run/mode", self.folder_page.mode())
            self._settings.set_text("first_run/folder", self.folder_page.folder())

    def _quit(self) -> None:
        self._remember()
        self.quit_asked.emit()

    def _resize_type(self, size: str) -> None:
        self._settings.type_size = TypeSize(size)
        application = QApplication.instance()
        if isinstance(application, QApplication) and type_size() != size:
            self._look.apply(application, TypeSize(size))
            self._rebuild()

    def _speak(self, language: str) -> None:
        self._settings.language = language
        self._translations.use(language)
        self._ui.retranslateUi(self)
        self._title_window()
        self._rebuild()

    def _title_window(self) -> None:
        self.setWindowTitle(self.tr("はじめの準備 — 伴走デスク"))

    def _rebuild(self) -> None:
        """Build the pages anew in another size or language; what was said stays."""
        said, mine = self.answers(), self.usage_page.account_is_mine()
        mode, folder = self.folder_page.mode(), self.folder_page.folder()
        while (scroll := self._ui.pages.widget(0)) is not None:
            self._ui.pages.removeWidget(scroll)
            scroll.deleteLater()
        self._build_pages()
        self.usage_page.set_account_is_mine(mine)
        self.folder_page.set_answers(mode, folder)
        self.folder_page.set_code(said.code)
        self.person_page.set_answers(
            said.town_name, said.member_name, said.member_reading, said.job_title
        )
        self.show_step(self._step)
