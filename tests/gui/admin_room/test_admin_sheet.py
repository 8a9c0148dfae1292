# SPDX-License-Identifier: Apache-2.0
"""管理 › 町のこと: the recovery sheet, and a new one."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QApplication

from banso_desktop.domain.papers import RecoveryPaper
from banso_desktop.domain.rights import Role
from banso_desktop.gui.widgets import InlineBar
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown
from tests.gui.admin_room.conftest import Open, Printer, town_of


def printer_of(desk: Desk) -> Printer:
    return cast(Printer, desk.session.context.printing)


def test_a_sheet_that_was_never_printed_is_said(open_page: Open) -> None:
    _, page = open_page("town")
    assert town_of(page)._ui.sheet_note.text().startswith("まだ印刷されていません")


def test_what_a_new_sheet_means_is_said_before_it_is_made(open_page: Open) -> None:
    desk, page = open_page("town")
    town_of(page)._ui.sheet_button.click()
    QApplication.processEvents()
    assert "前の紙では開けなくなります" in "".join(
        bar.accessibleName() for bar in town_of(page).findChildren(InlineBar)
    )
    assert printer_of(desk).papers == []


def test_a_new_sheet_is_shown_for_printing_at_once(open_page: Open, town: SmallTown) -> None:
    desk, page = open_page("town")
    town_of(page).ask_for_sheet()
    town_of(page).make_sheet()

    (paper,) = printer_of(desk).papers
    assert isinstance(paper, RecoveryPaper)
    assert printer_of(desk).identifier == town.services.recovery.sheet().key
    assert town_of(page)._ui.sheet_button.isEnabled()


def test_once_it_is_printed_its_mark_is_shown(open_page: Open, town: SmallTown) -> None:
    desk, page = open_page("town")
    town_of(page).make_sheet()
    printer = printer_of(desk)
    town.services.papers.printed(kind="recovery", id=printer.identifier, way="printer")
    assert printer.left is not None
    printer.left("printer")

    assert printer.papers[0].mark in town_of(page)._ui.sheet_note.text()


def test_who_manages_no_members_sees_nothing_of_it(open_page: Open, town: SmallTown) -> None:
    town.roles.clear()
    town.roles.add(Role.SUPPORT_WORKER)
    _, page = open_page("town")
    assert town_of(page)._ui.sheet_card.isHidden()
