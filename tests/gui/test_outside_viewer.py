# SPDX-License-Identifier: Apache-2.0
"""An outside viewer is not offered what the roles refuse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from banso_desktop.domain.rights import Role
from banso_desktop.gui.commands import Command
from banso_desktop.gui.rooms import ROOMS
from banso_desktop.gui.screen import Destination
from tests.fakes.services import Desk
from tests.fakes.town import small_town


def offered(page: QWidget) -> list[str]:
    shown = [one for one in page.findChildren(QPushButton) if one.isVisible() and one.isEnabled()]
    words = ("相談を受ける", "会議を準備する")
    return [
        one.text()
        for one in shown
        if any(word in one.accessibleName() + one.text() for word in words)
    ]


@pytest.mark.parametrize("room", ["today", "households", "conferences"])
@pytest.mark.parametrize("role", [Role.OUTSIDE_VIEWER, Role.SUPPORT_WORKER])
def test_what_the_roles_refuse_is_not_offered(
    make_desk: Callable[..., Desk], tmp_path: Path, room: str, role: Role
) -> None:
    with small_town(tmp_path / "replica") as town:
        town.roles.clear()
        town.roles.add(role)
        desk = make_desk(shown=(1366, 698), rooms=ROOMS, services=town.services)
        desk.shell.go(Destination(room))
        QApplication.processEvents()
        screen = desk.shell.house.screen()
        assert screen is not None
        intake = desk.shell.menus.action(Command.INTAKE)
        assert intake is not None

        may = role is not Role.OUTSIDE_VIEWER
        assert bool(offered(screen)) == may
        assert intake.isEnabled() == may
