# SPDX-License-Identifier: Apache-2.0
"""The week room on screen: opened, its board and dialog found, keys pressed on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from banso_desktop.gui.visit_dialog import VisitDialog
from banso_desktop.gui.week_board import BoardView
from banso_desktop.gui.week_page import WeekPage
from tests.fakes.rooms import MakeDesk, desk_of, opened, settle
from tests.fakes.town import SmallTown

Open = Callable[..., WeekPage]


def opener(make_desk: MakeDesk, town: SmallTown) -> Open:
    def open_it(**wanted: Any) -> WeekPage:
        page = opened(make_desk, town, "week", **wanted)
        assert isinstance(page, WeekPage)
        return page

    return open_it


def board_of(page: WeekPage) -> BoardView:
    board = page.findChild(BoardView)
    assert board is not None
    return board


def dialog_of(page: WeekPage) -> VisitDialog:
    (dialog,) = page.dialogs.open_ones()
    assert isinstance(dialog, VisitDialog)
    return dialog


def on_board(town: SmallTown) -> list[tuple[str, str, list[str]]]:
    return [(c.text, c.starts, c.members) for c in town.services.week.board().chips]


def press(page: WeekPage, key: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(board_of(page), key, modifier)
    settle(desk_of(page))
