# SPDX-License-Identifier: Apache-2.0
"""The ecomap room on a real replica: drawn by keys and by mouse, on any day, taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from banso_desktop.domain.ecomap import MapFacts
from banso_desktop.domain.map_facts import facts_at
from banso_desktop.gui.ecomap_naming import NameEditor
from banso_desktop.gui.ecomap_page import EcomapPage
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.tokens import TypeSize
from tests.fakes.households import Family
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown

MakeDesk = Callable[..., Desk]
TODAY = date(2026, 11, 24)
KEY = Qt.Key


@pytest.fixture
def room(make_desk: MakeDesk, town: SmallTown, family: Family) -> Callable[..., EcomapPage]:
    """Open the map of the Sato family; it has one thing on it unless it is to be empty."""

    def opened(
        *,
        size: tuple[int, int] = (1366, 698),
        language: str = "ja",
        type_size: TypeSize = TypeSize.STANDARD,
        empty: bool = False,
        **extra: str,
    ) -> EcomapPage:
        from banso_desktop.gui.rooms import ROOMS

        if not empty:
            cafe(town, family)
        rooms = tuple(room for room in ROOMS if room.name == "ecomap")
        desk = make_desk(
            shown=size, rooms=rooms, services=town.services, language=language, size=type_size
        )
        desk.settings.language = language
        desk.shell.go(Destination("ecomap", family.household, extra))
        QApplication.processEvents()
        page = desk.shell.house.screen()
        assert isinstance(page, EcomapPage)
        page.canvas.setFocus()
        return page

    return opened


def cafe(town: SmallTown, family: Family) -> str:
    maps = town.services.maps
    node = maps.add_node(
        household=family.household, name="喫茶こまち", kind="place", since="R7.4.10"
    )
    maps.add_tie(household=family.household, a=family.kenichi, b=node, since="R7.4.10")
    return node


def drawn(town: SmallTown, family: Family, day: date = TODAY) -> MapFacts:
    return facts_at(town.services.maps.rows(household=family.household), day)


def press(page: EcomapPage, key: Qt.Key) -> None:
    QTest.keyClick(page.canvas, key)


def name(page: EcomapPage, text: str) -> None:
    """Type into the small window and take it, as Enter does."""
    editor = page.acts.floating
    assert isinstance(editor, NameEditor)
    editor.line.setText(text)
    QTest.keyClick(editor.line, KEY.Key_Return)
