# SPDX-License-Identifier: Apache-2.0
"""A town on a real replica with a household in it, and the real rooms over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from banso_desktop.drawing.fonts import FontSet, find_fonts
from banso_desktop.gui.rooms import ROOMS
from banso_desktop.gui.screen import Destination, Screen
from tests.fakes.households import Family, sato
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown, small_town


@pytest.fixture
def town(tmp_path: Path) -> Iterator[SmallTown]:
    with small_town(tmp_path / "replica") as town:
        yield town


@pytest.fixture
def family(town: SmallTown) -> Family:
    return sato(town)


def activate(window: QWidget) -> None:
    """Let a window have the keyboard; on a real display that takes a moment."""
    window.activateWindow()
    QTest.qWaitForWindowActive(window, 1000)
    QApplication.processEvents()


@dataclass
class RealDesk:
    """The shell with every room there is, over the services of a real town."""

    desk: Desk

    def enter(self, destination: Destination) -> Screen:
        """Go to a room, wait until it has read what it shows, and have the keyboard there.

        A window that opens and closes on the way takes the keyboard along where no window
        manager gives it back, so it is asked for here.
        """
        assert self.desk.shell.go(destination)
        screen = self.desk.shell.house.screen()
        assert screen is not None
        for _ in range(20):
            QApplication.processEvents()
            if not self.desk.works.is_busy():
                break
            self.desk.works.wait(2_000)
        activate(self.desk.shell)
        return screen


@pytest.fixture(scope="session")
def fonts() -> FontSet:
    return find_fonts()


@pytest.fixture
def at_desk(
    qapp: QApplication, fonts: FontSet, tmp_path: Path, town: SmallTown
) -> Iterator[Callable[..., RealDesk]]:
    """Open desks at client size 1366x698, in a language; they are taken away again."""
    desks: list[Desk] = []

    def opened(language: str = "ja") -> RealDesk:
        desk = Desk(qapp, fonts, tmp_path, rooms=ROOMS, services=town.services, language=language)
        desks.append(desk)
        desk.settings.language = language
        desk.open()
        desk.shell.resize(1366, 698)
        desk.shell.show()
        activate(desk.shell)
        return RealDesk(desk)

    yield opened
    for desk in desks:
        desk.close()
    qapp.setStyleSheet("")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
