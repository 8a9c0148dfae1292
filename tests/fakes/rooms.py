# SPDX-License-Identifier: Apache-2.0
"""One room on screen over a real replica: opened, settled, typed into."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from banso_desktop.gui.rooms import ROOMS
from banso_desktop.gui.screen import Destination, Screen
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown

MakeDesk = Callable[..., Desk]


def opened(make_desk: MakeDesk, town: SmallTown, room: str, **wanted: Any) -> Screen:
    """Open one room at a size, told of every change; its desk is found by :func:`desk_of`."""
    size = wanted.pop("shown", (1366, 698))
    rooms = tuple(one for one in ROOMS if one.name == room)
    desk = make_desk(shown=size, rooms=rooms, services=town.services, **wanted)
    desk.session.context.member_id = town.desk.member
    town.replica.hub.subscribe(desk.changes.post)
    desk.shell.go(Destination(room))
    settle(desk)
    screen = desk.shell.house.screen()
    assert screen is not None
    screen.setProperty("desk", desk)
    return screen


def desk_of(screen: Screen) -> Desk:
    """Return the desk a screen was opened on."""
    desk = screen.property("desk")
    assert isinstance(desk, Desk)
    return desk


def settle(desk: Desk) -> None:
    """Let changes arrive and reading beside the window end."""
    for _ in range(40):
        desk.changes.flush()
        QApplication.processEvents()
        if not desk.works.is_busy():
            return
        desk.works.wait(200)


def undo(screen: Screen) -> None:
    """Take back what the bar offers to take back."""
    desk = desk_of(screen)
    assert desk.shell.undo_bar.is_offering()
    desk.shell.undo_bar.undo()
    settle(desk)


def say(field: QWidget, words: str) -> None:
    """Type as the input method does."""
    typed = QInputMethodEvent("", [])
    typed.setCommitString(words)
    QApplication.sendEvent(field, typed)


def told_by(screen: Screen) -> list[str]:
    """Return a list that fills with what the status line is told."""
    found: list[str] = []
    screen.told.connect(found.append)
    return found


def left_by(screen: Screen) -> list[Destination]:
    """Return a list that fills with where the screen asks to go."""
    found: list[Destination] = []
    screen.navigate.connect(found.append)
    return found
