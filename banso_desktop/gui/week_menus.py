# SPDX-License-Identifier: Apache-2.0
"""The menus of the week board: what can be done with a chip, a cell, a line that waits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QMenu, QWidget

from banso_desktop.gui.screen import Destination
from banso_desktop.gui.translate import QT_TRANSLATE_NOOP, translate
from banso_desktop.gui.week_actions import WeekActions
from banso_desktop.gui.week_board import MOVABLE
from banso_desktop.gui.week_canvas import Place
from banso_desktop.gui.week_words import Words
from banso_desktop.services.week_view import Chip, Substitute, Unplaced

_WORDS: Final = {
    "open": QT_TRANSLATE_NOOP("WeekMenus", "開く(&O)\tEnter"),
    "household": QT_TRANSLATE_NOOP("WeekMenus", "世帯を開く(&H)"),
    "note": QT_TRANSLATE_NOOP("WeekMenus", "記録を書く(&R)"),
    "move": QT_TRANSLATE_NOOP("WeekMenus", "動かす(&M)\tCtrl+X"),
    "substitute": QT_TRANSLATE_NOOP("WeekMenus", "代わりをさがす(&W)…"),
    "met": QT_TRANSLATE_NOOP("WeekMenus", "会えた(&A)"),
    "not_met": QT_TRANSLATE_NOOP("WeekMenus", "会えなかった(&N)"),
    "cancel": QT_TRANSLATE_NOOP("WeekMenus", "とりやめる(&D)\tDel"),
    "following": QT_TRANSLATE_NOOP("WeekMenus", "この回から先をとりやめる(&F)"),
    "plan": QT_TRANSLATE_NOOP("WeekMenus", "予定を入れる(&I)\tIns"),
    "visit": QT_TRANSLATE_NOOP("WeekMenus", "訪問を入れる(&V)…"),
    "pick": QT_TRANSLATE_NOOP("WeekMenus", "えらんで置く(&P)\tCtrl+X"),
    "nobody": QT_TRANSLATE_NOOP("WeekMenus", "ほかに行ける人がいません"),
}


def _said(key: str) -> str:
    return translate("WeekMenus", _WORDS[key])


class Page(Protocol):
    """What the menus ask of the page."""

    actions_of_board: WeekActions

    def open_chip(self, chip: Chip) -> None:
        """Open a chip."""
        ...

    def plan(self, place: Place) -> None:
        """Begin a plan in a cell."""
        ...

    def hold(self, chip: Chip, place: Place) -> None:
        """Pick a chip up."""
        ...

    def cancel(self, chip: Chip) -> None:
        """Cancel a chip."""
        ...

    def show_substitutes(self, chip: Chip, where: QPoint) -> QMenu | None:
        """Show who could go instead."""
        ...

    def place_unplaced(self, one: Unplaced, place: Place) -> None:
        """Plan a visit for what waits."""
        ...

    def go_to(self, destination: Destination) -> None:
        """Leave for another room."""
        ...


def chip_menu(menu: QMenu, page: Page, chip: Chip | None, place: Place) -> None:
    """Fill the menu of a cell, on a chip where there is one."""
    if chip is not None and chip.what in (*MOVABLE, "conference"):
        _add(menu, "open", partial(page.open_chip, chip))
    if chip is not None and chip.household:
        home = Destination("household", chip.household)
        _add(menu, "household", partial(page.go_to, home))
        note = Destination("household", chip.household, _note_of(chip))
        _add(menu, "note", partial(page.go_to, note))
    if chip is not None and chip.what in MOVABLE:
        menu.addSeparator()
        _add(menu, "move", partial(page.hold, chip, place))
        if chip.household:
            where = QCursor.pos()
            _add(menu, "substitute", partial(page.show_substitutes, chip, where))
        if chip.what == "visit":
            _add(menu, "met", partial(page.actions_of_board.settle, chip, "done"))
            _add(menu, "not_met", partial(page.actions_of_board.settle, chip, "not_met"))
        menu.addSeparator()
        _add(menu, "cancel", partial(page.cancel, chip))
        if chip.original:
            _add(menu, "following", partial(page.actions_of_board.end_following, chip))
    menu.addSeparator()
    _add(menu, "plan", partial(page.plan, place))


def _note_of(chip: Chip) -> dict[str, str]:
    return {"tab": "records", "note": chip.kind, "visit": chip.id}


def unplaced_menu(menu: QMenu, page: Page, one: Unplaced, pick_up: Callable[[], object]) -> None:
    """Fill the menu of a line that waits for a place."""
    _add(menu, "visit", partial(page.place_unplaced, one, Place("", "")))
    _add(menu, "pick", pick_up)
    menu.addSeparator()
    _add(menu, "household", partial(page.go_to, Destination("household", one.household)))


def substitute_menu(
    parent: QWidget,
    found: Sequence[Substitute],
    words: Words,
    choose: Callable[[str], object],
) -> QMenu:
    """Return a menu of who could go instead, each with the reasons."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for one in found:
        action = menu.addAction(words.substitute(one))
        action.setEnabled(not one.away)
        action.triggered.connect(partial(_chosen, choose, one.member))
    if not found:
        menu.addAction(_said("nobody")).setEnabled(False)
    return menu


def _chosen(choose: Callable[[str], object], member: str, _: bool = False) -> None:
    choose(member)


def _add(menu: QMenu, key: str, act: Callable[[], object]) -> QAction:
    action = menu.addAction(_said(key))
    action.triggered.connect(lambda _=False: act())
    return action
