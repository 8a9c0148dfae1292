# SPDX-License-Identifier: Apache-2.0
"""Alt and a letter mean one thing: in every room against the menus, in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from banso_desktop.gui.admin_page import AdminPage
from banso_desktop.gui.rooms import ROOMS
from banso_desktop.gui.screen import Destination
from tests.fakes.households import sato
from tests.fakes.looks import mnemonic_clashes
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown

_OF_ONE = ("household", "ecomap")


@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_letter_is_claimed_twice_in_any_room(
    make_desk: Callable[..., Desk], town: SmallTown, language: str
) -> None:
    family = sato(town)
    desk = make_desk(shown=(1366, 698), language=language, rooms=ROOMS, services=town.services)
    desk.session.context.member_id = town.desk.member
    found: dict[str, list[str]] = {}
    for room in ROOMS:
        desk.shell.go(Destination(room.name, family.household if room.name in _OF_ONE else ""))
        QApplication.processEvents()
        found[room.name] = mnemonic_clashes(desk.shell)
        screen = desk.shell.house.screen()
        if isinstance(screen, AdminPage):
            for part in screen.parts:
                screen._turn_to(part)
                QApplication.processEvents()
                found[f"{room.name} {part}"] = mnemonic_clashes(desk.shell)

    assert {name: clashes for name, clashes in found.items() if clashes} == {}
