# SPDX-License-Identifier: Apache-2.0
"""What tests of screens share: fonts found once, a desk whose surroundings are fakes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from banso_desktop.drawing.fonts import FontSet, find_fonts
from banso_desktop.gui.style import Look
from banso_desktop.gui.tokens import TypeSize
from tests.fakes.households import Family, sato
from tests.fakes.sample_page import SAMPLE_ROOMS
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown, small_town
from tests.fakes.week_town import Team, team


def activate(window: QWidget) -> None:
    """Let a window have the keyboard; on a real display that takes a moment."""
    window.activateWindow()
    QTest.qWaitForWindowActive(window, 1000)
    QApplication.processEvents()


@pytest.fixture(scope="session")
def fonts() -> FontSet:
    return find_fonts()


@pytest.fixture
def dressed(qapp: QApplication, fonts: FontSet) -> Iterator[QApplication]:
    """The application in the desk's look at the standard type size, and undressed again."""
    Look(fonts).apply(qapp, TypeSize.STANDARD)
    yield qapp
    qapp.setStyleSheet("")


@pytest.fixture
def make_desk(qapp: QApplication, fonts: FontSet, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """Make desks that are taken away again; ``shown=(width, height)`` shows the window."""
    desks: list[Desk] = []

    def make(*, shown: tuple[int, int] | None = None, **options: Any) -> Desk:
        options.setdefault("rooms", SAMPLE_ROOMS)
        desk = Desk(qapp, fonts, tmp_path, **options)
        desks.append(desk)
        if shown is not None:
            desk.open()
            desk.shell.resize(*shown)
            desk.shell.show()
            activate(desk.shell)
        return desk

    yield make
    for desk in desks:
        desk.close()
    qapp.setStyleSheet("")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def town(tmp_path: Path) -> Iterator[SmallTown]:
    """A small office over a real replica."""
    with small_town(tmp_path / "replica") as town:
        yield town


@pytest.fixture
def staff(town: SmallTown) -> Team:
    """Three colleagues there and three households."""
    return team(town)


@pytest.fixture
def family(town: SmallTown) -> Family:
    """The Sato family, accompanied there."""
    return sato(town)


@pytest.fixture
def show(dressed: QApplication) -> Iterator[Callable[..., None]]:
    """Show widgets (at a size, if given) and take them away again."""
    shown: list[QWidget] = []

    def now(widget: QWidget, width: int = 0, height: int = 0) -> None:
        shown.append(widget)
        if width:
            widget.resize(width, height or widget.sizeHint().height())
        widget.show()
        activate(widget)

    yield now
    for widget in shown:
        widget.close()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
