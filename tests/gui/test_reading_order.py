# SPDX-License-Identifier: Apache-2.0
"""The tab key goes as one reads, in every room and every form, header actions last."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from banso_desktop.gui.commands import Command
from banso_desktop.gui.household_page import HouseholdScreen
from banso_desktop.gui.reading_order import focus_last, go_on, reading_order
from banso_desktop.gui.rooms import ROOMS
from banso_desktop.gui.screen import Destination, Screen
from tests.fakes.households import Family
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown

MakeDesk = Callable[..., Desk]
_BACK = Qt.Key.Key_Backtab
_SLACK = 3


def stops_of(window: QWidget, ground: QWidget) -> list[QWidget]:
    """Press Tab until it comes round; return the stops inside ``ground``, the topmost first."""
    seen: list[QWidget] = []
    for _ in range(400):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focused = window.focusWidget()
        if focused is None or focused in seen:
            break
        seen.append(focused)
    inside = [one is ground or ground.isAncestorOf(one) for one in seen]
    outside = [at for at, within in enumerate(inside) if not within]
    begins = outside[-1] + 1 if outside else _topmost(seen, ground)
    return [
        one for one in [*seen[begins:], *seen[:begins]] if one is ground or ground.isAncestorOf(one)
    ]


def _topmost(stops: list[QWidget], ground: QWidget) -> int:
    places = [place(one, ground) for one in stops]
    return min(range(len(stops)), key=lambda at: (places[at].top(), places[at].left()))


def place(widget: QWidget, ground: QWidget) -> QRect:
    return QRect(widget.mapTo(ground, QPoint(0, 0)), widget.size())


def is_of_the_header(widget: QWidget) -> bool:
    up: QWidget | None = widget
    while up is not None:
        if up.property("focus_last"):
            return True
        up = up.parentWidget()
    return False


def jumps(stops: list[QWidget], ground: QWidget) -> list[str]:
    """Return where one goes up in the same column, or to the left in the same line."""
    found = []
    content = [one for one in stops if not is_of_the_header(one)]
    for one, other in pairwise(content):
        if one.isAncestorOf(other) or other.isAncestorOf(one):
            continue
        before, after = place(one, ground), place(other, ground)
        above = after.bottom() <= before.top() + _SLACK
        over = before.left() < after.right() and after.left() < before.right()
        same_line = abs(before.center().y() - after.center().y()) <= _SLACK
        leftwards = after.right() <= before.left() + _SLACK
        if (above and over) or (same_line and leftwards):
            found.append(f"{_name(one)} {before} -> {_name(other)} {after}")
    headed = [is_of_the_header(one) for one in stops]
    if headed != sorted(headed):
        found.append("header actions before the content")
    return found


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__}({widget.objectName() or widget.accessibleName()})"


def go(desk: Desk, destination: Destination) -> Screen:
    desk.session.context.member_id = desk.session.context.services.desk.member
    desk.shell.go(destination)
    desk.shell.activateWindow()
    for _ in range(20):
        desk.changes.flush()
        QApplication.processEvents()
        if not desk.works.is_busy():
            break
        desk.works.wait(200)
    screen = desk.shell.house.screen()
    assert screen is not None
    return screen


@pytest.mark.parametrize("room", [room.name for room in ROOMS])
@pytest.mark.parametrize("shown", [(1366, 698), (1024, 544)])
def test_tab_goes_through_a_room_as_one_reads_it(
    make_desk: MakeDesk, town: SmallTown, family: Family, room: str, shown: tuple[int, int]
) -> None:
    desk = make_desk(shown=shown, rooms=ROOMS, services=town.services)
    screen = go(desk, Destination(room, family.household if room in _OF_ONE else ""))

    stops = stops_of(desk.shell, screen)

    assert stops
    assert jumps(stops, screen) == []


_OF_ONE = ("household", "ecomap")
_TABS = ("overview", "records", "plan", "referrals", "conferences", "papers", "history")


@pytest.mark.parametrize("tab", _TABS)
def test_tab_goes_through_a_household_as_one_reads_it(
    make_desk: MakeDesk, town: SmallTown, family: Family, tab: str
) -> None:
    desk = make_desk(shown=(1366, 698), rooms=ROOMS, services=town.services)
    screen = go(desk, Destination("household", family.household, {"tab": tab}))

    stops = stops_of(desk.shell, screen)

    assert jumps(stops, screen) == []
    assert any(is_of_the_header(one) for one in stops)


def test_tab_goes_through_the_record_form_as_one_reads_it(
    make_desk: MakeDesk, town: SmallTown, family: Family
) -> None:
    desk = make_desk(shown=(1366, 698), rooms=ROOMS, services=town.services)
    screen = go(desk, Destination("household", family.household, {"note": "1"}))
    assert isinstance(screen, HouseholdScreen)
    screen._records.form._ui.more_button.setChecked(True)
    QApplication.processEvents()

    assert jumps(stops_of(desk.shell, screen), screen) == []


_FORMS: dict[str, Callable[[HouseholdScreen, Family], object]] = {
    "person": lambda screen, family: screen._person(family.kenichi),
    "new person": lambda screen, _: screen._person(""),
    "attention": lambda screen, _: screen._pressed("attention"),
    "team": lambda screen, _: screen._pressed("team"),
    "rhythm": lambda screen, _: screen._pressed("rhythm"),
    "consent": lambda screen, _: screen._consent(),
}


@pytest.mark.parametrize("form", list(_FORMS))
def test_tab_goes_through_a_form_as_one_reads_it(
    make_desk: MakeDesk, town: SmallTown, family: Family, form: str
) -> None:
    desk = make_desk(shown=(1366, 698), rooms=ROOMS, services=town.services)
    screen = go(desk, Destination("household", family.household))
    assert isinstance(screen, HouseholdScreen)
    _FORMS[form](screen, family)
    QApplication.processEvents()
    dialog = next(one for one in screen.findChildren(QDialog) if one.isVisible())

    stops = stops_of(dialog, dialog)

    assert len(stops) > 3
    assert jumps(stops, dialog) == []
    dialog.reject()


@pytest.mark.parametrize("command", [Command.ADD])
def test_tab_goes_through_the_plan_of_a_visit_as_one_reads_it(
    make_desk: MakeDesk, town: SmallTown, family: Family, command: Command
) -> None:
    desk = make_desk(shown=(1366, 698), rooms=ROOMS, services=town.services)
    screen = go(desk, Destination("week"))
    screen.commands()[command]()
    QApplication.processEvents()
    dialog = next(one for one in screen.findChildren(QDialog) if one.isVisible())

    assert jumps(stops_of(dialog, dialog), dialog) == []
    dialog.reject()


class Sheet(QDialog):
    """Two columns under a header, a grid filled from below, one field nobody placed."""

    def __init__(self) -> None:
        super().__init__()
        self.fields = {name: QLineEdit(self) for name in ("d", "b", "c", "a", "e")}
        self.head = QPushButton("head")
        outer = QVBoxLayout(self)
        outer.addWidget(self.head)
        row = QHBoxLayout()
        outer.addLayout(row)
        left, right = QVBoxLayout(), QGridLayout()
        row.addLayout(left)
        row.addLayout(right)
        for name in ("a", "b"):
            left.addWidget(self.fields[name])
        right.addWidget(self.fields["d"], 1, 0)
        right.addWidget(self.fields["c"], 0, 0)
        outer.addWidget(self.fields["e"])
        focus_last(self.head)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return go_on(self, forward)


@pytest.fixture
def sheet(dressed: QApplication, show: Callable[..., None]) -> Sheet:
    made = Sheet()
    show(made, 400)
    made.activateWindow()
    made.fields["a"].setFocus()
    return made


def names(sheet: Sheet, stops: list[Any]) -> str:
    known = {id(field): name for name, field in sheet.fields.items()} | {id(sheet.head): "H"}
    return "".join(known[id(one)] for one in stops)


def test_columns_come_one_after_the_other_and_the_header_last(sheet: Sheet) -> None:
    assert names(sheet, reading_order(sheet)) == "abcdeH"


def test_after_the_last_comes_the_first_and_back_again(sheet: Sheet) -> None:
    sheet.head.setFocus()
    QTest.keyClick(sheet.head, Qt.Key.Key_Tab)
    assert sheet.focusWidget() is sheet.fields["a"]
    QTest.keyClick(sheet.fields["a"], _BACK)
    assert sheet.focusWidget() is sheet.head


def test_what_is_hidden_or_switched_off_is_passed_over(sheet: Sheet) -> None:
    sheet.fields["b"].hide()
    sheet.fields["c"].setEnabled(False)

    QTest.keyClick(sheet.fields["a"], Qt.Key.Key_Tab)

    assert sheet.focusWidget() is sheet.fields["d"]


def test_what_is_hidden_gives_the_focus_to_what_comes_next(
    dressed: QApplication, show: Callable[..., None]
) -> None:
    class Ground(QWidget):
        focusNextPrevChild = go_on

    ground = Ground()
    column = QVBoxLayout(ground)
    first, form, after = QLineEdit(), QWidget(), QLineEdit()
    inside = QLineEdit()
    QVBoxLayout(form).addWidget(inside)
    for part in (first, form, after):
        column.addWidget(part)
    show(ground, 300, 200)
    inside.setFocus()

    form.hide()

    assert ground.focusWidget() is after
