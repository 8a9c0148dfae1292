# SPDX-License-Identifier: Apache-2.0
"""記録の保存 on the page of a household, and the form that changes it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from banso_desktop.domain.rights import Role
from banso_desktop.gui.changes import EVERYTHING
from banso_desktop.gui.household_keeping import KeepingDialog
from banso_desktop.gui.household_page import HouseholdScreen
from banso_desktop.gui.rooms import ROOMS
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import TypeSize
from tests.fakes.households import Family, sato
from tests.fakes.looks import faults
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown

MakeDesk = Callable[..., Desk]
_ROOMS = tuple(room for room in ROOMS if room.name in ("household", "households"))


@pytest.fixture
def family(town: SmallTown) -> Family:
    return sato(town)


@pytest.fixture
def page(make_desk: MakeDesk, town: SmallTown, family: Family) -> HouseholdScreen:
    desk = make_desk(shown=(1366, 698), rooms=_ROOMS, services=town.services)
    desk.shell.go(Destination("household", family.household))
    QApplication.processEvents()
    screen = desk.shell.house.screen()
    assert isinstance(screen, HouseholdScreen)
    return screen


def said(page: HouseholdScreen) -> str:
    return "\n".join(label.text() for label in page.findChildren(Words) if label.isVisible())


def opened(page: HouseholdScreen) -> KeepingDialog:
    link = next(
        one
        for one in page.findChildren(QAbstractButton)
        if one.accessibleName() == "記録の保存を決める" and one.isVisible()
    )
    link.click()
    dialog = page.findChild(KeepingDialog)
    assert dialog is not None
    QApplication.processEvents()
    return dialog


def test_a_household_that_goes_on_is_kept_as_long_as_it_does(page: HouseholdScreen) -> None:
    assert "伴走が続くあいだ、残します。" in said(page)


def test_the_class_and_the_last_day_stand_on_the_page(
    page: HouseholdScreen, town: SmallTown, family: Family
) -> None:
    town.services.retention.end(household=family.household)
    page.refresh(EVERYTHING)
    QApplication.processEvents()

    shown = said(page)
    assert "5年　令和9年4月1日〜令和14年3月31日" in shown
    assert "伴走を終えた日　令和8年11月24日" in shown


def test_end_class_and_reason_are_written_with_the_keyboard_alone(
    page: HouseholdScreen, town: SmallTown, family: Family
) -> None:
    dialog = opened(page)
    ui = dialog._ui
    QTest.keyClicks(ui.ended_edit.line, "R8.11.20")
    QTest.keyClick(ui.ended_edit.line, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is ui.reason_edit
    QTest.keyClicks(ui.reason_edit, "appeal")
    QTest.keyClick(ui.reason_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    kept = town.services.retention.keeping(household=family.household)
    assert (kept.ended, kept.retention) == ("2026-11-20", "years_5")
    assert [hold.reason for hold in kept.holds] == ["appeal"]


def test_a_day_to_come_is_said_in_the_form(page: HouseholdScreen, town: SmallTown) -> None:
    dialog = opened(page)
    QTest.keyClicks(dialog._ui.ended_edit.line, "+3")

    dialog.finish()

    assert dialog.isVisible()
    assert any("これから来る日" in one.text() for one in dialog.findChildren(Words))
    dialog.close()


def test_emptying_the_day_lets_the_household_go_on(
    page: HouseholdScreen, town: SmallTown, family: Family
) -> None:
    town.services.retention.end(household=family.household)
    dialog = opened(page)
    dialog._ui.ended_edit.line.clear()

    dialog.finish()

    assert town.services.retention.keeping(household=family.household).ended == ""


def test_a_hold_is_lifted_by_who_may(
    page: HouseholdScreen, town: SmallTown, family: Family
) -> None:
    town.services.retention.hold(household=family.household, reason="監査")
    dialog = opened(page)
    lift = next(
        one
        for one in dialog.findChildren(QAbstractButton)
        if one.accessibleName() == "のばすのをやめる：監査"
    )

    lift.click()

    assert town.services.retention.keeping(household=family.household).holds == ()
    dialog.close()


def test_who_may_not_lift_is_not_offered_it(
    page: HouseholdScreen, town: SmallTown, family: Family
) -> None:
    town.services.retention.hold(household=family.household, reason="監査")
    town.roles.discard(Role.MANAGER)

    dialog = opened(page)

    assert not [
        one
        for one in dialog.findChildren(QAbstractButton)
        if one.accessibleName().startswith("のばすのをやめる")
    ]
    dialog.close()


@pytest.mark.parametrize("size", [(1366, 698), (1024, 544)])
@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("type_size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_nothing_is_cut_in_the_form(
    make_desk: MakeDesk, town: SmallTown, family: Family, size: tuple[int, int], language: str,
    type_size: TypeSize,
) -> None:  # fmt: skip
    town.services.retention.end(household=family.household)
    town.services.retention.hold(household=family.household, reason="審査請求の係属中" * 4)
    town.clock.at += timedelta(days=1)
    desk = make_desk(
        shown=size, rooms=_ROOMS, services=town.services, language=language, size=type_size
    )
    dialog = KeepingDialog(desk.session.context, family.household, desk.shell)
    dialog.show()
    for _ in range(3):
        QApplication.processEvents()
    assert faults(dialog) == []
    dialog.close()
