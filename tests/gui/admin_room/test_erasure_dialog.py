# SPDX-License-Identifier: Apache-2.0
"""廃棄の確認: what it says, how it is left, and how a proposal is taken back."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from banso_desktop.domain.ids import Id
from banso_desktop.gui.admin_page import AdminPage
from banso_desktop.gui.erasure_dialog import ErasureDialog
from tests.fakes.ended_household import somebody_else
from tests.fakes.households import Family
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown
from tests.gui.admin_room.conftest import Open, button, reviewed, said


class Approving(NamedTuple):
    """Somebody else's proposal, looked at."""

    desk: Desk
    page: AdminPage
    dialog: ErasureDialog


@pytest.fixture
def approving(open_page: Open, town: SmallTown, ended: Family, manager: Id) -> Approving:
    with somebody_else(town, manager):
        town.services.retention.propose(household=ended.household)
    desk, page = open_page("retention")
    return Approving(desk, page, reviewed(desk, page, "承認する"))


def test_the_safe_button_has_the_focus_and_leaves_all_as_it_is(
    approving: Approving, town: SmallTown, ended: Family
) -> None:
    dialog = approving.dialog

    assert dialog.focusWidget() is dialog._ui.cancel_button
    QTest.keyClick(dialog._ui.cancel_button, Qt.Key.Key_Space)

    assert town.services.household_page.page(household=ended.household)


def test_a_proposal_is_taken_back_with_the_keyboard_alone_and_asks_before(
    approving: Approving, town: SmallTown
) -> None:
    """Also somebody else's: before the second yes nothing is gone."""
    desk, page, dialog = approving

    def walk_to(name: str) -> None:
        for _ in range(12):
            focused = dialog.focusWidget()
            if isinstance(focused, QAbstractButton) and focused.text() == name:
                return
            QTest.keyClick(focused, Qt.Key.Key_Tab)
        pytest.fail(f"no way to {name}")

    walk_to("案を取り下げる")
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    QApplication.processEvents()
    assert "また出せます" in said(dialog)
    assert town.services.retention.candidates()[0].order
    focused = dialog.focusWidget()
    assert isinstance(focused, QAbstractButton)
    assert focused.text() == "案を残す"
    walk_to("取り下げる")
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    desk.works.wait()
    QApplication.processEvents()

    (one,) = town.services.retention.candidates()
    assert one.order == ""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert desk.shell.focusWidget() is button(page, f"{one.number} 案を出す")


def test_what_the_dialog_is_about_is_said_again_once_the_proposal_is_kept(
    open_page: Open, town: SmallTown, ended: Family
) -> None:
    town.services.retention.propose(household=ended.household)
    desk, page = open_page("retention")
    dialog = reviewed(desk, page, "案を見る")
    dialog.ask_to_withdraw()
    QApplication.processEvents()
    assert "もうひとりの" not in said(dialog)

    button(dialog, "案を残す").click()
    QApplication.processEvents()

    assert "もうひとりの" in said(dialog)
    assert dialog._ui.cancel_button.text() == "とじる"
    dialog.close()


def test_who_approves_is_told_that_it_cannot_be_undone(approving: Approving) -> None:
    dialog = approving.dialog

    assert "元には戻せません" in said(dialog)
    assert dialog._ui.cancel_button.text() == "あとで決める"
    dialog.close()


def test_what_is_held_can_be_looked_at_only(
    open_page: Open, town: SmallTown, ended: Family
) -> None:
    town.services.retention.hold(household=ended.household, reason="監査")
    desk, page = open_page("retention")

    dialog = reviewed(desk, page, "見る")

    assert not dialog._ui.do_button.isVisible()
    assert "保存をのばすわけがある" in said(dialog)
    dialog.close()
