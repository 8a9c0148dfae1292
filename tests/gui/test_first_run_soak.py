# SPDX-License-Identifier: Apache-2.0
"""The first run is built anew again and again, in every language and size, and clicked through.

Half of it happens inside a click on a button of the page that goes away.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from banso_desktop.drawing.fonts import FontSet
from banso_desktop.gui.first_run import FirstRun, Step
from banso_desktop.gui.settings import Settings
from banso_desktop.gui.starting import Answers, Mode, Started
from banso_desktop.gui.style import Look
from banso_desktop.gui.tokens import TypeSize
from banso_desktop.gui.translate import Translations
from banso_desktop.gui.work import Progress
from tests.fakes.services import Desk
from tests.fakes.starter import EMPTY, FakeStarter

ROUNDS = 25
LEFT = Qt.MouseButton.LeftButton


class Collecting(FakeStarter):
    """Has the garbage taken away by the thread that makes the town, and then fails."""

    def start(self, answers: Answers, progress: Progress) -> Started:
        progress.step(1, 2)
        gc.collect()
        raise ValueError("nothing is made")


@pytest.fixture
def page(
    qapp: QApplication, fonts: FontSet, tmp_path: Path, make_desk: Callable[..., Desk]
) -> Iterator[FirstRun]:
    desk, look = make_desk(), Look(fonts)
    starter = Collecting(lambda: (desk.gate, desk.gate.open("")))
    translations = Translations(qapp)
    settings = Settings(tmp_path / "first_run.ini")
    made = FirstRun(starter, look=look, translations=translations, settings=settings)
    made.resize(1024, 544)
    made.show()
    yield made
    translations.remove()
    look.apply(qapp, TypeSize.STANDARD)
    made.close()
    made.deleteLater()


def let_go() -> None:
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_nothing_dangles_however_often_the_pages_are_built_anew(page: FirstRun) -> None:
    chance = Random(25)
    for _ in range(ROUNDS):
        page.show_step(Step.USAGE)
        before = page.usage_page
        language = page.usage_page._language.button(chance.choice(["ja", "en"]))
        QTest.mouseClick(language, LEFT)
        size = page.usage_page._size.button(chance.choice(["standard", "large", "largest"]))
        QTest.mouseClick(size, LEFT)
        QTest.mouseClick(page._ui.next_button, LEFT)
        page.folder_page.set_answers(Mode.CREATE, EMPTY)
        QTest.mouseClick(page.folder_page._ui.mode_cards._cards[Mode.PRACTICE], LEFT)
        QTest.mouseClick(page._ui.next_button, LEFT)
        page.works.wait()
        let_go()
        assert isValid(before) is (before is page.usage_page)
        assert isValid(page.usage_page)
        assert page._ui.pages.count() == len(Step)
