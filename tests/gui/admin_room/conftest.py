# SPDX-License-Identifier: Apache-2.0
"""管理 on screen, over a real replica: inviting, details, letterhead, days, the folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from banso_desktop.domain.ids import Id
from banso_desktop.gui.admin_folder import FolderPart
from banso_desktop.gui.admin_page import AdminPage
from banso_desktop.gui.admin_people import PeoplePart
from banso_desktop.gui.admin_retention import RetentionPart
from banso_desktop.gui.admin_town import TownPart
from banso_desktop.gui.erasure_dialog import ErasureDialog
from banso_desktop.gui.rooms import ROOMS
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.text import Elided, Words
from banso_desktop.services.people import StaffLine
from tests.fakes.ended_household import audited, ended_family
from tests.fakes.households import Family
from tests.fakes.services import Desk
from tests.fakes.town import JOINED_MS, SmallTown

MakeDesk = Callable[..., Desk]
_ROOMS = tuple(room for room in ROOMS if room.name == "admin")


class Printer:
    """Keeps the papers it was to show."""

    def __init__(self) -> None:
        self.papers: list[Any] = []
        self.identifier = ""
        self.left: Callable[[str], object] | None = None

    def preview_papers(
        self,
        parent: object,
        papers: Sequence[Any],
        identifier: str = "",
        left: Callable[[str], object] | None = None,
    ) -> None:
        self.papers += papers
        self.identifier, self.left = identifier, left


@pytest.fixture
def open_page(make_desk: MakeDesk, town: SmallTown) -> Callable[..., tuple[Desk, AdminPage]]:
    def open_it(part: str = "people", **wanted: Any) -> tuple[Desk, AdminPage]:
        desk = make_desk(shown=wanted.pop("shown", (1366, 698)), rooms=_ROOMS,
                         services=town.services, **wanted)  # fmt: skip
        desk.session.context.printing = Printer()  # type: ignore[assignment]
        desk.shell.go(Destination("admin", extra={"part": part}))
        screen = desk.shell.house.screen()
        assert isinstance(screen, AdminPage)
        QApplication.processEvents()
        return desk, screen

    return open_it


Open = Callable[..., tuple[Desk, AdminPage]]


def people_of(page: AdminPage) -> PeoplePart:
    part = page.part()
    assert isinstance(part, PeoplePart)
    return part


def town_of(page: AdminPage) -> TownPart:
    part = page.part()
    assert isinstance(part, TownPart)
    return part


def folder_of(page: AdminPage) -> FolderPart:
    part = page.part()
    assert isinstance(part, FolderPart)
    return part


def colleague(town: SmallTown, *, joined: bool = False) -> Id:
    member = Id(
        town.services.people.invite(
            roles=["support_worker"], family_name="高橋", given_name="まもる", agency="社協"
        ).member
    )
    if joined:
        town.keys.known[member] = replace(town.keys.known[member], since=JOINED_MS, until=0)
    return member


def listed(town: SmallTown) -> dict[str, StaffLine]:
    return {line.name: line for line in town.services.people.staff()}


def tabbed(start: QWidget, count: int) -> list[QWidget]:
    """Return where Tab leads from a field."""
    start.setFocus()
    found: list[QWidget] = []
    for _ in range(count):
        QTest.keyClick(start.window().focusWidget(), Qt.Key.Key_Tab)
        found.append(start.window().focusWidget())
    return found


@pytest.fixture
def manager(town: SmallTown) -> Id:
    return town.member("遠藤", "久", job_title="課長")


@pytest.fixture
def ended(town: SmallTown) -> Family:
    audited(town)
    return ended_family(town)


def retention_of(page: AdminPage) -> RetentionPart:
    part = page.part()
    assert isinstance(part, RetentionPart)
    return part


def said(widget: QWidget) -> str:
    return "\n".join(
        label.text()
        for kind in (Words, Elided)
        for label in widget.findChildren(kind)
        if label.isVisibleTo(widget)
    )


def button(widget: QWidget, name: str) -> QAbstractButton:
    return next(
        one
        for one in widget.findChildren(QAbstractButton)
        if name in (one.text(), one.accessibleName()) and one.isVisibleTo(widget)
    )


def reviewed(desk: Desk, page: AdminPage, verb: str) -> ErasureDialog:
    """Press the button of the one household and return the dialog."""
    number = desk.services.retention.candidates()[0].number  # type: ignore[attr-defined]
    button(page, f"{number} {verb}").click()
    dialog = retention_of(page).findChild(ErasureDialog)
    assert dialog is not None
    QApplication.processEvents()
    return dialog
