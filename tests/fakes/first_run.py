# SPDX-License-Identifier: Apache-2.0
"""The first run in a window, led through its steps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from banso_desktop.drawing.fonts import FontSet
from banso_desktop.gui.first_run import FirstRun
from banso_desktop.gui.settings import Settings
from banso_desktop.gui.starting import Mode, Started
from banso_desktop.gui.style import Look
from banso_desktop.gui.tokens import TypeSize
from banso_desktop.gui.translate import Translations
from banso_desktop.gui.widgets import InlineBar
from tests.fakes.services import Desk
from tests.fakes.starter import EMPTY, GOOD_CODE, FakeStarter

MakeDesk = Callable[..., Desk]
LONG_WORD = "みどりの畑で会いましょう。また"


class Run:
    def __init__(self, desk: Desk, application: QApplication, fonts: FontSet, file: Path) -> None:
        self.desk = desk
        self.starter = FakeStarter(lambda: (desk.gate, desk.gate.open("")))
        self.settings = Settings(file)
        self._parts = {
            "look": Look(fonts),
            "translations": Translations(application),
            "settings": self.settings,
        }
        self.finished: list[Started] = []
        self.open()

    def open(self) -> None:
        self.page = FirstRun(self.starter, **self._parts)  # type: ignore[arg-type]
        self.page.finished.connect(self.finished.append)
        self.page.resize(1366, 698)
        self.page.show()
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            self.page.works.wait()
            QApplication.processEvents()

    def to_secret(self, mode: Mode, folder: str) -> None:
        self.page.go_on()
        self.page.folder_page.set_answers(mode, folder)
        self.page.folder_page.set_code(GOOD_CODE)
        self.settle()
        self.page.go_on()
        self.page.person_page.set_answers("みどり野町", "小林 あゆみ", "こばやし", "支援員")
        self.page.go_on()

    def passphrase(self, first: str, second: str) -> None:
        ui = self.page.secret_page._ui
        ui.first_edit.setText(first)
        ui.second_edit.setText(second)

    def make_town(self) -> None:
        """Go on to the sheet of a new town."""
        self.to_secret(Mode.CREATE, EMPTY)
        self.passphrase(LONG_WORD, LONG_WORD)
        self.page.go_on()
        self.settle()

    def bars(self) -> str:
        """Return what the bars on the page say."""
        found = self.page.secret_page.findChildren(InlineBar)
        return " ".join(bar.accessibleName() for bar in found if not bar.isHidden())

    @property
    def can_go_on(self) -> bool:
        return self.page._ui.next_button.isEnabled()


@contextmanager
def first_run(desk: Desk, application: QApplication, fonts: FontSet, folder: Path) -> Iterator[Run]:
    """Open a first run; afterwards the application speaks and looks as before."""
    made = Run(desk, application, fonts, folder / "first_run.ini")
    yield made
    made.page._translations.remove()
    Look(fonts).apply(application, TypeSize.STANDARD)
    made.page.close()  # held back once where the recovery sheet is not out
    made.page.close()
    made.page.deleteLater()
