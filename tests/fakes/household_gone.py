# SPDX-License-Identifier: Apache-2.0
"""A household that leaves the computer while a desk shows it, and the words left on the screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QTextEdit

from banso_desktop.gui.rooms import ROOMS
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.text import Elided
from tests.fakes.households import Family
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown

MakeDesk = Callable[..., Desk]
NAMES = ("佐藤", "健一", "トミ子")
"""Of the family of the design pictures."""


def at(make_desk: MakeDesk, town: SmallTown, where: Destination) -> Desk:
    """Stand somewhere, on a desk that hears of every change."""
    desk = make_desk(shown=(1366, 698), rooms=ROOMS, services=town.services)
    town.replica.hub.subscribe(desk.changes.post)
    desk.shell.go(where)
    settle(desk)
    assert desk.shell.house.screen() is not None
    return desk


def settle(desk: Desk) -> None:
    """Let changes arrive, work beside the window end, and what is deleted go."""
    desk.changes.flush()
    for _ in range(3):
        desk.works.wait(2_000)
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def gone(desk: Desk, town: SmallTown, family: Family) -> None:
    """Carry an erasure out, as a round does that hears of it."""
    town.replica.erase_scope(family.household)
    settle(desk)


def held_by(desk: Desk) -> str:
    """Return the words of all windows, scrolled into sight or not."""
    words: list[str] = [desk.shell.windowTitle()]
    for widget in QApplication.allWidgets():
        if not widget.isVisible():
            continue
        words.append(widget.windowTitle())
        words.append(widget.accessibleName())
        if isinstance(widget, QLabel | QLineEdit | Elided):
            words.append(widget.text())
        elif isinstance(widget, QPlainTextEdit | QTextEdit):
            words.append(widget.toPlainText())
    return "\n".join(words)


def named_in(text: str) -> set[str]:
    """Return which names of the family a text holds."""
    return {name for name in NAMES if name in text}
